package se.stegvis.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.List;
import java.util.Optional;
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
 * somebody else who was first, in which case both texts are kept and shown, and one chooses or merges. What others store meanwhile is
 * shown in the field unless somebody is writing in it, which only the browser knows.
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

    /** What is stored in the field as far as the browser has been told. */
    private record Stored(String text, long version, String by) {}

    /** The own words that met the stored ones. */
    private record Met(String kept, String words) {}

    private final Component field;
    private final HasValue<?, String> value;
    private final String key;
    private final transient Save save;
    private final SaveStatus status;
    private final FieldSays says;
    private final boolean quiet;
    private transient @Nullable Consumer<String> declareOther;
    private transient @Nullable WordKeeper keeper;
    private transient Stored told;
    private transient @Nullable Met met;
    private transient @Nullable TwoTexts panel;
    private transient List<WordKeeper.Words> others = List.of();
    private long version;
    private String base;
    private boolean changed;
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
        this.quiet = FieldSays.isQuiet(field);
        this.key = key;
        this.version = version;
        this.base = field.getValue();
        this.told = new Stored(base, version, "");
        this.save = save;
        this.status = status;
        this.says = new FieldSays(field, getContent());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(MILLISECONDS_AFTER_LAST_KEY);
        if (field instanceof TextFieldBase<?, ?> own) {
            own.setManualValidation(true);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                storeSoon();
            }
        });
        listen();
    }

    /**
     * Every event brings the field's text along, and none has a text of its own. What was typed offline comes in one message with all its
     * events, of which Vaadin takes the fields' texts first: an event with the text of its own day would be older than what it met.
     */
    private void listen() {
        field.getElement()
                .addEventListener("typed-kept", event -> putBack(event.getEventDetail(Kept.class)))
                .addEventDetail()
                .synchronizeProperty("value");
        // Who leaves the field may be on the way to another page: what is typed is stored before that happens.
        field.getElement().addEventListener("typed-left", event -> left()).synchronizeProperty("value");
        field.getElement()
                .addEventListener("typed-aside", event -> storeAside(event.getEventDetail(Kept.class)))
                .addEventDetail();
        field.getElement()
                .addEventListener("typed-adopted", event -> adopted(event.getEventDetail(Kept.class)))
                .addEventDetail()
                .synchronizeProperty("value");
        field.getElement()
                .addEventListener("typed-differs", event -> differs(event.getEventDetail(Kept.class).text()))
                .addEventDetail();
    }

    /** The text is stored when all that came in the same message has been heard: what it was written upon may be said there. */
    private void storeSoon() {
        if (!changed) {
            changed = true;
            UI.getCurrent().beforeClientResponse(field, context -> storeChanged());
        }
    }

    private void storeChanged() {
        if (changed) {
            changed = false;
            storeOnce(value.getValue());
        }
    }

    private void putBack(Kept kept) {
        changed = false;
        version = kept.base();
        base = Optional.ofNullable(kept.from()).orElse("");
        store(value.getValue(), version);
    }

    /** Lets a person say that a number is no personnummer; the digits are handed on and the text is stored again. */
    public TypedText allowDeclaringNumbers(Consumer<String> declare) {
        this.declareOther = declare;
        return this;
    }

    /** Keeps words that meet others elsewhere than in the browser too. */
    public TypedText keeping(WordKeeper keep) {
        this.keeper = keep;
        return this;
    }

    /** Lets Enter do something, once the text is stored; Shift and Enter together still break the line. */
    public TypedText onEnter(Runnable then) {
        field.getElement()
                .addEventListener("keydown", event -> {
                    left();
                    then.run();
                })
                .setFilter("event.key === 'Enter' && !event.shiftKey && !event.isComposing && (event.preventDefault(), true)")
                .synchronizeProperty("value");
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
        clear();
        says.setFault(null);
        // What is still kept in the browser was written before this text, and must not come back over it at the next visit.
        tellBrowser("forget($0)");
        known(text, storedVersion);
        confirm(text);
    }

    /**
     * Tells what is stored in the field now. The browser shows it, unless somebody is writing there: then the text stays, and meets the
     * stored one when it is to be stored.
     *
     * @param by who has written it, empty where it is not known
     */
    public void follow(String text, long storedVersion, String by) {
        if (storedVersion == told.version()) {
            return;
        }
        told = new Stored(text, storedVersion, by);
        String who = by.isEmpty() ? getTranslation("shell.somebody") : by;
        tellBrowser("others($0, $1, $2, $3)", text, (double) storedVersion, who);
        Met own = met;
        if (own != null) {
            showConflict(own);
        }
    }

    /** Tells which words are kept beside the stored text and wait for somebody to choose. */
    public void kept(List<WordKeeper.Words> waiting) {
        Met own = met;
        if (own != null && keeper != null && waiting.stream().noneMatch(words -> words.id().equals(own.kept()))) {
            giveWay(own.words());
        }
        Met still = met;
        List<WordKeeper.Words> apart = waiting.stream()
                .filter(words -> still == null || !words.id().equals(still.kept()))
                .toList();
        if (!apart.equals(others)) {
            others = apart;
            showOthers();
        }
    }

    /** Says who is writing in the field besides the person at the screen; empty: nobody. */
    public void writing(String who) {
        says.writing(who);
    }

    /** Puts the focus into the field. */
    public void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        storeChanged();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        boolean behind = met == null && told.version() != version;
        if (!behind) {
            field.getElement()
                    .executeJs("window.stegvisTyped.attach(this, $0, $1, $2)", key, (double) told.version(), told.text());
            return;
        }
        // A message that was lost on its way may have been the one with others' text: the field still says what it said before.
        field.getElement()
                .executeJs(
                        "window.stegvisTyped.attach(this, $0, $1, $2); window.stegvisTyped.others($0, $3, $4, $5)",
                        key,
                        (double) version,
                        base,
                        told.text(),
                        (double) told.version(),
                        told.by().isEmpty() ? getTranslation("shell.somebody") : told.by());
    }

    private void left() {
        if (value.getValue().equals(lastStored)) {
            changed = false;
            confirm(value.getValue());
        } else {
            storeChanged();
        }
    }

    /** A text that comes twice, from leaving the field and from the pause after the last key, is stored once. */
    private void storeOnce(String text) {
        if (text.equals(lastStored)) {
            confirm(text);
        } else if (text.equals(told.text())) {
            take(told);
            confirm(text);
        } else {
            store(text, version);
        }
    }

    private void confirm(String text) {
        tellBrowser("saved($0, $1, $2, $3)", text, (double) version, status.savedMessage());
    }

    private void store(String text, long expectedVersion) {
        store(text, expectedVersion, WordKeeper.Outcome.KEPT);
    }

    /** @param outcome how the own words and the stored ones became one, where they have met */
    private void store(String text, long expectedVersion, WordKeeper.Outcome outcome) {
        if (!isMerging() || outcome == WordKeeper.Outcome.MERGED) {
            clear();
        }
        try {
            known(text, save.save(text, expectedVersion));
            clear();
            says.setFault(null);
            settle(outcome);
            confirm(text);
        } catch (EditConflictException conflict) {
            told = new Stored(conflict.savedText(), conflict.savedVersion(), conflict.savedBy());
            keep(text);
        } catch (InvalidInputException | PersonalNumberException | RefusedException no) {
            tell(no);
        }
    }

    private void known(String text, long storedVersion) {
        version = storedVersion;
        base = text;
        lastStored = text;
        told = new Stored(text, storedVersion, "");
    }

    /**
     * The browser shows what others have stored, which need not be what is stored by now: what one goes on to write is written upon
     * what one sees.
     */
    private void adopted(Kept shown) {
        changed &= !value.getValue().equals(shown.text());
        take(shown.base() == told.version() ? told : new Stored(shown.text(), shown.base(), told.by()));
    }

    /** The field says what is stored. */
    private void take(Stored stored) {
        version = stored.version();
        base = stored.text();
        lastStored = stored.text();
        clear();
        says.setFault(null);
        settle(WordKeeper.Outcome.STORED);
    }

    private void settle(WordKeeper.Outcome outcome) {
        Met own = met;
        WordKeeper keep = keeper;
        met = null;
        if (own != null && keep != null) {
            keep.settle(own.kept(), outcome);
        }
    }

    private void keep(String text) {
        says.setFault(null);
        try {
            WordKeeper keep = keeper;
            Optional<String> id = keep == null ? Optional.of("") : keep.keep(text, base, earlier());
            if (id.isEmpty()) {
                giveWay(text);
                return;
            }
            Met own = new Met(id.get(), text);
            met = own;
            showConflict(own);
            refused();
        } catch (InvalidInputException | PersonalNumberException | RefusedException no) {
            tell(no);
        }
    }

    private String earlier() {
        Met own = met;
        return own == null ? "" : own.kept();
    }

    /** Words that a closed window has left beside others: they are stored, or kept beside what is. */
    private void storeAside(Kept kept) {
        try {
            long stored = save.save(kept.text(), kept.base());
            tellBrowser("others($0, $1, $2, $3)", kept.text(), (double) stored, getTranslation("shell.somebody"));
            told = new Stored(kept.text(), stored, "");
        } catch (EditConflictException conflict) {
            WordKeeper keep = keeper;
            if (keep == null) {
                return;
            }
            try {
                keep.keep(kept.text(), Optional.ofNullable(kept.from()).orElse(""), "");
            } catch (InvalidInputException | PersonalNumberException | RefusedException no) {
                tell(no);
                return;
            }
        } catch (InvalidInputException | PersonalNumberException | RefusedException no) {
            tell(no);
            return;
        }
        UI.getCurrent().getPage().executeJs("window.stegvisTyped.done($0)", kept.entry());
    }

    /** Somebody has chosen between these words and others: the field shows what was chosen, unless one has gone on writing. */
    private void giveWay(String words) {
        met = null;
        clear();
        tellBrowser("settled($0, $1, $2, $3)", words, told.text(), (double) told.version());
    }

    private void tell(RuntimeException no) {
        switch (no) {
            case InvalidInputException invalid -> says.setFault(words(invalid.faults().getFirst().message()));
            case PersonalNumberException number -> showPersonalNumber(number.found());
            case RefusedException refused -> says.setFault(words(refused.reason()));
            default -> throw no;
        }
        refused();
    }

    private void refused() {
        // The field no longer says what was stored last: coming back to that text is a save of its own, and takes the message away.
        lastStored = null;
        tellBrowser("refused($0)");
    }

    /** By the text's key, not at the field: the person may be on the way to another page and the field gone. */
    private void tellBrowser(String call, Object... arguments) {
        UI.getCurrent()
                .getPage()
                .executeJs("window.stegvisTyped." + call, Stream.concat(Stream.of(key), Stream.of(arguments)).toArray());
    }

    private void differs(String by) {
        if (met == null) {
            clear();
            says.say(new Paragraph(getTranslation("shell.conflict.changed", by)));
        }
    }

    private void showConflict(Met own) {
        if (isMerging()) {
            return;
        }
        clear();
        Stored stored = told;
        String by = stored.by().isEmpty() ? getTranslation("shell.somebody") : stored.by();
        says.say(Conflicts.met(
                quiet,
                getTranslation("shell.conflict.explain", by),
                getTranslation("shell.conflict.said", by, stored.text()),
                getTranslation("shell.conflict.open"),
                () -> {
                    TwoTexts both = new TwoTexts(
                            stored.text(),
                            stored.by(),
                            own.words(),
                            "",
                            !quiet,
                            (outcome, text) -> choose(outcome, text, stored));
                    panel = both;
                    return both;
                }));
    }

    private void choose(WordKeeper.Outcome outcome, String text, Stored stored) {
        storeChanged();
        focus();
        if (outcome == WordKeeper.Outcome.STORED) {
            value.setValue(stored.text());
            field.getElement().executeJs("this.value = $0", stored.text());
            tellBrowser("forget($0)");
            take(stored);
            confirm(stored.text());
        } else if (outcome == WordKeeper.Outcome.MERGED) {
            // The own words are in the new text, and must not come back over it.
            tellBrowser("forget($0)");
            value.setValue(text);
            field.getElement().executeJs("this.value = $0", text);
            store(text, stored.version(), WordKeeper.Outcome.MERGED);
        } else {
            store(text, stored.version(), WordKeeper.Outcome.KEPT);
        }
    }

    private void showOthers() {
        says.waiting(others.stream()
                .map(words -> says.entry(
                        getTranslation("shell.conflict.two", words.by()),
                        () -> beside(words, told)))
                .toList());
    }

    private TwoTexts beside(WordKeeper.Words words, Stored stored) {
        return new TwoTexts(
                stored.text(),
                stored.by(),
                words.text(),
                words.by(),
                !quiet,
                (outcome, text) -> choose(words, outcome, text, stored));
    }

    /** Chooses between the stored text, as it was shown, and one that is kept beside it, whatever stands in the field. */
    private void choose(WordKeeper.Words words, WordKeeper.Outcome outcome, String text, Stored shown) {
        WordKeeper keep = keeper;
        if (keep == null) {
            return;
        }
        try {
            if (outcome != WordKeeper.Outcome.STORED) {
                long stored = save.save(text, shown.version());
                told = new Stored(text, stored, "");
                tellBrowser("others($0, $1, $2, $3)", text, (double) stored, getTranslation("shell.somebody"));
            }
            keep.settle(words.id(), outcome);
            others = others.stream().filter(each -> !each.equals(words)).toList();
            status.saved();
            showOthers();
        } catch (EditConflictException conflict) {
            told = new Stored(conflict.savedText(), conflict.savedVersion(), conflict.savedBy());
            showOthers();
        } catch (InvalidInputException | PersonalNumberException | RefusedException no) {
            tell(no);
        }
    }

    private void showPersonalNumber(List<PersonalNumbers.Found> found) {
        PersonalNumbers.Found first = found.getFirst();
        says.setFault(getTranslation("shell.personalNumber.found", first.text()));
        field.getElement().executeJs("window.stegvisTyped.mark(this, $0, $1)", first.start(), first.end());
        Consumer<String> declare = declareOther;
        if (declare != null) {
            says.say(new Button(getTranslation("shell.personalNumber.isOther", first.text()), click -> {
                declare.accept(first.digits());
                store(value.getValue(), version);
            }));
        }
    }

    private boolean isMerging() {
        TwoTexts open = panel;
        return open != null && open.isMerging();
    }

    private void clear() {
        panel = null;
        says.clear();
    }

    private String words(Message text) {
        return getTranslation(text.key(), text.arguments().toArray());
    }

    /**
     * What the browser had kept: the text, the version and the text it was based on, and what it is kept as.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Kept(String text, long base, @Nullable String from, @Nullable String entry) {}
}
