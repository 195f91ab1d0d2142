package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.StegvisServer;

/**
 * kill -9 at moments nobody has chosen, while somebody types. Run by {@code ./mvnw verify -Prandom-kill}; the seed is printed, and
 * {@code -Dstegvis.kill.seed=…} does the same again, {@code -Dstegvis.kill.rounds=…} more of it.
 */
@Tag("random-kill")
@Journey
class RandomKillIT {

    private static final Logger log = LoggerFactory.getLogger(RandomKillIT.class);
    private static final List<String> FIELDS = List.of("Jämställdhet", "Jämlik hälsa", "Barn", "Tillgänglighet och språk");

    @ParameterizedTest
    @EnumSource(ChainIT.Store.class)
    void nothing_typed_is_lost_whenever_the_server_dies(ChainIT.Store store, People people) {
        long seed = Long.getLong("stegvis.kill.seed", System.nanoTime());
        int rounds = Integer.getInteger("stegvis.kill.rounds", 5);
        log.info("random kills on {} with -Dstegvis.kill.seed={}", store, seed);
        Random random = new Random(seed);
        StegvisServer.Setup setup = StegvisServer.own("random-kill-" + store);
        try (StegvisServer server = (store == ChainIT.Store.POSTGRESQL ? setup.postgresql() : setup).start()) {
            World world = World.fresh(people, server);
            World.SignIn karins = world.invite("Projektägare", "Provs kommun", "Karin Åkerlund");
            Applicant karin = new Applicant(world.signIn(karins));
            karin.person().expectPageError("fetch");
            karin.starts("Skriven i blåst").opens("G Perspektiv");
            String page = karin.page().url();
            for (int round = 1; round <= rounds; round++) {
                int delay = random.nextInt(4_000);
                log.info("round {}: kill after {} ms", round, delay);
                CompletableFuture<Void> killed = CompletableFuture.runAsync(
                        server::kill, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
                for (String field : FIELDS) {
                    // Key by key, as a hand would: the server may go between any two.
                    Locator box = karin.field(field);
                    box.fill("");
                    box.pressSequentially("Omgång " + round + " " + field, new Locator.PressSequentiallyOptions().setDelay(25));
                }
                killed.orTimeout(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS).join();
                server.restart();
                karin.page().navigate(page);
                new Walk(karin.person()).signInHere(karins.email(), World.PASSWORD);
                karin.heading("G Perspektiv").isSaved();
                for (String field : FIELDS) {
                    assertThat(karin.field(field)).hasValue("Omgång " + round + " " + field);
                }
                // Not only in this browser: another one sees the same.
                Applicant elsewhere = new Applicant(world.signIn(karins));
                elsewhere.page().navigate(page);
                elsewhere.heading("G Perspektiv");
                for (String field : FIELDS) {
                    assertThat(elsewhere.field(field)).hasValue("Omgång " + round + " " + field);
                }
                elsewhere.person().leave();
            }
        }
    }
}
