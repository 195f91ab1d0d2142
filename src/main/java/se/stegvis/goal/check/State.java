package se.stegvis.goal.check;

/** How far a goal meets a criterion, from best to worst. */
public enum State {
    HOLDS,
    PARTLY,
    MISSING;

    State worseOf(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
