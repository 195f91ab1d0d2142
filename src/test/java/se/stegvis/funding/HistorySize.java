package se.stegvis.funding;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.TestDatabase;

/**
 * What the history of a typical application takes, written in about three hundred saves: running text in pieces as people type it, the
 * rest as it is chosen ({@code ./mvnw -Pspeed}, not among the tests; docs/performance.md).
 */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class HistorySize {

    private static final Logger log = LoggerFactory.getLogger(HistorySize.class);

    /** Characters of a typical answer in running text, and in how many saves it comes about. */
    private static final int CHARACTERS = 1_200;

    private static final int PIECES = 7;
    private static final List<String> NOT_TYPED =
            List.of("parter.organisationsnummer", "parter.telefon", "parter.firmatecknare", "parter.mandat", "parter.lsg");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private int saves;

    @Test
    void a_typical_application() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        long tableBefore = table();
        ApplicationId id = fixtures.started();
        world.as(world.karin, () -> write(id));
        tell("history", "select count(*) as rows_of, sum(octet_length(content)) as bytes_of from application_change"
                + " where application_id = :id", id);
        tell("of which answers", "select count(*) as rows_of, sum(octet_length(content)) as bytes_of from application_change"
                + " where application_id = :id and part = 'ANSWER'", id);
        tell("the last versions alone", "select count(*) as rows_of, sum(octet_length(content)) as bytes_of from application_change"
                + " where id in (select max(id) from application_change where application_id = :id group by part, item)", id);
        if (TestDatabase.isPostgresql()) {
            log.info(String.format(
                    Locale.ROOT, "SIZE | on disk, keys and indexes included | %d saves | %d bytes", saves, table() - tableBefore));
        }
        time(id);
    }

    private void write(ApplicationId id) {
        ApplicationFixtures.texts().forEach((field, text) -> {
            FormDefinition form = context.getBean(ApplicationService.class).open(id).form();
            if (form.field(field).isEmpty()) {
                return;
            }
            if (form.field(field).orElseThrow().type() == FieldType.TEXT && !NOT_TYPED.contains(field)) {
                typed(text, piece -> fixtures.answer(id, field, "", piece));
            } else {
                save(() -> fixtures.answer(id, field, "", text));
            }
        });
        world.partners().forEach(member -> {
            Partner[] partner = {context.getBean(PartnerService.class).add(id, member)};
            saves++;
            for (String words : List.of("En handläggare", "En handläggare på halvtid", "En handläggare på halvtid och lokaler")) {
                save(() -> partner[0] = context.getBean(PartnerService.class)
                        .save(
                                id,
                                partner[0].id(),
                                new PartnerContent(words, "Märta Sjöö", "Områdeschef", Commitment.YES, ""),
                                partner[0].version()));
            }
        });
        goals(id);
        chain(id);
        budget(id);
    }

    private void goals(ApplicationId id) {
        GoalService goals = context.getBean(GoalService.class);
        for (Goal goal : ApplicationFixtures.goals()) {
            DraftGoal[] row = {goals.add(id, Goal.builder("").kind(GoalKind.RESULT).build())};
            saves++;
            List<Goal> steps = new ArrayList<>();
            steps.add(Goal.ofText(goal.text().substring(0, goal.text().length() / 2)));
            steps.add(Goal.ofText(goal.text()));
            steps.add(steps.getLast().toBuilder().level(GoalLevel.INDIVIDUAL).build());
            steps.add(steps.getLast().toBuilder().indicator(goal.indicator()).build());
            steps.add(steps.getLast().toBuilder().unit("%").target(goal.target()).build());
            steps.add(steps.getLast().toBuilder().targetGroup(goal.targetGroup()).build());
            steps.add(goal);
            steps.add(goal.toBuilder().target(BigDecimal.valueOf(30)).build());
            for (Goal step : steps) {
                save(() -> row[0] = goals.save(id, row[0].id(), step, row[0].version()));
            }
        }
    }

    private void chain(ApplicationId id) {
        EffectChainService chain = context.getBean(EffectChainService.class);
        ChainRow effect = chain.add(id, ChainContent.effect("Fler försörjer sig själva", GoalLevel.INDIVIDUAL));
        ChainRow subgoal = chain.add(id, ChainContent.subgoal("Varje deltagare har en plan inom fyra veckor", effect.id()));
        saves += 2;
        for (int month = 1; month <= 6; month++) {
            ChainRow[] row = {chain.add(id, ChainContent.empty(ChainKind.ACTIVITY))};
            saves++;
            ChainContent written = ChainContent.activity(
                    "Gemensam kartläggning med deltagaren, omgång " + month, subgoal.id(), YearMonth.of(2027, month), "Åke, samordnare");
            for (ChainContent step : List.of(row[0].content().withText(written.text()), written)) {
                save(() -> row[0] = chain.save(id, row[0].id(), step, row[0].version()));
            }
        }
    }

    private void budget(ApplicationId id) {
        BudgetService budget = context.getBean(BudgetService.class);
        for (int year : ApplicationFixtures.YEARS) {
            for (CostType type : List.of(CostType.SALARY, CostType.PREMISES, CostType.TRAINING, CostType.TRAVEL, CostType.EVALUATION)) {
                BudgetRow row = budget.add(id, BudgetContent.cost(type, year, Kronor.of(100_000)));
                saves++;
                save(() -> budget.save(id, row.id(), row.content().with(Kronor.of(120_000)), row.version()));
            }
            save(() -> budget.add(id, BudgetContent.sought(year, Kronor.of(600_000))));
        }
    }

    /** A text as it comes about: longer at each save, and mended once at its end. */
    private void typed(String text, Consumer<String> saved) {
        StringBuilder whole = new StringBuilder();
        while (whole.length() < CHARACTERS) {
            whole.append(text).append(' ');
        }
        for (int piece = 1; piece <= PIECES; piece++) {
            String now = whole.substring(0, CHARACTERS * piece / PIECES).strip();
            save(() -> saved.accept(now));
        }
        save(() -> saved.accept("Ändrat. " + whole.substring(0, CHARACTERS - 10).strip()));
    }

    private void save(Runnable work) {
        work.run();
        saves++;
    }

    /** What a save takes with history behind it. */
    private void time(ApplicationId id) {
        Speed speed = new Speed();
        AnswerService answers = context.getBean(AnswerService.class);
        ApplicationService applications = context.getBean(ApplicationService.class);
        world.as(world.karin, () -> {
            long[] version = {applications.open(id).version("behov.glapp", "")};
            speed.measure("save an answer", number -> version[0] =
                    answers.save(id, "behov.glapp", "", "Den som är sjukskriven får vänta, " + number, version[0]).version());
            HistoryService history = context.getBean(HistoryService.class);
            speed.measure("a page of history", number -> history.page(id, HistoryFilter.ALL, 0, 20));
            speed.measure("compare with the beginning", number -> history.between(id, 0, Long.MAX_VALUE));
        });
    }

    private void tell(String what, String sql, ApplicationId id) {
        jdbc.sql(sql).param("id", id.value()).query(row -> {
            log.info(String.format(
                    Locale.ROOT,
                    "SIZE | %s | %d rows | %d bytes of text",
                    what,
                    row.getLong("rows_of"),
                    row.getLong("bytes_of")));
        });
    }

    /** Bytes on disk; only PostgreSQL tells. */
    private long table() {
        return TestDatabase.isPostgresql()
                ? jdbc.sql("select pg_total_relation_size('application_change')").query(Long.class).single()
                : 0;
    }
}
