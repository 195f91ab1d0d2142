package se.stegvis.funding.policy;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.BudgetSummary;
import se.stegvis.funding.CostType;
import se.stegvis.funding.FormPart;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;

/** Per year: cost in money = sought + the parties' cash + other financing. Own time is in neither side. */
final class BudgetRules {

    /** Name of the line with the sought amount, as a place in the form; its scope is the year. */
    private static final String SOUGHT_FIELD = "budget.sokt";

    /** Name of the line with overhead, as a place in the form. */
    private static final String OVERHEAD_FIELD = "budget.overhead";

    private BudgetRules() {}

    static Stream<Shortcoming> costMissing(Candidate candidate) {
        return candidate.requires(FormPart.BUDGET) && candidate.draft().sums().total().cost().isZero()
                ? Stream.of(Findings.missing("cost-missing", Section.BUDGET))
                : Stream.of();
    }

    static Stream<Shortcoming> soughtMissing(Candidate candidate) {
        return candidate.requires(FormPart.BUDGET) && candidate.draft().sums().total().sought().isZero()
                ? Stream.of(Findings.missing("sought-missing", Section.BUDGET))
                : Stream.of();
    }

    static Stream<Shortcoming> tooLargeForSmallGrant(Candidate candidate) {
        Kronor sought = candidate.draft().sums().total().sought();
        return candidate.draft().kind() == ApplicationKind.SMALL_GRANT
                        && sought.compareTo(candidate.smallGrantLimit()) > 0
                ? Stream.of(Findings.wrong(
                        "small-grant-limit",
                        Section.BUDGET,
                        "",
                        null,
                        sought.toString(),
                        candidate.smallGrantLimit().toString()))
                : Stream.of();
    }

    static Stream<Shortcoming> sourcesMissing(Candidate candidate) {
        return rows(candidate)
                .filter(row -> row.content().kind() == BudgetKind.OTHER && row.content().note().isBlank())
                .map(row -> Findings.missing("source-missing", Section.BUDGET, row.id().value(), "note"));
    }

    static Stream<Shortcoming> rowsOutsidePeriod(Candidate candidate) {
        var years = candidate.draft().years();
        return years.isEmpty()
                ? Stream.of()
                : rows(candidate)
                        .filter(row -> !years.contains(row.content().year()))
                        .map(row -> Findings.wrong(
                                "outside-period",
                                Section.BUDGET,
                                "year",
                                row.id().value(),
                                row.content().year()));
    }

    /** Cash and own time belong to those who take part. */
    static Stream<Shortcoming> moneyOfOthers(Candidate candidate) {
        Set<MemberId> parties =
                candidate.draft().parties().stream().map(Member::id).collect(Collectors.toSet());
        return rows(candidate)
                .filter(row -> row.content().member() != null && !parties.contains(row.content().member()))
                .map(row -> Findings.wrong(
                        "not-a-party",
                        Section.BUDGET,
                        "member",
                        row.id().value(),
                        candidate.draft().members().stream()
                                .filter(member -> member.id().equals(row.content().member()))
                                .map(Member::name)
                                .findFirst()
                                .orElse("")));
    }

    static Stream<Shortcoming> unbalanced(Candidate candidate) {
        BudgetSummary sums = candidate.draft().sums();
        boolean begun = !sums.total().cost().isZero() && !sums.total().sought().isZero();
        return !begun
                ? Stream.of()
                : sums.years().entrySet().stream()
                        .filter(year -> !year.getValue().balances())
                        .map(year -> unbalanced(year.getKey(), year.getValue().lacking()));
    }

    private static Shortcoming unbalanced(int year, Kronor lacking) {
        return lacking.isNegative()
                ? unbalanced("too-much-money", year, Kronor.ZERO.minus(lacking))
                : unbalanced("too-little-money", year, lacking);
    }

    /** Is mended where the sought amount of the year is written. */
    private static Shortcoming unbalanced(String rule, int year, Kronor amount) {
        return new Shortcoming(
                rule,
                Section.BUDGET,
                SOUGHT_FIELD,
                Integer.toString(year),
                null,
                false,
                Message.of("funding.rule." + rule, year, amount.toString()));
    }

    /** Overhead may be so many per cent of the other costs, rounded half up to the krona, over the whole period. */
    static Stream<Shortcoming> overheadTooLarge(Candidate candidate) {
        Kronor overhead = costs(candidate, type -> type == CostType.OVERHEAD);
        Kronor others = costs(candidate, type -> type != CostType.OVERHEAD);
        Kronor limit = Kronor.rounded(
                others.amount().multiply(BigDecimal.valueOf(candidate.overheadPercent())).movePointLeft(2));
        Kronor over = overhead.minus(limit);
        return over.compareTo(Kronor.ZERO) <= 0
                ? Stream.of()
                : Stream.of(Findings.wrong(
                        "overhead-too-large",
                        Section.BUDGET,
                        OVERHEAD_FIELD,
                        null,
                        overhead.toString(),
                        candidate.overheadPercent(),
                        limit.toString(),
                        over.toString()));
    }

    private static Kronor costs(Candidate candidate, Predicate<CostType> which) {
        return Kronor.sum(rows(candidate)
                .map(BudgetRow::content)
                .filter(row -> row.kind() == BudgetKind.COST && row.costType() != null && which.test(row.costType()))
                .map(BudgetContent::amount)
                .toList());
    }

    private static Stream<BudgetRow> rows(Candidate candidate) {
        return candidate.draft().budget().stream();
    }
}
