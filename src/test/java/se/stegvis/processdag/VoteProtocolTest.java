package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.stegvis.access.CurrentActor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Votes as they go over the line. */
@ProcessdagTest
class VoteProtocolTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    WebApplicationContext application;

    @Autowired
    JsonMapper json;

    @Autowired
    CurrentActor actors;

    @Autowired
    VotingService votings;

    @Autowired
    WorkshopRecord record;

    @Autowired
    WorkshopScript script;

    private MockMvc line;

    @BeforeEach
    void connect() {
        line = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    @Test
    void a_vote_is_told_in_the_state_put_and_told_back_and_refused_when_it_is_over() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 3).getFirst();
        room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        ThemeId theme = room.look(day).current().orElseThrow().id();
        UUID first = room.asFacilitator(() -> record.note(day, theme, "how", "korta möten"));
        room.asFacilitator(() -> record.note(day, theme, "how", "bjud in arbetsgivare"));
        JsonNode notes = state(ticket);
        assertThat(notes.at("/phase").asString()).isEqualTo("notes");
        assertThat(notes.at("/voting").isNull() || notes.at("/voting").isMissingNode()).isTrue();

        actors.runAs(room.facilitator, () -> votings.open(day, theme, null, 3));
        JsonNode open = state(ticket);
        assertThat(open.at("/phase").asString()).isEqualTo("vote");
        assertThat(open.at("/voting/dots").asInt()).isEqualTo(3);
        assertThat(open.at("/voting/voters").asInt()).isZero();
        assertThat(open.at("/voting/options/0/text").asString()).isEqualTo("korta möten");
        assertThat(open.toString()).as("a note's own id goes to no phone").doesNotContain(first.toString());
        String voting = open.at("/voting/id").asString();
        String option = open.at("/voting/options/0/id").asString();

        MockHttpServletResponse taken = vote(ticket, voting, "{\"dots\":{\"" + option + "\":2},\"turn\":1}");
        assertThat(taken.getStatus()).isEqualTo(200);
        assertThat(json.readTree(taken.getContentAsByteArray()).at("/dots/" + option).asInt()).isEqualTo(2);
        assertThat(state(ticket).at("/voting/mine/" + option).asInt()).isEqualTo(2);
        assertThat(state(ticket).at("/voting/voters").asInt()).isEqualTo(1);

        refused(vote(ticket, voting, "{\"dots\":{\"" + option + "\":4},\"turn\":2}"), 409, "Du har 3 prickar att lägga");
        refused(vote(ticket, voting, "{\"dots\":{\"" + UUID.randomUUID() + "\":1},\"turn\":2}"), 409, "Något du lade en prick på");
        refused(vote(ticket, voting, "{\"dots\":{\"inte ett id\":1},\"turn\":2}"), 400, "Det som skickades");
        refused(vote(ticket, voting, "{\"dots\":{\"" + option + "\":\"många\"},\"turn\":2}"), 400, "Det som skickades");
        refused(vote(ticket, UUID.randomUUID().toString(), "{\"dots\":{}}"), 409, "Röstningen är stängd");
        assertThat(vote("ingen biljett", voting, "{}").getStatus()).isEqualTo(401);
        assertThat(vote(ticket, voting, "{\"dots\":{\"" + option + "\":null},\"turn\":2}").getStatus()).isEqualTo(200);
        assertThat(state(ticket).at("/voting/mine").isEmpty()).isTrue();

        actors.runAs(room.facilitator, () -> script.close(day));
        refused(vote(ticket, voting, "{\"dots\":{},\"turn\":3}"), 410, "Dagen är avslutad.");
        assertThat(Objects.requireNonNull(vote(ticket, voting, "{}").getContentType())).startsWith("application/json");
    }

    private JsonNode state(String ticket) throws Exception {
        MvcResult asked = line.perform(get("/dag/api/state?since=0").header("X-Ticket", ticket)).andReturn();
        asked.getAsyncResult(5_000);
        return json.readTree(line.perform(asyncDispatch(asked)).andReturn().getResponse().getContentAsByteArray());
    }

    private MockHttpServletResponse vote(String ticket, String voting, String body) throws Exception {
        return line.perform(put("/dag/api/votes/" + voting)
                        .header("X-Ticket", ticket)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private void refused(MockHttpServletResponse answer, int status, String beginning) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(json.readTree(answer.getContentAsByteArray()).at("/message").asString()).startsWith(beginning);
    }
}
