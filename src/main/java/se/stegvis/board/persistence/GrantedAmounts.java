package se.stegvis.board.persistence;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Granted kronor for each year, which are only ever added to and summed. */
@Component
public class GrantedAmounts {

    private final JdbcClient jdbc;

    GrantedAmounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID association, UUID item, Map<Integer, BigDecimal> amounts) {
        amounts.forEach((year, amount) -> jdbc.sql(
                        "insert into granted_amount (agenda_item_id, association_id, grant_year, amount) values (?, ?, ?, ?)")
                .params(item, association, year, amount)
                .update());
    }

    /** What is granted for a year, all decisions together. */
    public BigDecimal bound(UUID association, int year) {
        return jdbc.sql("select coalesce(sum(amount), 0) from granted_amount where association_id = ? and grant_year = ?")
                .params(association, year)
                .query(BigDecimal.class)
                .single();
    }
}
