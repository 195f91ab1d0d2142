package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;

/** Dots are put in secret, counted once and summed. */
@ProcessdagTest
class VotingTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    CurrentActor actors;

    @Autowired
    NoteService notes;

    @Autowired
    VotingService votings;

    @Autowired
    PhoneVotes votes;

    @Autowired
    ParticipantService phones;

    @Autowired
    WorkshopRecord record;

    @Autowired
    WorkshopScript script;

    @Autowired
    WorkshopDocumentation documentation;

    @Autowired
    JdbcClient jdbc;

    @Test
    void groups_and_notes_in_none_are_voted_on_and_the_most_wanted_stands_first() {
        Day day = new Day();
        UUID a = day.note("how", "bjud in arbetsgivare");
        UUID b = day.note("how", "besök arbetsgivare");
        day.note("how", "korta möten");
        day.lead(() -> notes.group(day.id, day.theme, Set.of(a, b), "Arbetsgivare"));
        List<String> tickets = day.room.join(day.id, 3);
        day.open(null, 2);
        WorkshopTheme.Voting open = day.voting();
        assertThat(open.options()).extracting(WorkshopTheme.Option::text).containsExactly("Arbetsgivare", "korta möten");
        assertThat(open.options().getFirst().notes()).containsExactly("bjud in arbetsgivare", "besök arbetsgivare");
        UUID group = open.options().getFirst().id();
        UUID meetings = open.options().getLast().id();
        votes.vote(tickets.get(0), open.id(), Map.of(meetings, 2), 1);
        votes.vote(tickets.get(1), open.id(), Map.of(meetings, 1, group, 1), 1);
        votes.vote(tickets.get(2), open.id(), Map.of(group, 1), 1);
        votes.vote(tickets.get(2), open.id(), Map.of(meetings, 1), 2);
        assertThat(day.voting().voters()).isEqualTo(3);
        assertThat(day.voting().options()).extracting(WorkshopTheme.Option::dots).containsOnlyNulls();
        assertThat(phones.state(tickets.get(2)).dots()).containsExactly(Map.entry(meetings, 1));

        day.lead(() -> votings.close(day.id, day.theme));
        WorkshopTheme.Voting closed = day.voting();
        assertThat(closed.open()).isFalse();
        assertThat(closed.voters()).isEqualTo(3);
        assertThat(closed.options()).extracting(WorkshopTheme.Option::text).containsExactly("korta möten", "Arbetsgivare");
        assertThat(closed.options()).extracting(WorkshopTheme.Option::dots).containsExactly(4, 1);
        assertThat(phones.state(tickets.get(2)).dots()).as("the server no longer knows").isEmpty();
        assertThat(day.room.asFacilitator(() -> documentation.html(day.id, Edition.now(Texts.SWEDISH))).replaceAll("<[^>]+>", " "))
                .contains("korta möten – 4 prickar", "Arbetsgivare – 1 prick");
    }

    @Test
    void only_the_notes_of_the_chosen_question_are_voted_on() {
        Day day = new Day();
        day.note("improvement", "ett");
        day.note("how", "två");
        assertThatThrownBy(() -> day.open("how", 3)).isInstanceOf(RefusedException.class);
        day.note("how", "tre");
        day.open("how", 3);
        assertThat(day.voting().options()).extracting(WorkshopTheme.Option::text).containsExactly("två", "tre");
        day.note("how", "kom efteråt");
        assertThat(day.voting().options()).hasSize(2);
    }

    @Test
    void a_vote_can_be_sent_again_changed_and_withdrawn_and_an_old_one_comes_too_late() {
        Day day = new Day().withTwoNotes();
        String ticket = day.room.join(day.id, 3).getFirst();
        day.open(null, 3);
        UUID voting = day.voting().id();
        UUID first = day.voting().options().getFirst().id();
        UUID second = day.voting().options().getLast().id();
        for (int again = 0; again < 5; again++) {
            assertThat(votes.vote(ticket, voting, Map.of(first, 3), 1)).containsExactly(Map.entry(first, 3));
        }
        assertThat(day.voting().voters()).isEqualTo(1);
        votes.vote(ticket, voting, Map.of(second, 1), 3);
        assertThat(votes.vote(ticket, voting, Map.of(first, 3), 2)).containsExactly(Map.entry(second, 1));
        assertThat(votes.vote(ticket, voting, Map.of(), 4)).isEmpty();
        assertThat(day.voting().voters()).isZero();
        assertThat(votes.vote(ticket, voting, Map.of(first, 3), 3)).isEmpty();
        assertThatThrownBy(() -> votes.vote(ticket, voting, Map.of(first, 4), 5)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> votes.vote(ticket, voting, Map.of(UUID.randomUUID(), 1), 5))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> votes.vote(Secrets.token(), voting, Map.of(first, 1), 1))
                .isInstanceOf(PhoneRefusedException.class);
        Day elsewhere = new Day();
        String stranger = elsewhere.room.join(elsewhere.id, 1).getFirst();
        assertThatThrownBy(() -> votes.vote(stranger, voting, Map.of(first, 1), 1)).isInstanceOf(RefusedException.class);
    }

    @Test
    void thirty_who_vote_at_once_are_all_counted() throws Exception {
        Day day = new Day().withTwoNotes();
        List<String> tickets = day.room.join(day.id, 30);
        day.open(null, 3);
        UUID voting = day.voting().id();
        UUID first = day.voting().options().getFirst().id();
        try (ExecutorService thirty = Executors.newFixedThreadPool(30)) {
            List<Future<Map<UUID, Integer>>> all = tickets.stream()
                    .map(ticket -> thirty.submit(() -> votes.vote(ticket, voting, Map.of(first, 2), 1)))
                    .toList();
            for (Future<Map<UUID, Integer>> one : all) {
                one.get();
            }
        }
        day.lead(() -> votings.close(day.id, day.theme));
        assertThat(day.voting().options().getFirst().dots()).isEqualTo(60);
        assertThat(day.voting().voters()).isEqualTo(30);
    }

    @Test
    void what_is_voted_on_lies_still_but_can_be_hidden_and_is_then_out_of_the_vote() {
        Day day = new Day().withTwoNotes();
        UUID third = day.note("how", "olämpligt");
        List<String> tickets = day.room.join(day.id, 3);
        day.open(null, 3);
        UUID voting = day.voting().id();
        UUID bad = day.voting().options().getLast().id();
        UUID good = day.voting().options().getFirst().id();
        votes.vote(tickets.getFirst(), voting, Map.of(bad, 1), 1);
        for (Runnable work : List.<Runnable>of(
                () -> notes.merge(day.id, day.theme, Set.of(third)),
                () -> notes.move(day.id, day.theme, Set.of(third), "improvement"),
                () -> notes.group(day.id, day.theme, Set.of(third), "Grupp"))) {
            assertThatThrownBy(() -> day.lead(work))
                    .isInstanceOfSatisfying(
                            RefusedException.class, no -> assertThat(no.reason().key()).endsWith("error.voting"));
        }
        day.lead(() -> notes.hide(day.id, day.theme, Set.of(third)));
        assertThat(day.voting().options()).hasSize(2);
        assertThatThrownBy(() -> votes.vote(tickets.getLast(), voting, Map.of(bad, 1), 1))
                .isInstanceOf(RefusedException.class);
        tickets.forEach(ticket -> votes.vote(ticket, voting, Map.of(good, 1), 2));
        day.lead(() -> votings.close(day.id, day.theme));
        assertThat(day.voting().options()).extracting(WorkshopTheme.Option::dots).containsExactly(3, 0);
    }

    @Test
    void a_phone_cannot_put_other_words_under_the_dots_of_others() {
        Day day = new Day();
        List<String> tickets = day.room.join(day.id, 3);
        UUID sent = UUID.randomUUID();
        phones.note(tickets.getFirst(), sent, day.theme, "how", "korta möten", false);
        day.note("how", "fler möten");
        day.open(null, 1);
        assertThatThrownBy(() -> phones.note(tickets.getFirst(), sent, day.theme, "how", "inga möten", false))
                .isInstanceOf(RefusedException.class);
        phones.note(tickets.getFirst(), sent, day.theme, "how", "korta möten", false);
        assertThat(day.voting().options().getFirst().text()).isEqualTo("korta möten");
    }

    @Test
    void too_few_votes_are_not_shown_and_a_cancelled_vote_leaves_nothing() {
        Day day = new Day().withTwoNotes();
        List<String> tickets = day.room.join(day.id, 2);
        day.open(null, 1);
        UUID voting = day.voting().id();
        UUID first = day.voting().options().getFirst().id();
        tickets.forEach(ticket -> votes.vote(ticket, voting, Map.of(first, 1), 1));
        assertThatThrownBy(() -> day.lead(() -> votings.close(day.id, day.theme)))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason().arguments()).containsExactly(2, 3));
        day.lead(() -> votings.discard(day.id, day.theme));
        assertThat(day.picture().voting()).isNull();
        assertThat(rows("workshop_ballot", voting)).isZero();
        assertThatThrownBy(() -> votes.vote(tickets.getFirst(), voting, Map.of(first, 1), 2))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason().key()).endsWith("votingClosed"));
    }

    @Test
    void a_vote_that_is_open_when_the_room_goes_on_ends_with_its_result_if_enough_have_voted() {
        Day day = new Day().withTwoNotes();
        List<String> tickets = day.room.join(day.id, 3);
        day.open(null, 1);
        UUID voting = day.voting().id();
        UUID first = day.voting().options().getFirst().id();
        tickets.forEach(ticket -> votes.vote(ticket, voting, Map.of(first, 1), 1));
        day.room.next(day.id);
        assertThat(day.voting().open()).isFalse();
        assertThat(day.voting().options().getFirst().dots()).isEqualTo(3);
        assertThat(rows("workshop_ballot", voting)).isZero();

        Day few = new Day().withTwoNotes();
        few.open(null, 1);
        few.lead(() -> script.close(few.id));
        assertThat(few.picture().voting()).isNull();
    }

    @Test
    void dots_counted_in_the_room_take_the_place_of_the_phones() {
        Day day = new Day().withTwoNotes();
        List<String> tickets = day.room.join(day.id, 1);
        day.open(null, 2);
        UUID first = day.voting().options().getFirst().id();
        UUID second = day.voting().options().getLast().id();
        votes.vote(tickets.getFirst(), day.voting().id(), Map.of(first, 2), 1);
        assertThatThrownBy(() -> day.lead(() -> votings.count(day.id, day.theme, Map.of(first, 9), 4)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> day.lead(() -> votings.count(day.id, day.theme, Map.of(first, 6, second, 6), 4)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> day.lead(() -> votings.count(day.id, day.theme, Map.of(first, 1), null)))
                .isInstanceOf(InvalidInputException.class);
        day.lead(() -> votings.count(day.id, day.theme, Map.of(first, 3, second, 5), 4));
        assertThat(day.voting().options()).extracting(WorkshopTheme.Option::dots).containsExactly(5, 3);
        assertThat(day.voting().voters()).isEqualTo(4);
    }

    @Test
    void alike_notes_that_are_merged_after_the_vote_have_their_dots_together() {
        Day day = new Day().withTwoNotes();
        List<String> tickets = day.room.join(day.id, 3);
        day.open(null, 1);
        UUID voting = day.voting().id();
        UUID first = day.voting().options().getFirst().id();
        UUID second = day.voting().options().getLast().id();
        votes.vote(tickets.get(0), voting, Map.of(first, 1), 1);
        votes.vote(tickets.get(1), voting, Map.of(second, 1), 1);
        votes.vote(tickets.get(2), voting, Map.of(second, 1), 1);
        day.lead(() -> votings.close(day.id, day.theme));
        Set<UUID> both = Set.copyOf(
                day.field("how").notes().stream().map(WorkshopTheme.Note::id).toList());
        day.lead(() -> notes.merge(day.id, day.theme, both));
        assertThat(day.voting().options()).extracting(WorkshopTheme.Option::dots).containsExactly(3);
    }

    @Test
    void what_is_stored_ties_no_vote_to_a_phone_and_nothing_of_it_is_left_but_the_sums() {
        Day day = new Day().withTwoNotes();
        List<String> tickets = day.room.join(day.id, 3);
        day.open(null, 3);
        UUID voting = day.voting().id();
        UUID first = day.voting().options().getFirst().id();
        tickets.forEach(ticket -> votes.vote(ticket, voting, Map.of(first, 2), 1));
        List<String> keys = jdbc.sql("select ballot_key from workshop_ballot where voting_id = ?")
                .param(voting)
                .query(String.class)
                .list();
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(tickets.stream()
                        .map(ticket -> Secrets.hash("dots", ticket, voting.toString()))
                        .toList())
                .doesNotContainAnyElementsOf(
                        tickets.stream().map(ticket -> Secrets.hash("ticket", ticket)).toList());
        day.lead(() -> votings.close(day.id, day.theme));
        assertThat(rows("workshop_ballot", voting)).isZero();
        assertThat(rows("workshop_ballot_dot", voting)).isZero();
        assertThat(jdbc.sql("select coalesce(before_state, '') || coalesce(after_state, '') || object_name from audit_entry where association_id = ?")
                        .param(day.room.association.value())
                        .query(String.class)
                        .list())
                .anySatisfy(row -> assertThat(row).contains("3 röster, visat av Ödön Åkerström"))
                .noneSatisfy(row -> assertThat(row).containsAnyOf("ett", "två dagar"));
    }

    private int rows(String table, UUID voting) {
        return jdbc.sql("select count(*) from " + table + " where voting_id = ?")
                .param(voting)
                .query(Integer.class)
                .single();
    }

    /** A day that is at the notes of its first theme. */
    private final class Day {

        private final Room room = rooms.make();
        private final WorkshopId id = room.open();
        private final ThemeId theme;

        Day() {
            room.nextUntil(id, ThemePhase.SCORING);
            room.leaveUnscored(id);
            theme = room.look(id).current().orElseThrow().id();
        }

        Day withTwoNotes() {
            note("how", "ett");
            note("how", "två dagar");
            return this;
        }

        UUID note(String field, String text) {
            return room.asFacilitator(() -> record.note(id, theme, field, text));
        }

        void open(@Nullable String field, int dots) {
            lead(() -> votings.open(id, theme, field, dots));
        }

        void lead(Runnable work) {
            actors.runAs(room.facilitator, work);
        }

        WorkshopTheme picture() {
            return room.look(id).themes().getFirst();
        }

        WorkshopTheme.Voting voting() {
            return Objects.requireNonNull(picture().voting());
        }

        WorkshopTheme.Field field(String key) {
            return picture().fields().stream()
                    .filter(field -> field.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
