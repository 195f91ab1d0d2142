package se.stegvis.funding;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.HistoryContent.OfAcceptance;
import se.stegvis.funding.HistoryContent.OfAdvice;
import se.stegvis.funding.HistoryContent.OfAnswer;
import se.stegvis.funding.HistoryContent.OfAttachment;
import se.stegvis.funding.HistoryContent.OfBudgetRow;
import se.stegvis.funding.HistoryContent.OfChainRow;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfParticipant;
import se.stegvis.funding.HistoryContent.OfPartner;
import se.stegvis.goal.Goal;

/** The parts of what is kept in history, each as a text: choices by name, rows by id, amounts and months as figures. */
public final class HistoryFields {

    /** Begins the name of a goal's measuring point; the months after exit follow. */
    public static final String POINT = "point.";

    /** A part that differs; empty where there was or is nothing. */
    public record Difference(String field, String before, String after) {}

    private HistoryFields() {}

    /** The parts that differ, in the order of the form. */
    public static List<Difference> between(@Nullable HistoryContent before, @Nullable HistoryContent after) {
        Map<String, String> from = of(before);
        Map<String, String> to = of(after);
        Set<String> names = new LinkedHashSet<>(to.keySet());
        names.addAll(from.keySet());
        return names.stream()
                .map(name -> new Difference(name, from.getOrDefault(name, ""), to.getOrDefault(name, "")))
                .filter(part -> !part.before().equals(part.after()))
                .toList();
    }

    private static Map<String, String> of(@Nullable HistoryContent content) {
        Map<String, String> parts = new LinkedHashMap<>();
        switch (content) {
            case null -> {}
            case OfAnswer(String value) -> parts.put("value", value);
            case OfPartner partner -> {
                parts.put("contribution", partner.contribution());
                parts.put("signatory", partner.signatory());
                parts.put("mandate", partner.mandate());
                parts.put("commitment", text(partner.commitment()));
                parts.put("commitmentReason", partner.commitmentReason());
            }
            case OfGoal goal -> {
                goal(parts, goal.goal());
                parts.put("position", Integer.toString(goal.position()));
            }
            case OfAcceptance answer -> {
                parts.put("accepted", Boolean.toString(answer.accepted()));
                parts.put("reason", answer.reason());
            }
            case OfAdvice advice -> parts.put("reason", advice.reason());
            case OfChainRow row -> {
                parts.put("text", row.text());
                parts.put("level", text(row.level()));
                parts.put("serves", text(row.serves()));
                parts.put("month", text(row.month()));
                parts.put("until", text(row.until()));
                parts.put("responsible", row.responsible());
                parts.put("goal", text(row.goal()));
            }
            case OfBudgetRow row -> {
                parts.put("amount", figure(row.amount()));
                parts.put("member", text(row.member()));
                parts.put("activity", text(row.activity()));
                parts.put("note", row.note());
                parts.put("share", figure(row.share()));
                parts.put("monthly", figure(row.monthly()));
                parts.put("months", figure(row.months()));
                parts.put("fees", figure(row.fees()));
            }
            case OfAttachment file -> {
                parts.put("name", file.name());
                parts.put("description", file.description());
            }
            case OfParticipant person -> {
                parts.put("kind", person.kind().name());
                // The kansli is there for the förbund, not for a member.
                if (person.kind() != ParticipantKind.OFFICE) {
                    parts.put("member", person.member().toString());
                }
            }
        }
        return parts;
    }

    private static void goal(Map<String, String> parts, Goal goal) {
        parts.put("text", goal.text());
        parts.put("kind", text(goal.kind()));
        parts.put("level", text(goal.level()));
        parts.put("targetGroup", text(goal.targetGroup()));
        parts.put("groupSize", text(goal.groupSize()));
        parts.put("indicator", text(goal.indicator()));
        parts.put("unit", text(goal.unit()));
        parts.put("baseline", figure(goal.baseline()));
        parts.put("target", figure(goal.target()));
        goal.measuringPoints().forEach(point -> parts.put(POINT + point.monthsAfterExit(), figure(point.target())));
        parts.put("source", text(goal.source()));
        parts.put("responsible", text(goal.responsible()));
        parts.put("deadline", text(goal.deadline()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The same number is the same text, however many decimals it came with. */
    private static String figure(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
