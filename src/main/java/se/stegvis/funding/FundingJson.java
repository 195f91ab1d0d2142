package se.stegvis.funding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.core.StreamWriteFeature;

/** JSON as it is stored. What is written here has to be read for ever, so it does not follow the web layer's settings. */
final class FundingJson {

    /** Answers of parties are told apart by a word, not by a class name that may change. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Acceptance.Pending.class, name = "pending"),
        @JsonSubTypes.Type(value = Acceptance.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = Acceptance.Refused.class, name = "refused")
    })
    private interface NamedAcceptance {}

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Acceptance.class, NamedAcceptance.class)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FundingJson() {}

    static Goal goal(String json) {
        return MAPPER.readValue(json, Goal.class);
    }

    static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
