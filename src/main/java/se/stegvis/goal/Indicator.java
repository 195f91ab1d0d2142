package se.stegvis.goal;

/**
 * Something that goals can be measured by.
 *
 * @param active whether it is offered to those who write goals; goals that already name it keep it
 * @param version what to send as expected version when saving over it
 */
public record Indicator(IndicatorId id, IndicatorContent content, boolean active, long version) {}
