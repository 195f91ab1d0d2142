package se.stegvis.goal.check;

import java.util.List;
import se.stegvis.foundation.Message;
import se.stegvis.goal.TextSpan;

/**
 * Something read out of a goal's text, with what it rests on.
 *
 * @param <V> what is read
 * @param spans the words it rests on; empty where nothing spoke and the usual was taken
 */
public record Recognised<V>(V value, Message reason, List<TextSpan> spans) {

    public Recognised {
        spans = List.copyOf(spans);
    }
}
