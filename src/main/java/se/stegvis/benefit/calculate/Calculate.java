package se.stegvis.benefit.calculate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code calculate FILE.json [--explain]}: the calculation for other programs and for evaluators. One case or a list of cases in, the
 * same in results out. Starts neither a server nor a database.
 */
public final class Calculate {

    /** Exit code when every case was worked out. */
    public static final int DONE = 0;

    /** Exit code when no case could be worked out; a line says why. */
    public static final int FAILED = 1;

    /** Exit code when the command was not written as it should be. */
    public static final int USAGE = 2;

    /** Exit code when some cases could not be worked out; each has an {@code error} in its place. */
    public static final int SOME_BROKEN = 3;

    private static final String NAME = "calculate";
    private static final long LARGEST = 200_000_000;
    private static final int DEEPEST = 100;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final List<String> arguments;
    private final PrintStream out;
    private final PrintStream told;
    private final Map<String, String> environment;
    private final Texts texts = Texts.of("benefit");

    Calculate(List<String> arguments, OutputStream out, OutputStream err, Map<String, String> environment) {
        this.arguments = arguments;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.told = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.environment = environment;
    }

    /** The command that these arguments name, if they name it and not a server. */
    public static Optional<Calculate> in(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME)
                ? Optional.of(new Calculate(
                        Arrays.asList(arguments).subList(1, arguments.length),
                        new FileOutputStream(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.err),
                        System.getenv()))
                : Optional.empty();
    }

    /** Does it, and says in plain words how it went. */
    public int run() {
        Voice voice = new Voice(texts, spokenAsked().orElseGet(this::language));
        try {
            Options options = options(voice);
            if (options.file == null) {
                out.println(voice.say("benefit.help"));
                return DONE;
            }
            return calculate(options, options.file, voice);
        } catch (Refused refused) {
            told.println(voice.say("benefit.notDone", refused.reason()));
            if (refused.isWronglyAsked()) {
                told.println(voice.say("benefit.usage"));
                return USAGE;
            }
            return FAILED;
        } finally {
            out.flush();
        }
    }

    private record Options(@Nullable Path file, boolean explain, @Nullable Locale language) {}

    private Options options(Voice voice) {
        Path file = null;
        boolean explain = false;
        boolean help = arguments.isEmpty();
        Locale language = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--explain" -> explain = true;
                case "--help" -> help = true;
                case "--language" -> {
                    i++;
                    String spoken = i < arguments.size() ? arguments.get(i) : "";
                    language = switch (spoken) {
                        case "sv" -> Texts.SWEDISH;
                        case "en" -> Texts.ENGLISH;
                        default -> throw Refused.wronglyAsked("benefit.refused.language", spoken);
                    };
                }
                default -> {
                    if (argument.startsWith("--")) {
                        throw Refused.wronglyAsked("benefit.refused.option", argument);
                    }
                    if (file != null) {
                        throw Refused.wronglyAsked("benefit.refused.oneFile");
                    }
                    try {
                        file = Path.of(argument);
                    } catch (InvalidPathException noPath) {
                        throw Refused.because("benefit.refused.noFile", argument);
                    }
                }
            }
        }
        if (!help && file == null) {
            throw Refused.wronglyAsked("benefit.refused.oneFile");
        }
        return new Options(help ? null : file, explain, language);
    }

    private int calculate(Options options, Path file, Voice spoken) {
        JsonNode asked = read(file);
        // The results say the same on every machine: Swedish unless English is asked for.
        Answers written = new Answers(
                new Voice(texts, options.language == null ? Texts.SWEDISH : options.language), options.explain);
        if (!asked.isArray()) {
            ObjectNode answer = answer(asked, 0, written, spoken);
            print(answer);
            return answer.has("error") ? FAILED : DONE;
        }
        int broken = 0;
        int number = 0;
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode one : asked) {
            number++;
            ObjectNode answer = answer(one, number, written, spoken);
            answers.add(answer);
            broken += answer.has("error") ? 1 : 0;
        }
        print(answers);
        if (broken == 0) {
            return DONE;
        }
        return broken == number ? FAILED : SOME_BROKEN;
    }

    /** One case; its number in the list, 0 for a case that is alone. */
    private ObjectNode answer(JsonNode asked, int number, Answers written, Voice spoken) {
        Message fault;
        try {
            return written.answer(new CaseReader().read(asked));
        } catch (Refused refused) {
            fault = refused.reason();
        } catch (NoRulesException none) {
            fault = Message.of(none.key(), none.arguments());
        }
        told.println(
                number == 0
                        ? spoken.say("benefit.notDone", fault)
                        : spoken.say("benefit.brokenCase", String.valueOf(number), fault));
        ObjectNode answer = JSON.createObjectNode();
        JsonNode id = asked.get("id");
        if (id != null) {
            answer.set("id", id);
        }
        return answer.put("error", written.say(fault));
    }

    private void print(JsonNode answer) {
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }

    private static JsonNode read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw Refused.because("benefit.refused.noFile", file.toString());
            }
            if (Files.size(file) > LARGEST) {
                throw Refused.because("benefit.refused.tooLarge", String.valueOf(LARGEST / 1_000_000));
            }
            return parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw Refused.because("benefit.refused.noFile", file.toString());
        }
    }

    /** The JSON in a file; where it is none, the place from which it cannot be read is told. */
    static JsonNode parse(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(withoutMark(bytes));
            if (node == null || node.isMissingNode()) {
                throw Refused.because("benefit.refused.empty");
            }
            return node;
        } catch (JacksonException noJson) {
            var place = noJson.getLocation();
            throw place == null
                    ? Refused.because("benefit.refused.noJson")
                    : Refused.because(
                            "benefit.refused.noJsonAt", String.valueOf(place.getLineNr()), String.valueOf(place.getColumnNr()));
        }
    }

    /** A byte order mark, as some programs write one before UTF-8. */
    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private Optional<Locale> spokenAsked() {
        int option = arguments.indexOf("--language");
        String spoken = option < 0 || option + 1 >= arguments.size() ? "" : arguments.get(option + 1);
        return switch (spoken) {
            case "sv" -> Optional.of(Texts.SWEDISH);
            case "en" -> Optional.of(Texts.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** English where the user's system says so, as POSIX orders its settings; else Swedish, whatever the machine. */
    private Locale language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(setting -> setting != null && !setting.isEmpty())
                .findFirst()
                .filter(setting -> setting.startsWith("en"))
                .map(english -> Texts.ENGLISH)
                .orElse(Texts.SWEDISH);
    }
}
