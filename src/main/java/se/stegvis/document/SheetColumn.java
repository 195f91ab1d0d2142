package se.stegvis.document;

/**
 * A column of a sheet.
 *
 * @param heading stands in the first row, which stays in sight
 * @param kind what its cells hold
 * @param width in characters
 */
public record SheetColumn(String heading, Kind kind, int width) {

    /** What a cell may hold. */
    public enum Kind {
        /** Words, as they stand. */
        TEXT,
        /** A number that is counted with, grouped by thousands. */
        NUMBER,
        /** A number that may have decimals, such as a share. */
        DECIMAL,
        /** A day. */
        DAY
    }

    public static SheetColumn text(String heading, int width) {
        return new SheetColumn(heading, Kind.TEXT, width);
    }

    public static SheetColumn number(String heading, int width) {
        return new SheetColumn(heading, Kind.NUMBER, width);
    }

    public static SheetColumn decimal(String heading, int width) {
        return new SheetColumn(heading, Kind.DECIMAL, width);
    }

    public static SheetColumn day(String heading, int width) {
        return new SheetColumn(heading, Kind.DAY, width);
    }
}
