package se.stegvis.board;

/** Where a meeting is in its life; it never goes back. */
public enum MeetingState {
    /** Date and agenda are being prepared. */
    PLANNED,
    /** The kallelse has gone out. */
    SUMMONED,
    /** The board sits; attendance and decisions are recorded. */
    OPEN,
    /** The meeting is over; its minutes wait to be signed, or are. */
    CLOSED
}
