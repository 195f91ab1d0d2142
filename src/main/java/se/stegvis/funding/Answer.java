package se.stegvis.funding;

import java.time.Instant;
import se.stegvis.foundation.AccountId;

/**
 * One stored answer.
 *
 * @param value in the shape of its {@link FieldType}; empty when it has been cleared
 * @param version what to send as expected version when saving over it
 * @param author who wrote it last
 * @param savedAt when
 * @param definition number of the form definition it belongs to
 */
public record Answer(
        AnswerKey key, String value, long version, AccountId author, String authorName, Instant savedAt, int definition) {}
