package se.stegvis.processdag;

import java.time.LocalDate;
import java.util.List;
import se.stegvis.initiative.InitiativeId;

/**
 * A question of the förbund's templates over all insatser that have been asked it.
 *
 * @param name the theme, as it was called the last time
 * @param question what was scored, as it was last worded
 * @param years all insatser together, the first year first
 * @param initiatives the latest answers of each insats, by its name: an order that says nothing of the answers
 */
public record AssociationTrend(String name, String question, List<Year> years, List<Latest> initiatives) {

    /**
     * A year, with each insats's latest day in it.
     *
     * @param initiatives how many insatser there are in it
     */
    public record Year(int year, int initiatives, ThemeFigures figures) {}

    /** One insats's latest day. */
    public record Latest(InitiativeId id, String name, WorkshopId day, LocalDate heldOn, ThemeFigures figures) {}

    public AssociationTrend {
        years = List.copyOf(years);
        initiatives = List.copyOf(initiatives);
    }
}
