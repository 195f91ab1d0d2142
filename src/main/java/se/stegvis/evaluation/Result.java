package se.stegvis.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;

/**
 * What is written about a row.
 *
 * @param assessment what the check says, or null where there was nothing to check
 * @param error why there is no assessment; null where there is one
 * @param warnings what in the row was not understood
 */
record Result(
        Row row, @Nullable SmartAssessment assessment, @Nullable Message error, List<Message> warnings) {

    /** What a text alone can answer for; the parties' answers and earlier outcomes are in no file of goals. */
    static final List<Criterion> CRITERIA = List.of(Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.TIME_BOUND);

    @Nullable String text() {
        return switch (row) {
            case Row.Readable goal -> goal.goal().text();
            case Row.Broken broken -> broken.text();
        };
    }

    static List<Finding> findings(SmartAssessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> CRITERIA.contains(finding.criterion()))
                .toList();
    }
}
