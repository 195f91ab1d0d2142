package se.stegvis.document;

/** A short label and its short value, as in "Diarienummer" and "2026-14". */
public record Fact(String label, String value) {}
