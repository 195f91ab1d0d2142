package se.stegvis.funding.policy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.FormPart;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;

/** Every activity leads to a subgoal, every subgoal to an effect, and takes place within the period. */
final class ChainRules {

    private ChainRules() {}

    static Stream<Shortcoming> kindsMissing(Candidate candidate) {
        return Arrays.stream(ChainKind.values())
                .filter(kind -> candidate.requires(FormPart.CHAIN))
                .filter(kind -> rows(candidate).stream().noneMatch(row -> row.content().kind() == kind))
                .map(kind -> Findings.missing("chain-" + name(kind), Section.IMPLEMENTATION));
    }

    static Stream<Shortcoming> rowsIncomplete(Candidate candidate) {
        return rows(candidate).stream().flatMap(row -> {
            var content = row.content();
            boolean activity = content.kind() == ChainKind.ACTIVITY;
            return Stream.of(
                            lacking(row, "text", content.text().isBlank()),
                            lacking(row, "level", content.kind() == ChainKind.EFFECT && content.level() == null),
                            lacking(row, "month", activity && content.month() == null),
                            lacking(row, "responsible", activity && content.responsible().isBlank()))
                    .flatMap(found -> found);
        });
    }

    static Stream<Shortcoming> rowsServeNothing(Candidate candidate) {
        return rows(candidate).stream()
                .filter(row -> row.content().kind() != ChainKind.EFFECT && row.content().serves() == null)
                .map(row -> Findings.missing(
                        "chain-serves-" + name(row.content().kind()),
                        Section.IMPLEMENTATION,
                        row.id().value(),
                        "serves",
                        row.position()));
    }

    /** An activity begins and ends within the period, as far as that is stated. */
    static Stream<Shortcoming> activitiesOutsidePeriod(Candidate candidate) {
        Optional<YearMonth> first = candidate.draft().start().map(YearMonth::from);
        Optional<YearMonth> last = candidate.draft().end().map(YearMonth::from);
        return rows(candidate).stream()
                .flatMap(row -> Stream.of(
                                outside(row, "month", row.content().month(), first, last),
                                outside(row, "until", row.content().until(), first, last))
                        .flatMap(found -> found)
                        .limit(1));
    }

    static Stream<Shortcoming> activitiesEndTooEarly(Candidate candidate) {
        return rows(candidate).stream()
                .filter(row -> row.content().endsTooEarly())
                .map(row -> Findings.wrong(
                        "activity-ends-early", Section.IMPLEMENTATION, "until", row.id().value(), row.position()));
    }

    private static Stream<Shortcoming> outside(
            ChainRow row, String field, @Nullable YearMonth month, Optional<YearMonth> first, Optional<YearMonth> last) {
        boolean inside = month == null
                || first.filter(month::isBefore).isEmpty() && last.filter(month::isAfter).isEmpty();
        return inside
                ? Stream.of()
                : Stream.of(Findings.wrong(
                        "activity-outside-period", Section.IMPLEMENTATION, field, row.id().value(), row.position()));
    }

    private static List<ChainRow> rows(Candidate candidate) {
        return candidate.draft().chain();
    }

    private static Stream<Shortcoming> lacking(ChainRow row, String field, boolean lacks) {
        return lacks
                ? Stream.of(Findings.missing(
                        "chain-row-" + field, Section.IMPLEMENTATION, row.id().value(), field, row.position()))
                : Stream.of();
    }

    private static String name(ChainKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
