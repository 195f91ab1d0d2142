package se.stegvis.processdag;

import org.jspecify.annotations.Nullable;

/**
 * What a theme came to on paper, as it is typed: either every score, or highest, mean, lowest and how many answered. All blank takes
 * away what was known.
 */
public record PaperFigures(String scores, String highest, String mean, String lowest, @Nullable Integer answers) {

    boolean isBlank() {
        return scores.isBlank() && !hasFigures();
    }

    boolean hasFigures() {
        return !highest.isBlank() || !mean.isBlank() || !lowest.isBlank() || answers != null;
    }
}
