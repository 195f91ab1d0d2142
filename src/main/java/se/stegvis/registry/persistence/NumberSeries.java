package se.stegvis.registry.persistence;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counters that a transaction holds until it ends, so that numbers come without gaps or doubles. */
@Component
public class NumberSeries {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    NumberSeries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes the next number and keeps the series locked until the surrounding transaction ends. */
    public int next(UUID association, String name, int year) {
        if (!advance(association, name, year)) {
            create(association, name, year);
            advance(association, name, year);
        }
        return jdbc.sql("select last_number from number_series where association_id = ? and series = ? and series_year = ?")
                .params(association, name, year)
                .query(Integer.class)
                .single();
    }

    private boolean advance(UUID association, String name, int year) {
        return jdbc.sql("update number_series set last_number = last_number + 1"
                                + " where association_id = ? and series = ? and series_year = ?")
                        .params(association, name, year)
                        .update()
                > 0;
    }

    /** An empty series is created on its own, so that the first two takers at once meet the same row. */
    private void create(UUID association, String name, int year) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql("insert into number_series"
                            + " (association_id, series, series_year, last_number) values (?, ?, ?, 0)")
                    .params(association, name, year)
                    .update());
        } catch (DuplicateKeyException otherWasFirst) {
            // The row is there, which is all that was asked for.
        }
    }
}
