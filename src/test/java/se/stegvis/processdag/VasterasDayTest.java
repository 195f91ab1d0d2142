package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.stegvis.foundation.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The processdag that Samordningsteam Västerås held on 15 December 2017, held again. */
@ProcessdagTest
class VasterasDayTest {

    private static final List<String> FIGURES = List.of("8,5 6,2 4,5", "8,4 6,9 5,8", "9,0 7,1 5,9", "9,7 7,8 5,3", "10,0 9,0 8,3");

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    WorkshopRecord record;

    @Autowired
    WorkshopScript script;

    @Autowired
    WorkshopDocumentation documentation;

    @Autowired
    JsonMapper json;

    @Test
    void the_documentation_shows_what_the_report_of_the_day_shows() throws Exception {
        JsonNode real = real();
        Room room = rooms.make();
        WorkshopId day = room.open();
        hold(room, day, real);

        WorkshopPicture picture = room.look(day);
        assertThat(picture.workshop().state()).isEqualTo(WorkshopState.CLOSED);
        assertThat(picture.themes().stream().filter(theme -> theme.result() != null).map(VasterasDayTest::figures))
                .containsExactlyElementsOf(FIGURES);
        assertThat(picture.themes().getLast().name()).isEqualTo("Eget tema");
        assertThat(picture.themes().getLast().hasScale()).isFalse();

        String page = room.asFacilitator(() -> documentation.html(day, Edition.now(Texts.SWEDISH)));
        byte[] pdf = room.asFacilitator(() -> documentation.pdf(day, Edition.now(Texts.SWEDISH)));
        String print = read(pdf);
        for (String text : List.of(page.replaceAll("<[^>]+>", " "), print)) {
            String words = text.replaceAll("\\s+", " ");
            assertThat(words).contains("Samordningsteam Västerås (SOT)", "2017-12-15", "08:15–12:00", "2017-01-01 – 2017-12-15");
            assertThat(words).contains("Ödön Åkerström", "arbetsförmedlare, handledare", "13 närvarande");
            for (JsonNode theme : real.at("/themes")) {
                assertThat(words).contains(theme.at("/name").asString());
                theme.at("/fields").values().forEach(lines -> lines.forEach(line -> assertThat(words)
                        .contains(line.asString().replaceAll("\\s+", " "))));
            }
            assertThat(words).contains("förtydliga och revidera verksamhetsplanen", "nästa styrgruppsmöte", "våren 2018");
            assertThat(words).contains("ledarskap och medarbetarskap", "metodutveckling");
            assertThat(words).contains("jobbfokus hela vägen", "realistiska mål för varje grupp", "den höga tilltron");
            assertThat(words).contains("utvecklingsgrupp, styrgrupp, styrelse: rapporten klar sista tisdagen i januari 2018");
            FIGURES.forEach(three -> {
                String[] one = three.split(" ");
                assertThat(words).containsSubsequence(one[0], one[1], one[2]);
            });
        }
        assertThat(print).contains("Tre medskick");
    }

    @Test
    void the_paper_speaks_english_to_who_reads_english_and_leaves_the_groups_words_alone() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        room.next(day);
        room.asFacilitator(() -> record.note(
                day, room.look(day).themes().getFirst().id(), "how", "närmare samverkan med alla parter"));
        String english = room.asFacilitator(() -> documentation.html(day, Edition.now(Locale.ENGLISH)));
        assertThat(english).contains("Attending", "närmare samverkan med alla parter");
    }

    private void hold(Room room, WorkshopId day, JsonNode real) throws Exception {
        List<String> tickets = room.join(day, 13);
        for (JsonNode person : real.at("/participants")) {
            room.asFacilitator(() -> record.attend(
                    day, "", person.at("/role").asString(), person.at("/organisation").asString()));
        }
        for (JsonNode theme : real.at("/themes")) {
            score(room, day, tickets, theme.at("/ratings"));
            room.next(day);
            room.next(day);
            ThemeId current = room.look(day).current().orElseThrow().id();
            write(room, day, current, theme);
            room.next(day);
        }
        room.next(day);
        ThemeId own = room.look(day).current().orElseThrow().id();
        real.at("/ownTheme").forEach(line -> room.asFacilitator(() -> record.note(day, own, "conclusions", line.asString())));
        room.next(day);
        assertThat(room.look(day).isClosing()).isTrue();
        conclude(room, day, OutcomeKind.MESSAGE, real.at("/threeMessages"));
        conclude(room, day, OutcomeKind.FOLLOW_UP, real.at("/followUp"));
        conclude(room, day, OutcomeKind.HIGHLIGHT, real.at("/highlights"));
        real.at("/spread").forEach(line -> room.asFacilitator(() -> record.conclude(
                day, OutcomeKind.SPREAD, line.at("/to").asString(), line.at("/when").asString())));
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
    }

    /** Thirteen phones at once. */
    private void score(Room room, WorkshopId day, List<String> tickets, JsonNode ratings) throws Exception {
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        try (ExecutorService room13 = Executors.newFixedThreadPool(13)) {
            List<Future<?>> all = new ArrayList<>();
            for (int phone = 0; phone < tickets.size(); phone++) {
                String ticket = tickets.get(phone);
                BigDecimal value = ratings.get(phone).decimalValue();
                all.add(room13.submit(() -> phones.rate(ticket, theme.id(), value, 1)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void write(Room room, WorkshopId day, ThemeId theme, JsonNode real) {
        List<WorkshopTheme.Field> fields = room.look(day).current().orElseThrow().fields();
        List<JsonNode> lines = new ArrayList<>(real.at("/fields").values());
        for (int field = 0; field < lines.size(); field++) {
            String key = fields.get(field).key();
            lines.get(field).forEach(line -> room.asFacilitator(() -> record.note(day, theme, key, line.asString())));
        }
        real.at("/actions").forEach(action -> room.asFacilitator(() -> record.agree(
                day,
                theme,
                action.at("/what").asString(),
                action.at("/who").asString(),
                action.at("/when").isNull() ? "" : action.at("/when").asString())));
    }

    private void conclude(Room room, WorkshopId day, OutcomeKind kind, JsonNode lines) {
        lines.forEach(line -> room.asFacilitator(() -> record.conclude(day, kind, line.asString(), null)));
    }

    private JsonNode real() throws Exception {
        try (InputStream in = VasterasDayTest.class.getResourceAsStream("/demo/processdag-vasteras-2017.json")) {
            return json.readTree(in);
        }
    }

    private static String figures(WorkshopTheme theme) {
        ScoreSummary result = java.util.Objects.requireNonNull(theme.result());
        return Figures.score(result.highest(), Texts.SWEDISH)
                + " " + Figures.score(result.mean(), Texts.SWEDISH)
                + " " + Figures.score(result.lowest(), Texts.SWEDISH);
    }

    private static String read(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
