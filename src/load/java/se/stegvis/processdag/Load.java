package se.stegvis.processdag;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import se.stegvis.testing.Cores;
import se.stegvis.testing.PostgresServer;
import se.stegvis.testing.StegvisServer;

/**
 * How much a server bears ({@code ./mvnw -Pload}, in no test; docs/performance.md). It ends with a fault where an answer is lost or
 * counted twice, and never because of a time.
 */
public final class Load {

    private static final int SECONDS = Integer.getInteger("stegvis.load.seconds", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** After the first answer to "are you well" everybody is to be back within ten seconds; as long again to see who is not. */
    private static final Duration TO_COME_BACK = Duration.ofSeconds(20);

    private final Store store;
    private final Run what;
    private final long seed;
    private final Path folder;

    enum Store {
        H2,
        POSTGRESQL
    }

    /** So many days with so many phones each; with a server that is killed in the middle, or not. */
    record Run(int days, int phones, boolean kill) {

        static Run of(String text) {
            String[] parts = text.replace("!", "").split("x");
            return new Run(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), text.endsWith("!"));
        }

        @Override
        public String toString() {
            return days + " × " + phones + (kill ? ", killed" : "");
        }
    }

    private Load(Store store, Run what, long seed) throws IOException {
        this.store = store;
        this.what = what;
        this.seed = seed;
        this.folder = Files.createDirectories(Path.of("target", "load"))
                .resolve(store + "-" + what.days() + "x" + what.phones() + (what.kill() ? "-killed" : ""))
                .toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    /** Reads what to do from the properties of the profile. */
    public static void main(String[] none) throws Exception {
        long seed = Long.getLong("stegvis.load.seed", System.nanoTime());
        tell("-Dstegvis.load.seed=" + seed);
        List<String> faults = new ArrayList<>();
        for (String store : System.getProperty("stegvis.load.stores", "H2").split(" ")) {
            for (String run : System.getProperty("stegvis.load.runs", "2x10").split(" ")) {
                LoadFigures figures = new Load(Store.valueOf(store), Run.of(run), seed).measure();
                tell("| " + store + " | " + Run.of(run) + " | " + figures.row() + " |");
                figures.faults().forEach(fault -> faults.add(store + " " + run + ": " + fault));
            }
        }
        faults.forEach(Load::tell);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private LoadFigures measure() throws Exception {
        PostgresServer.Database database = store == Store.POSTGRESQL ? PostgresServer.freshDatabase() : null;
        Path data = Files.createTempDirectory("stegvis-load-");
        List<String> where = where(data, database);
        List<ScoringDays.Day> days = ScoringDays.prepare(where, what.days() + 1);
        LoadPlan plan = new LoadPlan("", days.getLast(), days.subList(0, what.days()), what.phones(), SECONDS, seed);
        // The test servers compile little, so as to start soon; this one is to run as one in use does.
        StegvisServer.Setup setup = StegvisServer.own("load-" + store).jvm("-XX:TieredStopAtLevel=4");
        where.forEach(setup::with);
        try (StegvisServer server = setup.start()) {
            plan.at(server.url("")).write(folder);
            Process generator = generator();
            try {
                LoadFigures figures = watch(server, database, generator);
                server.stop();
                return figures.compare(plan, stored(plan, data, database));
            } finally {
                generator.destroyForcibly();
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private LoadFigures watch(StegvisServer server, PostgresServer.@Nullable Database database, Process generator) throws Exception {
        LoadSignals.JOINED.await(folder, PATIENCE, generator);
        TimeUnit.SECONDS.sleep(3);
        long heap = server.liveHeap();
        Cores cores = Cores.from(server, database);
        long begun = LoadLog.now();
        LoadSignals.GO.give(folder);
        long healthy = 0;
        if (what.kill()) {
            TimeUnit.SECONDS.sleep(SECONDS / 2);
            server.kill();
            server.restart();
            healthy = LoadLog.now();
        }
        LoadSignals.ANSWERED.await(folder, PATIENCE, generator);
        Map<String, Double> shares = what.kill() ? Map.of() : cores.shares();
        long ended = LoadLog.now();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        TimeUnit.MILLISECONDS.sleep(what.kill() ? TO_COME_BACK.toMillis() : 1_500);
        LoadSignals.END.give(folder);
        if (!generator.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the generator does not end");
        }
        return new LoadFigures(LoadLog.read(folder), what, heap, begun, ended, healthy, shares, load);
    }

    private Process generator() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dstegvis.load.folder=" + folder,
                        "-Dlogback.configurationFile=" + quietly(),
                        "-Djava.util.prefs.userRoot=" + folder,
                        "-Dgatling.netty.useNativeTransport=false",
                        "-Dgatling.ssl.useOpenSsl=false",
                        "-Dgatling.data.writers.0=console",
                        // Gatling asks on the net whether there is a newer one. Nothing here goes further than this machine.
                        "-Dhttps.proxyHost=localhost",
                        "-Dhttps.proxyPort=9",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.gatling.app.Gatling",
                        "-s",
                        LoadPhones.class.getName(),
                        "-nr",
                        "-rf",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("generator.log").toFile())
                .start();
    }

    /** Without this Gatling's libraries write down every packet. */
    private Path quietly() throws IOException {
        return Files.writeString(
                folder.resolve("logback.xml"),
                """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d %level %logger - %msg%n</pattern></encoder>
                  </appender>
                  <root level="WARN"><appender-ref ref="out"/></root>
                </configuration>
                """);
    }

    private static List<String> where(Path data, PostgresServer.@Nullable Database database) {
        List<String> where = new ArrayList<>(List.of("--stegvis.data=" + data));
        if (database != null) {
            where.addAll(List.of(
                    "--spring.profiles.active=postgres",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.user(),
                    "--spring.datasource.password=" + database.password()));
        }
        return where;
    }

    /** What stands in the database, day by day, lowest first. */
    private static List<List<BigDecimal>> stored(LoadPlan plan, Path data, PostgresServer.@Nullable Database database) throws SQLException {
        List<List<BigDecimal>> stored = new ArrayList<>();
        try (Connection connection = database == null
                        ? DriverManager.getConnection(
                                "jdbc:h2:file:" + data.resolve("stegvis") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE", "sa", "")
                        : DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement scores =
                        connection.prepareStatement("select rating from workshop_rating where theme_id = ? order by rating")) {
            for (ScoringDays.Day day : plan.days()) {
                scores.setObject(1, day.theme());
                List<BigDecimal> ofDay = new ArrayList<>();
                try (ResultSet rows = scores.executeQuery()) {
                    while (rows.next()) {
                        ofDay.add(rows.getBigDecimal(1));
                    }
                }
                stored.add(ofDay);
            }
        }
        return stored;
    }

    /** On the screen, and in target/load/report.txt. */
    private static void tell(String line) {
        String dated = String.format(Locale.ROOT, "LOAD | %s", line);
        System.out.println(dated);
        try {
            Files.writeString(
                    Files.createDirectories(Path.of("target", "load")).resolve("report.txt"),
                    dated + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
