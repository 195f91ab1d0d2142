package se.stegvis.processdag;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.PostgresServer;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** kill -9 while a room scores: phones and the wall go on by themselves, also where a clock is wrong, and every answer counts once. */
@Journey
class RoomKilledIT {

    private static final int HANDS = 12;
    private static final Duration A_RESTART = Duration.ofMinutes(3);

    /** A browser whose clock is wrong by so many milliseconds. */
    private static final String WRONG_CLOCK =
            """
            const Right = Date;
            globalThis.Date = class extends Right {
              constructor(...time) { super(...(time.length ? time : [Right.now() + SHIFT])); }
              static now() { return Right.now() + SHIFT; }
            };
            """;

    enum Store {
        H2,
        POSTGRESQL
    }

    @ParameterizedTest
    @EnumSource
    void a_room_that_scores_goes_on_by_itself_after_a_kill_and_counts_everybody_once(Store store, People people) throws IOException {
        Path data = Files.createTempDirectory("stegvis-room-");
        StegvisServer.Setup setup = StegvisServer.own("room-killed-" + store);
        List<String> where = List.of("--stegvis.data=" + data);
        if (store == Store.POSTGRESQL) {
            PostgresServer.Database database = PostgresServer.freshDatabase();
            setup.postgresql(database);
            where = List.of(
                    "--spring.profiles.active=postgres",
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.user(),
                    "--spring.datasource.password=" + database.password());
        } else {
            where.forEach(setup::with);
        }
        ScoringDays.Day day = ScoringDays.prepare(where, 1).getFirst();
        try (StegvisServer server = setup.start()) {
            walk(day, server, people);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void walk(ScoringDays.Day day, StegvisServer server, People people) {
        Page wall = people.arrive("Väggen", Viewport.DESKTOP, server).visit(day.wall()).page();
        Page fast = phone(people.arrive("Går en timme före", Viewport.PHONE, server), day, "3600000");
        Page slow = phone(people.arrive("Går en timme efter", Viewport.PHONE, server), day, "-3600000");
        List<StubbornPhone> hands = IntStream.range(0, HANDS)
                .mapToObj(number -> StubbornPhone.join(server, day))
                .toList();
        assertThat(wall.getByText("0 av " + (HANDS + 2) + " har svarat")).isVisible();

        answers(fast);
        assertThat(heading(fast)).hasText("Tack, ditt svar är inne");
        hands.subList(0, HANDS / 2).forEach(hand -> hand.begin("4.5"));
        await().until(() -> hands.stream().anyMatch(StubbornPhone::isTaken));
        hands.subList(HANDS / 2, HANDS).forEach(hand -> hand.begin("6.5"));
        server.kill();
        answers(slow);
        assertThat(heading(slow)).hasText("Ditt svar är inte skickat än");
        server.restart();

        await().atMost(A_RESTART).until(() -> hands.stream().allMatch(StubbornPhone::isTaken));
        assertThat(heading(slow)).hasText("Tack, ditt svar är inne");
        assertThat(wall.getByText((HANDS + 2) + " av " + (HANDS + 2) + " har svarat")).isVisible();
        // Each has had its answer confirmed. Somebody's phone does not believe it.
        IntStream.range(0, 5).forEach(again -> assertThat(hands.getFirst().sends("4.5")).isEqualTo(200));
        assertThat(fast.getByText("Svar hittills: " + (HANDS + 2) + " av " + (HANDS + 2))).isVisible();

        Page lead = leads(people.arrive("Ödön Åkerström", Viewport.DESKTOP, server), day);
        press(lead, "Visa svaren");
        // Twelve between 4.5 and 6.5, and two tens: what was meant, however often it was sent.
        BigDecimal half = BigDecimal.valueOf(HANDS / 2L);
        BigDecimal mean = new BigDecimal("4.5")
                .multiply(half)
                .add(new BigDecimal("6.5").multiply(half))
                .add(new BigDecimal("20"))
                .divide(BigDecimal.valueOf(HANDS + 2), 1, java.math.RoundingMode.HALF_UP);
        String shown = mean.toPlainString().replace('.', ',');
        for (Page phone : List.of(fast, slow)) {
            assertThat(phone.locator("dl.figures dd"))
                    .hasText(new String[] {"10,0", shown, "4,5", Integer.toString(HANDS + 2)});
        }
        assertThat(wall.locator(".pd-figure-mean dd")).hasText(shown);
        assertThat(wall.locator(".pd-figure-answers dd")).hasText(Integer.toString(HANDS + 2));
        assertThat(hands.getLast().sends("1")).as("an answer that is too late").isEqualTo(409);
    }

    private static Page phone(Person person, ScoringDays.Day day, String shift) {
        person.context().addInitScript(WRONG_CLOCK.replace("SHIFT", shift));
        Page page = person.visit("/dag/" + day.code()).page();
        press(page, "Gå med");
        assertThat(page.getByRole(AriaRole.SLIDER)).isVisible();
        return page;
    }

    private static void answers(Page page) {
        page.getByRole(AriaRole.SLIDER).press("End");
        press(page, "Svara 10,0");
    }

    private static Page leads(Person leader, ScoringDays.Day day) {
        Page page = leader.visit(day.lead()).page();
        page.getByLabel("E-postadress").fill(day.leader());
        page.locator("input[type=password]").fill(ScoringDays.PASSWORD);
        press(page, "Logga in");
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
