package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The rimlighetskontroll: whether a result agrees with itself. Every rule has a name, and answers for every actor it speaks of. */
public final class Plausibility {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Plausibility() {}

    /** The rules. */
    public enum Rule {
        /** No cost is below nothing. */
        COST_IS_NOT_NEGATIVE("cost-is-not-negative"),
        /** Payback later than a year, or never, goes with a loss after the first year, and only with it. */
        PAYBACK_GOES_WITH_FIRST_YEAR("payback-goes-with-first-year"),
        /** AF, FK and the rest of the state make the state. */
        STATE_ADDS_UP("state-adds-up"),
        /** All actors make society. */
        SOCIETY_ADDS_UP("society-adds-up"),
        /** What a year is worth to society is what was produced less what was used up. */
        TRANSFERS_CANCEL("transfers-cancel"),
        /** The groups' people are no more than the participants. */
        SAME_PEOPLE("same-people");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * A rule that was tried.
     *
     * @param difference what two ways of reckoning differ by; zero where the rule is no sum
     */
    public record Finding(Rule rule, Actor actor, boolean holds, BigDecimal difference) {}

    /** Tries all that can be tried on these outlooks: a sum only where all its parts are there. */
    public static List<Finding> of(Map<Actor, Outlook> outlooks, Map<Actor, BigDecimal> incomes) {
        List<Finding> findings = new ArrayList<>();
        outlooks.forEach((actor, outlook) -> {
            findings.add(new Finding(
                    Rule.COST_IS_NOT_NEGATIVE, actor, outlook.cost().signum() >= 0, BigDecimal.ZERO));
            findings.add(new Finding(
                    Rule.PAYBACK_GOES_WITH_FIRST_YEAR, actor, paybackGoesWithFirstYear(outlook), BigDecimal.ZERO));
        });
        sum(Rule.STATE_ADDS_UP, Actor.STATE, List.of(Actor.AF, Actor.FK, Actor.OTHER_STATE), incomes, findings);
        sum(
                Rule.SOCIETY_ADDS_UP,
                Actor.SOCIETY,
                incomes.containsKey(Actor.EMPLOYERS)
                        ? List.of(Actor.MUNICIPALITY, Actor.REGION, Actor.STATE, Actor.EMPLOYERS, Actor.PARTICIPANTS)
                        : List.of(Actor.MUNICIPALITY, Actor.REGION, Actor.STATE, Actor.PARTICIPANTS),
                incomes,
                findings);
        return findings;
    }

    /** Tries a result of the model besides. */
    public static List<Finding> of(BenefitResult result) {
        BigDecimal real = result.lines().stream()
                .map(line -> line.change(Actor.SOCIETY))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal accounts = Actor.ACCOUNTS.stream().map(result::income).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = real.subtract(accounts);
        return List.of(
                new Finding(Rule.TRANSFERS_CANCEL, Actor.SOCIETY, difference.abs().compareTo(HUNDREDTH) < 0, difference),
                new Finding(
                        Rule.SAME_PEOPLE,
                        Actor.SOCIETY,
                        result.people() <= result.asked().participants(),
                        BigDecimal.ZERO));
    }

    private static void sum(
            Rule rule, Actor actor, List<Actor> parts, Map<Actor, BigDecimal> incomes, List<Finding> findings) {
        BigDecimal whole = incomes.get(actor);
        if (whole == null || !incomes.keySet().containsAll(parts)) {
            return;
        }
        BigDecimal difference = parts.stream()
                .map(part -> incomes.getOrDefault(part, BigDecimal.ZERO))
                .reduce(whole, BigDecimal::subtract);
        findings.add(new Finding(rule, actor, difference.abs().compareTo(HUNDREDTH) < 0, difference));
    }

    private static boolean paybackGoesWithFirstYear(Outlook outlook) {
        OptionalInt months = outlook.paybackMonths();
        int loss = outlook.profit(1).signum();
        if (months.isEmpty()) {
            // Neither cost nor income: nothing to pay back, and no loss.
            return loss < 0 || outlook.cost().signum() <= 0 && outlook.incomeYear().signum() == 0;
        }
        return months.getAsInt() > 12 == loss < 0;
    }
}
