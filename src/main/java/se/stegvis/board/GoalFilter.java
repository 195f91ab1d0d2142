package se.stegvis.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.State;

/**
 * Which goals are looked for.
 *
 * @param search words in the goal, or in the name or diarienummer of its application
 * @param criterion the criterion that {@code state} is about; any of the five where none is given
 * @param keptOnly only goals where the applicant goes against advice
 */
public record GoalFilter(
        String search,
        Optional<CaseFileId> application,
        Optional<GoalKind> kind,
        Optional<Criterion> criterion,
        Optional<State> state,
        boolean keptOnly) {

    /** Every goal. */
    public static GoalFilter all() {
        return new GoalFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    boolean finds(GoalLine line) {
        String words = (line.goal().goal().text() + " " + line.application() + " " + line.caseNumber()).toLowerCase(Locale.ROOT);
        return words.contains(search.strip().toLowerCase(Locale.ROOT))
                && application.filter(wanted -> !wanted.equals(line.caseFile())).isEmpty()
                && kind.filter(wanted -> wanted != line.goal().kind()).isEmpty()
                && state.map(wanted -> isIn(line, wanted)).orElse(true)
                && (!keptOnly || !line.goal().kept().isEmpty());
    }

    private boolean isIn(GoalLine line, State wanted) {
        return criterion.map(each -> line.goal().assessment().state(each) == wanted)
                .orElseGet(() -> Arrays.stream(Criterion.values())
                        .anyMatch(each -> line.goal().assessment().state(each) == wanted));
    }
}
