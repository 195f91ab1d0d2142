package se.stegvis.funding;

/** An attachment with its content, to be handed out. */
public record AttachedFile(String name, String mediaType, byte[] content) {}
