package se.stegvis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.funding.KnownInitiatives.GrantedGoal;
import se.stegvis.funding.KnownInitiatives.GrantedInitiative;
import se.stegvis.goal.Goal;

/**
 * Something that a förlängning or tillägg changes in the insats it is for.
 *
 * @param what what it is about, in words
 * @param before as it has been granted; empty for what is new
 * @param after as it would be; empty for what is taken away
 */
public record InitiativeChange(Message what, String before, String after) {

    private static final String KEY = "funding.change.";

    /** Everything that differs, in the order huvudman, period, money, goals. */
    static List<InitiativeChange> of(GrantedInitiative granted, ApplicationDraft wanted) {
        List<InitiativeChange> changes = new ArrayList<>();
        wanted.lead()
                .map(Member::id)
                .filter(lead -> !lead.equals(granted.lead()))
                .ifPresent(lead -> changes.add(new InitiativeChange(
                        Message.of(KEY + "lead"), name(wanted, granted.lead().toString()), name(wanted, lead.toString()))));
        wanted.day("grund.slut")
                .filter(end -> !end.equals(granted.end()))
                .ifPresent(end -> changes.add(new InitiativeChange(Message.of(KEY + "end"), day(granted.end()), day(end))));
        money(granted, wanted, changes);
        goals(granted, wanted, changes);
        return changes;
    }

    private static void money(GrantedInitiative granted, ApplicationDraft wanted, List<InitiativeChange> changes) {
        wanted.sums().years().forEach((year, sums) -> {
            if (!sums.sought().isZero()) {
                Kronor already = granted.amounts().getOrDefault(year, Kronor.ZERO);
                changes.add(new InitiativeChange(
                        Message.of(KEY + "amount", year),
                        already.toString(),
                        already.plus(sums.sought()).toString()));
            }
        });
    }

    private static void goals(GrantedInitiative granted, ApplicationDraft wanted, List<InitiativeChange> changes) {
        for (GrantedGoal former : granted.goals()) {
            Optional<DraftGoal> now = wanted.goals().stream()
                    .filter(goal -> goal.id().equals(former.id()))
                    .findFirst();
            if (now.isEmpty()) {
                changes.add(new InitiativeChange(Message.of(KEY + "goal.removed"), said(former.goal()), ""));
            } else if (!now.get().goal().promisesTheSameAs(former.goal())) {
                changes.add(new InitiativeChange(
                        Message.of(KEY + "goal.changed", now.get().position()),
                        said(former.goal()),
                        said(now.get().goal())));
            }
        }
        wanted.goals().stream()
                .filter(goal -> !goal.continued() && !goal.goal().text().isBlank())
                .forEach(goal -> changes.add(new InitiativeChange(
                        Message.of(KEY + "goal.added", goal.position()), "", said(goal.goal()))));
    }

    /** What a goal promises: its sentence with the figures that stand beside it. */
    private static String said(Goal goal) {
        String figures = Stream.of(plain(goal.baseline()) + " → " + plain(goal.target()), day(goal.deadline()))
                .filter(part -> !part.isEmpty() && !part.equals(" → "))
                .collect(Collectors.joining(", "));
        return figures.isEmpty() ? goal.text() : goal.text() + " (" + figures + ")";
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString().replace('.', ',');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String name(ApplicationDraft wanted, String member) {
        return wanted.members().stream()
                .filter(each -> each.id().toString().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }
}
