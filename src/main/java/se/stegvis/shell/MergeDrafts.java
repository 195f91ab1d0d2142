package se.stegvis.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has been written together of two texts so far, while nobody has chosen: who goes back to look at the choices, or is shown the two
 * anew because one of them has changed, finds it again.
 */
final class MergeDrafts {

    /**
     * Two texts that have met.
     *
     * @param mine whether the other is what the person at the screen is writing: then either may change while they are written together
     */
    record Pair(String stored, String other, boolean mine) {

        boolean goesOnFrom(Pair former) {
            return mine == former.mine && (other.equals(former.other) || mine && stored.equals(former.stored));
        }
    }

    private record Draft(Pair of, String text) {}

    private final List<Draft> drafts = new ArrayList<>();

    void keep(Pair pair, String text) {
        drafts.removeIf(draft -> pair.goesOnFrom(draft.of()));
        drafts.add(new Draft(pair, text));
    }

    Optional<String> find(Pair pair) {
        return drafts.stream()
                .filter(draft -> pair.goesOnFrom(draft.of()))
                .findFirst()
                .map(Draft::text);
    }
}
