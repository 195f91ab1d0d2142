package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.MemberKind;
import se.stegvis.foundation.RefusedException;

/** Thinking and scoring before the day. */
@ProcessdagTest
class EarlyTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    EarlyService early;

    @Autowired
    PhoneParty party;

    @Autowired
    PhoneMove move;

    @Autowired
    WorkshopScript script;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_has_the_code_scores_in_advance_changes_it_in_the_room_and_is_counted_once() {
        Room room = rooms.make();
        WorkshopId day = open(room);
        List<String> tickets = room.join(day, 3);
        List<WorkshopTheme> themes = room.look(day).themes();
        phones.rate(tickets.get(0), themes.get(1).id(), new BigDecimal("4"), 1);
        phones.rate(tickets.get(0), themes.get(1).id(), new BigDecimal("5"), 2);
        phones.rate(tickets.get(1), themes.get(1).id(), new BigDecimal("6"), 1);
        List<PhoneState.Early> seen = Objects.requireNonNull(phones.state(tickets.get(0)).early());
        assertThat(seen).hasSize(6);
        assertThat(Objects.requireNonNull(seen.get(1).mine()).score()).isEqualByComparingTo("5");
        assertThat(seen.getFirst().mine()).isNull();
        assertThat(room.look(day).themes()).extracting(WorkshopTheme::answered).containsExactly(0, 2, 0, 0, 0, 0);
        assertThat(room.look(day).themes()).allMatch(theme -> theme.result() == null);

        room.next(day);
        assertThat(phones.state(tickets.get(0)).early()).as("the day has begun").isNull();
        assertThatThrownBy(() -> phones.rate(tickets.get(2), themes.get(1).id(), new BigDecimal("7"), 1))
                .isInstanceOf(RefusedException.class);
        room.next(day);
        room.leaveUnscored(day);
        room.nextUntil(day, ThemePhase.SCORING);
        PhoneState.Mine mine = Objects.requireNonNull(phones.state(tickets.get(0)).mine());
        assertThat(mine.score()).isEqualByComparingTo("5");
        assertThat(mine.turn()).isEqualTo(2);
        phones.rate(tickets.get(0), themes.get(1).id(), new BigDecimal("5.5"), 3);
        phones.rate(tickets.get(2), themes.get(1).id(), new BigDecimal("8"), 1);
        room.next(day);
        assertThat(Objects.requireNonNull(room.look(day).current().orElseThrow().result()).scores())
                .containsExactly(new BigDecimal("5.5"), new BigDecimal("6.0"), new BigDecimal("8.0"));
    }

    @Test
    void a_day_that_is_not_open_in_advance_takes_no_scores_in_the_lobby() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        assertThat(phones.state(ticket).early()).isNull();
        ThemeId theme = room.look(day).themes().getFirst().id();
        assertThatThrownBy(() -> phones.rate(ticket, theme, BigDecimal.ONE, 1))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("processdag.error.tooEarly"));
        assertThatThrownBy(() -> room.asFacilitator(() -> {
                    early.open(day);
                    return day;
                }))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void answers_given_in_advance_have_no_party_and_those_of_themes_that_were_never_reached_are_destroyed() {
        Room room = rooms.make();
        WorkshopId day = open(room);
        List<String> tickets = room.join(day, 5);
        tickets.forEach(ticket -> party.say(ticket, MemberKind.MUNICIPALITY));
        ThemeId theme = room.look(day).themes().getFirst().id();
        tickets.forEach(ticket -> phones.rate(ticket, theme, BigDecimal.valueOf(6), 1));
        assertThat(rows(theme, "count(*)")).isEqualTo(5);
        assertThat(rows(theme, "count(party)")).isZero();
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
        assertThat(rows(theme, "count(*)")).isZero();
    }

    @Test
    void another_phone_goes_on_with_the_ticket_itself_for_as_long_as_the_day_is_open() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String ticket = room.join(day, 1).getFirst();
        assertThat(move.address(ticket)).isEqualTo("/dag/" + room.code(day) + "#" + ticket);
        phones.arrive(ticket);
        phones.arrive(ticket);
        assertThat(room.look(day).joined()).as("two phones with one ticket are one participant").isEqualTo(1);
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
        assertThatThrownBy(() -> move.address(ticket)).isInstanceOf(PhoneRefusedException.class);
    }

    private WorkshopId open(Room room) {
        WorkshopId day = room.prepare();
        room.asFacilitator(() -> {
            early.open(day);
            return day;
        });
        return day;
    }

    private int rows(ThemeId theme, String what) {
        return jdbc.sql("select " + what + " from workshop_rating where theme_id = ?")
                .param(theme.value())
                .query(Integer.class)
                .single();
    }
}
