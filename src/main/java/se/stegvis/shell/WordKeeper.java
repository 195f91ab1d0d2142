package se.stegvis.shell;

import java.util.Optional;

/** Keeps words that met others in a field, so that they are not in one browser alone. */
public interface WordKeeper {

    /** How two texts in the field became one. */
    enum Outcome {
        /** The stored text stays. */
        STORED,
        /** The other took its place. */
        KEPT,
        /** They were written together. */
        MERGED
    }

    /**
     * Words that are kept beside the stored text until somebody chooses.
     *
     * @param id what they are kept as
     * @param by who has written them
     */
    record Words(String id, String text, String by) {}

    /**
     * Keeps the words of the person at the screen.
     *
     * @param base what stood in the field when they were begun
     * @param before what these words were kept as before the person went on typing; empty when they have not been: they are then kept
     *     beside the person's own from another window
     * @return what they are kept as; empty when somebody has chosen between these very words and others already
     */
    Optional<String> keep(String words, String base, String before);

    /** Says how two texts became one; the one that counts is stored by then. */
    void settle(String kept, Outcome outcome);
}
