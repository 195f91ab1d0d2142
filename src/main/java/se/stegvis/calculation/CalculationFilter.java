package se.stegvis.calculation;

/**
 * Which calculations to list, and in which order.
 *
 * @param search part of the title or of what it is about, in any case; empty for all
 */
public record CalculationFilter(Which which, String search, Order order) {

    /** The lists there are. */
    public enum Which {
        /** One's own and those that are shared in the förbund. */
        ALL,
        /** One's own. */
        MINE,
        /** Those that are shared in the förbund, one's own too. */
        SHARED
    }

    /** In which order. */
    public enum Order {
        /** The latest change first. */
        CHANGED,
        /** By name, as a Swedish reader expects. */
        NAME
    }

    public static CalculationFilter all() {
        return new CalculationFilter(Which.ALL, "", Order.CHANGED);
    }
}
