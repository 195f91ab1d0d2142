package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.persistence.ActionCourseRepository;
import se.stegvis.processdag.persistence.SentActionReminders;
import se.stegvis.shell.Waiting;

/** What a processdag agrees on has an owner, a date and a state, is reminded of, and comes up the next time. */
@ProcessdagTest
@SuppressWarnings("NullAway.Init")
class ActionsLiveOnTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 12, 15);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Room.Rooms rooms;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private WorkshopScript script;

    @Autowired
    private WorkshopRecord record;

    @Autowired
    private ActionService actions;

    @Autowired
    private AssociationService associations;

    @Autowired
    private ActionsWaiting waiting;

    @Autowired
    private JdbcClient jdbc;

    private Room room;

    @BeforeEach
    void aRoom() {
        room = rooms.make();
    }

    @Test
    void an_action_is_open_and_nobodys_until_somebody_says_more() {
        FollowedAction action = agreed(day(FIRST), "Bjud in arbetsgivare", "Karin", "15 januari");
        assertThat(action.state()).isEqualTo(ActionState.OPEN);
        assertThat(action.owner()).isEmpty();
        assertThat(action.who()).isEqualTo("Karin");
        assertThat(action.version()).isEqualTo(WrittenLine.NEW);
        assertThat(room.asFacilitator(() -> actions.history(action.id()))).isEmpty();
    }

    @Test
    void how_it_goes_is_told_with_a_comment_and_all_that_was_said_can_be_read_afterwards() {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        say(id, ActionState.GOING_ON, "Tre har svarat.");
        say(id, ActionState.DONE, "");
        FollowedAction now = open(id);
        assertThat(now.state()).isEqualTo(ActionState.DONE);
        assertThat(now.note()).as("what was said of another state is not said of this one").isEmpty();
        assertThat(room.asFacilitator(() -> actions.history(id)))
                .extracting(ActionEvent::state, ActionEvent::note, ActionEvent::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ActionState.GOING_ON, "Tre har svarat.", "Ödön Åkerström"),
                        org.assertj.core.groups.Tuple.tuple(ActionState.DONE, "", "Ödön Åkerström"));
    }

    @Test
    void what_is_dropped_says_why_and_no_personnummer_gets_in() {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        assertThatThrownBy(() -> say(id, ActionState.DROPPED, " "))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly("note"));
        assertThatThrownBy(() -> say(id, ActionState.DONE, "Ring 19121212-1212")).isInstanceOf(PersonalNumberException.class);
        say(id, ActionState.DROPPED, "Pengarna räckte inte.");
        assertThat(open(id).note()).isEqualTo("Pengarna räckte inte.");
    }

    @Test
    void of_two_who_say_something_at_once_one_is_told_to_read_first() throws Exception {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        List<Callable<Boolean>> both = List.of(
                () -> tries(room.facilitator, id, ActionState.DONE), () -> tries(room.second, id, ActionState.GOING_ON));
        assertThat(atOnce(both)).containsExactlyInAnyOrder(true, false);
        assertThat(room.asFacilitator(() -> actions.history(id))).hasSize(1);
    }

    @Test
    void somebody_answers_for_it_by_account_or_by_address_until_a_date() {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        AccountId karin = room.person("Karin Lind", Role.APPLICANT, room.memberNamed("Västerås stad"));
        arrange(id, ActionOwner.of(karin, "whatever"), LocalDate.of(2018, 2, 1));
        assertThat(open(id).owner()).contains(ActionOwner.of(karin, "Karin Lind"));
        arrange(id, ActionOwner.at(" Anna@Kommun.se "), LocalDate.of(2018, 2, 1));
        assertThat(open(id).owner()).contains(ActionOwner.at("anna@kommun.se"));
        arrange(id, null, null);
        assertThat(open(id).owner()).isEmpty();
        assertThat(room.asFacilitator(() -> actions.history(id)))
                .extracting(ActionEvent::owner)
                .containsExactly("Karin Lind", "anna@kommun.se", "");
    }

    @Test
    void an_owner_nobody_knows_and_a_date_before_the_day_are_told_at_their_fields() {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        assertFault(() -> arrange(id, ActionOwner.at("anna"), null), "owner");
        assertFault(() -> arrange(id, ActionOwner.of(AccountId.random(), "Någon"), null), "owner");
        assertFault(() -> arrange(id, null, FIRST.minusDays(1)), "dueOn");
        assertFault(() -> arrange(id, null, FIRST.plusYears(11)), "dueOn");
    }

    @Test
    void the_owner_says_how_it_goes_whoever_it_is_but_does_not_give_it_away() {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        AccountId elsewhere = room.person("Disa Dal", Role.APPLICANT, room.member("Sala kommun"));
        assertThatThrownBy(() -> actors.callAs(elsewhere, () -> actions.open(id))).isInstanceOf(NotFoundException.class);
        arrange(id, ActionOwner.of(elsewhere, ""), null);
        actors.runAs(elsewhere, () -> actions.say(id, actions.open(id).version(), ActionState.DONE, "Gjort"));
        assertThat(open(id).state()).isEqualTo(ActionState.DONE);
        assertThat(actors.<Boolean>callAs(elsewhere, () -> actions.mayArrange(id))).isFalse();
        assertThatThrownBy(() -> actors.runAs(elsewhere, () -> actions.arrange(id, 2, null, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_next_day_opens_with_what_was_agreed_and_what_was_left_before_that() {
        WorkshopId first = day(FIRST);
        ActionId old = agreed(first, "Gammal och kvar", "", "").id();
        ActionId settled = agreed(first, "Gammal och klar", "", "").id();
        close(first);
        WorkshopId second = day(FIRST.plusYears(1));
        assertThat(carried(second)).extracting(FollowedAction::what).containsExactly("Gammal och kvar", "Gammal och klar");
        room.asFacilitator(() -> {
            actions.sayInDay(second, settled, open(settled).version(), ActionState.DONE, "");
            actions.sayInDay(second, old, open(old).version(), ActionState.GOING_ON, "Halvvägs");
            return true;
        });
        agreed(second, "Ny", "", "");
        close(second);
        WorkshopId third = day(FIRST.plusYears(2));
        assertThat(carried(third)).extracting(FollowedAction::what).containsExactly("Gammal och kvar", "Ny");
        assertThat(carried(third)).extracting(FollowedAction::note).containsExactly("Halvvägs", "");
        assertThat(room.asFacilitator(() -> actions.carried(first)).lastDay()).isNull();
    }

    @Test
    void a_day_that_is_over_is_read_with_the_actions_as_they_stood_then() {
        WorkshopId first = day(FIRST);
        ActionId id = agreed(first, "Bjud in arbetsgivare", "", "").id();
        close(first);
        WorkshopId second = day(FIRST.plusYears(1));
        room.asFacilitator(() -> {
            actions.sayInDay(second, id, WrittenLine.NEW, ActionState.GOING_ON, "Halvvägs");
            return true;
        });
        close(second);
        say(id, ActionState.DONE, "Klart till sist");
        assertThat(carried(second)).extracting(FollowedAction::state).containsExactly(ActionState.GOING_ON);
        assertThat(open(id).state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void a_day_says_nothing_of_actions_it_does_not_open_with() {
        WorkshopId first = day(FIRST);
        ActionId own = agreed(first, "Bjud in arbetsgivare", "", "").id();
        assertThatThrownBy(() -> room.asFacilitator(() -> {
                    actions.sayInDay(first, own, WrittenLine.NEW, ActionState.DONE, "");
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_action_taken_out_of_the_record_takes_what_was_said_of_it_along() {
        WorkshopId day = day(FIRST);
        FollowedAction action = agreed(day, "Bjud in arbetsgivare", "", "");
        say(action.id(), ActionState.GOING_ON, "Tre har svarat.");
        ThemeId theme = room.look(day).themes().getFirst().id();
        WorkshopTheme.Action line = room.look(day).themes().getFirst().actions().getFirst();
        room.asFacilitator(() -> record.writeAction(
                day, theme, new WrittenLine(line.id(), line.version(), List.of("", "", ""), java.util.Set.of())));
        assertThat(jdbc.sql("select count(*) from workshop_action_event where action_id = ?")
                        .param(action.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void lists_hold_what_one_may_read_and_asks_for() {
        WorkshopId day = day(FIRST);
        ActionId done = agreed(day, "Bjud in arbetsgivare", "", "").id();
        ActionId mine = agreed(day, "Skriv en rutin", "", "").id();
        say(done, ActionState.DONE, "");
        arrange(mine, ActionOwner.of(room.second, ""), LocalDate.of(2018, 2, 1));
        assertThat(list(room.facilitator, ActionFilter.unsettled())).containsExactly("Skriv en rutin");
        assertThat(list(room.facilitator, new ActionFilter(EnumSet.allOf(ActionState.class), null, false, "arbetsg")))
                .containsExactly("Bjud in arbetsgivare");
        assertThat(list(room.facilitator, new ActionFilter(EnumSet.allOf(ActionState.class), null, true, ""))).isEmpty();
        assertThat(list(room.second, new ActionFilter(EnumSet.allOf(ActionState.class), null, true, "")))
                .containsExactly("Skriv en rutin");
        AccountId elsewhere = room.person("Disa Dal", Role.APPLICANT, room.member("Sala kommun"));
        assertThat(list(elsewhere, new ActionFilter(EnumSet.allOf(ActionState.class), null, false, ""))).isEmpty();
    }

    @Test
    void the_owner_is_reminded_before_the_date_and_after_it_each_once() {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        AccountId karin = room.person("Karin Lind", Role.APPLICANT, room.memberNamed("Västerås stad"));
        LocalDate due = LocalDate.of(2018, 2, 1);
        arrange(id, ActionOwner.of(karin, ""), due);
        remindOn(due.minusDays(8));
        assertThat(mails()).isEmpty();
        remindOn(due.minusDays(7));
        remindOn(due.minusDays(6));
        remindOn(due);
        assertThat(mails()).containsExactly("Åtgärd att bli klar med: Samordningsteam Västerås (SOT)");
        remindOn(due.plusDays(1));
        remindOn(due.plusDays(2));
        assertThat(mails()).hasSize(2).last().asString().startsWith("Åtgärd som har passerat sitt datum");
        arrange(id, ActionOwner.of(karin, ""), due.plusDays(60));
        remindOn(due.plusDays(60));
        assertThat(mails()).as("another date is reminded of anew").hasSize(3);
    }

    @Test
    void nobody_is_reminded_of_what_is_settled_nobodys_or_long_past_and_an_address_is_told_without_a_way_in() {
        LocalDate due = LocalDate.of(2018, 2, 1);
        WorkshopId day = day(FIRST);
        ActionId settled = agreed(day, "Klar", "", "").id();
        arrange(settled, ActionOwner.at("anna@kommun.se"), due);
        say(settled, ActionState.DONE, "");
        ActionId nobodys = agreed(day, "Ingens", "", "").id();
        arrange(nobodys, null, due);
        ActionId past = agreed(day, "Förr", "", "").id();
        arrange(past, ActionOwner.at("anna@kommun.se"), due.minusDays(40));
        remindOn(due);
        remindOn(due.plusDays(1));
        assertThat(mails()).isEmpty();
        ActionId open = agreed(day, "Öppen", "", "").id();
        arrange(open, ActionOwner.at("anna@kommun.se"), due);
        remindOn(due);
        assertThat(jdbc.sql("select body from outbox_message where association_id = ? and recipient = 'anna@kommun.se'")
                        .param(room.association.value())
                        .query(String.class)
                        .single())
                .contains("Öppen", "Samordningsteam Västerås (SOT)", "2018-02-01", "Berätta för samordningsförbundet")
                .doesNotContain("http");
    }

    @Test
    void what_one_answers_for_waits_on_the_start_page_and_late_ones_for_who_leads() {
        ActionId id = agreed(day(FIRST), "Bjud in arbetsgivare", "", "").id();
        AccountId karin = room.person("Karin Lind", Role.APPLICANT, room.memberNamed("Västerås stad"));
        arrange(id, ActionOwner.of(karin, ""), LocalDate.of(2018, 2, 1));
        assertThat(waiting(karin)).extracting(Waiting.Item::title, item -> item.reason().key())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Bjud in arbetsgivare", "processdagmemory.waiting.late"));
        assertThat(waiting(room.facilitator))
                .extracting(item -> item.reason().key())
                .containsExactly("processdagmemory.waiting.oneLate");
        say(id, ActionState.DONE, "");
        assertThat(waiting(karin)).isEmpty();
        assertThat(waiting(room.facilitator)).isEmpty();
    }

    private List<Waiting.Item> waiting(AccountId who) {
        return actors.callAs(who, () -> {
            Membership membership = associations.enter(room.slug);
            return waiting.waitingFor(membership, actors.get());
        });
    }

    private WorkshopId day(LocalDate heldOn) {
        WorkshopDetails like = room.details();
        return room.asFacilitator(() -> {
            WorkshopId made = workshops.create(
                    room.association,
                    room.initiative,
                    new WorkshopDetails(
                            "Processdag " + heldOn.getYear(),
                            heldOn,
                            LocalTime.of(8, 15),
                            LocalTime.of(12, 0),
                            heldOn.minusYears(1),
                            heldOn,
                            "",
                            like.facilitators(),
                            like.scaleStep(),
                            3),
                    Texts.SWEDISH);
            script.open(made);
            return made;
        });
    }

    private void close(WorkshopId day) {
        room.asFacilitator(() -> {
            script.close(day);
            return true;
        });
    }

    private FollowedAction agreed(WorkshopId day, String what, String who, String due) {
        return room.asFacilitator(() -> {
            UUID id = record.agree(day, workshops.look(day).themes().getFirst().id(), what, who, due);
            return actions.open(new ActionId(id));
        });
    }

    private FollowedAction open(ActionId id) {
        return room.asFacilitator(() -> actions.open(id));
    }

    private void say(ActionId id, ActionState state, String note) {
        room.asFacilitator(() -> {
            actions.say(id, actions.open(id).version(), state, note);
            return true;
        });
    }

    private boolean tries(AccountId who, ActionId id, ActionState state) {
        try {
            actors.runAs(who, () -> actions.say(id, WrittenLine.NEW, state, ""));
            return true;
        } catch (RefusedException late) {
            assertThat(late.reason().key()).isEqualTo("processdagmemory.error.changedMeanwhile");
            return false;
        }
    }

    private void arrange(ActionId id, @Nullable ActionOwner owner, @Nullable LocalDate dueOn) {
        room.asFacilitator(() -> {
            actions.arrange(id, actions.open(id).version(), owner, dueOn);
            return true;
        });
    }

    private void assertFault(Runnable call, String field) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly(field));
    }

    private List<FollowedAction> carried(WorkshopId day) {
        return room.asFacilitator(() -> actions.carried(day).actions());
    }

    private List<String> list(AccountId who, ActionFilter filter) {
        return actors.callAs(who, () -> {
            List<String> found = actions.list(room.association, filter, 0, 25).stream()
                    .map(FollowedAction::what)
                    .toList();
            assertThat(actions.count(room.association, filter)).isEqualTo(found.size());
            return found;
        });
    }

    private void remindOn(LocalDate day) {
        new ActionReminders(
                        context.getBean(ActionCourseRepository.class),
                        context.getBean(SentActionReminders.class),
                        context.getBean(AssociationDirectory.class),
                        context.getBean(ActionMail.class),
                        context.getBean(TransactionTemplate.class),
                        Clock.fixed(day.atTime(8, 25).atZone(SwedishTime.ZONE).toInstant(), SwedishTime.ZONE))
                .remind();
    }

    private List<String> mails() {
        return jdbc.sql("select subject from outbox_message where association_id = ? order by created_at, subject")
                .param(room.association.value())
                .query(String.class)
                .list();
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Boolean>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<Boolean> answers = new java.util.ArrayList<>();
            for (Future<Boolean> call : running) {
                answers.add(call.get());
            }
            return answers;
        }
    }
}
