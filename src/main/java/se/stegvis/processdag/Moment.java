package se.stegvis.processdag;

import org.jspecify.annotations.Nullable;

/**
 * Where in the script a processdag is: what somebody was looking at when pressing "next". Sent along, it makes two who press at once
 * take one step together.
 *
 * @param theme the theme the room is looking at; null before the first and after the last
 * @param phase that theme's phase; null where there is no theme
 */
public record Moment(WorkshopState state, @Nullable ThemeId theme, @Nullable ThemePhase phase) {}
