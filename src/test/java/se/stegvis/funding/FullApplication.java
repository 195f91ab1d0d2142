package se.stegvis.funding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;

/** An application as large as they come: every field answered, twelve goals, and five years of ten cost types for four parties. */
final class FullApplication {

    static final int GOALS = 12;
    static final int LAST_YEAR = 2031;

    private FullApplication() {}

    static ApplicationId of(ApplicationContext context, FundingWorld world, ApplicationFixtures fixtures) {
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> {
            GoalService goals = context.getBean(GoalService.class);
            int there = context.getBean(ApplicationService.class).open(id).goals().size();
            for (int number = there + 1; number <= GOALS; number++) {
                goals.add(id, Goal.builder("Minst " + (20 + number) + " av 40 deltagare är i arbete eller studier senast den 30 juni 2028.")
                        .build());
            }
            fixtures.answer(id, "grund.slut", "", LAST_YEAR + "-12-31");
            context.getBean(BudgetService.class).saveAll(id, budget(world));
        });
        return id;
    }

    private static List<BudgetChange> budget(FundingWorld world) {
        List<BudgetChange> changes = new ArrayList<>();
        int amount = 1_001;
        for (int year = 2027; year <= LAST_YEAR; year++) {
            for (CostType type : CostType.values()) {
                for (MemberId member : List.of(world.vasteras, world.arbetsformedlingen, world.forsakringskassan, world.region)) {
                    amount += 977;
                    changes.add(BudgetChange.add(BudgetContent.cost(type, year, Kronor.of(amount)).at(member)));
                }
            }
            amount += 13;
            changes.add(BudgetChange.add(BudgetContent.ownTime(world.region, year, Kronor.of(amount))));
        }
        return changes;
    }
}
