package se.stegvis.board;

import java.time.LocalDate;

/** The latest processdag of the insats an application is about. */
public record LastWorkshop(String name, LocalDate heldOn) {}
