package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalLevel;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

/** What makes a signature fall, and what does not. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class FallenSignaturesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    @Autowired
    private GoalService goals;

    @Autowired
    private PartnerService partners;

    @Autowired
    private PeopleService people;

    @Autowired
    private BudgetService budget;

    @Autowired
    private EffectChainService chain;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private Signing signing;
    private ApplicationId id;
    private AccountId eva;

    @BeforeEach
    void aCompleteApplicationWithASignatory() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        signing = new Signing(context, world);
        id = fixtures.complete();
        eva = signing.participant(id, "Eva Ek", ParticipantKind.SIGNATORY, world.region);
    }

    @Test
    void each_kind_of_change_makes_it_fall_and_says_whose_what_and_by_whom() {
        Map<Runnable, ChangedPart> changes = new LinkedHashMap<>();
        changes.put(() -> fixtures.answer(id, "behov.glapp", "", "Något annat."), ChangedPart.ANSWERS);
        changes.put(() -> fixtures.answer(id, "malgrupp.antal", "2027.men", "9"), ChangedPart.ANSWERS);
        changes.put(() -> change(goal -> goal.goal().toBuilder().source("En annan blankett").build()), ChangedPart.GOALS);
        changes.put(() -> goals.order(id, List.of(draft().goals().getLast().id())), ChangedPart.GOALS);
        changes.put(this::keepAgainstAdvice, ChangedPart.GOALS);
        changes.put(this::partnerBringsMore, ChangedPart.PARTIES);
        changes.put(() -> partners.remove(id, draft().partners().getFirst().id()), ChangedPart.PARTIES);
        changes.put(
                () -> budget.add(id, BudgetContent.other("Stiftelsen", 2027, Kronor.of(1_000))), ChangedPart.BUDGET);
        changes.put(
                () -> chain.add(id, ChainContent.effect("Fler mår bättre", GoalLevel.INDIVIDUAL)), ChangedPart.CHAIN);
        changes.put(this::attach, ChangedPart.ATTACHMENTS);
        changes.put(
                () -> {
                    Attachment file = draft().attachments().getFirst();
                    attachments.describe(id, file.id(), "Avtal med regionen", file.version());
                },
                ChangedPart.ATTACHMENTS);
        int number = 0;
        for (Map.Entry<Runnable, ChangedPart> each : changes.entrySet()) {
            number++;
            signing.sign(id, eva, world.region);
            world.as(world.karin, each.getKey());
            SigningParty region = signing.party(id, world.region);
            assertThat(region.isSigned()).as("change %s, of %s", number, each.getValue()).isFalse();
            assertThat(region.lost().flatMap(Signature::ended)).hasValueSatisfying(ended -> {
                assertThat(ended.how()).isEqualTo(Signature.Ending.FALLEN);
                assertThat(ended.by()).isEqualTo("Karin Åkerlund");
                assertThat(ended.changed()).contains(each.getValue());
            });
            assertThat(signing.mailTo(eva)).hasSize(number).first().asString().contains("gäller inte längre");
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where association_id = ? and action = 'signature.fallen'")
                        .param(world.association.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(number);
    }

    @Test
    void reading_answering_goals_people_coming_and_what_was_there_already_leave_it_standing() {
        signing.sign(id, eva, world.region);
        AccountId contact = fixtures.contact(id, world.region);
        world.as(world.karin, () -> {
            ApplicationDraft draft = draft();
            submission.review(id);
            submission.preview(id);
            fixtures.answer(id, "behov.glapp", "", draft.value("behov.glapp"));
            DraftGoal goal = draft.goals().getFirst();
            goals.save(id, goal.id(), goal.goal(), goal.version());
            people.invite(id, ParticipantKind.EDITOR, world.vasteras, "Lars Ek", UUID.randomUUID() + "@exempel.se");
            people.invite(
                    id,
                    ParticipantKind.PARTNER_CONTACT,
                    draft.partners().getFirst().member(),
                    "Olle Al",
                    UUID.randomUUID() + "@exempel.se");
        });
        world.as(contact, () -> {
            GoalId goal = draft().goals().getFirst().id();
            goals.refuse(id, goal, world.region, "För högt", draft().goals().getFirst().version());
            goals.accept(id, goal, world.region, draft().goals().getFirst().version());
        });
        jdbc.sql("update member set name = 'Regionen' where id = ?").param(world.region.value()).update();
        jdbc.sql("update account set name = 'Karin Ny' where id = ?").param(world.karin.value()).update();
        world.as(world.karin, () -> fixtures.answer(id, "behov.glapp", "", draft().value("behov.glapp")));
        assertThat(signing.isSigned(id, world.region)).isTrue();
        assertThat(signing.mailTo(eva)).isEmpty();
    }

    @Test
    void all_that_stand_fall_together_and_who_made_the_change_gets_no_mail_about_the_own() {
        signing.signAll(id, fixtures);
        int before = signing.mailTo(world.karin).size();
        world.as(world.karin, () -> fixtures.answer(id, "behov.glapp", "", "Något annat."));
        assertThat(signing.state(id).standing()).isEmpty();
        assertThat(signing.mailTo(world.karin)).hasSize(before);
        assertThat(signing.mailTo(fixtures.contact(id, world.region)).getFirst()).contains("gäller inte längre");
    }

    @Test
    void what_is_changed_back_before_the_end_of_the_transaction_has_not_been_changed_and_a_rollback_lets_nothing_fall() {
        signing.sign(id, eva, world.region);
        transactions.executeWithoutResult(both -> world.as(world.karin, () -> {
            String was = draft().value("behov.glapp");
            fixtures.answer(id, "behov.glapp", "", "Något annat.");
            fixtures.answer(id, "behov.glapp", "", was);
        }));
        assertThat(signing.isSigned(id, world.region)).isTrue();
        transactions.executeWithoutResult(undone -> {
            world.as(world.karin, () -> fixtures.answer(id, "behov.glapp", "", "Något annat."));
            undone.setRollbackOnly();
        });
        assertThat(signing.isSigned(id, world.region)).isTrue();
    }

    private ApplicationDraft draft() {
        return applications.open(id);
    }

    private void change(java.util.function.Function<DraftGoal, se.stegvis.goal.Goal> change) {
        DraftGoal goal = draft().goals().getFirst();
        goals.save(id, goal.id(), change.apply(goal), goal.version());
    }

    private void keepAgainstAdvice() {
        var assessed = goals.assess(id).goals();
        for (int i = 0; i < assessed.size(); i++) {
            var finding = assessed.get(i).findings().stream()
                    .filter(each -> !each.isRemark())
                    .findFirst();
            if (finding.isPresent()) {
                goals.keep(id, draft().goals().get(i).id(), finding.get().rule(), "", "Vi har prövat det.");
                return;
            }
        }
        throw new AssertionError("no goal has any advice to go against");
    }

    private void partnerBringsMore() {
        Partner partner = draft().partners().getFirst();
        PartnerContent was = partner.content();
        partners.save(
                id,
                partner.id(),
                new PartnerContent("Två handläggare", was.signatory(), was.mandate(), was.commitment(), was.commitmentReason()),
                partner.version());
    }

    private void attach() {
        try {
            attachments.add(id, "Avtal.pdf", new ByteArrayInputStream(SampleFiles.pdf("Avtal")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
