package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.stegvis.foundation.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the wall of the room gets over the line. */
@ProcessdagTest
class WallProtocolTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    WebApplicationContext application;

    @Autowired
    JsonMapper json;

    @Autowired
    WorkshopScript script;

    @Autowired
    WallService walls;

    @Autowired
    ParticipantService phones;

    private MockMvc line;

    @BeforeEach
    void connect() {
        line = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @Test
    void a_wall_needs_nobody_signed_in_and_shows_how_phones_join() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String key = key(room, day);
        assertThat(key).hasSize(43);
        assertThat(key(room, day)).as("the same wall however often it is opened").isEqualTo(key);
        room.join(day, 2).forEach(phones::arrive);
        JsonNode state = state(key, 0);
        assertThat(state.at("/phase").asString()).isEqualTo("lobby");
        assertThat(state.at("/joined").asInt()).isEqualTo(2);
        assertThat(state.at("/join/code").asString().replace(" ", "")).isEqualTo(room.code(day));
        assertThat(state.at("/join/qr").asString()).startsWith("<svg");
        assertThat(state.at("/day/initiative").asString()).isEqualTo("Samordningsteam Västerås (SOT)");
    }

    @Test
    void the_wall_shows_how_many_have_answered_and_no_score_before_all_may_see_it() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        String key = key(room, day);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), new BigDecimal("2.3"), 1));
        JsonNode scoring = state(key, 0);
        assertThat(scoring.at("/phase").asString()).isEqualTo("score");
        assertThat(scoring.at("/answers").asInt()).isEqualTo(3);
        assertThat(scoring.toString()).doesNotContain("2.3").doesNotContain("2,3");
        room.next(day);
        JsonNode shown = state(key, scoring.at("/version").asLong());
        assertThat(shown.at("/phase").asString()).isEqualTo("revealed");
        assertThat(shown.at("/result/mean").asString()).isEqualTo("2.3");
        assertThat(shown.at("/result/median").asString()).isEqualTo("2.3");
        assertThat(shown.at("/result/n").asInt()).isEqualTo(3);
        assertThat(shown.at("/result/distribution/0/count").asInt()).isEqualTo(3);
    }

    @Test
    void a_waiting_wall_is_told_of_an_answer() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        String key = key(room, day);
        long version = state(key, 0).at("/version").asLong();
        MvcResult waiting = line.perform(get("/vagg/api/" + key + "/state?since=" + version)).andReturn();
        assertThat(waiting.getRequest().isAsyncStarted()).isTrue();
        phones.rate(ticket, theme.id(), new BigDecimal("5"), 1);
        waiting.getAsyncResult(5_000);
        JsonNode told = json.readTree(line.perform(asyncDispatch(waiting)).andReturn().getResponse().getContentAsByteArray());
        assertThat(told.at("/answers").asInt()).isEqualTo(1);
        assertThat(told.at("/version").asLong()).isGreaterThan(version);
    }

    @Test
    void when_the_day_is_over_its_wall_is_gone_and_a_made_up_key_opens_nothing() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String key = key(room, day);
        long version = state(key, 0).at("/version").asLong();
        MvcResult waiting = line.perform(get("/vagg/api/" + key + "/state?since=" + version)).andReturn();
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
        waiting.getAsyncResult(5_000);
        assertThat(line.perform(asyncDispatch(waiting)).andReturn().getResponse().getStatus()).isEqualTo(410);
        for (String dead : List.of(key, Secrets.token())) {
            MockHttpServletResponse answer = line.perform(get("/vagg/api/" + dead + "/state")).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(410);
            assertThat(json.readTree(answer.getContentAsByteArray()).at("/message").asString())
                    .startsWith("Den här väggen visas inte längre");
        }
    }

    @Test
    void the_walls_address_leads_to_its_page_and_its_texts_are_open() throws Exception {
        assertThat(line.perform(get("/vagg/" + Secrets.token())).andReturn().getResponse().getForwardedUrl())
                .isEqualTo("/vagg/wall.html");
        assertThat(json.readTree(line.perform(get("/vagg/api/texts").header("Accept-Language", "en"))
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray())
                        .toString())
                .contains("vagg.think", "Think for a while");
    }

    private String key(Room room, WorkshopId day) {
        return room.asFacilitator(() -> walls.key(day));
    }

    private JsonNode state(String key, long since) throws Exception {
        MvcResult asked = line.perform(get("/vagg/api/" + key + "/state?since=" + since)).andReturn();
        asked.getAsyncResult(5_000);
        MockHttpServletResponse answer = line.perform(asyncDispatch(asked)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }
}
