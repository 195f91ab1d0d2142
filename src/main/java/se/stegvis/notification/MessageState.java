package se.stegvis.notification;

/** How far a message has come. */
public enum MessageState {
    /** Not sent yet: it waits for its turn, for the next try, or for an e-mail server to be set up. */
    WAITING,
    /** The e-mail server has taken it. */
    SENT,
    /** Its secret link was copied by who made it, who hands it over; it is not sent. */
    COPIED
}
