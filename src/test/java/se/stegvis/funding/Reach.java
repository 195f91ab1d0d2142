package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import se.stegvis.testing.Cores;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.PostgresServer;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/**
 * How long a change takes to another's screen: twenty people, two in each of ten applications as large as they come, in browsers before a
 * server of its own ({@code ./mvnw -Preach}, not among the tests; docs/performance.md). The seed is printed;
 * {@code -Dstegvis.reach.seed=…} does the same again, {@code -Dstegvis.reach.seconds=…} measures for longer,
 * {@code -Dstegvis.reach.applications=…} with fewer or more. It fails where a change does not arrive at all, and nowhere else.
 */
@Journey
@SuppressWarnings("NullAway.Init")
class Reach {

    private static final Logger log = LoggerFactory.getLogger(Reach.class);

    private static final int APPLICATIONS = Integer.getInteger("stegvis.reach.applications", 10);
    private static final int WRITERS = 2;
    private static final int SECONDS_TO_WARM_UP = 60;
    /** Later than this is not at all. */
    private static final long LOST = 10_000;

    private final PriorityQueue<ReachPair.Turn> turns = new PriorityQueue<>();
    private final List<ReachPair.Sample> samples = new ArrayList<>();
    private final List<ReachPair> pairs = new ArrayList<>();
    private final List<ReachPerson> everybody = new ArrayList<>();

    enum Store {
        H2,
        POSTGRESQL
    }

    /** From something in the writer's browser until the other's screen shows it, in milliseconds. */
    private record Reached(String section, long fromKey, long fromSave, long answer) {}

    /** What a page has noted of each marked word. */
    private record Noted(Map<String, Long> typed, Map<String, Long> sent, Map<String, Long> answered, Map<String, Long> shown) {

        static Noted by(ReachPerson person) {
            return new Noted(person.when("typed"), person.when("sent"), person.when("answered"), person.when("shown"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_saved_change_reaches_the_other_screen(Store store, People people) throws IOException {
        long seed = Long.getLong("stegvis.reach.seed", System.nanoTime());
        int seconds = Integer.getInteger("stegvis.reach.seconds", 150);
        log.info("REACH | {} | {} applications, -Dstegvis.reach.seed={} -Dstegvis.reach.seconds={}", store, APPLICATIONS, seed, seconds);
        PostgresServer.Database database = store == Store.POSTGRESQL ? PostgresServer.freshDatabase() : null;
        Path data = Files.createTempDirectory("stegvis-reach-");
        List<String> where = new ArrayList<>(List.of("--stegvis.data=" + data));
        if (database != null) {
            where.addAll(List.of(
                    "--spring.profiles.active=postgres",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.user(),
                    "--spring.datasource.password=" + database.password()));
        }
        List<ReachApplications.Written> written = ReachApplications.fill(where, APPLICATIONS, WRITERS);
        // The test servers compile little, so as to start soon; this one is to run as one in use does.
        StegvisServer.Setup setup = StegvisServer.own("reach-" + store).jvm("-XX:TieredStopAtLevel=4");
        where.forEach(setup::with);
        try (StegvisServer server = setup.start()) {
            gather(people, server, written, new Random(seed));
            pairs.forEach(ReachPair::begin);
            run(SECONDS_TO_WARM_UP);
            Cores cores = Cores.from(server, database);
            long from = System.currentTimeMillis();
            run(seconds);
            Map<String, Double> shares = cores.shares();
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            pairs.forEach(ReachPair::stop);
            run(LOST / 1_000);
            tell(store, samples.stream().filter(sample -> sample.begun() >= from).toList(), shares, load);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private void gather(People people, StegvisServer server, List<ReachApplications.Written> written, Random random) {
        AtomicLong marks = new AtomicLong();
        for (ReachApplications.Written application : written) {
            List<ReachPerson> two = new ArrayList<>();
            for (String email : application.emails()) {
                two.add(new ReachPerson(people.arrive(email, Viewport.DESKTOP, server), application.path()));
            }
            ReachPair pair = new ReachPair(two, pairs.size(), turns, random, marks::incrementAndGet, samples);
            for (int number = 0; number < WRITERS; number++) {
                two.get(number).arrive(application.emails().get(number), ReachApplications.PASSWORD, pair.section());
            }
            everybody.addAll(two);
            pairs.add(pair);
        }
    }

    /** One hand types for all. When it is late the words are, not the figures: times are taken in the pages. */
    private void run(long seconds) {
        long end = System.currentTimeMillis() + 1_000 * seconds;
        for (long now = System.currentTimeMillis(); now < end; now = System.currentTimeMillis()) {
            ReachPair.Turn next = turns.peek();
            if (next != null && next.at() <= now) {
                turns.remove();
                next.work().run();
            } else {
                everybody.getFirst().rest(Math.min(end, next == null ? end : next.at()) - now);
            }
        }
    }

    private void tell(Store store, List<ReachPair.Sample> measured, Map<String, Double> shares, double load) {
        Map<ReachPerson, Noted> noted = everybody.stream().collect(Collectors.toMap(person -> person, Noted::by));
        List<String> lost = new ArrayList<>();
        List<Reached> reached = new ArrayList<>();
        for (ReachPair.Sample sample : measured) {
            Noted writer = Objects.requireNonNull(noted.get(sample.writer()));
            Noted reader = Objects.requireNonNull(noted.get(sample.reader()));
            Long typed = writer.typed().get(sample.mark());
            if (typed == null) {
                // Still being typed when the time was up.
                continue;
            }
            Long sent = writer.sent().get(sample.mark());
            Long answered = writer.answered().get(sample.mark());
            Long shown = reader.shown().get(sample.mark());
            if (sent == null || answered == null || shown == null || shown - sent > LOST) {
                lost.add(sample.section() + " " + sample.mark() + " typed " + typed + " sent " + sent + " answered " + answered
                        + " shown " + shown);
            } else {
                reached.add(new Reached(sample.section(), shown - typed, shown - sent, answered - sent));
            }
        }
        reached.stream()
                .collect(Collectors.groupingBy(Reached::section, TreeMap::new, Collectors.toList()))
                .forEach((section, some) -> tell(store, section, some));
        tell(store, "all", reached);
        String who = shares.entrySet().stream()
                .map(share -> share.getKey() + String.format(Locale.ROOT, " %.2f", share.getValue()))
                .collect(Collectors.joining(", "));
        log.info(String.format(
                Locale.ROOT,
                "REACH | %s | cores used: %s of %d | load at the end %.1f | %d lost",
                store,
                who,
                Runtime.getRuntime().availableProcessors(),
                load,
                lost.size()));
        assertThat(lost).as("changes that did not arrive").isEmpty();
        assertThat(reached).as("changes that arrived").isNotEmpty();
    }

    private static void tell(Store store, String what, List<Reached> some) {
        log.info(String.format(
                Locale.ROOT,
                "REACH | %s | %s | %d changes | from save %s | from key %s | own answer %s",
                store,
                what,
                some.size(),
                percentiles(some.stream().mapToLong(Reached::fromSave).sorted().toArray()),
                percentiles(some.stream().mapToLong(Reached::fromKey).sorted().toArray()),
                percentiles(some.stream().mapToLong(Reached::answer).sorted().toArray())));
    }

    /** Half, 95 of 100, the most. */
    private static String percentiles(long[] sorted) {
        return sorted.length == 0
                ? "-"
                : sorted[sorted.length / 2] + " / " + sorted[sorted.length * 95 / 100] + " / " + sorted[sorted.length - 1] + " ms";
    }
}
