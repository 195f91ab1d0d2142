package se.stegvis.evaluation;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Texts;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.check.SmartCheck;

/**
 * {@code check-goals FILE}: the SMART check on a file of goals, for an evaluator with an old portfolio. Starts neither a web server
 * nor a database, and keeps no more than a row in memory.
 */
public final class CheckGoals {

    /** Exit code when every row was checked. */
    public static final int DONE = 0;

    /** Exit code when the file could not be checked, or not to its end; a line says why. */
    public static final int FAILED = 1;

    /** Exit code when the command was not written as it should be. */
    public static final int USAGE = 2;

    /** Exit code when all was done but some rows were broken; each has been named. */
    public static final int SOME_BROKEN = 3;

    /** Rows of one file that are read; a workbook has room for no more. */
    static final long MOST_ROWS = 1_000_000;

    private static final String NAME = "check-goals";
    private static final char USUAL_SEPARATOR = ';';
    private static final int MOST_NAMED = 20;

    private final List<String> arguments;
    private final OutputStream out;
    private final PrintStream spoken;
    private final PrintStream told;
    private final Texts texts = Texts.of("evaluation", "goal");
    private final SmartCheck check = new SmartCheck();
    private final Voice voice;

    /**
     * Prepares the command.
     *
     * @param out standard output
     * @param err standard error
     * @param environment where the language of the machine's user stands
     */
    CheckGoals(
            List<String> arguments,
            OutputStream out,
            OutputStream err,
            Charset words,
            Map<String, String> environment) {
        this.arguments = arguments;
        this.out = out;
        this.spoken = new PrintStream(out, true, words);
        this.told = new PrintStream(err, true, words);
        this.voice = new Voice(texts, Options.languageIn(arguments).orElseGet(() -> languageOf(environment)));
    }

    /** The command that these arguments name, if they name it and not a server. */
    public static Optional<CheckGoals> in(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME)
                ? Optional.of(new CheckGoals(
                        Arrays.asList(arguments).subList(1, arguments.length),
                        new FileOutputStream(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.err),
                        wordsOfTerminal(),
                        System.getenv()))
                : Optional.empty();
    }

    /** Does it, and says in plain words how it went. */
    public int run() {
        try {
            Options options = Options.of(arguments);
            Path file = options.file();
            if (options.help() || file == null) {
                spoken.println(voice.say("evaluation.help"));
                return DONE;
            }
            return check(options, file);
        } catch (Refused refused) {
            told.println(voice.say("evaluation.notDone", refused.reason()));
            if (refused.exitCode() == USAGE) {
                told.println(voice.say("evaluation.usage"));
            }
            return refused.exitCode();
        } catch (IOException | UncheckedIOException failed) {
            told.println(voice.say("evaluation.notDone", Failures.plain(failed)));
            return FAILED;
        }
    }

    private int check(Options options, Path file) throws IOException {
        PortfolioFile portfolioFile = PortfolioFile.at(file);
        Summary summary = new Summary();
        boolean whole;
        try (Portfolio portfolio = portfolioFile.open();
                OutputStream results = Destination.of(options, out)) {
            tellHowItIsRead(options, file, portfolio);
            try (ResultWriter writer = ResultWriter.of(
                    options.outputFormat(), results, new Voice(texts, findingsIn(options)), separator(portfolio))) {
                Progress progress = new Progress(portfolioFile, voice, told);
                whole = checkAll(portfolio, row -> {
                    Result result = assess(row);
                    writer.write(result);
                    summary.add(result);
                    if (summary.rows() == 1) {
                        results.flush();
                    }
                    tellFault(result, summary);
                    progress.at(summary.rows());
                });
            }
        }
        PrintStream report = options.out() == null ? told : spoken;
        report.println();
        summary.lines(voice).forEach(report::println);
        if (options.out() != null) {
            report.println(voice.say("evaluation.written", options.out().toAbsolutePath()));
        }
        if (!whole) {
            return FAILED;
        }
        return summary.broken() > 0 ? SOME_BROKEN : DONE;
    }

    private interface RowTaker {
        void take(Row row) throws IOException;
    }

    /** Hands over each row; false, and said, where the file could not be read to its end. */
    private boolean checkAll(Portfolio portfolio, RowTaker taker) throws IOException {
        long last = 0;
        for (long rows = 0; ; rows++) {
            Row row;
            try {
                row = portfolio.next();
            } catch (IOException unreadable) {
                told.println(voice.say("evaluation.stoppedReading", voice.count(last)));
                return false;
            }
            if (row == null) {
                return true;
            }
            if (rows == MOST_ROWS) {
                told.println(voice.say("evaluation.stoppedAtMost", voice.count(MOST_ROWS)));
                return false;
            }
            last = row.number();
            taker.take(row);
        }
    }

    private Result assess(Row row) {
        return switch (row) {
            case Row.Readable goal -> assess(goal);
            case Row.Broken broken -> new Result(broken, null, broken.fault(), List.of());
        };
    }

    /** One goal must not cost the rest, whatever happens. */
    private Result assess(Row.Readable row) {
        try {
            return new Result(
                    row, check.check(row.goal(), GoalContext.portfolio(), Evidence.none()), null, row.warnings());
        } catch (RuntimeException fault) {
            return new Result(row, null, Message.of("evaluation.fault.check"), row.warnings());
        }
    }

    private void tellFault(Result result, Summary summary) {
        if (result.error() == null || summary.broken() > MOST_NAMED) {
            return;
        }
        told.println(voice.say("evaluation.brokenRow", voice.count(result.row().number()), result.error()));
        if (summary.broken() == MOST_NAMED) {
            told.println(voice.say("evaluation.brokenRows.more"));
        }
    }

    private void tellHowItIsRead(Options options, Path file, Portfolio portfolio) {
        told.println(
                portfolio.columns().isEmpty()
                        ? voice.say("evaluation.reading", file, portfolio.format().name())
                        : voice.say(
                                "evaluation.readingColumns",
                                file,
                                portfolio.format().name(),
                                portfolio.columns().stream()
                                        .map(column -> voice.say("evaluation.column." + column))
                                        .collect(Collectors.joining(", "))));
        if (options.out() != null && options.format() != null && options.format() != options.outputFormat()) {
            told.println(voice.say(
                    "evaluation.formatByName",
                    options.out().toString(),
                    options.outputFormat().name()));
        }
    }

    private static char separator(Portfolio portfolio) {
        return portfolio instanceof CsvPortfolio csv && csv.separator() != CsvPortfolio.NONE
                ? csv.separator()
                : USUAL_SEPARATOR;
    }

    /** The results say the same on every machine: Swedish unless English is asked for. */
    private static Locale findingsIn(Options options) {
        return options.language() == null ? Texts.SWEDISH : options.language();
    }

    /** English where the user's system says so, as POSIX orders its settings; else Swedish, whatever the machine. */
    private static Locale languageOf(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(setting -> setting != null && !setting.isEmpty())
                .findFirst()
                .filter(setting -> setting.startsWith("en"))
                .map(english -> Texts.ENGLISH)
                .orElse(Texts.SWEDISH);
    }

    /** What the terminal understands; UTF-8 for a file, a pipe, and a terminal that knows no Swedish letters. */
    private static Charset wordsOfTerminal() {
        Console console = System.console();
        return console == null || !console.isTerminal() || console.charset().equals(StandardCharsets.US_ASCII)
                ? StandardCharsets.UTF_8
                : console.charset();
    }
}
