package se.stegvis.funding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.Member;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationLines;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.goal.Acceptance;

/** What waits for somebody in the drafts they are in, read for all of them together: a start page is opened often. */
@GuardedService
@Transactional
public class WaitingDraftService {

    private final ApplicationLines lines;
    private final ApplicationRepository applications;
    private final ApplicationReader reader;
    private final Reviewer reviewer;
    private final CurrentActor currentActor;

    WaitingDraftService(
            ApplicationLines lines,
            ApplicationRepository applications,
            ApplicationReader reader,
            Reviewer reviewer,
            CurrentActor currentActor) {
        this.lines = lines;
        this.applications = applications;
        this.reader = reader;
        this.reviewer = reviewer;
        this.currentActor = currentActor;
    }

    /** The caller's drafts, latest changed first. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<WaitingDraft> of(AssociationId association, int most) {
        AccountId caller = currentActor.get().account();
        List<UUID> ids =
                lines.page(association.value(), caller.value(), ApplicationFilter.myDrafts(), 0, most).stream()
                        .map(line -> line.id().value())
                        .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ApplicationEntity> found = applications.findAllById(ids).stream()
                .collect(Collectors.toMap(ApplicationEntity::id, Function.identity()));
        List<ApplicationDraft> drafts =
                reader.read(association, ids.stream().map(found::get).map(Objects::requireNonNull).toList());
        return reviewer.review(association, drafts).stream()
                .map(each -> waiting(each, caller))
                .toList();
    }

    private static WaitingDraft waiting(Reviewer.Reviewed reviewed, AccountId caller) {
        ApplicationDraft draft = reviewed.draft();
        return new WaitingDraft(
                draft.id(),
                draft.name(),
                goalsToAnswer(draft),
                reviewed.unsigned().stream().anyMatch(party -> waitsFor(caller, party, draft)),
                reviewed.review().isWritten(),
                reviewed.review().shortcomings().size(),
                draft.mayEdit(),
                draft.maySubmit());
    }

    /** Whether a party waits for this person: who is named its signatory, or anybody who may sign where nobody is named. */
    private static boolean waitsFor(AccountId person, Member party, ApplicationDraft draft) {
        List<Participant> signers = draft.participants().stream()
                .filter(each -> SigningRight.of(each, draft).filter(party.id()::equals).isPresent())
                .sorted(Comparator.comparing(each -> each.kind() != ParticipantKind.SIGNATORY))
                .toList();
        return signers.stream()
                .anyMatch(each -> each.account().equals(person)
                        && (each.kind() == ParticipantKind.SIGNATORY
                                || signers.getFirst().kind() != ParticipantKind.SIGNATORY));
    }

    private static int goalsToAnswer(ApplicationDraft draft) {
        List<String> mine = draft.answersFor().stream().map(Object::toString).toList();
        return (int) draft.goals().stream()
                .filter(goal -> !goal.goal().text().isBlank())
                .filter(goal -> goal.goal().parties().stream()
                        .anyMatch(party -> mine.contains(party.id()) && party.acceptance() instanceof Acceptance.Pending))
                .count();
    }
}
