package se.stegvis.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The installed Chromium, driven by Playwright. Bound to the thread that launched it: a test whose people must act from
 * several threads launches one in each.
 */
public final class Chromium implements AutoCloseable {

    /** What to tell somebody whose machine has no browser. */
    static final String MISSING =
            "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        // Root, as in most containers, gets no sandbox from Chromium; the rest keeps it quiet.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-dev-shm-usage",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    /** Finds Chromium, installs Debian's where that is allowed and needed, and starts it. */
    public static Chromium launch() {
        return new Chromium(findOrInstall().orElseThrow(() -> new AssertionError(MISSING)));
    }

    /** One at a time on a machine: what another run of the tests has half installed is not found yet. */
    private static Optional<Path> findOrInstall() {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "stegvis-chromium.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            return held.isValid() ? find(System.getenv()::get).or(Chromium::install) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser itself, for pages that are tried without a server of ours. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** CHROMIUM where it is set, and only that; else the usual names on the path and in the usual folders. */
    static Optional<Path> find(Function<String, ? extends @Nullable String> environment) {
        String chosen = environment.apply("CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
        }
        String path = environment.apply("PATH");
        return Stream.concat(
                        Stream.of((path == null ? "" : path).split(File.pathSeparator, -1)),
                        Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin"))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> install() {
        boolean allowed = "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!allowed || System.getenv("CHROMIUM") != null) {
            return Optional.empty();
        }
        // Without a font every text is invisible and every check of contrast worthless.
        boolean done = run("apt-get", "update", "-q")
                && run("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium", "fonts-liberation");
        return done ? find(System.getenv()::get) : Optional.empty();
    }

    private static boolean run(String... command) {
        try {
            Path log = Files.createDirectories(Path.of("target")).resolve("chromium-install.log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
