package se.stegvis.funding;

/** Which side of the budget a row stands on. Texts: {@code funding.budget.kind.NAME}. */
public enum BudgetKind {
    /** A cost in money, excluding VAT. */
    COST,
    /** A party's cash. */
    CASH,
    /** A party's own time at its worth: shown beside, on neither side. */
    OWN_TIME,
    /** Other financing, such as ESF. */
    OTHER,
    /** What is sought from the förbund. */
    SOUGHT
}
