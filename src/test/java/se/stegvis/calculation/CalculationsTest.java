package se.stegvis.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.ForbiddenException;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.testing.DatabaseTest;

/** A calculation from when it is begun until it is thrown away, and who may do what with it. */
@DatabaseTest
class CalculationsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CalculationService calculations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CalculationLinks links;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SharedCalculation shared;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private CalculationWorld world;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new CalculationWorld(context);
    }

    private CalculationId begun(String title) {
        return world.as(world.karin, () -> {
            CalculationId id = calculations.startFrom(world.association, "socialAssistance", title);
            return id;
        });
    }

    private SavedCalculation save(CalculationId id, CalculationContent content, long version) {
        return world.as(world.karin, () -> calculations.save(id, content, version));
    }

    private SavedCalculation opened(AccountId by, CalculationId id) {
        return world.as(by, () -> calculations.open(id));
    }

    @Test
    void a_calculation_is_its_writers_alone_until_it_is_shared_and_only_the_writer_changes_it() {
        CalculationId id = begun("Min");
        assertThatThrownBy(() -> opened(world.auditor, id)).isInstanceOf(NotFoundException.class);
        assertThat(listed(world.auditor, CalculationFilter.all())).isEmpty();

        world.as(world.karin, () -> calculations.share(id, true));
        SavedCalculation read = opened(world.auditor, id);
        assertThat(read.mine()).isFalse();
        assertThat(read.authorName()).isEqualTo("Karin Åkerlund");
        assertThat(read.savedWith()).isEqualTo(ModelStamp.CURRENT);
        assertThatThrownBy(() -> world.as(world.auditor, () -> calculations.save(id, read.content(), read.version())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.as(world.auditor, () -> calculations.remove(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.as(world.auditor, () -> links.make(id, "", LocalDate.MAX)))
                .isInstanceOf(NotFoundException.class);

        CalculationId copy = world.as(world.auditor, () -> calculations.copy(id));
        assertThat(opened(world.auditor, copy).content().title()).isEqualTo("Kopia av Min");
        assertThatThrownBy(() -> opened(world.karin, copy)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> opened(world.stranger, id)).isInstanceOf(NotFoundException.class);
    }

    private List<String> listed(AccountId by, CalculationFilter filter) {
        return world.as(by, () -> {
            List<String> names = calculations.list(world.association, filter, 0, 20).stream()
                    .map(CalculationLine::title)
                    .toList();
            assertThat(calculations.count(world.association, filter)).isEqualTo(names.size());
            return names;
        });
    }

    @Test
    void the_list_finds_sorts_as_swedes_do_and_tells_mine_from_shared() {
        CalculationId shared = begun("Öppna dörrar 100 %");
        begun("Ånyo");
        begun("Zon");
        world.as(world.karin, () -> calculations.share(shared, true));
        var byName = new CalculationFilter(CalculationFilter.Which.ALL, "", CalculationFilter.Order.NAME);
        assertThat(listed(world.karin, byName)).containsExactly("Zon", "Ånyo", "Öppna dörrar 100 %");
        assertThat(listed(world.karin, CalculationFilter.all())).startsWith("Zon");
        assertThat(listed(
                        world.karin,
                        new CalculationFilter(
                                CalculationFilter.Which.SHARED, "", CalculationFilter.Order.CHANGED)))
                .containsExactly("Öppna dörrar 100 %");
        assertThat(listed(
                        world.karin,
                        new CalculationFilter(CalculationFilter.Which.MINE, "0 %", CalculationFilter.Order.CHANGED)))
                .containsExactly("Öppna dörrar 100 %");
        assertThat(listed(world.auditor, CalculationFilter.all())).containsExactly("Öppna dörrar 100 %");
        assertThatThrownBy(() -> world.as(world.stranger, () -> calculations.list(world.association, byName, 0, 20)))
                .isInstanceOfAny(NotFoundException.class, ForbiddenException.class);
    }

    @Test
    void who_saves_second_over_the_same_is_told_and_nothing_is_overwritten() {
        CalculationId id = begun("Först");
        SavedCalculation seen = opened(world.karin, id);
        SavedCalculation saved = save(id, seen.content().withTitle("Sedan"), seen.version());
        assertThat(saved.version()).isGreaterThan(seen.version());
        assertThatThrownBy(() -> save(id, seen.content().withTitle("Samtidigt"), seen.version()))
                .isInstanceOf(EditConflictException.class);
        assertThat(opened(world.karin, id).content().title()).isEqualTo("Sedan");
        assertThat(save(id, saved.content(), seen.version()).version())
                .as("the same again is no change")
                .isEqualTo(saved.version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "years", "paybackTarget", "participants", "shares", "cost", "deadweight", "title"})
    void what_cannot_be_worked_out_is_told_at_its_field_and_not_saved(String field) {
        CalculationId id = begun("Prov");
        SavedCalculation seen = opened(world.karin, id);
        CalculationContent wrong =
                switch (field) {
                    case "year" -> seen.content().with(written -> written.inYear(2013));
                    case "years" -> seen.content().with(written -> written.looking(51));
                    case "paybackTarget" -> seen.content().with(written -> written.aimingAt(0));
                    case "participants" -> seen.content().with(written -> written.withParticipants(9L));
                    case "shares" ->
                        seen.content().with(written -> written.withShares(Map.of(Actor.FK, new BigDecimal("0.9"))));
                    case "cost" -> seen.content().with(written -> written.withCost(BigDecimal.valueOf(-1)));
                    case "deadweight" ->
                        seen.content().with(written -> written.assuming(
                                Assumption.DEADWEIGHT,
                                new WrittenCase.Span(BigDecimal.ZERO, BigDecimal.TWO, BigDecimal.TWO)));
                    default -> seen.content().withTitle("x".repeat(CalculationChecks.LONGEST_TITLE + 1));
                };
        assertThatThrownBy(() -> save(id, wrong, seen.version()))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly(field));
        assertThat(opened(world.karin, id).version()).isEqualTo(seen.version());
    }

    @Test
    void a_personnummer_is_not_saved() {
        CalculationId id = begun("Prov");
        SavedCalculation seen = opened(world.karin, id);
        assertThatThrownBy(() -> save(id, seen.content().withAbout("Om 19811218-9876"), seen.version()))
                .isInstanceOf(PersonalNumberException.class);
    }

    @Test
    void the_file_of_a_calculation_can_be_opened_as_another_and_a_wrong_one_says_what_is_wrong() {
        CalculationId id = begun("Fil");
        byte[] file = world.as(world.karin, () -> calculations.file(id));
        CalculationId again = world.as(world.karin, () -> calculations.startFrom(world.association, file));
        assertThat(opened(world.karin, again).content()).isEqualTo(opened(world.karin, id).content());

        byte[] wrong = "{\"year\": 2024, \"deltagare\": 3}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> world.as(world.karin, () -> calculations.startFrom(world.association, wrong)))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(
                                invalid.faults().getFirst().message().arguments())
                        .contains("deltagare"));
        byte[] old = "{\"year\": 1999, \"groups\": []}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> world.as(world.karin, () -> calculations.startFrom(world.association, old)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_link_shows_the_calculation_as_it_was_until_it_is_withdrawn_and_its_secret_is_nowhere() {
        CalculationId id = begun("Då");
        CalculationLinks.Days days = world.as(world.karin, links::days);
        String address = world.as(world.karin, () -> links.make(id, "Till styrgruppen", days.usual()));
        String token = address.substring(address.lastIndexOf('/') + 1);
        SavedCalculation seen = opened(world.karin, id);
        save(id, seen.content().withTitle("Nu"), seen.version());

        assertThat(shared.open(token).content().title()).isEqualTo("Då");
        assertThat(shared.open(token).validThrough()).isEqualTo(days.usual());
        assertThat(jdbc.sql("select token_hash from calculation_link where calculation_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isNotEqualTo(token);
        HandedOn made = world.as(world.karin, () -> links.list(id)).getFirst();
        assertThat(made.works()).isTrue();
        assertThat(made.note()).isEqualTo("Till styrgruppen");

        world.as(world.karin, () -> links.withdraw(id, made.id()));
        assertThatThrownBy(() -> shared.open(token)).isInstanceOf(NotFoundException.class);
        assertThat(world.as(world.karin, () -> links.list(id)).getFirst().works()).isFalse();
        assertThatThrownBy(() -> shared.open("finns-inte")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_link_ends_after_its_last_day_and_with_its_calculation() {
        CalculationId id = begun("Slut");
        CalculationLinks.Days days = world.as(world.karin, links::days);
        assertThatThrownBy(() -> world.as(
                        world.karin, () -> links.make(id, "", days.first().minusDays(1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> links.make(id, "", days.last().plusDays(1))))
                .isInstanceOf(InvalidInputException.class);
        String expired = token(id, days);
        jdbc.sql("update calculation_link set valid_through = ?")
                .param(days.first().minusDays(1))
                .update();
        assertThatThrownBy(() -> shared.open(expired)).isInstanceOf(NotFoundException.class);

        String living = token(id, days);
        assertThat(shared.open(living).content().title()).isEqualTo("Slut");
        world.as(world.karin, () -> calculations.remove(id));
        assertThatThrownBy(() -> shared.open(living)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> opened(world.karin, id)).isInstanceOf(NotFoundException.class);
    }

    private String token(CalculationId id, CalculationLinks.Days days) {
        String address = world.as(world.karin, () -> links.make(id, "", days.usual()));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void every_typical_case_can_be_worked_out_in_the_last_year_there_are_rules_for() {
        for (TypicalCases.TypicalCase one : TypicalCases.all()) {
            CalculationId id =
                    world.as(world.karin, () -> calculations.startFrom(world.association, one.key(), one.key()));
            WorkedOut worked = WorkedOut.of(opened(world.karin, id).content().calculation());
            assertThat(worked.result().people()).isEqualTo(10);
            assertThat(worked.findings()).allSatisfy(finding -> assertThat(finding.holds()).isTrue());
        }
    }
}
