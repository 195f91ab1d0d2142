package se.stegvis.identity;

import java.time.Duration;

/** What a one-time link is for. */
public enum LinkPurpose {
    /** A new person chooses a first password. */
    INVITATION(Duration.ofDays(14)),
    /** Somebody who has forgotten the password chooses a new one. */
    RESET(Duration.ofHours(2));

    private final Duration lifetime;

    LinkPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** How long the link may be used. */
    public Duration lifetime() {
        return lifetime;
    }
}
