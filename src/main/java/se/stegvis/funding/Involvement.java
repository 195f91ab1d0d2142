package se.stegvis.funding;

import java.util.Set;
import se.stegvis.foundation.AccountId;

/**
 * Who has had a hand in a submitted application.
 *
 * @param accounts who were in it for a party; the kansli, which may be let in for dialogue, is not tied by that
 * @param signatories the names of those who sign for huvudman and partners, as written
 */
public record Involvement(Set<AccountId> accounts, Set<String> signatories) {

    public Involvement {
        accounts = Set.copyOf(accounts);
        signatories = Set.copyOf(signatories);
    }

    /** Whether somebody of this name signs; case and spaces do not matter. */
    public boolean isSignedBy(String name) {
        return signatories.stream().anyMatch(signatory -> plain(signatory).equalsIgnoreCase(plain(name)));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
