package se.stegvis.evaluation;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import se.stegvis.foundation.Message;

/** What went wrong with a file, in one line and without names of classes. */
final class Failures {

    private Failures() {}

    static Message plain(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case AccessDeniedException denied ->
                Message.of("evaluation.refused.denied", Objects.toString(denied.getFile(), ""));
            case FileSystemException system when system.getReason() != null ->
                Message.of("evaluation.failed", system.getReason());
            default -> Message.of("evaluation.failed", firstLine(cause));
        };
    }

    private static String firstLine(Throwable cause) {
        return Objects.toString(cause.getMessage(), "").lines().findFirst().orElse("");
    }
}
