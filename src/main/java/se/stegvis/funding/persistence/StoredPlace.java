package se.stegvis.funding.persistence;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place that a completion names. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class StoredPlace {

    private UUID associationId;

    private String kind;

    private @Nullable String fieldKey;

    private @Nullable String scope;

    private @Nullable UUID goalIdentity;

    private @Nullable UUID memberId;

    private String message;

    protected StoredPlace() {}

    public StoredPlace(
            UUID associationId,
            String kind,
            @Nullable String fieldKey,
            @Nullable String scope,
            @Nullable UUID goalIdentity,
            @Nullable UUID memberId,
            String message) {
        this.associationId = associationId;
        this.kind = kind;
        this.fieldKey = fieldKey;
        this.scope = scope;
        this.goalIdentity = goalIdentity;
        this.memberId = memberId;
        this.message = message;
    }

    public UUID associationId() {
        return associationId;
    }

    public String kind() {
        return kind;
    }

    public @Nullable String fieldKey() {
        return fieldKey;
    }

    public @Nullable String scope() {
        return scope;
    }

    public @Nullable UUID goalIdentity() {
        return goalIdentity;
    }

    public @Nullable UUID memberId() {
        return memberId;
    }

    public String message() {
        return message;
    }
}
