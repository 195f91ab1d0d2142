package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.Years.FIRST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.PostgresServer;
import se.stegvis.testing.StegvisServer;

/**
 * Three people of three organisations write one application for a long while, wherever they like. One of them is offline twice, one has an
 * old tab, and the server is killed once. Every text that somebody has typed is in the end in the application or kept beside it, and all
 * three screens show the same. The seed is printed; {@code -Dstegvis.hands.seed=…} does the same again, {@code -Dstegvis.hands.turns=…}
 * more of it.
 */
@Journey
@SuppressWarnings("NullAway.Init")
class ManyHandsIT {

    private static final Logger log = LoggerFactory.getLogger(ManyHandsIT.class);

    private static final Map<String, String> SECTIONS = new TreeMap<>(Map.of(
            "parter", "B Parter",
            "behov", "C Behov",
            "malgrupp", "D Målgrupp",
            "mal", "E Mål",
            "genomforande", "F Genomförande",
            "perspektiv", "G Perspektiv",
            "uppfoljning", "H Uppföljning",
            "implementering", "I Implementering",
            "budget", "J Budget"));

    /** Where one can write at length, and the amounts of the budget; each field has its place in an attribute. */
    private static final String FIELDS =
            """
            () => [...document.querySelectorAll('.fu-body vaadin-text-area[data-place], .fu-body input.fu-money[data-place]')]
              .filter(field => !field.readonly && !field.hasAttribute('readonly') && field.checkVisibility())
              .map(field => field.dataset.place)
            """;

    /** What the fields say, by their places. */
    private static final String TEXTS =
            """
            () => Object.fromEntries(
              [...document.querySelectorAll('.fu-body vaadin-text-area[data-place], .fu-body input.fu-money[data-place]')]
                .map(field => [field.dataset.place, field.value]))
            """;

    /** Nothing waits any longer for the server: it has everything, or has said at the field why not. */
    private static final String NOTHING_WAITS =
            """
            () => !/(väntar|Sparar)/.test([...document.querySelectorAll('[data-save-status]')].map(each => each.textContent).join(' '))
            """;

    /** Somebody who writes, and where. */
    private static final class Writer {
        private final Applicant hand;
        private final World.SignIn account;
        private String section = "";
        private boolean offline;

        Writer(Applicant hand, World.SignIn account) {
            this.hand = hand;
            this.account = account;
            hand.person().expectPageError("fetch");
        }
    }

    /** What somebody has typed, and where. */
    private record Typed(String word, String by, String place) {}

    private final List<Typed> typed = new ArrayList<>();
    private Random random = new Random();
    private Several several;
    private int count;

    @ParameterizedTest
    @EnumSource(ChainIT.Store.class)
    void three_organisations_write_one_application_and_no_word_is_lost(ChainIT.Store store, People people) throws SQLException {
        long seed = Long.getLong("stegvis.hands.seed", System.nanoTime());
        int turns = Integer.getInteger("stegvis.hands.turns", 24);
        log.info("many hands on {} with -Dstegvis.hands.seed={}", store, seed);
        random = new Random(seed);
        StegvisServer.Setup setup = StegvisServer.own("many-hands-" + store);
        PostgresServer.Database database = store == ChainIT.Store.POSTGRESQL ? PostgresServer.freshDatabase() : null;
        try (StegvisServer server = (database == null ? setup : setup.postgresql(database)).start()) {
            List<Writer> writers = gather(people, server);
            Writer karin = writers.getFirst();
            Writer farid = writers.get(1);
            Page old = karin.hand.page().context().newPage();
            old.navigate(several.address("perspektiv"));
            old.getByLabel("Barn", new Page.GetByLabelOptions().setExact(true)).waitFor();
            for (int turn = 0; turn < turns; turn++) {
                if (turn == turns / 4 || turn == 3 * turns / 4) {
                    offline(farid, true);
                } else if (turn == turns / 4 + 3 || turn == 3 * turns / 4 + 3) {
                    offline(farid, false);
                }
                if (turn == turns / 2) {
                    dies(server, writers);
                }
                write(writers);
            }
            String late = token(karin, "perspektiv.barn");
            Locator stale = old.getByLabel("Barn", new Page.GetByLabelOptions().setExact(true));
            stale.press("Control+End");
            stale.pressSequentially(late);
            old.close();
            for (Writer writer : writers) {
                visitAll(writer);
            }
            settle(karin);
            theScreensSayTheSame(writers);
            writers.forEach(writer -> writer.hand.person().leave());
            server.stop();
            nothingIsLost(database == null
                    ? new PostgresServer.Database(
                            "jdbc:h2:file:" + server.data().resolve("data/stegvis") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "")
                    : database);
        }
    }

    private List<Writer> gather(People people, StegvisServer server) {
        several = Several.around(people, server, "Karin Åkerlund", "Skriven av många");
        World world = several.world();
        Applicant karin = several.owner();
        karin.dates("Första dag", FIRST + "-01-01").dates("Sista dag", FIRST + "-12-31");
        karin.opens("B Parter").selects("Huvudman", "Provs kommun");
        World.SignIn farids = world.invite("Projektägare", "Försäkringskassan", "Farid Ek");
        World.SignIn ruts = world.invite("Projektägare", "Region Prov", "Rut Al");
        SamordningsteamVasteras team = new SamordningsteamVasteras(karin, "Provs kommun", "Region Prov");
        team.addsPartner("Försäkringskassan", farids.name(), farids.email());
        team.addsPartner("Region Prov", ruts.name(), ruts.email());
        karin.opens("E Mål").presses("Lägg till mål").presses("Lägg till mål");
        karin.opens("F Genomförande").presses("Lägg till aktivitet");
        return List.of(
                new Writer(karin, several.account()),
                new Writer(new Applicant(world.signIn(farids)), farids),
                new Writer(new Applicant(world.signIn(ruts)), ruts));
    }

    /** Each at a field of their choice, often the same section and sometimes the same field, key by key at once. */
    private void write(List<Writer> writers) {
        String meeting = one(SECTIONS.keySet());
        Map<Writer, String> words = new HashMap<>();
        for (Writer writer : writers) {
            if (!writer.offline && (writer.section.isEmpty() || random.nextInt(3) > 0)) {
                go(writer, random.nextInt(3) > 0 ? meeting : one(SECTIONS.keySet()));
            }
            words.put(writer, begin(writer));
        }
        for (int key = 0; words.values().stream().anyMatch(text -> !text.isEmpty()); key++) {
            for (Writer writer : writers) {
                String text = words.getOrDefault(writer, "");
                if (key < text.length()) {
                    writer.hand.page().keyboard().type(text.substring(key, key + 1));
                } else {
                    words.put(writer, "");
                }
            }
        }
    }

    /** Puts the caret where something is to be written, and tells what. */
    @SuppressWarnings("unchecked")
    private String begin(Writer writer) {
        // An amount that one writes over oneself, before anything has been stored, is nobody's loss.
        List<String> places = ((List<String>) writer.hand.page().evaluate(FIELDS)).stream()
                .filter(place -> !place.startsWith("budget.")
                        || typed.stream().noneMatch(each -> each.place().equals(place) && each.by().equals(writer.account.name())))
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        String place = places.get(random.nextInt(Math.min(places.size(), 6)));
        Locator field = writer.hand.page().locator("[data-place='" + place + "']").first();
        boolean amount = place.startsWith("budget.");
        Locator input = amount ? field : field.locator("textarea");
        input.click();
        input.press(amount ? "Control+A" : "Control+End");
        return token(writer, place);
    }

    private String token(Writer writer, String place) {
        count++;
        boolean amount = place.startsWith("budget.");
        String token = amount ? Integer.toString(1_000 + count) : writer.account.name().charAt(0) + "ord" + count + "x";
        typed.add(new Typed(token, writer.account.name(), place));
        return amount ? token : " " + token;
    }

    private void go(Writer writer, String section) {
        if (!writer.section.equals(section)) {
            several.at(writer.hand, section, java.util.Objects.requireNonNull(SECTIONS.get(section)));
            writer.section = section;
        }
    }

    private void offline(Writer writer, boolean now) {
        if (now && writer.section.isEmpty()) {
            go(writer, "behov");
        }
        writer.hand.person().context().setOffline(now);
        writer.offline = now;
    }

    /** The server is killed while everybody is writing, and everybody signs in again where they were. */
    private void dies(StegvisServer server, List<Writer> writers) {
        writers.forEach(writer -> go(writer, writer.section.isEmpty() ? "behov" : writer.section));
        server.kill();
        write(writers.stream().peek(writer -> writer.offline = true).toList());
        server.restart();
        for (Writer writer : writers) {
            writer.offline = false;
            assertThat(writer.hand.page().getByText("Du är inte längre inloggad").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
            new Walk(writer.hand.person()).press("Fortsätt").signInHere(writer.account.email(), World.PASSWORD);
            writer.hand.heading(java.util.Objects.requireNonNull(SECTIONS.get(writer.section)));
        }
    }

    /** What waits in a section is sent when somebody opens it. */
    private void visitAll(Writer writer) {
        for (String section : SECTIONS.keySet()) {
            writer.section = "";
            go(writer, section);
            writer.hand.page().waitForFunction(NOTHING_WAITS);
            writer.hand.person().settle();
        }
    }

    /** Every pair of texts becomes one: the stored one, so that the other is what has to be kept. */
    private void settle(Writer writer) {
        Locator links = writer.hand.page().locator(".fu-to-settle a").locator("visible=true");
        for (int left = links.count(); left > 0; left = links.count()) {
            links.first().click();
            Locator use = writer.hand.page()
                    .getByRole(AriaRole.BUTTON, Applicant.named("Använd den sparade texten"))
                    .locator("visible=true");
            Locator beside = writer.hand.page().locator(".fu-body .sv-two:not([open]) > summary").locator("visible=true");
            Locator cell = writer.hand.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Två texter:")))
                    .locator("visible=true");
            Awaitility.await("the two texts are shown").pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
                writer.hand.person().settle();
                if (use.count() == 0 && beside.count() > 0) {
                    beside.first().click();
                } else if (use.count() == 0 && cell.count() > 0) {
                    cell.first().click();
                }
                return use.count() > 0;
            });
            use.first().click();
            int before = left;
            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
                writer.hand.person().settle();
                return links.count() < before;
            });
        }
    }

    private void theScreensSayTheSame(List<Writer> writers) {
        for (String section : SECTIONS.keySet()) {
            for (Writer writer : writers) {
                writer.section = "";
                go(writer, section);
            }
            Awaitility.await("the same on three screens in " + section)
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> {
                        Object first = writers.getFirst().hand.page().evaluate(TEXTS);
                        for (Writer writer : writers) {
                            assertThat(writer.hand.page().evaluate(TEXTS)).as(writer.account.name()).isEqualTo(first);
                        }
                    });
        }
    }

    /** Every word is in the application or kept beside it; an amount that somebody has written over is in the history. */
    private void nothingIsLost(PostgresServer.Database database) throws SQLException {
        StringBuilder all = new StringBuilder();
        List<String> traces = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select answer_value from application_answer union all"
                        + " select content from application_goal union all select contribution from application_partner union all"
                        + " select commitment_reason from application_partner union all"
                        + " select row_text from application_chain_row union all select words from application_conflict union all"
                        + " select content from application_change where part = 'BUDGET' and content is not null")) {
            while (rows.next()) {
                all.append(rows.getString(1).replaceAll("[\\s\\u00a0]", "")).append('\n');
            }
            for (Typed lost : typed.stream().filter(each -> all.indexOf(each.word()) < 0).toList()) {
                traces.add(lost + ", in the history:");
                try (var history = connection.createStatement();
                        var changes = history.executeQuery("select id, part, item, author_id, changed_at, content from application_change"
                                + " where (part, item) in (select part, item from application_change where content like '%" + lost.word()
                                + "%') order by id")) {
                    while (changes.next()) {
                        traces.add("  " + changes.getLong(1) + " " + changes.getString(2) + " " + changes.getString(4) + " "
                                + changes.getString(5) + " " + changes.getString(6));
                    }
                }
            }
        }
        assertThat(traces).as("words that are nowhere").isEmpty();
        assertThat(typed).as("typed, of %s", count).allMatch(each -> all.indexOf(each.word()) >= 0);
    }

    private String one(Collection<String> choices) {
        return List.copyOf(choices).get(random.nextInt(choices.size()));
    }
}
