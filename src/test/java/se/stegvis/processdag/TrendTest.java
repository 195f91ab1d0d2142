package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.board.LastWorkshop;
import se.stegvis.board.WorkshopEvidence;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Texts;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.testing.Rows;

/** Days are set beside each other like with like, with how many answered, and never team against team. */
@ProcessdagTest
@SuppressWarnings("NullAway.Init")
class TrendTest {

    @Autowired
    private Room.Rooms rooms;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private ThemeService themes;

    @Autowired
    private WorkshopScript script;

    @Autowired
    private WorkshopRecord record;

    @Autowired
    private ActionService actions;

    @Autowired
    private ParticipantService phones;

    @Autowired
    private TrendService trends;

    @Autowired
    private WorkshopEvidence evidence;

    @Autowired
    private JdbcClient jdbc;

    private Room room;

    @BeforeEach
    void aRoom() {
        room = rooms.make();
    }

    @Test
    void a_theme_goes_from_day_to_day_with_how_many_answered() {
        held(room.initiative, 2017, "5", "6", "7");
        held(room.initiative, 2018, "6", "8", "8", "8");
        ThemeTrend first = ofRoom().getFirst();
        assertThat(first.name()).isEqualTo("Deltagarnas utveckling");
        assertThat(first.points())
                .extracting(
                        point -> point.heldOn().getYear(),
                        point -> point.figures().highest().toPlainString(),
                        point -> point.figures().mean().toPlainString(),
                        point -> String.valueOf(point.figures().median()),
                        point -> point.figures().lowest().toPlainString(),
                        point -> point.figures().count(),
                        ThemeTrend.Point::breaks)
                .containsExactly(
                        tuple(2017, "7.0", "6.0", "6.0", "5.0", 3, false), tuple(2018, "8.0", "7.5", "8.0", "6.0", 4, false));
    }

    @Test
    void another_question_breaks_the_line_and_stands_with_it() {
        held(room.initiative, 2017, "5", "6", "7");
        WorkshopId second = prepare(room.initiative, 2018);
        ThemeId theme = room.look(second).themes().getFirst().id();
        room.asFacilitator(() -> {
            themes.change(second, theme, "Deltagarnas utveckling", "Hur mår deltagarna?");
            return true;
        });
        score(second, "6", "8", "8");
        ThemeTrend first = ofRoom().getFirst();
        assertThat(first.points()).extracting(ThemeTrend.Point::breaks).containsExactly(false, true);
        assertThat(first.latest().question()).isEqualTo("Hur mår deltagarna?");
    }

    @Test
    void days_that_are_not_over_and_themes_that_were_not_shown_are_not_in_it() {
        held(room.initiative, 2017, "5", "6", "7");
        prepare(room.initiative, 2018);
        assertThat(ofRoom()).singleElement().satisfies(theme -> assertThat(theme.points()).hasSize(1));
    }

    @Test
    void the_latest_round_counts() {
        WorkshopId day = prepare(room.initiative, 2017);
        room.asFacilitator(() -> {
            script.open(day);
            return true;
        });
        List<String> tickets = room.join(day, 3);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), new BigDecimal("4"), 1));
        room.next(day);
        room.asFacilitator(() -> script.scoreAgain(day, workshops.look(day).moment()));
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), 2, new BigDecimal("7"), 2));
        room.next(day);
        room.asFacilitator(() -> {
            script.close(day);
            return true;
        });
        assertThat(ofRoom().getFirst().latest().figures().mean()).isEqualByComparingTo("7");
    }

    @Test
    void over_all_insatser_each_year_counts_every_answer_alike_and_insatser_stand_by_name() {
        InitiativeId other = initiative("Ankaret");
        held(room.initiative, 2017, "4", "4", "4");
        held(room.initiative, 2018, "5", "5", "5");
        held(other, 2018, "9", "9", "9", "9", "9", "9");
        AssociationTrend trend = room.asFacilitator(() -> trends.over(room.association)).getFirst();
        assertThat(trend.years())
                .extracting(
                        AssociationTrend.Year::year,
                        AssociationTrend.Year::initiatives,
                        year -> year.figures().mean().toPlainString(),
                        year -> year.figures().count())
                .containsExactly(tuple(2017, 1, "4.0", 3), tuple(2018, 2, "7.7", 9));
        assertThat(trend.initiatives()).extracting(AssociationTrend.Latest::name).containsExactly("Ankaret", "Samordningsteam Västerås (SOT)");
    }

    @Test
    void a_groups_own_question_is_not_mixed_with_the_templates() {
        WorkshopId day = prepare(room.initiative, 2017);
        ThemeId theme = room.look(day).themes().getFirst().id();
        room.asFacilitator(() -> {
            themes.change(day, theme, "Deltagarnas utveckling", "Hur mår deltagarna?");
            return true;
        });
        score(day, "6", "8", "8");
        assertThat(room.asFacilitator(() -> trends.over(room.association))).isEmpty();
        assertThat(ofRoom()).hasSize(1);
    }

    @Test
    void who_may_not_read_of_an_insats_is_told_nothing_of_it() {
        held(room.initiative, 2017, "5", "6", "7");
        AccountId own = room.person("Karin Lind", Role.APPLICANT, room.memberNamed("Västerås stad"));
        AccountId elsewhere = room.person("Disa Dal", Role.APPLICANT, room.member("Sala kommun"));
        assertThat(actors.callAs(own, () -> trends.of(room.association, room.initiative))).hasSize(1);
        assertThat(actors.callAs(elsewhere, () -> trends.of(room.association, room.initiative))).isEmpty();
    }

    @Test
    void the_board_sees_the_latest_day_what_it_was_before_and_how_many_actions_are_done() {
        held(room.initiative, 2017, "5", "6", "7");
        WorkshopId latest = prepare(room.initiative, 2018);
        score(latest, "6", "8", "8");
        room.asFacilitator(() -> {
            ThemeId theme = workshops.look(latest).themes().getFirst().id();
            record.agree(latest, theme, "Ena", "", "");
            ActionId done = new ActionId(record.agree(latest, theme, "Andra", "", ""));
            actions.say(done, WrittenLine.NEW, ActionState.DONE, "");
            return true;
        });
        Map<UUID, LastWorkshop> all = evidence.latest(room.association, List.of(room.initiative.value(), UUID.randomUUID()));
        assertThat(all).hasSize(1);
        LastWorkshop last = Objects.requireNonNull(all.get(room.initiative.value()));
        assertThat(last.workshop()).isEqualTo(latest.value());
        assertThat(last.agreed()).isEqualTo(2);
        assertThat(last.done()).isEqualTo(1);
        assertThat(last.figures())
                .extracting(LastWorkshop.Figure::theme, figure -> figure.mean().toPlainString(), LastWorkshop.Figure::answers,
                        figure -> String.valueOf(figure.before()))
                .containsExactly(tuple("Deltagarnas utveckling", "7.3", 3, "6.0"));
    }

    private List<ThemeTrend> ofRoom() {
        return room.asFacilitator(() -> trends.of(room.association, room.initiative));
    }

    /** A day whose first theme was scored, and that is over. */
    private void held(InitiativeId initiative, int year, String... scores) {
        score(prepare(initiative, year), scores);
    }

    private void score(WorkshopId day, String... scores) {
        room.asFacilitator(() -> {
            script.open(day);
            return true;
        });
        List<String> tickets = room.join(day, scores.length);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (int phone = 0; phone < scores.length; phone++) {
            phones.rate(tickets.get(phone), theme.id(), new BigDecimal(scores[phone]), 1);
        }
        room.next(day);
        room.asFacilitator(() -> {
            script.close(day);
            return true;
        });
    }

    private WorkshopId prepare(InitiativeId initiative, int year) {
        WorkshopDetails like = room.details();
        LocalDate heldOn = LocalDate.of(year, 12, 15);
        return room.asFacilitator(() -> workshops.create(
                room.association,
                initiative,
                new WorkshopDetails(
                        "Processdag " + year,
                        heldOn,
                        LocalTime.of(8, 15),
                        LocalTime.of(12, 0),
                        heldOn.minusYears(1),
                        heldOn,
                        "",
                        like.facilitators(),
                        like.scaleStep(),
                        3),
                Texts.SWEDISH));
    }

    private InitiativeId initiative(String name) {
        InitiativeId id = InitiativeId.random();
        Rows.initiative(
                jdbc, id.value(), room.association.value(), room.memberNamed("Västerås stad"), name, LocalDate.of(2017, 1, 1));
        return id;
    }
}
