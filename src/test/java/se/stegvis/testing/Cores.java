package se.stegvis.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a server, its database and the browsers before it took of the processor since a moment. */
public final class Cores {

    private final ProcessHandle server;
    private final @Nullable ProcessHandle postgres;
    private final long began = System.nanoTime();
    private final Map<String, Duration> before;

    private Cores(ProcessHandle server, @Nullable ProcessHandle postgres) {
        this.server = server;
        this.postgres = postgres;
        this.before = now();
    }

    /** Begins to count. */
    public static Cores from(StegvisServer server, PostgresServer.@Nullable Database database) {
        return new Cores(server.process(), database == null ? null : postmaster(database));
    }

    /** Processor seconds for each second that has passed: 1.0 is one core, all the time. */
    public Map<String, Double> shares() {
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Double> shares = new LinkedHashMap<>();
        now().forEach((who, spent) -> shares.put(
                who, spent.minus(before.getOrDefault(who, Duration.ZERO)).toMillis() / 1_000.0 / seconds));
        return shares;
    }

    private Map<String, Duration> now() {
        Map<String, Duration> spent = new LinkedHashMap<>();
        spent.put("server", time(Stream.of(server)));
        List<ProcessHandle> database = postgres == null
                ? List.of()
                : Stream.concat(Stream.of(postgres), postgres.descendants()).toList();
        spent.put("PostgreSQL", time(database.stream()));
        spent.put(
                "browsers",
                time(Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                        .filter(each -> !each.equals(server) && !database.contains(each))));
        return spent;
    }

    private static Duration time(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The server's own first process is no child of ours: it is found by asking who serves a connection. */
    private static @Nullable ProcessHandle postmaster(PostgresServer.Database database) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElse(null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
