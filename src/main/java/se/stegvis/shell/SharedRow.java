package se.stegvis.shell;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;

/**
 * A row with several fields that several people may write in at once. The row is stored under one version, but people only meet when
 * they write in the same field: what others have saved in the rest of the row is taken over before one's own field is saved.
 *
 * @param <C> what the row says
 */
public final class SharedRow<C> {

    private static final int TRIES = 4;

    /**
     * A row as it is stored.
     *
     * @param content what it says
     * @param version the version it is stored under
     */
    public record Stored<C>(C content, long version) {}

    /**
     * One typed field of the row.
     *
     * @param read takes its text out of the row
     * @param write puts a text into the row
     */
    public record Part<C>(Function<C, String> read, BiFunction<C, String, C> write) {}

    /** Stores the row if nobody has stored a newer one than the version. */
    @FunctionalInterface
    public interface Store<C> {
        /**
         * Stores the row.
         *
         * @throws EditConflictException when somebody has stored a newer one
         * @throws NotFoundException when somebody has taken it away
         */
        Stored<C> save(C content, long version);
    }

    private final Store<C> store;
    private final Supplier<Optional<Stored<C>>> load;
    private Stored<C> stored;
    private boolean allSeen = true;
    private String by = "";

    /**
     * A row on a page.
     *
     * @param stored the row as the page shows it
     * @param store stores it
     * @param load reads it anew; empty when somebody has taken it away
     */
    public SharedRow(Stored<C> stored, Store<C> store, Supplier<Optional<Stored<C>>> load) {
        this.stored = stored;
        this.store = store;
        this.load = load;
    }

    /** What the row says, as far as this page knows. */
    public C content() {
        return stored.content();
    }

    /** The version of what the person has on the screen; -1, which is nobody's, when others have written in the row since. */
    public long seenVersion() {
        return allSeen ? stored.version() : -1;
    }

    /**
     * What stands for the version of one field: the same for as long as its text is the same. Two texts share a mark about once in four
     * billion times.
     */
    public long mark(Part<C> part) {
        return markOf(part.read().apply(content()));
    }

    /**
     * Saves one typed field.
     *
     * @param base mark of the text that the person began with
     * @return mark of what is now stored
     * @throws EditConflictException when somebody has saved another text in the same field
     */
    public long save(Part<C> part, String typed, long base) {
        String somebody = by;
        for (int tried = 0; ; tried++) {
            String now = part.read().apply(content());
            C wanted = part.write().apply(content(), typed);
            if (markOf(now) != base && !now.equals(part.read().apply(wanted))) {
                throw new EditConflictException(now, markOf(now), somebody);
            }
            try {
                stored = store.save(wanted, stored.version());
                return mark(part);
            } catch (EditConflictException others) {
                if (tried == TRIES) {
                    throw others;
                }
                somebody = others.savedBy();
                reload();
            } catch (NotFoundException removed) {
                throw RefusedException.because("shell.row.gone");
            }
        }
    }

    /** Saves a choice, which counts whatever was chosen before. */
    public void choose(UnaryOperator<C> change) {
        for (int tried = 0; ; tried++) {
            try {
                stored = store.save(change.apply(content()), stored.version());
                return;
            } catch (EditConflictException others) {
                if (tried == TRIES) {
                    throw others;
                }
                reload();
            } catch (NotFoundException removed) {
                throw RefusedException.because("shell.row.gone");
            }
        }
    }

    /**
     * Takes over what others have stored in the row. Fields that show it follow; one that is being written in keeps the mark it began
     * with, and meets the other text when it is to be stored.
     *
     * @param who has written it, empty where it is not known
     */
    public void catchUp(String who) {
        load.get().filter(now -> now.version() != stored.version()).ifPresent(now -> {
            stored = now;
            by = who;
            allSeen = false;
        });
    }

    /** Who has stored what was last taken over, empty where it is not known. */
    public String by() {
        return by;
    }

    private void reload() {
        stored = load.get().orElseThrow(() -> RefusedException.because("shell.row.gone"));
        allSeen = false;
    }

    private static long markOf(String text) {
        return Integer.toUnsignedLong(text.hashCode());
    }
}
