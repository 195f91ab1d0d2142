package se.stegvis.board.policy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.foundation.AccountId;

/** Who serves: ledamöter who are there and not jäviga, and for each of the others the next ersättare in the fixed order. */
public final class ServingOrder {

    private ServingOrder() {}

    /** Somebody who serves, and the ledamot it is done for; empty for a ledamot. */
    public record Place(AccountId person, Optional<AccountId> inPlaceOf) {}

    /**
     * The people who serve.
     *
     * @param seats all ledamöter, ordföranden included
     * @param substitutes ersättare in serving order
     * @param present who is in the room
     * @param recused whose jäv is in force
     */
    public static List<Place> serve(
            List<AccountId> seats, List<AccountId> substitutes, Set<AccountId> present, Set<AccountId> recused) {
        List<Place> serving = new ArrayList<>();
        List<AccountId> empty = new ArrayList<>();
        for (AccountId seat : seats) {
            if (present.contains(seat) && !recused.contains(seat)) {
                serving.add(new Place(seat, Optional.empty()));
            } else {
                empty.add(seat);
            }
        }
        Iterator<AccountId> available = substitutes.stream()
                .filter(person -> present.contains(person) && !recused.contains(person) && !seats.contains(person))
                .distinct()
                .iterator();
        for (AccountId seat : empty) {
            if (available.hasNext()) {
                serving.add(new Place(available.next(), Optional.of(seat)));
            }
        }
        return serving;
    }
}
