package se.stegvis.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;

/** Calculations to try with. */
public final class Calculations {

    private Calculations() {}

    /** An insats for 20: eight to work, four to half time with a subsidy, three to studies, one worse off, four as before. */
    public static Calculation typical() {
        return of("Steget vidare", new BigDecimal("1500000"), 34);
    }

    public static Calculation of(String title, BigDecimal cost, @Nullable Integer target) {
        return new Calculation(title, "Prognos om målen nås.", asked(2024).costing(cost, BenefitCase.FINANCED), target);
    }

    /** The typical case without a word of its cost. */
    public static BenefitCase asked(int year) {
        Situation assistance = Situation.living(Support.of(Livelihood.FORSORJNINGSSTOD));
        Situation sick = Situation.living(Support.of(Livelihood.SJUKPENNING));
        Work half = new Work(
                new BigDecimal("28000"),
                new BigDecimal("0.5"),
                BigDecimal.valueOf(12),
                new WageSubsidy(WageSubsidy.Kind.LONEBIDRAG, null, null),
                false);
        Support halfSick = new Support(
                Livelihood.SJUKPENNING, null, new BigDecimal("0.5"), BigDecimal.valueOf(12), new BigDecimal("30000"));
        List<Group> groups = List.of(
                new Group(8, assistance, Situation.working(Work.fullTime(null))),
                new Group(4, sick, new Situation(
                        List.of(halfSick), half, 45, new BigDecimal("12000"), BigDecimal.ZERO, BigDecimal.ZERO, null)),
                new Group(3, Situation.living(Support.of(Livelihood.AKTIVITETSERSATTNING)),
                        Situation.living(Support.of(Livelihood.STUDIESTOD))),
                new Group(1, Situation.living(Support.of(Livelihood.A_KASSA)), assistance),
                new Group(4, assistance, assistance));
        Rulebook rules = Rulebook.standard();
        return new BenefitCase(
                year,
                rules.rates("Lund", year).orElse(rules.nationalRates(year)),
                groups,
                20,
                Map.of(),
                rules.assumptions());
    }

    /** With what would have come anyway, what falls off and what later years are worth less. */
    public static Calculation careful() {
        BenefitCase asked = typical().asked();
        return new Calculation(
                "Steget vidare, försiktigt",
                "",
                asked.assuming(asked.assumptions()
                        .given(Assumption.DEADWEIGHT, new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.3"))
                        .given(Assumption.DROP_OFF, new BigDecimal("0.05"), new BigDecimal("0.1"), new BigDecimal("0.2"))
                        .given(Assumption.DISCOUNT_RATE, BigDecimal.ZERO, new BigDecimal("0.03"), new BigDecimal("0.05"))),
                24,
                8);
    }

    /** All livelihoods and subsidies that a year has rules for. */
    static Calculation everything(int year) {
        List<Group> groups = new ArrayList<>();
        Arrays.stream(Livelihood.values())
                .filter(livelihood -> livelihood != Livelihood.NONE)
                .forEach(livelihood -> groups.add(new Group(
                        1,
                        Situation.living(new Support(
                                livelihood, null, BigDecimal.ONE, BigDecimal.valueOf(12), new BigDecimal("25000"))),
                        Situation.living(Support.of(livelihood)))));
        for (WageSubsidy.Kind kind : WageSubsidy.Kind.values()) {
            Work work = new Work(
                    null,
                    BigDecimal.ONE,
                    BigDecimal.valueOf(12),
                    new WageSubsidy(kind, null, new BigDecimal("100000")),
                    kind == WageSubsidy.Kind.OTHER);
            groups.add(new Group(1, Situation.NOTHING, new Situation(
                    List.of(), work, 20, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, Map.of(Actor.REGION, BigDecimal.TEN))));
        }
        return new Calculation("Allt", "", BenefitCase.of(year, groups), null);
    }
}
