package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;
import se.stegvis.benefit.YearRules.MunicipalTax;
import se.stegvis.benefit.calculate.CaseFile;
import se.stegvis.benefit.calculate.Refused;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;

/** What a calculation must be to be saved: everything that can be worked out, and nothing that cannot be read back. */
final class CalculationChecks {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_ABOUT = 4000;
    static final long MOST_PEOPLE = 1_000_000;
    static final int LONGEST_TARGET = 600;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CalculationChecks() {}

    /**
     * The content as it may be stored.
     *
     * @throws InvalidInputException at {@code title}, {@code about}, {@code year}, {@code groups}, {@code participants}, {@code cost},
     *     {@code shares}, {@code rates}, {@code years}, {@code paybackTarget} or an assumption's code
     */
    static CalculationContent checked(CalculationContent content) {
        String title = FreeText.checked("title", content.title(), LONGEST_TITLE);
        String about = FreeText.checked("about", content.about(), LONGEST_ABOUT);
        WrittenCase written = content.written();
        if (written.year() < Rulebook.FIRST || written.year() > Rulebook.LAST) {
            throw InvalidInputException.at(
                    "year", "calculation.error.year", written.year(), Rulebook.FIRST, Rulebook.LAST);
        }
        place(written);
        groups(written.groups());
        money(written);
        if (written.years() < 1 || written.years() > Calculation.LONGEST_YEARS) {
            throw InvalidInputException.at("years", "calculation.error.years", Calculation.LONGEST_YEARS);
        }
        Integer target = written.paybackTarget();
        if (target != null && (target < 1 || target > LONGEST_TARGET)) {
            throw InvalidInputException.at("paybackTarget", "calculation.error.paybackTarget", LONGEST_TARGET);
        }
        written.assumptions().forEach(CalculationChecks::assumption);
        return new CalculationContent(title, about, written);
    }

    private static void place(WrittenCase written) {
        if (written.municipality() != null) {
            FreeText.checked("municipality", written.municipality(), LONGEST_TITLE);
        }
        MunicipalTax own = written.ownRates();
        if (own != null
                && (own.municipality().signum() < 0
                        || own.municipality().compareTo(own.total()) > 0
                        || own.total().compareTo(HUNDRED) > 0)) {
            throw InvalidInputException.at("rates", "calculation.error.rates");
        }
    }

    private static void groups(List<Group> groups) {
        if (groups.size() > CaseFile.MOST_GROUPS) {
            throw InvalidInputException.at("groups", "calculation.error.groups", CaseFile.MOST_GROUPS);
        }
        for (Group group : groups) {
            if (group.n() > MOST_PEOPLE) {
                throw InvalidInputException.at("groups", "calculation.error.people", MOST_PEOPLE);
            }
            Stream.of(group.before(), group.after())
                    .flatMap(CalculationChecks::amounts)
                    .filter(Objects::nonNull)
                    .forEach(amount -> affordable("groups", amount));
        }
    }

    private static Stream<@Nullable BigDecimal> amounts(Situation situation) {
        Work work = situation.work();
        WageSubsidy subsidy = work == null ? null : work.subsidy();
        var handling = situation.handling();
        return Stream.of(
                        situation.supports().stream()
                                .flatMap(support -> Stream.of(support.amountYear(), support.previousWageMonth())),
                        Stream.of(
                                work == null ? null : work.wageMonth(),
                                subsidy == null ? null : subsidy.amountYear(),
                                situation.care(),
                                situation.medicine(),
                                situation.municipalServices()),
                        handling == null ? Stream.<@Nullable BigDecimal>of() : handling.values().stream())
                .flatMap(each -> each);
    }

    private static void affordable(String field, BigDecimal amount) {
        if (amount.signum() < 0 || amount.compareTo(Kronor.LARGEST.amount()) > 0) {
            throw InvalidInputException.at(field, "calculation.error.amount", Kronor.LARGEST.figure());
        }
    }

    private static void money(WrittenCase written) {
        BigDecimal cost = written.cost();
        if (cost != null) {
            affordable("cost", cost);
        }
        BigDecimal whole = written.borneIn().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.compareTo(BigDecimal.ONE) != 0
                || written.shares().values().stream().anyMatch(share -> share.signum() < 0)) {
            throw InvalidInputException.at("shares", "calculation.error.shares");
        }
        Long participants = written.participants();
        if (participants != null && (participants < Math.max(1, written.people()) || participants > MOST_PEOPLE)) {
            throw InvalidInputException.at("participants", "calculation.error.participants", written.people());
        }
    }

    private static void assumption(Assumption assumption, WrittenCase.Span span) {
        BigDecimal most = assumption.isShare() ? BigDecimal.ONE : Kronor.LARGEST.amount();
        if (span.low().signum() < 0
                || span.low().compareTo(span.mean()) > 0
                || span.mean().compareTo(span.high()) > 0
                || span.high().compareTo(most) > 0) {
            throw InvalidInputException.at(
                    assumption.code(),
                    assumption.isShare() ? "calculation.error.shareSpan" : "calculation.error.span");
        }
    }

    /**
     * The case as text. What could not be read back is not stored.
     *
     * @throws InvalidInputException at {@code groups}
     */
    static String text(WrittenCase written) {
        String text = new CaseFile("", written).write();
        try {
            CaseFile.read(text);
        } catch (Refused refused) {
            throw new InvalidInputException(List.of(new InvalidInputException.Fault("groups", refused.reason())));
        } catch (NoRulesException none) {
            throw InvalidInputException.at("groups", none.key(), none.arguments());
        }
        return text;
    }
}
