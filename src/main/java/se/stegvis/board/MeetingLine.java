package se.stegvis.board;

import java.time.LocalDate;
import java.time.LocalTime;

/** A meeting in a list. */
public record MeetingLine(MeetingId id, LocalDate date, LocalTime time, String place, MeetingState state, int items, boolean minutesFixed) {}
