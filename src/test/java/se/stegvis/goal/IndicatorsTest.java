package se.stegvis.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.testing.DatabaseTest;

/** The förbund's library of indicators. */
@DatabaseTest
class IndicatorsTest {

    private static final Instant FOUNDED = Instant.parse("2026-01-02T08:00:00Z");
    private static final IndicatorContent WAITING =
            new IndicatorContent("Väntetid till läkare", "veckor", "Journalsystemet", Direction.DOWN, "Median.");

    @Autowired
    IndicatorService indicators;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    private AssociationId association = AssociationId.random();
    private AccountId director = AccountId.random();

    @BeforeEach
    void aForbund() {
        association = association();
        director = person(association);
    }

    @Test
    void every_forbund_begins_with_a_set_of_its_own_in_which_nns_indicators_are_names_alone() {
        List<Indicator> offered = as(() -> indicators.offered(association));
        assertThat(offered).hasSizeGreaterThan(15).allMatch(Indicator::active);
        assertThat(offered).extracting(each -> each.content().name()).contains("Andel i arbete vid avslut");
        assertThat(offered)
                .filteredOn(each -> each.content().name().startsWith("NNS"))
                .isNotEmpty()
                .allMatch(each -> each.content().measured().isEmpty()
                        && each.content().unit().isEmpty()
                        && each.content().direction() == null);
        AssociationId other = association();
        AccountId otherDirector = person(other);
        assertThat(currentActor.callAs(otherDirector, () -> indicators.offered(other)))
                .extracting(Indicator::id)
                .doesNotContainAnyElementsOf(offered.stream().map(Indicator::id).toList());
    }

    @Test
    void two_who_open_the_library_at_once_get_one_set() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Long> open = () -> as(() -> indicators.count(association, ""));
            List<Long> counts = new ArrayList<>();
            for (Future<Long> count : both.invokeAll(List.of(open, open))) {
                counts.add(count.get());
            }
            assertThat(counts).containsOnly(counts.getFirst()).doesNotContain(0L);
        }
    }

    @Test
    void one_is_added_found_changed_and_taken_out_and_each_step_is_in_the_log() {
        Indicator added = as(() -> indicators.add(association, WAITING));
        assertThat(as(() -> indicators.page(association, "LÄKARE", IndicatorOrder.NAME, 0, 25)))
                .containsExactly(added);
        Indicator changed = as(() -> indicators.change(
                association,
                added.id(),
                new IndicatorContent("Väntetid till läkare", "dagar", "Journalsystemet", Direction.DOWN, "Median."),
                added.version()));
        assertThat(changed.content().unit()).isEqualTo("dagar");
        as(() -> indicators.offer(association, added.id(), false, changed.version()));
        assertThat(as(() -> indicators.offered(association))).extracting(Indicator::id).doesNotContain(added.id());
        assertThat(as(() -> indicators.page(association, "läkare", IndicatorOrder.ACTIVE, 0, 25)))
                .extracting(Indicator::active)
                .containsExactly(false);
        assertThat(jdbc.sql("select action from audit_entry where association_id = ? and action like 'indicator.%' order by id")
                        .params(association.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("indicator.added", "indicator.changed", "indicator.deactivated");
    }

    @Test
    void a_name_stands_once_however_it_is_written() {
        as(() -> indicators.add(association, WAITING));
        assertThatThrownBy(() -> as(() -> indicators.add(
                        association, new IndicatorContent(" VÄNTETID till läkare", "", "", null, ""))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> as(() -> indicators.add(association, new IndicatorContent(" ", "", "", null, ""))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> as(() -> indicators.add(
                        association, new IndicatorContent("Fråga 811218-9876", "", "", null, ""))))
                .isInstanceOf(PersonalNumberException.class);
    }

    @Test
    void who_comes_second_overwrites_nothing() {
        Indicator added = as(() -> indicators.add(association, WAITING));
        as(() -> indicators.offer(association, added.id(), false, added.version()));
        assertThatThrownBy(() -> as(() -> indicators.change(association, added.id(), WAITING, added.version())))
                .isInstanceOfSatisfying(
                        EditConflictException.class,
                        conflict -> assertThat(as(() -> indicators.change(
                                                association, added.id(), WAITING, conflict.savedVersion()))
                                        .content())
                                .as("saved again, on purpose")
                                .isEqualTo(WAITING));
    }

    @Test
    void an_indicator_tells_a_goal_that_goes_the_wrong_way_or_counts_in_something_else() {
        Goal shorter = Goal.builder("Väntan ska bli kortare.")
                .baseline(BigDecimal.TEN)
                .target(BigDecimal.ONE)
                .unit("dagar")
                .build();
        IndicatorContent days = new IndicatorContent("Väntetid", "Dagar", "", Direction.DOWN, "");
        IndicatorContent share = new IndicatorContent("Andel", "%", "", Direction.UP, "");
        assertThat(days.isBetterTheOtherWayThan(shorter)).isFalse();
        assertThat(days.isCountedInAnotherUnitThan(shorter)).isFalse();
        assertThat(share.isBetterTheOtherWayThan(shorter)).isTrue();
        assertThat(share.isCountedInAnotherUnitThan(shorter)).isTrue();
        assertThat(share.isBetterTheOtherWayThan(Goal.ofText("Fler i arbete."))).isFalse();
    }

    @Test
    void signs_that_mean_something_to_the_database_mean_themselves() {
        assertThat(as(() -> indicators.page(association, "_", IndicatorOrder.UNIT, 0, 25))).isEmpty();
        assertThat(as(() -> indicators.page(association, "%", IndicatorOrder.UNIT, 0, 25)))
                .isNotEmpty()
                .allMatch(each -> (each.content().unit() + each.content().measured()).contains("%"));
    }

    @Test
    void the_library_is_read_in_the_order_asked_for_with_swedish_letters_last() {
        as(() -> indicators.add(association, new IndicatorContent("Öppna ärenden", "ärenden", "Å-registret", Direction.DOWN, "")));
        assertThat(as(() -> indicators.page(association, "", IndicatorOrder.NAME, 0, 100)).getLast().content().name())
                .isEqualTo("Öppna ärenden");
        assertThat(as(() -> indicators.page(association, "", IndicatorOrder.SOURCE, 0, 100)).getLast().content().name())
                .isEqualTo("Öppna ärenden");
    }

    private <T> T as(Supplier<T> work) {
        return currentActor.callAs(director, work);
    }

    private AssociationId association() {
        AssociationId id = AssociationId.random();
        jdbc.sql("insert into association (id, name, slug, created_at, version) values (?, ?, ?, ?, 0)")
                .params(id.value(), "Samordningsförbundet " + id, id.toString(), founded())
                .update();
        return id;
    }

    private AccountId person(AssociationId of) {
        AccountId id = AccountId.random();
        jdbc.sql("insert into account (id, email, name, active, installation_administrator, demo, language, created_at, version)"
                        + " values (?, ?, 'Cecilia Chef', true, false, false, 'sv', ?, 0)")
                .params(id.value(), id + "@exempel.se", founded())
                .update();
        jdbc.sql("insert into role_grant (id, association_id, account_id, role, granted_at, version) values (?, ?, ?, ?, ?, 0)")
                .params(UUID.randomUUID(), of.value(), id.value(), Role.DIRECTOR.name(), founded())
                .update();
        return id;
    }

    private static OffsetDateTime founded() {
        return FOUNDED.atOffset(ZoneOffset.UTC);
    }
}
