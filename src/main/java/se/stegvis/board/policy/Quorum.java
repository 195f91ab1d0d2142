package se.stegvis.board.policy;

import se.stegvis.foundation.Verdict;

/** Beslutförhet (kommunallagen 6:27): more than half of all seats are served. Neither absence nor jäv lowers the number of seats. */
public final class Quorum {

    private Quorum() {}

    /**
     * Whether the board may decide.
     *
     * @param seats all seats of the board
     * @param served seats that are served, by ledamöter or ersättare, none of them jävig
     */
    public static Verdict check(int seats, int served) {
        if (served * 2 > seats) {
            return Verdict.allow();
        }
        return Verdict.reject("board.error.noQuorum", served, seats, seats / 2 + 1);
    }
}
