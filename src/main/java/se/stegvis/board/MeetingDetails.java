package se.stegvis.board;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When and where a meeting is held, as a form has it. */
public record MeetingDetails(@Nullable LocalDate date, @Nullable LocalTime time, String place) {}
