package se.stegvis.funding;

import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;

/**
 * Which changes are looked for.
 *
 * @param section those in one section of the form; null for all
 * @param person those by one person; null for all
 */
public record HistoryFilter(@Nullable Section section, @Nullable AccountId person) {

    public static final HistoryFilter ALL = new HistoryFilter(null, null);

    public HistoryFilter in(@Nullable Section wanted) {
        return new HistoryFilter(wanted, person);
    }

    public HistoryFilter by(@Nullable AccountId wanted) {
        return new HistoryFilter(section, wanted);
    }
}
