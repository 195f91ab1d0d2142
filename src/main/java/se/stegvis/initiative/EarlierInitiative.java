package se.stegvis.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;

/**
 * An insats that was granted before Stegvis, as it is entered by hand.
 *
 * @param lead huvudman
 * @param end last day; null for one without an end
 * @param granted granted amount for each year
 * @param goals as far as they are known, at least a sentence each
 * @param decision the decision it rests on, readable, for example {@code § 31, 2016-11-25}
 */
public record EarlierInitiative(
        String name,
        @Nullable MemberId lead,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        SortedMap<Integer, Kronor> granted,
        List<Goal> goals,
        String decision) {}
