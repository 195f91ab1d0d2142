package se.stegvis.evaluation;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Texts;

/** Puts messages into one language. */
record Voice(Texts texts, Locale locale) {

    private static final String LEFT_OPEN = "…";

    String say(Message message) {
        return texts.get(locale, message);
    }

    String say(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    /** What a message says whatever fills its places. */
    String outline(Message message) {
        return texts.get(
                locale,
                new Message(
                        message.key(),
                        message.arguments().stream()
                                .map(argument -> argument instanceof Number ? argument : LEFT_OPEN)
                                .toList()));
    }

    List<String> sayAll(List<Message> messages) {
        return messages.stream().map(this::say).toList();
    }

    /** A number as people write it. */
    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String percent(long part, long whole) {
        return (whole == 0 ? 0 : Math.round(100.0 * part / whole)) + " %";
    }
}
