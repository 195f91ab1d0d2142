package se.stegvis.goal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Words for goals: a sentence put together from a goal's own fields, and for each kind a vague goal beside a better one. In Swedish,
 * as an ansökan is. Nothing is made up: what the fields do not say is not in the sentence.
 */
public final class GoalWording {

    private static final Properties WORDS = load();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("sv", "SE"));

    /** Names that often begin a field; other names are told by whoever writes, who may change the sentence. */
    private static final List<String> NAMES =
            List.of("Försäkringskassan", "Arbetsförmedlingen", "Region", "Skatteverket", "Kronofogden", "Samordningsteam");

    /** A part of a goal that a sentence is made of. */
    public enum Part {
        KIND,
        INDICATOR,
        UNIT,
        BASELINE,
        TARGET,
        DEADLINE,
        TARGET_GROUP,
        SOURCE,
        RESPONSIBLE
    }

    /**
     * What can be said with the fields as they are.
     *
     * @param sentence null as long as something is missing that no sentence can do without
     * @param missing what has to be filled in first; empty where there is a sentence
     * @param would what would make the sentence say more
     */
    public record Proposal(@Nullable String sentence, List<Part> missing, List<Part> would) {

        public Proposal {
            missing = List.copyOf(missing);
            would = List.copyOf(would);
        }
    }

    /** A goal as many write it, and one that can be followed up. */
    public record Example(String vague, String better) {}

    private GoalWording() {}

    /** A vague and a better goal of a kind. */
    public static Example example(GoalKind kind) {
        return new Example(word(kind, "vague"), word(kind, "better"));
    }

    /** Puts a sentence together out of the goal's fields; what stands in its text is not read. */
    public static Proposal proposal(Goal goal) {
        GoalKind kind = goal.kind();
        if (kind == null || kind == GoalKind.UNCLEAR) {
            return new Proposal(null, missing(goal, List.of(Part.KIND, Part.TARGET, Part.DEADLINE)), List.of());
        }
        List<Part> missing = missing(goal, needed(kind));
        if (!missing.isEmpty()) {
            return new Proposal(null, missing, List.of());
        }
        return new Proposal(sentence(goal, kind), List.of(), missing(goal, wished(kind)));
    }

    private static List<Part> needed(GoalKind kind) {
        return switch (kind) {
            case RESULT, IMPACT -> List.of(Part.INDICATOR, Part.UNIT, Part.TARGET, Part.TARGET_GROUP, Part.DEADLINE);
            case PROCESS -> List.of(Part.INDICATOR, Part.UNIT, Part.TARGET, Part.RESPONSIBLE, Part.DEADLINE);
            case VOLUME -> List.of(Part.UNIT, Part.TARGET, Part.TARGET_GROUP, Part.DEADLINE);
            case ACTIVITY -> List.of(Part.UNIT, Part.TARGET, Part.RESPONSIBLE, Part.DEADLINE);
            case UNCLEAR -> List.of(Part.KIND);
        };
    }

    private static List<Part> wished(GoalKind kind) {
        return switch (kind) {
            case RESULT, IMPACT -> List.of(Part.BASELINE, Part.SOURCE);
            case PROCESS -> List.of(Part.BASELINE, Part.TARGET_GROUP, Part.SOURCE);
            case ACTIVITY -> List.of(Part.TARGET_GROUP, Part.SOURCE);
            default -> List.of(Part.SOURCE);
        };
    }

    private static List<Part> missing(Goal goal, List<Part> parts) {
        List<Part> missing = new ArrayList<>();
        for (Part part : parts) {
            Object value = switch (part) {
                case KIND -> goal.kind() == GoalKind.UNCLEAR ? null : goal.kind();
                case INDICATOR -> goal.indicator();
                case UNIT -> goal.unit();
                case BASELINE -> goal.baseline();
                case TARGET -> goal.target();
                case DEADLINE -> goal.deadline();
                case TARGET_GROUP -> goal.targetGroup();
                case SOURCE -> goal.source();
                case RESPONSIBLE -> goal.responsible();
            };
            if (value == null || value instanceof String text && text.isBlank()) {
                missing.add(part);
            }
        }
        return missing;
    }

    private static String sentence(Goal goal, GoalKind kind) {
        String group = goal.targetGroup() == null ? "" : small(goal.targetGroup());
        String target = amount(goal, Objects.requireNonNull(goal.target()));
        String sentence = word(kind, "proposal");
        Map<String, String> parts = Map.of(
                "{Indicator}", large(indicator(goal)),
                "{indicator}", indicator(goal),
                "{group}", group.isEmpty() ? "" : "bland " + group,
                "{who}", goal.isShare() ? "av " + group : "ur målgruppen " + group,
                "{forwhom}", group.isEmpty() ? "" : "för " + group,
                "{change}", change(goal, target),
                "{changed}", changed(goal, target),
                "{target}", target,
                "{Target}", "Minst " + target,
                "{deadline}", DAY.format(Objects.requireNonNull(goal.deadline())));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            sentence = sentence.replace(part.getKey(), part.getValue());
        }
        return sentence.replace("{Responsible}", large(plain(goal.responsible())))
                .replace("{source}", plain(goal.source()).isEmpty() ? "" : ", enligt " + small(plain(goal.source())))
                .replaceAll(" {2,}", " ");
    }

    private static String change(Goal goal, String target) {
        BigDecimal baseline = goal.baseline();
        if (baseline == null) {
            return "vara " + target;
        }
        int step = Objects.requireNonNull(goal.target()).compareTo(baseline);
        return step == 0
                ? "vara kvar på " + target
                : (step > 0 ? "öka från " : "minska från ") + amount(goal, baseline) + " till " + target;
    }

    private static String changed(Goal goal, String target) {
        BigDecimal baseline = goal.baseline();
        if (baseline == null) {
            return "nått " + target;
        }
        int step = Objects.requireNonNull(goal.target()).compareTo(baseline);
        return step == 0
                ? "stannat på " + target
                : (step > 0 ? "ökat från " : "minskat från ") + amount(goal, baseline) + " till " + target;
    }

    private static String amount(Goal goal, BigDecimal value) {
        String figure = value.stripTrailingZeros().toPlainString().replace('.', ',');
        return figure + " " + (goal.isShare() ? "%" : plain(goal.unit()));
    }

    /** "Andel i arbete" is in a sentence "andelen i arbete". */
    private static String indicator(Goal goal) {
        String words = small(plain(goal.indicator()));
        for (String form : List.of("andel", "antal", "tid")) {
            if (words.startsWith(form + " ")) {
                return form + (form.equals("antal") ? "et" : "en") + words.substring(form.length());
            }
        }
        return words;
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : words.strip().replaceFirst("[.,;:]+$", "");
    }

    /** A capital that only begins the field is small in the sentence; names and abbreviations keep theirs. */
    private static String small(String words) {
        String plain = plain(words);
        if (plain.length() < 2 || !Character.isLowerCase(plain.charAt(1))) {
            return plain;
        }
        String first = plain.split("\\s", 2)[0];
        return NAMES.stream().anyMatch(first::startsWith) ? plain : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }

    private static String large(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String word(GoalKind kind, String part) {
        return WORDS.getProperty(kind + "." + part, "");
    }

    private static Properties load() {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(GoalWording.class.getResourceAsStream("/goal/wording.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }
}
