package se.stegvis.goal.check;

import java.util.List;

/**
 * A text for people: its key in the bundles and what {@link java.text.MessageFormat} puts into it.
 *
 * @param arguments strings, numbers and dates
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
