package se.stegvis.goal.check;

/** The five questions asked of a goal. */
public enum Criterion {
    SPECIFIC,
    MEASURABLE,
    ACCEPTED,
    REALISTIC,
    TIME_BOUND
}
