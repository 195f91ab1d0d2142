package se.stegvis.shell;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.access.ForbiddenException;
import se.stegvis.foundation.NotFoundException;

/**
 * Hands out a file that somebody has sent in, so that a browser saves it and never shows or runs it: whatever it holds, it has no part
 * in our pages.
 */
public final class SafeDownload {

    private static final Logger log = LoggerFactory.getLogger(SafeDownload.class);

    private static final String PLAIN_IN_HEADERS = "!#$&+-.^_`|~";

    private SafeDownload() {}

    /** A file to be handed out. */
    public record File(String name, String mediaType, byte[] content) {}

    /** Asks for the file when somebody wants it, so that leave is asked each time. */
    public static DownloadHandler of(Supplier<File> source) {
        return event -> {
            File file;
            try {
                file = source.get();
            } catch (NotFoundException | ForbiddenException none) {
                event.getResponse().sendError(404, "");
                return;
            } catch (RuntimeException failed) {
                log.error("a file could not be handed out", failed);
                event.getResponse().sendError(500, "");
                return;
            }
            event.getResponse().setHeader("Content-Disposition", disposition(file.name()));
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.setContentType(file.mediaType());
            event.setContentLength(file.content().length);
            event.getOutputStream().write(file.content());
        };
    }

    /** The name twice: in letters that every program knows, and as it is (RFC 5987). */
    static String disposition(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            boolean plain = letter < 0x80
                    && (Character.isLetterOrDigit(letter) || PLAIN_IN_HEADERS.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : String.format(java.util.Locale.ROOT, "%%%02X", (int) letter));
        }
        return encoded.toString();
    }
}
