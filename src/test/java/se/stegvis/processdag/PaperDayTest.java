package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

/** Days that were held on paper and are entered as figures. */
@ProcessdagTest
class PaperDayTest {

    private static final PaperDay DAY = new PaperDay(
            "Processdag 2016",
            LocalDate.of(2016, 12, 14),
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2016, 12, 14),
            "Utvärderaren",
            "");

    @Autowired
    Room.Rooms rooms;

    @Autowired
    PaperDayService paperDays;

    @Autowired
    WorkshopService workshops;

    @Autowired
    TemplateService templates;

    @Autowired
    TemplateDraftService drafts;

    @Autowired
    PlanService plans;

    @Autowired
    NoteService notes;

    @Autowired
    ParticipantService phones;

    @Autowired
    WorkshopRecord record;

    @Autowired
    WorkshopDocumentation documentation;

    @Autowired
    DocumentationService finishing;

    @Autowired
    CurrentActor actors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_day_on_paper_is_over_and_marked_and_has_the_templates_themes_so_that_it_compares() {
        Room room = rooms.make();
        WorkshopPicture picture = room.look(enter(room));
        assertThat(picture.workshop().state()).isEqualTo(WorkshopState.CLOSED);
        assertThat(picture.workshop().onPaper()).isTrue();
        assertThat(picture.workshop().joinCode()).isNull();
        assertThat(picture.themes()).extracting(WorkshopTheme::phase).containsOnly(ThemePhase.CLOSED);
        assertThat(picture.themes())
                .extracting(WorkshopTheme::questionKey)
                .startsWith("development", "cooperation", "methods");
        assertThat(as(room, () -> workshops.of(room.association, room.initiative))).hasSize(1);
        assertThat(as(room, () -> workshops.ahead(room.association))).isEmpty();
    }

    @Test
    void highest_mean_lowest_and_how_many_are_kept_without_median_and_distribution() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        WorkshopTheme theme = room.look(day).themes().getFirst();
        figures(room, day, theme, new PaperFigures("", "8,5", "6,2", "4,5", 13));
        ScoreSummary result = result(room, day);
        assertThat(result.highest()).isEqualByComparingTo("8.5");
        assertThat(result.mean()).isEqualByComparingTo("6.2");
        assertThat(result.lowest()).isEqualByComparingTo("4.5");
        assertThat(result.count()).isEqualTo(13);
        assertThat(result.hasScores()).isFalse();
        assertThat(result.median()).isNull();
        assertThat(result.distribution()).isEmpty();
        assertThat(text(as(room, () -> documentation.html(day, Edition.now(Texts.SWEDISH)))))
                .contains("på papper", "Utvärderaren", "8,5", "6,2", "4,5", "13", "varken median eller fördelning")
                .doesNotContain("00:00", "Ödön Åkerström");
    }

    @Test
    void every_answer_gives_the_same_figures_as_a_day_with_phones_and_is_stored_as_secretly() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        WorkshopTheme theme = room.look(day).themes().getFirst();
        figures(room, day, theme, new PaperFigures("8,5 4,5 6 6; 6,5", "", "", "", null));
        ScoreSummary result = result(room, day);
        assertThat(result).isEqualTo(ScoreSummary.of(List.of(
                new BigDecimal("4.5"), new BigDecimal("6"), new BigDecimal("6"), new BigDecimal("6.5"), new BigDecimal("8.5"))));
        assertThat(jdbc.sql("select id from workshop_score where theme_id = ?")
                        .param(theme.id().value())
                        .query(java.util.UUID.class)
                        .list())
                .hasSize(5)
                .allSatisfy(id -> assertThat(id.version()).as("a random id, not a running one").isEqualTo(4));
        assertThat(jdbc.sql("select after_state from audit_entry where association_id = ? and action = 'workshop.figuresFromPaper'")
                        .param(room.association.value())
                        .query(String.class)
                        .list())
                .as("the log has how many and no score")
                .containsExactly("5");
        figures(room, day, room.look(day).themes().getFirst(), new PaperFigures("", "7", "6", "5", 5));
        assertThat(result(room, day).hasScores()).isFalse();
        figures(room, day, room.look(day).themes().getFirst(), new PaperFigures("", "", "", "", null));
        assertThat(room.look(day).themes().getFirst().result()).isNull();
    }

    @Test
    void a_later_day_with_phones_is_shown_beside_what_the_paper_says() {
        Room room = rooms.make();
        WorkshopId paper = enter(room);
        figures(room, paper, room.look(paper).themes().getFirst(), new PaperFigures("", "8,5", "6,2", "4,5", 13));
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), new BigDecimal("7.0"), 1));
        room.next(day);
        LastTime last = Objects.requireNonNull(room.look(day).room().lastTime());
        assertThat(last.date()).isEqualTo(LocalDate.of(2016, 12, 14));
        assertThat(last.scores().mean()).isEqualByComparingTo("6.2");
        assertThat(last.scores().count()).isEqualTo(13);
    }

    @Test
    void what_cannot_be_right_is_told_at_its_field_and_nothing_is_stored() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        assertThat(faults(room, day, new PaperFigures("", "8,5", "", "4,5", 13))).containsExactly("mean");
        assertThat(faults(room, day, new PaperFigures("", "8,5", "9", "4,5", 13))).containsExactly("mean");
        assertThat(faults(room, day, new PaperFigures("", "8,5", "6", "4,5", null))).containsExactly("answers");
        assertThat(faults(room, day, new PaperFigures("", "8,5", "6", "4,5", 2))).containsExactly("answers");
        assertThat(faults(room, day, new PaperFigures("", "åtta", "6", "4,5", 13))).containsExactly("highest");
        assertThat(faults(room, day, new PaperFigures("7 8", "", "", "", null))).containsExactly("typed");
        assertThat(faults(room, day, new PaperFigures("7 8 9", "9", "8", "7", 3))).containsExactly("typed");
        assertThat(room.look(day).themes().getFirst().result()).isNull();
        assertThatThrownBy(() -> as(room, () -> paperDays.create(
                        room.association,
                        room.initiative,
                        new PaperDay("Dag", LocalDate.of(1999, 1, 1), null, LocalDate.of(2099, 1, 1), "", ""),
                        TemplateRef.SEVEN,
                        null,
                        Texts.SWEDISH)))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly("date", "from", "to"));
    }

    @Test
    void two_who_enter_figures_of_the_same_theme_do_not_write_over_each_other() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        WorkshopTheme seen = room.look(day).themes().getFirst();
        figures(room, day, seen, new PaperFigures("", "8,5", "6,2", "4,5", 13));
        assertThatThrownBy(() -> figures(room, day, seen, new PaperFigures("", "9", "6,2", "4,5", 13)))
                .isInstanceOf(RefusedException.class);
        assertThat(result(room, day).highest()).isEqualByComparingTo("8.5");
    }

    @Test
    void a_theme_with_another_question_is_no_longer_the_templates_and_one_the_day_did_not_have_is_taken_out() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        List<WorkshopTheme> before = room.look(day).themes();
        run(room, () -> paperDays.changeTheme(day, before.getFirst().id(), "Deltagarna", "Hur mår deltagarna?"));
        run(room, () -> paperDays.removeTheme(day, before.get(1).id()));
        as(room, () -> paperDays.addTheme(day, "Lokalerna", "Hur bra är lokalerna?", Texts.SWEDISH));
        List<WorkshopTheme> after = room.look(day).themes();
        assertThat(after).hasSize(before.size());
        assertThat(after.getFirst().questionKey()).isNull();
        assertThat(after).extracting(WorkshopTheme::name).doesNotContain("Samarbete och samverkan").endsWith("Lokalerna");
        figures(room, day, after.getLast(), new PaperFigures("7 7 8", "", "", "", null));
        assertThatThrownBy(() -> run(room, () -> paperDays.removeTheme(day, after.getLast().id())))
                .isInstanceOf(RefusedException.class);
        as(room, () -> record.note(day, after.getFirst().id(), "how", "Det som stod på blädderblocket"));
        assertThat(text(as(room, () -> documentation.html(day, Edition.now(Texts.SWEDISH)))))
                .contains("Det som stod på blädderblocket", "Lokalerna");
    }

    @Test
    void only_who_entered_it_goes_on_with_it_and_a_locked_one_or_one_with_phones_is_left_alone() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        WorkshopTheme theme = room.look(day).themes().getFirst();
        var other = room.person("Utomstående", Role.FACILITATOR, null);
        PaperFigures some = new PaperFigures("7 7 8", "", "", "", null);
        assertThatThrownBy(() -> actors.runAs(other, () -> paperDays.enter(day, theme.id(), null, some)))
                .isInstanceOf(NotFoundException.class);
        as(room, () -> finishing.lock(day));
        assertThatThrownBy(() -> figures(room, day, theme, some)).isInstanceOf(RefusedException.class);
        WorkshopId withPhones = room.open();
        assertThatThrownBy(() -> run(room, () -> paperDays.enter(
                        withPhones, room.look(withPhones).themes().getFirst().id(), null, some)))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason().key())
                        .isEqualTo("processdagpaper.error.notOnPaper"));
    }

    @Test
    void a_day_on_paper_is_made_from_the_version_of_the_template_that_was_in_use_when_it_was_held() {
        Room room = rooms.make();
        TemplateId own = actors.callAs(
                room.director, () -> templates.copy(room.association, TemplateRef.SHORT, "Vår korta", Texts.SWEDISH));
        TemplateRef ours = TemplateRef.own(own);
        assertThatThrownBy(() -> enter(room, ours, null)).as("nothing is published").isInstanceOf(NotFoundException.class);
        publish(room, own);
        actors.runAs(room.director, () -> {
            templates.begin(room.association, own);
            drafts.addTheme(room.association, own, "Lokalerna", "Det kom vi fram till");
        });
        publish(room, own);

        List<WorkshopTheme> earlier = room.look(enter(room, ours, 1)).themes();
        WorkshopId latest = enter(room, ours, null);
        assertThat(room.look(latest).themes()).hasSize(earlier.size() + 1);
        assertThat(room.look(latest).themes().getLast().name()).isEqualTo("Lokalerna");
        assertThat(as(room, () -> plans.look(latest)).template()).isEqualTo(new WorkshopPlan.MadeFrom("Vår korta", 2));
        assertThatThrownBy(() -> enter(room, ours, 3)).isInstanceOf(NotFoundException.class);
        actors.runAs(room.director, () -> templates.withdraw(room.association, own, true));
        assertThatThrownBy(() -> enter(room, ours, 1)).as("no longer offered").isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_day_on_paper_that_nobody_has_locked_is_removed_with_all_that_is_in_it_and_leaves_a_line_in_the_log() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        WorkshopId other = enter(room);
        WorkshopTheme theme = room.look(day).themes().getFirst();
        figures(room, day, theme, new PaperFigures("7 7 8", "", "", "", null));
        figures(room, day, room.look(day).themes().get(1), new PaperFigures("", "8,5", "6,2", "4,5", 13));
        var one = as(room, () -> record.note(day, theme.id(), "how", "Mer tid"));
        var same = as(room, () -> record.note(day, theme.id(), "how", "Längre tid"));
        run(room, () -> notes.merge(day, theme.id(), Set.of(one, same)));
        run(room, () -> notes.group(day, theme.id(), Set.of(one), "Tid"));
        run(room, () -> record.writeAction(
                day, theme.id(), new WrittenLine(UUID.randomUUID(), WrittenLine.NEW, List.of("Boka", "Eva", ""), Set.of())));
        run(room, () -> record.writeAttendee(
                day, new WrittenLine(UUID.randomUUID(), WrittenLine.NEW, List.of("Eva Ek", "", ""), Set.of())));
        var stranger = room.person("Utomstående", Role.FACILITATOR, null);
        assertThatThrownBy(() -> actors.runAs(stranger, () -> paperDays.remove(day))).isInstanceOf(NotFoundException.class);

        run(room, () -> paperDays.remove(day));

        assertThatThrownBy(() -> room.look(day)).isInstanceOf(NotFoundException.class);
        assertThat(as(room, () -> workshops.of(room.association, room.initiative)))
                .extracting(Workshop::id)
                .containsExactly(other);
        assertThat(jdbc.sql("select before_state from audit_entry where association_id = ? and action = 'workshop.removedFromPaper'")
                        .param(room.association.value())
                        .query(String.class)
                        .list())
                .containsExactly("2016-12-14");
    }

    @Test
    void a_day_on_paper_that_has_been_locked_stays_and_so_does_a_day_with_phones() {
        Room room = rooms.make();
        WorkshopId day = enter(room);
        as(room, () -> finishing.lock(day));
        assertThatThrownBy(() -> run(room, () -> paperDays.remove(day))).isInstanceOf(RefusedException.class);
        run(room, () -> finishing.unlock(day));
        assertThatThrownBy(() -> run(room, () -> paperDays.remove(day)))
                .isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason().key())
                        .isEqualTo("processdagpaper.error.beenLocked"));
        WorkshopId withPhones = room.open();
        assertThatThrownBy(() -> run(room, () -> paperDays.remove(withPhones))).isInstanceOf(RefusedException.class);
        assertThat(room.look(withPhones).themes()).isNotEmpty();
    }

    private void publish(Room room, TemplateId template) {
        actors.runAs(room.director, () -> templates.publish(room.association, template));
    }

    private WorkshopId enter(Room room, TemplateRef template, @Nullable Integer version) {
        return as(room, () -> paperDays.create(room.association, room.initiative, DAY, template, version, Texts.SWEDISH));
    }

    private WorkshopId enter(Room room) {
        return enter(room, TemplateRef.SEVEN, null);
    }

    private void figures(Room room, WorkshopId day, WorkshopTheme seen, PaperFigures typed) {
        run(room, () -> paperDays.enter(day, seen.id(), seen.result(), typed));
    }

    private ScoreSummary result(Room room, WorkshopId day) {
        return Objects.requireNonNull(room.look(day).themes().getFirst().result());
    }

    private List<String> faults(Room room, WorkshopId day, PaperFigures typed) {
        try {
            figures(room, day, room.look(day).themes().getFirst(), typed);
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.faults().stream().map(InvalidInputException.Fault::field).toList();
        }
    }

    private <T> T as(Room room, Supplier<T> call) {
        return actors.callAs(room.facilitator, call);
    }

    private void run(Room room, Runnable call) {
        actors.runAs(room.facilitator, call);
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
