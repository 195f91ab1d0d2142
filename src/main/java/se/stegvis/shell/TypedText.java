package se.stegvis.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.PersonalNumbers;
import se.stegvis.foundation.RefusedException;

/**
 * A text field that stores itself while one types, a second after the last key, and keeps the words in the browser until the server
 * has confirmed them. Whatever stands in the way of storing is shown at the field and the text stays: too long, a personnummer, or
 * somebody else who was first, in which case both texts are shown and one chooses or merges.
 */
@JavaScript("context://typed-text.js")
public final class TypedText extends Composite<Div> {

    private static final String TYPED = "element.value";
    private static final int MILLISECONDS_AFTER_LAST_KEY = 1_000;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 250;

    /** Stores the text. */
    @FunctionalInterface
    public interface Save {

        /**
         * Stores the text if nothing newer than {@code expectedVersion} is stored.
         *
         * @return the version it is stored under
         * @throws EditConflictException when somebody else was first
         * @throws InvalidInputException when it cannot be stored as it is
         * @throws PersonalNumberException when it holds a personnummer
         */
        long save(String text, long expectedVersion);
    }

    private final Component field;
    private final HasValue<?, String> value;
    private final String key;
    private final transient Save save;
    private final SaveStatus status;
    private final Div message = new Div();
    private final boolean quiet;
    private transient @Nullable Consumer<String> declareOther;
    private long version;
    private @Nullable String lastStored;

    /**
     * Makes a field store itself.
     *
     * @param field a text field, text area or native input with its stored text already set
     * @param key identity of the text in the browser's storage: account, object and field, so that nobody meets another's words
     * @param version the version of the stored text
     * @param save stores it
     * @param status where the page says what is saved
     */
    public <F extends Component & HasValue<?, String> & HasValueChangeMode> TypedText(
            F field, String key, long version, Save save, SaveStatus status) {
        this.field = field;
        this.value = field;
        this.quiet = !(field instanceof HasValidation);
        this.key = key;
        this.version = version;
        this.save = save;
        this.status = status;
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(MILLISECONDS_AFTER_LAST_KEY);
        if (field instanceof TextFieldBase<?, ?> own) {
            own.setManualValidation(true);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                storeOnce(change.getValue());
            }
        });
        field.getElement()
                .addEventListener("typed-kept", event -> {
                    Kept kept = event.getEventDetail(Kept.class);
                    value.setValue(kept.text());
                    store(kept.text(), kept.base());
                })
                .addEventDetail();
        // Who leaves the field may be on the way to another page: what is typed is stored before that happens.
        field.getElement()
                .addEventListener("typed-left", event -> left(event.getEventDetail(Kept.class).text()))
                .addEventDetail();
        message.addClassName("sv-typed-message");
        message.getElement().setAttribute("role", quiet ? "alert" : "status");
        getContent().addClassName("sv-typed");
        getContent().add(field);
        if (!quiet) {
            getContent().add(message);
        }
    }

    /** Lets a person say that a number is no personnummer; the digits are handed on and the text is stored again. */
    public TypedText allowDeclaringNumbers(Consumer<String> declare) {
        this.declareOther = declare;
        return this;
    }

    /** Lets Enter do something, once the text is stored; Shift and Enter together still break the line. */
    public TypedText onEnter(Runnable then) {
        field.getElement()
                .addEventListener("keydown", event -> {
                    left(event.getEventData().get(TYPED).asString());
                    then.run();
                })
                .setFilter("event.key === 'Enter' && !event.shiftKey && !event.isComposing && (event.preventDefault(), true)")
                .addEventData(TYPED);
        return this;
    }

    /**
     * Tells what stands in the field a quarter of a second after the last key and while one goes on typing, long before it is stored, and
     * whenever it has got another text. For what follows the words as they are written; storing is the field's own matter.
     */
    public TypedText onTyping(Consumer<String> look) {
        field.getElement()
                .addEventListener("input", event -> look.accept(event.getEventData().get(TYPED).asString()))
                .addEventData(TYPED)
                .debounce(MILLISECONDS_BETWEEN_LOOKS, DebouncePhase.TRAILING, DebouncePhase.INTERMEDIATE);
        value.addValueChangeListener(change -> look.accept(change.getValue()));
        return this;
    }

    /** Puts a text into the field as if the person had typed it: it is stored at once, or what stands in the way is shown. */
    public void write(String text) {
        value.setValue(text);
        store(text, version);
    }

    /** Shows a text that has been stored another way, such as a block of a table that is stored as a whole. */
    public void stored(String text, long storedVersion) {
        value.setValue(text);
        // A browser that shows something else than the server knows of is told all the same.
        field.getElement().executeJs("this.value = $0", text);
        version = storedVersion;
        lastStored = text;
        clear();
        setFault(null);
        // What is still kept in the browser was written before this text, and must not come back over it at the next visit.
        tellBrowser("forget($0)");
        confirm(text);
    }

    /** Puts the focus into the field. */
    public void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        field.getElement().executeJs("window.stegvisTyped.attach(this, $0, $1)", key, (double) version);
    }

    private void left(String text) {
        if (!text.equals(value.getValue()) || text.equals(lastStored)) {
            storeOnce(text);
        }
    }

    /** A text that comes twice, from leaving the field and from the pause after the last key, is stored once. */
    private void storeOnce(String text) {
        if (text.equals(lastStored)) {
            confirm(text);
        } else {
            store(text, version);
        }
    }

    private void confirm(String text) {
        tellBrowser("saved($0, $1, $2, $3)", text, (double) version, status.savedMessage());
    }

    private void store(String text, long expectedVersion) {
        clear();
        try {
            version = save.save(text, expectedVersion);
            lastStored = text;
            setFault(null);
            confirm(text);
        } catch (EditConflictException conflict) {
            showConflict(conflict);
            refused();
        } catch (InvalidInputException invalid) {
            setFault(words(invalid.faults().getFirst().message()));
            refused();
        } catch (PersonalNumberException number) {
            showPersonalNumber(number.found());
            refused();
        } catch (RefusedException no) {
            setFault(words(no.reason()));
            refused();
        }
    }

    private void refused() {
        // The field no longer says what was stored last: coming back to that text is a save of its own, and takes the message away.
        lastStored = null;
        tellBrowser("refused($0, $1)", status.refusedMessage());
    }

    /** By the text's key, not at the field: the person may be on the way to another page and the field gone. */
    private void tellBrowser(String call, Object... arguments) {
        UI.getCurrent()
                .getPage()
                .executeJs("window.stegvisTyped." + call, Stream.concat(Stream.of(key), Stream.of(arguments)).toArray());
    }

    private void showConflict(EditConflictException conflict) {
        setFault(null);
        Pre saved = new Pre(conflict.savedText());
        saved.addClassName("sv-typed-other");
        saved.getElement().setAttribute("tabindex", "0");
        saved.getElement().setAttribute("aria-label", getTranslation("shell.conflict.theirs", conflict.savedBy()));
        Button mine = new Button(getTranslation("shell.conflict.useMine"), click -> store(value.getValue(), conflict.savedVersion()));
        Button theirs = new Button(getTranslation("shell.conflict.useTheirs"), click -> {
            version = conflict.savedVersion();
            value.setValue(conflict.savedText());
            clear();
            lastStored = null;
            tellBrowser("forget($0)");
            status.saved();
        });
        Div buttons = new Div(mine, theirs);
        buttons.addClassName("sv-row");
        say(new Paragraph(getTranslation("shell.conflict.explain", conflict.savedBy())), saved, buttons);
    }

    private void showPersonalNumber(List<PersonalNumbers.Found> found) {
        PersonalNumbers.Found first = found.getFirst();
        setFault(getTranslation("shell.personalNumber.found", first.text()));
        field.getElement().executeJs("window.stegvisTyped.mark(this, $0, $1)", first.start(), first.end());
        Consumer<String> declare = declareOther;
        if (declare != null) {
            say(new Button(getTranslation("shell.personalNumber.isOther", first.text()), click -> {
                declare.accept(first.digits());
                store(value.getValue(), version);
            }));
        }
    }

    private void setFault(@Nullable String fault) {
        if (field instanceof HasValidation own) {
            own.setErrorMessage(fault);
            own.setInvalid(fault != null);
        } else if (fault == null) {
            field.getElement().removeAttribute("aria-invalid");
        } else {
            field.getElement().setAttribute("aria-invalid", "true");
            say(new Paragraph(fault));
        }
    }

    /** Hundreds of native inputs stand in a table: the place for what is said of one is there when there is something to say. */
    private void say(Component... words) {
        message.add(words);
        if (quiet && message.getParent().isEmpty()) {
            getContent().add(message);
        }
    }

    private void clear() {
        message.removeAll();
        if (quiet && message.getParent().isPresent()) {
            getContent().remove(message);
        }
    }

    private String words(Message text) {
        return getTranslation(text.key(), text.arguments().toArray());
    }

    /** What the browser had kept: the text, and the version it was based on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Kept(String text, long base) {}
}
