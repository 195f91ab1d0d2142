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
        private long ever;
    }

    private final Map<String, Claim> claims = new HashMap<>();

    synchronized void open(String file) {
        Claim claim = claims.computeIfAbsent(file, key -> new Claim());
        claim.open++;
        claim.ever++;
    }

    /** How many have ever been busy with a file that somebody is busy with now; to be asked before the rows are. */
    synchronized long ever(String file) {
        return Objects.requireNonNull(claims.get(file)).ever;
    }

    /**
     * Is no longer busy with a file; whoever is last takes it away when it is not needed.
     *
     * @param ever what {@link #ever} said before it was looked up whether the file is needed
     * @return whether it is settled; otherwise somebody came in between, and the rows are to be asked again
     */
    synchronized boolean close(String file, long ever, boolean needed, Runnable takeAway) {
        Claim claim = Objects.requireNonNull(claims.get(file));
        if (claim.ever != ever) {
            return false;
        }
        claim.open--;
        if (claim.open == 0) {
            claims.remove(file);
            if (!needed) {
                takeAway.run();
            }
        }
        return true;
    }
}
