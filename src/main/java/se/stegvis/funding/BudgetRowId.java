package se.stegvis.funding;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;

/** One row of a budget. */
public record BudgetRowId(UUID value) implements ObjectId {

    public static BudgetRowId random() {
        return new BudgetRowId(UUID.randomUUID());
    }

    public static BudgetRowId of(String text) {
        return new BudgetRowId(ObjectId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
