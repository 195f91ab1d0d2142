package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

/** What a processledare does with the room while a day goes on. */
@ProcessdagTest
class WorkshopRoomTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    CurrentActor actors;

    @Autowired
    WorkshopScript script;

    @Autowired
    WorkshopRoom inRoom;

    @Autowired
    ThemesOnTheSpot spot;

    @Autowired
    QuestionSheet sheet;

    @Autowired
    ParticipantService phones;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_locked_day_lets_no_more_phones_in_and_those_that_are_in_stay() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        lead(room, () -> inRoom.lock(day, true));
        assertThatThrownBy(() -> room.join(day, 1))
                .isInstanceOfSatisfying(PhoneRefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("processdagroom.error.locked"));
        assertThat(phones.state(ticket).picture().room().locked()).isTrue();
        lead(room, () -> inRoom.lock(day, false));
        assertThat(room.join(day, 1)).hasSize(1);
    }

    @Test
    void the_room_is_counted_as_a_number_and_only_by_those_who_lead_the_day() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        lead(room, () -> inRoom.count(day, 13));
        assertThat(room.look(day).room().present()).isEqualTo(13);
        lead(room, () -> inRoom.count(day, null));
        assertThat(room.look(day).room().present()).isNull();
        assertThat(faultOf(() -> lead(room, () -> inRoom.count(day, -1)))).isEqualTo("present");
        assertThatThrownBy(() -> actors.runAs(room.director, () -> inRoom.count(day, 3))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void time_is_given_from_now_and_ends_with_the_next_step() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        room.next(day);
        lead(room, () -> inRoom.giveTime(day, 5));
        assertThat(Objects.requireNonNull(room.look(day).room().timer()).seconds()).isEqualTo(300);
        room.next(day);
        assertThat(room.look(day).room().timer()).isNull();
        assertThat(faultOf(() -> lead(room, () -> inRoom.giveTime(day, 0)))).isEqualTo("minutes");
    }

    @Test
    void what_is_parked_keeps_its_words_when_two_write_and_holds_no_personnummer() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        UUID id = UUID.randomUUID();
        long first = room.asFacilitator(() -> inRoom.writeParked(day, line(id, WrittenLine.NEW, "Lokalerna")));
        lead(room, () -> inRoom.writeParked(day, line(id, first, "Lokalerna i Köping")));
        assertThatThrownBy(() -> actors.runAs(room.second, () -> inRoom.writeParked(day, line(id, first, "Något annat"))))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> assertThat(conflict.savedText())
                        .isEqualTo("Lokalerna i Köping"));
        assertThatThrownBy(() -> lead(room, () -> inRoom.writeParked(day, line(UUID.randomUUID(), WrittenLine.NEW, "811218-9876"))))
                .isInstanceOf(PersonalNumberException.class);
        assertThat(room.look(day).room().parked()).extracting(DayRoom.Parked::text).containsExactly("Lokalerna i Köping");
    }

    @Test
    void by_spread_all_themes_are_scored_unseen_and_then_shown_with_the_greatest_spread_first() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        lead(room, () -> inRoom.order(day, true));
        room.next(day);
        List<List<String>> scores = List.of(
                List.of("5.0", "6.0", "7.0"), List.of("2.0", "5.0", "9.0"), List.of("6.0", "6.0", "6.0"),
                List.of("5.0", "5.0", "7.0"), List.of("8.0", "8.0", "9.0"));
        List<String> names = room.look(day).themes().stream().map(WorkshopTheme::name).toList();
        assertThatThrownBy(() -> lead(room, () -> inRoom.order(day, false))).isInstanceOf(RefusedException.class);
        for (int theme = 0; theme < scores.size(); theme++) {
            room.next(day);
            WorkshopTheme scored = current(room, day);
            assertThat(scored.name()).isEqualTo(names.get(theme));
            assertThat(scored.phase()).isEqualTo(ThemePhase.SCORING);
            for (int phone = 0; phone < tickets.size(); phone++) {
                phones.rate(tickets.get(phone), scored.id(), new BigDecimal(scores.get(theme).get(phone)), 1);
            }
            assertThat(room.look(day).themes()).allSatisfy(unseen -> assertThat(unseen.result()).isNull());
            room.next(day);
        }
        // Ranges 2, 7, 0, 2, 1; of the two alike the one that is more spread out comes first.
        List<String> shown = new ArrayList<>();
        while (current(room, day).result() != null) {
            shown.add(current(room, day).name());
            assertThat(current(room, day).phase()).isEqualTo(ThemePhase.REVEALED);
            room.next(day);
            room.next(day);
        }
        assertThat(shown).containsExactly(names.get(1), names.get(3), names.get(0), names.get(4), names.get(2));
        assertThat(current(room, day).name()).as("what is only talked about comes last").isEqualTo("Eget tema");
        room.next(day);
        room.next(day);
        assertThat(room.look(day).isClosing()).isTrue();
    }

    @Test
    void by_spread_a_theme_with_too_few_answers_is_not_left_behind_unseen() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        lead(room, () -> inRoom.order(day, true));
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        phones.rate(ticket, theme.id(), BigDecimal.valueOf(5), 1);
        assertThat(refusalOf(() -> room.next(day))).isEqualTo("processdag.error.tooFew");
        assertThat(current(room, day).phase()).isEqualTo(ThemePhase.SCORING);
    }

    @Test
    void a_whole_theme_is_scored_without_phones() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        assertThat(room.asFacilitator(() -> spot.type(day, theme.id(), "7 8×3 6,5"))).isEqualTo(5);
        assertThat(room.asFacilitator(() -> spot.typed(day, theme.id())))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("6.5", "7.0", "8.0", "8.0", "8.0");
        assertThat(current(room, day).answered()).isEqualTo(5);
        assertThat(room.asFacilitator(() -> spot.type(day, theme.id(), "7 8 8"))).isEqualTo(3);
        room.next(day);
        ScoreSummary result = Objects.requireNonNull(current(room, day).result());
        assertThat(result.count()).isEqualTo(3);
        assertThat(result.mean()).isEqualByComparingTo("7.7");
        assertThat(refusalOf(() -> lead(room, () -> spot.type(day, theme.id(), "1")))).isEqualTo("processdag.error.tooLate");
        assertThat(room.asFacilitator(() -> spot.typed(day, theme.id()))).isEmpty();
    }

    @Test
    void answers_on_paper_count_with_those_of_phones_and_nothing_tells_them_apart_afterwards() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), BigDecimal.valueOf(4), 1));
        lead(room, () -> spot.type(day, theme.id(), "9"));
        room.next(day);
        assertThat(Objects.requireNonNull(current(room, day).result()).scores()).hasSize(4);
        assertThat(jdbc.sql("select count(*) from workshop_rating where theme_id = ?")
                        .param(theme.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void one_answer_on_a_phone_among_those_typed_is_not_shown_since_whoever_typed_could_work_it_out() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        phones.rate(ticket, theme.id(), BigDecimal.valueOf(2), 1);
        lead(room, () -> spot.type(day, theme.id(), "7 7 7 8"));
        assertThat(refusalOf(() -> room.next(day))).isEqualTo("processdagroom.error.tooFewOnPhones");
        assertThat(current(room, day).result()).isNull();
    }

    @Test
    void what_is_no_answer_is_told_at_the_field() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (String wrong : List.of("sju", "11", "5,55", "8×", "7 0", "8×5000")) {
            assertThat(faultOf(() -> lead(room, () -> spot.type(day, theme.id(), wrong)))).as(wrong).isEqualTo("typed");
        }
        assertThat(current(room, day).answered()).isZero();
    }

    @Test
    void a_theme_of_ones_own_comes_next_and_can_be_asked_for_when_all_are_done() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        room.next(day);
        lead(room, () -> spot.add(day, "Lokalerna", "Hur väl fungerar lokalerna?", Texts.SWEDISH));
        assertThat(room.look(day).themes()).extracting(WorkshopTheme::name).startsWith("Deltagarnas utveckling", "Lokalerna", "Samarbete och samverkan");
        finish(room, day);
        assertThat(room.look(day).isClosing()).isTrue();
        lead(room, () -> spot.add(day, "Till sist", "", Texts.SWEDISH));
        assertThat(current(room, day).name()).isEqualTo("Till sist");
        assertThat(current(room, day).phase()).isEqualTo(ThemePhase.THINKING);
        assertThat(faultOf(() -> lead(room, () -> spot.add(day, " ", "", Texts.SWEDISH)))).isEqualTo("themeName");
    }

    @Test
    void everybody_is_asked_once_what_the_day_was_like_when_all_themes_are_done() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        assertThat(refusalOf(() -> lead(room, () -> spot.askAboutTheDay(day, Texts.SWEDISH)))).isEqualTo("processdagroom.error.themesLeft");
        finish(room, day);
        ThemeId asked = room.asFacilitator(() -> spot.askAboutTheDay(day, Texts.SWEDISH));
        assertThat(current(room, day).phase()).isEqualTo(ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, asked, BigDecimal.valueOf(9), 1));
        room.next(day);
        assertThat(Objects.requireNonNull(current(room, day).result()).count()).isEqualTo(3);
        room.next(day);
        assertThat(room.look(day).isClosing()).as("nothing is noted about the day itself").isTrue();
        assertThat(refusalOf(() -> lead(room, () -> spot.askAboutTheDay(day, Texts.SWEDISH)))).isEqualTo("processdagroom.error.dayAsked");
    }

    @Test
    void the_same_question_the_last_time_stands_beside_and_not_before_all_have_answered() {
        Room room = rooms.make();
        WorkshopId before = room.open();
        WorkshopTheme then = room.nextUntil(before, ThemePhase.SCORING);
        lead(room, () -> spot.type(before, then.id(), "4 5 6"));
        room.next(before);
        finish(room, before);
        lead(room, () -> script.close(before));
        WorkshopId day = room.open();
        WorkshopTheme now = room.nextUntil(day, ThemePhase.SCORING);
        assertThat(room.look(day).room().lastTime()).isNull();
        lead(room, () -> spot.type(day, now.id(), "7 7 7"));
        room.next(day);
        LastTime last = Objects.requireNonNull(room.look(day).room().lastTime());
        assertThat(last.scores().mean()).isEqualByComparingTo("5");
        assertThat(last.date()).isEqualTo(room.details().date());
    }

    @Test
    void the_last_time_is_that_of_the_same_insats_and_the_same_question_only() {
        Room room = rooms.make();
        WorkshopId before = room.open();
        WorkshopTheme first = room.nextUntil(before, ThemePhase.SCORING);
        lead(room, () -> spot.type(before, first.id(), "4 5 6"));
        room.next(before);
        finish(room, before);
        lead(room, () -> script.close(before));
        jdbc.sql("update workshop_theme set question_key = null, scale_question = 'En annan fråga?' where id = ?")
                .param(first.id().value())
                .update();
        WorkshopId day = room.open();
        WorkshopTheme now = room.nextUntil(day, ThemePhase.SCORING);
        lead(room, () -> spot.type(day, now.id(), "7 7 7"));
        room.next(day);
        assertThat(room.look(day).room().lastTime()).as("a changed question is another question").isNull();
    }

    @Test
    void when_a_day_ends_nothing_unseen_is_left_behind() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        // As where phones may score before the room does.
        jdbc.sql("insert into workshop_rating (theme_id, rating_key, association_id, rating, turn) values (?, ?, ?, 5, 1)")
                .params(room.look(day).themes().get(2).id().value(), "key-" + tickets.getFirst().substring(0, 20), room.association.value())
                .update();
        lead(room, () -> script.close(day));
        assertThat(jdbc.sql("select count(*) from workshop_rating where association_id = ?")
                        .param(room.association.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_questions_are_printed_with_a_scale_and_lines_and_ask_for_no_name() {
        Room room = rooms.make();
        WorkshopId day = room.prepare();
        String printed = room.asFacilitator(() -> sheet.paper(day, Texts.SWEDISH)).toString();
        assertThat(printed).contains("Hur väl samarbetar vi i dag?", "Ett förbättringssteg", "Skriv inget namn.", "Mitt svar");
        assertThat(room.asFacilitator(() -> sheet.pdf(day, Texts.SWEDISH))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private static WorkshopTheme current(Room room, WorkshopId day) {
        return room.look(day).current().orElseThrow();
    }

    private static void finish(Room room, WorkshopId day) {
        while (!room.look(day).isClosing()) {
            if (room.look(day).current().map(WorkshopTheme::phase).orElse(null) == ThemePhase.SCORING) {
                room.leaveUnscored(day);
            } else {
                room.next(day);
            }
        }
    }

    private void lead(Room room, Runnable work) {
        actors.runAs(room.facilitator, work);
    }

    private static String faultOf(ThrowingCallable call) {
        return catchThrowableOfType(InvalidInputException.class, call).faults().stream()
                .map(InvalidInputException.Fault::field)
                .collect(Collectors.joining(","));
    }

    private static String refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).reason().key();
    }

    private static WrittenLine line(UUID id, long version, String text) {
        return new WrittenLine(id, version, List.of(text), Set.of());
    }
}
