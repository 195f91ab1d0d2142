package se.stegvis.announcement;

import se.stegvis.foundation.ObjectId;

/**
 * Tells whoever looks at something that there is something new to look at. It carries a number and nothing else: who is told reads what is
 * stored. An announcement may come late, twice or not at all where a newer one has come, so any carrier will do: memory within one
 * server, a database's LISTEN/NOTIFY between several.
 */
public interface Announcements {

    /** "It is now at this version." Called after the change has been committed; returns at once. */
    void announce(ObjectId what, long revision);

    /**
     * Asks to be told.
     *
     * @param listener called with the new version, on any thread, for a moment only
     * @return ends the subscription
     */
    Subscription subscribe(ObjectId what, Listener listener);

    /** Somebody who is told. */
    @FunctionalInterface
    interface Listener {
        void at(long revision);
    }

    /** Being told, until it is ended. */
    @FunctionalInterface
    interface Subscription {
        void end();
    }
}
