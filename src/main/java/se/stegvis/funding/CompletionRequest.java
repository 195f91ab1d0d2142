package se.stegvis.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to have completed.
 *
 * @param message what is wanted as a whole; may be empty where each place has its own
 * @param due the last day, until midnight; null while not chosen
 */
public record CompletionRequest(List<NamedPlace> places, String message, @Nullable LocalDate due) {

    public CompletionRequest {
        places = List.copyOf(places);
    }
}
