package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.association.MemberId;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.BudgetComparison.Placing;
import se.stegvis.initiative.EarlierInitiative;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.testing.DatabaseTest;

/** The budget as it is stored: blocks, computed salaries, the limit for overhead, files and what it is set beside. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class BudgetTest {

    private static final StaffCost HALF_POST =
            new StaffCost(new BigDecimal("50"), Kronor.of(40_000), new BigDecimal("12"), new BigDecimal("31.42"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private BudgetService budget;

    @Autowired
    private BudgetFileService files;

    @Autowired
    private EffectChainService chain;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    private FundingWorld world;
    private ApplicationFixtures fixtures;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
    }

    @Test
    void a_block_is_stored_as_a_whole_or_not_at_all_and_each_fault_is_told_at_its_cell() {
        ApplicationId id = fixtures.started();
        List<BudgetChange> faulty = List.of(
                BudgetChange.add(BudgetContent.sought(2027, Kronor.of(100))),
                BudgetChange.add(BudgetContent.sought(2028, Kronor.of(-1))),
                BudgetChange.add(BudgetContent.cost(CostType.TRAVEL, 1027, Kronor.of(20_000_000_000L))));
        InvalidInputException told = catchThrowableOfType(
                InvalidInputException.class, () -> world.as(world.karin, () -> budget.saveAll(id, faulty)));
        assertThat(told.faults()).extracting(InvalidInputException.Fault::field).containsExactly("1.amount", "2.year", "2.amount");
        assertThat(rows(id)).isEmpty();

        List<BudgetChange> sound = List.of(
                BudgetChange.add(BudgetContent.sought(2027, Kronor.of(100))),
                BudgetChange.add(BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(100))));
        List<BudgetRow> stored = world.as(world.karin, () -> budget.saveAll(id, sound));
        assertThat(stored).extracting(BudgetRow::content).containsExactly(sound.get(0).content(), sound.get(1).content());
        List<BudgetRow> after = world.as(world.karin, () -> budget.saveAll(id, List.of(
                BudgetChange.save(stored.get(0), BudgetContent.sought(2027, Kronor.of(250))), BudgetChange.remove(stored.get(1)))));
        assertThat(after.get(0).content().amount()).isEqualTo(Kronor.of(250));
        assertThat(after.get(1)).isNull();
        assertThat(rows(id)).extracting(BudgetRow::content).containsExactly(BudgetContent.sought(2027, Kronor.of(250)));
    }

    @Test
    void a_block_does_not_write_over_what_somebody_else_has_written_meanwhile() {
        ApplicationId id = fixtures.started();
        BudgetRow seen = world.as(world.karin, () -> budget.add(id, BudgetContent.sought(2027, Kronor.of(100))));
        world.as(world.karin, () -> budget.save(id, seen.id(), BudgetContent.sought(2027, Kronor.of(200)), seen.version()));
        InvalidInputException told = catchThrowableOfType(InvalidInputException.class, () -> world.as(world.karin, () ->
                budget.saveAll(id, List.of(
                        BudgetChange.add(BudgetContent.sought(2028, Kronor.of(7))),
                        BudgetChange.save(seen, BudgetContent.sought(2027, Kronor.of(300)))))));
        assertThat(told.faults()).extracting(InvalidInputException.Fault::field).containsExactly("1.amount");
        assertThat(rows(id)).extracting(row -> row.content().amount()).containsExactly(Kronor.of(200));
        // What says the same as is stored is no conflict.
        world.as(world.karin, () -> budget.saveAll(id, List.of(BudgetChange.save(seen, BudgetContent.sought(2027, Kronor.of(200))))));
    }

    @Test
    void a_block_reaches_no_row_member_or_activity_of_another_application() {
        ApplicationId own = fixtures.started();
        ApplicationId other = fixtures.started();
        BudgetRow foreign = world.as(world.karin, () -> budget.add(other, BudgetContent.sought(2027, Kronor.of(100))));
        ChainRow activity = world.as(world.karin, () -> chain.add(other, ChainContent.empty(ChainKind.ACTIVITY).withText("Annan")));
        assertThatThrownBy(() -> world.as(world.karin, () -> budget.saveAll(own, List.of(BudgetChange.remove(foreign)))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> budget.saveAll(own, List.of(BudgetChange.add(
                        BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(1)).forActivity(activity.id()))))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> budget.saveAll(own, List.of(BudgetChange.add(
                        BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(1)).at(new MemberId(UUID.randomUUID())))))))
                .isInstanceOf(NotFoundException.class);
        AccountId colleague = world.person("Lars Ek", Role.APPLICANT, world.vasteras);
        assertThatThrownBy(() -> world.as(colleague, () -> budget.saveAll(own, List.of()))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_salary_is_computed_by_the_server_and_keeps_its_calculation_party_and_activity() {
        ApplicationId id = fixtures.started();
        ChainRow activity = world.as(world.karin, () -> chain.add(id, ChainContent.empty(ChainKind.ACTIVITY).withText("Kartläggning")));
        BudgetContent wanted = BudgetContent.staff(2027, HALF_POST).at(world.vasteras).forActivity(activity.id());
        BudgetRow row = world.as(world.karin, () -> budget.add(id, wanted.with(Kronor.of(1))));
        assertThat(row.content()).isEqualTo(wanted);
        assertThat(row.content().amount()).isEqualTo(Kronor.of(315_408));
        assertThat(rows(id)).extracting(BudgetRow::content).containsExactly(wanted);
        // Another amount does not stick while there is a calculation; without it, it does.
        BudgetRow same = world.as(world.karin, () -> budget.save(id, row.id(), row.content().with(Kronor.of(5)), row.version()));
        assertThat(same.content()).isEqualTo(wanted);
        BudgetRow byHand = world.as(world.karin, () ->
                budget.save(id, row.id(), same.content().computed(null).with(Kronor.of(5)), same.version()));
        assertThat(byHand.content().amount()).isEqualTo(Kronor.of(5));
        world.as(world.karin, () -> chain.remove(id, activity.id()));
        assertThat(rows(id)).extracting(left -> left.content().activity()).containsOnlyNulls();
    }

    @Test
    void a_calculation_that_cannot_be_is_refused_at_its_field() {
        ApplicationId id = fixtures.started();
        StaffCost absurd = new StaffCost(
                new BigDecimal("-1"), Kronor.of(2_000_000), new BigDecimal("13"), new BigDecimal("31.425"));
        InvalidInputException told = catchThrowableOfType(InvalidInputException.class, () -> world.as(world.karin, () ->
                budget.add(id, BudgetContent.cost(CostType.SALARY, 2027, Kronor.ZERO).computed(absurd))));
        assertThat(told.faults())
                .extracting(InvalidInputException.Fault::field)
                .containsExactlyInAnyOrder("share", "months", "fees", "monthly");
        BudgetRow travel = world.as(world.karin, () ->
                budget.add(id, BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(9)).computed(HALF_POST).with(Kronor.of(9))));
        assertThat(travel.content().staff()).isNull();
        assertThatThrownBy(() -> jdbc.sql("update application_budget_row set staff_share = 50 where id = ?")
                        .param(travel.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void social_fees_begin_with_what_the_forbund_has_set() {
        ApplicationId id = fixtures.started();
        assertThat(world.as(world.karin, () -> budget.socialFees(id))).isEqualByComparingTo("31.42");
        world.set(Setting.SOCIAL_FEES_PERCENT, "38.46");
        assertThat(world.as(world.karin, () -> budget.socialFees(id))).isEqualByComparingTo("38.46");
        assertThat(Setting.SOCIAL_FEES_PERCENT.accepts(Setting.SOCIAL_FEES_PERCENT.stored(" 31,42 "))).isTrue();
        for (String absurd : List.of("31.425", "-1", "101", "tio", "")) {
            assertThat(Setting.SOCIAL_FEES_PERCENT.accepts(absurd)).as(absurd).isFalse();
        }
        assertThat(Setting.OVERHEAD_PERCENT.accepts("10.5")).isFalse();
    }

    @Test
    void overhead_above_the_limit_stops_the_application_and_is_told_to_the_krona() {
        ApplicationId id = fixtures.complete();
        // Other costs are 4 500 000 a year; the limit of ten per cent is 900 000 in all.
        overhead(id, 450_000);
        assertThat(shortcomings(id)).doesNotContain("overhead-too-large");
        overhead(id, 450_001);
        assertThat(shortcomings(id)).contains("overhead-too-large");
        Shortcoming over = world.as(world.karin, () -> submission.review(id)).shortcomings().stream()
                .filter(each -> each.rule().equals("overhead-too-large"))
                .findFirst()
                .orElseThrow();
        assertThat(texts.get(Texts.SWEDISH, over.message()).replace('\u00a0', ' '))
                .isEqualTo("Overhead är 900 002 kr. Förbundet tillåter 10 procent av de andra kostnaderna, 900 000 kr."
                        + " Det är 2 kr för mycket.");
        world.set(Setting.OVERHEAD_PERCENT, "11");
        assertThat(shortcomings(id)).doesNotContain("overhead-too-large");
    }

    @Test
    void a_good_file_shows_old_and_new_stores_nothing_by_itself_and_is_stored_as_one() {
        ApplicationId id = fixtures.complete();
        int before = rows(id).size();
        BudgetFile file = read(id,
                row("Typ", "Kostnadsslag", "Part", "Aktivitet", "Vad det gäller", "2027", "2028", "Summa"),
                row("Kostnad", "Resor", "", "", "", 60_000, 50_000, 1),
                row("Kostnad", "Tjänster", "Region Västmanland", "Gemensam kartläggning med deltagaren", "Tolk", "12 500,50 kr", "", 1),
                row("Kostnad", "Utbildning", "", "", "", "", 150_000, 1),
                row("", "", "", "", "", "", "", ""),
                row("Sökt belopp", "", "", "", "", 4_172_501, 4_300_000, 1),
                row("Summa kostnader", "", "", "", "", 1, 1, 1));
        assertThat(file.faults()).isEmpty();
        assertThat(file.cells())
                .extracting(cell -> cell.line() + " " + cell.year() + ": " + words(cell.was()) + " → " + words(cell.becomes()))
                .containsExactly(
                        "Resor 2027: 50 000 → 60 000",
                        "Tjänster: Tolk · Region Västmanland · Gemensam kartläggning med deltagaren 2027: – → 12 501",
                        "Utbildning 2027: 150 000 → –",
                        "Sökt belopp 2027: 4 300 000 → 4 172 501");
        assertThat(rows(id)).hasSize(before);
        world.as(world.karin, () -> budget.saveAll(id, file.changes()));
        assertThat(world.as(world.karin, () -> budget.sums(id)).years().getOrDefault(2027, BudgetYear.NOTHING).balances()).isTrue();
        // What is now stored says the same as the file.
        byte[] again = world.as(world.karin, () -> files.workbook(id));
        assertThat(world.as(world.karin, () -> files.read(id, again)).cells()).isEmpty();
        assertThatThrownBy(() -> world.as(world.karin, () -> budget.saveAll(id, file.changes())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_broken_file_is_answered_row_by_row_with_what_to_do_and_changes_nothing() {
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> budget.add(id, BudgetContent.staff(2027, HALF_POST)));
        BudgetFile file = read(id,
                row("Typ", "Kostnadsslag", "Part", "Aktivitet", "Vad det gäller", "2027", "2035", "2027"),
                row("Kostnad", "Bilar", "", "", "", 1, "", ""),
                row("Kostnad", "Resor", "", "Bowling", "", "cirka 5000", "", ""),
                row("Intäkt", "", "", "", "", 1, "", ""),
                row("Parternas pengar", "", "Uppsala kommun", "", "", -5, "", ""),
                row("Parternas egen tid", "", "", "", "", 1, "", ""),
                row("Kostnad", "", "", "", "x".repeat(400), 20_000_000_000L, "", ""));
        assertThat(file.cells()).isEmpty();
        assertThat(file.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + ": " + fault.message().key())
                .containsExactly(
                        "1 G: funding.file.yearOutside",
                        "1 H: funding.file.yearTwice",
                        "2 Kostnadsslag: funding.file.choiceUnknown",
                        "3 Aktivitet: funding.file.activityUnknown",
                        "3 2027: funding.file.noAmount",
                        "4 Typ: funding.file.choiceUnknown",
                        "5 Part: funding.file.partyUnknown",
                        "5 2027: funding.file.negative",
                        "6 Part: funding.file.partyMissing",
                        "7 Kostnadsslag: funding.file.choiceMissing",
                        "7 2027: funding.input.amountTooLarge",
                        "7 Vad det gäller: funding.file.noteTooLong");
        file.faults().forEach(fault -> assertThat(texts.get(Texts.SWEDISH, fault.message())).doesNotContain("{"));
    }

    @Test
    void what_is_no_budget_at_all_is_said_so() throws IOException {
        ApplicationId id = fixtures.complete();
        assertThat(keys(id, "Kostnad;Resor;100".getBytes(StandardCharsets.UTF_8))).containsExactly("funding.file.noWorkbook");
        assertThat(keys(id, new byte[0])).containsExactly("funding.file.noWorkbook");
        assertThat(keys(id, new byte[BudgetFileReader.LARGEST + 1])).containsExactly("funding.file.tooLarge");
        assertThat(keys(id, Workbooks.bomb())).containsExactly("funding.file.tooLarge");
        assertThat(keys(id, Workbooks.of(row("Namn", "2027")))).containsExactly("funding.file.noHeading");
        assertThat(keys(id, Workbooks.of(row("Typ", "Kostnadsslag")))).containsExactly("funding.file.noYear");
        Object[][] many = new Object[1_200][];
        Arrays.fill(many, row("Kostnad", "Resor", 1));
        many[0] = row("Typ", "Kostnadsslag", "2027");
        assertThat(keys(id, Workbooks.of(many))).contains("funding.file.tooManyRows");
    }

    @Test
    void a_computed_amount_is_not_changed_by_a_file() {
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> budget.add(id, BudgetContent.staff(2027, HALF_POST).noted("Samordnare")));
        Object[] head = row("Typ", "Kostnadsslag", "Vad det gäller", "2027");
        assertThat(read(id, head, row("Kostnad", "Lön inklusive sociala avgifter", "Samordnare", 315_408)).faults()).isEmpty();
        assertThat(read(id, head, row("Kostnad", "Lön inklusive sociala avgifter", "Samordnare", 1)).faults())
                .extracting(fault -> fault.message().key())
                .containsExactly("funding.file.computed");
    }

    @Test
    void a_submitted_budget_takes_neither_block_nor_file_and_its_paper_tells_how_it_was_computed() {
        ApplicationId id = fixtures.complete();
        BudgetRow salary = rows(id).stream()
                .filter(row -> row.content().costType() == CostType.SALARY && row.content().year() == 2027)
                .findFirst()
                .orElseThrow();
        StaffCost staff = new StaffCost(new BigDecimal("600"), Kronor.of(41_000), new BigDecimal("12"), new BigDecimal("31.42"));
        world.as(world.karin, () -> budget.saveAll(id, List.of(
                BudgetChange.save(salary, salary.content().computed(staff).at(world.vasteras)),
                BudgetChange.add(BudgetContent.other("Stiftelse", 2027, staff.amount().minus(Kronor.of(3_800_000)))))));
        byte[] file = world.as(world.karin, () -> files.workbook(id));
        world.as(world.karin, () -> submission.submit(id));

        String paper = world.as(world.director, () -> submission.preview(id)).toString().replace('\u00a0', ' ');
        assertThat(paper).contains("2027: 600 % × 41 000 kr × 12 mån + 31,42 % avgifter = 3 879 518 kr", "Kostnader per part");
        assertThatThrownBy(() -> world.as(world.karin, () -> budget.saveAll(id, List.of())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> files.read(id, file))).isInstanceOf(RefusedException.class);
    }

    @Test
    void the_budget_is_set_beside_earlier_insatser_as_far_as_they_are_known() {
        ApplicationId id = fixtures.complete();
        BudgetComparison alone = world.as(world.karin, () -> files.compare(id));
        assertThat(alone.earlier()).isEmpty();
        assertThat(alone.perParticipant()).isEqualTo(new Placing(Optional.of(Kronor.of(161_404)), 0, 0, 0));
        AccountId director = world.director;
        earlier(director, "Gröna steg", 1_000_000, 3_000_000);
        earlier(director, "Samordningsteam 2016", 4_500_000, 4_100_000);
        earlier(director, "Utan belopp");
        BudgetComparison beside = world.as(world.karin, () -> files.compare(id));
        assertThat(beside.perYear()).isEqualTo(new Placing(Optional.of(Kronor.of(4_300_000)), 1, 1, 2));
        assertThat(beside.perParticipant().known()).isZero();
        assertThat(beside.earlier()).extracting(BudgetComparison.Earlier::years).containsExactly("2020–2021", "2020–2021", "");
        assertThat(beside.earlier().getFirst().perYear()).contains(Kronor.of(2_000_000));
    }

    private void earlier(AccountId director, String name, int... amounts) {
        TreeMap<Integer, Kronor> granted = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            granted.put(2020 + i, Kronor.of(amounts[i]));
        }
        world.as(director, () -> context.getBean(InitiativeService.class)
                .enter(world.association, new EarlierInitiative(
                        name, world.vasteras, LocalDate.of(2020, 1, 1), null, granted, List.of(), "§ 3")));
    }

    private void overhead(ApplicationId id, int amount) {
        List<BudgetChange> changes = new ArrayList<>();
        rows(id).stream()
                .filter(row -> row.content().costType() == CostType.OVERHEAD)
                .forEach(row -> changes.add(BudgetChange.save(row, row.content().with(Kronor.of(amount)))));
        world.as(world.karin, () -> budget.saveAll(id, changes));
    }

    private List<String> shortcomings(ApplicationId id) {
        return world.as(world.karin, () -> submission.review(id)).shortcomings().stream()
                .map(Shortcoming::rule)
                .toList();
    }

    private List<BudgetRow> rows(ApplicationId id) {
        return world.as(world.karin, () -> applications.open(id)).budget();
    }

    private BudgetFile read(ApplicationId id, Object[]... rows) {
        return world.as(world.karin, () -> files.read(id, Workbooks.of(rows)));
    }

    private List<String> keys(ApplicationId id, byte[] file) {
        return world.as(world.karin, () -> files.read(id, file)).faults().stream()
                .map(fault -> fault.message().key())
                .toList();
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static String words(Optional<Kronor> amount) {
        return amount.map(kronor -> kronor.figure().replace('\u00a0', ' ')).orElse("–");
    }
}
