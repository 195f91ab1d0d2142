package se.stegvis.goal;

/** What a goal promises: something done, counted, organised, changed for the target group, or changed for society. */
public enum GoalKind {
    /** Aktivitetsmål: something that is to be done. */
    ACTIVITY,
    /** Volymmål: how many, without saying what becomes different. */
    VOLUME,
    /** Processmål: a way of working. */
    PROCESS,
    /** Resultatmål: what becomes different for the target group. */
    RESULT,
    /** Effektmål: what becomes different in the longer term, or for society. */
    IMPACT,
    /** Oklart: the sentence does not tell. */
    UNCLEAR;

    /** Whether the goal promises that something becomes different, and not merely that something is done. */
    public boolean promisesChange() {
        return this == RESULT || this == IMPACT;
    }
}
