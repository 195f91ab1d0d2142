package se.stegvis.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.State;
import tools.jackson.databind.JsonNode;

/** Results as a table of texts and numbers, for spreadsheets. Remarks that hold nothing against a goal are left to the JSON lines. */
final class ResultTable {

    static final List<String> HEADING = List.of(
            "id", "text", "S", "M", "T", "S_state", "M_state", "T_state", "type", "level", "findings", "row", "warnings", "error");

    private static final int ASSESSED = 9;

    private ResultTable() {}

    /** The cells of a row: texts, numbers, or null for an empty one. */
    static List<@Nullable Object> cells(Result result, Voice voice) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(plain(result.row().id()));
        cells.add(result.text());
        SmartAssessment assessment = result.assessment();
        if (assessment == null) {
            for (int i = 0; i < ASSESSED; i++) {
                cells.add(null);
            }
        } else {
            Result.CRITERIA.forEach(criterion -> cells.add(assessment.state(criterion) == State.HOLDS ? 1 : 0));
            Result.CRITERIA.forEach(criterion -> cells.add(Spelling.of(assessment.state(criterion))));
            cells.add(Spelling.of(assessment.kind().value()));
            cells.add(Spelling.of(assessment.level().value()));
            cells.add(Result.findings(assessment).stream()
                    .filter(finding -> !finding.isRemark())
                    .map(finding -> told(finding, result.text(), voice))
                    .collect(Collectors.joining(" | ")));
        }
        cells.add(result.row().number());
        cells.add(result.warnings().isEmpty() ? null : String.join(" ", voice.sayAll(result.warnings())));
        cells.add(result.error() == null ? null : voice.say(result.error()));
        return cells;
    }

    private static String told(Finding finding, @Nullable String text, Voice voice) {
        String words = text == null || finding.spans().isEmpty()
                ? ""
                : finding.spans().stream().map(span -> span.of(text)).collect(Collectors.joining(", ", " [", "]"));
        return "%s %s%s: %s %s"
                .formatted(
                        Spelling.of(finding.criterion()),
                        finding.rule(),
                        words,
                        voice.say(finding.reason()),
                        voice.say(finding.advice()));
    }

    private static @Nullable Object plain(@Nullable JsonNode id) {
        if (id == null || id.isNull()) {
            return null;
        }
        if (id.isNumber()) {
            return id.numberValue();
        }
        return id.isString() ? id.stringValue() : id.toString();
    }
}
