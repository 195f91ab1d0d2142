package se.stegvis.notification;

/**
 * How the outbox fares, without contents.
 *
 * @param serverConfigured whether an e-mail server is set up at all
 * @param waiting messages not sent yet
 * @param failing those of them that have been tried in vain
 * @param sent messages sent
 */
public record OutboxState(boolean serverConfigured, long waiting, long failing, long sent) {}
