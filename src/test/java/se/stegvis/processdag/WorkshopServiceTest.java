package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.ForbiddenException;
import se.stegvis.access.Role;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

@ProcessdagTest
class WorkshopServiceTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    CurrentActor actors;

    @Autowired
    WorkshopService workshops;

    @Autowired
    ThemeService themes;

    @Autowired
    WorkshopScript script;

    @Autowired
    WorkshopRecord record;

    @Autowired
    Announcements announcements;

    @Test
    void a_new_day_has_the_templates_themes_in_order_with_a_scale_on_all_but_the_groups_own() {
        Room room = rooms.make();
        WorkshopPicture day = room.look(room.prepare());
        assertThat(day.themes()).extracting(WorkshopTheme::number).containsExactly("1", "2&4", "3", "5", "6", "7");
        assertThat(day.themes()).extracting(WorkshopTheme::hasScale).containsExactly(true, true, true, true, true, false);
        assertThat(day.workshop().joinCode()).isNull();
    }

    @Test
    void a_day_that_makes_no_sense_is_told_field_by_field() {
        Room room = rooms.make();
        WorkshopDetails nonsense = new WorkshopDetails(
                "Dag",
                null,
                LocalTime.NOON,
                LocalTime.of(8, 0),
                LocalDate.of(2026, 5, 1),
                LocalDate.of(1926, 1, 1),
                "",
                Set.of(AccountId.random()),
                new BigDecimal("0.3"),
                1);
        assertThatThrownBy(() -> room.asFacilitator(
                        () -> workshops.create(room.association, room.initiative, nonsense, Texts.SWEDISH)))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly("date", "to", "end", "to", "facilitators", "scaleStep", "fewestAnswers"));
        assertThat(room.asFacilitator(() -> workshops.list(room.association, "", 0, 25))).isEmpty();
    }

    @Test
    void two_who_press_next_at_once_take_one_step() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        Moment seen = room.look(day).moment();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> presses = List.of(room.facilitator, room.second).stream()
                    .map(who -> both.submit(() -> {
                        start.await();
                        return actors.callAs(who, () -> script.advance(day, seen));
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(presses.get(0).get(), presses.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(room.look(day).current().orElseThrow().phase()).isEqualTo(ThemePhase.THINKING);
        assertThat(room.look(day).current().orElseThrow().number()).isEqualTo("1");
    }

    @Test
    void only_those_who_lead_the_day_lead_it_and_the_board_reads_it() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        UUID lead = room.memberNamed("Västerås stad");
        AccountId otherFacilitator = room.person("Utomstående", Role.FACILITATOR, null);
        AccountId chair = room.person("Ordföranden", Role.CHAIR, lead);
        AccountId ownApplicant = room.person("Projektägaren", Role.APPLICANT, lead);
        AccountId otherApplicant = room.person("En annan", Role.APPLICANT, room.member("Region Västmanland"));
        AccountId administrator = room.person("Administratören", Role.ADMINISTRATOR, null);
        Moment seen = room.look(day).moment();
        for (AccountId stranger : List.of(otherFacilitator, chair, ownApplicant, otherApplicant, administrator, room.director)) {
            assertThatThrownBy(() -> actors.runAs(stranger, () -> script.advance(day, seen))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> actors.runAs(stranger, () -> record.attend(day, "x", "", ""))).isInstanceOf(NotFoundException.class);
        }
        for (AccountId reader : List.of(otherFacilitator, chair, ownApplicant, room.director)) {
            assertThat(actors.callAs(reader, () -> workshops.look(day)).workshop().joinCode()).isNull();
            assertThat(actors.callAs(reader, () -> workshops.list(room.association, "", 0, 25))).hasSize(1);
            assertThat(actors.callAs(reader, () -> workshops.count(room.association, " SAMORDNINGSTEAM "))).isEqualTo(1);
            assertThat(actors.callAs(reader, () -> workshops.count(room.association, "2017-12"))).isEqualTo(1);
            assertThat(actors.callAs(reader, () -> workshops.count(room.association, "något annat"))).isZero();
        }
        assertThatThrownBy(() -> actors.runAs(otherApplicant, () -> workshops.look(day))).isInstanceOf(NotFoundException.class);
        assertThat(actors.callAs(otherApplicant, () -> workshops.list(room.association, "", 0, 25))).isEmpty();
        assertThat(actors.callAs(otherApplicant, () -> workshops.count(room.association, ""))).isZero();
        assertThatThrownBy(() -> actors.runAs(administrator, () -> workshops.list(room.association, "", 0, 25)))
                .isInstanceOf(ForbiddenException.class);
        Room elsewhere = rooms.make();
        assertThatThrownBy(() -> actors.runAs(elsewhere.facilitator, () -> workshops.look(day)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> actors.runAs(
                        elsewhere.facilitator,
                        () -> workshops.create(elsewhere.association, room.initiative, elsewhere.details(), Texts.SWEDISH)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void two_who_rewrite_one_note_lose_nothing() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        room.next(day);
        ThemeId theme = room.look(day).current().orElseThrow().id();
        UUID note = room.asFacilitator(() -> record.note(day, theme, "how", "först"));
        room.asFacilitator(() -> {
            record.writeNote(day, theme, "how", line(note, 0, "den enas ord"));
            return note;
        });
        assertThatThrownBy(() -> actors.runAs(room.second, () -> record.writeNote(day, theme, "how", line(note, 0, "den andras ord"))))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.savedText()).isEqualTo("den enas ord");
                    assertThat(conflict.savedVersion()).isEqualTo(1);
                });
    }

    @Test
    void a_line_is_stored_while_it_is_typed_and_gone_when_nothing_stands_in_it() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        ThemeId theme = room.look(day).themes().getFirst().id();
        UUID id = UUID.randomUUID();
        Supplier<List<WorkshopTheme.Action>> actions = () -> room.look(day).themes().getFirst().actions();
        long first = room.asFacilitator(() -> record.writeAction(day, theme, line(id, WrittenLine.NEW, "Bjud in", "", "")));
        long second = room.asFacilitator(() -> record.writeAction(day, theme, line(id, first, "Bjud in", "", "Våren 2018")));
        assertThat(actions.get()).extracting(WorkshopTheme.Action::due).containsExactly("Våren 2018");
        assertThatThrownBy(() -> room.asFacilitator(
                        () -> record.writeAction(day, theme, line(id, WrittenLine.NEW, "Samma rad en gång till", "", ""))))
                .isInstanceOf(EditConflictException.class);
        assertThat(room.asFacilitator(() -> record.writeAction(day, theme, line(id, second, "", " ", ""))))
                .isEqualTo(WrittenLine.NEW);
        assertThat(actions.get()).isEmpty();
        assertThatThrownBy(() -> room.asFacilitator(() -> record.writeAction(day, theme, line(id, second, "Kvar", "", ""))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_somebody_says_is_a_phone_number_is_stored_and_may_stay_when_the_line_is_changed() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> room.asFacilitator(
                        () -> record.writeAttendee(day, line(id, WrittenLine.NEW, "Ring 811218-9876", "", ""))))
                .isInstanceOf(PersonalNumberException.class);
        long first = room.asFacilitator(() -> record.writeAttendee(
                day,
                new WrittenLine(id, WrittenLine.NEW, List.of("Ring 811218-9876", "", ""), Set.of("8112189876"))));
        room.asFacilitator(() -> record.writeAttendee(day, line(id, first, "Ring Eva 811218-9876", "", "")));
        assertThat(room.look(day).attendees())
                .extracting(WorkshopPicture.Attendee::name)
                .containsExactly("Ring Eva 811218-9876");
    }

    @Test
    void thirty_notes_at_once_meet_no_conflict() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        room.next(day);
        ThemeId theme = room.look(day).current().orElseThrow().id();
        try (ExecutorService room30 = Executors.newFixedThreadPool(30)) {
            List<Future<UUID>> all = IntStream.range(0, 30)
                    .mapToObj(one -> room30.submit(() -> room.asFacilitator(() -> record.note(day, theme, "how", "rad " + one))))
                    .toList();
            for (Future<UUID> one : all) {
                one.get();
            }
        }
        assertThat(room.look(day).current().orElseThrow().fields().getLast().notes())
                .extracting(WorkshopTheme.Note::text)
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @Test
    void nothing_with_a_personnummer_in_it_is_stored() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        ThemeId theme = room.look(day).themes().getFirst().id();
        assertThatThrownBy(() -> room.asFacilitator(() -> record.agree(day, theme, "ring 19811218-9876", "", "")))
                .isInstanceOf(PersonalNumberException.class);
        assertThatThrownBy(() -> room.asFacilitator(() -> record.attend(day, "811218-9876", "", "")))
                .isInstanceOf(PersonalNumberException.class);
        assertThat(room.look(day).attendees()).isEmpty();
    }

    @Test
    void a_fourth_medskick_is_one_too_many() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List.of("ett", "två", "tre").forEach(text -> room.asFacilitator(() -> record.conclude(day, OutcomeKind.MESSAGE, text, null)));
        assertThatThrownBy(() -> room.asFacilitator(() -> record.conclude(day, OutcomeKind.MESSAGE, "fyra", null)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void themes_are_the_groups_own_until_the_day_is_opened() {
        Room room = rooms.make();
        WorkshopId day = room.prepare();
        ThemeId own = room.asFacilitator(() -> themes.add(day, "Arbetsmiljö", "Hur har vi det?", Texts.SWEDISH));
        room.asFacilitator(() -> {
            themes.move(day, own, true);
            themes.remove(day, room.look(day).themes().getFirst().id());
            themes.change(day, own, "Vår arbetsmiljö", null);
            return day;
        });
        assertThat(room.look(day).themes()).extracting(WorkshopTheme::name).containsExactly(
                "Samarbete och samverkan", "Arbetssätt och metoder", "Villkor och förutsättningar",
                "Tilltro till måluppfyllelse", "Vår arbetsmiljö", "Eget tema");
        room.asFacilitator(() -> {
            script.open(day);
            return day;
        });
        assertThatThrownBy(() -> room.asFacilitator(() -> {
                    themes.remove(day, own);
                    return day;
                }))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_scale_is_fixed_once_the_day_is_open() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        Workshop now = room.look(day).workshop();
        WorkshopDetails coarser = new WorkshopDetails(
                now.name(), now.date(), now.start(), now.end(), now.from(), now.to(), "", Set.of(room.facilitator), BigDecimal.ONE, 3);
        assertThatThrownBy(() -> room.asFacilitator(() -> {
                    workshops.change(day, now.version(), coarser);
                    return day;
                }))
                .isInstanceOfSatisfying(
                        RefusedException.class, refused -> assertThat(refused.reason().key()).endsWith("scaleFixed"));
    }

    @Test
    void whoever_looks_at_the_day_is_told_after_each_change() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        CountDownLatch told = new CountDownLatch(1);
        long before = room.look(day).revision();
        Announcements.Subscription subscription = announcements.subscribe(day, revision -> {
            if (revision == before + 1 && room.look(day).current().isPresent()) {
                told.countDown();
            }
        });
        room.next(day);
        assertThat(told.await(5, TimeUnit.SECONDS)).as("told, and what is told is already stored").isTrue();
        subscription.end();
    }

    private static WrittenLine line(UUID id, long version, String... parts) {
        return new WrittenLine(id, version, List.of(parts), Set.of());
    }
}
