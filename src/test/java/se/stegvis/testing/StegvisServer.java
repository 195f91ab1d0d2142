package se.stegvis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar, unpacked and running as a process of its own: what an administrator would start, on a free port and with its
 * own data. Its output is kept in target/journey-logs.
 */
public final class StegvisServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    /** Tells the servers of test processes that run at once apart. */
    private static final String FORK = "-" + System.getProperty("stegvis.fork", "1");

    private static @Nullable StegvisServer shared;

    private final Setup setup;
    private final int port;
    private final Path data;
    private final Path log;
    private @Nullable Process process;

    private StegvisServer(Setup setup) {
        this.setup = setup;
        try {
            this.port = freePort();
            this.data = Files.createTempDirectory("stegvis-" + setup.name + "-");
            this.log = Files.createDirectories(Path.of("target", "journey-logs"))
                    .resolve(setup.name + FORK + ".log")
                    .toAbsolutePath();
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::discard));
    }

    /** The server that the whole suite shares: H2, no mail server, started by the first test that asks. */
    public static synchronized StegvisServer shared() {
        StegvisServer server = shared;
        if (server == null) {
            server = new StegvisServer(own("shared"));
            shared = server;
            server.launch();
        } else if (!server.isRunning()) {
            // It is started once: where that failed, or a test ended it, every later test is told so at once.
            throw server.lastWords();
        }
        return server;
    }

    /** A server for one test alone, for those that kill it, change its surroundings or need another database. */
    public static Setup own(String name) {
        return new Setup(name);
    }

    /** How a server is to be started; H2 in a file, without mail and demo data unless something else is said. */
    public static final class Setup {
        private final String name;
        private final List<String> arguments = new ArrayList<>();
        private final List<String> jvmArguments = new ArrayList<>();

        private Setup(String name) {
            this.name = name;
        }

        /** Runs on a fresh database of the embedded PostgreSQL, with the profile of production. */
        public Setup postgresql() {
            return postgresql(PostgresServer.freshDatabase());
        }

        /** Runs on the given PostgreSQL database, with the profile of production. */
        public Setup postgresql(PostgresServer.Database database) {
            return with("--spring.profiles.active=postgres")
                    .with("--spring.datasource.url=" + database.url())
                    .with("--spring.datasource.username=" + database.user())
                    .with("--spring.datasource.password=" + database.password());
        }

        /** Sends its mail through the given server; without this it has none. */
        public Setup smtp(String host, int port) {
            return with("--spring.mail.host=" + host).with("--spring.mail.port=" + port);
        }

        /** Fills the empty database with the demo. */
        public Setup demo() {
            return with("--stegvis.demo=true");
        }

        /** Lives in another time zone than ours. */
        public Setup zone(String zone) {
            return jvm("-Duser.timezone=" + zone);
        }

        /** One more argument for the application. */
        public Setup with(String argument) {
            arguments.add(argument);
            return this;
        }

        /** One more argument for its Java. */
        public Setup jvm(String argument) {
            jvmArguments.add(argument);
            return this;
        }

        /** Starts it and waits until it is ready. */
        public StegvisServer start() {
            StegvisServer server = new StegvisServer(this);
            server.launch();
            return server;
        }
    }

    /** The address of a page, for example {@code url("/")}. */
    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Its folder: the database and everything else it writes. */
    public Path data() {
        return data;
    }

    /** Everything it has said so far, over all its lives. */
    public List<String> log() {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line of the log that the pattern finds, and gives its first group (or all that was found). */
    public String awaitLog(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return Awaitility.await("a line of " + log + " with " + pattern)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> log().stream()
                                .map(compiled::matcher)
                                .filter(Matcher::find)
                                .map(m -> m.groupCount() > 0 ? m.group(1) : m.group())
                                .reduce((first, last) -> last)
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    /** Fetches an address as somebody who is not signed in; redirects are not followed. */
    public HttpResponse<String> get(String path) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url(path)))
                            .timeout(Duration.ofSeconds(10))
                            .header("Accept", "text/html,application/json")
                            .header("Accept-Language", "sv-SE")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process it runs as, for what it takes of the machine. */
    ProcessHandle process() {
        return java.util.Objects.requireNonNull(process).toHandle();
    }

    /** Bytes of everything that lives in its heap, counted after a full collection. It stands still for a moment meanwhile. */
    public long liveHeap() {
        try {
            Process counting = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                            Long.toString(process().pid()),
                            "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (Stream<String> lines = counting.inputReader().lines()) {
                return lines.filter(line -> line.startsWith("Total"))
                        .map(line -> line.trim().split("\\s+")[2])
                        .mapToLong(Long::parseLong)
                        .reduce((first, last) -> last)
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** kill -9: no farewell, nothing is written that was not already. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** An orderly stop, as systemd or a container does it. */
    public void stop() {
        end(Process::destroy);
    }

    /** Starts it again on the same data and the same port, after {@link #kill()} or {@link #stop()}. */
    public StegvisServer restart() {
        if (isRunning()) {
            stop();
        }
        launch();
        return this;
    }

    @Override
    public void close() {
        stop();
        discard();
    }

    private void launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        command.addAll(setup.jvmArguments);
        command.add("-jar");
        command.add(UnpackedJar.path().toString());
        command.add("--server.port=" + port);
        command.addAll(setup.arguments);
        try {
            process = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("Stegvis ready at " + url("/") + ", see " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> {
                    if (!isRunning()) {
                        throw lastWords();
                    }
                })
                .until(this::isHealthy);
    }

    private boolean isHealthy() {
        try {
            HttpResponse<String> health = get("/actuator/health");
            return health.statusCode() == 200 && health.body().contains("\"status\":\"UP\"");
        } catch (IOException e) {
            return false;
        }
    }

    private AssertionError lastWords() {
        List<String> lines = log();
        return new AssertionError("Stegvis (" + setup.name + ") is not running; its last words:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
    }

    private void end(Consumer<Process> how) {
        Process running = process;
        if (running == null) {
            return;
        }
        how.accept(running);
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
                throw new AssertionError("Stegvis (" + setup.name + ") did not stop within 30 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
        process = null;
    }

    private void discard() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
