package se.stegvis.foundation;

import java.util.UUID;

/** A samordningsförbund. */
public record AssociationId(UUID value) implements ObjectId {

    public static AssociationId random() {
        return new AssociationId(UUID.randomUUID());
    }

    public static AssociationId of(String text) {
        return new AssociationId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
