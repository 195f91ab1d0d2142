package se.stegvis.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.evaluation.Workbooks.error;
import static se.stegvis.evaluation.Workbooks.formula;
import static se.stegvis.evaluation.Workbooks.number;
import static se.stegvis.evaluation.Workbooks.row;
import static se.stegvis.evaluation.Workbooks.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals in workbooks, with what cells can hold. */
class XlsxGoalsTest {

    private static final String HEADING = row(1, text("A1", "Id"), text("B1", "Mål"), text("C1", "Datum"));

    @TempDir
    Path folder;

    private CheckGoalsRun check(String... sheets) throws IOException {
        return CheckGoalsRun.of(Workbooks.of(folder.resolve("goals.xlsx"), sheets));
    }

    @Test
    void numbers_texts_and_results_of_formulas_are_read_as_they_show() throws Exception {
        var run = check(HEADING
                + row(2, number("A2", "1"), text("B2", "Öka hälsan"))
                + row(3, text("A3", "007"), formula("B3", "A1&amp;B1", "Minska köerna"))
                + row(4, number("A4", "2.5"), number("B4", "30")));

        assertThat(run.ids()).containsExactly("1", "\"007\"", "2.5");
        assertThat(run.texts()).containsExactly("Öka hälsan", "Minska köerna", "30");
        assertThat(run.code()).isZero();
    }

    @Test
    void a_date_is_a_date_whether_stored_as_days_or_as_text() throws Exception {
        var run = check(HEADING
                + row(2, text("B2", "Öka hälsan"), number("C2", "46752"))
                + row(3, text("B3", "Öka hälsan"), text("C3", "2027-12-31"))
                + row(4, text("B4", "Öka hälsan")));

        assertThat(run.rows()).extracting(goal -> goal.get("T").asInt()).containsExactly(1, 1, 0);
        assertThat(run.rows()).noneMatch(goal -> goal.has("warnings"));
    }

    @Test
    void a_cell_that_shows_an_error_breaks_its_own_row_and_empty_rows_are_passed_over() throws Exception {
        var run = check(HEADING
                + row(2, number("A2", "1"), error("B2", "X1", "#N/A"))
                + row(3, text("A3", " "))
                + row(7, number("A7", "2"), text("B7", "Öka hälsan"))
                + row(8, number("A8", "3")));

        assertThat(run.rows()).extracting(goal -> goal.get("row").asInt()).containsExactly(2, 7, 8);
        assertThat(run.rows()).extracting(goal -> goal.has("error")).containsExactly(true, false, true);
        assertThat(run.err()).contains("Rad 2 är trasig: cellen med målet visar ett fel");
    }

    @Test
    void the_goals_are_found_below_a_title_and_on_another_sheet() throws Exception {
        var run = check(
                row(1, text("A1", "Läs mig")),
                row(1, text("A1", "Portfölj 2019")) + row(3, text("B3", "MÅL")) + row(4, text("B4", "Öka hälsan")));

        assertThat(run.texts()).containsExactly("Öka hälsan");
    }

    @Test
    void a_workbook_without_goals_says_what_it_has() throws Exception {
        var run = check(row(1, text("A1", "Nr"), text("B1", "Beskrivning")));

        assertThat(run.err()).contains("ingen kolumn heter text eller mål. Första raden har: Nr, Beskrivning.");
        assertThat(run.code()).isEqualTo(CheckGoals.FAILED);
    }

    @Test
    void a_damaged_workbook_is_told_in_a_line() throws Exception {
        var whole = Files.readAllBytes(Workbooks.of(
                folder.resolve("whole.xlsx"), HEADING + row(2, text("B2", "Öka hälsan"))));
        var half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        var run = CheckGoalsRun.of(half);

        assertThat(run.err().strip()).isEqualTo("Det blev inget: filen är ingen arbetsbok som går att läsa."
                + " Öppna den i ett kalkylprogram och spara om den som XLSX.");
        assertThat(run.code()).isEqualTo(CheckGoals.FAILED);
    }

    @Test
    void a_sheet_that_breaks_off_gives_the_rows_before_it_does() throws Exception {
        var run = check(HEADING + row(2, text("B2", "Öka hälsan")) + "<row r='3'><c r='B3'><v>1</w></row>");

        assertThat(run.texts()).containsExactly("Öka hälsan");
        assertThat(run.err()).contains("Efter rad 2 är filen skadad");
        assertThat(run.code()).isEqualTo(CheckGoals.FAILED);
    }
}
