package se.stegvis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for the JVM of the tests, started when first asked for, with as many databases as wanted. */
public final class PostgresServer {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Queue<ConfigurableApplicationContext> APPLICATIONS = new ConcurrentLinkedQueue<>();
    private static @Nullable EmbeddedPostgres server;

    private PostgresServer() {}

    /** Where to find a database and who may open it. */
    public record Database(String url, String user, String password) {}

    /** An empty database, owned by an ordinary role: what works here needs no superuser in production either. */
    public static synchronized Database freshDatabase() {
        EmbeddedPostgres running = start();
        String name = "stegvis_" + COUNT.incrementAndGet();
        try (var connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + name + "'");
            statement.execute("create database " + name + " owner " + name + " encoding 'UTF8' template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make the database " + name, e);
        }
        return new Database("jdbc:postgresql://localhost:" + running.getPort() + "/" + name, name, name);
    }

    /** Applications in this JVM that use the server: they say good-bye to it before it goes. */
    static void serves(ConfigurableApplicationContext application) {
        APPLICATIONS.add(application);
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setRegisterShutdownHook(false)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
            }
            server = running;
            EmbeddedPostgres started = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
        }
        return running;
    }

    // Shutdown hooks run side by side: an application that loses its database first waits half a minute for it.
    private static void stop(EmbeddedPostgres running) {
        APPLICATIONS.forEach(ConfigurableApplicationContext::close);
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
