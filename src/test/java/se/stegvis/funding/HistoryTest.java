package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.ForbiddenException;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.HistoryContent.OfAnswer;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfPartner;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalLevel;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

/** Every version of everything in an application is kept, can be compared, and can be put back. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class HistoryTest {

    private static final String GAP = "behov.glapp";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private HistoryService history;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    @Autowired
    private PartnerService partners;

    @Autowired
    private GoalService goals;

    @Autowired
    private EffectChainService chain;

    @Autowired
    private BudgetService budget;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
    }

    @Test
    void every_kind_of_change_is_kept_in_order_with_who_and_when() {
        Instant before = Instant.now();
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);

        List<HistoryNote> all = world.as(world.karin, () -> history.since(id, 0));

        assertThat(all).extracting(HistoryNote::part).contains(
                HistoryPart.ANSWER,
                HistoryPart.PARTNER,
                HistoryPart.GOAL,
                HistoryPart.ACCEPTANCE,
                HistoryPart.CHAIN,
                HistoryPart.BUDGET,
                HistoryPart.PARTICIPANT);
        assertThat(all).extracting(HistoryNote::number).isSorted().doesNotHaveDuplicates();
        assertThat(all).extracting(HistoryNote::at).isSorted().allMatch(at -> !at.isBefore(before.minusSeconds(1)));
        assertThat(all.getLast().number()).isEqualTo(world.as(world.karin, () -> history.latest(id)));
        assertThat(all.stream().filter(note -> note.part() == HistoryPart.ACCEPTANCE && note.author().equals(contact)))
                .hasSize(3)
                .allMatch(note -> note.authorName().equals("Örjan Ek"));
        assertThat(all.stream().filter(note -> note.part() == HistoryPart.BUDGET))
                .isNotEmpty()
                .allMatch(note -> note.author().equals(world.karin));
    }

    @Test
    void files_and_reasons_for_going_against_advice_are_kept_too() {
        ApplicationId id = fixtures.started();
        DraftGoal goal = world.as(world.karin, () ->
                goals.add(id, Goal.ofText("Deltagarna ska känna sig trygga senast den 31 december 2028.")));
        Attachment file = world.as(world.karin, () -> attached(id));
        long before = latest(id);
        world.as(world.karin, () -> {
            goals.keep(id, goal.id(), "fuzzy-words", "", "Deltagarna har valt ordet.");
            attachments.describe(id, file.id(), "Kartläggningen", file.version());
            goals.keepNoLonger(id, goal.id(), "fuzzy-words");
            attachments.remove(id, file.id());
        });

        assertThat(since(id, before)).extracting(HistoryNote::part).containsExactly(
                HistoryPart.ADVICE, HistoryPart.ATTACHMENT, HistoryPart.ADVICE, HistoryPart.ATTACHMENT);
        List<HistoryVersion> versions =
                world.as(world.karin, () -> history.versions(id, HistoryPart.ATTACHMENT, file.id().toString(), 0, 10));
        assertThat(versions).hasSize(3);
        assertThat(versions.getFirst().item().after()).isNull();
        assertThat(versions.get(1).item().differences())
                .containsExactly(new HistoryFields.Difference("description", "", "Kartläggningen"));
        assertThatThrownBy(() -> restore(id, HistoryPart.ATTACHMENT, file.id().toString(), versions.getLast().number()))
                .isInstanceOf(RefusedException.class);
    }

    private Attachment attached(ApplicationId id) {
        try {
            return attachments.add(id, "kartläggning.pdf", new ByteArrayInputStream(SampleFiles.pdf("Kartläggning")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_taken_away_is_told_by_who_took_it_and_not_by_who_wrote_it() {
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        BudgetRow row = open(id).budget().getFirst();
        long before = latest(id);

        world.as(contact, () -> budget.remove(id, row.id(), row.version()));

        assertThat(since(id, before)).singleElement().satisfies(note -> {
            assertThat(note.item()).isEqualTo(row.id().toString());
            assertThat(note.author()).isEqualTo(contact);
        });
        assertThat(page(id).getFirst().item().after()).isNull();
        assertThat(page(id).getFirst().item().before()).isNotNull();
    }

    @Test
    void a_save_that_changes_nothing_anybody_sees_is_not_kept() {
        ApplicationId id = fixtures.complete();
        long before = latest(id);
        DraftGoal goal = open(id).goals().getFirst();

        world.as(world.karin, () -> {
            fixtures.answer(id, GAP, "", open(id).value(GAP));
            goals.save(id, goal.id(), goal.goal(), goal.version());
            goals.setAside(id, goal.id());
            goals.order(id, open(id).goals().stream().map(DraftGoal::id).toList());
            Partner partner = open(id).partners().getFirst();
            partners.save(id, partner.id(), partner.content(), partner.version());
        });

        assertThat(latest(id)).isEqualTo(before);
    }

    @Test
    void what_one_types_without_a_pause_is_one_entry_and_each_version_of_it_can_be_read() {
        ApplicationId id = fixtures.started();
        AccountId lars = colleague(id);
        type(id, world.karin, "Den som", "Den som är sjuk", "Den som är sjukskriven länge");
        type(id, lars, "Den som är sjukskriven länge får vänta");

        List<HistoryEntry> page = world.as(world.karin, () -> history.page(id, HistoryFilter.ALL.in(Section.NEED), 0, 10));

        assertThat(page).extracting(HistoryEntry::authorName).containsExactly("Lars Ek", "Karin Åkerlund");
        assertThat(page).extracting(HistoryEntry::saves).containsExactly(1, 3);
        assertThat(page.getFirst().item().before()).isEqualTo(new OfAnswer("Den som är sjukskriven länge"));
        assertThat(page.getFirst().item().after()).isEqualTo(new OfAnswer("Den som är sjukskriven länge får vänta"));
        assertThat(page.getLast().item().before()).isNull();
        assertThat(Objects.requireNonNull(page.getLast().item().field()).key()).isEqualTo(GAP);
        assertThat(world.as(world.karin, () -> history.versions(id, HistoryPart.ANSWER, GAP, 0, 10)))
                .extracting(version -> version.item().after())
                .containsExactly(
                        new OfAnswer("Den som är sjukskriven länge får vänta"),
                        new OfAnswer("Den som är sjukskriven länge"),
                        new OfAnswer("Den som är sjuk"),
                        new OfAnswer("Den som"));
        assertThat(world.as(world.karin, () -> history.versions(id, HistoryPart.ANSWER, GAP, 1, 1)).getFirst().item().before())
                .isEqualTo(new OfAnswer("Den som är sjuk"));
    }

    @Test
    void the_changes_of_a_section_or_of_a_person_are_found_by_pages() {
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        HistoryFilter hers = HistoryFilter.ALL.by(contact);
        HistoryFilter budgets = HistoryFilter.ALL.in(Section.BUDGET);

        assertThat(world.as(world.karin, () -> history.page(id, hers, 0, 50)))
                .hasSize(3)
                .allMatch(entry -> entry.item().part() == HistoryPart.ACCEPTANCE);
        assertThat(world.as(world.karin, () -> history.page(id, HistoryFilter.ALL.in(Section.GOALS).by(contact), 0, 50)))
                .hasSize(3);
        long rows = world.as(world.karin, () -> history.count(id, budgets));
        assertThat(rows).isEqualTo(open(id).budget().size() + 1);
        List<HistoryEntry> first = world.as(world.karin, () -> history.page(id, budgets, 0, 15));
        List<HistoryEntry> second = world.as(world.karin, () -> history.page(id, budgets, 15, 15));
        assertThat(first).hasSize(15);
        assertThat(first).extracting(HistoryEntry::last).doesNotContainAnyElementsOf(
                second.stream().map(HistoryEntry::last).toList());
        assertThat(second).hasSize((int) rows - 15);
    }

    @Test
    void two_times_are_compared_by_words_fields_and_amounts() {
        ApplicationId id = fixtures.complete();
        ApplicationDraft was = open(id);
        long before = latest(id);
        DraftGoal goal = was.goals().getFirst();
        BudgetRow salary = was.budget().stream()
                .filter(row -> row.content().costType() == CostType.SALARY && row.content().year() == 2027)
                .findFirst()
                .orElseThrow();
        BudgetRow travel = was.budget().stream()
                .filter(row -> row.content().costType() == CostType.TRAVEL && row.content().year() == 2028)
                .findFirst()
                .orElseThrow();
        ChainRow activity = was.chain().getFirst();
        Partner partner = was.partners().getFirst();
        world.as(world.karin, () -> {
            fixtures.answer(id, GAP, "", "Den som är sjukskriven får ingen som håller ihop insatserna.");
            goals.save(id, goal.id(), goal.goal().toBuilder().groupSize(60).build(), goal.version());
            goals.remove(id, was.goals().getLast().id());
            budget.save(id, salary.id(), salary.content().with(Kronor.of(3_900_000)), salary.version());
            budget.remove(id, travel.id(), travel.version());
            chain.save(id, activity.id(), activity.content().withText("Kartläggning hos deltagaren"), activity.version());
            partners.save(
                    id,
                    partner.id(),
                    new PartnerContent("En handläggare på heltid", "Märta Sjöö", "Områdeschef enligt arbetsordningen",
                            partner.content().commitment(), partner.content().commitmentReason()),
                    partner.version());
        });

        HistoryComparison compared = world.as(world.karin, () -> history.between(id, before, latest(id)));

        assertThat(differences(compared, HistoryPart.ANSWER)).containsExactly(new HistoryFields.Difference(
                "value",
                "Den som är sjukskriven och saknar arbete får ingen som håller ihop insatserna.",
                "Den som är sjukskriven får ingen som håller ihop insatserna."));
        assertThat(item(compared, HistoryPart.GOAL, goal.id().toString()).differences())
                .containsExactly(new HistoryFields.Difference("groupSize", "57", "60"));
        assertThat(item(compared, HistoryPart.GOAL, was.goals().getLast().id().toString()).after()).isNull();
        assertThat(differences(compared, HistoryPart.CHAIN)).containsExactly(new HistoryFields.Difference(
                "text", "Gemensam kartläggning med deltagaren", "Kartläggning hos deltagaren"));
        assertThat(differences(compared, HistoryPart.PARTNER)).containsExactly(new HistoryFields.Difference(
                "contribution", "En handläggare på halvtid", "En handläggare på heltid"));
        // What is counted on is no promise; but with the third goal its three partners' answers are gone.
        assertThat(compared.items()).filteredOn(item -> item.part() == HistoryPart.ACCEPTANCE).hasSize(3);
        assertThat(compared.items()).extracting(HistoryItem::section).isSorted();

        BudgetDifference money = compared.budget();
        assertThat(money.lines()).hasSize(2);
        BudgetDifference.Line salaries = money.lines().getFirst();
        assertThat(salaries.line().costType()).isEqualTo(CostType.SALARY);
        assertThat(salaries.years()).containsOnlyKeys(2027);
        assertThat(salaries.years().values()).extracting(BudgetDifference.Change::difference).containsExactly(Kronor.of(100_000));
        assertThat(salaries.sum()).isEqualTo(new BudgetDifference.Change(Kronor.of(7_600_000), Kronor.of(7_700_000)));
        assertThat(money.lines().getLast().years().get(2028))
                .isEqualTo(new BudgetDifference.Change(Kronor.of(50_000), Kronor.ZERO));
        assertThat(money.before().total().cost()).isEqualTo(Kronor.of(9_200_000));
        assertThat(money.after().total().cost()).isEqualTo(Kronor.of(9_250_000));
    }

    @Test
    void the_same_time_twice_differs_in_nothing_and_the_beginning_had_nothing() {
        ApplicationId id = fixtures.complete();
        long now = latest(id);
        assertThat(world.as(world.karin, () -> history.between(id, now, now)).isEmpty()).isTrue();
        HistoryComparison all = world.as(world.karin, () -> history.between(id, 0, now));
        assertThat(all.items()).allMatch(item -> item.before() == null).isNotEmpty();
        assertThat(all.budget().before().total().cost()).isEqualTo(Kronor.ZERO);
        Instant start = world.as(world.karin, () -> history.landmarks(id)).started().orElseThrow();
        HistoryComparison byTime = world.as(world.karin, () -> history.compare(id, start.minusSeconds(60), Instant.now().plusSeconds(5)));
        assertThat(byTime.items()).hasSameSizeAs(all.items());
        assertThatThrownBy(() -> world.as(world.karin, () -> history.compare(id, start, start.minusSeconds(1))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_earlier_text_is_put_back_and_the_later_one_is_still_there_to_be_read() {
        ApplicationId id = fixtures.started();
        AccountId lars = colleague(id);
        type(id, world.karin, "Karins text.");
        type(id, lars, "Lars skrev över den.");
        List<HistoryVersion> versions = world.as(world.karin, () -> history.versions(id, HistoryPart.ANSWER, GAP, 0, 10));

        world.as(world.karin, () ->
                history.restore(id, HistoryPart.ANSWER, GAP, versions.get(1).number(), versions.getFirst().number()));

        assertThat(open(id).value(GAP)).isEqualTo("Karins text.");
        assertThat(world.as(world.karin, () -> history.versions(id, HistoryPart.ANSWER, GAP, 0, 10)))
                .extracting(version -> version.item().after())
                .containsExactly(
                        new OfAnswer("Karins text."), new OfAnswer("Lars skrev över den."), new OfAnswer("Karins text."));
    }

    @Test
    void nothing_is_put_back_over_what_one_has_not_seen() {
        ApplicationId id = fixtures.started();
        type(id, world.karin, "Först.", "Sedan.");
        List<HistoryVersion> seen = world.as(world.karin, () -> history.versions(id, HistoryPart.ANSWER, GAP, 0, 10));
        type(id, world.karin, "Under tiden.");

        assertThatThrownBy(() -> world.as(world.karin, () ->
                        history.restore(id, HistoryPart.ANSWER, GAP, seen.getLast().number(), seen.getFirst().number())))
                .isInstanceOf(RefusedException.class);
        assertThat(open(id).value(GAP)).isEqualTo("Under tiden.");
    }

    @Test
    void a_goal_that_is_put_back_has_to_be_accepted_again() {
        ApplicationId id = fixtures.complete();
        DraftGoal goal = open(id).goals().getFirst();
        long number = last(id, HistoryPart.GOAL, goal.id().toString());
        world.as(world.karin, () ->
                goals.save(id, goal.id(), goal.goal().toBuilder().target(BigDecimal.valueOf(30)).build(), goal.version()));
        AccountId contact = fixtures.contact(id, world.region);
        world.as(contact, () -> goals.accept(id, goal.id(), world.region, open(id).goals().getFirst().version()));

        world.as(world.karin, () -> history.restore(
                id, HistoryPart.GOAL, goal.id().toString(), number, last(id, HistoryPart.GOAL, goal.id().toString())));

        DraftGoal back = open(id).goals().getFirst();
        assertThat(back.goal().target()).isEqualByComparingTo("25");
        assertThat(back.goal().parties()).noneMatch(party -> party.acceptance() instanceof Acceptance.Accepted);
    }

    @Test
    void what_was_taken_away_is_put_back() {
        ApplicationId id = fixtures.complete();
        ApplicationDraft was = open(id);
        DraftGoal goal = was.goals().getFirst();
        Partner partner = was.partners().getFirst();
        ChainRow activity = was.chain().getFirst();
        BudgetRow row = was.budget().getFirst();
        long partnerVersion = last(id, HistoryPart.PARTNER, partner.id().toString());
        long goalVersion = last(id, HistoryPart.GOAL, goal.id().toString());
        long chainVersion = last(id, HistoryPart.CHAIN, activity.id().toString());
        long rowVersion = last(id, HistoryPart.BUDGET, row.id().toString());
        world.as(world.karin, () -> {
            goals.remove(id, goal.id());
            partners.remove(id, partner.id());
            chain.remove(id, activity.id());
            budget.remove(id, row.id(), row.version());
        });

        restore(id, HistoryPart.PARTNER, partner.id().toString(), partnerVersion);
        restore(id, HistoryPart.GOAL, goal.id().toString(), goalVersion);
        restore(id, HistoryPart.CHAIN, activity.id().toString(), chainVersion);
        restore(id, HistoryPart.BUDGET, row.id().toString(), rowVersion);

        ApplicationDraft now = open(id);
        assertThat(now.partners()).extracting(Partner::member).contains(partner.member());
        assertThat(now.partners()).extracting(Partner::content).contains(partner.content());
        assertThat(now.goals()).extracting(back -> back.goal().text()).contains(goal.goal().text());
        assertThat(now.chain()).extracting(back -> back.content().text()).contains(activity.content().text());
        assertThat(now.budget()).extracting(BudgetRow::content).contains(row.content());
    }

    @Test
    void a_row_for_what_is_gone_is_put_back_without_it() {
        ApplicationId id = fixtures.complete();
        ApplicationDraft was = open(id);
        ChainRow activity = was.chain().getFirst();
        DraftGoal goal = was.goals().getFirst();
        world.as(world.karin, () -> chain.save(
                id, activity.id(), activity.content().forGoal(goal.id()).withText("För målet"), activity.version()));
        long version = last(id, HistoryPart.CHAIN, activity.id().toString());
        world.as(world.karin, () -> goals.remove(id, goal.id()));
        ChainRow loose = open(id).chain().getFirst();
        world.as(world.karin, () -> chain.save(id, activity.id(), loose.content().withText("Annat"), loose.version()));

        restore(id, HistoryPart.CHAIN, activity.id().toString(), version);

        assertThat(open(id).chain().getFirst().content().text()).isEqualTo("För målet");
        assertThat(open(id).chain().getFirst().content().goal()).isNull();
    }

    @Test
    void history_is_for_those_who_are_in_the_application_and_stays_so_when_it_has_become_public() {
        ApplicationId id = fixtures.complete();
        AccountId colleague = world.person("Lars Ek", Role.APPLICANT, world.vasteras);
        AccountId stranger = world.person("Ulla Alm", Role.APPLICANT, world.region);
        AccountId reader = invited(id, "Rut Ros", ParticipantKind.READER);
        AccountId office = invited(id, "Olle By", ParticipantKind.OFFICE);
        for (AccountId inside : List.of(world.karin, fixtures.contact(id, world.region), reader)) {
            assertThat(world.as(inside, () -> history.page(id, HistoryFilter.ALL, 0, 5))).hasSize(5);
        }
        refuseAll(id, List.of(colleague, stranger, world.director, office));
        assertThat(world.as(office, () -> history.since(id, 0))).isEmpty();
        assertThatThrownBy(() -> world.as(reader, () -> history.restore(id, HistoryPart.ANSWER, GAP, 1, 1)))
                .isInstanceOf(RuntimeException.class)
                .matches(no -> no instanceof NotFoundException || no instanceof ForbiddenException);

        world.as(world.karin, () -> submission.submit(id));

        refuseAll(id, List.of(colleague, stranger, world.director, office));
        assertThat(world.as(reader, () -> history.page(id, HistoryFilter.ALL, 0, 5))).hasSize(5);
        assertThatThrownBy(() -> restore(id, HistoryPart.ANSWER, GAP, last(id, HistoryPart.ANSWER, GAP)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void history_is_never_rewritten_and_goes_with_its_application() {
        ApplicationId id = fixtures.started();
        assertThatThrownBy(() -> jdbc.sql("update application_change set content = 'annat' where application_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from application_change where application_id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        for (String table : List.of("application_answer", "application_participant")) {
            jdbc.sql("delete from " + table + " where application_id = :id").param("id", id.value()).update();
        }
        jdbc.sql("delete from application where id = :id").param("id", id.value()).update();
        assertThat(jdbc.sql("select count(*) from application_change where application_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void rows_that_are_gone_are_still_called_what_they_were() {
        ApplicationId id = fixtures.complete();
        DraftGoal goal = open(id).goals().getFirst();
        AccountId contact = fixtures.contact(id, world.region);
        Partner region = open(id).partners().stream()
                .filter(partner -> partner.member().equals(world.region))
                .findFirst()
                .orElseThrow();
        world.as(world.karin, () -> {
            goals.remove(id, goal.id());
            partners.remove(id, region.id());
        });

        HistoryNames names = world.as(world.karin, () -> history.names(id));

        assertThat(names.goal(goal.id().value())).map(OfGoal::goal).map(Goal::text).contains(goal.goal().text());
        assertThat(names.partners().get(region.id().value())).extracting(OfPartner::member).isEqualTo(world.region.value());
        assertThat(names.people()).containsEntry(contact, "Örjan Ek");
        assertThat(names.authors()).containsKeys(world.karin, contact);
        assertThat(names.chain().values()).extracting(row -> row.level()).contains(GoalLevel.INDIVIDUAL);
    }

    private void refuseAll(ApplicationId id, List<AccountId> outside) {
        for (AccountId other : outside) {
            assertThatThrownBy(() -> world.as(other, () -> history.page(id, HistoryFilter.ALL, 0, 5)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> world.as(other, () -> history.between(id, 0, 1000)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    private AccountId invited(ApplicationId id, String name, ParticipantKind kind) {
        AccountId person = world.person(name, Role.APPLICANT, world.vasteras);
        ApplicationEntity application =
                context.getBean(ApplicationRepository.class).findById(id.value()).orElseThrow();
        context.getBean(ParticipantRepository.class)
                .save(new ParticipantEntity(application, person.value(), kind, world.vasteras.value()));
        return person;
    }

    private AccountId colleague(ApplicationId id) {
        return invited(id, "Lars Ek", ParticipantKind.EDITOR);
    }

    private void type(ApplicationId id, AccountId who, String... texts) {
        for (String text : texts) {
            world.as(who, () -> fixtures.answer(id, GAP, "", text));
        }
    }

    private void restore(ApplicationId id, HistoryPart part, String item, long number) {
        world.as(world.karin, () -> history.restore(id, part, item, number, last(id, part, item)));
    }

    private long last(ApplicationId id, HistoryPart part, String item) {
        return world.as(world.karin, () -> history.versions(id, part, item, 0, 1)).getFirst().number();
    }

    private long latest(ApplicationId id) {
        return world.as(world.karin, () -> history.latest(id));
    }

    private List<HistoryNote> since(ApplicationId id, long number) {
        return world.as(world.karin, () -> history.since(id, number));
    }

    private List<HistoryEntry> page(ApplicationId id) {
        return world.as(world.karin, () -> history.page(id, HistoryFilter.ALL, 0, 20));
    }

    private ApplicationDraft open(ApplicationId id) {
        return world.as(world.karin, () -> applications.open(id));
    }

    private static List<HistoryFields.Difference> differences(HistoryComparison compared, HistoryPart part) {
        return compared.items().stream()
                .filter(item -> item.part() == part)
                .flatMap(item -> item.differences().stream())
                .toList();
    }

    private static HistoryItem item(HistoryComparison compared, HistoryPart part, String item) {
        return compared.items().stream()
                .filter(each -> each.part() == part && each.item().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
