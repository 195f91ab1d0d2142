package se.stegvis.funding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a förbund's form of a kind stands.
 *
 * @param published the förbund's own versions, the one in force first; empty while it uses the form that ships
 * @param underWay whether a new version has been begun
 */
public record FormOverview(ApplicationKind kind, List<Published> published, boolean underWay) {

    /**
     * A version of the förbund's own.
     *
     * @param by name of who published it
     */
    public record Published(int number, Instant at, String by) {}

    public FormOverview {
        published = List.copyOf(published);
    }

    /** When the version in force was published; null while it is the form that ships. */
    public @Nullable Instant publishedAt() {
        return published.isEmpty() ? null : published.getFirst().at();
    }
}
