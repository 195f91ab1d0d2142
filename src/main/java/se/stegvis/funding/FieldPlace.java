package se.stegvis.funding;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of an application by name: an answer ({@code behov.glapp}, {@code malgrupp.antal~2027.women}), a part of a row
 * ({@code <id>~text}), or an amount of the budget ({@code budget.<line>.<year>}).
 */
public record FieldPlace(String name) {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String AMOUNT = "budget.";

    /** The field or row itself, without the part of it. */
    public String key() {
        int end = name.indexOf('~');
        return end < 0 ? name : name.substring(0, end);
    }

    /** The part, empty where there is none. */
    public String part() {
        int end = name.indexOf('~');
        return end < 0 ? "" : name.substring(end + 1);
    }

    /** The row it is a part of, null where it is an answer or an amount. */
    public @Nullable UUID row() {
        return Optional.of(key())
                .filter(key -> ID.matcher(key).matches())
                .map(UUID::fromString)
                .orElse(null);
    }

    /** The section it stands in; empty when it is in the application no longer. */
    public Optional<Section> section(ApplicationDraft draft) {
        UUID row = row();
        if (row != null) {
            return Stream.of(
                            new Rows(Section.PARTIES, draft.partners().stream().map(each -> each.id().value())),
                            new Rows(Section.GOALS, draft.goals().stream().map(each -> each.id().value())),
                            new Rows(Section.IMPLEMENTATION, draft.chain().stream().map(each -> each.id().value())),
                            new Rows(Section.ATTESTATION, draft.attachments().stream().map(each -> each.id().value())))
                    .filter(rows -> rows.ids().anyMatch(row::equals))
                    .map(Rows::section)
                    .findFirst();
        }
        if (isAmount(draft)) {
            return Optional.of(Section.BUDGET);
        }
        return draft.form().sections().stream()
                .filter(section -> draft.form().fields(section).stream().anyMatch(field -> field.key().equals(key())
                        && isOfParty(field, draft)))
                .findFirst();
    }

    private boolean isAmount(ApplicationDraft draft) {
        return name.startsWith(AMOUNT)
                && BudgetLine.of(draft).stream()
                        .anyMatch(line -> BudgetLine.years(draft).stream().anyMatch(year -> line.place(year).equals(name)));
    }

    /** An answer for a party or a goal that has gone is asked for no longer. */
    private boolean isOfParty(FormField field, ApplicationDraft draft) {
        return switch (field.type()) {
            case TEXT_PER_PARTY -> draft.parties().stream().anyMatch(party -> party.id().toString().equals(part()));
            case TEXT_PER_GOAL -> draft.continuedGoals().stream().anyMatch(goal -> goal.id().toString().equals(part()));
            default -> true;
        };
    }

    private record Rows(Section section, Stream<UUID> ids) {}
}
