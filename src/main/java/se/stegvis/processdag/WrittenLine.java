package se.stegvis.processdag;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A line of a day's record as somebody is writing it: a note, an action, an outcome or an attendee. It has its identity before it is
 * stored for the first time, so that a line which is sent twice is one line.
 *
 * @param id its identity, made up where the line is begun
 * @param version the version that the writer saw; {@link #NEW} for a line that is not stored
 * @param parts what stands in it, part by part; a line without a word in it is taken away
 * @param declared ten-digit numbers that the writer says are no personnummer
 */
public record WrittenLine(UUID id, long version, List<String> parts, Set<String> declared) {

    /** The version of a line that is not stored. */
    public static final long NEW = -1;

    public WrittenLine {
        parts = List.copyOf(parts);
        declared = Set.copyOf(declared);
    }
}
