package se.stegvis.funding;

/** How a field is answered, and in which shape its value is stored. What is typed may be looser; see {@link AnswerService}. */
public enum FieldType {
    /** One line. */
    LINE,
    /** Running text. */
    TEXT,
    /** A whole number within the field's limits: {@code 12}. */
    NUMBER,
    /** Whole kronor: {@code 1250000}. */
    AMOUNT,
    /** A day: {@code 2027-01-01}. */
    DATE,
    /** One of the field's choices, by its name. */
    CHOICE,
    /** Any of the field's choices, by their names, separated by commas in the form's order. */
    MULTI_CHOICE,
    /** A member of the förbund, by its id. */
    MEMBER,
    /** An insats of the förbund, by its id. */
    INITIATIVE,
    /** A phone number; may look like a personnummer. */
    PHONE,
    /** An organisationsnummer: {@code 212000-2080}; may look like a personnummer. */
    ORGANISATION_NUMBER,
    /** A text for each party; the scope is the member's id. */
    TEXT_PER_PARTY,
    /** A text for each goal of the insats that is built on; the scope is the goal's id. */
    TEXT_PER_GOAL,
    /** A whole number for each year and gender; the scope is {@link YearAndGender#scope()}. */
    NUMBERS_PER_YEAR_AND_GENDER,
    /** {@code YES} or {@code NO} under the empty scope and why under {@link AnswerKey#REASON}. */
    YES_NO_WITH_REASON,
    /** A line of text for each row and column; the scope is {@link TableCell#scope()}. */
    TABLE,
    /** A statement to stand behind: {@code YES}, or empty. */
    CONFIRMATION
}
