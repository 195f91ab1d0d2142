package se.stegvis.goal;

/**
 * A party that has to stand behind a goal.
 *
 * @param id the member's id as its owner writes it; this module only compares it
 * @param name the name shown to people
 */
public record ConcernedParty(String id, String name, Acceptance acceptance) {

    public static ConcernedParty pending(String id, String name) {
        return new ConcernedParty(id, name, new Acceptance.Pending());
    }

    ConcernedParty askedAgain() {
        return pending(id, name);
    }
}
