package se.stegvis.operations;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a column's values are written so that any of our databases reads them: as text, numbers and booleans of JSON. */
enum Column {
    ID {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            return row.getString(at);
        }

        @Override
        Object value(Object stored) {
            return UUID.fromString(stored.toString());
        }
    },
    INSTANT {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            OffsetDateTime time = row.getObject(at, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }

        @Override
        Object value(Object stored) {
            return Instant.parse(stored.toString()).atOffset(ZoneOffset.UTC);
        }
    },
    BYTES {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            byte[] bytes = row.getBytes(at);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object value(Object stored) {
            return Base64.getDecoder().decode(stored.toString());
        }
    },
    DAY {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            LocalDate day = row.getObject(at, LocalDate.class);
            return day == null ? null : day.toString();
        }

        @Override
        Object value(Object stored) {
            return LocalDate.parse(stored.toString());
        }
    },
    CLOCK {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            LocalTime time = row.getObject(at, LocalTime.class);
            return time == null ? null : time.toString();
        }

        @Override
        Object value(Object stored) {
            return LocalTime.parse(stored.toString());
        }
    },
    TRUTH {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            boolean truth = row.getBoolean(at);
            return row.wasNull() ? null : truth;
        }

        @Override
        Object value(Object stored) {
            return Boolean.valueOf(stored.toString());
        }
    },
    WHOLE {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            long number = row.getLong(at);
            return row.wasNull() ? null : number;
        }

        @Override
        Object value(Object stored) {
            return Long.valueOf(stored.toString());
        }
    },
    DECIMAL {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            BigDecimal number = row.getBigDecimal(at);
            return number == null ? null : number.toPlainString();
        }

        @Override
        Object value(Object stored) {
            return new BigDecimal(stored.toString());
        }
    },
    TEXT {
        @Override
        @Nullable Object read(ResultSet row, int at) throws SQLException {
            return row.getString(at);
        }

        @Override
        Object value(Object stored) {
            return stored.toString();
        }
    };

    /** The value as it goes into the archive. */
    abstract @Nullable Object read(ResultSet row, int at) throws SQLException;

    abstract Object value(Object stored);

    /** Puts a value from the archive into a statement. */
    void write(PreparedStatement insert, int at, @Nullable Object stored, int type) throws SQLException {
        if (stored == null) {
            insert.setNull(at, type);
        } else if (this == BYTES) {
            insert.setBytes(at, (byte[]) value(stored));
        } else {
            insert.setObject(at, value(stored));
        }
    }

    static Column of(int type, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        if (name.equals("uuid")) {
            return ID;
        }
        if (type == Types.TIMESTAMP_WITH_TIMEZONE || name.equals("timestamptz")) {
            return INSTANT;
        }
        return switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            case Types.DATE -> DAY;
            case Types.TIME -> CLOCK;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.VARCHAR, Types.CHAR -> TEXT;
            default -> throw new IllegalStateException("no way to write columns of type " + typeName);
        };
    }
}
