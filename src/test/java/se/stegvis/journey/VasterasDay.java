package se.stegvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import se.stegvis.journey.Phone.Figures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processdag of 15 December 2017 as it was published, and what people write in it in the test. */
final class VasterasDay {

    static final String INITIATIVE = "Samordningsteam Västerås (SOT)";
    static final String A_PHONE_NUMBER = "850709-9805";
    static final List<String> QUESTIONS = List.of(
            "Hur långt har deltagarna kommit i sin utveckling?",
            "Hur väl samarbetar vi i dag?",
            "Hur väl fungerar våra arbetssätt i dag?",
            "Hur goda villkor har verksamheten i dag?",
            "Hur säkra är vi på att nå målen?");
    static final List<Figures> PUBLISHED = List.of(
            new Figures("8,5", "6,2", "4,5", "13"),
            new Figures("8,4", "6,9", "5,8", "13"),
            new Figures("9,0", "7,1", "5,9", "13"),
            new Figures("9,7", "7,8", "5,3", "13"),
            new Figures("10,0", "9,0", "8,3", "13"));

    private VasterasDay() {}

    /** Every rating, theme by theme, one for each phone. */
    static List<List<String>> ratings() throws IOException {
        try (InputStream file = VasterasDay.class.getResourceAsStream("/demo/processdag-vasteras-2017.json")) {
            JsonNode themes = JsonMapper.shared().readTree(Objects.requireNonNull(file)).get("themes");
            return StreamSupport.stream(themes.spliterator(), false)
                    .filter(theme -> theme.has("ratings"))
                    .map(theme -> StreamSupport.stream(theme.get("ratings").spliterator(), false)
                            .map(JsonNode::asString)
                            .toList())
                    .toList();
        }
    }

    /** Everything of the day stands on this paper. */
    static void standsOn(String paper) {
        String text = paper.replaceAll("[\\s\\u00a0]+", " ");
        for (int theme = 0; theme < QUESTIONS.size(); theme++) {
            int begin = text.indexOf(QUESTIONS.get(theme));
            int end = theme + 1 < QUESTIONS.size() ? text.indexOf(QUESTIONS.get(theme + 1)) : text.indexOf("Eget tema");
            Figures figures = PUBLISHED.get(theme);
            assertThat(text.substring(begin, end))
                    .contains(figures.high(), figures.mean(), figures.low(), figures.answers());
        }
        assertThat(text)
                .contains("Processdag hösten 2017", INITIATIVE, "2017-12-15", "Per Processledare", "Dora Dokumentatör")
                .contains("Ett förbättringssteg", "Trygg bostad och ekonomi", "Egen lägenhet", "Ring " + A_PHONE_NUMBER)
                .contains("Kartlägga arbetssätten", "Teamet", "Våren 2018", "Bjuda in arbetsgivare")
                .contains("Teamet är länken mellan parterna", "Eva Ek")
                .contains("Jobbfokus hela vägen", "Tilltro och respekt", "Realistiska mål")
                .contains("Styrgrupp och styrelse: Sista tisdagen i januari", "Styrgruppsmötet: Mitten av februari")
                .contains("Den höga tilltron", "Styrgruppen mötte teamet");
    }
}
