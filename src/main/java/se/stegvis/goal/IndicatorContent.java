package se.stegvis.goal;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator is.
 *
 * @param name its name, once in the förbund
 * @param unit what it is counted in, empty where it is not told
 * @param source where the figure is read, empty where it is not told
 * @param direction which way is better; none where it is not told
 * @param measured how it is measured, empty where it is not told
 */
public record IndicatorContent(
        String name, String unit, String source, @Nullable Direction direction, String measured) {}
