package se.stegvis.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.goal.Goal;
import se.stegvis.goal.check.GoalSetAssessment;
import se.stegvis.goal.check.SmartAssessment;

/**
 * A whole application at one moment, with every name as it was then. What is submitted is this, as JSON.
 *
 * @param format how it is laid out; raised when a change needs older ones to be read differently
 * @param caseNumber diarienummer; null in a draft
 * @param members names of the förbund's members by id
 * @param initiatives names of insatser by id, of those the application builds on
 * @param parties ids of huvudman, where chosen, and partners, in that order
 * @param answers in the order of the form, without cleared ones and those that no longer belong to a party or a year of the period
 */
record Snapshot(
        int format,
        UUID application,
        ApplicationKind kind,
        int definition,
        String association,
        @Nullable String caseNumber,
        @Nullable Instant submittedAt,
        UUID owner,
        String ownerName,
        Map<String, String> members,
        Map<String, String> initiatives,
        List<String> parties,
        List<Answered> answers,
        List<PartnerLine> partners,
        List<GoalLine> goals,
        List<GoalSetAssessment.SetFinding> goalFindings,
        List<ChainRow> chain,
        List<BudgetContent> budget,
        int plannedParticipants,
        List<InitiativeChange> changes,
        List<AttachmentLine> attachments,
        List<SignatureLine> signatures) {

    /** Versions that were fixed before there were förlängningar and tillägg, attached files or signatures have no such lists. */
    Snapshot {
        changes = changes == null ? List.of() : List.copyOf(changes);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        signatures = signatures == null ? List.of() : List.copyOf(signatures);
    }

    static final int FORMAT = 1;

    private static final String EARLIER = "grund.tidigare";

    /**
     * One attached file; the document of the case that has its content has the same checksum.
     *
     * @param size in bytes
     * @param checksum SHA-256, hexadecimal
     */
    record AttachmentLine(
            String name, AttachmentType type, long size, String checksum, String description, String addedBy, Instant addedAt) {}

    /**
     * One signature that stands.
     *
     * @param checksum SHA-256 of {@link SignedContent} as it was signed, hexadecimal
     */
    record SignatureLine(
            UUID member,
            String party,
            String name,
            String title,
            String mandate,
            SigningMethod method,
            Instant signedAt,
            String checksum) {}

    /** One answer. */
    record Answered(String field, String scope, String value, long version, String author, Instant savedAt) {}

    /** One partner. */
    record PartnerLine(UUID member, String name, PartnerContent content, List<String> contacts) {}

    /** One goal under its lasting identity, with what the check said of it. */
    record GoalLine(UUID id, Goal goal, SmartAssessment assessment, List<KeptFinding> kept) {

        /** Versions that were fixed before advice could be gone against have no such list. */
        GoalLine(UUID id, Goal goal, SmartAssessment assessment, @Nullable List<KeptFinding> kept) {
            this.id = id;
            this.goal = goal;
            this.assessment = assessment;
            this.kept = kept == null ? List.of() : List.copyOf(kept);
        }

        private static GoalLine of(DraftGoal goal, SmartAssessment assessment) {
            return new GoalLine(
                    goal.id().value(),
                    goal.goal(),
                    assessment,
                    assessment.findings().stream()
                            .flatMap(finding -> goal.kept(finding, goal.goal().text()).stream())
                            .toList());
        }
    }

    /** The application as it is now. */
    static Snapshot of(
            ApplicationDraft draft,
            GoalSetAssessment assessment,
            String association,
            List<InitiativeChange> changes,
            List<SignatureLine> signatures) {
        Participant owner = draft.participants().getFirst();
        return new Snapshot(
                FORMAT,
                draft.id().value(),
                draft.kind(),
                draft.form().number(),
                association,
                null,
                null,
                owner.account().value(),
                owner.name(),
                draft.members().stream()
                        .collect(Collectors.toMap(
                                member -> member.id().toString(), Member::name, (one, same) -> one, TreeMap::new)),
                draft.initiatives().stream()
                        .filter(known -> draft.value(EARLIER).equals(known.id().toString()))
                        .collect(Collectors.toMap(known -> known.id().toString(), KnownInitiative::name)),
                draft.parties().stream().map(member -> member.id().toString()).toList(),
                draft.form().fields().stream()
                        .flatMap(field -> answersOf(field, draft))
                        .toList(),
                draft.partners().stream()
                        .map(partner -> new PartnerLine(
                                partner.member().value(),
                                partner.memberName(),
                                partner.content(),
                                partner.contacts().stream()
                                        .map(contact -> contact.name() + ", " + contact.email())
                                        .toList()))
                        .toList(),
                Stream.iterate(0, i -> i < draft.goals().size(), i -> i + 1)
                        .map(i -> GoalLine.of(
                                draft.goals().get(i), assessment.goals().get(i)))
                        .toList(),
                assessment.findings(),
                draft.chain(),
                draft.budget().stream().map(BudgetRow::content).toList(),
                draft.plannedParticipants(),
                changes,
                draft.attachments().stream()
                        .map(file -> new AttachmentLine(
                                file.name(),
                                file.type(),
                                file.size(),
                                file.checksum(),
                                file.description(),
                                file.addedBy(),
                                file.addedAt()))
                        .toList(),
                signatures);
    }

    /** The same under its diarienummer. */
    Snapshot registered(String number, Instant at) {
        return new Snapshot(
                format,
                application,
                kind,
                definition,
                association,
                number,
                at,
                owner,
                ownerName,
                members,
                initiatives,
                parties,
                answers,
                partners,
                goals,
                goalFindings,
                chain,
                budget,
                plannedParticipants,
                changes,
                attachments,
                signatures);
    }

    static Snapshot read(String json) {
        return FundingJson.MAPPER.readValue(json, Snapshot.class);
    }

    String json() {
        return FundingJson.json(this);
    }

    /** An answer, empty where there is none. */
    String value(String field, String scope) {
        return answers.stream()
                .filter(answer -> answer.field().equals(field) && answer.scope().equals(scope))
                .map(Answered::value)
                .findFirst()
                .orElse("");
    }

    String value(String field) {
        return value(field, "");
    }

    /** A member's name as it was then. */
    String memberName(String id) {
        return Optional.ofNullable(members.get(id)).orElse("");
    }

    /** The insats the application builds on, under the name it had then. */
    Optional<KnownInitiative> earlier() {
        return Optional.of(value(EARLIER))
                .filter(id -> !id.isEmpty())
                .map(id -> new KnownInitiative(UUID.fromString(id), initiativeName(id)));
    }

    /** An insats' name as it was then. */
    String initiativeName(String id) {
        return Optional.ofNullable(initiatives.get(id)).orElse("");
    }

    LocalDate start() {
        return LocalDate.parse(value("grund.start"));
    }

    /** The last day; none of a permanent insats. */
    Optional<LocalDate> end() {
        return Optional.of(value("grund.slut")).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }

    /** When a permanent insats is reviewed. */
    Optional<LocalDate> review() {
        return Optional.of(value("grund.omprovning")).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }

    GoalSetAssessment assessment() {
        return new GoalSetAssessment(goals.stream().map(GoalLine::assessment).toList(), goalFindings);
    }

    BudgetSummary sums() {
        return BudgetSummary.of(budget, plannedParticipants);
    }

    static Stream<Answered> answersOf(FormField field, ApplicationDraft draft) {
        List<String> parties = draft.parties().stream().map(party -> party.id().toString()).toList();
        return draft.answers().values().stream()
                .filter(answer -> answer.key().field().equals(field.key()) && !answer.value().isEmpty())
                .filter(answer -> switch (field.type()) {
                    case TEXT_PER_GOAL -> draft.continuedGoals().stream()
                            .anyMatch(goal -> goal.id().toString().equals(answer.key().scope()));
                    case TEXT_PER_PARTY -> parties.contains(answer.key().scope());
                    case NUMBERS_PER_YEAR_AND_GENDER -> YearAndGender.of(answer.key().scope())
                            .filter(cell -> draft.years().contains(cell.year()))
                            .isPresent();
                    default -> true;
                })
                .sorted(Comparator.comparing(answer -> answer.key().scope()))
                .map(answer -> new Answered(
                        answer.key().field(),
                        answer.key().scope(),
                        answer.value(),
                        answer.version(),
                        answer.authorName(),
                        answer.savedAt()));
    }
}
