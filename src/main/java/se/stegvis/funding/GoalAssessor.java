package se.stegvis.funding;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.Orientation;
import se.stegvis.goal.check.GoalSetAssessment;
import se.stegvis.goal.check.SmartCheck;

/** Lays an application's goals before the SMART check, with what surrounds them and what earlier insatser have published. */
@Component
class GoalAssessor {

    /** A published figure and the names under which goals ask for it. */
    private record Outcome(
            String insats,
            List<String> indicators,
            @Nullable String unit,
            int monthsAfterExit,
            BigDecimal value,
            int n,
            String source) {}

    private record Published(List<Outcome> outcomes) {}

    private final SmartCheck check = new SmartCheck();
    private final List<Outcome> published;

    GoalAssessor() throws IOException {
        try (InputStream json = new ClassPathResource("evidence/published-outcomes.json").getInputStream()) {
            published = FundingJson.MAPPER.readValue(json, Published.class).outcomes();
        }
    }

    GoalSetAssessment assess(ApplicationDraft application) {
        return assess(application, application.goals().stream().map(DraftGoal::goal).toList());
    }

    /** As if the application had these goals. */
    GoalSetAssessment assess(ApplicationDraft application, List<Goal> goals) {
        return assess(goals, application::value, application.plannedParticipants());
    }

    /** As in an application with these answers. */
    GoalSetAssessment assess(List<Goal> goals, UnaryOperator<String> answer, int planned) {
        return check.checkAll(goals, context(answer, planned), evidence(goals));
    }

    private static GoalContext context(UnaryOperator<String> answer, int planned) {
        String orientation = answer.apply("grund.inriktning");
        return GoalContext.application()
                .withOrientation(orientation.isEmpty() ? null : Orientation.valueOf(orientation))
                .withPeriod(
                        PlannedPeriod.firstDay(answer),
                        PlannedPeriod.lastDay(answer))
                .withPlannedParticipants(planned > 0 ? planned : null)
                .withGroups(
                        blankToNull(answer.apply("malgrupp.primar")),
                        blankToNull(answer.apply("malgrupp.sekundar")));
    }

    /** The check compares indicators word for word, so a figure is handed over under the name that a goal has given it. */
    private Evidence evidence(List<Goal> goals) {
        List<EarlierOutcome> outcomes = goals.stream()
                .map(Goal::indicator)
                .filter(indicator -> indicator != null)
                .map(GoalAssessor::plain)
                .distinct()
                .flatMap(indicator -> published.stream()
                        .filter(outcome -> outcome.indicators().stream().map(GoalAssessor::plain).toList().contains(indicator))
                        .map(outcome -> new EarlierOutcome(
                                outcome.insats(),
                                indicator,
                                outcome.unit(),
                                outcome.monthsAfterExit(),
                                outcome.value(),
                                outcome.n(),
                                outcome.source())))
                .toList();
        return new Evidence(outcomes, new Evidence.BreakEven.NotComputed());
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
