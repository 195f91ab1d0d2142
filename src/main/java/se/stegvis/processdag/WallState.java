package se.stegvis.processdag;

import org.jspecify.annotations.Nullable;

/**
 * What the wall of a day shows from.
 *
 * @param picture what everybody in the room shares; scores are in it only once revealed
 * @param joinCode what phones join by; null where no more are let in
 */
public record WallState(WorkshopPicture picture, @Nullable String joinCode) {}
