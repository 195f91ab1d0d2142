package se.stegvis.funding;

/**
 * What waits in a draft for somebody who is in it.
 *
 * @param name the insats' name, empty until written
 * @param goalsToAnswer goals that the caller's party has not taken a stand on
 * @param toSign whether a party that has to sign waits for the caller
 * @param written whether nothing in the form itself is left to do
 * @param left how much is left before it can be submitted, signatures among it
 */
public record WaitingDraft(
        ApplicationId id,
        String name,
        int goalsToAnswer,
        boolean toSign,
        boolean written,
        int left,
        boolean mayEdit,
        boolean maySubmit) {}
