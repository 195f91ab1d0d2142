package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The phone's protocol as it goes over the line. */
@ProcessdagTest
class PhoneProtocolTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    WebApplicationContext application;

    @Autowired
    JsonMapper json;

    @Autowired
    WorkshopScript script;

    @Autowired
    JdbcClient jdbc;

    private MockMvc line;

    @BeforeEach
    void connect() {
        line = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @Test
    void a_phone_joins_by_the_code_however_it_is_typed_and_waits_in_the_lobby() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String code = room.code(day);
        String ticket = join(code.substring(0, 3).toLowerCase(java.util.Locale.ROOT) + " " + code.substring(3));
        assertThat(ticket).hasSize(43);
        JsonNode state = state(ticket, 0);
        assertThat(state.at("/phase").asString()).isEqualTo("lobby");
        assertThat(state.at("/joined").asInt()).isEqualTo(1);
        assertThat(state.at("/day/name").asString()).isEqualTo("Processdag 2017");
        assertThat(state.at("/day/initiative").asString()).isEqualTo("Samordningsteam Västerås (SOT)");
        assertThat(state.at("/scale/step").asString()).isEqualTo("0.1");
        assertThat(state.at("/theme").isMissingNode() || state.at("/theme").isNull()).isTrue();
    }

    @Test
    void a_wrong_code_is_told_in_the_phones_language() throws Exception {
        MockHttpServletResponse swedish = call(post("/dag/api/join"), null, "{\"code\":\"XXXXXX\"}");
        assertThat(swedish.getStatus()).isEqualTo(404);
        assertThat(message(swedish)).startsWith("Koden stämmer inte");
        MockHttpServletResponse english =
                call(post("/dag/api/join").header("Accept-Language", "en-GB"), null, "{\"code\":\"XXXXXX\"}");
        assertThat(message(english)).startsWith("The code does not belong");
    }

    @Test
    void whoever_guesses_codes_is_shut_out_for_a_while_and_others_are_not() throws Exception {
        Room room = rooms.make();
        String code = room.code(room.open());
        for (int guess = 0; guess < JoinThrottle.WRONG_CODES; guess++) {
            assertThat(joinFrom("198.51.100.7", "WRONG" + guess).getStatus()).isEqualTo(404);
        }
        MockHttpServletResponse shut = joinFrom("198.51.100.7", code);
        assertThat(shut.getStatus()).isEqualTo(429);
        assertThat(message(shut)).contains("Vänta");
        assertThat(joinFrom("198.51.100.8", code).getStatus()).isEqualTo(200);
    }

    @Test
    void an_answer_can_be_sent_again_and_changed_until_it_is_shown() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        var tickets = room.join(day, 3);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (String ticket : tickets) {
            assertThat(rate(ticket, theme, "{\"value\":6.5,\"turn\":1}").getStatus()).isEqualTo(200);
            assertThat(rate(ticket, theme, "{\"value\":6.5,\"turn\":1}").getStatus()).isEqualTo(200);
        }
        assertThat(rate(tickets.getFirst(), theme, "{\"value\":9.1,\"turn\":3}").getStatus()).isEqualTo(200);
        assertThat(rate(tickets.getFirst(), theme, "{\"value\":2,\"turn\":2}").getStatus())
                .as("a request that was late on the way does no harm")
                .isEqualTo(200);
        JsonNode scoring = state(tickets.getFirst(), 0);
        assertThat(scoring.at("/phase").asString()).isEqualTo("score");
        assertThat(scoring.at("/answers").asInt()).isEqualTo(3);
        assertThat(scoring.at("/answered").asBoolean()).isTrue();
        assertThat(scoring.at("/myValue").asString()).isEqualTo("9.1");
        assertThat(scoring.toString()).as("nobody else's score is on the line").doesNotContain("6.5");

        room.next(day);
        JsonNode shown = state(tickets.getFirst(), scoring.at("/version").asLong());
        assertThat(shown.at("/phase").asString()).isEqualTo("revealed");
        assertThat(shown.at("/result/n").asInt()).isEqualTo(3);
        assertThat(shown.at("/result/high").asString()).isEqualTo("9.1");
        assertThat(shown.at("/result/mean").asString()).isEqualTo("7.4");
        assertThat(shown.at("/result/low").asString()).isEqualTo("6.5");
        assertThat(shown.at("/result/distribution/0/count").asInt()).isEqualTo(2);
        assertThat(shown.at("/answered").asBoolean()).isFalse();

        MockHttpServletResponse late = rate(tickets.getFirst(), theme, "{\"value\":5,\"turn\":4}");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(message(late)).isEqualTo("Svaren på den här frågan är redan visade och kan inte ändras.");
    }

    @Test
    void a_score_off_the_scale_gets_a_plain_answer_and_changes_nothing() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        assertRefused(rate(ticket, theme, "{\"value\":11}"), 422, "Svaret ska ligga mellan 1 och 10.");
        assertRefused(rate(ticket, theme, "{\"value\":-1}"), 422, "Svaret ska ligga mellan 1 och 10.");
        assertRefused(rate(ticket, theme, "{\"value\":5.55}"), 422, "Svaret får ha högst en decimal.");
        assertRefused(rate(ticket, theme, "{}"), 422, "Välj ett värde på skalan.");
        assertRefused(rate(ticket, theme, "{\"value\":\"<b>sju</b>\"}"), 400, "Det som skickades går inte att läsa.");
        assertRefused(rate(ticket, theme, "inte json"), 400, "Det som skickades går inte att läsa.");
        assertThat(room.look(day).current().orElseThrow().answered()).isZero();
    }

    @Test
    void a_phone_without_a_ticket_or_with_a_theme_of_another_day_gets_nowhere() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        assertThat(rate("made-up", theme, "{\"value\":5}").getStatus()).isEqualTo(401);
        assertThat(call(get("/dag/api/state"), "made-up", null).getStatus()).isEqualTo(401);
        Room elsewhere = rooms.make();
        WorkshopId otherDay = elsewhere.open();
        elsewhere.join(otherDay, 1);
        WorkshopTheme foreign = elsewhere.nextUntil(otherDay, ThemePhase.SCORING);
        assertThat(rate(ticket, foreign, "{\"value\":5}").getStatus()).isEqualTo(409);
    }

    @Test
    void a_waiting_phone_is_told_when_the_day_moves_on() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        long version = state(ticket, 0).at("/version").asLong();
        MvcResult waiting = line.perform(get("/dag/api/state?since=" + version).header("X-Ticket", ticket)).andReturn();
        assertThat(waiting.getRequest().isAsyncStarted()).isTrue();
        room.next(day);
        waiting.getAsyncResult(5_000);
        JsonNode told = json.readTree(line.perform(asyncDispatch(waiting)).andReturn().getResponse().getContentAsByteArray());
        assertThat(told.at("/phase").asString()).isEqualTo("think");
        assertThat(told.at("/version").asLong()).isGreaterThan(version);
        assertThat(told.at("/theme/name").asString()).isEqualTo("Deltagarnas utveckling");
        assertThat(told.at("/theme/no").asInt()).isEqualTo(1);
        assertThat(told.at("/theme/of").asInt()).isEqualTo(6);
    }

    @Test
    void a_note_is_one_note_however_often_it_is_sent_and_never_overwrites_the_group() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 3).getFirst();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        MockHttpServletResponse silent = note(ticket, UUID.randomUUID(), theme, "how", "för tidigt", false);
        assertThat(silent.getStatus()).isEqualTo(409);
        room.leaveUnscored(day);
        UUID id = UUID.randomUUID();
        assertThat(note(ticket, id, theme, "how", "kartlägg arbetsätten", false).getStatus()).isEqualTo(200);
        assertThat(note(ticket, id, theme, "how", "kartlägg arbetssätten", false).getStatus()).isEqualTo(200);
        WorkshopTheme.Note stored = notes(room, day, "how").getFirst();
        assertThat(notes(room, day, "how")).hasSize(1);
        assertThat(stored.text()).isEqualTo("kartlägg arbetssätten");
        room.asFacilitator(() -> {
            room.record()
                    .writeNote(
                            day,
                            theme.id(),
                            "how",
                            new WrittenLine(
                                    stored.id(), stored.version(), List.of("kartlägg arbetssätten i höst"), Set.of()));
            return day;
        });
        assertThat(note(ticket, id, theme, "how", "kartlägg arbetssätten", false).getStatus()).isEqualTo(200);
        assertRefused(note(ticket, id, theme, "how", "något annat", false), 409, "Gruppen har ändrat anteckningen");
        assertThat(notes(room, day, "how")).extracting(WorkshopTheme.Note::text).containsExactly("kartlägg arbetssätten i höst");
        assertThat(note(ticket, UUID.randomUUID(), theme, "påhittat", "x", false).getStatus()).isEqualTo(409);
    }

    @Test
    void a_personnummer_is_not_stored_unless_the_person_says_it_is_something_else() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 3).getFirst();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        UUID id = UUID.randomUUID();
        MockHttpServletResponse refused = note(ticket, id, theme, "how", "ring 811218-9876", false);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(json.readTree(refused.getContentAsByteArray()).at("/code").asString()).isEqualTo("personnummer");
        assertThat(notes(room, day, "how")).isEmpty();
        assertThat(note(ticket, id, theme, "how", "ring 811218-9876", true).getStatus()).isEqualTo(200);
        assertThat(notes(room, day, "how")).hasSize(1);
    }

    @Test
    void when_the_day_is_over_phones_are_told_and_nobody_gets_in() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String code = room.code(day);
        String ticket = room.join(day, 1).getFirst();
        WorkshopTheme theme = room.look(day).themes().getFirst();
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
        assertThat(state(ticket, 0).at("/phase").asString()).isEqualTo("over");
        assertRefused(rate(ticket, theme, "{\"value\":5}"), 410, "Dagen är avslutad.");
        assertRefused(call(post("/dag/api/join"), null, "{\"code\":\"" + code + "\"}"), 410, "Dagen med den här koden är avslutad.");
    }

    @Test
    void the_code_of_a_day_that_is_over_tells_nothing_of_the_day_counts_as_wrong_and_is_another_days_when_it_gets_it() throws Exception {
        Room room = rooms.make();
        WorkshopId over = room.open();
        String code = room.code(over);
        room.asFacilitator(() -> {
            script.close(over);
            return over;
        });
        WorkshopId other = room.open();
        String its = room.code(other);
        for (int typed = 0; typed < JoinThrottle.WRONG_CODES; typed++) {
            MockHttpServletResponse told = joinFrom("198.51.100.9", code);
            assertThat(told.getStatus()).isEqualTo(410);
            assertThat(json.readTree(told.getContentAsByteArray()).at("/code").asString()).isEqualTo("code-over");
            assertThat(told.getContentAsString()).doesNotContain("Processdag 2017", "Västerås", its);
        }
        assertThat(joinFrom("198.51.100.9", its).getStatus()).isEqualTo(429);

        // As if chance had given the other day the same code.
        jdbc.sql("update workshop set join_code = ? where id = ?").params(code, other.value()).update();
        assertThat(joinFrom("198.51.100.10", code).getStatus()).isEqualTo(200);
        room.asFacilitator(() -> {
            script.close(other);
            return other;
        });
        assertThat(joinFrom("198.51.100.10", code).getStatus()).isEqualTo(410);
    }

    @Test
    void the_short_address_leads_to_the_phones_page_and_its_texts_are_open() throws Exception {
        assertThat(line.perform(get("/dag/K7M4QX")).andReturn().getResponse().getForwardedUrl()).isEqualTo("/dag/phone.html");
        assertThat(line.perform(get("/dag")).andReturn().getResponse().getForwardedUrl()).isEqualTo("/dag/phone.html");
        JsonNode english = json.readTree(
                call(get("/dag/api/texts").header("Accept-Language", "en"), null, null).getContentAsByteArray());
        assertThat(english.at("/lang").asString()).isEqualTo("en");
        JsonNode other = json.readTree(
                call(get("/dag/api/texts").header("Accept-Language", "de"), null, null).getContentAsByteArray());
        assertThat(other.at("/lang").asString()).isEqualTo("sv");
    }

    @Test
    void the_same_answer_five_times_over_is_one_answer() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (int time = 0; time < 5; time++) {
            MockHttpServletResponse stored = rate(ticket, theme, "{\"value\":6.5,\"turn\":1,\"round\":1}");
            assertThat(stored.getStatus()).isEqualTo(200);
            assertThat(json.readTree(stored.getContentAsByteArray()).at("/value").asString()).isEqualTo("6.5");
        }
        assertThat(room.look(day).current().orElseThrow().answered()).isEqualTo(1);
        assertThat(state(ticket, 0).at("/myTurn").asInt()).isEqualTo(1);
    }

    @Test
    void an_answer_of_the_round_before_is_refused_in_plain_words() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        var tickets = room.join(day, 3);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (String ticket : tickets) {
            rate(ticket, theme, "{\"value\":6.5,\"turn\":1,\"round\":1}");
        }
        room.next(day);
        room.asFacilitator(() -> script.scoreAgain(day, room.look(day).moment()));
        JsonNode again = state(tickets.getFirst(), 0);
        assertThat(again.at("/theme/round").asInt()).isEqualTo(2);
        assertThat(again.at("/answered").asBoolean()).as("nobody has answered the new round").isFalse();
        assertRefused(rate(tickets.getFirst(), theme, "{\"value\":9,\"turn\":2,\"round\":1}"), 409, "Ditt svar hörde till en tidigare omgång");
        assertRefused(rate(tickets.getFirst(), theme, "{\"value\":9,\"turn\":2}"), 409, "Ditt svar hörde till en tidigare omgång");
        assertThat(rate(tickets.getFirst(), theme, "{\"value\":9,\"turn\":1,\"round\":2}").getStatus()).isEqualTo(200);
        assertThat(room.look(day).current().orElseThrow().answered()).isEqualTo(1);
    }

    @Test
    void a_phone_is_told_the_parties_it_may_come_from_and_says_one_or_none() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        JsonNode choice = json.readTree(call(get("/dag/api/party"), ticket, null).getContentAsByteArray());
        assertThat(choice.at("/parties/0/key").asString()).isEqualTo("MUNICIPALITY");
        assertThat(choice.at("/parties/0/label").asString()).isEqualTo("Kommun");
        assertThat(choice.at("/fewest").asInt()).isEqualTo(5);
        assertThat(choice.at("/chosen").isNull()).isTrue();
        assertThat(call(put("/dag/api/party"), ticket, "{\"party\":\"MUNICIPALITY\"}").getStatus()).isEqualTo(200);
        assertThat(json.readTree(call(get("/dag/api/party"), ticket, null).getContentAsByteArray()).at("/chosen").asString())
                .isEqualTo("MUNICIPALITY");
        assertThat(call(put("/dag/api/party"), ticket, "{\"party\":null}").getStatus()).isEqualTo(200);
        assertRefused(call(put("/dag/api/party"), ticket, "{\"party\":\"REGION\"}"), 422, "Förbundet har ingen sådan part.");
        assertThat(call(put("/dag/api/party"), ticket, "{\"party\":\"NÅGON\"}").getStatus()).isEqualTo(400);
        assertThat(call(get("/dag/api/party"), "made-up", null).getStatus()).isEqualTo(401);
    }

    @Test
    void a_phone_that_wants_to_hand_over_gets_a_picture_and_one_of_a_day_that_is_over_a_plain_word() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        assertThat(json.readTree(call(get("/dag/api/move"), ticket, null).getContentAsByteArray()).at("/picture").asString())
                .startsWith("<svg")
                .contains("Din biljett som QR-kod");
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
        assertRefused(call(get("/dag/api/move"), ticket, null), 410, "Dagen är avslutad.");
        assertRefused(call(put("/dag/api/party"), ticket, "{\"party\":null}"), 410, "Dagen är avslutad.");
    }

    private String join(String code) throws Exception {
        MockHttpServletResponse answer = call(post("/dag/api/join"), null, "{\"code\":\"" + code + "\"}");
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray()).at("/ticket").asString();
    }

    private MockHttpServletResponse joinFrom(String address, String code) throws Exception {
        return call(
                post("/dag/api/join").with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }),
                null,
                "{\"code\":\"" + code + "\"}");
    }

    private JsonNode state(String ticket, long since) throws Exception {
        MvcResult asked = line.perform(get("/dag/api/state?since=" + since).header("X-Ticket", ticket)).andReturn();
        asked.getAsyncResult(5_000);
        MockHttpServletResponse answer = line.perform(asyncDispatch(asked)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse rate(String ticket, WorkshopTheme theme, String body) throws Exception {
        return call(put("/dag/api/themes/" + theme.id() + "/rating"), ticket, body);
    }

    private MockHttpServletResponse note(
            String ticket, UUID id, WorkshopTheme theme, String field, String text, boolean notPersonnummer) throws Exception {
        String body = json.writeValueAsString(java.util.Map.of(
                "themeId", theme.id().toString(), "field", field, "text", text, "notPersonnummer", notPersonnummer));
        return call(put("/dag/api/notes/" + id), ticket, body);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, @Nullable String ticket, @Nullable String body) throws Exception {
        if (ticket != null) {
            request.header("X-Ticket", ticket);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return line.perform(request).andReturn().getResponse();
    }

    private static java.util.List<WorkshopTheme.Note> notes(Room room, WorkshopId day, String field) {
        return room.look(day).current().orElseThrow().fields().stream()
                .filter(one -> one.key().equals(field))
                .findFirst()
                .orElseThrow()
                .notes();
    }

    private void assertRefused(MockHttpServletResponse answer, int status, String beginning) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(message(answer)).startsWith(beginning).doesNotContain("Exception");
    }

    private String message(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray()).at("/message").asString();
    }
}
