package se.stegvis.board;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;

/**
 * A decision to record.
 *
 * @param amounts granted for each year; empty unless it grants
 * @param conditions needed for a grant with conditions
 * @param text the decision or its reasons in words; needed unless it grants
 * @param proposals yrkanden in the order they were put
 * @param presiding who led the item; null for the one who presides over the meeting
 * @param votes one for each person who serves, for or against this decision; empty for acclamation
 * @param reservations what each person who reserves says
 */
public record NewDecision(
        Outcome outcome,
        SortedMap<Integer, Kronor> amounts,
        String conditions,
        String text,
        List<String> proposals,
        @Nullable AccountId presiding,
        Map<AccountId, Vote> votes,
        Map<AccountId, String> reservations) {}
