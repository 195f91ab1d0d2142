package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.testing.PdfStandards;

/** What becomes of a day's documentation: commented, locked, sent, and read as it was. */
@ProcessdagTest
class DocumentationTest {

    private static final String NOTE = "Bjud in arbetsgivare till lunch";
    private static final Clock CLOCK = Clock.system(SwedishTime.ZONE);

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    WorkshopScript script;

    @Autowired
    WorkshopRecord record;

    @Autowired
    WorkshopService workshops;

    @Autowired
    WorkshopDocumentation documentation;

    @Autowired
    DocumentationService finishing;

    @Autowired
    PlanService plan;

    @Autowired
    VotingService votings;

    @Autowired
    ActionService actions;

    @Autowired
    DispatchService dispatches;

    @Autowired
    CurrentActor actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext application;

    @Test
    void the_paper_has_its_parts_in_the_order_of_a_real_one_as_page_pdf_and_word() throws Exception {
        Room room = rooms.make();
        WorkshopId day = held(room);
        as(room, () -> finishing.writeComment(day, "En dag med mycket skratt.", WrittenLine.NEW, Set.of()));
        as(room, () -> plan.describe(day, "Se vad som bär.", "", plan.look(day).version()));
        String page = text(as(room, () -> documentation.html(day, Edition.now(Texts.SWEDISH))));
        byte[] pdf = as(room, () -> documentation.pdf(day, Edition.now(Texts.SWEDISH)));
        byte[] word = as(room, () -> documentation.word(day, Edition.now(Texts.SWEDISH)));
        for (String paper : List.of(page, read(pdf), words(word))) {
            assertThat(paper.replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Syfte",
                            "Se vad som bär.",
                            "Närvarande",
                            "Deltagarnas utveckling",
                            "Hur långt har deltagarna kommit",
                            "4 svar, en prick för varje. Medianen är 7,0.",
                            NOTE,
                            "Vem gör vad, när",
                            "Ringa Ica",
                            "Tre medskick",
                            "jobbfokus hela vägen",
                            "Spridning",
                            "Uppföljning",
                            "Höjdpunkter från i dag",
                            "Processledarens kommentar",
                            "En dag med mycket skratt.");
        }
        assertThat(PdfStandards.breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void an_actions_real_day_stands_beside_the_groups_words_and_once_where_the_words_are_the_day() throws Exception {
        Room room = rooms.make();
        WorkshopId day = held(room);
        ThemeId theme = room.look(day).themes().getFirst().id();
        as(room, () -> record.agree(day, theme, "Boka möte", "Bo", "senast 2018-03-01"));
        as(room, () -> record.agree(day, theme, "Skriva av", "Eva", ""));
        as(room, () -> record.agree(day, theme, "Fråga runt", "Eva", "när det passar"));
        due(room, day, "Ringa Ica", LocalDate.of(2018, 1, 8));
        due(room, day, "Boka möte", LocalDate.of(2018, 3, 1));
        due(room, day, "Skriva av", LocalDate.of(2018, 2, 2));
        String page = text(as(room, () -> documentation.html(day, Edition.now(Texts.SWEDISH))));
        byte[] pdf = as(room, () -> documentation.pdf(day, Edition.now(Texts.SWEDISH)));
        byte[] word = as(room, () -> documentation.word(day, Edition.now(Texts.SWEDISH)));
        for (String paper : List.of(page, read(pdf), words(word))) {
            assertThat(paper.replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Ringa Ica", "på måndag (2018-01-08)", "Boka möte", "senast 2018-03-01", "Skriva av", "2018-02-02")
                    .contains("Fråga runt Eva när det passar")
                    .doesNotContain("(2018-03-01)");
        }
        as(room, () -> finishing.lock(day));
        due(room, day, "Ringa Ica", LocalDate.of(2018, 5, 5));
        assertThat(text(as(room, () -> documentation.html(day, Edition.now(Texts.SWEDISH)))))
                .as("a locked version stays as it was")
                .contains("på måndag (2018-01-08)");
    }

    private void due(Room room, WorkshopId day, String what, LocalDate on) {
        FollowedAction action = as(room, () -> actions.agreed(day)).stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
        run(room, () -> actions.arrange(action.id(), action.version(), null, on));
    }

    @Test
    void rounds_that_were_scored_again_stand_in_a_table_each_with_its_figures() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), new BigDecimal("4.0"), 1));
        room.next(day);
        as(room, () -> script.scoreAgain(day, room.look(day).moment()));
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), 2, new BigDecimal("6.0"), 1));
        room.next(day);
        assertThat(text(as(room, () -> documentation.html(day, Edition.now(Texts.SWEDISH)))))
                .containsSubsequence("Omgångar", "1 4,0 4,0 4,0 3", "2 6,0 6,0 6,0 3");
    }

    @Test
    void figures_can_be_read_without_names_and_without_anything_that_was_written() {
        Room room = rooms.make();
        WorkshopId day = held(room);
        String page = text(as(room, () -> documentation.html(day, new Edition(null, true, Texts.SWEDISH))));
        assertThat(page).contains("Deltagarnas utveckling", "8,0", "Medianen är 7,0", "4 svar");
        assertThat(page)
                .doesNotContain(NOTE, "Ringa Ica", "jobbfokus", "Anna Arbetsförmedlare", "Ödön Åkerström", "Dokumenteraren");
    }

    @Test
    void a_locked_day_is_not_written_in_and_reads_as_it_was_after_it_has_been_opened_and_changed() {
        Room room = rooms.make();
        WorkshopId day = held(room);
        ThemeId theme = room.look(day).themes().getFirst().id();
        assertThat(as(room, () -> finishing.lock(day))).isEqualTo(1);
        assertThat(as(room, () -> finishing.lock(day))).as("locking twice").isEqualTo(1);
        assertThat(room.look(day).workshop().locked()).isTrue();
        refused(room, "processdagpaper.error.locked", () -> record.note(day, theme, "how", "för sent"));
        refused(room, "processdagpaper.error.locked", () -> record.agree(day, theme, "för sent", "", ""));
        refused(room, "processdagpaper.error.locked", () -> record.attend(day, "För Sent", "", ""));
        refused(room, "processdagpaper.error.locked", () -> record.conclude(day, OutcomeKind.HIGHLIGHT, "för sent", null));
        refused(room, "processdagpaper.error.locked", () -> finishing.writeComment(day, "x", WrittenLine.NEW, Set.of()));
        refused(room, "processdagpaper.error.locked", () -> plan.describe(day, "för sent", "", plan.look(day).version()));
        refused(room, "processdagpaper.error.locked", () -> {
            votings.discard(day, theme);
            return day;
        });
        refused(room, "processdagpaper.error.locked", () -> {
            workshops.change(day, room.look(day).workshop().version(), room.details());
            return day;
        });

        run(room, () -> finishing.unlock(day));
        assertThat(room.look(day).workshop().locked()).isFalse();
        as(room, () -> record.note(day, theme, "how", "Ett tillägg efteråt"));
        assertThat(as(room, () -> finishing.lock(day))).isEqualTo(2);

        assertThat(as(room, () -> documentation.html(day, new Edition(1, false, Texts.SWEDISH))))
                .contains(NOTE)
                .doesNotContain("Ett tillägg efteråt");
        assertThat(as(room, () -> documentation.html(day, new Edition(2, false, Texts.SWEDISH))))
                .contains(NOTE, "Ett tillägg efteråt");
        assertThat(as(room, () -> documentation.html(day, Edition.now(Texts.ENGLISH)))).contains("Ett tillägg efteråt", "Attending");
        assertThat(as(room, () -> documentation.versions(day)))
                .extracting(LockedVersion::number, LockedVersion::by)
                .containsExactly(
                        tuple(2, "Ödön Åkerström"),
                        tuple(1, "Ödön Åkerström"));
        assertThatThrownBy(() -> as(room, () -> documentation.html(day, new Edition(3, false, Texts.SWEDISH))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_database_itself_keeps_a_locked_version_as_it_is_under_its_checksum() {
        Room room = rooms.make();
        WorkshopId day = held(room);
        as(room, () -> finishing.lock(day));
        run(room, () -> finishing.unlock(day));
        String snapshot = jdbc.sql("select snapshot from workshop_documentation where workshop_id = ?")
                .param(day.value())
                .query(String.class)
                .single();
        assertThat(as(room, () -> documentation.versions(day)).getFirst().checksum())
                .isEqualTo(Secrets.checksum(snapshot.getBytes(StandardCharsets.UTF_8)));
        for (String change : List.of(
                "update workshop_documentation set snapshot = '{}' where workshop_id = ?",
                "delete from workshop_documentation where workshop_id = ?",
                "delete from workshop_documentation_opened where documentation_id ="
                        + " (select id from workshop_documentation where workshop_id = ?)")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(day.value()).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_day_that_goes_on_is_not_locked_and_only_its_leaders_and_the_director_lock_it() {
        Room room = rooms.make();
        WorkshopId open = room.open();
        refused(room, "processdagpaper.error.notOver", () -> finishing.lock(open));
        WorkshopId day = held(room);
        var other = room.person("Utomstående", Role.FACILITATOR, null);
        var chair = room.person("Ordföranden", Role.CHAIR, room.memberNamed("Västerås stad"));
        for (var stranger : List.of(other, chair)) {
            assertThatThrownBy(() -> actors.callAs(stranger, () -> finishing.lock(day))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> actors.callAs(stranger, () -> dispatches.sent(day))).isInstanceOf(NotFoundException.class);
        }
        assertThat(actors.callAs(room.director, () -> finishing.lock(day))).isEqualTo(1);
        assertThat(actors.callAs(chair, () -> documentation.html(day, new Edition(1, false, Texts.SWEDISH)))).contains(NOTE);
    }

    @Test
    void a_comment_meets_another_leaders_and_holds_no_personnummer() {
        Room room = rooms.make();
        WorkshopId day = held(room);
        long first = as(room, () -> finishing.writeComment(day, "Min rad", WrittenLine.NEW, Set.of()));
        assertThatThrownBy(() -> actors.callAs(
                        room.second, () -> finishing.writeComment(day, "Hennes rad", WrittenLine.NEW, Set.of())))
                .isInstanceOfSatisfying(EditConflictException.class, met -> {
                    assertThat(met.savedText()).isEqualTo("Min rad");
                    assertThat(met.savedVersion()).isEqualTo(first);
                });
        assertThatThrownBy(() -> as(room, () -> finishing.writeComment(day, "Ring 19640823-3234", first, Set.of())))
                .isInstanceOf(PersonalNumberException.class);
        long second = as(room, () -> finishing.writeComment(day, "Min rad, längre", first, Set.of()));
        assertThat(as(room, () -> finishing.comment(day)))
                .isEqualTo(new DocumentationService.Comment("Min rad, längre", second));
    }

    @Test
    void each_address_on_the_chosen_lists_gets_a_link_of_its_own_to_the_locked_version() throws Exception {
        Room room = rooms.make();
        WorkshopId day = held(room);
        Circle steering = list(room, day, "Styrgrupp", "en@vasteras.example, TVA@region.example");
        Circle board = list(room, day, "Styrelse", "tva@region.example\ntre@af.example");
        as(room, () -> finishing.lock(day));
        Sending sending = new Sending(
                UUID.randomUUID(), 1, Set.of(steering.id(), board.id()), false, LocalDate.now(CLOCK).plusDays(10), "Tack för i dag!");
        assertThat(as(room, () -> dispatches.send(day, sending))).isEqualTo(3);
        assertThat(as(room, () -> dispatches.send(day, sending))).as("pressed twice").isEqualTo(3);
        List<String> links = links(room);
        assertThat(links).hasSize(3).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select body from outbox_message where association_id = ?")
                        .param(room.association.value())
                        .query(String.class)
                        .list())
                .allSatisfy(body -> assertThat(body)
                        .startsWith("Tack för i dag!")
                        .contains("Processdag 2017", "{link}", "Ödön Åkerström"));

        // What is written later is not in what was sent.
        run(room, () -> finishing.unlock(day));
        as(room, () -> record.note(day, room.look(day).themes().getFirst().id(), "how", "Ett tillägg efteråt"));
        MockHttpServletResponse answer = open(links.getFirst());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(read(answer.getContentAsByteArray())).contains(NOTE, "Version").doesNotContain("Ett tillägg efteråt");
        Dispatch sent = as(room, () -> dispatches.sent(day)).getFirst();
        assertThat(sent.circles()).isEqualTo("Styrgrupp, Styrelse");
        assertThat(sent.recipients()).containsExactly("en@vasteras.example", "tre@af.example", "tva@region.example");
        assertThat(jdbc.sql("select token_hash from workshop_dispatch_link").query(String.class).list())
                .as("the secret itself is nowhere but in the waiting message")
                .noneSatisfy(mark -> assertThat(links.getFirst()).endsWith(mark));
    }

    @Test
    void a_link_stops_after_its_last_day_and_when_it_is_withdrawn_and_says_no_more_than_that() throws Exception {
        Room room = rooms.make();
        WorkshopId day = held(room);
        Circle steering = list(room, day, "Styrgrupp", "en@vasteras.example");
        as(room, () -> finishing.lock(day));
        as(room, () -> dispatches.send(day, sending(steering, false)));
        String link = links(room).getFirst();
        assertThat(open(link).getStatus()).isEqualTo(200);
        jdbc.sql("update workshop_dispatch set valid_through = ? where association_id = ?")
                .params(LocalDate.now(CLOCK).minusDays(1), room.association.value())
                .update();
        MockHttpServletResponse expired = open(link);
        jdbc.sql("update workshop_dispatch set valid_through = ? where association_id = ?")
                .params(LocalDate.now(CLOCK), room.association.value())
                .update();
        assertThat(open(link).getStatus()).as("on its last day").isEqualTo(200);
        run(room, () -> dispatches.withdraw(day, as(room, () -> dispatches.sent(day)).getFirst().id()));
        MockHttpServletResponse withdrawn = open(link);
        MockHttpServletResponse never = open("/dag/dokument/" + Secrets.token());
        for (MockHttpServletResponse none : List.of(expired, withdrawn, never)) {
            assertThat(none.getStatus()).isEqualTo(404);
            assertThat(none.getContentAsString(StandardCharsets.UTF_8))
                    .contains("Länken gäller inte", "Be den som skickade länken om en ny.")
                    .doesNotContain("Processdag 2017");
        }
        assertThat(never.getContentAsString()).isEqualTo(withdrawn.getContentAsString());
        assertThat(as(room, () -> dispatches.sent(day)).getFirst().valid()).isFalse();
        WorkshopId other = held(room);
        assertThatThrownBy(() -> run(room, () -> dispatches.withdraw(
                        other, as(room, () -> dispatches.sent(day)).getFirst().id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void figures_are_sent_without_free_text() throws Exception {
        Room room = rooms.make();
        WorkshopId day = held(room);
        Circle steering = list(room, day, "Styrgrupp", "en@vasteras.example");
        as(room, () -> finishing.lock(day));
        as(room, () -> dispatches.send(day, sending(steering, true)));
        assertThat(read(open(links(room).getFirst()).getContentAsByteArray()))
                .contains("8,0", "Deltagarnas utveckling")
                .doesNotContain(NOTE, "Ringa Ica", "Anna Arbetsförmedlare", "Ödön Åkerström");
    }

    @Test
    void nothing_is_sent_that_is_not_locked_to_nobody_or_for_ever() {
        Room room = rooms.make();
        WorkshopId day = held(room);
        Circle steering = list(room, day, "Styrgrupp", "en@vasteras.example");
        refused(room, "processdagpaper.error.notLocked", () -> dispatches.send(day, sending(steering, false)));
        as(room, () -> finishing.lock(day));
        LocalDate today = LocalDate.now(CLOCK);
        for (LocalDate through : new LocalDate[] {null, today.minusDays(1), today.plusYears(3)}) {
            assertThat(faults(room, () -> dispatches.send(day, new Sending(UUID.randomUUID(), 1, Set.of(), false, through, ""))))
                    .containsExactly("circles", "through");
        }
        assertThat(links(room)).isEmpty();
        assertThat(faults(room, () -> list(room, day, "Styrelse", "en@af.example, fel adress"))).containsExactly("addresses");
        assertThat(faults(room, () -> list(room, day, "", "en@af.example"))).containsExactly("name");
    }

    @Test
    void the_usual_lists_are_offered_once_and_belong_to_the_insats() {
        Room room = rooms.make();
        WorkshopId day = held(room);
        List<Circle> offered = as(room, () -> dispatches.circles(day, Texts.SWEDISH));
        assertThat(offered).extracting(Circle::name).containsExactly("Utvecklingsgrupp", "Styrgrupp", "Styrelse");
        Circle steering = offered.get(1);
        run(room, () -> dispatches.saveCircle(day, steering.id(), steering.version(), "Styrgruppen", "en@af.example"));
        refused(room, "processdag.error.changedMeanwhile", () -> {
            dispatches.saveCircle(day, steering.id(), steering.version(), "Styrgrupp igen", "");
            return day;
        });
        WorkshopId another = held(room);
        assertThat(as(room, () -> dispatches.circles(another, Texts.SWEDISH)))
                .extracting(Circle::name)
                .containsExactly("Styrgruppen", "Utvecklingsgrupp", "Styrelse");
        Circle stored = as(room, () -> dispatches.circles(another, Texts.SWEDISH)).getFirst();
        run(room, () -> dispatches.saveCircle(another, stored.id(), stored.version(), "", ""));
        assertThat(as(room, () -> dispatches.circles(day, Texts.SWEDISH)))
                .extracting(Circle::name)
                .contains("Styrgrupp")
                .doesNotContain("Styrgruppen");
    }

    private static Sending sending(Circle to, boolean figuresOnly) {
        return new Sending(UUID.randomUUID(), 1, Set.of(to.id()), figuresOnly, LocalDate.now(CLOCK).plusDays(10), "");
    }

    private Circle list(Room room, WorkshopId day, String name, String addresses) {
        UUID id = UUID.randomUUID();
        run(room, () -> dispatches.saveCircle(day, id, WrittenLine.NEW, name, addresses));
        return as(room, () -> dispatches.circles(day, Texts.SWEDISH)).stream()
                .filter(circle -> circle.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A day with four answers, a note, an action and every kind of ending. */
    private WorkshopId held(Room room) {
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 4);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (int phone = 0; phone < tickets.size(); phone++) {
            phones.rate(tickets.get(phone), theme.id(), BigDecimal.valueOf(List.of(5, 6, 8, 8).get(phone)), 1);
        }
        room.next(day);
        as(room, () -> record.attend(day, "Anna Arbetsförmedlare", "handledare", "Arbetsförmedlingen"));
        as(room, () -> record.note(day, theme.id(), "how", NOTE));
        as(room, () -> record.agree(day, theme.id(), "Ringa Ica", "Anna", "på måndag"));
        as(room, () -> record.conclude(day, OutcomeKind.MESSAGE, "jobbfokus hela vägen", null));
        as(room, () -> record.conclude(day, OutcomeKind.SPREAD, "styrgruppen", "i januari"));
        as(room, () -> record.conclude(day, OutcomeKind.FOLLOW_UP, "nästa processdag", "om ett år"));
        as(room, () -> record.conclude(day, OutcomeKind.HIGHLIGHT, "samtalet efter lunch", null));
        run(room, () -> script.close(day));
        return day;
    }

    private List<String> links(Room room) {
        return jdbc.sql("select secret_link from outbox_message where association_id = ? order by recipient")
                .param(room.association.value())
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse open(String link) throws Exception {
        MockMvc line = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        return line.perform(get(link.replaceFirst("^https?://[^/]+", ""))).andReturn().getResponse();
    }

    private <T> T as(Room room, Supplier<T> call) {
        return actors.callAs(room.facilitator, call);
    }

    private void run(Room room, Runnable call) {
        actors.runAs(room.facilitator, call);
    }

    private void refused(Room room, String key, Supplier<?> call) {
        assertThatThrownBy(() -> as(room, call))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason().key()).isEqualTo(key));
    }

    private List<String> faults(Room room, Supplier<? extends @Nullable Object> call) {
        try {
            actors.callAs(room.facilitator, () -> call.get() == null);
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.faults().stream().map(InvalidInputException.Fault::field).toList();
        }
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    private static String read(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String words(byte[] word) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }
}
