package se.stegvis.foundation;

import java.util.List;

/** What a person entered cannot be stored. Nothing of the call has been saved; each fault names its field. */
public final class InvalidInputException extends RuntimeException {

    /**
     * One fault.
     *
     * @param field name of the field as the form knows it
     * @param message what is wrong and what to do
     */
    public record Fault(String field, Message message) {}

    private final transient List<Fault> faults;

    public InvalidInputException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public static InvalidInputException at(String field, String key, Object... arguments) {
        return new InvalidInputException(List.of(new Fault(field, Message.of(key, arguments))));
    }

    public List<Fault> faults() {
        return faults;
    }
}
