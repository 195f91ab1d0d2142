package se.stegvis.foundation;

import java.util.List;

/** A free text holds what looks like somebody's personnummer and was therefore not stored. */
public final class PersonalNumberException extends RuntimeException {

    private final transient List<PersonalNumbers.Found> found;

    public PersonalNumberException(List<PersonalNumbers.Found> found) {
        super("personal number in free text");
        this.found = List.copyOf(found);
    }

    /** Where they stand in the text; never log them. */
    public List<PersonalNumbers.Found> found() {
        return found;
    }
}
