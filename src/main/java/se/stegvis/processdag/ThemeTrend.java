package se.stegvis.processdag;

import java.time.LocalDate;
import java.util.List;

/**
 * A theme of an insats from day to day.
 *
 * @param name what it was called the last time
 * @param points the days it was scored, the first one first
 */
public record ThemeTrend(String name, List<Point> points) {

    /**
     * One day.
     *
     * @param question what was scored, in the words it had that day
     * @param breaks whether another question was asked than the time before, so that the two say nothing of each other
     */
    public record Point(
            WorkshopId day, String dayName, LocalDate heldOn, String question, ThemeFigures figures, boolean breaks) {}

    public ThemeTrend {
        points = List.copyOf(points);
    }

    public Point latest() {
        return points.getLast();
    }
}
