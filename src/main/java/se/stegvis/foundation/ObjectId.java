package se.stegvis.foundation;

import java.util.UUID;

/** Identity of one stored object. Each aggregate has its own record type, so that ids cannot be mixed up. */
public interface ObjectId {

    /** The random (version 4) UUID that is stored; it carries neither time nor order. */
    UUID value();

    /**
     * Reads an id that came from outside, for example from an address.
     *
     * @throws NotFoundException when the text is no UUID: a malformed id is answered like one that does not exist
     */
    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }
}
