package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.FormPlace.Field;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.CompletionRepository;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.SentReminders;
import se.stegvis.testing.DatabaseTest;

/** Reminders come on their day in Sweden, once, to those whom they concern. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class CompletionRemindersTest {

    private static final String NEED = "behov.glapp";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompletionService completions;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private AccountId preparer;
    private ApplicationId id;

    @BeforeEach
    void aSubmittedApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        id = fixtures.complete();
        world.as(world.karin, () -> submission.submit(id));
    }

    @Test
    void those_who_write_are_reminded_three_days_before_and_everybody_the_day_after_each_once() {
        LocalDate due = SwedishTime.today(clock).plusDays(20);
        ask(due);
        runOn(due.minusDays(4));
        assertThat(reminded()).isZero();
        runOn(due.minusDays(3));
        assertThat(reminded()).as("owner and three contacts").isEqualTo(4);
        runOn(due.minusDays(3));
        runOn(due.minusDays(1));
        runOn(due);
        assertThat(reminded()).isEqualTo(4);
        assertThat(late()).isZero();
        assertThat(lateToAsker()).isZero();
        runOn(due.plusDays(1));
        runOn(due.plusDays(1));
        runOn(due.plusDays(2));
        assertThat(late()).isEqualTo(4);
        assertThat(lateToAsker()).isEqualTo(1);
    }

    @Test
    void a_server_that_was_down_catches_up_and_another_day_is_reminded_of_anew() {
        LocalDate due = SwedishTime.today(clock).plusDays(20);
        ask(due);
        runOn(due.minusDays(1));
        assertThat(reminded()).isEqualTo(4);
        world.as(preparer, () -> completions.change(id, request(due.plusDays(40))));
        runOn(due.plusDays(1));
        assertThat(late()).isZero();
        runOn(due.plusDays(37));
        assertThat(reminded()).isEqualTo(8);
    }

    @Test
    void nobody_is_reminded_of_what_was_asked_yesterday_answered_or_called_off() {
        LocalDate today = SwedishTime.today(clock);
        ask(today.plusDays(2));
        runOn(today.plusDays(1));
        assertThat(reminded()).as("asked within the days").isZero();
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Ändrat"));
        world.as(world.karin, () -> completions.answer(id, ""));
        runOn(today.plusDays(3));
        assertThat(late()).isZero();
        ask(today.plusDays(20));
        world.as(preparer, () -> completions.callOff(id, "Behövs inte."));
        runOn(today.plusDays(17));
        runOn(today.plusDays(21));
        assertThat(reminded() + late() + lateToAsker()).isZero();
    }

    @Test
    void the_forbund_says_how_many_days_before_and_none_is_possible() {
        LocalDate due = SwedishTime.today(clock).plusDays(40);
        world.set(Setting.COMPLETION_REMINDER_DAYS, "0");
        ask(due);
        runOn(due);
        assertThat(reminded()).isZero();
        runOn(due.plusDays(1));
        assertThat(late()).isEqualTo(4);
    }

    @Test
    void days_are_swedish_days_over_both_nights_of_changed_clocks() {
        // 28 March 2027 has 23 hours, 31 October 2027 has 25.
        for (LocalDate due : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
            ApplicationId other = fixtures.complete();
            world.as(world.karin, () -> submission.submit(other));
            world.as(preparer, () -> completions.ask(other, request(due)));
            int before = late();
            at(SwedishTime.endOf(due).minusSeconds(1));
            assertThat(late()).as("until midnight of %s", due).isEqualTo(before);
            at(SwedishTime.endOf(due));
            assertThat(late()).as("after midnight of %s", due).isEqualTo(before + 4);
        }
    }

    private void ask(LocalDate due) {
        world.as(preparer, () -> completions.ask(id, request(due)));
    }

    private static CompletionRequest request(LocalDate due) {
        return new CompletionRequest(List.of(new NamedPlace(Field.whole(NEED), "")), "Förtydliga.", due);
    }

    private void runOn(LocalDate day) {
        at(day.atTime(LocalTime.of(8, 10)).atZone(SwedishTime.ZONE).toInstant());
    }

    private void at(Instant moment) {
        new CompletionReminders(
                        context.getBean(CompletionRepository.class),
                        context.getBean(ApplicationRepository.class),
                        context.getBean(FixedVersions.class),
                        context.getBean(SentReminders.class),
                        context.getBean(AssociationDirectory.class),
                        context.getBean(CompletionMail.class),
                        context.getBean(TransactionTemplate.class),
                        Clock.fixed(moment, SwedishTime.ZONE))
                .remind();
    }

    private int reminded() {
        return mails("Påminnelse: komplettera%");
    }

    private int late() {
        return mails("Dagen har passerat%");
    }

    private int lateToAsker() {
        return mails("Kompletteringen har inte kommit%");
    }

    private int mails(String subject) {
        return jdbc.sql("select count(*) from outbox_message where association_id = ? and subject like ?")
                .params(world.association.value(), subject)
                .query(Integer.class)
                .single();
    }
}
