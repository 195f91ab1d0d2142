package se.stegvis.notification;

/**
 * A text file that goes with a message.
 *
 * @param name as the receiver sees it
 * @param contentType its media type with parameters, as {@code text/calendar; method=REQUEST; charset=UTF-8}. A calendar entry also stands
 *     beside the message's text, so that a calendar offers to take it in
 * @param content at most 100 000 characters
 */
public record MailFile(String name, String contentType, String content) {}
