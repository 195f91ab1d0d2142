package se.stegvis.foundation;

import java.text.Collator;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Words in Swedish alphabetical order: … Z, Å, Ä, Ö. */
public final class SwedishOrder {

    /** Compares names as a Swedish reader expects; safe to use from several threads. */
    public static final Comparator<String> INSTANCE = (left, right) -> collator().compare(left, right);

    private SwedishOrder() {}

    /**
     * The words as bytes that come in the same order as the words do. H2 calls it as {@code swedish_order} where a query puts names in
     * order (docs/decisions/0038-h2-without-collation.md); nothing stores what it gives.
     */
    public static byte @Nullable [] key(@Nullable String words) {
        return words == null ? null : collator().getCollationKey(words).toByteArray();
    }

    private static Collator collator() {
        return Collator.getInstance(Texts.SWEDISH);
    }
}
