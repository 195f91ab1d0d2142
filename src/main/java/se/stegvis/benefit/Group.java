package se.stegvis.benefit;

/** So many people with the same year before and the same year after. A count, never persons. */
public record Group(long n, Situation before, Situation after) {

    public Group {
        if (n < 0) {
            throw new IllegalArgumentException("n: " + n);
        }
    }
}
