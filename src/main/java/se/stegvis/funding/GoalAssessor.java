package se.stegvis.funding;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AssociationId;
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
            String source) {

        EarlierOutcome under(String indicator) {
            return new EarlierOutcome(insats, indicator, unit, monthsAfterExit, value, n, source);
        }
    }

    private record Published(List<Outcome> outcomes) {}

    private final SmartCheck check = new SmartCheck();
    private final GoalEvidence known;
    private final List<Outcome> published;

    GoalAssessor(GoalEvidence known) throws IOException {
        this.known = known;
        try (InputStream json = new ClassPathResource("evidence/published-outcomes.json").getInputStream()) {
            published = FundingJson.MAPPER.readValue(json, Published.class).outcomes();
        }
    }

    GoalSetAssessment assess(ApplicationDraft application) {
        return assess(application, goals(application));
    }

    /** As if the application had these goals. */
    GoalSetAssessment assess(ApplicationDraft application, List<Goal> goals) {
        return assess(application, goals, earlier(application.association()), known.breakEven(application, goals));
    }

    /** Several applications of one förbund; they ask no more of the database than one. */
    Map<ApplicationId, GoalSetAssessment> assess(AssociationId association, List<ApplicationDraft> applications) {
        List<EarlierOutcome> earlier = earlier(association);
        Map<ApplicationId, Evidence.BreakEven> needed = known.breakEven(association, applications);
        return applications.stream()
                .collect(Collectors.toMap(
                        ApplicationDraft::id,
                        each -> assess(
                                each,
                                goals(each),
                                earlier,
                                needed.getOrDefault(each.id(), new Evidence.BreakEven.NotComputed()))));
    }

    private GoalSetAssessment assess(
            ApplicationDraft application, List<Goal> goals, List<EarlierOutcome> earlier, Evidence.BreakEven needed) {
        return check.checkAll(
                goals,
                context(application::value, application.plannedParticipants()),
                new Evidence(outcomes(earlier, goals), needed));
    }

    private static List<Goal> goals(ApplicationDraft application) {
        return application.goals().stream().map(DraftGoal::goal).toList();
    }

    /** What the förbund's own insatser came to, to be read once for many applications. */
    List<EarlierOutcome> earlier(AssociationId association) {
        return known.earlier(association);
    }

    /** As in an application with these answers, of which nothing has been calculated. */
    GoalSetAssessment assess(List<EarlierOutcome> earlier, List<Goal> goals, UnaryOperator<String> answer, int planned) {
        return check.checkAll(
                goals, context(answer, planned), new Evidence(outcomes(earlier, goals), new Evidence.BreakEven.NotComputed()));
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
    private List<EarlierOutcome> outcomes(List<EarlierOutcome> own, List<Goal> goals) {
        List<String> indicators = goals.stream()
                .map(Goal::indicator)
                .filter(Objects::nonNull)
                .map(GoalAssessor::plain)
                .distinct()
                .toList();
        return indicators.stream()
                .flatMap(indicator -> Stream.concat(
                        published.stream()
                                .filter(outcome -> names(outcome).contains(indicator))
                                .map(outcome -> outcome.under(indicator)),
                        own.stream()
                                .filter(outcome -> isCalled(outcome.indicator(), indicator))
                                .map(outcome -> new EarlierOutcome(
                                        outcome.insats(),
                                        indicator,
                                        outcome.unit(),
                                        outcome.monthsAfterExit(),
                                        outcome.value(),
                                        outcome.n(),
                                        outcome.source()))))
                .toList();
    }

    /** Whether two names are those of one indicator. */
    private boolean isCalled(String one, String other) {
        return plain(one).equals(other)
                || published.stream().map(GoalAssessor::names).anyMatch(names -> names.contains(plain(one)) && names.contains(other));
    }

    private static List<String> names(Outcome outcome) {
        return outcome.indicators().stream().map(GoalAssessor::plain).toList();
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
