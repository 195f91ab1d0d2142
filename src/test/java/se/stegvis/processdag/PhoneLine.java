package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone as far as the server knows: what it sends and what it is answered. */
final class PhoneLine {

    private static final long SECONDS_5 = 5_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc line;
    private final String ticket;

    private PhoneLine(MockMvc line, String ticket) {
        this.line = line;
        this.ticket = ticket;
    }

    /** A line to the server that many phones can use at once. */
    static MockMvc to(WebApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    }

    /** Joins, and comes into the room. */
    static PhoneLine join(MockMvc line, String code) throws Exception {
        MockHttpServletResponse joined = line.perform(post("/dag/api/join")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(Map.of("code", code))))
                .andReturn()
                .getResponse();
        assertThat(joined.getStatus()).as(joined.getContentAsString()).isEqualTo(200);
        PhoneLine phone = new PhoneLine(line, body(joined).at("/ticket").asString());
        phone.state();
        return phone;
    }

    String ticket() {
        return ticket;
    }

    JsonNode state() throws Exception {
        Waiting asked = ask(0);
        assertThat(asked.status()).isEqualTo(200);
        return asked.body();
    }

    /** Asks for what is new since then, and waits. */
    Waiting ask(long since) throws Exception {
        return new Waiting(line, line.perform(get("/dag/api/state?since=" + since).header("X-Ticket", ticket)).andReturn());
    }

    /** A question that the server has not answered yet, or has. */
    record Waiting(MockMvc line, MvcResult asked) {

        /** Whether the server has answered within this time. */
        boolean isAnswered(long millis) {
            try {
                return asked.getAsyncResult(millis) != null;
            } catch (IllegalStateException notYet) {
                return false;
            }
        }

        int status() throws Exception {
            return answer().getStatus();
        }

        JsonNode body() throws Exception {
            return PhoneLine.body(answer());
        }

        private MockHttpServletResponse answer() throws Exception {
            if (!asked.getRequest().isAsyncStarted()) {
                return asked.getResponse();
            }
            asked.getAsyncResult(SECONDS_5);
            return line.perform(asyncDispatch(asked)).andReturn().getResponse();
        }
    }

    /** Scores the theme that the state tells of. */
    MockHttpServletResponse rate(JsonNode state, String value, int turn) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("value", new java.math.BigDecimal(value), "turn", turn));
        if (state.at("/theme/round").isNumber()) {
            body.put("round", state.at("/theme/round").asInt());
        }
        return send(put("/dag/api/themes/" + state.at("/theme/id").asString() + "/rating"), body);
    }

    MockHttpServletResponse note(JsonNode state, String field, String text) throws Exception {
        return send(
                put("/dag/api/notes/" + UUID.randomUUID()),
                Map.of("themeId", state.at("/theme/id").asString(), "field", field, "text", text));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Map<String, Object> body) throws Exception {
        return line.perform(request.header("X-Ticket", ticket)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }

    static JsonNode body(MockHttpServletResponse response) {
        return JSON.readTree(response.getContentAsByteArray());
    }
}
