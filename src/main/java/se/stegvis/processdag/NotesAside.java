package se.stegvis.processdag;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The notes of a theme that are not shown by themselves, for those who lead the day and nobody else.
 *
 * @param hidden what has been hidden, in the order it came
 * @param behind what stands behind a note that says the same, by that note
 */
public record NotesAside(List<Note> hidden, Map<UUID, List<Note>> behind) {

    /** A note that is not shown by itself. */
    public record Note(UUID id, String field, String text) {}

    /** Nothing is hidden and nothing stands behind anything. */
    public static final NotesAside NOTHING = new NotesAside(List.of(), Map.of());

    public NotesAside {
        hidden = List.copyOf(hidden);
        behind = Map.copyOf(behind);
    }
}
