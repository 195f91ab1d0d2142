package se.stegvis.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as a förbund administrator sees it.
 *
 * @param body the text, with a secret link left out
 * @param linkCopyable whether the caller made it and may still copy its link
 * @param lastError why the last try failed, where one did
 */
public record OutboxLine(
        UUID id,
        String to,
        String subject,
        String body,
        Instant createdAt,
        MessageState state,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String lastError,
        boolean linkCopyable) {}
