package se.stegvis.processdag.line;

import se.stegvis.processdag.WorkshopId;

/** What somebody who follows a day is shown at one moment, with marks to compare it by. */
public interface Seen {

    WorkshopId day();

    /** The day's own version. */
    long revision();

    /** What the follower sends back to say what it has seen. */
    long version();

    /** A mark of everything that is told. */
    long content();

    /** Whether somebody who has seen this version sees the same now, but for figures that can wait a moment. */
    boolean looksLike(long seen);

    /** What goes over the line. */
    Object told();
}
