package se.stegvis.funding.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.Shortcoming;

/**
 * Where in the form something is, as it stands in addresses after {@code ?falt=}: {@code behov.glapp}, {@code malgrupp.antal~2027.women},
 * a row's id, or a row's id and the part of it.
 */
final class Place {

    /** Name of the query parameter. */
    static final String PARAMETER = "falt";

    private Place() {}

    static String answer(String field, String scope) {
        return scope.isEmpty() ? field : field + "~" + scope;
    }

    static String row(UUID row, String part) {
        return part.isEmpty() ? row.toString() : row + "~" + part;
    }

    /** Where a shortcoming is mended; empty when it concerns its section as a whole. */
    static String of(Shortcoming shortcoming) {
        @Nullable UUID row = shortcoming.row();
        return row == null ? answer(shortcoming.field(), shortcoming.scope()) : row(row, shortcoming.field());
    }

    /** Whether it is a party's signature, which is given on the page where the application is reviewed. */
    static boolean isSigning(String place) {
        return around(place).equals(Shortcoming.SIGNATURE);
    }

    /** The place that a more exact one lies in. */
    static String around(String place) {
        int end = place.indexOf('~');
        return end < 0 ? place : place.substring(0, end);
    }
}
