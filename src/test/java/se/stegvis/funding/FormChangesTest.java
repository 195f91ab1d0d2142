package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.testing.DatabaseTest;

/** A förbund's form changed from one version to the next, and what that means to applications that are under way. */
@DatabaseTest
class FormChangesTest {

    private static final ApplicationKind KIND = ApplicationKind.NEW_INITIATIVE;
    private static final OwnQuestion.Choice STADEN = new OwnQuestion.Choice("c1", "I staden");
    private static final OwnQuestion.Choice LANDET = new OwnQuestion.Choice("c2", "På landet");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FormService forms;

    @Autowired
    private FormMoveService moves;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private StartService starts;

    @Autowired
    private AnswerService answers;

    @Autowired
    private SubmissionService submission;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private AccountId admin;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        admin = world.person("Adam Admin", Role.ADMINISTRATOR, null);
    }

    @Test
    void a_choice_that_is_taken_away_is_no_answer_in_what_is_moved_or_copied() {
        publish(question(FieldType.CHOICE, true, List.of(STADEN, LANDET)), 0);
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> answers.save(id, "egen.fraga1", "", "c1", 0));
        assertThat(shortcomings(id)).isEmpty();
        begin();
        long version = version("question:egen.fraga1");
        publish(question(FieldType.CHOICE, true, List.of(LANDET)), version);
        ApplicationId copy = world.as(world.karin, () -> starts.startFrom(id, NewApplication.newInitiative(world.vasteras, "En gång till")));
        assertThat(open(copy).value("egen.fraga1")).isEmpty();
        move(id);
        for (ApplicationId each : List.of(id, copy)) {
            assertThat(shortcomings(each)).extracting(Shortcoming::field).contains("egen.fraga1");
            assertThat(world.as(world.karin, () -> submission.preview(each)).toString())
                    .contains("Hur märks det?")
                    .doesNotContain("I staden");
        }
        long seen = open(id).version("egen.fraga1", "");
        world.as(world.karin, () -> answers.save(id, "egen.fraga1", "", "c2", seen));
        assertThat(shortcomings(id)).isEmpty();
        world.as(world.karin, () -> submission.submit(id));
    }

    @Test
    void the_cells_of_a_column_that_is_taken_away_are_no_answer() {
        publish(question(FieldType.TABLE, true, List.of(STADEN, LANDET)), 0);
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> answers.save(id, "egen.fraga1", "1.c1", "Vårdcentralen", 0));
        assertThat(shortcomings(id)).isEmpty();
        begin();
        publish(question(FieldType.TABLE, true, List.of(LANDET)), version("question:egen.fraga1"));
        move(id);
        assertThat(shortcomings(id)).extracting(Shortcoming::field).containsExactly("egen.fraga1");
        assertThat(world.as(world.karin, () -> submission.preview(id)).toString()).doesNotContain("Vårdcentralen");
    }

    @Test
    void one_line_is_never_longer_than_lists_have_room_for() {
        begin();
        assertThatThrownBy(() -> world.as(admin, () -> forms.limit(world.association, KIND, "grund.namn", 121, 0)))
                .isInstanceOfSatisfying(InvalidInputException.class, fault -> assertThat(fault.faults())
                        .extracting(InvalidInputException.Fault::message)
                        .containsExactly(Message.of("funding.input.range", 1, 120)));
        world.as(admin, () -> forms.limit(world.association, KIND, "grund.namn", 40, 0));
    }

    @Test
    void what_was_written_under_a_higher_limit_is_to_be_shortened() {
        ApplicationId id = fixtures.complete();
        String written = open(id).value("behov.nytt");
        begin();
        world.as(admin, () -> forms.limit(world.association, KIND, "behov.nytt", 5, 0));
        publish();
        assertThat(shortcomings(id)).isEmpty();
        move(id);
        assertThat(shortcomings(id))
                .extracting(Shortcoming::rule, Shortcoming::field, Shortcoming::missing)
                .containsExactly(tuple("answer-too-long", "behov.nytt", false));
        assertThat(open(id).value("behov.nytt")).isEqualTo(written);
    }

    @Test
    void target_groups_keep_the_order_they_were_written_in() {
        begin();
        List<String> names = List.of("zz", "b", "m", "a", "y", "c");
        world.as(admin, () -> names.forEach(name ->
                forms.nameGroup(world.association, KIND, name, "Grupp " + name, 0)));
        publish();
        assertThat(written().field("malgrupp.grupper").orElseThrow().choices()).containsExactlyElementsOf(names);
        begin();
        assertThat(world.as(admin, () -> forms.open(world.association, KIND)).changes().targetGroups().keySet())
                .containsExactlyElementsOf(names);
    }

    @Test
    void a_renamed_group_and_a_cost_type_that_comes_back_are_told_of_and_a_left_out_part_is_told_of_once() {
        begin();
        world.as(admin, () -> {
            forms.nameGroup(world.association, KIND, "g1", "Unga", 0);
            forms.nameCost(world.association, KIND, CostType.OVERHEAD, "", 0);
        });
        publish();
        ApplicationId id = fixtures.started();
        begin();
        world.as(admin, () -> {
            forms.nameGroup(world.association, KIND, "g1", "Unga vuxna", version("group:g1"));
            forms.restore(world.association, KIND, "cost:OVERHEAD", version("cost:OVERHEAD"));
            forms.ask(world.association, KIND, Section.PERSPECTIVES, false, 0);
        });
        publish();
        assertThat(world.as(world.karin, () -> moves.newer(id)).orElseThrow().differences())
                .containsExactly(
                        Message.of("funding.move.section.removed", Message.of("funding.section.PERSPECTIVES")),
                        Message.of("funding.move.choices", Message.of("funding.field.malgrupp.grupper.label")),
                        Message.of("funding.move.cost.added", Message.of("funding.cost.OVERHEAD")));
    }

    @Test
    void a_version_that_changes_nothing_is_not_published() {
        begin();
        assertThatThrownBy(this::publish).isInstanceOf(RefusedException.class);
        world.as(admin, () -> forms.help(world.association, KIND, "behov.nytt", "Skriv kort.", 0));
        publish();
        begin();
        assertThatThrownBy(this::publish).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_ships_can_be_taken_back() {
        begin();
        long version = world.as(admin, () -> forms.help(world.association, KIND, "behov.nytt", "Först.", 0));
        world.as(admin, () -> forms.help(world.association, KIND, "behov.nytt", "Sist.", version));
        assertThatThrownBy(() -> world.as(admin, () ->
                        forms.restore(world.association, KIND, "help:behov.nytt", version)))
                .isInstanceOf(EditConflictException.class);
        world.as(admin, () -> forms.restore(world.association, KIND, "help:behov.nytt", version("help:behov.nytt")));
        assertThat(world.as(admin, () -> forms.open(world.association, KIND)).form().field("behov.nytt").orElseThrow().help())
                .isEqualTo(Message.of("funding.field.behov.nytt.help"));
        assertThatThrownBy(() -> world.as(admin, () -> forms.restore(world.association, KIND, "group:g1", 0)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_partners_contact_is_not_asked_to_change_the_version() {
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        publish(question(FieldType.TEXT, false, List.of()), 0);
        assertThat(world.as(world.karin, () -> moves.newer(id))).isPresent();
        assertThat(world.as(contact, () -> moves.newer(id))).isEmpty();
    }

    @Test
    void two_who_begin_at_once_go_on_with_the_same_version() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (ApplicationKind kind : ApplicationKind.values()) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<FormUnderWay>> begun = Stream.of(1, 2)
                        .map(each -> both.submit(() -> {
                            together.await();
                            return world.as(admin, () -> forms.begin(world.association, kind));
                        }))
                        .toList();
                for (Future<FormUnderWay> each : begun) {
                    assertThat(each.get().form().number()).isEqualTo(101);
                }
            }
        }
    }

    @Test
    void a_question_is_answered_in_one_way_for_ever_and_within_its_own_limits() {
        OwnQuestion count = new OwnQuestion(
                "egen.antal", Section.NEED, FieldType.NUMBER, "Hur många?", "", false, List.of(), null, 1L, 10L);
        OwnQuestion brief =
                new OwnQuestion("egen.kort", Section.NEED, FieldType.TEXT, "Kort?", "", false, List.of(), 5, null, null);
        publish(count, 0);
        begin();
        assertThatThrownBy(() -> world.as(admin, () -> forms.question(
                        world.association,
                        KIND,
                        new OwnQuestion(
                                "egen.antal", Section.NEED, FieldType.TEXT, "Hur?", "", false, List.of(), null, null, null),
                        version("question:egen.antal"))))
                .isInstanceOf(InvalidInputException.class);
        publish(brief, 0);
        ApplicationId id = fixtures.started();
        assertThatThrownBy(() -> world.as(world.karin, () -> answers.save(id, "egen.antal", "", "11", 0)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> answers.save(id, "egen.kort", "", "För långt", 0)))
                .isInstanceOf(InvalidInputException.class);
        world.as(world.karin, () -> answers.save(id, "egen.antal", "", "10", 0));
    }

    /** Begins a version where none is under way, asks the question in it and publishes it. */
    private void publish(OwnQuestion question, long expectedVersion) {
        begin();
        world.as(admin, () -> forms.question(world.association, KIND, question, expectedVersion));
        publish();
    }

    private long version(String subject) {
        return world.as(admin, () -> forms.open(world.association, KIND)).version(subject);
    }

    private void move(ApplicationId id) {
        world.as(world.karin, () -> moves.move(id, moves.newer(id).orElseThrow().number()));
    }

    private List<Shortcoming> shortcomings(ApplicationId id) {
        return world.as(world.karin, () -> submission.review(id)).shortcomings();
    }

    private OwnQuestion question(FieldType type, boolean required, List<OwnQuestion.Choice> choices) {
        return new OwnQuestion(
                "egen.fraga1",
                Section.NEED,
                type,
                "Hur märks det?",
                "Tänk på väntetider.",
                required,
                choices,
                null,
                null,
                null);
    }

    private void begin() {
        world.as(admin, () -> forms.begin(world.association, KIND));
    }

    private void publish() {
        world.as(admin, () -> forms.publish(world.association, KIND));
    }

    private FormDefinition written() {
        return open(fixtures.started()).form();
    }

    private ApplicationDraft open(ApplicationId id) {
        return world.as(world.karin, () -> applications.open(id));
    }
}
