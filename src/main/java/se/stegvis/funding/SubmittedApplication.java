package se.stegvis.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.Orientation;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;

/**
 * A submitted application as its latest version has it. A version never changes, and it is a public document.
 *
 * @param caseNumber diarienummer
 * @param document the registered PDF of the version
 * @param submittedAt when it first came in
 * @param lead huvudman
 * @param leadName the huvudman's name as it was then
 * @param partners the other members that take part
 * @param owner who submitted it
 * @param earlier the insats it builds on, where there is one
 * @param start first day of the insats
 * @param end last day of the insats; null of a permanent one
 * @param review when a permanent insats is reviewed; otherwise null
 * @param sought sought amount for each year, excluding VAT
 * @param totalCost the whole cost in money, excluding VAT
 * @param plannedParticipants over the whole period, where stated
 * @param goals in the order of the application
 * @param state which version it is, and what has become of the application since
 */
public record SubmittedApplication(
        ApplicationId id,
        ApplicationKind kind,
        AssociationId association,
        CaseId caseId,
        String caseNumber,
        DocumentId document,
        Instant submittedAt,
        AccountId owner,
        String name,
        Orientation orientation,
        String targetGroup,
        MemberId lead,
        String leadName,
        List<MemberId> partners,
        Optional<KnownInitiative> earlier,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate review,
        SortedMap<Integer, Kronor> sought,
        Kronor totalCost,
        Optional<Integer> plannedParticipants,
        List<SubmittedGoal> goals,
        SubmittedState state) {

    /** The last year that money is sought for; of a permanent insats the year it is reviewed. */
    public int lastYear() {
        return Stream.of(end, review)
                .filter(Objects::nonNull)
                .mapToInt(LocalDate::getYear)
                .findFirst()
                .orElse(start.getYear());
    }

    public Kronor soughtInAll() {
        return Kronor.sum(sought.values());
    }

    /** Cost per participant, rounded to whole kronor; empty ("kan inte räknas") without planned participants. */
    public Optional<Kronor> costPerParticipant() {
        return plannedParticipants.filter(count -> count > 0).map(totalCost::per);
    }

    /** The parties that had not accepted every goal, in the order of the goals. */
    public List<NotAccepted> notAccepted() {
        Map<String, List<Integer>> lacking = new LinkedHashMap<>();
        for (int number = 1; number <= goals.size(); number++) {
            for (ConcernedParty party : goals.get(number - 1).goal().parties()) {
                if (!(party.acceptance() instanceof Acceptance.Accepted)) {
                    lacking.computeIfAbsent(party.name(), name -> new ArrayList<>()).add(number);
                }
            }
        }
        return lacking.entrySet().stream()
                .map(entry -> new NotAccepted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
