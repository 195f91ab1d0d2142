package se.stegvis.processdag;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, as somebody has filled it in.
 *
 * @param id its identity, made up where it is begun, so that what is sent twice goes out once
 * @param version the locked version that the sender saw
 * @param circles the lists of addresses it goes to
 * @param figuresOnly whether what people have written is left out
 * @param through the last day on which the links work; null where none was written
 * @param greeting a line of one's own in the message; may be blank
 */
public record Sending(
        UUID id, int version, Set<UUID> circles, boolean figuresOnly, @Nullable LocalDate through, String greeting) {

    public Sending {
        circles = Set.copyOf(circles);
    }
}
