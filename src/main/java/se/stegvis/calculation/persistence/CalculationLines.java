package se.stegvis.calculation.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stegvis.calculation.CalculationFilter;

/** Lists of calculations, one query a page. */
@Component
public class CalculationLines {

    private static final String FROM = """
             from calculation c
            where c.association_id = :association
              and (c.author_id = :caller and :own or c.shared and :shared)
              and (lower(c.title) like :words or lower(c.about) like :words)
            """;

    /** One row; who wrote it is another module's to name. */
    public record Row(UUID id, String title, UUID authorId, boolean shared, Instant changedAt) {}

    private final JdbcClient jdbc;

    CalculationLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of what the caller may read. */
    public List<Row> page(UUID association, UUID caller, CalculationFilter filter, int offset, int limit) {
        String order = switch (filter.order()) {
            case CHANGED -> "c.changed_at desc, c.id";
            case NAME -> "swedish_order(c.title), c.changed_at desc, c.id";
        };
        return of(
                        "select c.id, c.title, c.author_id, c.shared, c.changed_at",
                        " order by " + order + " limit :limit offset :offset",
                        association,
                        caller,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("author_id", UUID.class),
                        row.getBoolean("shared"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many there are in all. */
    public long count(UUID association, UUID caller, CalculationFilter filter) {
        return of("select count(*)", "", association, caller, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec of(
            String select, String end, UUID association, UUID caller, CalculationFilter filter) {
        return jdbc.sql(select + FROM + end)
                .param("association", association)
                .param("caller", caller)
                .param("own", filter.which() != CalculationFilter.Which.SHARED)
                .param("shared", filter.which() != CalculationFilter.Which.MINE)
                .param("words", "%" + escape(filter.search().strip().toLowerCase(Locale.ROOT)) + "%");
    }

    /** What a person types is looked for as it stands: % and _ mean themselves. */
    private static String escape(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
