package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

/** Notes are put in order and nobody's words are lost. */
@ProcessdagTest
class NoteServiceTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    CurrentActor actors;

    @Autowired
    NoteService notes;

    @Autowired
    WorkshopRecord record;

    @Autowired
    WorkshopScript script;

    @Autowired
    ParticipantService phones;

    @Autowired
    WorkshopDocumentation documentation;

    @Test
    void notes_stand_in_their_groups_and_come_out_again_when_the_group_is_dissolved() {
        Day day = atNotes();
        UUID arrive = day.note("how", "bjud in arbetsgivare");
        UUID other = day.note("how", "korta möten");
        UUID visit = day.note("improvement", "besök arbetsgivare");
        UUID group = day.group("Arbetsgivare", arrive, visit);

        WorkshopTheme.Field how = day.field("how");
        assertThat(how.groups()).extracting(WorkshopTheme.Group::heading).containsExactly("Arbetsgivare");
        assertThat(how.in(how.groups().getFirst()))
                .extracting(WorkshopTheme.Note::text)
                .containsExactlyInAnyOrder("bjud in arbetsgivare", "besök arbetsgivare");
        assertThat(how.in(null)).extracting(WorkshopTheme.Note::id).containsExactly(other);
        assertThat(day.field("improvement").notes()).isEmpty();

        day.lead(() -> notes.place(day.id, day.theme, Set.of(visit), null));
        assertThat(day.field("how").in(null)).extracting(WorkshopTheme.Note::id).containsExactlyInAnyOrder(other, visit);
        day.lead(() -> notes.dissolve(day.id, day.theme, group));
        day.lead(() -> notes.dissolve(day.id, day.theme, group));
        assertThat(day.field("how").groups()).isEmpty();
        assertThat(day.field("how").notes())
                .extracting(WorkshopTheme.Note::id)
                .containsExactlyInAnyOrder(arrive, other, visit);
    }

    @Test
    void a_note_that_is_moved_to_another_question_leaves_its_group() {
        Day day = atNotes();
        UUID note = day.note("how", "fler praktikplatser");
        day.group("Praktik", note);
        day.lead(() -> notes.move(day.id, day.theme, Set.of(note), "improvement"));
        assertThat(day.field("how").notes()).isEmpty();
        assertThat(day.field("improvement").in(null)).extracting(WorkshopTheme.Note::id).containsExactly(note);
        assertThatThrownBy(() -> day.lead(() -> notes.move(day.id, day.theme, Set.of(note), "påhittad")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void alike_notes_are_one_until_they_are_parted_and_none_has_lost_its_words_or_its_place() {
        Day day = atNotes();
        UUID first = day.note("how", "korta möten");
        UUID second = day.note("improvement", "kortare möten!");
        UUID third = day.note("how", "möten på max en timme");
        day.group("Möten", second);
        day.lead(() -> notes.merge(day.id, day.theme, Set.of(second, third)));
        day.lead(() -> notes.merge(day.id, day.theme, Set.of(first, second)));

        assertThat(day.field("how").notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("korta möten");
            assertThat(note.alike()).isEqualTo(2);
        });
        assertThat(day.aside().behind().get(first))
                .extracting(NotesAside.Note::text)
                .containsExactlyInAnyOrder("kortare möten!", "möten på max en timme");

        day.lead(() -> notes.part(day.id, day.theme, second));
        WorkshopTheme.Field improvement = day.field("improvement");
        assertThat(improvement.in(improvement.groups().getFirst())).singleElement().satisfies(note -> {
            assertThat(note.id()).isEqualTo(second);
            assertThat(note.alike()).isEqualTo(1);
        });
        day.lead(() -> notes.part(day.id, day.theme, third));
        assertThat(day.field("how").notes()).extracting(WorkshopTheme.Note::id).containsExactly(first, third);
        assertThat(day.aside().behind()).isEmpty();
    }

    @Test
    void when_the_note_in_front_is_taken_away_those_behind_it_come_out() {
        Day day = atNotes();
        UUID first = day.note("how", "korta möten");
        UUID second = day.note("how", "kortare möten");
        day.lead(() -> notes.merge(day.id, day.theme, Set.of(first, second)));
        WorkshopTheme.Note stands = day.field("how").notes().getFirst();
        day.lead(() -> record.writeNote(day.id, day.theme, "how", line(first, stands.version(), "")));
        assertThat(day.field("how").notes()).extracting(WorkshopTheme.Note::text).containsExactly("kortare möten");
    }

    @Test
    void a_hidden_note_is_seen_by_those_who_lead_and_by_nobody_else_until_it_is_shown_again() {
        Day day = atNotes();
        UUID kept = day.note("how", "korta möten");
        UUID unsuitable = day.note("how", "NN sköter sig inte");
        day.lead(() -> notes.hide(day.id, day.theme, Set.of(unsuitable)));
        assertThat(day.field("how").notes()).extracting(WorkshopTheme.Note::id).containsExactly(kept);
        assertThat(day.aside().hidden()).extracting(NotesAside.Note::text).containsExactly("NN sköter sig inte");
        assertThat(day.paper()).contains("korta möten").doesNotContain("NN sköter");
        AccountId chair = day.room.person("Ordföranden", Role.CHAIR, day.room.memberNamed("Västerås stad"));
        assertThatThrownBy(() -> actors.callAs(chair, () -> notes.aside(day.id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> actors.callAs(day.room.director, () -> notes.aside(day.id)))
                .isInstanceOf(NotFoundException.class);
        day.lead(() -> notes.show(day.id, day.theme, unsuitable));
        assertThat(day.field("how").notes()).hasSize(2);
        assertThat(day.aside().hidden()).isEmpty();
    }

    @Test
    void the_phone_that_wrote_a_hidden_note_notices_nothing_and_cannot_bring_it_back() {
        Day day = atNotes();
        String ticket = day.room.join(day.id, 1).getFirst();
        UUID sent = UUID.randomUUID();
        phones.note(ticket, sent, day.theme, "how", "olämpligt", false);
        UUID stored = day.field("how").notes().getFirst().id();
        day.lead(() -> notes.hide(day.id, day.theme, Set.of(stored)));
        phones.note(ticket, sent, day.theme, "how", "olämpligt", false);
        phones.note(ticket, sent, day.theme, "how", "olämpligt igen", false);
        assertThat(day.field("how").notes()).isEmpty();
        assertThat(day.aside().hidden()).extracting(NotesAside.Note::text).containsExactly("olämpligt igen");
    }

    @Test
    void a_phone_that_repeats_itself_does_not_move_back_what_the_group_has_moved() {
        Day day = atNotes();
        String ticket = day.room.join(day.id, 1).getFirst();
        UUID sent = UUID.randomUUID();
        phones.note(ticket, sent, day.theme, "how", "fler praktikplatser", false);
        UUID stored = day.field("how").notes().getFirst().id();
        UUID other = day.note("improvement", "praktik");
        day.lead(() -> notes.move(day.id, day.theme, Set.of(stored), "improvement"));
        phones.note(ticket, sent, day.theme, "how", "fler praktikplatser", false);
        phones.note(ticket, sent, day.theme, "how", "fler praktikplatser i vår", false);
        assertThat(day.field("improvement").notes())
                .extracting(WorkshopTheme.Note::text)
                .containsExactly("fler praktikplatser i vår", "praktik");
        day.lead(() -> notes.merge(day.id, day.theme, Set.of(stored, other)));
        phones.note(ticket, sent, day.theme, "how", "fler praktikplatser i höst", false);
        UUID second = UUID.randomUUID();
        phones.note(ticket, second, day.theme, "improvement", "samma sak", false);
        UUID behind = day.field("improvement").notes().getLast().id();
        day.lead(() -> notes.merge(day.id, day.theme, Set.of(stored, behind)));
        assertThatThrownBy(() -> phones.note(ticket, second, day.theme, "improvement", "något helt annat", false))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void two_who_give_a_group_a_heading_lose_nothing() {
        Day day = atNotes();
        UUID group = day.group("Möten", day.note("how", "korta möten"));
        day.room.asFacilitator(() -> notes.head(day.id, day.theme, group, "Våra möten", 0));
        assertThatThrownBy(() -> actors.runAs(
                        day.room.second, () -> notes.head(day.id, day.theme, group, "Mötena", 0)))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.savedText()).isEqualTo("Våra möten");
                    assertThat(conflict.savedVersion()).isEqualTo(1);
                });
        assertThatThrownBy(() -> day.lead(() -> notes.head(day.id, day.theme, group, " ", 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> day.lead(() -> notes.head(day.id, day.theme, group, "Ring 19811218-9876", 1)))
                .isInstanceOf(PersonalNumberException.class);
        day.lead(() -> notes.dissolve(day.id, day.theme, group));
        assertThatThrownBy(() -> day.lead(() -> notes.head(day.id, day.theme, group, "För sent", 1)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void what_somebody_else_has_taken_away_or_hidden_is_passed_over() {
        Day day = atNotes();
        UUID gone = day.note("how", "bort");
        UUID hidden = day.note("how", "dolt");
        UUID there = day.note("how", "kvar");
        day.lead(() -> record.writeNote(day.id, day.theme, "how", line(gone, 0, "")));
        day.lead(() -> notes.hide(day.id, day.theme, Set.of(hidden)));
        day.lead(() -> notes.merge(day.id, day.theme, Set.of(gone, hidden, there)));
        assertThat(day.field("how").notes()).extracting(WorkshopTheme.Note::id).containsExactly(there);
        assertThat(day.room.asFacilitator(() -> java.util.Optional.ofNullable(
                        notes.group(day.id, day.theme, Set.of(gone), "Tom"))))
                .isEmpty();
        assertThat(day.field("how").groups()).isEmpty();
    }

    @Test
    void only_those_who_lead_the_day_put_its_notes_in_order_and_only_its_own() {
        Day day = atNotes();
        Day elsewhere = atNotes();
        UUID note = day.note("how", "vårt");
        assertThatThrownBy(() -> actors.runAs(
                        elsewhere.room.facilitator, () -> notes.hide(day.id, day.theme, Set.of(note))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> elsewhere.lead(() -> notes.hide(elsewhere.id, day.theme, Set.of(note))))
                .isInstanceOf(NotFoundException.class);
        elsewhere.lead(() -> notes.hide(elsewhere.id, elsewhere.theme, Set.of(note)));
        UUID group = elsewhere.group("Deras", elsewhere.note("how", "deras"));
        assertThatThrownBy(() -> day.lead(() -> notes.place(day.id, day.theme, Set.of(note), group)))
                .isInstanceOf(NotFoundException.class);
        assertThat(day.field("how").notes()).extracting(WorkshopTheme.Note::id).containsExactly(note);
    }

    @Test
    void the_paper_has_the_groups_under_their_headings_and_says_how_many_said_the_same() {
        Day day = atNotes();
        day.group("Arbetsgivare", day.note("how", "bjud in arbetsgivare"));
        UUID first = day.note("how", "korta möten");
        UUID second = day.note("how", "kortare möten");
        day.lead(() -> notes.merge(day.id, day.theme, Set.of(first, second)));
        assertThat(day.paper())
                .containsSubsequence("Så kan det gå till", "korta möten (2 säger detsamma)", "Arbetsgivare", "bjud in arbetsgivare")
                .doesNotContain("kortare möten");
    }

    @Test
    void notes_can_be_put_in_order_when_the_day_is_over_and_what_phones_called_them_is_forgotten() {
        Day day = atNotes();
        String ticket = day.room.join(day.id, 1).getFirst();
        phones.note(ticket, UUID.randomUUID(), day.theme, "how", "korta möten", false);
        UUID note = day.field("how").notes().getFirst().id();
        day.lead(() -> script.close(day.id));
        day.group("Möten", note);
        assertThat(day.field("how").groups()).hasSize(1);
    }

    private Day atNotes() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        return new Day(room, day, room.look(day).current().orElseThrow().id());
    }

    private static WrittenLine line(UUID id, long version, String text) {
        return new WrittenLine(id, version, List.of(text), Set.of());
    }

    /** A day that is at the notes of its first theme. */
    private final class Day {

        private final Room room;
        private final WorkshopId id;
        private final ThemeId theme;

        Day(Room room, WorkshopId id, ThemeId theme) {
            this.room = room;
            this.id = id;
            this.theme = theme;
        }

        UUID note(String field, String text) {
            return room.asFacilitator(() -> record.note(id, theme, field, text));
        }

        UUID group(String heading, UUID... chosen) {
            Supplier<UUID> make = () -> Objects.requireNonNull(notes.group(id, theme, Set.of(chosen), heading));
            return room.asFacilitator(make);
        }

        void lead(Runnable work) {
            actors.runAs(room.facilitator, work);
        }

        WorkshopTheme.Field field(String key) {
            return room.look(id).themes().getFirst().fields().stream()
                    .filter(field -> field.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        NotesAside aside() {
            return room.asFacilitator(() -> notes.aside(id)).getOrDefault(theme, NotesAside.NOTHING);
        }

        String paper() {
            return room.asFacilitator(() -> documentation.html(id, Edition.now(Texts.SWEDISH))).replaceAll("<[^>]+>", " ");
        }
    }
}
