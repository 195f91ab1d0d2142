package se.stegvis.foundation;

import java.util.List;
import java.util.Set;

/** The rules every free text passes before it is stored. */
public final class FreeText {

    private FreeText() {}

    /**
     * Checks a free text. Anything stored that a person typed goes through here.
     *
     * @param field name of the field, for the message
     * @param text what was typed
     * @param longest most characters allowed
     * @param declaredOther ten-digit numbers that a person has said are no personnummer ("det är ett telefonnummer")
     * @return the text without characters no person types (control characters), otherwise untouched
     * @throws InvalidInputException when it is too long
     * @throws PersonalNumberException when it holds a personnummer that was not declared to be something else
     */
    public static String checked(String field, String text, int longest, Set<String> declaredOther) {
        String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        if (clean.length() > longest) {
            throw InvalidInputException.at(field, "foundation.text.tooLong", longest, clean.length());
        }
        List<PersonalNumbers.Found> numbers = PersonalNumbers.in(clean).stream()
                .filter(found -> !declaredOther.contains(found.digits()))
                .toList();
        if (!numbers.isEmpty()) {
            throw new PersonalNumberException(numbers);
        }
        return clean;
    }

    /** As {@link #checked(String, String, int, Set)} with nothing declared. */
    public static String checked(String field, String text, int longest) {
        return checked(field, text, longest, Set.of());
    }

    /**
     * As {@link #checked(String, String, int)} for a line that must say something.
     *
     * @throws InvalidInputException also when it is blank
     */
    public static String required(String field, String text, int longest) {
        String clean = checked(field, text, longest).strip();
        if (clean.isEmpty()) {
            throw InvalidInputException.at(field, "foundation.text.missing");
        }
        return clean;
    }
}
