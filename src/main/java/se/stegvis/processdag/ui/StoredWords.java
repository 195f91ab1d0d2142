package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/** The words of one stored thing in one or more fields, each of which stores itself while one types. */
final class StoredWords {

    /** Stores all the words of the thing if nobody has stored others since; answers the new version. */
    @FunctionalInterface
    interface Store {
        long save(List<String> words, long version);
    }

    private final String key;
    private final String somebody;
    private final SaveStatus status;
    private final SharedRow<List<String>> shared;

    /**
     * The words of a thing.
     *
     * @param key account and thing: nobody meets words that somebody else's browser has kept
     * @param somebody what whoever wrote something else is called
     * @param load reads them anew; empty when the thing is gone
     */
    StoredWords(
            String key,
            String somebody,
            SaveStatus status,
            SharedRow.Stored<List<String>> now,
            Store store,
            Supplier<Optional<SharedRow.Stored<List<String>>>> load) {
        this.key = key;
        this.somebody = somebody;
        this.status = status;
        this.shared = new SharedRow<>(
                now, (words, version) -> new SharedRow.Stored<>(words, store.save(words, version)), load);
    }

    /** Makes a field one of them. */
    <F extends Component & HasValue<?, String> & HasValueChangeMode> TypedText in(F field, int number) {
        SharedRow.Part<List<String>> part = part(number);
        field.setValue(part.read().apply(shared.content()));
        return new TypedText(field, key + "." + number, shared.mark(part), (text, base) -> save(part, text, base), status);
    }

    /** Shows what others have stored meanwhile in the fields, in their order; one that is being written in keeps its words. */
    void follow(List<TypedText> fields) {
        shared.catchUp(somebody);
        for (int number = 0; number < fields.size(); number++) {
            fields.get(number).follow(shared.content().get(number), shared.mark(part(number)), somebody);
        }
    }

    private static SharedRow.Part<List<String>> part(int number) {
        return new SharedRow.Part<>(words -> words.get(number), (words, text) -> with(words, number, text));
    }

    private long save(SharedRow.Part<List<String>> part, String text, long base) {
        try {
            return shared.save(part, text, base);
        } catch (EditConflictException conflict) {
            // What is shared by those who lead or administer does not say who wrote it.
            throw new EditConflictException(conflict.savedText(), conflict.savedVersion(), somebody);
        }
    }

    private static List<String> with(List<String> words, int number, String text) {
        List<String> changed = new ArrayList<>(words);
        changed.set(number, text);
        return List.copyOf(changed);
    }
}
