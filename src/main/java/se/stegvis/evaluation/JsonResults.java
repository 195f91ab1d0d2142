package se.stegvis.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.State;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON lines. */
final class JsonResults implements ResultWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final OutputStream out;
    private final Voice voice;

    JsonResults(OutputStream out, Voice voice) {
        this.out = out;
        this.voice = voice;
    }

    @Override
    public void write(Result result) throws IOException {
        out.write(JSON.writeValueAsBytes(json(result)));
        out.write('\n');
    }

    private ObjectNode json(Result result) {
        ObjectNode json = JSON.createObjectNode();
        JsonNode id = result.row().id();
        json.set("id", id == null ? json.nullNode() : id);
        json.put("text", result.text());
        SmartAssessment assessment = result.assessment();
        if (assessment != null) {
            assess(json, assessment, result.text());
        }
        json.put("row", result.row().number());
        if (!result.warnings().isEmpty()) {
            ArrayNode warnings = json.putArray("warnings");
            voice.sayAll(result.warnings()).forEach(warnings::add);
        }
        if (result.error() != null) {
            json.put("error", voice.say(result.error()));
        }
        return json;
    }

    private void assess(ObjectNode json, SmartAssessment assessment, @Nullable String text) {
        for (var criterion : Result.CRITERIA) {
            json.put(Spelling.of(criterion), assessment.state(criterion) == State.HOLDS ? 1 : 0);
        }
        ObjectNode states = json.putObject("states");
        for (var criterion : Result.CRITERIA) {
            states.put(Spelling.of(criterion), Spelling.of(assessment.state(criterion)));
        }
        json.put("type", Spelling.of(assessment.kind().value()));
        json.put("level", Spelling.of(assessment.level().value()));
        json.putObject("reasons")
                .put("type", voice.say(assessment.kind().reason()))
                .put("level", voice.say(assessment.level().reason()));
        ArrayNode findings = json.putArray("findings");
        Result.findings(assessment).forEach(finding -> describe(findings.addObject(), finding, text == null ? "" : text));
    }

    private void describe(ObjectNode json, Finding finding, String text) {
        json.put("rule", finding.rule());
        json.put("criterion", Spelling.of(finding.criterion()));
        json.put("state", Spelling.of(finding.ceiling()));
        ArrayNode words = json.putArray("words");
        for (TextSpan span : finding.spans()) {
            words.addObject()
                    .put("text", span.of(text))
                    .put("start", span.start())
                    .put("end", span.end());
        }
        json.put("reason", voice.say(finding.reason()));
        json.put("advice", voice.say(finding.advice()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
