package se.stegvis.processdag.phone;

import java.util.Locale;
import java.util.Set;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.PhoneState;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.line.Seen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A state as one phone is told it, with marks to compare it by.
 *
 * @param version what the phone sends back: the day's version, and below it a mark of what the page looks like. The mark tells a phone
 *     that has missed the reveal from one that has missed that two more have answered, also after a restart of the server
 */
record SeenState(WorkshopId day, long revision, long version, long content, JsonNode told) implements Seen {

    /**
     * What others' answers alone change, and the phone's own, wherever it stands: such news can wait a moment, and what is one phone's own
     * must not make its page look unlike the others'. Anything else goes out at once.
     */
    private static final Set<String> CAN_WAIT =
            Set.of("answers", "joined", "answered", "myValue", "myTurn", "voters", "mine");

    /** With 24 bits for the day's version, 53 in all: what a browser's whole numbers hold. */
    private static final int FACE_BITS = 29;

    private static final long FACE = (1L << FACE_BITS) - 1;
    private static final int HEX_DIGITS_OF_A_LONG = 15;
    private static final int HEXADECIMAL = 16;

    static SeenState of(PhoneState state, Locale language, Texts texts, JsonMapper mapper) {
        ObjectNode told = mapper.valueToTree(PhoneJson.of(state, language, texts));
        told.remove("version");
        long content = mark(told);
        ObjectNode face = told.deepCopy();
        withoutWhatCanWait(face);
        long revision = state.picture().revision();
        long version = (revision << FACE_BITS) | (mark(face) & FACE);
        told.put("version", version);
        return new SeenState(state.picture().workshop().id(), revision, version, content, told);
    }

    private static void withoutWhatCanWait(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.remove(CAN_WAIT);
        }
        part.forEach(SeenState::withoutWhatCanWait);
    }

    @Override
    public boolean looksLike(long seen) {
        return seen != 0 && (seen & FACE) == (version & FACE);
    }

    /** The same in every server, unlike a hash code. */
    private static long mark(ObjectNode node) {
        return Long.parseLong(Secrets.hash(node.toString()).substring(0, HEX_DIGITS_OF_A_LONG), HEXADECIMAL);
    }
}
