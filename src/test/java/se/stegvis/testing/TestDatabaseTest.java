package se.stegvis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TestDatabaseTest {

    @Autowired
    DataSource dataSource;

    @Test
    void tests_run_on_the_database_they_claim_to_run_on() throws Exception {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(TestDatabase.isPostgresql() ? "PostgreSQL" : "H2");
        }
    }

    @Test
    void names_can_be_ordered_in_swedish() {
        assertThat(JdbcClient.create(dataSource)
                        .sql("select n from (values ('Ö'), ('Ä'), ('Z'), ('Å'), ('a')) as t(n)"
                                + " order by swedish_order(n" + (TestDatabase.isPostgresql() ? " collate \"sv-x-icu\")" : ")"))
                        .query(String.class)
                        .list())
                .containsExactly("a", "Z", "Å", "Ä", "Ö");
    }
}
