package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.Role;
import se.stegvis.association.Setting;
import se.stegvis.association.persistence.RoleGrantEntity;
import se.stegvis.association.persistence.RoleGrantRepository;
import se.stegvis.document.Fact;
import se.stegvis.document.Paper;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.FormPlace.Field;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import se.stegvis.registry.Registry;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

/** What beredning asks to have completed is open, and nothing else; what has been submitted stays to the byte. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class CompletionTest {

    private static final String NEED = "behov.glapp";
    private static final byte[] PDF = SampleFiles.pdf("Avtal");
    private static final byte[] OTHER_PDF = SampleFiles.pdf("Ett annat avtal");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompletionService completions;

    @Autowired
    private VersionService versions;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    @Autowired
    private GoalService goals;

    @Autowired
    private PartnerService partners;

    @Autowired
    private EffectChainService chain;

    @Autowired
    private BudgetService budget;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private StartService starts;

    @Autowired
    private HistoryService history;

    @Autowired
    private ApplicationNews news;

    @Autowired
    private FormMoveService moves;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private AccountId preparer;
    private AccountId auditor;
    private ApplicationId id;
    private Attachment file;

    @BeforeEach
    void aSubmittedApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        auditor = world.person("Rut Revisor", Role.AUDITOR, null);
        id = fixtures.complete();
        file = attach("Avtal.pdf", PDF);
        world.as(world.karin, () -> submission.submit(id));
    }

    @Test
    void only_the_named_places_are_open_and_every_other_is_refused() {
        Map<String, FormPlace> places = new LinkedHashMap<>();
        Map<String, Runnable> changes = new LinkedHashMap<>();
        kindsOfPlaces(places, changes);
        changes.forEach((name, change) -> assertThatThrownBy(() -> world.as(world.karin, change))
                .as("%s, before anybody has asked", name)
                .isInstanceOf(RefusedException.class));
        for (Map.Entry<String, FormPlace> named : places.entrySet()) {
            ask(named.getValue());
            changes.forEach((name, change) -> {
                boolean opens = name.equals(named.getKey())
                        || (named.getKey().equals("goals") && name.equals("a goal"))
                        || (named.getKey().equals("partners") && name.equals("a partner"));
                Runnable attempt = () -> transactions.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    world.as(world.karin, change);
                });
                if (opens) {
                    attempt.run();
                } else {
                    assertThatThrownBy(attempt::run)
                            .as("%s, where %s is named", name, named.getKey())
                            .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                                    .isEqualTo("funding.refused.notNamed"));
                }
            });
            callOff();
        }
    }

    @Test
    void what_concerns_the_application_as_a_whole_stays_closed_and_those_who_do_not_write_write_nothing() {
        ask(Field.whole(NEED), new FormPlace.Goals());
        assertThatThrownBy(() -> world.as(world.karin, () -> submission.submit(id))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> moves.move(id, 1))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.director, () -> answers.save(id, NEED, "", "Ändrat", 1)))
                .isInstanceOf(RuntimeException.class);
        AccountId reader = world.person("Lena Läsare", Role.APPLICANT, world.vasteras);
        jdbc.sql("insert into application_participant (id, association_id, application_id, account_id, kind, member_id, version)"
                        + " values (?, ?, ?, ?, 'READER', ?, 0)")
                .params(
                        UUID.randomUUID(),
                        world.association.value(),
                        id.value(),
                        reader.value(),
                        world.vasteras.value())
                .update();
        assertThatThrownBy(() -> world.as(reader, () -> answers.save(id, NEED, "", "Ändrat", 1)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                        .isEqualTo("funding.refused.notWriting"));
        assertThat(world.as(reader, () -> applications.open(id)).mayEdit()).isFalse();
    }

    @Test
    void what_follows_from_a_change_is_refused_where_it_lies_outside_what_is_asked() {
        ask(new FormPlace.Goals());
        ApplicationDraft draft = open();
        DraftGoal served = draft.goals().getFirst();
        callOff();
        ask(new FormPlace.Chain());
        ChainRow activity = open().chain().stream()
                .filter(row -> row.content().kind() == ChainKind.ACTIVITY)
                .findFirst()
                .orElseThrow();
        world.as(world.karin, () -> chain.save(
                id, activity.id(), activity.content().forGoal(served.id()), activity.version()));
        answer("");
        ask(new FormPlace.Goals());
        assertThatThrownBy(() -> world.as(world.karin, () -> goals.remove(id, served.id())))
                .hasMessage("funding.refused.goalHasChain");
        callOff();
        ask(new FormPlace.Goals(), new FormPlace.Chain());
        world.as(world.karin, () -> goals.remove(id, served.id()));
        assertThat(open().goals()).extracting(DraftGoal::id).doesNotContain(served.id());
    }

    @Test
    void others_read_the_first_version_until_the_second_is_in_and_the_first_stays_to_the_byte() {
        String before = stored(1);
        byte[] paper = world.as(preparer, () -> versions.document(id, 1)).content();
        ask(Field.whole(NEED), new FormPlace.Budget(), Field.whole("grund.namn"), new FormPlace.Attachments());
        write(NEED, "Ett helt annat glapp.");
        write("grund.namn", "Team Västerås");
        BudgetRow sought = soughtOf(2028);
        BudgetRow cost = open().budget().stream()
                .filter(row -> row.content().kind() == BudgetKind.COST && row.content().year() == 2028
                        && row.content().costType() == CostType.SALARY)
                .findFirst()
                .orElseThrow();
        world.as(world.karin, () -> {
            budget.save(id, sought.id(), BudgetContent.sought(2028, Kronor.of(4_200_000)), sought.version());
            budget.save(
                    id,
                    cost.id(),
                    cost.content().with(cost.content().amount().minus(Kronor.of(100_000))),
                    cost.version());
            attachments.remove(id, file.id());
        });
        attach("Annat.pdf", OTHER_PDF);

        assertThat(stored(1)).isEqualTo(before);
        for (AccountId other : List.of(preparer, auditor, world.director)) {
            SubmittedFile read = world.as(other, () -> versions.file(id)).orElseThrow();
            assertThat(read.name()).isEqualTo("Samordningsteam Västerås");
            assertThat(read.versions()).hasSize(1);
            assertThat(read.files()).extracting(FixedFile::name).containsExactly("Avtal.pdf");
            assertThat(world.as(other, () -> versions.download(id, 1, file.checksum())).content()).isEqualTo(PDF);
            assertThat(words(world.as(other, () -> submission.preview(id)))).doesNotContain("Ett helt annat glapp.");
            assertThatThrownBy(() -> world.as(other, () -> applications.open(id))).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> world.as(other, () -> attachments.list(id))).isInstanceOf(RuntimeException.class);
            assertThat(line(other))
                    .extracting(ApplicationLine::name, ApplicationLine::sought)
                    .containsExactly("Samordningsteam Västerås", Kronor.of(8_600_000));
        }
        assertThat(submissions.get(id))
                .extracting(SubmittedApplication::name, SubmittedApplication::soughtInAll)
                .containsExactly("Samordningsteam Västerås", Kronor.of(8_600_000));
        assertThatThrownBy(() -> world.as(
                        world.person("Olle Annan", Role.APPLICANT, world.region),
                        () -> starts.startFrom(id, NewApplication.newInitiative(world.region, "Kopia"))))
                .hasMessage("funding.refused.beingCompleted");

        Receipt receipt = answer("");
        assertThat(receipt.caseNumber()).isEqualTo(submissions.get(id).caseNumber());
        assertThat(stored(1)).isEqualTo(before);
        assertThat(world.as(preparer, () -> versions.document(id, 1)).content()).isEqualTo(paper);
        assertThat(Secrets.checksum(stored(2).getBytes(StandardCharsets.UTF_8))).isEqualTo(receipt.checksum());
        assertThat(submissions.get(id))
                .extracting(SubmittedApplication::name, SubmittedApplication::soughtInAll, made -> made.state().version())
                .containsExactly("Team Västerås", Kronor.of(8_500_000), 2);
        assertThat(line(auditor))
                .extracting(ApplicationLine::name, ApplicationLine::sought)
                .containsExactly("Team Västerås", Kronor.of(8_500_000));
        assertThat(world.as(auditor, () -> versions.files(id, 1))).extracting(FixedFile::name).containsExactly("Avtal.pdf");
        assertThat(world.as(auditor, () -> versions.files(id, 2))).extracting(FixedFile::name).containsExactly("Annat.pdf");
        assertThat(world.as(auditor, () -> versions.download(id, 1, file.checksum())).content()).isEqualTo(PDF);
        assertThat(world.as(auditor, () -> versions.download(id, 2, Secrets.checksum(OTHER_PDF))).content())
                .isEqualTo(OTHER_PDF);
        assertThat(registry.documents(world.association, submissions.get(id).caseId()))
                .extracting(RegisteredDocument::title)
                .contains(
                        "Begäran om komplettering: Samordningsteam Västerås",
                        "Komplettering av ansökan: Team Västerås, version 2",
                        "Annat.pdf");
    }

    @Test
    void the_second_version_differs_only_where_asked_and_the_differences_are_told_as_text_and_as_amounts() {
        Snapshot before = Snapshot.read(stored(1));
        ask(Field.whole(NEED), new FormPlace.Budget());
        write(NEED, "Ett helt annat glapp.");
        BudgetRow sought = soughtOf(2028);
        world.as(world.karin, () -> {
            budget.save(id, sought.id(), BudgetContent.sought(2028, Kronor.of(4_400_000)), sought.version());
            budget.add(id, BudgetContent.cost(CostType.TRAVEL, 2028, Kronor.of(100_000)));
        });
        // What has come since, where nobody has asked, changes nothing.
        jdbc.sql("update member set name = 'Region Mälaren' where id = ?").param(world.region.value()).update();
        answer("Vi har räknat om resorna.");
        Snapshot after = Snapshot.read(stored(2));
        assertThat(after.goals()).isEqualTo(before.goals());
        assertThat(after.partners()).isEqualTo(before.partners());
        assertThat(after.chain()).isEqualTo(before.chain());
        assertThat(after.attachments()).isEqualTo(before.attachments());
        assertThat(after.goalFindings()).isEqualTo(before.goalFindings());
        assertThat(after.members()).isEqualTo(before.members());
        assertThat(changed(before, after)).containsExactly(NEED);
        List<VersionDifference> differences = world.as(auditor, () -> versions.differences(id, 2));
        assertThat(differences)
                .anySatisfy(each -> {
                    assertThat(each.before()).isEqualTo(before.value(NEED));
                    assertThat(each.after()).isEqualTo("Ett helt annat glapp.");
                    assertThat(each.amount()).isFalse();
                })
                .anySatisfy(each -> {
                    assertThat(each.label()).contains("Sökt belopp").contains("2028");
                    assertThat(each.amount()).isTrue();
                    assertThat(each.change()).isEqualTo("+" + Kronor.of(100_000));
                });
        assertThat(differences).noneMatch(each -> each.section().startsWith("B "));
        SubmittedFile read = world.as(auditor, () -> versions.file(id)).orElseThrow();
        assertThat(read.latest().note()).isEqualTo("Vi har räknat om resorna.");
        assertThat(world.as(auditor, () -> versions.differences(id, 1))).isEmpty();
        assertThat(world.as(auditor, () -> versions.paper(id, 1)).headerLines())
                .extracting(Fact::label)
                .doesNotContain("Version");
        assertThat(world.as(auditor, () -> versions.paper(id, 2)).headerLines())
                .anyMatch(line -> line.label().equals("Version") && line.value().startsWith("2, kompletterad "));
        assertThat(submissions.get(id).submittedAt()).isEqualTo(before.submittedAt());
    }

    @Test
    void a_completion_is_not_signed_anew_and_keeps_the_signatures_of_what_was_submitted() {
        ApplicationId signed = fixtures.complete();
        new Signing(context, world).signAll(signed, fixtures);
        world.as(world.karin, () -> submission.submit(signed));
        id = signed;
        List<Snapshot.SignatureLine> before = Snapshot.read(stored(1)).signatures();
        assertThat(before).isNotEmpty();
        ask(Field.whole(NEED));
        write(NEED, "Ett helt annat glapp.");
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings()).isEmpty();
        answer("");
        assertThat(Snapshot.read(stored(2)).signatures()).isEqualTo(before);
        assertThat(world.as(auditor, () -> versions.differences(id, 2))).hasSize(1);
        assertThat(words(world.as(auditor, () -> versions.paper(id, 2)))).contains("och är inte signerad på nytt.");
        assertThat(words(world.as(auditor, () -> versions.paper(id, 1)))).doesNotContain("och är inte signerad på nytt.");
    }

    @Test
    void a_request_that_is_called_off_leaves_nothing_behind() {
        DraftGoal goal = world.as(world.karin, () -> applications.open(id)).goals().getFirst();
        String rows = rows();
        ask(new FormPlace.Goals(), new FormPlace.Chain(), new FormPlace.Budget(), new FormPlace.Partners(),
                new FormPlace.Attachments(), Field.whole(NEED));
        write(NEED, "Ändrat");
        ApplicationDraft draft = open();
        world.as(world.karin, () -> {
            goals.save(id, goal.id(), goal.goal().toBuilder().text("Ett annat mål.").build(), goal.version());
            goals.add(id, Goal.builder("Ett mål till.").kind(GoalKind.RESULT).build());
            ChainRow activity = draft.chain().getFirst();
            chain.remove(id, activity.id());
            chain.add(id, new ChainContent(ChainKind.ACTIVITY, "Ny", null, null, null, null, "", null));
            budget.remove(id, draft.budget().getFirst().id(), draft.budget().getFirst().version());
            partners.remove(id, draft.partners().getFirst().id());
            attachments.remove(id, file.id());
        });
        attach("Annat.pdf", OTHER_PDF);
        assertThat(rows()).isNotEqualTo(rows);
        callOff();
        assertThat(rows()).isEqualTo(rows);
        assertThat(jdbc.sql("select count(*) from stored_content where association_id = ?")
                        .param(world.association.value())
                        .query(Integer.class)
                        .single())
                .as("the new file is gone, the registered one kept")
                .isEqualTo(1);
        assertThatThrownBy(() -> write(NEED, "Ändrat")).isInstanceOf(RefusedException.class);
        assertThat(jdbc.sql("select count(*) from application_completion_kept where association_id = ?")
                        .param(world.association.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        ask(Field.whole(NEED));
        write(NEED, "Ändrat igen");
        answer("");
        assertThat(changed(Snapshot.read(stored(1)), Snapshot.read(stored(2)))).containsExactly(NEED);
    }

    @Test
    void what_is_put_back_when_a_request_is_called_off_is_in_the_history_and_live_screens_are_told() {
        ApplicationDraft were = open();
        DraftGoal goal = were.goals().getFirst();
        long asked = world.as(world.karin, () -> history.latest(id));
        ask(new FormPlace.Goals(), new FormPlace.Budget(), Field.whole(NEED), new FormPlace.Partners());
        write(NEED, "Ändrat");
        world.as(world.karin, () -> {
            goals.save(id, goal.id(), goal.goal().toBuilder().text("Ett annat mål.").build(), goal.version());
            goals.add(id, Goal.builder("Ett mål till.").kind(GoalKind.RESULT).build());
            budget.remove(id, were.budget().getFirst().id(), were.budget().getFirst().version());
            partners.remove(id, were.partners().getFirst().id());
        });
        long written = world.as(world.karin, () -> history.latest(id));
        long told = news.latest(id);
        callOff();
        assertThat(news.latest(id)).as("live screens are told").isGreaterThan(told);
        assertThat(world.as(world.karin, () -> history.between(id, asked, history.latest(id))).items())
                .as("all is as it was when it was asked")
                .isEmpty();
        List<HistoryVersion> need =
                world.as(world.karin, () -> history.versions(id, HistoryPart.ANSWER, NEED, 0, 10));
        assertThat(need.getFirst()).satisfies(version -> {
            assertThat(version.putBack()).isTrue();
            assertThat(version.authorName()).isEqualTo("Pia Beredare");
            assertThat(version.item().before()).isEqualTo(new HistoryContent.OfAnswer("Ändrat"));
            assertThat(version.item().after()).isEqualTo(new HistoryContent.OfAnswer(were.value(NEED)));
        });
        assertThat(need.get(1).putBack()).isFalse();
        assertThat(world.as(world.karin, () -> history.since(id, written)))
                .extracting(HistoryNote::part)
                .contains(HistoryPart.ANSWER, HistoryPart.GOAL, HistoryPart.BUDGET, HistoryPart.PARTNER,
                        HistoryPart.ACCEPTANCE, HistoryPart.PARTICIPANT);
        assertThat(world.as(world.karin, () -> history.page(id, HistoryFilter.ALL, 0, 1)).getFirst().putBack()).isTrue();
        ask(Field.whole(NEED));
        write(NEED, "Ändrat igen");
        assertThat(world.as(world.karin, () -> history.versions(id, HistoryPart.ANSWER, NEED, 0, 1)).getFirst().putBack())
                .isFalse();
    }

    @Test
    void the_database_lets_rows_through_only_while_a_completion_is_open_and_what_is_fixed_never() {
        List<String> rows = List.of(
                "update application_answer set answer_value = answer_value where application_id = ?",
                "update application_budget_row set note = note where application_id = ?",
                "update application_goal set content = content where application_id = ?",
                "update application_partner set mandate = mandate where application_id = ?",
                "update application_chain_row set responsible = responsible where application_id = ?",
                "update application_attachment set description = description where application_id = ?",
                "delete from goal_acceptance where application_id = ?",
                "update application set title = title where id = ?");
        List<String> never = List.of(
                "update application_submission set snapshot = '{}' where application_id = ?",
                "delete from application_submission where application_id = ?",
                "update application set state = 'DRAFT', submitted_at = null where id = ?",
                "delete from application where id = ?",
                "delete from application_completion where application_id = ?");
        rows.forEach(this::refused);
        ask(Field.whole(NEED));
        rows.forEach(change -> transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(change).param(id.value()).update();
        }));
        never.forEach(this::refused);
        write(NEED, "Ändrat");
        answer("");
        rows.forEach(this::refused);
        never.forEach(this::refused);
        refused("update application_version set snapshot = '{}' where application_id = ?");
        refused("delete from application_version where application_id = ?");
        refused("update application_completion set due_on = due_on where application_id = ?");
        refused("update application_completion_place set message = 'x' where completion_id in"
                + " (select id from application_completion where application_id = ?)");
        refused("delete from application_completion_place where completion_id in"
                + " (select id from application_completion where application_id = ?)");
    }

    @Test
    void an_answer_lacks_nothing_that_was_asked_for_and_what_nobody_can_mend_stops_nothing() {
        world.set(Setting.FEWEST_PARTIES, "9");
        ask(Field.whole(NEED), new FormPlace.Budget());
        write(NEED, "");
        assertThat(left()).extracting(Shortcoming::rule).containsExactly("answer-missing");
        assertThatThrownBy(() -> answer("")).hasMessage("funding.refused.completionIncomplete");
        write(NEED, "Ett annat glapp.");
        BudgetRow sought = soughtOf(2028);
        world.as(world.karin, () ->
                budget.save(id, sought.id(), BudgetContent.sought(2028, Kronor.of(4_000_000)), sought.version()));
        assertThat(left()).extracting(Shortcoming::rule).containsExactly("too-little-money");
        BudgetRow again = soughtOf(2028);
        world.as(world.karin, () ->
                budget.save(id, again.id(), BudgetContent.sought(2028, Kronor.of(4_300_000)), again.version()));
        assertThat(left()).isEmpty();
        answer("");
        assertThat(submissions.get(id).state().version()).isEqualTo(2);
    }

    @Test
    void an_answer_is_not_signed_anew_where_every_party_has_to_sign() {
        Signing signing = new Signing(context, world);
        id = fixtures.complete();
        signing.signAll(id, fixtures);
        world.as(world.karin, () -> submission.submit(id));
        ask(Field.whole(NEED));
        write(NEED, "Ett helt annat glapp.");
        assertThat(left()).isEmpty();
        answer("");
        assertThat(world.as(auditor, () -> versions.differences(id, 2)))
                .extracting(VersionDifference::after)
                .containsExactly("Ett helt annat glapp.");
    }

    @Test
    void an_answer_says_something_and_is_the_owners_to_send() {
        ask(Field.whole(NEED));
        assertThatThrownBy(() -> answer(" "))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                        .singleElement()
                        .satisfies(fault -> {
                            assertThat(fault.field()).isEqualTo("note");
                            assertThat(fault.message().key()).isEqualTo("funding.input.completion.unchanged");
                        }));
        AccountId contact = fixtures.contact(id, world.region);
        world.as(contact, () -> answers.save(id, NEED, "", "Kontaktens ord", open().version(NEED, "")));
        assertThatThrownBy(() -> world.as(contact, () -> completions.answer(id, ""))).hasMessage("funding.refused.notOwner");
        answer("");
        assertThatThrownBy(() -> answer("")).hasMessage("funding.refused.completionGone");
        ask(Field.whole(NEED));
        answer("Texten står kvar: den är redan så klar den kan bli.");
        assertThat(submissions.get(id).state().version()).isEqualTo(3);
        assertThat(world.as(auditor, () -> versions.differences(id, 3))).isEmpty();
    }

    @Test
    void a_goal_that_is_changed_is_accepted_anew_by_the_partners_who_are_let_in_for_it() {
        DraftGoal goal = open().goals().getFirst();
        ask(new FormPlace.OneGoal(goal.id()));
        world.as(world.karin, () -> goals.save(
                id, goal.id(), goal.goal().toBuilder().text(goal.goal().text() + " Alltid.").build(), goal.version()));
        AccountId contact = fixtures.contact(id, world.region);
        DraftGoal changed = open().goals().getFirst();
        assertThat(changed.goal().parties()).allMatch(party -> party.acceptance() instanceof Acceptance.Pending);
        world.as(contact, () -> goals.accept(id, changed.id(), world.region, changed.version()));
        DraftGoal other = open().goals().get(1);
        assertThatThrownBy(() -> world.as(contact, () -> goals.accept(id, other.id(), world.region, other.version())))
                .hasMessage("funding.refused.notNamed");
        answer("");
        assertThat(Snapshot.read(stored(2)).goals().getFirst().goal().parties())
                .filteredOn(party -> party.acceptance() instanceof Acceptance.Accepted)
                .hasSize(1);
    }

    @Test
    void asking_needs_places_words_and_a_day_and_is_not_done_by_who_writes_or_twice() {
        LocalDate today = SwedishTime.today(clock);
        assertFault("places", new CompletionRequest(List.of(), "Hej", today));
        assertFault("message", request(today, "", Field.whole(NEED)));
        assertFault("due", request(today.minusDays(1), "Hej", Field.whole(NEED)));
        assertFault("places", request(today, "Hej", Field.whole("behov.finns-inte")));
        assertFault("places", request(today, "Hej", Field.whole(NEED), Field.whole(NEED)));
        context.getBean(RoleGrantRepository.class)
                .save(new RoleGrantEntity(
                        world.association.value(), world.karin.value(), Role.PREPARER, world.vasteras.value(), null, clock.instant()));
        assertThatThrownBy(() -> world.as(world.karin, () -> completions.ask(id, request(today, "Hej", Field.whole(NEED)))))
                .hasMessage("funding.refused.ownCompletion");
        assertThat(world.as(preparer, () -> completions.usualDue(id))).isEqualTo(today.plusDays(14));
        ask(Field.whole(NEED));
        assertThatThrownBy(() -> ask(Field.whole(NEED))).hasMessage("funding.refused.completionOpen");
        assertThatThrownBy(() -> world.as(
                        preparer, () -> completions.change(id, request(today, "Hej", new FormPlace.Budget()))))
                .hasMessage("funding.refused.completionLess");
        world.as(world.director, () -> completions.change(
                id, request(today.plusDays(30), "Mer behövs.", Field.whole(NEED), new FormPlace.Budget())));
        Completion open = world.as(auditor, () -> versions.file(id)).orElseThrow().open().orElseThrow();
        assertThat(open.due()).isEqualTo(today.plusDays(30));
        assertThat(open.askedBy()).isEqualTo("Göran Öst");
        assertThat(open.opens(new FormPlace.Budget())).isTrue();
        RegisteredDocument asked = world.as(auditor, () -> versions.asked(id, open.document()));
        assertThat(asked.mediaType()).isEqualTo("application/pdf");
        assertThat(subjects("Komplettering begärd%")).isEqualTo(4);
        assertThat(subjects("Begäran om komplettering ändrad%")).isEqualTo(4);
    }

    @Test
    void reading_takes_as_many_queries_with_five_versions_as_with_two() {
        List<Long> questions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ask(Field.whole(NEED));
            write(NEED, "Svar " + i);
            answer("");
            questions.add(questions());
        }
        assertThat(questions).containsOnly(questions.getFirst());
        SubmittedFile read = world.as(auditor, () -> versions.file(id)).orElseThrow();
        assertThat(read.versions()).extracting(ApplicationVersion::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(read.completions()).hasSize(4).allMatch(each -> each.state() == CompletionState.ANSWERED);
        assertThat(submissions.of(world.association)).hasSize(1);
        assertThat(submissions.of(world.association, List.of(id))).extracting(made -> made.state().version()).containsExactly(5);
        assertThat(world.as(auditor, () -> versions.differences(id, 5)))
                .singleElement()
                .extracting(VersionDifference::before, VersionDifference::after)
                .containsExactly("Svar 2", "Svar 3");
        assertThatThrownBy(() -> world.as(auditor, () -> versions.paper(id, 6))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_came_in_before_there_were_completions_is_completed_like_the_rest() {
        ask(Field.whole(NEED));
        // As rows from then are: without what lists show, and goals without identities of their own.
        jdbc.sql("update application set sought = null where id = ?").param(id.value()).update();
        jdbc.sql("update application_goal set goal_identity = null where application_id = ?").param(id.value()).update();
        callOffKeeping();
        assertThat(line(auditor).sought()).isEqualTo(Kronor.of(8_600_000));
        DraftGoal old = open().goals().getFirst();
        ask(new FormPlace.Goals(), new FormPlace.Budget());
        BudgetRow sought = soughtOf(2028);
        world.as(world.karin, () -> {
            budget.save(id, sought.id(), BudgetContent.sought(2028, Kronor.of(1)), sought.version());
            goals.save(id, old.id(), old.goal().toBuilder().text("Ändrat mål.").build(), old.version());
        });
        assertThat(line(auditor).sought()).isEqualTo(Kronor.of(8_600_000));
        assertThat(open().goals().getFirst().goal().text()).isEqualTo("Ändrat mål.");
    }

    /** How many statements reading all there is about the application takes. */
    private long questions() {
        Statistics statistics = context.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        world.as(auditor, () -> versions.file(id));
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    private void kindsOfPlaces(Map<String, FormPlace> places, Map<String, Runnable> changes) {
        ApplicationDraft draft = open();
        DraftGoal goal = draft.goals().getFirst();
        Partner partner = draft.partners().getFirst();
        ChainRow row = draft.chain().getFirst();
        BudgetRow money = draft.budget().getFirst();
        places.put("a field", Field.whole(NEED));
        changes.put("a field", () -> answers.save(id, NEED, "", "Ändrat", draft.version(NEED, "")));
        String party = world.region.toString();
        places.put("one answer of a field", Field.of("behov.parter", party));
        changes.put("one answer of a field", () -> answers.save(
                id, "behov.parter", party, "Ändrat", draft.version("behov.parter", party)));
        changes.put("another answer of the field", () -> answers.save(
                id, "behov.parter", world.vasteras.toString(), "Ändrat", draft.version("behov.parter", world.vasteras.toString())));
        places.put("a goal", new FormPlace.OneGoal(goal.id()));
        changes.put("a goal", () -> goals.save(
                id, goal.id(), goal.goal().toBuilder().text("Ändrat mål").build(), goal.version()));
        places.put("goals", new FormPlace.Goals());
        changes.put("goals", () -> goals.add(id, Goal.builder("Nytt mål").kind(GoalKind.RESULT).build()));
        places.put("a partner", new FormPlace.OnePartner(partner.member()));
        changes.put("a partner", () -> partners.save(
                id, partner.id(), new PartnerContent("Ändrat", "", "", null, ""), partner.version()));
        places.put("partners", new FormPlace.Partners());
        changes.put("partners", () -> partners.remove(id, partner.id()));
        places.put("chain", new FormPlace.Chain());
        changes.put("chain", () -> chain.save(id, row.id(), row.content(), row.version()));
        places.put("budget", new FormPlace.Budget());
        changes.put("budget", () -> budget.remove(id, money.id(), money.version()));
        places.put("attachments", new FormPlace.Attachments());
        changes.put("attachments", () -> attachments.describe(id, file.id(), "Ändrat", file.version()));
    }

    private void ask(FormPlace... places) {
        world.as(preparer, () -> completions.ask(
                id, request(SwedishTime.today(clock).plusDays(14), "Förtydliga det här.", places)));
    }

    private static CompletionRequest request(LocalDate due, String message, FormPlace... places) {
        List<NamedPlace> named = new ArrayList<>();
        for (FormPlace place : places) {
            named.add(new NamedPlace(place, ""));
        }
        return new CompletionRequest(named, message, due);
    }

    private void assertFault(String field, CompletionRequest request) {
        assertThatThrownBy(() -> world.as(preparer, () -> completions.ask(id, request)))
                .isInstanceOfSatisfying(InvalidInputException.class, fault -> assertThat(fault.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactly(field));
    }

    private void callOff() {
        world.as(preparer, () -> completions.callOff(id, "Behövs inte längre."));
    }

    /** Ends the completion as the database would let it end, with the rows as they are. */
    private void callOffKeeping() {
        jdbc.sql("delete from application_completion_kept where association_id = ?").param(world.association.value()).update();
        jdbc.sql("update application_completion set state = 'WITHDRAWN', open_for = null, ended_at = asked_at where open_for = ?")
                .param(id.value())
                .update();
    }

    private Receipt answer(String note) {
        return world.as(world.karin, () -> completions.answer(id, note));
    }

    private ApplicationDraft open() {
        return world.as(world.karin, () -> applications.open(id));
    }

    private List<Shortcoming> left() {
        return world.as(world.karin, () -> submission.review(id)).shortcomings();
    }

    private void write(String field, String text) {
        world.as(world.karin, () -> fixtures.answer(id, field, "", text));
    }

    private BudgetRow soughtOf(int year) {
        return open().budget().stream()
                .filter(row -> row.content().kind() == BudgetKind.SOUGHT && row.content().year() == year)
                .findFirst()
                .orElseThrow();
    }

    private Attachment attach(String name, byte[] content) {
        return world.as(world.karin, () -> {
            try {
                return attachments.add(id, name, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ApplicationLine line(AccountId reader) {
        return world.as(reader, () -> applications.list(world.association, ApplicationFilter.readable(), 0, 10)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String stored(int number) {
        return jdbc.sql("select snapshot from application_fixed where application_id = ? and number = ?")
                .params(id.value(), number)
                .query(String.class)
                .single();
    }

    private void refused(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update())
                .as(change)
                .isInstanceOf(DataAccessException.class);
    }

    private static List<String> changed(Snapshot before, Snapshot after) {
        Map<AnswerKey, Snapshot.Answered> was = byKey(before);
        Map<AnswerKey, Snapshot.Answered> is = byKey(after);
        assertThat(is.keySet()).isEqualTo(was.keySet());
        return is.keySet().stream()
                .filter(key -> !Objects.equals(is.get(key), was.get(key)))
                .map(AnswerKey::field)
                .toList();
    }

    private static Map<AnswerKey, Snapshot.Answered> byKey(Snapshot snapshot) {
        return snapshot.answers().stream()
                .collect(Collectors.toMap(each -> new AnswerKey(each.field(), each.scope()), Function.identity()));
    }

    /** Every row of the application, to the last version number. */
    private String rows() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "application_answer",
                "application_partner",
                "application_participant",
                "application_goal",
                "goal_acceptance",
                "application_chain_row",
                "application_budget_row",
                "application_attachment")) {
            jdbc.sql("select * from " + table + " where application_id = ? order by id")
                    .param(id.value())
                    .query()
                    .listOfRows()
                    .forEach(row -> all.append(table).append(row).append('\n'));
        }
        return all.toString();
    }

    private static String words(Paper paper) {
        return paper.blocks().toString();
    }

    private int subjects(String like) {
        return jdbc.sql("select count(*) from outbox_message where association_id = ? and subject like ?")
                .params(world.association.value(), like)
                .query(Integer.class)
                .single();
    }
}
