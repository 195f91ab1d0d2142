package se.stegvis.association;

/**
 * A member (part) of the förbund.
 *
 * @param active false for one that has left; it stays where it is mentioned
 */
public record Member(MemberId id, String name, MemberKind kind, boolean active) {}
