package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
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
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.testing.DatabaseTest;

/** A förbund's own forms. */
@DatabaseTest
class FormServiceTest {

    private static final ApplicationKind KIND = ApplicationKind.NEW_INITIATIVE;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FormService forms;

    @Autowired
    private FormTrialService trials;

    @Autowired
    private FormMoveService moves;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private JdbcClient jdbc;

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
    void what_is_changed_is_in_force_once_it_is_published_and_not_before() {
        begin();
        world.as(admin, () -> {
            forms.help(world.association, KIND, "behov.nytt", "Skriv kort.", 0);
            forms.require(world.association, KIND, "behov.nytt", false, 0);
            forms.limit(world.association, KIND, "behov.nytt", 500, 0);
        });
        assertThat(written().field("behov.nytt").orElseThrow().longest()).isEqualTo(4000);
        publish();
        FormField field = written().field("behov.nytt").orElseThrow();
        assertThat(field.longest()).isEqualTo(500);
        assertThat(field.required()).isFalse();
        assertThat(field.help()).isEqualTo(Message.literal("Skriv kort."));
        assertThat(field.label()).isEqualTo(Message.of("funding.field.behov.nytt.label"));
    }

    @Test
    void an_application_stays_in_the_version_it_was_written_in() {
        ApplicationId before = fixtures.started();
        begin();
        world.as(admin, () -> forms.ask(world.association, KIND, Section.PERSPECTIVES, false, 0));
        publish();
        assertThat(open(before).form().sections()).contains(Section.PERSPECTIVES);
        assertThat(written().sections()).doesNotContain(Section.PERSPECTIVES);
    }

    @Test
    void an_application_is_moved_on_purpose_with_what_differs_before_ones_eyes() {
        ApplicationId id = fixtures.started();
        world.as(world.karin, () -> answers.save(id, "perspektiv.barn", "", "Ett svar.", 0));
        begin();
        world.as(admin, () -> {
            forms.ask(world.association, KIND, Section.PERSPECTIVES, false, 0);
            forms.question(world.association, KIND, question(FieldType.TEXT, true, List.of()), 0);
        });
        assertThat(world.as(world.karin, () -> moves.newer(id))).isEmpty();
        publish();
        FormMove move = world.as(world.karin, () -> moves.newer(id)).orElseThrow();
        assertThat(move.differences())
                .contains(
                        Message.of("funding.move.section.removed", Message.of("funding.section.PERSPECTIVES")),
                        Message.of("funding.move.field.added.required", Message.literal("Hur märks det?")));
        assertThatThrownBy(() -> world.as(world.karin, () -> moves.move(id, move.number() - 1)))
                .isInstanceOf(RefusedException.class);
        world.as(world.karin, () -> moves.move(id, move.number()));
        assertThat(open(id).form().field("egen.fraga1")).isPresent();
        assertThat(open(id).value("perspektiv.barn")).isEqualTo("Ett svar.");
        assertThat(world.as(world.karin, () -> moves.newer(id))).isEmpty();
    }

    @Test
    void questions_of_ones_own_are_answered_required_and_printed() {
        begin();
        world.as(admin, () -> {
            forms.question(world.association, KIND, question(FieldType.TEXT, true, List.of()), 0);
            forms.question(
                    world.association,
                    KIND,
                    new OwnQuestion(
                            "egen.val1",
                            Section.NEED,
                            FieldType.CHOICE,
                            "Var?",
                            "",
                            false,
                            List.of(new OwnQuestion.Choice("c1", "I staden"), new OwnQuestion.Choice("c2", "På landet")),
                            null,
                            null,
                            null),
                    0);
            forms.question(
                    world.association,
                    KIND,
                    new OwnQuestion(
                            "egen.tabell1",
                            Section.NEED,
                            FieldType.TABLE,
                            "Vilka har frågats?",
                            "",
                            false,
                            List.of(new OwnQuestion.Choice("c1", "Vem"), new OwnQuestion.Choice("c2", "När")),
                            null,
                            null,
                            null),
                    0);
        });
        publish();
        ApplicationId id = fixtures.complete();
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings())
                .extracting(Shortcoming::field)
                .containsExactly("egen.fraga1");
        world.as(world.karin, () -> {
            answers.save(id, "egen.fraga1", "", "På väntetiderna.", 0);
            answers.save(id, "egen.val1", "", "c2", 0);
            answers.save(id, "egen.tabell1", "1.c1", "Vårdcentralen", 0);
            answers.save(id, "egen.tabell1", "2.c2", "I maj", 0);
        });
        assertThatThrownBy(() -> world.as(world.karin, () -> answers.save(id, "egen.val1", "", "c3", 1)))
                .isInstanceOf(InvalidInputException.class);
        world.as(world.karin, () -> submission.submit(id));
        assertThat(world.as(world.director, () -> submission.preview(id)).toString())
                .contains("Hur märks det?", "På väntetiderna.", "På landet", "Vilka har frågats?", "Vårdcentralen", "I maj");
    }

    @Test
    void target_groups_of_ones_own_are_chosen_among() {
        begin();
        world.as(admin, () -> forms.nameGroup(world.association, KIND, "g1", "Unga utan sysselsättning", 0));
        publish();
        FormField groups = written().field("malgrupp.grupper").orElseThrow();
        assertThat(groups.type()).isEqualTo(FieldType.MULTI_CHOICE);
        assertThat(groups.choice("g1")).isEqualTo(Message.literal("Unga utan sysselsättning"));
    }

    @Test
    void cost_types_are_called_what_the_forbund_calls_them_and_left_out_where_it_wants() {
        begin();
        world.as(admin, () -> {
            forms.nameCost(world.association, KIND, CostType.SERVICES, "Köpta tjänster", 0);
            forms.nameCost(world.association, KIND, CostType.OVERHEAD, "", 0);
        });
        publish();
        FormDefinition form = written();
        assertThat(form.cost(CostType.SERVICES)).isEqualTo(Message.literal("Köpta tjänster"));
        assertThat(form.cost(CostType.TRAVEL)).isEqualTo(Message.of("funding.cost.TRAVEL"));
        assertThat(form.offeredCosts()).doesNotContain(CostType.OVERHEAD).contains(CostType.SERVICES);
    }

    @Test
    void the_next_version_begins_with_what_the_last_one_changed() {
        begin();
        world.as(admin, () -> forms.question(world.association, KIND, question(FieldType.TEXT, false, List.of()), 0));
        publish();
        begin();
        assertThat(world.as(admin, () -> forms.open(world.association, KIND)).questions(Section.NEED))
                .extracting(OwnQuestion::label)
                .containsExactly("Hur märks det?");
        world.as(admin, () -> forms.discard(world.association, KIND));
        assertThat(written().field("egen.fraga1")).isPresent();
    }

    @Test
    void who_comes_second_overwrites_nothing() {
        begin();
        long version = world.as(admin, () -> forms.help(world.association, KIND, "behov.nytt", "Först.", 0));
        assertThatThrownBy(() -> world.as(admin, () ->
                        forms.help(world.association, KIND, "behov.nytt", "Sist.", 0)))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.savedText()).isEqualTo("Först.");
                    assertThat(conflict.savedVersion()).isEqualTo(version);
                });
    }

    @Test
    void what_the_product_needs_stays_required_and_asked_for() {
        begin();
        assertThatThrownBy(() -> world.as(admin, () ->
                        forms.require(world.association, KIND, "parter.huvudman", false, 0)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(admin, () ->
                        forms.ask(world.association, KIND, Section.GOALS, false, 0)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(admin, () -> forms.question(
                        world.association, KIND, question(FieldType.CHOICE, false, List.of()), 0)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void only_those_who_run_the_forbund_change_its_forms() {
        assertThatThrownBy(() -> world.as(world.karin, () -> forms.begin(world.association, KIND)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void what_is_tried_is_judged_and_stored_nowhere() {
        begin();
        ApplicationDraft trial = world.as(admin, () -> trials.trial(world.association, KIND));
        assertThat(trial.form().sections()).contains(Section.NEED);
        assertThatThrownBy(() -> world.as(admin, () ->
                        trials.tryAnswer(world.association, KIND, "behov.storlek", "", "många")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(world.as(admin, () -> trials.tryAnswer(world.association, KIND, "behov.storlek", "", "1 200")))
                .isEqualTo("1200");
        assertThat(world.as(admin, () -> trials.missing(world.association, KIND, Map.of())))
                .extracting(Shortcoming::field)
                .contains("behov.storlek", "behov.nytt");
        assertThat(world.as(admin, () -> trials.missing(
                        world.association, KIND, Map.of(AnswerKey.of("behov.storlek"), "1200"))))
                .extracting(Shortcoming::field)
                .contains("behov.nytt")
                .doesNotContain("behov.storlek");
    }

    @Test
    void earlier_versions_are_still_there_to_be_read() {
        begin();
        world.as(admin, () -> forms.question(world.association, KIND, question(FieldType.TEXT, false, List.of()), 0));
        publish();
        begin();
        world.as(admin, () -> forms.removeQuestion(world.association, KIND, "egen.fraga1"));
        publish();
        assertThat(world.as(admin, () -> forms.overview(world.association)))
                .filteredOn(form -> form.kind() == KIND)
                .flatExtracting(FormOverview::published)
                .extracting(FormOverview.Published::number, FormOverview.Published::by)
                .containsExactly(tuple(102, "Adam Admin"), tuple(101, "Adam Admin"));
        ApplicationDraft first = world.as(admin, () -> trials.published(world.association, KIND, 101));
        assertThat(first.form().field("egen.fraga1")).isPresent();
        assertThat(first.mayEdit()).isFalse();
        assertThat(world.as(admin, () -> trials.published(world.association, KIND, 102)).form().field("egen.fraga1"))
                .isEmpty();
        assertThatThrownBy(() -> world.as(admin, () -> trials.published(world.association, KIND, 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_database_itself_keeps_what_is_published() {
        begin();
        world.as(admin, () -> forms.help(world.association, KIND, "behov.nytt", "Skriv kort.", 0));
        publish();
        assertThatThrownBy(() -> jdbc.sql("update form_version set content = '{}' where association_id = :id")
                        .param("id", world.association.value())
                        .update())
                .hasMessageContaining("never changed");
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
