package se.stegvis.board;

import java.util.List;
import java.util.Map;

/**
 * A page of goals, as they stand in their applications.
 *
 * @param all how many the filter finds on all pages
 * @param applications names of the applications that can be chosen among, by case, in the board's order
 * @param recused how many applications are left out because the reader is jävig
 */
public record GoalPage(List<GoalLine> lines, long all, Map<CaseFileId, String> applications, int recused) {}
