package se.stegvis.funding.policy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.BudgetSummary;
import se.stegvis.funding.FormPart;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;

/** Per year: cost in money = sought + the parties' cash + other financing. Own time is in neither side. */
final class BudgetRules {

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
                ? Findings.wrong("too-much-money", Section.BUDGET, "", null, year, Kronor.ZERO.minus(lacking).toString())
                : Findings.wrong("too-little-money", Section.BUDGET, "", null, year, lacking.toString());
    }

    private static Stream<BudgetRow> rows(Candidate candidate) {
        return candidate.draft().budget().stream();
    }
}
