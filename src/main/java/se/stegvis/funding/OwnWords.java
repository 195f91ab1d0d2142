package se.stegvis.funding;

import org.jspecify.annotations.Nullable;

/**
 * Words of somebody who writes, which met others in their field.
 *
 * @param base what stood there when they were begun, as far as it is known
 * @param before what these words were kept as before the person went on typing; null when they have not been
 */
public record OwnWords(String words, String base, @Nullable ConflictId before) {}
