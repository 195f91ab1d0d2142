package se.stegvis.board;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import se.stegvis.foundation.Kronor;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is stored. It has to be read for ever, so it does not follow the web layer's settings. */
final class Stored {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Stored() {}

    /** A decision's contents; people are kept by id and by the name they had. */
    record Content(
            Map<Integer, BigDecimal> amounts,
            String conditions,
            String text,
            List<String> proposals,
            String presiding,
            List<Participant> tookPart,
            List<DecisionRecord.Ballot> votes,
            List<DecisionRecord.Reservation> reservations) {}

    record Participant(UUID person, String name) {}

    static String amounts(Map<Integer, Kronor> amounts) {
        return MAPPER.writeValueAsString(plain(amounts));
    }

    static SortedMap<Integer, Kronor> amounts(String json) {
        return kronor(MAPPER.readValue(json, new TypeReference<Map<Integer, BigDecimal>>() {}));
    }

    static String content(Content content) {
        return MAPPER.writeValueAsString(content);
    }

    static Content content(String json) {
        return MAPPER.readValue(json, Content.class);
    }

    static Map<Integer, BigDecimal> plain(Map<Integer, Kronor> amounts) {
        Map<Integer, BigDecimal> plain = new TreeMap<>();
        amounts.forEach((year, amount) -> plain.put(year, amount.amount()));
        return plain;
    }

    static SortedMap<Integer, Kronor> kronor(Map<Integer, BigDecimal> plain) {
        SortedMap<Integer, Kronor> amounts = new TreeMap<>();
        plain.forEach((year, amount) -> amounts.put(year, new Kronor(amount)));
        return amounts;
    }
}
