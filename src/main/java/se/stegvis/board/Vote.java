package se.stegvis.board;

/** How one serving person voted about the decision as it is recorded. */
public enum Vote {
    YES,
    NO,
    ABSTAIN
}
