package se.stegvis.funding;

/** What a form may require beside its fields: rows that people add. */
public enum FormPart {
    /** At least one goal. */
    GOALS,
    /** Goals that together say what becomes different, for whom; see {@link se.stegvis.goal.check.SetRule}. */
    RESULT_GOALS,
    /** An effect chain: at least one activity, subgoal and effect. */
    CHAIN,
    /** What it costs and what is sought. */
    BUDGET
}
