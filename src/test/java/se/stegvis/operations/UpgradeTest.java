package se.stegvis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.HistoryContent.OfAcceptance;
import se.stegvis.funding.HistoryContent.OfAdvice;
import se.stegvis.funding.HistoryContent.OfAnswer;
import se.stegvis.funding.HistoryContent.OfAttachment;
import se.stegvis.funding.HistoryContent.OfBudgetRow;
import se.stegvis.funding.HistoryContent.OfChainRow;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfParticipant;
import se.stegvis.funding.HistoryContent.OfPartner;
import se.stegvis.funding.HistoryPart;
import tools.jackson.databind.json.JsonMapper;

/** A database that was filled under an earlier schema is brought up to date, and nothing that was in it is lost. */
class UpgradeTest {

    private static final String HISTORY = "application_change.jsonl";
    private static final Map<String, HistoryPart> KEPT = Map.of(
            "application_answer.jsonl", HistoryPart.ANSWER,
            "application_participant.jsonl", HistoryPart.PARTICIPANT,
            "application_partner.jsonl", HistoryPart.PARTNER,
            "application_goal.jsonl", HistoryPart.GOAL,
            "goal_acceptance.jsonl", HistoryPart.ACCEPTANCE,
            "goal_kept_finding.jsonl", HistoryPart.ADVICE,
            "application_chain_row.jsonl", HistoryPart.CHAIN,
            "application_budget_row.jsonl", HistoryPart.BUDGET,
            "application_attachment.jsonl", HistoryPart.ATTACHMENT);

    static final Path FILLED = Path.of("src/test/resources/upgrade");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "from schema {0} on {1}")
    @CsvSource({
        "040, H2", "040, PostgreSQL", "050, H2", "050, PostgreSQL", "061, H2", "061, PostgreSQL", "086.1, H2", "086.1, PostgreSQL",
        "106, H2", "106, PostgreSQL", "156, H2", "156, PostgreSQL"
    })
    void what_was_there_is_there(String schema, String database) throws Exception {
        Path before = FILLED.resolve("filled-" + schema + ".zip");
        assertThat(before).isNotEmptyFile();
        Store store = Store.of(database);
        long rows = store.archive().read(before);
        assertThat(Objects.requireNonNull(store.flyway().info().current()).getVersion().isNewerThan(schema)).isTrue();
        assertThat(store.flyway().info().pending()).isEmpty();

        Path after = folder.resolve("after.zip");
        long all = store.archive().write(after);
        Map<String, List<Map<String, Object>>> now = ArchiveContents.rows(after);
        Map<String, List<Map<String, Object>>> then = ArchiveContents.rows(before);
        int begun = now.getOrDefault(HISTORY, List.of()).size() - then.getOrDefault(HISTORY, List.of()).size();
        assertThat(all).isEqualTo(rows + begun);
        then.forEach((table, lines) -> assertThat(inColumnsOf(lines, now.getOrDefault(table, List.of())))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(lines));
        assertThat(Files.size(after)).isPositive();
    }

    @ParameterizedTest(name = "from schema {0} on {1}")
    @CsvSource({"040, H2", "040, PostgreSQL", "061, H2", "061, PostgreSQL", "086.1, H2", "086.1, PostgreSQL"})
    void history_begins_with_what_was_there(String schema, String database) throws Exception {
        Store store = Store.of(database);
        store.archive().read(FILLED.resolve("filled-" + schema + ".zip"));
        Path after = folder.resolve("after.zip");
        store.archive().write(after);
        Map<String, List<Map<String, Object>>> now = ArchiveContents.rows(after);

        Map<String, HistoryContent> begun = new TreeMap<>();
        for (Map<String, Object> row : now.getOrDefault(HISTORY, List.of())) {
            HistoryPart part = HistoryPart.valueOf(text(row, "part"));
            begun.put(
                    row.get("application_id") + " " + part + " " + row.get("item"),
                    HistoryContent.read(part, text(row, "content")));
        }
        Map<String, String> there = new TreeMap<>();
        Map<String, String> told = new TreeMap<>();
        KEPT.forEach((table, part) -> now.getOrDefault(table, List.of()).forEach(row -> {
            String item = row.get("application_id") + " " + part + " " + item(part, row);
            there.put(item, stored(part, row));
            told.put(item, told(begun.get(item)));
        }));
        assertThat(there).isNotEmpty();
        assertThat(begun.keySet()).isEqualTo(there.keySet());
        assertThat(told).isEqualTo(there);
    }

    private static String item(HistoryPart part, Map<String, Object> row) {
        return switch (part) {
            case ANSWER -> row.get("field_key") + (text(row, "scope").isEmpty() ? "" : "~" + row.get("scope"));
            case GOAL -> String.valueOf(row.get("goal_identity") == null ? row.get("id") : row.get("goal_identity"));
            case ACCEPTANCE -> row.get("goal_id") + "~" + row.get("partner_id");
            case ADVICE -> row.get("goal_id") + "~" + row.get("rule_name");
            case PARTICIPANT -> text(row, "account_id");
            case PARTNER, CHAIN, BUDGET, ATTACHMENT -> text(row, "id");
        };
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    /** What tells that a row's content came along. */
    private static String stored(HistoryPart part, Map<String, Object> row) {
        return String.valueOf(
                switch (part) {
                    case ANSWER -> row.get("answer_value");
                    case GOAL -> row.get("position") + " " + row.get("continued") + " "
                            + JsonMapper.shared().readTree(text(row, "content")).get("text").asString();
                    case ACCEPTANCE -> row.get("accepted") + " " + row.get("reason");
                    case ADVICE -> row.get("about") + " " + row.get("reason");
                    case PARTICIPANT -> row.get("kind") + " " + row.get("member_id");
                    case PARTNER -> row.get("member_id") + " " + row.get("contribution") + " " + row.get("commitment") + " "
                            + row.get("commitment_reason");
                    case CHAIN -> row.get("kind") + " " + row.get("row_text") + " " + row.get("serves_id") + " "
                            + row.get("start_month") + " " + row.get("responsible");
                    case BUDGET -> row.get("kind") + " " + row.get("cost_type") + " " + row.get("budget_year") + " "
                            + new BigDecimal(text(row, "amount")).toPlainString() + " " + row.get("member_id") + " "
                            + row.get("note");
                    case ATTACHMENT -> row.get("file_name");
                });
    }

    private static String told(@Nullable HistoryContent content) {
        return switch (content) {
            case null -> "nothing";
            case OfAnswer(String value) -> value;
            case OfGoal goal -> goal.position() + " " + goal.continued() + " " + goal.goal().text();
            case OfAcceptance answer -> answer.accepted() + " " + answer.reason();
            case OfAdvice advice -> advice.about() + " " + advice.reason();
            case OfParticipant person -> person.kind() + " " + person.member();
            case OfPartner partner -> partner.member() + " " + partner.contribution() + " " + partner.commitment() + " "
                    + partner.commitmentReason();
            case OfChainRow row -> row.kind() + " " + row.text() + " " + row.serves() + " " + row.month() + " " + row.responsible();
            case OfBudgetRow row -> row.kind() + " " + row.costType() + " " + row.year() + " " + row.amount().toPlainString() + " "
                    + row.member() + " " + row.note();
            case OfAttachment file -> file.name();
        };
    }

    /** Today's rows with only the columns that there were before. */
    private static List<Map<String, Object>> inColumnsOf(List<Map<String, Object>> before, List<Map<String, Object>> now) {
        if (before.isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> cut = new ArrayList<>();
        for (Map<String, Object> row : now) {
            Map<String, Object> known = new TreeMap<>(row);
            known.keySet().retainAll(before.getFirst().keySet());
            cut.add(known);
        }
        return cut;
    }
}
