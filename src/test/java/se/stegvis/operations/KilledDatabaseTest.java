package se.stegvis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded database as a power cut leaves it: its file as it stands in the middle of somebody's transaction. */
class KilledDatabaseTest {

    private static final String FORBUND =
            "insert into association (id, name, slug, created_at, version) values (random_uuid(), '%s', '%s', current_timestamp, 0)";

    @TempDir
    Path folder;

    @Test
    void a_server_killed_in_the_middle_of_a_transaction_has_what_was_saved_and_nothing_half() throws Exception {
        try (HikariDataSource running = open("before");
                Connection half = running.getConnection()) {
            JdbcClient.create(running).sql(FORBUND.formatted("Förbundet Sparat", "sparat")).update();
            half.setAutoCommit(false);
            half.createStatement().execute(FORBUND.formatted("Förbundet Halvt", "halvt"));
            leavesItsFileAs("after", running);
            half.rollback();
        }
        try (HikariDataSource again = open("after")) {
            assertThat(JdbcClient.create(again).sql("select name from association").query(String.class).list())
                    .containsExactly("Förbundet Sparat");
        }
    }

    @Test
    void a_database_of_an_earlier_version_is_known_by_its_collation() {
        try (HikariDataSource fresh = open("fresh")) {
            assertThat(CollatedDatabase.isCollated(JdbcClient.create(fresh))).isFalse();
        }
        JdbcClient earlier = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;INIT=SET COLLATION SWEDISH STRENGTH TERTIARY", "sa", ""));
        assertThat(CollatedDatabase.isCollated(earlier)).isTrue();
    }

    private HikariDataSource open(String name) {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yml"));
        String url = Objects.requireNonNull(settings.getObject()).getProperty("spring.datasource.url");
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url.replace("${stegvis.data:./data}", folder.resolve(name).toString()));
        source.setUsername("sa");
        source.setMaximumPoolSize(3);
        Flyway.configure()
                .dataSource(source)
                .locations("db/migration/common", "db/migration/h2")
                .placeholders(Map.of("sv", "", "bytes", "binary large object"))
                .load()
                .migrate();
        return source;
    }

    private void leavesItsFileAs(String name, HikariDataSource running) throws SQLException, IOException {
        JdbcClient.create(running).sql("checkpoint sync").update();
        Files.createDirectory(folder.resolve(name));
        Files.copy(folder.resolve("before").resolve("stegvis.mv.db"), folder.resolve(name).resolve("stegvis.mv.db"));
    }
}
