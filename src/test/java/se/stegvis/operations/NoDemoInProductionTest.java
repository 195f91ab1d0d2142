package se.stegvis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Demo accounts have published passwords: production neither makes them nor lives with them. */
class NoDemoInProductionTest {

    private final JdbcClient jdbc = JdbcClient.create(
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));

    private final ApplicationContextRunner production = new ApplicationContextRunner()
            .withUserConfiguration(NoDemoInProduction.class)
            .withBean(JdbcClient.class, () -> jdbc)
            .withPropertyValues("spring.profiles.active=postgres");

    private void accounts(boolean demo) {
        jdbc.sql("create table account (demo boolean not null)").update();
        jdbc.sql("insert into account values (?)").param(demo).update();
    }

    @Test
    void production_does_not_start_when_asked_for_demo_data() {
        accounts(false);
        production.withPropertyValues("stegvis.demo=true").run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("--stegvis.demo=true")
                .message()
                .doesNotContain("\n"));
    }

    @Test
    void production_does_not_start_on_a_database_with_demo_accounts() {
        accounts(true);
        production.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("1 demo accounts"));
    }

    @Test
    void production_starts_otherwise() {
        accounts(false);
        production.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void the_embedded_database_may_have_demo_accounts() {
        accounts(true);
        production.withPropertyValues("spring.profiles.active=", "stegvis.demo=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void a_refused_start_is_reported_in_one_line_and_everything_else_as_usual() {
        RefusedStartReporter reporter = new RefusedStartReporter(null);
        assertThat(reporter.reportException(new IllegalStateException(new RefusedStart("nej")))).isTrue();
        assertThat(reporter.reportException(new IllegalStateException("annat"))).isFalse();
    }
}
