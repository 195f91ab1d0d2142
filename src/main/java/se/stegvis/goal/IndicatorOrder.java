package se.stegvis.goal;

/** How the library is ordered. */
public enum IndicatorOrder {
    NAME,
    UNIT,
    SOURCE,
    /** Those that are offered first. */
    ACTIVE
}
