package se.stegvis.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as an evaluator meets it: arguments in, an exit code and what it writes out. */
record CheckGoalsRun(int code, String out, String err) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CheckGoalsRun of(Map<String, String> environment, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = List.of(arguments).stream().map(Object::toString).toList();
        int code = new CheckGoals(words, out, err, StandardCharsets.UTF_8, environment).run();
        return new CheckGoalsRun(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static CheckGoalsRun of(Object... arguments) {
        return of(Map.of(), arguments);
    }

    /** Checks a file with this content. */
    static CheckGoalsRun on(Path folder, String content) throws IOException {
        return on(folder, content, StandardCharsets.UTF_8);
    }

    static CheckGoalsRun on(Path folder, String content, Charset charset) throws IOException {
        return of(Files.write(folder.resolve("goals"), content.getBytes(charset)));
    }

    /** The results, where they are JSON lines on standard output. */
    List<JsonNode> rows() {
        return rows(out);
    }

    static List<JsonNode> rows(String jsonLines) {
        return jsonLines.lines().map(JSON::readTree).toList();
    }

    List<String> texts() {
        return rows().stream().map(row -> row.get("text").asString()).toList();
    }

    List<String> ids() {
        return rows().stream().map(row -> row.get("id").toString()).toList();
    }
}
