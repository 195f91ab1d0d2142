package se.stegvis.funding;

/** What money is spent on. Texts: {@code funding.cost.NAME}. */
public enum CostType {
    /** Lön inklusive sociala avgifter. */
    SALARY,
    SERVICES,
    PREMISES,
    TRAVEL,
    TRAINING,
    EQUIPMENT,
    INFORMATION,
    EVALUATION,
    OVERHEAD,
    OTHER
}
