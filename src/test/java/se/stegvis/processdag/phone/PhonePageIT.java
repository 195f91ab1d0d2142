package se.stegvis.processdag.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Accessibility;
import se.stegvis.testing.Chromium;

/** The participant's page in a real browser against a day held in memory. */
class PhonePageIT {
    private static final Path PICTURES = Path.of("target/phone");

    private static Chromium chromium;

    private StubDay day;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openPhone() throws IOException {
        day = new StubDay();
        context = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("sv-SE")
                .setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
    }

    @AfterEach
    void closePhone() {
        context.close();
        day.goDown();
    }

    @Test
    void a_participant_follows_the_whole_day_on_the_phone() {
        page.navigate(day.url("/dag"));
        heading("Var med i processdagen");
        looksRight("01-join");

        button("Gå med").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Skriv koden med sex tecken.");
        code().fill("AAA AAA");
        button("Gå med").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Koden stämmer inte");
        assertThat(code()).isFocused();
        looksRight("02-wrong-code");

        code().fill(" k7m-4qx ");
        button("Gå med").click();
        heading("Du är med");
        assertThat(page).hasURL(day.url("/dag/K7M4QX"));
        assertThat(page.getByText("Telefoner med just nu: 13")).isVisible();
        looksRight("03-lobby");

        day.toTheme("think", 2, "Samarbete och samverkan");
        heading("Samarbete och samverkan");
        looksRight("04-think");

        day.toTheme("score", 2, "Samarbete och samverkan");
        assertThat(slider()).hasAttribute("aria-valuetext", "Inget valt");
        looksRight("05-score-none");
        button("Svara").click();
        assertThat(page.locator("main .notice")).hasText("Välj ett värde på skalan först.");
        looksRight("06-score-choose");
        button("Ett steg upp").click();
        button("Ett steg upp").click();
        button("Ett steg upp").click();
        assertThat(page.locator("output")).hasText("6,5");
        looksRight("07-score-chosen");
        button("Svara 6,5").click();
        heading("Tack, ditt svar är inne");
        day.othersAnswer("6.5", "6", "6.5", "7.5", "7.5", "7", "6.5", "7.5", "6", "8.5", "6", "7");
        assertThat(page.getByText("Svar hittills: 13 av 13")).isVisible();
        looksRight("08-answered");

        button("Ändra mitt svar").click();
        looksRight("09-changing");
        button("Ett steg ner").click();
        button("Svara 6,0").click();
        heading("Tack, ditt svar är inne");
        await().untilAsserted(() -> assertThat(day.ratings()).containsExactly(new BigDecimal("6")));

        day.reveal();
        assertThat(page.locator(".figures")).hasText("högst8,5medel6,8lägst6,0svar13");
        assertThat(page.getByRole(AriaRole.IMG)).hasAttribute("aria-label", Pattern.compile(".*Högst 8,5, medel 6,8, lägst 6,0, 13 svar\\."));
        assertThat(page.locator("svg circle")).hasCount(13);
        looksRight("10-revealed");
        page.getByText("Visa som tabell").click();
        assertThat(page.getByRole(AriaRole.ROW)).hasCount(6);
        looksRight("11-revealed-table");

        day.toTheme("notes", 2, "Samarbete och samverkan");
        note().fill("Teamet är länken till parterna");
        button("Skicka").click();
        assertThat(page.locator("ul.sent li")).containsText(new String[] {"Teamet är länken till parterna"});
        await().untilAsserted(() -> assertThat(day.notes()).containsExactly("Teamet är länken till parterna"));
        assertThat(page.locator("ul.sent small")).hasText("Det bygger samarbetet redan");
        looksRight("12-notes");

        day.toClosing();
        heading("Avslutning");
        looksRight("13-closing");

        day.end();
        heading("Tack för i dag");
        looksRight("14-over");
    }

    @Test
    void an_answer_given_while_the_server_is_down_survives_a_reload_and_arrives_once() throws IOException {
        joined();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        slider().press("ArrowRight");
        slider().press("ArrowRight");
        assertThat(page.locator("output")).hasText("6,0");

        day.goDown();
        assertThat(page.getByText("Ingen kontakt. Du kan fortsätta")).isVisible();
        looksRight("20-offline-scoring");
        button("Svara 6,0").click();
        heading("Ditt svar är inte skickat än");
        assertThat(page.getByText("Ingen kontakt – ditt svar skickas så fort det går.")).isVisible();
        looksRight("21-offline-answered");

        // The page is closed before the server is back: one that still tries may be cut off while its answer is on the way.
        String address = page.url();
        page.navigate("about:blank");
        day.comeUp();
        page.navigate(address);
        heading("Tack, ditt svar är inne");
        assertThat(page.locator("#contact")).isHidden();
        assertThat(day.ratings()).containsExactly(new BigDecimal("6"));
        assertThat(day.deliveries()).isEqualTo(1);
    }

    @Test
    void the_page_comes_back_by_itself_when_the_network_does() {
        joined();
        context.setOffline(true);
        assertThat(page.getByText("Ingen kontakt")).isVisible();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        context.setOffline(false);
        heading("Deltagarnas utveckling");
        assertThat(page.locator("#contact")).isHidden();
    }

    @Test
    void a_value_picked_but_not_sent_is_still_there_after_a_reload() {
        joined();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        slider().press("End");
        page.reload();
        assertThat(page.locator("output")).hasText("10,0");
        looksRight("15-score-ten");
        assertThat(day.ratings()).isEmpty();
    }

    @Test
    void a_scale_in_tenths_counts_exactly() {
        day.step("0.1");
        joined();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        slider().press("Home");
        for (int i = 0; i < 12; i++) {
            button("Ett steg upp").click();
        }
        assertThat(page.locator("output")).hasText("2,2");
        button("Svara 2,2").click();
        heading("Tack, ditt svar är inne");
        assertThat(day.ratings()).containsExactly(new BigDecimal("2.2"));
    }

    @Test
    void an_answer_that_comes_after_the_reveal_is_refused_in_plain_words() throws IOException {
        joined();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        slider().press("End");
        day.goDown();
        button("Svara 10,0").click();
        heading("Ditt svar är inte skickat än");
        day.othersAnswer("5", "6", "7");
        day.reveal();
        day.comeUp();
        assertThat(page.locator("main .notice")).hasText("Svaren på den här frågan är redan visade och kan inte ändras.");
        assertThat(page.locator(".figures")).containsText("svar3");
    }

    @Test
    void a_ticket_the_day_does_not_know_leads_back_to_the_code() {
        joined();
        day.forgetTickets();
        heading("Var med i processdagen");
        assertThat(page.locator("main .notice.said")).containsText("Gå med igen med koden på skärmen.");
        assertThat(code()).hasValue("K7M 4QX");
        looksRight("30-unknown-ticket");
        button("Gå med").click();
        heading("Du är med");
    }

    @Test
    void a_note_with_a_personnummer_stays_in_its_field_and_is_not_stored() {
        joined();
        day.toTheme("notes", 1, "Deltagarnas utveckling");
        page.getByLabel("Ett förbättringssteg").check();
        note().fill("Ring 850709-9805 om boendet");
        button("Skicka").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("något som ser ut som ett personnummer");
        assertThat(note()).hasValue("Ring 850709-9805 om boendet");
        assertThat(note()).isFocused();
        assertThat(page.getByLabel("Ett förbättringssteg")).isChecked();
        assertThat(page.locator("ul.sent")).hasCount(0);
        assertThat(day.notes()).isEmpty();
        looksRight("40-personnummer");

        page.getByLabel("Det är ett telefonnummer").check();
        button("Skicka").click();
        await().untilAsserted(() -> assertThat(day.notes()).containsExactly("Ring 850709-9805 om boendet"));
    }

    @Test
    void a_sent_note_can_be_changed_and_remains_one_note() {
        joined();
        day.toTheme("notes", 1, "Deltagarnas utveckling");
        note().fill("Trygg bostad");
        button("Skicka").click();
        await().untilAsserted(() -> assertThat(day.notes()).containsExactly("Trygg bostad"));
        button("Ändra: Trygg bostad").click();
        note().fill("Trygg bostad och ekonomi");
        looksRight("41-changing-note");
        button("Spara ändringen").click();
        await().untilAsserted(() -> assertThat(day.notes()).containsExactly("Trygg bostad och ekonomi"));
        assertThat(page.locator("ul.sent li")).hasCount(1);
    }

    @Test
    void a_change_that_is_refused_leaves_the_note_as_it_was() {
        joined();
        day.toTheme("notes", 1, "Deltagarnas utveckling");
        note().fill("Trygg bostad");
        button("Skicka").click();
        await().untilAsserted(() -> assertThat(day.notes()).containsExactly("Trygg bostad"));
        button("Ändra: Trygg bostad").click();
        note().fill("Trygg bostad för 850709-9805");
        button("Spara ändringen").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("något som ser ut som ett personnummer");
        assertThat(note()).hasValue("Trygg bostad för 850709-9805");
        assertThat(button("Ändra: Trygg bostad")).isVisible();
        assertThat(day.notes()).containsExactly("Trygg bostad");
    }

    @Test
    void a_note_half_written_when_the_day_goes_on_can_still_be_sent() {
        joined();
        day.toTheme("notes", 1, "Deltagarnas utveckling");
        note().fill("Mer hopp och framtidstro");
        day.toTheme("think", 2, "Samarbete och samverkan");
        heading("Samarbete och samverkan");
        assertThat(page.getByText("Mer hopp och framtidstro")).isVisible();
        looksRight("42-left-note");
        button("Skicka").click();
        await().untilAsserted(() -> assertThat(day.notes()).containsExactly("Mer hopp och framtidstro"));
        assertThat(page.getByText("Mer hopp och framtidstro")).hasCount(0);
    }

    @Test
    void a_late_note_that_the_group_has_rewritten_is_kept_with_the_reason() {
        joined();
        day.toTheme("notes", 1, "Deltagarnas utveckling");
        note().fill("Mer hopp och framtidstro");
        day.rewriteNotes();
        day.toTheme("think", 2, "Samarbete och samverkan");
        button("Skicka").click();
        assertThat(page.locator(".card").getByText("Gruppen har ändrat anteckningen sedan du skickade den. Skriv en ny i stället.")).isVisible();
        assertThat(page.getByText("Mer hopp och framtidstro")).isVisible();
        assertThat(day.notes()).isEmpty();
        looksRight("43-late-note");
    }

    @Test
    void what_is_typed_in_a_note_survives_a_reload() {
        joined();
        day.toTheme("notes", 1, "Deltagarnas utveckling");
        note().fill("Att bli sedd och");
        page.reload();
        assertThat(note()).hasValue("Att bli sedd och");
    }

    @Test
    void the_page_speaks_english_when_asked() {
        page.navigate(day.url("/dag"));
        button("English").click();
        heading("Join the workshop day");
        code().fill("AAAAAA");
        button("Join").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not belong to any day");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        looksRight("50-english");
    }

    @Test
    void too_many_attempts_are_told_as_such() {
        page.navigate(day.url("/dag/99AAAA"));
        button("Gå med").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("för många felaktiga koder");
    }

    @Test
    void where_one_comes_from_is_asked_once_and_may_be_left() {
        day.offerParties();
        page.navigate(day.url("/dag/" + StubDay.CODE));
        button("Gå med").click();
        heading("Var kommer du från?");
        assertThat(page.getByText("minst 5 svar")).isVisible();
        assertThat(page.getByLabel("Vill inte säga")).isChecked();
        looksRight("60-party");
        page.getByLabel("Region").check();
        button("Fortsätt").click();
        heading("Du är med");
        assertThat(page.getByText("Du svarar för: Region.")).isVisible();
        await().untilAsserted(() -> assertThat(day.party()).isEqualTo("REGION"));
        looksRight("61-party-chosen");
        page.reload();
        heading("Du är med");
        day.toTheme("score", 1, "Deltagarnas utveckling");
        day.othersAnswer("5", "6", "7");
        day.reveal();
        assertThat(page.getByText("Kommun: medel 6,8, 6 svar")).isVisible();
        looksRight("68-parties-shown");
        day.toLobby();
        button("Ändra").click();
        page.getByLabel("Vill inte säga").check();
        button("Fortsätt").click();
        assertThat(page.getByText("Du svarar för: Vill inte säga.")).isVisible();
        await().untilAsserted(() -> assertThat(day.party()).isNull());
    }

    @Test
    void before_the_day_each_theme_is_answered_at_ones_own_pace_and_changed_in_the_room() {
        joined();
        day.openInAdvance();
        heading("Tänk och svara i förväg");
        looksRight("62-early");
        button("Eget tema Att tänka på").click();
        heading("Eget tema");
        assertThat(page.getByText("När fungerar det som bäst?")).isVisible();
        looksRight("63-early-think");
        button("Till alla teman").click();
        button("Deltagarnas utveckling Inte besvarat").click();
        slider().press("End");
        looksRight("64-early-score");
        button("Svara 10,0").click();
        heading("Tänk och svara i förväg");
        assertThat(button("Deltagarnas utveckling Ditt svar: 10,0")).isVisible();
        page.reload();
        assertThat(button("Deltagarnas utveckling Ditt svar: 10,0")).isVisible();
        assertThat(day.ratings()).containsExactly(new BigDecimal("10"));
        day.begin();
        heading("Tack, ditt svar är inne");
        button("Ändra mitt svar").click();
        button("Ett steg ner").click();
        button("Svara 9,5").click();
        await().untilAsserted(() -> assertThat(day.ratings()).containsExactly(new BigDecimal("9.5")));
    }

    @Test
    void a_new_round_says_so_and_an_answer_on_its_way_since_the_round_before_is_refused() throws IOException {
        joined();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        slider().press("End");
        day.goDown();
        button("Svara 10,0").click();
        heading("Ditt svar är inte skickat än");
        day.again();
        day.comeUp();
        assertThat(page.locator("main .notice")).containsText("tidigare omgång");
        assertThat(page.getByText("Omgång 2: alla svarar en gång till.")).isVisible();
        heading("Deltagarnas utveckling");
        looksRight("65-second-round");
        assertThat(day.ratings()).isEmpty();
        slider().press("Home");
        button("Svara 1,0").click();
        heading("Tack, ditt svar är inne");
        assertThat(day.ratings()).containsExactly(new BigDecimal("1"));
    }

    @Test
    void another_phone_goes_on_with_the_ticket_and_this_one_forgets_it() {
        joined();
        button("Fortsätt på en annan telefon").click();
        heading("Byt telefon");
        assertThat(page.getByRole(AriaRole.IMG)).hasAttribute("alt", "Din biljett som QR-kod");
        looksRight("66-move");
        String ticket = String.valueOf(page.evaluate("JSON.parse(localStorage['stegvis.dag.K7M4QX']).ticket"));
        try (BrowserContext other = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("sv-SE"))) {
            Page second = other.newPage();
            second.navigate(day.url("/dag/K7M4QX#" + ticket));
            assertThat(second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Du är med");
            assertThat(second).hasURL(day.url("/dag/K7M4QX"));
            assertThat(second.getByText("Telefoner med just nu: 13")).isVisible();
        }
        button("Klart, glöm dagen på den här telefonen").click();
        heading("Var med i processdagen");
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain(ticket);
    }

    @Test
    void a_blind_participant_scores_and_writes_by_keyboard_and_hears_what_happens() {
        joined();
        assertThat(page.locator("h1")).hasText("Du är med");
        day.toTheme("score", 1, "Deltagarnas utveckling");
        heading("Deltagarnas utveckling");
        assertThat(page.locator("h1")).isFocused();
        assertThat(slider()).hasAccessibleName("Ditt svar");
        assertThat(slider()).hasAccessibleDescription(Pattern.compile("Ingen kan se vem som svarat vad.*"));
        assertThat(page.locator("#said")).hasRole(AriaRole.STATUS);
        assertThat(page.locator("#contact")).hasRole(AriaRole.STATUS);
        page.keyboard().press("Tab");
        assertThat(button("Ett steg ner")).isFocused();
        page.keyboard().press("Tab");
        assertThat(button("Ett steg upp")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("5,5");
        page.keyboard().press("Tab");
        assertThat(slider()).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(slider()).hasAttribute("aria-valuetext", "6,0");
        page.keyboard().press("Tab");
        assertThat(button("Svara 6,0")).isFocused();
        page.keyboard().press("Enter");
        heading("Tack, ditt svar är inne");
        assertThat(page.locator("h1")).isFocused();
        day.reveal();
        assertThat(page.getByRole(AriaRole.IMG)).hasAccessibleName(Pattern.compile("Svaren som prickar.*1 svar\\."));
        day.toTheme("notes", 1, "Deltagarnas utveckling");
        assertThat(note()).hasAccessibleName("Din anteckning");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        assertThat(note()).isFocused();
        page.keyboard().type("Trygg bostad");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("Anteckningen är skickad.");
        assertThat(note()).isFocused();
        assertThat(page.locator("ul.sent small")).hasText("Ett förbättringssteg");
    }

    @Test
    void at_two_hundred_per_cent_and_on_the_side_everything_is_there_and_nothing_is_wider_than_the_screen() {
        day.offerParties();
        joinedAfterParty();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        heading("Deltagarnas utveckling");
        for (int[] size : new int[][] {{195, 422}, {422, 195}, {640, 400}}) {
            page.setViewportSize(size[0], size[1]);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(size[0]);
            button("Ett steg upp").click();
            assertThat(page.locator("button.primary")).isInViewport();
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("67-zoom.png")));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).animationName")).as("asked for less motion").isEqualTo("none");
    }

    @Test
    void a_phone_whose_clock_is_an_hour_wrong_notices_nothing() {
        page.clock().setSystemTime(System.currentTimeMillis() - 3_600_000);
        joined();
        day.toTheme("score", 1, "Deltagarnas utveckling");
        slider().press("End");
        page.clock().setSystemTime(System.currentTimeMillis() + 3_600_000);
        button("Svara 10,0").click();
        heading("Tack, ditt svar är inne");
        day.end();
        heading("Tack för i dag");
        assertThat(page.getByText("Dagen är avslutad.")).isVisible();
    }

    @Test
    void what_is_needed_to_vote_is_fetched_when_a_vote_opens_and_again_until_it_has_come() {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("vote.js")) {
                asked.add(request.url());
            }
        });
        page.route("**/dag/vote.js*", Route::abort);
        joined();
        day.toTheme("notes", 2, "Samarbete och samverkan");
        note().fill("Teamet är");
        assertThat(asked).isEmpty();
        day.openVote();
        heading("Samarbete och samverkan");
        assertThat(page.getByText("Röstningen hämtas …")).isVisible();
        looksRight("69-vote-fetched");
        assertThat(page.getByText("Teamet är")).isVisible();
        page.unroute("**/dag/vote.js*");
        assertThat(page.getByText("Du har 3 prickar.")).isVisible();
        assertThat(asked).hasSizeGreaterThan(1);

        button("En prick till: Kortare möten").click();
        page.reload();
        assertThat(page.locator(".left")).hasText("Prickar kvar: 2 av 3");
        button("Lämna mina prickar").click();
        heading("Tack, dina prickar är inne");
        assertThat(day.dots()).containsExactly(Map.entry("o1", 1));
    }

    @Test
    void dots_handed_in_without_contact_arrive_when_it_is_back() throws IOException {
        joined();
        day.toTheme("notes", 2, "Samarbete och samverkan");
        day.openVote();
        assertThat(page.getByText("Du har 3 prickar.")).isVisible();
        day.goDown();
        button("En prick till: Bjud in till frukost").click();
        button("Lämna mina prickar").click();
        heading("Dina prickar är inte skickade än");
        day.comeUp();
        heading("Tack, dina prickar är inne");
        assertThat(day.dots()).containsExactly(Map.entry("o2", 1));
    }

    @Test
    void what_is_loaded_before_a_vote_weighs_less_than_sixty_kilobytes_before_it_is_compressed() throws IOException {
        long bytes = Files.size(Path.of("frontend/tokens.css")) + Files.size(Path.of("src/main/resources/i18n/dag.properties"));
        try (var files = Files.list(Path.of("frontend/dag"))) {
            bytes += files.filter(file -> !file.endsWith("vote.js")).mapToLong(file -> file.toFile().length()).sum();
        }
        assertThat(bytes).isLessThan(60_000);
    }

    private void joined() {
        page.navigate(day.url("/dag/" + StubDay.CODE));
        button("Gå med").click();
        heading("Du är med");
    }

    private void joinedAfterParty() {
        page.navigate(day.url("/dag/" + StubDay.CODE));
        button("Gå med").click();
        button("Fortsätt").click();
        heading("Du är med");
    }

    private void heading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(text);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator code() {
        return page.getByLabel("Kod").or(page.getByLabel("Code"));
    }

    private Locator slider() {
        return page.getByRole(AriaRole.SLIDER);
    }

    private Locator note() {
        return page.locator("#note");
    }

    /** No barrier that axe finds, nothing wider than the phone, every target large enough; and a picture to look at. */
    private void looksRight(String name) {
        for (int width : new int[] {320, 360, 390}) {
            page.setViewportSize(width, width == 390 ? 844 : 640);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of %s at %d", name, width).isEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
        assertThat(page.evaluate("[...document.querySelectorAll('button,summary,.choice')].filter(b => b.offsetHeight && (b.offsetHeight < 44 || b.offsetWidth < 44)).map(b => b.textContent)"))
                .as("targets too small for a thumb in %s", name)
                .isEqualTo(List.of());
        Accessibility.assertClean(page, "phone " + name);
    }
}
