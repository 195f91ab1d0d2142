package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.foundation.Texts;
import se.stegvis.testing.SampleFiles;

/** Workbooks that are made to harm, or hold what must not be stored. */
class BudgetFileReaderTest {

    private static final String NUMBER = "424242";

    private final ApplicationDraft draft = new MadeUpBudget(1).draft();

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E999999999", "1E-999999999", "1E61"})
    @Timeout(20)
    void a_number_that_would_fill_the_memory_when_written_out_is_no_amount_and_told_at_its_row(String number) {
        BudgetFile file = read(Workbooks.with(travel("", 424_242), NUMBER, number));
        assertThat(file.faults())
                .extracting(fault -> fault.row() + " " + fault.column() + ": " + fault.message().key())
                .containsExactly("2 2027: funding.file.noAmount");
    }

    @Test
    void what_a_spreadsheet_reckons_a_hair_beside_the_krona_is_that_krona() {
        BudgetFile file = read(Workbooks.with(travel("Tåg", 424_242), NUMBER, "1249.9999999999998"));
        assertThat(file.faults()).isEmpty();
        assertThat(file.cells().getFirst().becomes().orElseThrow().figure()).isEqualTo("1\u00a0250");
        BudgetFile nothing = read(Workbooks.with(travel("Tåg", 424_242), NUMBER, "1.1102230246251565E-16"));
        assertThat(nothing.faults()).isEmpty();
    }

    @Test
    @Timeout(20)
    void a_small_file_that_unpacks_to_a_very_large_one_is_refused_however_it_begins() throws IOException {
        assertThat(keys(Workbooks.bomb())).containsExactly("funding.file.tooLarge");
        assertThat(keys(SampleFiles.concat(new byte[] {' '}, Workbooks.bomb()))).containsExactly("funding.file.tooLarge");
    }

    @Test
    void a_personnummer_in_the_file_is_told_at_its_row_unless_it_is_declared_to_be_something_else() {
        byte[] file = travel("Tolk 19900101-0017", 500);
        assertThat(read(file).faults())
                .extracting(fault -> fault.row() + " " + fault.column() + ": " + fault.message().key())
                .containsExactly("2 Vad det gäller: funding.file.personalNumber");
        BudgetFile declared = new BudgetFileReader(draft, Set.of("9001010017"), Texts.of("funding")).read(file);
        assertThat(declared.faults()).isEmpty();
        assertThat(declared.cells()).hasSize(1);
    }

    private static byte[] travel(String note, int amount) {
        return Workbooks.of(
                new Object[] {"Typ", "Kostnadsslag", "Vad det gäller", "2027"}, new Object[] {"Kostnad", "Resor", note, amount});
    }

    private BudgetFile read(byte[] file) {
        return new BudgetFileReader(draft, Set.of(), Texts.of("funding")).read(file);
    }

    private List<String> keys(byte[] file) {
        return read(file).faults().stream().map(fault -> fault.message().key()).toList();
    }
}
