package se.stegvis.board;

import java.time.LocalDate;

/** The latest processdag of the insats an application builds on. */
public record LastWorkshop(String name, LocalDate heldOn) {}
