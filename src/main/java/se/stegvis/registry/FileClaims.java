package se.stegvis.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which files somebody is busy with. One content may be attached twice, so a file that one transaction gives up may be one that another
 * has just come to rely on: a file is only taken away when nobody is busy with it, and no row says it is needed.
 */
final class FileClaims {

    private static final class Claim {
        private int open;
        private long turns;
    }

    private final Map<String, Claim> claims = new HashMap<>();

    synchronized void open(String file) {
        Claim claim = claims.computeIfAbsent(file, key -> new Claim());
        claim.open++;
        claim.turns++;
    }

    /** How often it may have changed whether the file is needed, while somebody is busy with it; to be asked before the rows are. */
    synchronized long turns(String file) {
        return Objects.requireNonNull(claims.get(file)).turns;
    }

    /**
     * Is no longer busy with a file; whoever is last takes it away when it is not needed.
     *
     * @param turns what {@link #turns} said before it was looked up whether the file is needed
     * @return whether it is settled; otherwise somebody came or has kept the file in between, and the rows are to be asked again
     */
    synchronized boolean close(String file, long turns, boolean needed, Runnable takeAway) {
        Claim claim = Objects.requireNonNull(claims.get(file));
        if (claim.turns != turns) {
            return false;
        }
        claim.open--;
        if (needed) {
            // Who looked before this one's row was there has seen too little.
            claim.turns++;
        }
        if (claim.open == 0) {
            claims.remove(file);
            if (!needed) {
                takeAway.run();
            }
        }
        return true;
    }
}
