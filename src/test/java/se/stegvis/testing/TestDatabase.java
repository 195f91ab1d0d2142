package se.stegvis.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfilesResolver;

/** Gives each application that a test starts a fresh database, of the kind that the run of the tests is about. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** {@code -Dstegvis.test.database=postgresql} chooses PostgreSQL; the second surefire execution sets it. */
    public static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("stegvis.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PostgresServer.Database database = isPostgresql() ? PostgresServer.freshDatabase() : freshH2();
        if (isPostgresql()) {
            PostgresServer.serves(context);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.user(),
                                "spring.datasource.password", database.password())));
    }

    private static PostgresServer.Database freshH2() {
        // The settings of the product's own file database, except those about the file.
        String url = "jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";
        return new PostgresServer.Database(url, "sa", "");
    }

    /** On PostgreSQL the application runs with the profile that is used there in production. */
    public static final class Profiles implements ActiveProfilesResolver {
        @Override
        public String[] resolve(Class<?> testClass) {
            return isPostgresql() ? new String[] {"postgres"} : new String[0];
        }
    }
}
