package se.stegvis.foundation;

import java.util.List;

/**
 * A text for a person, named by its key in the bundles and not yet in any language.
 *
 * @param key key in a bundle under {@code i18n/}
 * @param arguments what fills {@code {0}}, {@code {1}} … of the text
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Words that somebody has written, and that are the same in every language. */
    public static Message literal(String words) {
        return new Message("foundation.literal", List.of(words));
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
