package se.stegvis.funding.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Message;

/** Collects what is wrong with a row, so that a person is told all at once. */
public final class Faults {

    private final Set<String> declared;
    private final List<Fault> found = new ArrayList<>();

    /** @param declared ten-digit numbers declared to be no personnummer */
    public Faults(Set<String> declared) {
        this.declared = declared;
    }

    public void add(String field, String key, Object... arguments) {
        found.add(new Fault(field, Message.of(key, arguments)));
    }

    /** A free text without space around it, or what was sent with a fault noted. */
    public String text(String field, String text, int longest) {
        try {
            return FreeText.checked(field, text.strip(), longest, declared);
        } catch (InvalidInputException invalid) {
            found.addAll(invalid.faults());
            return text;
        }
    }

    /** Whether nothing is wrong with any of the fields so far. */
    public boolean none(String... fields) {
        Set<String> asked = Set.of(fields);
        return found.stream().noneMatch(fault -> asked.contains(fault.field()));
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
