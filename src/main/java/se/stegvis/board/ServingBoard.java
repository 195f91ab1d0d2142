package se.stegvis.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;

/**
 * Who serves on one item right now.
 *
 * @param seats all seats of the board: recusal and absence never lower the number
 * @param quorate whether more than half of all seats are served
 */
public record ServingBoard(int seats, List<Server> serving, boolean quorate) {

    /** @param inPlaceOf the ledamot an ersättare serves for; null for a ledamot */
    public record Server(AccountId person, String name, @Nullable String inPlaceOf) {}

    public Optional<Server> of(AccountId person) {
        return serving.stream().filter(server -> server.person().equals(person)).findFirst();
    }
}
