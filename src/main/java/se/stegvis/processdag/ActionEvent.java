package se.stegvis.processdag;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said of an action, as it stood when it had been said.
 *
 * @param saidOn the day it is about: that of the processdag where it was said in one
 * @param by who wrote it down
 * @param owner who answered for it then, in words; blank for nobody
 */
public record ActionEvent(
        Instant at, LocalDate saidOn, String by, ActionState state, String note, String owner, @Nullable LocalDate dueOn) {}
