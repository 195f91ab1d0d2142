package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Assumptions;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.YearRules.MunicipalTax;

/**
 * A case as somebody writes it, where what is not said stays unsaid: a form's content, and what a file holds.
 *
 * @param year whose rules hold
 * @param municipality a kommun's name; null for the country
 * @param ownRates tax rates of one's own in per cent, which go before the kommun's; null for none
 * @param participants on whom the profit is spread; null for the people of the groups
 * @param cost of the insats, kronor; null where nothing is said about it
 * @param shares who bears the cost, together 1; empty for as a förbund is financed
 * @param assumptions those that are not the product's own
 * @param years how far ahead is looked
 * @param paybackTarget within how many months it is to have paid for itself; null for no such target
 */
public record WrittenCase(
        int year,
        @Nullable String municipality,
        @Nullable MunicipalTax ownRates,
        List<Group> groups,
        @Nullable Long participants,
        @Nullable BigDecimal cost,
        Map<Actor, BigDecimal> shares,
        Map<Assumption, Span> assumptions,
        int years,
        @Nullable Integer paybackTarget) {

    /** How far ahead is looked where nobody says otherwise. */
    public static final int USUAL_YEARS = 5;

    private static final int SHARE_DECIMALS = 12;

    /** An assumption's low, middle and high value. */
    public record Span(BigDecimal low, BigDecimal mean, BigDecimal high) {}

    public WrittenCase {
        groups = List.copyOf(groups);
        shares = Map.copyOf(shares);
        assumptions = Map.copyOf(assumptions);
    }

    /** Nothing but a year. */
    public static WrittenCase empty(int year) {
        return new WrittenCase(year, null, null, List.of(), null, null, Map.of(), Map.of(), USUAL_YEARS, null);
    }

    /** A case as it could have been written. What each actor bears becomes shares of the whole, exact to the twelfth decimal. */
    public static WrittenCase of(BenefitCase asked) {
        MunicipalTax tax = asked.rates().tax();
        String municipality = Places.municipality(asked.rates(), asked.year()).orElse(null);
        boolean own = municipality == null && !Places.isNational(asked.rates(), asked.year());
        long people = asked.groups().stream().mapToLong(Group::n).sum();
        Map<Assumption, Span> given = new LinkedHashMap<>();
        for (Assumption assumption : Assumption.values()) {
            Assumptions.Range range = asked.assumptions().range(assumption);
            if (range.given()) {
                given.put(assumption, new Span(range.low(), range.mean(), range.high()));
            }
        }
        return new WrittenCase(
                asked.year(),
                municipality,
                own ? tax : null,
                asked.groups(),
                asked.participants() == people ? null : asked.participants(),
                plain(asked.cost(Actor.SOCIETY)),
                sharesOf(asked.costs()),
                given,
                USUAL_YEARS,
                null);
    }

    /** A sum of shares has zeros after its decimal point that nobody has written. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal sum) {
        if (sum == null) {
            return null;
        }
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Map<Actor, BigDecimal> sharesOf(Map<Actor, BigDecimal> costs) {
        BigDecimal whole = costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return Map.of();
        }
        Map<Actor, BigDecimal> shares = new EnumMap<>(Actor.class);
        BigDecimal left = BigDecimal.ONE;
        Actor largest = Actor.MUNICIPALITY;
        for (Actor actor : Actor.ACCOUNTS) {
            BigDecimal cost = costs.getOrDefault(actor, BigDecimal.ZERO);
            if (cost.signum() == 0) {
                continue;
            }
            BigDecimal share =
                    cost.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
            shares.put(actor, share);
            left = left.subtract(share);
            if (shares.getOrDefault(largest, BigDecimal.ZERO).compareTo(share) < 0) {
                largest = actor;
            }
        }
        shares.merge(largest, left, BigDecimal::add);
        return isAsFinanced(shares) ? Map.of() : shares;
    }

    private static boolean isAsFinanced(Map<Actor, BigDecimal> shares) {
        return shares.keySet().equals(BenefitCase.FINANCED.keySet())
                && shares.entrySet().stream()
                        .allMatch(share -> BenefitCase.FINANCED
                                        .getOrDefault(share.getKey(), BigDecimal.ZERO)
                                        .compareTo(share.getValue())
                                == 0);
    }

    /** How many people the groups have. */
    public long people() {
        return groups.stream().mapToLong(Group::n).sum();
    }

    /** Who bears the cost. */
    public Map<Actor, BigDecimal> borneIn() {
        return shares.isEmpty() ? BenefitCase.FINANCED : shares;
    }

    /**
     * What the model is asked.
     *
     * @throws se.stegvis.benefit.NoRulesException where there are no rules for the year
     * @throws IllegalArgumentException where the shares do not add up to one, or an assumption's values are not in order
     */
    public BenefitCase asked() {
        Assumptions all = Rulebook.standard().assumptions();
        for (var given : assumptions.entrySet()) {
            Span span = given.getValue();
            all = all.given(given.getKey(), span.low(), span.mean(), span.high());
        }
        Long on = participants;
        return new BenefitCase(
                year,
                Places.of(year, municipality, ownRates),
                groups,
                on == null ? people() : Math.max(on, people()),
                cost == null ? Map.of() : BenefitCase.shared(cost, borneIn()),
                all);
    }

    public WrittenCase inYear(int other) {
        return new WrittenCase(
                other, municipality, ownRates, groups, participants, cost, shares, assumptions, years, paybackTarget);
    }

    /** In another place: a kommun, rates of one's own, or neither for the country. */
    public WrittenCase in(@Nullable String otherMunicipality, @Nullable MunicipalTax otherRates) {
        return new WrittenCase(
                year, otherMunicipality, otherRates, groups, participants, cost, shares, assumptions, years, paybackTarget);
    }

    public WrittenCase withGroups(List<Group> others) {
        return new WrittenCase(
                year, municipality, ownRates, others, participants, cost, shares, assumptions, years, paybackTarget);
    }

    public WrittenCase withParticipants(@Nullable Long other) {
        return new WrittenCase(year, municipality, ownRates, groups, other, cost, shares, assumptions, years, paybackTarget);
    }

    public WrittenCase withCost(@Nullable BigDecimal other) {
        return new WrittenCase(
                year, municipality, ownRates, groups, participants, other, shares, assumptions, years, paybackTarget);
    }

    public WrittenCase withShares(Map<Actor, BigDecimal> others) {
        return new WrittenCase(
                year,
                municipality,
                ownRates,
                groups,
                participants,
                cost,
                isAsFinanced(others) ? Map.of() : others,
                assumptions,
                years,
                paybackTarget);
    }

    /** With one assumption of one's own; null takes the product's own back. */
    public WrittenCase assuming(Assumption assumption, @Nullable Span span) {
        Map<Assumption, Span> others = new EnumMap<>(Assumption.class);
        others.putAll(assumptions);
        if (span == null) {
            others.remove(assumption);
        } else {
            others.put(assumption, span);
        }
        return new WrittenCase(
                year, municipality, ownRates, groups, participants, cost, shares, others, years, paybackTarget);
    }

    public WrittenCase looking(int otherYears) {
        return new WrittenCase(
                year, municipality, ownRates, groups, participants, cost, shares, assumptions, otherYears, paybackTarget);
    }

    public WrittenCase aimingAt(@Nullable Integer months) {
        return new WrittenCase(
                year, municipality, ownRates, groups, participants, cost, shares, assumptions, years, months);
    }
}
