package se.stegvis.access;

/** The call needs somebody signed in, and nobody is: the session ended, or the account was deactivated. */
public final class SignedOutException extends RuntimeException {

    public SignedOutException() {
        super("signed out", null, false, false);
    }
}
