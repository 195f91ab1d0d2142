package se.stegvis.goal;

/** Where the change is to be seen. */
public enum GoalLevel {
    INDIVIDUAL,
    ORGANISATION,
    SOCIETY
}
