package se.stegvis.foundation;

import java.util.UUID;

/** A person's account, global to the installation. */
public record AccountId(UUID value) implements ObjectId {

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    public static AccountId of(String text) {
        return new AccountId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
