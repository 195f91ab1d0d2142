package se.stegvis.board;

import java.util.List;

/** The undecided applications side by side against one year's money, in ranking order. */
public record Comparison(YearFrame frame, List<ComparisonRow> rows) {}
