package se.stegvis.processdag.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Scores that were given on paper or by show of hands and typed in for the room. Until the reveal they lie among the others, under
 * random keys that say they were typed; the reveal takes them with the rest and then nothing tells them apart. Callers hold the day's turn.
 */
@Component
public class TypedScores {

    /** What the key of a typed score begins with. */
    static final String TYPED = "typed:";

    private final JdbcClient jdbc;

    TypedScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far apart the scores of a theme lie that nobody has seen yet: two figures, and no score leaves the database.
     *
     * @param range the highest minus the lowest
     * @param deviation the standard deviation
     */
    public record Spread(BigDecimal range, BigDecimal deviation) {}

    /** Replaces what has been typed for a theme that is being scored. */
    public void replace(UUID association, UUID theme, List<BigDecimal> scores) {
        jdbc.sql("delete from workshop_rating where theme_id = ? and rating_key like ?")
                .params(theme, TYPED + "%")
                .update();
        for (BigDecimal score : scores) {
            jdbc.sql("insert into workshop_rating (theme_id, rating_key, association_id, rating, turn) values (?, ?, ?, ?, 0)")
                    .params(theme, TYPED + UUID.randomUUID(), association, score)
                    .update();
        }
    }

    /** What has been typed for a theme and not been revealed, lowest first. */
    public List<BigDecimal> of(UUID theme) {
        return jdbc.sql("select rating from workshop_rating where theme_id = ? and rating_key like ? order by rating")
                .params(theme, TYPED + "%")
                .query(BigDecimal.class)
                .list();
    }

    public int count(UUID theme) {
        return jdbc.sql("select count(*) from workshop_rating where theme_id = ? and rating_key like ?")
                .params(theme, TYPED + "%")
                .query(Integer.class)
                .single();
    }

    /** The spread of all that has been given to a theme and not been revealed, on phones and typed. */
    public Spread spread(UUID theme) {
        return jdbc.sql("select coalesce(max(rating) - min(rating), 0) as apart,"
                        + " cast(coalesce(stddev_pop(rating), 0) as numeric(20, 10)) as deviation"
                        + " from workshop_rating where theme_id = ?")
                .param(theme)
                .query((row, number) -> new Spread(row.getBigDecimal("apart"), row.getBigDecimal("deviation")))
                .single();
    }
}
