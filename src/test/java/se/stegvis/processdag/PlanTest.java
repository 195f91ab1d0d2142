package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

/** What a day is for, and an agenda that adds up to its end. */
@ProcessdagTest
class PlanTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    PlanService plans;

    @Autowired
    ThemeService themes;

    private Room room;
    private WorkshopId day;

    @BeforeEach
    void a_day() {
        room = rooms.make();
        day = room.prepare();
    }

    private WorkshopPlan plan() {
        return room.asFacilitator(() -> plans.look(day));
    }

    private void time(int theme, @Nullable Integer minutes, Integer pause) {
        WorkshopPlan.Slot slot = plan().slots().get(theme);
        room.asFacilitator(() -> {
            plans.time(day, slot, minutes, pause);
            return day;
        });
    }

    @Test
    void a_new_day_begins_with_an_agenda_that_ends_when_the_day_does() {
        Agenda agenda = plan().agenda();
        assertThat(agenda.left()).isZero();
        assertThat(agenda.parts().getFirst().from()).isEqualTo(LocalTime.of(8, 15));
        assertThat(agenda.parts().getLast().to()).isEqualTo(LocalTime.of(12, 0));
        assertThat(agenda.parts()).extracting(Agenda.Part::kind).containsExactly(
                Agenda.Kind.OPENING,
                Agenda.Kind.THEME,
                Agenda.Kind.THEME,
                Agenda.Kind.THEME,
                Agenda.Kind.PAUSE,
                Agenda.Kind.THEME,
                Agenda.Kind.THEME,
                Agenda.Kind.THEME,
                Agenda.Kind.CLOSING);
        for (int part = 1; part < agenda.parts().size(); part++) {
            assertThat(agenda.parts().get(part).from()).isEqualTo(agenda.parts().get(part - 1).to());
        }
    }

    @Test
    void it_says_what_is_left_over_or_too_long_and_can_be_shared_anew() {
        time(1, 60, 10);
        assertThat(plan().agenda().left()).isEqualTo(-30);
        time(1, 5, 0);
        assertThat(plan().agenda().left()).isEqualTo(35);
        room.asFacilitator(() -> {
            plans.ends(day, plans.look(day), 0, 45);
            plans.fit(day);
            return day;
        });
        assertThat(plan().agenda().left()).isZero();
        assertThat(plan().agenda().parts()).extracting(Agenda.Part::kind).doesNotContain(Agenda.Kind.OPENING);
        assertThat(plan().closing()).isEqualTo(45);
    }

    @Test
    void themes_that_come_move_or_go_are_followed() {
        room.asFacilitator(() -> themes.add(day, "Vår egen fråga", null, Texts.SWEDISH));
        assertThat(plan().slots().getLast().name()).isEqualTo("Vår egen fråga");
        assertThat(plan().agenda().left()).as("it has a time nobody has set").isEqualTo(-20);
        time(6, 30, 0);
        ThemeId own = plan().slots().getLast().theme();
        room.asFacilitator(() -> {
            themes.move(day, own, true);
            return day;
        });
        assertThat(plan().slots().get(5).minutes()).isEqualTo(30);
        room.asFacilitator(() -> {
            themes.remove(day, own);
            return day;
        });
        assertThat(plan().agenda().left()).isZero();
    }

    @Test
    void two_who_plan_at_once_are_told_of_each_other_and_nonsense_is_told_at_its_field() {
        WorkshopPlan seen = plan();
        time(0, 40, 0);
        assertThatThrownBy(() -> room.asFacilitator(() -> {
                    plans.time(day, seen.slots().getFirst(), 10, 0);
                    return day;
                }))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("processdagbefore.error.planChanged"));
        assertThatThrownBy(() -> time(0, null, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> time(0, 30, 900))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly("pause"));
    }

    @Test
    void the_aim_is_stored_and_two_who_write_it_both_keep_their_words() {
        long version = room.asFacilitator(() -> plans.describe(day, "Se vad som bär", "Rum 4", plan().version()));
        assertThat(plan()).extracting(WorkshopPlan::aim, WorkshopPlan::place).isEqualTo(List.of("Se vad som bär", "Rum 4"));
        room.asFacilitator(() -> plans.describe(day, "Enas om nästa steg", "Rum 4", version));
        assertThatThrownBy(() -> room.asFacilitator(() -> plans.describe(day, "Annat", "", version)))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> assertThat(conflict.savedText())
                        .isEqualTo("Enas om nästa steg"));
    }
}
