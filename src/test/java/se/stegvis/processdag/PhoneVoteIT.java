package se.stegvis.processdag;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.stegvis.access.CurrentActor;
import se.stegvis.testing.Accessibility;
import se.stegvis.testing.Chromium;

/** Dots put on the phone's page, against a running server. */
@ProcessdagTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class PhoneVoteIT {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    CurrentActor actors;

    @Autowired
    ParticipantService phones;

    @Autowired
    PhoneVotes votes;

    @Autowired
    VotingService votings;

    @Autowired
    NoteService notes;

    @Autowired
    WorkshopRecord record;

    @LocalServerPort
    int port;

    @Test
    void a_phone_puts_its_dots_changes_its_mind_and_goes_on_when_the_vote_closes() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> others = room.join(day, 2);
        others.forEach(phones::arrive);
        room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        ThemeId theme = room.look(day).current().orElseThrow().id();
        UUID visit = note(room, day, theme, "Besök arbetsgivare tillsammans");
        UUID invite = note(room, day, theme, "Bjud in arbetsgivare till frukost");
        note(room, day, theme, "Kortare möten");
        UUID bad = note(room, day, theme, "NN sköter sig inte");
        actors.runAs(room.facilitator, () -> notes.group(day, theme, Set.of(visit, invite), "Närmare arbetsgivarna"));
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setLocale("sv-SE")
                            .setReducedMotion(ReducedMotion.REDUCE)
                            .setViewportSize(390, 844))
                    .newPage();
            page.navigate("http://localhost:" + port + "/dag/" + room.code(day));
            press(page, "Gå med");
            assertThat(page.locator("#note")).isVisible();

            actors.runAs(room.facilitator, () -> votings.open(day, theme, null, 3));
            assertThat(page.getByText("Du har 3 prickar.")).isVisible();
            assertThat(page.getByRole(AriaRole.GROUP, named("Närmare arbetsgivarna"))).containsText("Bjud in arbetsgivare till frukost");
            press(page, "Lämna mina prickar");
            assertThat(page.locator(".notice.said")).hasText("Lägg minst en prick först.");
            page.getByRole(AriaRole.BUTTON, named("En prick till: NN sköter sig inte")).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).hasText("1 på NN sköter sig inte. Kvar: 2.");
            press(page, "En prick till: Kortare möten");
            press(page, "En prick till: Kortare möten");
            assertThat(page.locator(".left")).hasText("Prickar kvar: 0 av 3");
            page.getByRole(AriaRole.BUTTON, named("En prick till: Närmare arbetsgivarna")).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).hasText("Alla dina prickar är lagda. Ta bort en först.");
            looksRight(page, "vote");

            actors.runAs(room.facilitator, () -> notes.hide(day, theme, Set.of(bad)));
            assertThat(page.getByText("NN sköter sig inte")).hasCount(0);
            assertThat(page.locator(".left")).hasText("Prickar kvar: 1 av 3");
            page.reload();
            assertThat(page.locator(".left")).hasText("Prickar kvar: 1 av 3");
            press(page, "Lämna mina prickar");
            assertThat(heading(page)).hasText("Tack, dina prickar är inne");
            assertThat(page.getByText("Har röstat: 1 av 3")).isVisible();
            looksRight(page, "voted");

            press(page, "Ändra mina prickar");
            press(page, "En prick mindre: Kortare möten");
            press(page, "En prick till: Närmare arbetsgivarna");
            press(page, "Lämna mina prickar");
            assertThat(heading(page)).hasText("Tack, dina prickar är inne");
            WorkshopTheme.Voting voting = voting(room, day);
            UUID group = voting.options().getFirst().id();
            others.forEach(ticket -> votes.vote(ticket, voting.id(), Map.of(group, 1), 1));
            assertThat(page.getByText("Har röstat: 3 av 3")).isVisible();
            actors.runAs(room.facilitator, () -> votings.close(day, theme));
            assertThat(page.locator("#note")).isVisible();
        }
        assertThat(voting(room, day).options())
                .extracting(WorkshopTheme.Option::text, WorkshopTheme.Option::dots)
                .containsExactly(tuple("Närmare arbetsgivarna", 3), tuple("Kortare möten", 1));
    }

    /** Nothing wider than the phone, targets large enough for a thumb, and nothing that axe finds; and a picture to look at. */
    private static void looksRight(Page page, String name) {
        for (int width : new int[] {320, 390}) {
            page.setViewportSize(width, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width at %d", width).isEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "phone", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
        assertThat(page.evaluate("[...document.querySelectorAll('button')].filter(b => b.offsetHeight && (b.offsetHeight < 44 || b.offsetWidth < 44)).length"))
                .isEqualTo(0);
        Accessibility.assertClean(page, "phone " + name);
    }

    private UUID note(Room room, WorkshopId day, ThemeId theme, String text) {
        return room.asFacilitator(() -> record.note(day, theme, "how", text));
    }

    private static WorkshopTheme.Voting voting(Room room, WorkshopId day) {
        return Objects.requireNonNull(room.look(day).current().orElseThrow().voting());
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
