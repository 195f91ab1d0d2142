package se.stegvis.funding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.foundation.Secrets;
import se.stegvis.goal.Goal;

/**
 * What a signature stands under: all that the applicants themselves have put into the application, and nothing that changes without
 * anybody changing the application. It is written as JSON in a fixed order of fields, UTF-8 without line breaks, and what is signed is
 * known by the SHA-256 of those bytes.
 *
 * <p>In it are the application's identity, its kind and the version of its form; huvudman and partners by identity; every answer in the
 * order of the form, without cleared ones and those that no longer belong to a party or a year of the period; what each partner brings;
 * the goals in order, with the reasons for keeping them against advice; effect chain, budget and attached files, these by their SHA-256.
 *
 * <p>Not in it are who wrote or saved something and when, names of members and insatser (identities are), who is in the application,
 * comments, what the SMART check says, sums and comparisons that are computed, and the parties' answers to the goals: those are each
 * party's own statement beside the application, kept with name and time, and may come after somebody has signed.
 *
 * @param format raised when it is laid out differently; signatures under drafts then fall at the next change
 * @param parties ids of huvudman, where chosen, and partners, in that order
 */
record SignedContent(
        int format,
        UUID application,
        ApplicationKind kind,
        int definition,
        List<String> parties,
        List<Answered> answers,
        List<PartnerPart> partners,
        List<GoalPart> goals,
        List<ChainPart> chain,
        List<BudgetContent> budget,
        List<FilePart> attachments) {

    private static final int FORMAT = 1;

    /** One answer. */
    record Answered(String field, String scope, String value) {}

    /** What one partner brings. */
    record PartnerPart(UUID member, PartnerContent content) {}

    /** One goal. */
    record GoalPart(UUID id, Goal goal, List<Kept> kept) {}

    /** Why advice is gone against. */
    record Kept(String rule, String about, String reason) {}

    /** One row of the effect chain. */
    record ChainPart(UUID id, ChainContent content) {}

    /** One attached file. */
    record FilePart(String name, AttachmentType type, long size, String checksum, String description) {}

    /** What one would sign now. */
    static SignedContent of(ApplicationDraft draft) {
        return new SignedContent(
                FORMAT,
                draft.id().value(),
                draft.kind(),
                draft.form().number(),
                draft.parties().stream().map(member -> member.id().toString()).sorted(leadFirst(draft)).toList(),
                draft.form().fields().stream()
                        .flatMap(field -> Snapshot.answersOf(field, draft))
                        .map(answer -> new Answered(answer.field(), answer.scope(), answer.value()))
                        .toList(),
                draft.partners().stream()
                        .map(partner -> new PartnerPart(partner.member().value(), partner.content()))
                        .sorted(Comparator.comparing(PartnerPart::member))
                        .toList(),
                draft.goals().stream().map(SignedContent::goal).toList(),
                draft.chain().stream()
                        .map(row -> new ChainPart(row.id().value(), row.content()))
                        .toList(),
                draft.budget().stream().map(BudgetRow::content).toList(),
                draft.attachments().stream()
                        .map(file -> new FilePart(
                                file.name(), file.type(), file.size(), file.checksum(), file.description()))
                        .toList());
    }

    /** Not by name: a member that is renamed changes nothing in the application. */
    private static Comparator<String> leadFirst(ApplicationDraft draft) {
        String lead = draft.lead().map(member -> member.id().toString()).orElse("");
        return Comparator.comparing((String id) -> !id.equals(lead)).thenComparing(Function.identity());
    }

    private static GoalPart goal(DraftGoal goal) {
        return new GoalPart(
                goal.id().value(),
                goal.goal().toBuilder().parties(List.of()).build(),
                goal.kept().stream()
                        .map(kept -> new Kept(kept.rule(), kept.about(), kept.reason()))
                        .sorted(Comparator.comparing(Kept::rule).thenComparing(Kept::about))
                        .toList());
    }

    static SignedContent read(String json) {
        return FundingJson.MAPPER.readValue(json, SignedContent.class);
    }

    String json() {
        return FundingJson.json(this);
    }

    static String checksum(String json) {
        return Secrets.checksum(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What differs between the two. */
    List<ChangedPart> differences(SignedContent later) {
        List<ChangedPart> changed = new ArrayList<>();
        if (kind != later.kind || definition != later.definition || format != later.format) {
            changed.add(ChangedPart.FORM);
        }
        if (!parties.equals(later.parties) || !partners.equals(later.partners)) {
            changed.add(ChangedPart.PARTIES);
        }
        add(changed, ChangedPart.ANSWERS, answers, later.answers);
        add(changed, ChangedPart.GOALS, goals, later.goals);
        add(changed, ChangedPart.CHAIN, chain, later.chain);
        add(changed, ChangedPart.BUDGET, budget, later.budget);
        add(changed, ChangedPart.ATTACHMENTS, attachments, later.attachments);
        return changed;
    }

    private static void add(List<ChangedPart> changed, ChangedPart part, List<?> earlier, List<?> later) {
        if (!Objects.equals(earlier, later)) {
            changed.add(part);
        }
    }
}
