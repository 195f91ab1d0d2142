package se.stegvis.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.ForbiddenException;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.ApplicationService;
import se.stegvis.funding.ApplicationState;
import se.stegvis.funding.NewApplication;
import se.stegvis.funding.OriginService;
import se.stegvis.funding.Partner;
import se.stegvis.funding.StartService;
import se.stegvis.testing.DatabaseTest;

/** An idea from its first words until it has become an application. */
@DatabaseTest
class IdeasTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private IdeaService ideas;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private IdeaTalkService talk;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private OriginService origins;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationService applications;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private IdeaWorld world;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new IdeaWorld(context);
    }

    @Test
    void an_idea_is_its_writers_alone_until_it_is_sent_and_then_the_kanslis_and_the_revisors_too() {
        IdeaId id = world.written();
        assertThat(world.as(world.karin, () -> ideas.open(id)).state()).isEqualTo(IdeaState.WRITING);
        for (AccountId other : List.of(world.colleague, world.director, world.auditor, world.preparer)) {
            assertThatThrownBy(() -> world.as(other, () -> ideas.open(id))).isInstanceOf(NotFoundException.class);
        }
        assertThat(world.as(world.director, () -> ideas.count(world.association, IdeaFilter.readable()))).isZero();
        assertThat(jdbc.sql("select count(*) from registered_case where association_id = ?")
                        .param(world.association.value())
                        .query(Integer.class)
                        .single())
                .isZero();

        String number = world.as(world.karin, () -> ideas.send(id));

        assertThat(number).matches("\\d{4}/1");
        for (AccountId reader : List.of(world.karin, world.director, world.auditor)) {
            Idea read = world.as(reader, () -> ideas.open(id));
            assertThat(read.caseNumber()).isEqualTo(number);
            assertThat(read.content()).isEqualTo(world.content("Körkort på vägen"));
            assertThat(world.as(reader, () -> ideas.list(world.association, IdeaFilter.readable(), 0, 20)))
                    .extracting(IdeaLine::id)
                    .containsExactly(id);
        }
        for (AccountId other : List.of(world.colleague, world.preparer)) {
            assertThatThrownBy(() -> world.as(other, () -> ideas.open(id))).isInstanceOf(NotFoundException.class);
        }
        assertThat(world.as(world.colleague, () -> ideas.count(world.association, IdeaFilter.readable()))).isZero();
        assertThatThrownBy(() -> world.as(world.preparer, () -> ideas.count(world.association, IdeaFilter.readable())))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> world.as(world.auditor, () -> talk.answer(id, null, "Hej")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.as(world.auditor, () -> talk.markRead(id, 1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_conversation_goes_to_and_fro_with_a_mail_each_time_that_does_not_say_what_was_said() {
        IdeaId id = world.sent();
        assertThat(world.mails(world.director)).containsExactly("Ny idé: Körkort på vägen");
        assertThat(world.mails(world.karin)).isEmpty();

        world.as(world.director, () -> talk.answer(id, Advice.QUESTION, "Hur många gäller det?"));
        assertThat(world.mails(world.karin)).containsExactly("Kansliet har svarat om idén Körkort på vägen");
        assertThat(line(world.karin)).satisfies(line -> {
            assertThat(line.state()).isEqualTo(IdeaState.ANSWERED);
            assertThat(line.unread()).isEqualTo(1);
        });
        assertThat(world.as(world.karin, () -> ideas.list(
                        world.association, IdeaFilter.of(IdeaFilter.Which.OWN_UNREAD), 0, 10)))
                .hasSize(1);
        world.as(world.karin, () -> talk.markRead(id, 1));
        assertThat(line(world.karin).unread()).isZero();

        world.as(world.karin, () -> talk.reply(id, "Minst trettio."));
        assertThat(world.mails(world.director)).containsExactlyInAnyOrder("Ny idé: Körkort på vägen", "Nytt om idén Körkort på vägen");
        assertThat(line(world.director).state()).isEqualTo(IdeaState.SENT);
        assertThat(line(world.director).unread()).isEqualTo(1);

        world.as(world.director, () -> talk.answer(id, Advice.GO_AHEAD, "Då ska ni söka."));
        assertThat(world.as(world.karin, () -> ideas.open(id)).messages())
                .extracting(IdeaMessage::number, IdeaMessage::authorName, IdeaMessage::advice, IdeaMessage::words, IdeaMessage::unread)
                .containsExactly(
                        tuple(1, "Göran Öst", Advice.QUESTION, "Hur många gäller det?", false),
                        tuple(2, "Karin Åkerlund", null, "Minst trettio.", false),
                        tuple(3, "Göran Öst", Advice.GO_AHEAD, "Då ska ni söka.", true));
        assertThat(jdbc.sql("select body from outbox_message where association_id = ?")
                        .param(world.association.value())
                        .query(String.class)
                        .list())
                .hasSize(4)
                .allSatisfy(body -> assertThat(body)
                        .contains("/f/" + world.slug + "/ideer/" + id)
                        .doesNotContain("trettio", "Hur många", "söka", IdeaWorld.NEED));
    }

    @Test
    void a_mail_is_written_in_the_language_of_who_gets_it() {
        jdbc.sql("update account set language = 'en' where id = ?").param(world.director.value()).update();
        world.sent();
        assertThat(world.mails(world.director)).containsExactly("New idea: Körkort på vägen");
    }

    @Test
    void what_is_sent_says_something_and_is_never_changed_again() {
        IdeaId empty = world.as(world.karin, () -> ideas.start(world.association));
        assertThat(world.as(world.karin, () -> ideas.start(world.association))).isEqualTo(empty);
        assertThatThrownBy(() -> world.as(world.karin, () -> ideas.send(empty)))
                .isInstanceOfSatisfying(InvalidInputException.class, missing -> assertThat(missing.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly("title", "need"));

        IdeaId id = world.sent();
        Idea sent = world.as(world.karin, () -> ideas.open(id));
        assertThatThrownBy(() -> world.as(world.karin, () -> ideas.save(id, sent.content().withTitle("Annat"), sent.version())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> ideas.send(id))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> ideas.remove(id))).isInstanceOf(RefusedException.class);
        world.as(world.director, () -> talk.answer(id, null, "Tack."));
        for (String tampering : List.of(
                "update idea set need = 'Annat' where id = ?",
                "delete from idea_party where idea_id = ?",
                "update idea_message set words = 'Annat' where idea_id = ?",
                "delete from idea_message where idea_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(tampering).param(id.value()).update()).hasMessageContaining("never changed");
        }
    }

    @Test
    void a_thought_that_came_to_nothing_is_thrown_away() {
        IdeaId id = world.written();
        assertThatThrownBy(() -> world.as(world.colleague, () -> ideas.remove(id))).isInstanceOf(NotFoundException.class);
        world.as(world.karin, () -> ideas.remove(id));
        assertThat(world.as(world.karin, () -> ideas.count(world.association, IdeaFilter.readable()))).isZero();
    }

    @Test
    void a_personnummer_is_stored_nowhere_and_neither_is_what_makes_no_sense() {
        IdeaId id = world.written();
        Idea idea = world.as(world.karin, () -> ideas.open(id));
        String number = "Gäller 19811218-9876 i första hand.";
        for (IdeaContent bad : List.of(
                idea.content().withTitle(number),
                idea.content().withNeed(number),
                idea.content().withTargetGroup(number),
                idea.content().withPeriod(number))) {
            assertThatThrownBy(() -> world.as(world.karin, () -> ideas.save(id, bad, idea.version())))
                    .isInstanceOf(PersonalNumberException.class);
        }
        assertAt("title", id, idea, idea.content().withTitle("x".repeat(121)));
        assertAt("sum", id, idea, idea.content().withSum(Kronor.of(-1)));
        assertAt("member", id, idea, idea.content().withMember(world.region));
        world.as(world.karin, () -> ideas.send(id));
        assertThatThrownBy(() -> world.as(world.director, () -> talk.answer(id, null, number)))
                .isInstanceOf(PersonalNumberException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> talk.reply(id, number)))
                .isInstanceOf(PersonalNumberException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> talk.reply(id, "  "))).isInstanceOf(InvalidInputException.class);
        assertThat(world.as(world.karin, () -> ideas.open(id)).messages()).isEmpty();
    }

    @Test
    void what_another_window_has_saved_is_not_written_over() {
        IdeaId id = world.written();
        Idea idea = world.as(world.karin, () -> ideas.open(id));
        Idea saved = world.as(world.karin, () -> ideas.save(id, idea.content().withTitle("Bussen"), idea.version()));
        assertThat(saved.content().title()).isEqualTo("Bussen");
        assertThatThrownBy(() ->
                        world.as(world.karin, () -> ideas.save(id, idea.content().withTitle("Tåget"), idea.version())))
                .isInstanceOf(EditConflictException.class);
        world.as(world.karin, () -> ideas.save(
                id, saved.content().withParties(Set.of(world.region, world.vasteras)), saved.version()));
        assertThat(world.as(world.karin, () -> ideas.open(id)).content().parties()).containsExactly(world.region);
    }

    @Test
    void two_who_write_at_once_are_both_heard() throws Exception {
        AccountId deputy = world.person("Dagny Vik", Role.DIRECTOR, null);
        IdeaId id = world.sent();
        List<Callable<Boolean>> work = List.of(
                () -> said(world.director, () -> talk.answer(id, Advice.GO_AHEAD, "Ett")),
                () -> said(deputy, () -> talk.answer(id, Advice.NOT_OURS, "Två")),
                () -> said(world.karin, () -> talk.reply(id, "Tre")));
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Boolean> each : threads.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(world.as(world.karin, () -> ideas.open(id)).messages())
                .extracting(IdeaMessage::words)
                .containsExactlyInAnyOrder("Ett", "Två", "Tre");
    }

    @Test
    void an_idea_is_put_aside_and_taken_up_again() {
        IdeaId id = world.sent();
        world.as(world.director, () -> talk.close(id));
        assertThat(world.mails(world.karin)).containsExactly("Idén Körkort på vägen är lagd åt sidan");
        assertThatThrownBy(() -> world.as(world.karin, () -> talk.reply(id, "Men"))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> origins.suggestion(world.association, id.value())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.colleague, () -> talk.reopen(id))).isInstanceOf(NotFoundException.class);
        world.as(world.karin, () -> talk.reopen(id));
        assertThat(line(world.director).state()).isEqualTo(IdeaState.SENT);
        assertThat(world.mails(world.director)).contains("Idén Körkort på vägen är uppe igen");
    }

    @Test
    void an_application_made_of_an_idea_begins_with_its_words_and_with_no_figure_that_nobody_decided() {
        IdeaId id = world.sent();
        ApplicationId made = apply(id);

        ApplicationDraft draft = world.as(world.karin, () -> applications.open(made));
        ApplicationDraft ordinary = world.as(world.karin, () -> applications.open(context.getBean(StartService.class)
                .start(world.association, wanted("Utan idé"))));
        assertThat(draft.state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(draft.name()).isEqualTo("Körkort på vägen");
        assertThat(draft.value("behov.glapp")).isEqualTo(IdeaWorld.NEED);
        assertThat(draft.value("malgrupp.primar")).isEqualTo(IdeaWorld.GROUP);
        assertThat(draft.partners())
                .extracting(Partner::member)
                .containsExactlyInAnyOrder(world.arbetsformedlingen, world.region);
        assertThat(draft.budget()).isEmpty();
        assertThat(draft.goals()).isEmpty();
        assertThat(draft.participants()).hasSize(1);
        assertThat(answered(draft))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                answered(ordinary).stream(), Stream.of("behov.glapp", "malgrupp.primar"))
                        .toList());
        assertThat(world.as(world.karin, () -> origins.origin(made))).hasValueSatisfying(origin -> {
            assertThat(origin.title()).isEqualTo("Körkort på vägen");
            assertThat(origin.sum()).isEqualTo(Kronor.of(900_000));
            assertThat(origin.path()).isEqualTo("ideer/" + id);
            assertThat(origin.readable()).isTrue();
        });
    }

    @Test
    void an_application_of_another_member_has_that_one_as_huvudman_and_not_as_partner() {
        AccountId both = world.person("Berit Båda", Role.APPLICANT, world.region);
        IdeaId id = world.as(both, () -> {
            IdeaId begun = ideas.start(world.association);
            ideas.save(
                    begun,
                    new IdeaContent(
                            world.region, "Bussen", "Behov", "", Set.of(world.vasteras), null, ""),
                    ideas.open(begun).version());
            ideas.send(begun);
            return begun;
        });
        ApplicationId made = world.as(both, () -> origins.start(
                world.association, id.value(), NewApplication.newInitiative(world.region, "Bussen till jobbet")));
        ApplicationDraft draft = world.as(both, () -> applications.open(made));
        assertThat(draft.lead()).hasValueSatisfying(lead -> assertThat(lead.id()).isEqualTo(world.region));
        assertThat(draft.partners()).extracting(Partner::member).containsExactly(world.vasteras);
        assertThat(draft.name()).isEqualTo("Bussen till jobbet");
    }

    @Test
    void an_idea_becomes_one_application_however_often_it_is_asked_for() throws Exception {
        IdeaId id = world.sent();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<ApplicationId>> both = threads.invokeAll(List.of(() -> apply(id), () -> apply(id)));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get()).isEqualTo(apply(id));
        }
        assertThat(world.as(world.karin, () -> origins.suggestion(world.association, id.value())).application())
                .contains(apply(id));
        assertThat(jdbc.sql("select count(*) from application where association_id = ?")
                        .param(world.association.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> world.as(world.director, () -> talk.answer(id, null, "Vänta")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_kansli_sees_that_it_became_an_application_and_nothing_of_the_draft() {
        IdeaId id = world.sent();
        ApplicationId made = apply(id);
        assertThat(world.as(world.director, () -> ideas.open(id)).outcome()).hasValueSatisfying(trace -> {
            assertThat(trace.state()).isEqualTo(ApplicationState.DRAFT);
            assertThat(trace.readable()).isFalse();
            assertThat(trace.name()).isEmpty();
        });
        assertThatThrownBy(() -> world.as(world.director, () -> applications.open(made)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.as(world.director, () -> origins.origin(made))).isInstanceOf(NotFoundException.class);
        assertThat(world.as(world.karin, () -> ideas.open(id)).outcome())
                .hasValueSatisfying(trace -> assertThat(trace.readable()).isTrue());
    }

    @Test
    void nobody_makes_an_application_of_what_is_not_sent_or_not_theirs() {
        IdeaId written = world.written();
        assertThatThrownBy(() -> apply(written)).isInstanceOf(NotFoundException.class);
        IdeaId sent = world.sent();
        assertThatThrownBy(() -> world.as(world.colleague, () ->
                        origins.start(world.association, sent.value(), wanted("Min"))))
                .isInstanceOf(NotFoundException.class);
        IdeaWorld elsewhere = new IdeaWorld(context);
        assertThatThrownBy(() -> world.as(world.karin, () ->
                        origins.start(world.association, elsewhere.sent().value(), wanted("Min"))))
                .isInstanceOf(NotFoundException.class);
    }

    private static List<String> answered(ApplicationDraft draft) {
        return draft.answers().entrySet().stream()
                .filter(answer -> !answer.getValue().value().isEmpty())
                .map(answer -> answer.getKey().field())
                .toList();
    }

    private ApplicationId apply(IdeaId id) {
        return world.as(world.karin, () -> origins.start(world.association, id.value(), wanted("Körkort på vägen")));
    }

    private NewApplication wanted(String name) {
        return new NewApplication(ApplicationKind.NEW_INITIATIVE, world.vasteras, name, null, Set.of());
    }

    private boolean said(AccountId who, Runnable what) {
        world.as(who, what);
        return true;
    }

    private IdeaLine line(AccountId reader) {
        return world.as(reader, () -> ideas.list(world.association, IdeaFilter.readable(), 0, 20)).getFirst();
    }

    private void assertAt(String field, IdeaId id, Idea idea, IdeaContent bad) {
        assertThatThrownBy(() -> world.as(world.karin, () -> ideas.save(id, bad, idea.version())))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly(field));
    }
}
