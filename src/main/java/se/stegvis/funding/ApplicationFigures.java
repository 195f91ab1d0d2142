package se.stegvis.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.State;

/**
 * What an office wants to know of an application at a glance.
 *
 * @param caseNumber diarienummer; null in a draft
 * @param partners the names of the other members that take part
 * @param orientation the name of the choice, empty until chosen
 * @param start first day; null until stated
 * @param end last day; null until stated, and where there is none
 * @param review when a permanent insats is reviewed; null until stated, and of all others
 * @param targetGroup the target group as it is described, and beside it the second one; empty until written
 * @param own what it says to what the förbund itself asks for
 * @param goals what the check says of each goal
 * @param submitted the day it came in; null in a draft
 * @param completionDue until when it is asked to be completed; null when it is not
 * @param withdrawn whether it has been taken back
 */
record ApplicationFigures(
        @Nullable String caseNumber,
        String name,
        ApplicationKind kind,
        ApplicationState state,
        String leadName,
        List<String> partners,
        String orientation,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate review,
        String targetGroup,
        String secondTargetGroup,
        List<OwnAnswer> own,
        BudgetSummary sums,
        List<SmartAssessment> goals,
        @Nullable LocalDate submitted,
        @Nullable LocalDate completionDue,
        boolean withdrawn) {

    long holding(Criterion criterion) {
        return goals.stream().filter(goal -> goal.state(criterion) == State.HOLDS).count();
    }

}
