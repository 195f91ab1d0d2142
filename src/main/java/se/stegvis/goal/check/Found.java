package se.stegvis.goal.check;

import java.util.List;
import se.stegvis.goal.TextSpan;

/** What a rule has found, before it is put into words. */
record Found(State ceiling, List<TextSpan> spans, List<Object> arguments) {

    static Found inFields(State ceiling, Object... arguments) {
        return new Found(ceiling, List.of(), List.of(arguments));
    }

    static Found at(State ceiling, List<TextSpan> spans, Object... arguments) {
        return new Found(ceiling, spans, List.of(arguments));
    }
}
