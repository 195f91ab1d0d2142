package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.MemberKind;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

/** What becomes of the party that somebody says they come from. */
@ProcessdagTest
class PhonePartyTest {

    private static final MemberKind KOMMUN = MemberKind.MUNICIPALITY;

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    PhoneParty party;

    @Autowired
    WorkshopService workshops;

    @Autowired
    ThemeService themes;

    @Autowired
    WorkshopScript script;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_phone_chooses_among_the_kinds_of_the_forbunds_members_and_may_change_its_mind() {
        Room room = rooms.make();
        room.member("Köpings kommun");
        String ticket = room.join(room.open(), 1).getFirst();
        assertThat(party.look(ticket).parties()).containsExactly(KOMMUN);
        assertThat(party.look(ticket).chosen()).isNull();
        party.say(ticket, KOMMUN);
        party.say(ticket, KOMMUN);
        assertThat(party.look(ticket).chosen()).isEqualTo(KOMMUN);
        party.say(ticket, null);
        assertThat(party.look(ticket).chosen()).isNull();
        assertThatThrownBy(() -> party.say(ticket, MemberKind.REGION)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> party.say("påhittad", KOMMUN)).isInstanceOf(PhoneRefusedException.class);
    }

    @Test
    void a_party_of_five_is_shown_beside_the_whole_when_the_others_are_five_too() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 10);
        tickets.subList(0, 5).forEach(ticket -> party.say(ticket, KOMMUN));
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        score(theme, 1, tickets, "6 7 7 8 8.5 5 5.5 6 7 9");
        assertThat(current(room, day).parties()).isEmpty();
        room.next(day);
        assertThat(current(room, day).parties()).containsExactly(new PartyTotal(KOMMUN, 5, new BigDecimal("7.3")));
        assertThat(Objects.requireNonNull(current(room, day).result()).count()).isEqualTo(10);
        assertThat(phones.state(tickets.getFirst()).picture().current().orElseThrow().parties()).hasSize(1);
    }

    @Test
    void answers_of_a_small_party_are_never_kept_with_it() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 10);
        tickets.subList(0, 4).forEach(ticket -> party.say(ticket, KOMMUN));
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        score(theme, 1, tickets, "6 7 7 8 8.5 5 5.5 6 7 9");
        assertThat(jdbc.sql("select count(party) from workshop_rating where theme_id = ?")
                        .param(theme.id().value())
                        .query(Integer.class)
                        .single())
                .as("not even before the reveal")
                .isZero();
        room.next(day);
        assertThat(current(room, day).parties()).isEmpty();
    }

    @Test
    void parties_are_shown_in_the_first_round_alone_so_that_two_rounds_cannot_be_taken_from_each_other() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 11);
        tickets.subList(0, 6).forEach(ticket -> party.say(ticket, KOMMUN));
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        score(theme, 1, tickets.subList(1, 11), "6 7 7 8 8.5 5 5.5 6 7 9");
        room.next(day);
        room.asFacilitator(() -> script.scoreAgain(day, room.look(day).moment()));
        assertThatThrownBy(() -> phones.rate(tickets.getFirst(), theme.id(), 1, new BigDecimal("9"), 1))
                .as("on its way since the first round")
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("processdag.error.earlierRound"));
        score(theme, 2, tickets, "2 6 7 7 8 8.5 5 5.5 6 7 9");
        assertThat(jdbc.sql("select count(party) from workshop_rating where theme_id = ?")
                        .param(theme.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        room.next(day);
        assertThat(current(room, day).round()).isEqualTo(2);
        assertThat(current(room, day).parties())
                .as("still the first round's: six of the second would give away the sixth")
                .containsExactly(new PartyTotal(KOMMUN, 5, new BigDecimal("7.3")));
    }

    @Test
    void the_same_question_again_is_not_shown_by_party_the_same_day_or_within_a_quarter_but_the_year_after() {
        Room room = rooms.make();
        WorkshopId day = room.prepare();
        String question = room.look(day).themes().getFirst().scaleQuestion();
        room.asFacilitator(() -> themes.add(day, "En gång till", question + " ", Texts.SWEDISH));
        WorkshopId soon = room.prepare();
        redate(soon, LocalDate.of(2018, 2, 15));
        WorkshopId later = room.prepare();
        redate(later, LocalDate.of(2018, 12, 14));

        assertThat(firstAndLast(room, day)).as("the first theme, and the last with the same question").containsExactly(1, 0);
        assertThat(firstAndLast(room, soon).getFirst()).as("two months later").isZero();
        assertThat(firstAndLast(room, later).getFirst()).as("a year later").isEqualTo(1);
    }

    @Test
    void which_phone_said_which_party_is_forgotten_when_the_day_is_over() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        room.join(day, 5).forEach(ticket -> party.say(ticket, KOMMUN));
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
        assertThat(jdbc.sql("select count(*) from workshop_ticket_party where workshop_id = ?")
                        .param(day.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Holds a day with five of ten from the kommuner; how many parties its first and its last theme with a scale show. */
    private List<Integer> firstAndLast(Room room, WorkshopId day) {
        room.asFacilitator(() -> {
            script.open(day);
            return day;
        });
        List<String> tickets = room.join(day, 10);
        tickets.subList(0, 5).forEach(ticket -> party.say(ticket, KOMMUN));
        do {
            WorkshopTheme now = room.look(day).current().orElse(null);
            if (now != null && now.phase() == ThemePhase.SCORING) {
                score(now, 1, tickets, "6 7 7 8 8.5 5 5.5 6 7 9");
            }
            room.next(day);
        } while (!room.look(day).isClosing());
        List<WorkshopTheme> scored =
                room.look(day).themes().stream().filter(WorkshopTheme::hasScale).toList();
        return List.of(scored.getFirst().parties().size(), scored.getLast().parties().size());
    }

    private void redate(WorkshopId day, LocalDate date) {
        jdbc.sql("update workshop set held_on = ? where id = ?").params(date, day.value()).update();
    }

    private void score(WorkshopTheme theme, int round, List<String> tickets, String scores) {
        String[] each = scores.split(" ");
        for (int phone = 0; phone < each.length; phone++) {
            phones.rate(tickets.get(phone), theme.id(), round, new BigDecimal(each[phone]), 1);
        }
    }

    private static WorkshopTheme current(Room room, WorkshopId day) {
        return room.look(day).current().orElseThrow();
    }
}
