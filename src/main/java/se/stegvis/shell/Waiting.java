package se.stegvis.shell;

import java.util.List;
import se.stegvis.access.Actor;
import se.stegvis.association.Membership;
import se.stegvis.foundation.Message;

/** Contributes to "what waits for me" on the start page; a module has one as a bean. */
@FunctionalInterface
public interface Waiting {

    /**
     * Something a person is expected to do.
     *
     * @param order position among all, lowest (most urgent) first
     * @param title what it is about, as it is
     * @param reason why it waits
     * @param action label of the link
     * @param path where it leads, below the förbund: {@code ansokningar/…}
     */
    record Item(int order, String title, Message reason, Message action, String path) {}

    List<Item> waitingFor(Membership membership, Actor actor);
}
