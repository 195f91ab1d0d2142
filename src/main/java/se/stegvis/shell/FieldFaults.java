package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;

/**
 * Puts what a service says about input at the field it is about, and the focus at the first of them. A form registers its fields
 * under the names the service uses.
 */
public final class FieldFaults {

    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** Registers a field under the name that {@link InvalidInputException.Fault#field()} uses. */
    public <F extends Component & HasValidation> F add(String name, F field) {
        fields.put(name, field);
        return field;
    }

    /**
     * Runs a call; what it says about input is shown at the fields, and a refusal as a notice.
     *
     * @return whether the call went through
     */
    public boolean run(Component in, Runnable call) {
        fields.values().forEach(field -> mark(field, null));
        try {
            call.run();
            return true;
        } catch (InvalidInputException invalid) {
            show(in, invalid);
        } catch (PersonalNumberException number) {
            Notices.refused(in, Message.of("shell.failure.personalNumber"));
        } catch (RefusedException refused) {
            Notices.refused(in, refused.reason());
        }
        return false;
    }

    private void show(Component in, InvalidInputException invalid) {
        boolean focused = false;
        for (InvalidInputException.Fault fault : invalid.faults()) {
            Component field = fields.get(fault.field());
            if (field == null) {
                Notices.refused(in, fault.message());
                continue;
            }
            mark(field, in.getTranslation(fault.message().key(), fault.message().arguments().toArray()));
            if (!focused && field instanceof Focusable<?> focusable) {
                focusable.focus();
                focused = true;
            }
        }
    }

    private static void mark(Component field, @Nullable String message) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(message != null);
        }
    }
}
