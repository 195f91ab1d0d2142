package se.stegvis.processdag;

import org.jspecify.annotations.Nullable;

/**
 * What the wall of a day shows from.
 *
 * @param picture what everybody in the room shares; scores are in it only once revealed
 * @param carried what the day opens with, while the room gathers; nothing later
 * @param joinCode what phones join by; null where no more are let in
 */
public record WallState(WorkshopPicture picture, CarriedActions carried, @Nullable String joinCode) {}
