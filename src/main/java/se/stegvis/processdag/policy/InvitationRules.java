package se.stegvis.processdag.policy;

/** Which edition of a calendar entry a sending makes (RFC 5546, 2.1.4: an organiser counts up with each change that matters). */
public final class InvitationRules {

    /** The number before anything has been sent. */
    public static final int NONE = -1;

    private InvitationRules() {}

    /**
     * The number of the next sending.
     *
     * @param last the number of the last one; {@link #NONE} before the first
     * @param news whether it tells anybody something else than the last one did: another time, that one is no longer invited, or that
     *     the day is held after all
     */
    public static int sequence(int last, boolean news) {
        if (last == NONE) {
            return 0;
        }
        return news ? last + 1 : last;
    }
}
