package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the calculation: groups in a year and a place, and what the insats cost.
 *
 * @param year whose rules hold for both before and after
 * @param rates the kommun's, or the mean of the country
 * @param participants on whom cost and result are spread; at least the people of the groups
 * @param costs what each actor bears, kronor; without society and state, whose cost is the sum. Empty where the cost is not known
 */
public record BenefitCase(
        int year,
        Rulebook.Rates rates,
        List<Group> groups,
        long participants,
        Map<Actor, BigDecimal> costs,
        Assumptions assumptions) {

    /**
     * How a cost is borne where nothing else is said: as a förbund is financed by law (lag 2003:1210), the state a half, the region a
     * quarter, the kommuner a quarter; the state's half equally by its two members, which is our assumption.
     */
    public static final Map<Actor, BigDecimal> FINANCED = Map.of(
            Actor.MUNICIPALITY, new BigDecimal("0.25"),
            Actor.REGION, new BigDecimal("0.25"),
            Actor.AF, new BigDecimal("0.25"),
            Actor.FK, new BigDecimal("0.25"));

    public BenefitCase {
        groups = List.copyOf(groups);
        costs = Map.copyOf(costs);
        long people = groups.stream().mapToLong(Group::n).sum();
        if (participants < people) {
            throw new IllegalArgumentException(people + " people in groups, but " + participants + " participants");
        }
        if (costs.keySet().stream().anyMatch(Actor::isSum)) {
            throw new IllegalArgumentException("a sum bears no cost of its own");
        }
    }

    /** A case whose people are those of its groups, with the mean tax of the country and nothing said about the cost. */
    public static BenefitCase of(int year, List<Group> groups) {
        Rulebook rules = Rulebook.standard();
        long people = groups.stream().mapToLong(Group::n).sum();
        return new BenefitCase(year, rules.nationalRates(year), groups, people, Map.of(), rules.assumptions());
    }

    public BenefitCase in(Rulebook.Rates rates) {
        return new BenefitCase(year, rates, groups, participants, costs, assumptions);
    }

    public BenefitCase assuming(Assumptions assumptions) {
        return new BenefitCase(year, rates, groups, participants, costs, assumptions);
    }

    /** With a cost that is borne in these shares, which must add up to one. */
    public BenefitCase costing(BigDecimal cost, Map<Actor, BigDecimal> shares) {
        return new BenefitCase(year, rates, groups, participants, shared(cost, shares), assumptions);
    }

    /**
     * A cost in shares.
     *
     * @throws IllegalArgumentException where the shares do not add up to one
     */
    public static Map<Actor, BigDecimal> shared(BigDecimal cost, Map<Actor, BigDecimal> shares) {
        BigDecimal whole = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("shares add up to " + whole.stripTrailingZeros().toPlainString());
        }
        Map<Actor, BigDecimal> costs = new EnumMap<>(Actor.class);
        shares.forEach((actor, share) -> costs.put(actor, cost.multiply(share)));
        return costs;
    }

    /** What an actor bears; of the sums their parts' together; null where nothing is said about the cost. */
    public @Nullable BigDecimal cost(Actor actor) {
        if (costs.isEmpty()) {
            return null;
        }
        return switch (actor) {
            case SOCIETY -> costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case STATE -> costs.entrySet().stream()
                    .filter(cost -> cost.getKey().isPartOfState())
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            default -> costs.getOrDefault(actor, BigDecimal.ZERO);
        };
    }
}
