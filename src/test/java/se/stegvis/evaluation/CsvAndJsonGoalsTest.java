package se.stegvis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals in text files, as spreadsheets, databases and people write them. */
class CsvAndJsonGoalsTest {

    private static final String GOAL = "Minst 30 deltagare ska ha arbete senast 31 december 2027.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;text\n7;Öka hälsan\n",
                "id,text\r\n7,Öka hälsan\r\n",
                "id\ttext\n7\tÖka hälsan",
                "\uFEFFID;TEXT\n7;Öka hälsan\n",
                "sep=;\nid;Mål\n7;\"Öka hälsan\"\n",
                "\n\nid;målformulering;anteckning\r7;Öka hälsan;",
                "Portfölj 2019;;\n;;\nnr;id;mål\n1;7;Öka hälsan\n",
                "{\"id\": \"7\", \"text\": \"Öka hälsan\"}",
                "\uFEFF\n  {\"Mål\": \"Öka hälsan\", \"ID\": \"7\", \"övrigt\": [1, {}]}\n\n"
            })
    void a_goal_is_found_however_its_file_is_written(String file) throws Exception {
        var run = CheckGoalsRun.on(folder, file);

        assertThat(run.texts()).containsExactly("Öka hälsan");
        assertThat(run.ids()).containsExactly("\"7\"");
        assertThat(run.code()).isZero();
    }

    @Test
    void swedish_letters_of_older_programs_are_read_even_beside_newer_ones() throws Exception {
        var windows = Charset.forName("windows-1252");
        assertThat(CheckGoalsRun.on(folder, "id;mål\n1;Öka hälsan – för “unga”\n", windows).texts())
                .containsExactly("Öka hälsan – för “unga”");

        var mixed = Files.newOutputStream(folder.resolve("mixed.csv"));
        try (mixed) {
            mixed.write("text\nÖka hälsan\n".getBytes(StandardCharsets.UTF_8));
            mixed.write("Färre på kö\n".getBytes(windows));
        }
        assertThat(CheckGoalsRun.of(folder.resolve("mixed.csv")).texts()).containsExactly("Öka hälsan", "Färre på kö");
    }

    @Test
    void a_heading_with_letters_of_two_parts_is_known() throws Exception {
        var decomposed = Normalizer.normalize("mål;målgrupp", Normalizer.Form.NFD);

        assertThat(CheckGoalsRun.on(folder, decomposed + "\n" + GOAL + ";unga\n").texts()).containsExactly(GOAL);
    }

    @Test
    void a_text_may_hold_separators_quotes_and_line_breaks() throws Exception {
        var run = CheckGoalsRun.on(folder, "id;text\n1;\"En; två\r\nrader \"\"här\"\"\" \n2;5\" rör, minst\n");

        assertThat(run.texts()).containsExactly("En; två\nrader \"här\"", "5\" rör, minst");
    }

    @Test
    void a_file_with_the_goals_alone_needs_no_separator() throws Exception {
        assertThat(CheckGoalsRun.on(folder, "text\nKortare köer, bättre hälsa; mer arbete\n").texts())
                .containsExactly("Kortare köer, bättre hälsa; mer arbete");
    }

    @Test
    void empty_rows_are_no_goals_and_rows_keep_the_numbers_of_the_spreadsheet() throws Exception {
        var run = CheckGoalsRun.on(folder, "id;text\n1;Ett\n;;\n\n2;Två\n;;\n");

        assertThat(run.rows()).extracting(row -> row.get("row").asInt()).containsExactly(2, 5);
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_row_only() throws Exception {
        var run = CheckGoalsRun.on(folder, "id;text\n1;Ett\n2;\"Två\n3;\"Tre\"\n4;\"Fyra\n5;Fem\n");

        assertThat(run.ids()).containsExactly("\"1\"", "\"2\"", "\"3\"", "\"4\"", "\"5\"");
        assertThat(run.rows()).extracting(row -> row.has("error")).containsExactly(false, true, false, true, false);
        assertThat(run.err()).contains("Rad 3 är trasig: ett citattecken").contains("Rad 5 är trasig: ett citattecken");
        assertThat(run.code()).isEqualTo(CheckGoals.SOME_BROKEN);
    }

    @Test
    void a_separator_that_was_not_quoted_and_a_goal_that_is_not_there_are_told() throws Exception {
        var run = CheckGoalsRun.on(folder, "id,text\n1,Kortare köer, bättre hälsa\n2\n3,\n4,Ett,\n");

        assertThat(run.rows().get(0).get("error").asString()).startsWith("raden har 3 fält men rubriken 2");
        assertThat(run.rows().get(1).get("error").asString()).startsWith("målet saknas");
        assertThat(run.rows().get(2).get("error").asString()).startsWith("målet saknas");
        assertThat(run.rows().get(3).has("error")).isFalse();
    }

    @Test
    void each_broken_json_line_is_named_and_the_rest_is_done() throws Exception {
        var run = CheckGoalsRun.on(
                folder,
                """
                {"id": 1, "text": "Ett"}
                {"id": 2, "text": "Två"
                [3]
                {"id": 4, "text": 4}
                {"id": 5, "text": null}
                {"id": 6, "text": "Ett", "text": "Två"}
                {"id": [7], "text": "Sju"}
                {"text": "Åtta"} {}
                """);

        assertThat(run.rows()).extracting(row -> row.has("error")).containsExactly(
                false, true, true, true, true, true, false, true);
        assertThat(run.rows().get(6).get("id").toString()).isEqualTo("[7]");
        assertThat(run.rows()).extracting(row -> row.get("row").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(run.err()).contains("Rad 2 är trasig: raden är inte giltig JSON vid tecken");
    }

    @Test
    void a_row_of_unreasonable_length_is_broken_and_the_next_is_read() throws Exception {
        var long1 = "x".repeat(Lines.LONGEST + 1);
        var run = CheckGoalsRun.on(folder, "id;text\n1;" + long1 + "\n2;Två\n3;\"" + "y\n".repeat(700) + "\n4;Fyra\n");

        assertThat(run.rows().get(0).get("error").asString()).contains("längre än en miljon tecken");
        assertThat(run.rows().get(1).get("text").asString()).isEqualTo("Två");
        assertThat(run.rows().get(2).get("error").asString()).contains("avslutas aldrig");
        assertThat(run.rows().getLast().get("text").asString()).isEqualTo("Fyra");
    }

    @Test
    void a_goal_of_unreasonable_length_is_checked_as_far_as_the_check_reads() throws Exception {
        var run = CheckGoalsRun.on(folder, "text\n" + "30 deltagare ".repeat(5_000) + "\n");

        assertThat(run.rows().getFirst().get("findings").findValuesAsString("rule")).contains("text-too-long");
    }

    @Test
    void fields_that_are_filled_in_count_as_they_do_in_the_editor() throws Exception {
        var run = CheckGoalsRun.on(
                folder,
                """
                text;Målslag;Datum;target group;Utgångsläge;målnivå;enhet
                Deltagarna ska öka sin arbetsförmåga.;Resultatmål;2027-12-31;unga;8 %;25,5;%
                Deltagarna ska öka sin arbetsförmåga.;;;;25;8;%
                """);

        assertThat(run.rows().get(0).get("T").asInt()).isOne();
        assertThat(run.rows().get(0).has("warnings")).isFalse();
        assertThat(run.rows().get(1).get("T").asInt()).isZero();
        assertThat(run.rows().get(1).get("findings").findValuesAsString("rule")).contains("direction-against-target");
    }

    @Test
    void a_field_that_cannot_be_understood_is_told_and_left_out() throws Exception {
        var run = CheckGoalsRun.on(
                folder,
                """
                {"text": "Öka hälsan", "target": "ca 30", "date": "snart", "kind": "mål", "group_size": 2.5, "unit": ["%"]}
                """);

        assertThat(run.rows().getFirst().get("warnings").toString())
                .contains("målnivå ”ca 30” är inget tal")
                .contains("datum ”snart” är inget datum")
                .contains("målslag ”mål” är inget känt slag")
                .contains("gruppstorlek ”2.5” är inget antal")
                .contains("enhet går inte att läsa");
        assertThat(run.code()).isZero();
    }

    @Test
    void answers_that_stand_in_the_file_do_not_reach_the_check() throws Exception {
        var labelled = CheckGoalsRun.on(
                folder,
                "{\"id\": 1, \"text\": \"Öka hälsan\", \"type\": [\"effektmål\"], \"level\": [\"samhälle\"],"
                        + " \"S\": 1, \"M\": 1, \"T\": 1}");

        assertThat(labelled.out()).isEqualTo(CheckGoalsRun.on(folder, "{\"id\": 1, \"text\": \"Öka hälsan\"}").out());
    }

    @Test
    void a_repeated_id_is_counted_and_both_rows_are_checked() throws Exception {
        var run = CheckGoalsRun.on(folder, "id;text\n1;Ett\n1;Två\n;Tre\n;Fyra\n");

        assertThat(run.texts()).hasSize(4);
        assertThat(run.err()).contains("Rader vars id redan har förekommit: 1.");
    }
}
