package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Rulebook;

/** Makes cases of steps that have been counted. */
final class InitiativeCase {

    private InitiativeCase() {}

    /** The year whose rules are taken: its own, else the nearest that has rules. Said wherever it shows. */
    static int rulesOf(int year) {
        return Math.clamp(year, Rulebook.FIRST, Rulebook.LAST);
    }

    /** The rates of a kommun among these that has some of its own that year, else the mean of the country. */
    static Rulebook.Rates rates(List<String> members, int year) {
        Rulebook rules = Rulebook.standard();
        return rules.municipalities().stream()
                .filter(municipality -> members.stream()
                        .anyMatch(member -> member.equals(municipality) || member.startsWith(municipality + " ")
                                || member.startsWith(municipality + "s ")))
                .flatMap(municipality -> rules.rates(municipality, year).stream())
                .findFirst()
                .orElseGet(() -> rules.nationalRates(year));
    }

    /**
     * A case of steps.
     *
     * @param members whose kommun may have rates of its own
     * @param participants at least those who take a step
     */
    static BenefitCase of(
            int year, List<String> members, List<CountedStep> steps, long participants, Map<Actor, BigDecimal> costs) {
        int rules = rulesOf(year);
        List<Group> groups = new ArrayList<>();
        steps.forEach(counted -> groups.add(counted.step().of(counted.people())));
        long people = groups.stream().mapToLong(Group::n).sum();
        return new BenefitCase(
                rules,
                rates(members, rules),
                groups,
                Math.max(people, participants),
                costs,
                Rulebook.standard().assumptions());
    }
}
