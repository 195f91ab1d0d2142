package se.stegvis.funding.persistence;

import java.util.UUID;

/** What was submitted of an application, as JSON. */
public record FixedVersion(UUID application, String snapshot) {}
