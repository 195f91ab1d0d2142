package se.stegvis.funding;

/** An application as it is opened: with what is said about it, for those who are in it. */
public record DiscussedDraft(ApplicationDraft draft, Discussion discussion) {}
