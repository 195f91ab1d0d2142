package se.stegvis.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import se.stegvis.registry.ContentFolder;

/** {@code backup FILE} and {@code restore FILE}: the jar as a command, with the server's settings but without a web server. */
public final class Command {

    /** Exit code when all went well. */
    public static final int DONE = 0;

    /** Exit code when it could not be done; a line says why. */
    public static final int FAILED = 1;

    /** Exit code when the command was not written as it should be. */
    public static final int USAGE = 2;

    /** Only what the command itself has to say is shown, without times and names of classes. */
    private static final List<String> PLAIN_WORDS = List.of(
            "--logging.level.root=warn",
            "--logging.level.com.zaxxer=warn",
            "--logging.level.se.stegvis.operations=info",
            "--logging.pattern.console=%m%n");

    private static final Logger log = LoggerFactory.getLogger(Command.class);

    private static final Pattern IN_USE = Pattern.compile("file is locked|Locked by another process|already in use");

    private final String name;
    private final String[] arguments;

    private Command(String name, String[] arguments) {
        this.name = name;
        this.arguments = arguments;
    }

    /** The command that these arguments name, if they name one and not a server. */
    public static Optional<Command> in(String[] arguments) {
        return arguments.length > 0 && (arguments[0].equals("backup") || arguments[0].equals("restore"))
                ? Optional.of(new Command(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length)))
                : Optional.empty();
    }

    /** Does it, and says in plain words how it went. */
    public int run() {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false);
        String[] settings = Stream.concat(
                        PLAIN_WORDS.stream(), Arrays.stream(arguments).filter(argument -> argument.startsWith("--")))
                .toArray(String[]::new);
        String[] files =
                Arrays.stream(arguments).filter(argument -> !argument.startsWith("--")).toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(settings)) {
            if (files.length != 1) {
                log.error("Usage: java -jar stegvis.jar {} FILE", name);
                return USAGE;
            }
            return carryOut(context, Path.of(files[0]));
        } catch (RuntimeException failed) {
            log.error("{} was not done: {}", name, plain(failed));
            return FAILED;
        }
    }

    private int carryOut(ConfigurableApplicationContext context, Path file) {
        String folder = context.getEnvironment().getProperty("stegvis.attachments.folder", "").strip();
        Archive archive = new Archive(
                context.getBean(DataSource.class),
                context.getBean(Flyway.class),
                folder.isEmpty() ? null : new ContentFolder(Path.of(folder)));
        try {
            long rows = name.equals("backup") ? archive.write(file) : archive.read(file);
            log.info(
                    name.equals("backup") ? "{} rows saved in {}" : "{} rows restored from {}",
                    rows,
                    file.toAbsolutePath());
            return DONE;
        } catch (RefusedArchive refused) {
            log.error("{} was not done: {}", name, refused.getMessage());
        } catch (IOException | SQLException failed) {
            log.error("{} was not done: {}", name, plain(failed));
        }
        return FAILED;
    }

    private static String plain(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return IN_USE.matcher(message).find()
                ? "the database is in use; stop the server first"
                : root.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }

    /**
     * The database as the server would open it, and nothing else; it is not migrated by being looked at. Deliberately without
     * {@code @Configuration}: the server's scan must not find it.
     */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Database {

        @Bean
        FlywayMigrationStrategy notByItself() {
            return flyway -> log.debug("left as it is");
        }
    }
}
