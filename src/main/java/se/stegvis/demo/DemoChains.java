package se.stegvis.demo;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.BudgetService;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.ChainRowId;
import se.stegvis.funding.CostType;
import se.stegvis.funding.EffectChainService;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalLevel;

/** The effect chains of the demo's applications and the money that goes to their activities. */
@Component
class DemoChains {

    private final EffectChainService chain;
    private final BudgetService budget;

    DemoChains(EffectChainService chain, BudgetService budget) {
        this.chain = chain;
        this.budget = budget;
    }

    /** Effects on three levels and what leads to them, and salaries by activity; what is for all of it, such as premises, is for none. */
    void tell(ApplicationId id, List<GoalId> goals, MemberId lead, int salary, int firstYear) {
        ChainRow working = chain.add(
                id, ChainContent.effect("Fler försörjer sig själva", GoalLevel.INDIVIDUAL).forGoal(goals.getFirst()));
        ChainRow together = chain.add(
                id, ChainContent.effect("Parterna planerar med personen i stället för var för sig", GoalLevel.ORGANISATION));
        ChainRow fewer = chain.add(
                id, ChainContent.effect("Färre är beroende av ersättning under lång tid", GoalLevel.SOCIETY));
        ChainRow plan = chain.add(
                id, ChainContent.subgoal("Varje deltagare har en gemensam plan inom fyra veckor", together.id()));
        ChainRow tried =
                chain.add(id, ChainContent.subgoal("Deltagarna har prövat arbete eller studier med stöd", working.id()));
        ChainRow kept = chain.add(
                id, ChainContent.subgoal("Arbetsgivare vet vart de vänder sig när något skaver", fewer.id()));
        ChainRow mapping = activity(id, "Gemensam kartläggning med deltagaren", plan, firstYear, 2, "Samordnaren");
        ChainRow trying =
                activity(id, "Stöd på arbetsplats eller skola från första veckan", tried, firstYear, 4, "Konsulenterna");
        lasting(id, mapping, YearMonth.of(firstYear + 1, 6), goals.getLast());
        lasting(id, trying, YearMonth.of(firstYear + 1, 11), null);
        activity(id, "Metoddag för parternas handläggare", plan, firstYear, 9, "Styrgruppen");
        activity(id, "Frukostmöte med arbetsgivare", kept, firstYear + 1, 3, "Samordnaren");
        for (int year = firstYear; year <= firstYear + 1; year++) {
            money(id, year, salary, lead, mapping.id(), trying.id());
        }
    }

    /** An activity that leads nowhere, one that is outside the period, and a cost tied to the first. */
    void loose(ApplicationId id, int year) {
        ChainRow effect = chain.add(id, ChainContent.effect("Fler orkar arbeta", GoalLevel.INDIVIDUAL));
        chain.add(id, ChainContent.subgoal("Deltagarna klarar tre halvdagar i veckan", effect.id()));
        ChainRow garden = chain.add(
                id,
                ChainContent.empty(ChainKind.ACTIVITY)
                        .withText("Arbetsträning i handelsträdgård")
                        .in(YearMonth.of(year, 4))
                        .until(YearMonth.of(year, 10))
                        .withResponsible("Handledaren"));
        chain.add(id, ChainContent.empty(ChainKind.ACTIVITY).withText("Studiebesök").in(YearMonth.of(year + 1, 2)));
        budget.add(id, salary(year, 780_000, garden.id(), ""));
    }

    private ChainRow activity(ApplicationId id, String text, ChainRow subgoal, int year, int month, String responsible) {
        return chain.add(id, ChainContent.activity(text, subgoal.id(), YearMonth.of(year, month), responsible));
    }

    private void lasting(ApplicationId id, ChainRow row, YearMonth until, @Nullable GoalId goal) {
        chain.save(id, row.id(), row.content().until(until).forGoal(goal), row.version());
    }

    private void money(
            ApplicationId id, int year, int salary, MemberId lead, ChainRowId mapping, ChainRowId trying) {
        int premises = salary / 10;
        int evaluation = salary / 20;
        int coordinator = salary / 4;
        budget.add(id, salary(year, salary - coordinator, trying, "Arbetskonsulenter"));
        budget.add(id, salary(year, coordinator, mapping, "Samordnare"));
        budget.add(id, BudgetContent.cost(CostType.PREMISES, year, Kronor.of(premises)));
        budget.add(id, BudgetContent.cost(CostType.EVALUATION, year, Kronor.of(evaluation)));
        budget.add(id, BudgetContent.cash(lead, year, Kronor.of(premises)));
        budget.add(id, BudgetContent.ownTime(lead, year, Kronor.of(evaluation * 2L)));
        budget.add(id, BudgetContent.sought(year, Kronor.of((long) salary + evaluation)));
    }

    private static BudgetContent salary(int year, int amount, ChainRowId activity, String who) {
        return new BudgetContent(BudgetKind.COST, CostType.SALARY, year, Kronor.of(amount), null, activity, who);
    }
}
