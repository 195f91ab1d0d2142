package se.stegvis.identity;

/** A one-time link that still works: what it is for and whose it is. */
public record OpenLink(LinkPurpose purpose, String name, String email) {}
