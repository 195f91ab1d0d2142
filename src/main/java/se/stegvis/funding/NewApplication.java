package se.stegvis.funding;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;

/**
 * What an application is started with.
 *
 * @param member on whose behalf it is made; becomes huvudman
 * @param name of the insats; may be empty. A förlängning or tillägg takes the insats' own name where it is empty
 * @param initiative the insats that a förlängning or tillägg is for; otherwise null
 * @param openGates keys of the gate questions that have been answered with yes, for example {@code grind.parter}
 */
public record NewApplication(
        ApplicationKind kind, MemberId member, String name, @Nullable UUID initiative, Set<String> openGates) {

    public NewApplication {
        openGates = Set.copyOf(openGates);
    }

    /** A ny insats. */
    public static NewApplication newInitiative(MemberId member, String name) {
        return new NewApplication(ApplicationKind.NEW_INITIATIVE, member, name, null, Set.of());
    }
}
