package se.stegvis.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.State;

/** How results are spelled in a file, for programs as well as people: the same in every language. */
final class Spelling {

    private Spelling() {}

    static String of(GoalKind kind) {
        return switch (kind) {
            case ACTIVITY -> "aktivitetsmål";
            case VOLUME -> "volymmål";
            case PROCESS -> "processmål";
            case RESULT -> "resultatmål";
            case IMPACT -> "effektmål";
            case UNCLEAR -> "oklart";
        };
    }

    static Optional<GoalKind> kind(String word) {
        return Arrays.stream(GoalKind.values())
                .filter(kind -> of(kind).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String of(GoalLevel level) {
        return switch (level) {
            case INDIVIDUAL -> "individ";
            case ORGANISATION -> "organisation";
            case SOCIETY -> "samhälle";
        };
    }

    static String of(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String of(Criterion criterion) {
        return criterion.name().substring(0, 1);
    }
}
