package se.stegvis.funding.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Kartläggning våren 2026.pdf, Kartläggning våren 2026.pdf",
        "C:\\Users\\karin\\Avtal.DOCX, Avtal.docx",
        "../../etc/passwd.pdf, passwd.pdf",
        "a<b>|c?.pdf, a_b__c_.pdf",
        "..hemlig.pdf, hemlig.pdf",
        ".pdf, bilaga.pdf",
        "CON.pdf, _CON.pdf",
        "utan ändelse, utan ändelse",
    })
    void a_name_is_one_that_any_computer_can_save(String sent, String kept) {
        assertThat(FileNames.cleaned(sent)).isEqualTo(kept);
    }

    @Test
    void a_name_cannot_be_read_backwards_or_break_a_line() {
        assertThat(FileNames.cleaned("faktura\u202efdp.pdf")).isEqualTo("fakturafdp.pdf");
        assertThat(FileNames.cleaned("a\r\nX-Evil: 1.pdf")).isEqualTo("aX-Evil_ 1.pdf");
        assertThat(FileNames.cleaned("A\u030a.pdf")).as("one letter, however it was written").isEqualTo("\u00c5.pdf");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileNames.cleaned("å".repeat(400) + ".pdf")).hasSize(FileNames.LONGEST).endsWith("å.pdf");
        assertThat(FileNames.free("x".repeat(116) + ".pdf", List.of("x".repeat(116) + ".pdf")))
                .hasSize(FileNames.LONGEST)
                .endsWith("x (2).pdf");
    }

    @Test
    void the_next_file_of_a_name_gets_a_number() {
        assertThat(FileNames.free("budget.xlsx", List.of())).isEqualTo("budget.xlsx");
        assertThat(FileNames.free("budget.xlsx", List.of("Budget.xlsx", "budget (2).xlsx"))).isEqualTo("budget (3).xlsx");
    }
}
