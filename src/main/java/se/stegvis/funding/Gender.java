package se.stegvis.funding;

import java.util.Locale;

/** How planned participants are counted. Texts: {@code funding.gender.NAME}. */
public enum Gender {
    WOMEN,
    MEN,
    NON_BINARY;

    String inScope() {
        return name().toLowerCase(Locale.ROOT);
    }
}
