package se.stegvis.processdag;

import java.util.List;
import java.util.UUID;

/**
 * A named list of e-mail addresses that the documentation of an insats' days is sent to: utvecklingsgrupp, styrgrupp, styrelse.
 *
 * @param version {@link WrittenLine#NEW} for one that is offered and not stored
 */
public record Circle(UUID id, String name, List<String> addresses, long version) {

    public Circle {
        addresses = List.copyOf(addresses);
    }
}
