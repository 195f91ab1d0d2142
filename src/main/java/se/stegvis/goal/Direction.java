package se.stegvis.goal;

/** Which way of an indicator is the better one. */
public enum Direction {
    UP,
    DOWN
}
