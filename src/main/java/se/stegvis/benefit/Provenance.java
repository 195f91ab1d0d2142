package se.stegvis.benefit;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a value comes from.
 *
 * @param key the value's name in the year's file
 * @param value the value as it stands there
 * @param unit what it is counted in
 * @param date from when it holds; of an assumption when it was set
 * @param sources keys of {@code benefit/sources.json}
 * @param note what the reader should know besides; empty where there is nothing
 */
public record Provenance(
        String key, String value, String unit, LocalDate date, List<String> sources, Status status, String note) {

    public Provenance {
        sources = List.copyOf(sources);
    }
}
