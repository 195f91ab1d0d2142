package se.stegvis.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Flow;
import se.stegvis.benefit.FlowLine;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Provenance;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Status;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.Uncertainty;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;

/** How a calculation speaks in one language: its own texts, the names of actors and livelihoods, and figures as they are written. */
public final class Words {

    private static final int MONTHS_A_YEAR = 12;
    private static final BigDecimal WHOLE_YEAR = BigDecimal.valueOf(MONTHS_A_YEAR);

    /** Units of the files that need no words but these; others stand within the rule's name. */
    private static final Map<String, String> UNITS = Map.of("kr", "kr", "percent", "percent", "percent of gross wage", "percent");

    private final Say say;
    private final Locale language;

    /** Puts a key into words. */
    @FunctionalInterface
    public interface Say {
        String get(String key, Object... arguments);
    }

    /** @param say knows the bundles; a page has its own way */
    public Words(Say say, Locale language) {
        this.say = say;
        this.language = Texts.spoken(language);
    }

    /** In a language, without a page. */
    public static Words of(Texts texts, Locale language) {
        return new Words((key, arguments) -> texts.get(language, key, arguments), language);
    }

    public Locale language() {
        return language;
    }

    /** A text by its whole key. */
    public String say(String key, Object... arguments) {
        return say.get(key, arguments);
    }

    /** A text of this module's bundle. */
    public String text(String key, Object... arguments) {
        return say.get("calculationreport." + key, arguments);
    }

    public String actor(Actor actor) {
        return text("actor." + actor.code());
    }

    /** By its Swedish name in both languages: there is no other. */
    public String livelihood(Livelihood livelihood) {
        return livelihood == Livelihood.NONE ? text("livelihood.none") : livelihood.word();
    }

    /** What somebody lives on and does for a year, in a few words: {@code arbete 50 % med lönebidrag, sjukpenning 50 %}. */
    public String situation(Situation situation) {
        List<String> parts = new ArrayList<>();
        Work work = situation.work();
        if (work != null) {
            parts.add(work(work));
        }
        situation.supports().forEach(support -> parts.add(support(support)));
        return parts.isEmpty() ? text("livelihood.none") : String.join(", ", parts);
    }

    private String work(Work work) {
        WageSubsidy subsidy = work.subsidy();
        String with = subsidy == null ? "" : " " + text("situation.subsidy", subsidy.kind().word());
        String wage = work.wageMonth() == null ? "" : " " + text("situation.wage", kronor(work.wageMonth()));
        return text("situation.work", percent(work.extent())) + with + wage + months(work.months());
    }

    private String support(Support support) {
        BigDecimal amount = support.amountYear();
        String much = amount != null
                ? " " + text("situation.amount", kronor(amount))
                : support.extent().compareTo(BigDecimal.ONE) == 0 ? "" : " " + percent(support.extent());
        return livelihood(support.livelihood()) + much + months(support.months());
    }

    private String months(BigDecimal months) {
        return months.compareTo(WHOLE_YEAR) == 0 ? "" : " " + text("situation.months", number(months, 1));
    }

    /** A step from one year to another. */
    public String step(Group group) {
        return text("situation.step", situation(group.before()), situation(group.after()));
    }

    /** A stream of money by its name, with whose handling it is. */
    public String flow(FlowLine line) {
        Livelihood livelihood = line.livelihood();
        if (livelihood != null) {
            return livelihood(livelihood);
        }
        Actor by = line.from();
        return line.kind() == Flow.Kind.HANDLING && by != null
                ? text("flow.handlingBy", actor(by))
                : text("flow." + line.kind().code());
    }

    /** What an amount rests on. */
    public String status(Status status) {
        return text("status." + status.name());
    }

    /** An assumption's value with its unit. */
    public String assumed(Assumption assumption, BigDecimal value) {
        return assumption.isShare() ? percent(value) : kronor(value);
    }

    /** Low, middle and high in one line: {@code 1 153 000 kr (975 000 – 1 310 000 kr)}; one figure where nothing varies. */
    public String range(Uncertainty.Range range) {
        String mean = kronor(range.mean());
        String low = Kronor.rounded(range.low()).figure();
        String high = kronor(range.high());
        return kronor(range.low()).equals(high) ? mean : text("range", mean, low, high);
    }

    /** What is assumed, by name. */
    public String assumption(Assumption assumption) {
        return say("benefit.assumption." + assumption.code());
    }

    /** Whole kronor: {@code 1 250 000 kr}. */
    public String kronor(BigDecimal amount) {
        return Kronor.rounded(amount).toString();
    }

    /** Whole kronor, or that there is no figure. */
    public String kronorOrNone(@Nullable BigDecimal amount) {
        return amount == null ? text("none") : kronor(amount);
    }

    /** A rule of the year's file, by name. */
    public String rule(String key) {
        return text("rule." + key);
    }

    /** A rule's value as it stands in the year's file, with its unit. */
    public String ruleValue(Provenance rule) {
        String value = value(rule.value());
        if (value.startsWith("{") || value.startsWith("[")) {
            value = value.replaceAll("[{}\\[\\]\"]", "").replace(":", ": ").replace(",", ", ");
        }
        String unit = UNITS.get(rule.unit());
        return unit == null ? value : value + "\u00a0" + text("unit." + unit);
    }

    /** How many people, with how few and how many at best and worst: {@code 3 (2–4)}. */
    public String people(StepNeeded.Within within) {
        if (within.mean().isEmpty()) {
            return text("neverEnough");
        }
        String mean = number(within.mean().orElseThrow(), 0);
        String fewest = within.fewest().map(people -> number(people, 0)).orElse(text("never"));
        String most = within.most().map(people -> number(people, 0)).orElse(text("never"));
        return fewest.equals(most) ? mean : text("people.range", mean, fewest, most);
    }

    /** A part of a whole as per cent; nothing of nothing. */
    public String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? text("none") : percent(part.divide(whole, MathContext.DECIMAL64));
    }

    /** Months in words with years beside where that helps: {@code 31 månader (2 år 7 månader)}; never. */
    public String months(OptionalInt months) {
        if (months.isEmpty()) {
            return text("never");
        }
        int all = months.getAsInt();
        if (all <= 2 * MONTHS_A_YEAR) {
            return text("months", all);
        }
        return text("months.long", all, all / MONTHS_A_YEAR, all % MONTHS_A_YEAR);
    }

    /** Months with the soonest and the latest: {@code 32 månader (28 månader – 37 månader)}. */
    public String payback(ActorFigures.Payback payback) {
        return payback.soonest().equals(payback.latest())
                ? months(payback.mean())
                : text("payback.range", months(payback.mean()), monthsShort(payback.soonest()), monthsShort(payback.latest()));
    }

    /** Months alone, for a table: {@code 31}; never. */
    public String monthsShort(OptionalInt months) {
        return months.isEmpty() ? text("never") : Integer.toString(months.getAsInt());
    }

    /** A share of one as per cent with at most one decimal: {@code 57,5 %}. */
    public String percent(BigDecimal share) {
        return number(share.movePointRight(2), 1) + "\u00a0%";
    }

    /** A number in the language's own spelling, with at most so many decimals. */
    public String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        if (rounded.scale() <= 0) {
            return new Kronor(rounded).figure();
        }
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(language));
        return format.format(rounded).replace('-', '\u2212');
    }

    /** A number as it stands in a file, in the language's own spelling; other values as they stand. */
    public String value(String written) {
        return parsed(written).map(number -> number(number, Math.max(number.scale(), 0))).orElse(written);
    }

    /** The number that a written value is; empty where it is none. */
    static Optional<BigDecimal> parsed(String written) {
        try {
            return Optional.of(new BigDecimal(written.strip()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }
}
