package se.stegvis.funding;

/**
 * A place that is asked to be completed.
 *
 * @param message what is wanted there; may be empty
 */
public record NamedPlace(FormPlace place, String message) {}
