package se.stegvis.funding;

/**
 * A comment that names somebody, who has neither answered nor said that it is read.
 *
 * @param title the name of the insats, empty until written
 * @param thread which thread it is in
 * @param by who wrote it
 */
public record WaitingMention(ApplicationId application, String title, Section section, CommentId thread, String by) {}
