package se.stegvis.foundation;

import java.text.Collator;
import java.util.Comparator;

/** Words in Swedish alphabetical order: … Z, Å, Ä, Ö. */
public final class SwedishOrder {

    /** Compares names as a Swedish reader expects; safe to use from several threads. */
    public static final Comparator<String> INSTANCE = (left, right) -> collator().compare(left, right);

    private SwedishOrder() {}

    private static Collator collator() {
        return Collator.getInstance(Texts.SWEDISH);
    }
}
