package se.stegvis.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.registry.ContentFolder;
import se.stegvis.testing.PostgresServer;

/** An empty database with what it takes to migrate it. */
record Store(DataSource dataSource, Flyway flyway) {

    static Store of(String kind) {
        boolean postgresql = kind.equals("PostgreSQL");
        PostgresServer.Database database = postgresql
                ? PostgresServer.freshDatabase()
                : new PostgresServer.Database(
                        "jdbc:h2:mem:" + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "sa",
                        "");
        // As the product does: H2 needs the connection that made the tables to stay open.
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(database.url());
        dataSource.setUsername(database.user());
        dataSource.setPassword(database.password());
        dataSource.setMaximumPoolSize(4);
        dataSource.setMaxLifetime(0);
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("db/migration/common", postgresql ? "db/migration/postgresql" : "db/migration/h2")
                .placeholders(Map.of(
                        "sv", postgresql ? "collate \"sv-x-icu\"" : "",
                        "bytes", postgresql ? "bytea" : "binary large object"))
                .load();
        return new Store(dataSource, flyway);
    }

    Archive archive() {
        return archive(null);
    }

    /** As one that keeps attached files in a folder. */
    Archive archive(@Nullable ContentFolder folder) {
        return new Archive(dataSource, flyway, folder);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }
}
