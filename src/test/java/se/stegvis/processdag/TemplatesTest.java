package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

/** Templates of processdagar: copied, worked on, published for ever, withdrawn, and days made from them. */
@ProcessdagTest
class TemplatesTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    TemplateService templates;

    @Autowired
    TemplateDraftService drafts;

    @Autowired
    WorkshopService workshops;

    @Autowired
    PlanService plans;

    @Autowired
    CurrentActor actors;

    @Autowired
    JdbcClient jdbc;

    private Room room;

    @BeforeEach
    void a_room() {
        room = rooms.make();
    }

    private AssociationId here() {
        return room.association;
    }

    private <T> T asDirector(Supplier<T> work) {
        return actors.callAs(room.director, work);
    }

    private void direct(Runnable work) {
        actors.runAs(room.director, work);
    }

    private TemplateId copy(TemplateRef from, String name) {
        return asDirector(() -> templates.copy(here(), from, name, Texts.SWEDISH));
    }

    private TemplateDraft draft(TemplateId id) {
        return asDirector(() -> drafts.open(here(), id));
    }

    private TemplateContent published(TemplateId id, int number) {
        return asDirector(() -> templates.read(here(), TemplateRef.own(id), number, Texts.SWEDISH));
    }

    private void ask(TemplateId id, int theme, String question) {
        TemplateDraft.Theme found = draft(id).themes().get(theme);
        direct(() -> drafts.describeTheme(here(), id, found.id(), found.name(), question, found.version()));
    }

    private void publish(TemplateId id) {
        direct(() -> templates.publish(here(), id));
    }

    private void begin(TemplateId id) {
        direct(() -> templates.begin(here(), id));
    }

    private WorkshopId made(TemplateRef from, Locale language) {
        return room.asFacilitator(() -> workshops.create(here(), room.initiative, room.details(), from, language));
    }

    @Test
    void three_templates_ship_and_a_day_can_be_made_from_each() {
        assertThat(room.asFacilitator(() -> templates.choices(here(), Texts.SWEDISH)))
                .extracting(TemplateSummary::name)
                .containsExactly("Sju teman", "Nio fält", "Kort form");
        WorkshopPicture nine = room.look(made(TemplateRef.NINE, Texts.SWEDISH));
        assertThat(nine.themes()).hasSize(9);
        assertThat(nine.themes()).extracting(WorkshopTheme::key).doesNotHaveDuplicates();
        assertThat(nine.themes()).allSatisfy(theme -> {
            assertThat(theme.hasScale()).isTrue();
            assertThat(theme.fields()).hasSize(3);
        });
        WorkshopPicture brief = room.look(made(TemplateRef.SHORT, Texts.SWEDISH));
        WorkshopPicture seven = room.look(made(TemplateRef.SEVEN, Texts.ENGLISH));
        assertThat(brief.themes()).extracting(WorkshopTheme::questionKey).isSubsetOf(seven.themes().stream()
                .map(WorkshopTheme::questionKey)
                .toList());
        assertThat(seven.themes().getFirst().name()).isEqualTo("The participants' progress");
    }

    @Test
    void the_seven_themes_are_what_a_day_begins_with_unless_another_template_is_chosen() {
        WorkshopId day = room.prepare();
        assertThat(room.look(day).themes()).extracting(WorkshopTheme::number).containsExactly("1", "2&4", "3", "5", "6", "7");
        assertThat(room.asFacilitator(() -> plans.look(day)).template())
                .isEqualTo(new WorkshopPlan.MadeFrom("Sju teman", 1));
    }

    @Test
    void a_copy_is_worked_on_published_and_then_chosen_for_a_day() {
        TemplateId id = copy(TemplateRef.SEVEN, "Vår egen");
        assertThat(room.asFacilitator(() -> templates.choices(here(), Texts.SWEDISH)))
                .as("nobody makes a day from what is not published")
                .extracting(TemplateSummary::name)
                .doesNotContain("Vår egen");
        TemplateDraft copied = draft(id);
        UUID last = copied.themes().getLast().id();
        direct(() -> {
            drafts.describe(here(), id, "Vår egen mall", "För insatser med unga", copied.version());
            drafts.set(here(), id, new BigDecimal("1"), 10, 30);
            drafts.removeTheme(here(), id, last);
            drafts.addTheme(here(), id, "Ungas röst", "Det här hör vi");
        });
        UUID added = draft(id).themes().getLast().id();
        direct(() -> {
            drafts.describeTheme(here(), id, added, "Ungas röst", "Hur väl hörs de unga?", 0);
            drafts.addField(here(), id, added, "När de hörs som bäst");
            drafts.time(here(), id, added, 40, 15);
            drafts.moveTheme(here(), id, added, true);
        });
        TemplateDraft.Field best = draft(id).themes().get(4).fields().getLast();
        direct(() -> {
            drafts.before(here(), id, added, best.id(), true);
            drafts.moveField(here(), id, added, best.id(), true);
        });
        publish(id);

        WorkshopId day = made(TemplateRef.own(id), Texts.SWEDISH);
        WorkshopTheme own = room.look(day).themes().get(4);
        assertThat(own.name()).isEqualTo("Ungas röst");
        assertThat(own.scaleQuestion()).isEqualTo("Hur väl hörs de unga?");
        assertThat(own.fields()).extracting(WorkshopTheme.Field::label).containsExactly("När de hörs som bäst", "Det här hör vi");
        assertThat(own.fields().getFirst().beforeScoring()).isTrue();
        assertThat(room.asFacilitator(() -> plans.look(day)).template())
                .isEqualTo(new WorkshopPlan.MadeFrom("Vår egen mall", 1));
        assertThat(room.asFacilitator(() -> templates.choices(here(), Texts.SWEDISH)).getLast().scaleStep())
                .isEqualByComparingTo("1");
    }

    @Test
    void a_question_keeps_its_key_over_copies_versions_and_languages_while_it_is_the_same() {
        TemplateId id = copy(TemplateRef.SEVEN, "Trend");
        ask(id, 1, "Hur är samarbetet?");
        publish(id);
        TemplateContent first = published(id, 1);
        assertThat(first.themes().getFirst().questionKey()).isEqualTo("development");
        assertThat(first.themes().get(1).key()).isEqualTo("cooperation");
        assertThat(first.themes().get(1).questionKey()).as("another question").isNotEqualTo("cooperation");

        begin(id);
        ask(id, 1, "Hur är samarbetet i dag?");
        assertThat(draft(id).themes().get(1).asksAnew()).isTrue();
        UUID cooperation = draft(id).themes().get(1).id();
        direct(() -> drafts.sameQuestion(here(), id, cooperation, true));
        publish(id);
        assertThat(published(id, 2).themes().get(1).questionKey())
                .as("only put better, somebody has said")
                .isEqualTo(first.themes().get(1).questionKey());

        begin(id);
        ask(id, 1, "Hur ofta ses vi?");
        publish(id);
        String third = Objects.requireNonNull(published(id, 3).themes().get(1).questionKey());
        assertThat(third).isNotEqualTo(first.themes().get(1).questionKey());

        begin(id);
        ask(id, 1, "Hur är samarbetet?");
        publish(id);
        assertThat(published(id, 4).themes().get(1).questionKey())
                .as("the words of the first version again")
                .isEqualTo(first.themes().get(1).questionKey());

        begin(id);
        ask(id, 1, "Hur väl samarbetar vi i dag?");
        publish(id);
        assertThat(published(id, 5).themes().get(1).questionKey())
                .as("the words of what ships again")
                .isEqualTo("cooperation");
    }

    @Test
    void a_published_version_never_changes_and_a_day_keeps_the_one_it_was_made_from() {
        TemplateId id = copy(TemplateRef.SHORT, "Håller");
        publish(id);
        WorkshopId day = made(TemplateRef.own(id), Texts.SWEDISH);
        begin(id);
        ask(id, 0, "Hur nöjda är deltagarna?");
        publish(id);
        assertThat(published(id, 1).themes().getFirst().question()).isEqualTo("Hur långt har deltagarna kommit i sin utveckling?");
        assertThat(room.look(day).themes().getFirst().scaleQuestion())
                .isEqualTo("Hur långt har deltagarna kommit i sin utveckling?");
        assertThat(room.asFacilitator(() -> plans.look(day)).template()).isEqualTo(new WorkshopPlan.MadeFrom("Håller", 1));
        assertThat(room.look(made(TemplateRef.own(id), Texts.SWEDISH)).themes().getFirst().scaleQuestion())
                .isEqualTo("Hur nöjda är deltagarna?");
        for (String change : List.of(
                "update workshop_template_version set name = 'Annat' where template_id = ? and number = 1",
                "delete from workshop_template_version where template_id = ? and number = 2")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update())
                    .as("the database itself refuses")
                    .hasStackTraceContaining("a published template is never changed");
        }
        assertThatThrownBy(() -> draft(id)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_withdrawn_template_is_not_offered_and_its_days_stay() {
        TemplateId id = copy(TemplateRef.NINE, "Gammal");
        publish(id);
        WorkshopId day = made(TemplateRef.own(id), Texts.SWEDISH);
        direct(() -> templates.withdraw(here(), id, true));
        assertThat(room.asFacilitator(() -> templates.choices(here(), Texts.SWEDISH)))
                .extracting(TemplateSummary::name)
                .doesNotContain("Gammal");
        assertThatThrownBy(() -> made(TemplateRef.own(id), Texts.SWEDISH)).isInstanceOf(NotFoundException.class);
        assertThat(room.look(day).themes()).hasSize(9);
        assertThat(published(id, 1).themes()).hasSize(9);
        direct(() -> templates.withdraw(here(), id, false));
        assertThat(room.look(made(TemplateRef.own(id), Texts.SWEDISH)).themes()).hasSize(9);
    }

    @Test
    void what_lacks_something_or_changes_nothing_is_not_published() {
        TemplateId id = copy(TemplateRef.SHORT, "Brister");
        publish(id);
        begin(id);
        assertThatThrownBy(() -> publish(id))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("processdagbefore.error.unchanged"));
        TemplateDraft.Theme theme = draft(id).themes().getFirst();
        theme.fields().forEach(field -> direct(() -> drafts.removeField(here(), id, theme.id(), field.id())));
        assertThatThrownBy(() -> publish(id))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("processdagbefore.error.noFields"));
        draft(id).themes().forEach(one -> direct(() -> drafts.removeTheme(here(), id, one.id())));
        assertThatThrownBy(() -> publish(id))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("processdagbefore.error.noThemes"));
        direct(() -> templates.discard(here(), id));
        assertThat(asDirector(() -> templates.read(here(), TemplateRef.own(id), null, Texts.SWEDISH)).themes())
                .hasSize(3);
    }

    @Test
    void a_copy_that_was_never_published_disappears_when_it_is_given_up() {
        TemplateId id = copy(TemplateRef.SHORT, "Ångrad");
        direct(() -> templates.discard(here(), id));
        assertThat(asDirector(() -> templates.list(here(), Texts.SWEDISH)))
                .extracting(TemplateSummary::name)
                .doesNotContain("Ångrad");
    }

    @Test
    void two_who_change_the_same_thing_both_keep_their_words_and_bad_input_is_told_at_its_field() {
        TemplateId id = copy(TemplateRef.SHORT, "Delad");
        TemplateDraft.Theme theme = draft(id).themes().getFirst();
        TemplateDraft.Field field = theme.fields().getFirst();
        direct(() -> {
            drafts.describeTheme(here(), id, theme.id(), "Först", "", theme.version());
            drafts.describeField(here(), id, theme.id(), field.id(), "Först", field.version());
        });
        assertThatThrownBy(() -> direct(() -> drafts.describeTheme(here(), id, theme.id(), "Sedan", "", theme.version())))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> assertThat(conflict.savedText())
                        .isEqualTo("Först"));
        assertThatThrownBy(() ->
                        direct(() -> drafts.describeField(here(), id, theme.id(), field.id(), "Sedan", field.version())))
                .isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> direct(() -> drafts.time(here(), id, theme.id(), 0, 0)))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly("minutes"));
        assertThatThrownBy(() -> direct(() -> drafts.addTheme(here(), id, "Om 19121212-1212", "x")))
                .isInstanceOf(PersonalNumberException.class);
    }

    @Test
    void another_forbunds_template_does_not_exist_here() {
        TemplateId id = copy(TemplateRef.SHORT, "Hemlig");
        publish(id);
        Room elsewhere = rooms.make();
        actors.runAs(elsewhere.director, () -> {
            AssociationId there = elsewhere.association;
            assertThatThrownBy(() -> templates.read(there, TemplateRef.own(id), null, Texts.SWEDISH))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> templates.copy(there, TemplateRef.own(id), "Stulen", Texts.SWEDISH))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> templates.begin(there, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts.open(there, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> templates.withdraw(there, id, true)).isInstanceOf(NotFoundException.class);
        });
        assertThatThrownBy(() -> elsewhere.asFacilitator(() -> workshops.create(
                        elsewhere.association, elsewhere.initiative, elsewhere.details(), TemplateRef.own(id), Texts.SWEDISH)))
                .isInstanceOf(NotFoundException.class);
    }
}
