package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    @Autowired
    NoteService notes;

    @Autowired
    VotingService votings;

    @Autowired
    PhoneVotes votes;

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
    void the_wall_shows_groups_how_many_have_voted_and_first_when_all_may_see_it_what_has_got_dots() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        String key = key(room, day);
        room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        ThemeId theme = room.look(day).current().orElseThrow().id();
        room.asFacilitator(() -> {
            UUID first = room.record().note(day, theme, "how", "bjud in arbetsgivare");
            room.record().note(day, theme, "how", "korta möten");
            UUID bad = room.record().note(day, theme, "how", "olämpligt");
            notes.group(day, theme, Set.of(first), "Arbetsgivare");
            notes.hide(day, theme, Set.of(bad));
            votings.open(day, theme, null, 2);
            return day;
        });
        WorkshopTheme.Voting voting =
                java.util.Objects.requireNonNull(room.look(day).current().orElseThrow().voting());
        UUID group = voting.options().getFirst().id();
        tickets.forEach(ticket -> votes.vote(ticket, voting.id(), Map.of(group, 2), 1));
        JsonNode open = state(key, 0);
        assertThat(open.at("/phase").asString()).isEqualTo("vote");
        assertThat(open.at("/voting/voters").asInt()).isEqualTo(3);
        assertThat(open.at("/sections/0/lines/0").asString()).isEqualTo("korta möten");
        assertThat(open.at("/sections/1/heading").asString()).isEqualTo("Så kan det gå till · Arbetsgivare");
        assertThat(open.toString()).doesNotContain("prickar", "olämpligt");
        room.asFacilitator(() -> {
            votings.close(day, theme);
            return day;
        });
        JsonNode closed = state(key, 0);
        assertThat(closed.at("/phase").asString()).isEqualTo("notes");
        assertThat(closed.at("/sections/0/heading").asString()).isEqualTo("Flest prickar (3 röstade)");
        assertThat(closed.at("/sections/0/lines").size()).isEqualTo(1);
        assertThat(closed.at("/sections/0/lines/0").asString()).isEqualTo("Arbetsgivare · 6 prickar");
        assertThat(closed.toString()).doesNotContain("olämpligt");
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
                    .startsWith("Den här skärmen visar ingen dag längre");
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
