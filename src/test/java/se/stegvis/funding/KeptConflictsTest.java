package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.Role;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.testing.DatabaseTest;

/** What becomes of the words of two who write in the same field, and who is told of what. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class KeptConflictsTest {

    private static final FieldPlace GAP = new FieldPlace("behov.glapp");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private PeopleService people;

    @Autowired
    private ConflictService conflicts;

    @Autowired
    private AnswerService answers;

    @Autowired
    private BudgetService budget;

    @Autowired
    private Announcements announcements;

    private FundingWorld world;
    private ApplicationId id;
    private AccountId leo;

    @BeforeEach
    void twoInADraft() {
        world = new FundingWorld(context);
        id = new ApplicationFixtures(context, world).started();
        leo = world.person("Leo Lind", Role.APPLICANT, world.vasteras);
        join(leo, ParticipantKind.EDITOR);
    }

    @Test
    void words_that_met_others_are_kept_until_somebody_chooses_and_stand_among_what_is_left_to_do() {
        KeptConflict kept = keep(leo, "Leos text", "Från början");
        KeptConflict longer = keep(leo, "Leos längre text", "Från början");
        assertThat(longer.id()).as("who goes on typing has one text there").isEqualTo(kept.id());
        assertThat(open().conflicts()).singleElement().satisfies(each -> {
            assertThat(each.words()).isEqualTo("Leos längre text");
            assertThat(each.base()).isEqualTo("Från början");
            assertThat(each.authorName()).isEqualTo("Leo Lind");
            assertThat(each.section()).isEqualTo(Section.NEED);
        });
        assertThat(left()).extracting(Shortcoming::field).containsExactly("behov.glapp");

        world.as(world.karin, () -> conflicts.settle(id, kept.id(), ConflictOutcome.MERGED));
        world.as(leo, () -> conflicts.settle(id, kept.id(), ConflictOutcome.STORED));
        assertThat(open().conflicts()).isEmpty();
        assertThat(left()).isEmpty();
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select words || ' ' || outcome from application_conflict where application_id = ?"
                                + " and settled_by = ?")
                        .params(id.value(), world.karin.value())
                        .query(String.class)
                        .list())
                .as("what was chosen first, and by whom, is kept with the words")
                .containsExactly("Leos längre text MERGED");
    }

    @Test
    void words_in_two_windows_of_one_person_are_both_kept_and_typing_on_changes_those_of_its_own_window() {
        KeptConflict one = keep(leo, "Väntan är lång.", "Från början");
        KeptConflict other = keep(leo, "Ingen håller ihop stödet.", "Från början");
        assertThat(open().conflicts())
                .extracting(KeptConflict::words)
                .containsExactlyInAnyOrder("Väntan är lång.", "Ingen håller ihop stödet.");
        KeptConflict on = world.as(leo, () -> conflicts.keep(
                        id, Section.NEED, GAP, "Glapp", new OwnWords("Ingen håller i det.", "Från början", other.id())))
                .orElseThrow();
        assertThat(on.id()).isEqualTo(other.id());
        assertThat(keep(leo, "Väntan är lång.", "Från början").id()).as("the page is opened again").isEqualTo(one.id());
        assertThat(open().conflicts())
                .extracting(KeptConflict::words)
                .containsExactlyInAnyOrder("Väntan är lång.", "Ingen håller i det.");
    }

    @Test
    void each_person_has_a_text_of_their_own_in_a_field() {
        keep(leo, "Leos text", "");
        keep(world.karin, "Karins text", "");
        assertThat(open().conflicts()).extracting(KeptConflict::words).containsExactlyInAnyOrder("Leos text", "Karins text");
    }

    @Test
    void what_an_old_window_still_shows_does_not_come_back_once_somebody_has_chosen() {
        KeptConflict kept = keep(leo, "Leos text", "Från början");
        world.as(world.karin, () -> conflicts.settle(id, kept.id(), ConflictOutcome.STORED));

        assertThat(world.as(leo, () -> conflicts.keep(id, Section.NEED, GAP, "Glapp", new OwnWords("Leos text", "Från början", null))))
                .isEmpty();
        assertThat(open().conflicts()).isEmpty();
        keep(leo, "Leos text", "På en annan text");
        assertThat(open().conflicts()).as("the same words written anew are words of their own").hasSize(1);
    }

    @Test
    void a_personnummer_is_not_kept_either_and_after_a_while_in_a_row_that_has_gone_it_still_says_so() {
        assertThatThrownBy(() -> keep(leo, "Ring 811218-9876.", "")).isInstanceOf(PersonalNumberException.class);
        assertThat(open().conflicts()).isEmpty();
        FieldPlace gone = new FieldPlace(java.util.UUID.randomUUID() + "~text");
        world.as(leo, () -> conflicts.keep(id, Section.GOALS, gone, "Mål 1 i en mening", new OwnWords("Kvar", "", null)));
        assertThat(left()).singleElement().satisfies(shortcoming -> {
            assertThat(shortcoming.section()).isEqualTo(Section.GOALS);
            assertThat(shortcoming.message().key()).isEqualTo("funding.rule.text-left");
        });
    }

    @Test
    void who_only_reads_neither_keeps_nor_settles_and_who_is_taken_out_is_out_at_once() {
        AccountId reader = world.person("Lena Läsare", Role.APPLICANT, world.vasteras);
        join(reader, ParticipantKind.READER);
        KeptConflict kept = keep(leo, "Leos text", "");
        assertThat(world.as(reader, () -> applications.open(id)).conflicts()).hasSize(1);
        assertThatThrownBy(() -> world.as(reader, () -> conflicts.settle(id, kept.id(), ConflictOutcome.KEPT)))
                .isInstanceOf(RuntimeException.class);

        world.as(world.karin, () -> people.remove(id, leo));
        assertThatThrownBy(() -> keep(leo, "Mer", "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.as(leo, () -> applications.open(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.as(leo, () -> context.getBean(PresenceService.class)
                        .enter(id, Section.NEED, java.time.Instant::now)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_submission_waits_for_the_texts_to_be_chosen_between() {
        ApplicationFixtures fixtures = new ApplicationFixtures(context, world);
        ApplicationId complete = fixtures.complete();
        KeptConflict kept = world.as(world.karin, () -> conflicts
                .keep(complete, Section.NEED, GAP, "Glapp", new OwnWords("Ett annat glapp", "", null)))
                .orElseThrow();
        SubmissionService submission = context.getBean(SubmissionService.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> submission.submit(complete)))
                .isInstanceOf(RefusedException.class);
        world.as(world.karin, () -> conflicts.settle(complete, kept.id(), ConflictOutcome.STORED));
        assertThat(world.as(world.karin, () -> submission.submit(complete)).caseNumber()).isNotBlank();
    }

    @Test
    void of_two_who_save_the_same_partner_at_once_the_second_is_told_what_the_first_wrote() throws Exception {
        PartnerService partners = context.getBean(PartnerService.class);
        Partner region = world.as(world.karin, () -> partners.add(id, world.region));
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        CountDownLatch saved = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<?> first = people.submit(() -> transaction.executeWithoutResult(status -> {
                world.as(world.karin, () -> partners.save(
                        id, region.id(), new PartnerContent("Karins ord", "", "", null, ""), region.version()));
                saved.countDown();
                // The other gets as far as the lock while this one has it.
                assertThatCode(() -> waiting.await(700, TimeUnit.MILLISECONDS)).doesNotThrowAnyException();
            }));
            saved.await();
            Future<?> second = people.submit(() -> world.as(leo, () -> partners.save(
                    id, region.id(), new PartnerContent("Leos ord", "", "", null, ""), region.version())));
            first.get();
            assertThatThrownBy(second::get)
                    .cause()
                    .isInstanceOfSatisfying(EditConflictException.class, conflict -> assertThat(conflict.savedText())
                            .isEqualTo("Karins ord"));
        }
    }

    @Test
    void of_two_who_write_in_the_same_empty_cell_at_once_one_makes_the_row_and_the_other_is_told() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<String>> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int amount : List.of(1_000, 2_000)) {
                outcomes.add(people.submit(() -> {
                    together.await();
                    try {
                        return world.as(amount == 1_000 ? world.karin : leo, () -> budget.addUnless(
                                        id, BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(amount)), Set.of()))
                                .content()
                                .amount()
                                .figure();
                    } catch (EditConflictException conflict) {
                        return "told " + conflict.savedText();
                    }
                }));
            }
            together.countDown();
        }
        String stored = open().budget().stream()
                .map(row -> row.content().amount().figure())
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
        List<String> said = new ArrayList<>();
        for (Future<String> outcome : outcomes) {
            said.add(outcome.get());
        }
        assertThat(said).containsExactlyInAnyOrder(stored, "told " + stored);
        assertThat(world.as(leo, () -> budget.addUnless(
                                id,
                                BudgetContent.cost(CostType.TRAVEL, 2027, open().budget().getFirst().content().amount()),
                                Set.of()))
                        .id())
                .as("the same amount is the same row")
                .isEqualTo(open().budget().getFirst().id());
        assertThatThrownBy(() -> world.as(leo, () -> budget.saveAllUnless(
                        id,
                        List.of(BudgetChange.add(BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(3_000)))),
                        Set.of())))
                .isInstanceOf(se.stegvis.foundation.InvalidInputException.class);
    }

    @Test
    void whoever_looks_is_told_once_for_each_transaction_and_only_after_its_commit() {
        List<Long> told = new CopyOnWriteArrayList<>();
        ApplicationNews news = context.getBean(ApplicationNews.class);
        Announcements.Subscription subscription = announcements.subscribe(id, told::add);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        try {
            transaction.executeWithoutResult(status -> {
                world.as(leo, () -> answers.save(id, "behov.glapp", "", "Ett", 0));
                world.as(leo, () -> answers.save(id, "behov.kalla", "", "Två", 0));
                assertThat(told).isEmpty();
            });
            Awaitility.await().until(() -> told.size() == 1);
            assertThat(news.latest(id)).isEqualTo(told.getFirst());

            transaction.executeWithoutResult(status -> {
                world.as(leo, () -> answers.save(id, "behov.nytt", "", "Tre", 0));
                status.setRollbackOnly();
            });
            assertThat(news.latest(id)).as("what is taken back is told to nobody").isEqualTo(told.getFirst());
            long before = told.getFirst();
            world.as(leo, () -> answers.save(id, "behov.nytt", "", "Tre", 0));
            assertThat(news.writers(id, before)).containsExactly(leo);
            Awaitility.await().until(() -> told.size() == 2);
        } finally {
            subscription.end();
        }
    }

    private KeptConflict keep(AccountId who, String words, String base) {
        return world.as(who, () -> conflicts.keep(id, Section.NEED, GAP, "Glapp", new OwnWords(words, base, null)))
                .orElseThrow();
    }

    private ApplicationDraft open() {
        return world.as(world.karin, () -> applications.open(id));
    }

    private List<Shortcoming> left() {
        return world.as(world.karin, () -> context.getBean(SubmissionService.class).review(id)).shortcomings().stream()
                .filter(shortcoming -> shortcoming.rule().equals("two-texts"))
                .toList();
    }

    private void join(AccountId who, ParticipantKind kind) {
        context.getBean(JdbcClient.class)
                .sql("insert into application_participant (id, association_id, application_id, account_id, kind, member_id, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(
                        java.util.UUID.randomUUID(),
                        world.association.value(),
                        id.value(),
                        who.value(),
                        kind.name(),
                        world.vasteras.value())
                .update();
    }
}
