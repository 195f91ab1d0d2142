package se.stegvis.funding;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.HistoryContent.OfChainRow;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfPartner;

/**
 * What the rows of an application are called by, also those that are gone: as they were last worded.
 *
 * @param goals by identity
 * @param partners by row
 * @param chain by row
 * @param people everybody who is or has been in the application, and everybody who has changed it
 * @param authors those of them who have changed something
 * @param members the förbund's, also those that have left
 */
public record HistoryNames(
        Map<UUID, OfGoal> goals,
        Map<UUID, OfPartner> partners,
        Map<UUID, OfChainRow> chain,
        Map<AccountId, String> people,
        Map<AccountId, String> authors,
        Map<UUID, String> members) {

    public HistoryNames {
        goals = Map.copyOf(goals);
        partners = Map.copyOf(partners);
        chain = Map.copyOf(chain);
        people = Map.copyOf(people);
        authors = Map.copyOf(authors);
        members = Map.copyOf(members);
    }

    /** A goal by its identity. */
    public Optional<OfGoal> goal(@Nullable UUID identity) {
        return identity == null ? Optional.empty() : Optional.ofNullable(goals.get(identity));
    }

    /** A goal by its row, as acceptances know it. */
    public Optional<OfGoal> goalOfRow(UUID row) {
        return goals.values().stream().filter(goal -> goal.row().equals(row)).findFirst();
    }

    /** A goal's identity by its row. */
    public Optional<UUID> identityOfRow(UUID row) {
        return goals.entrySet().stream()
                .filter(goal -> goal.getValue().row().equals(row))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
