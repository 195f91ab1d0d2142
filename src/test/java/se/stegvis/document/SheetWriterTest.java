package se.stegvis.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("Insats", 30), SheetColumn.number("Sökt, kr", 14), SheetColumn.day("Inlämnad", 12));

    @Test
    void numbers_are_numbers_days_are_days_and_words_are_words() throws Exception {
        byte[] workbook = written("Åtgärd för äldre", new BigDecimal("1250000"), LocalDate.of(2027, 1, 31));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(read.getFirstSheet().getName()).isEqualTo("Ansökningar");
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("Sökt, kr");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Åtgärd för äldre");
            assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("1250000"));
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2027-01-31");
        }
        assertThat(part(workbook, "/xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<autoFilter", "<cols>");
    }

    @Test
    void nothing_that_is_written_becomes_a_formula() throws Exception {
        for (String bait : List.of("=1+1", "+46", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\";\"klick\")", "\t=1", "=cmd|' /C calc'!A0")) {
            byte[] workbook = written(bait, null, null);
            try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
                var cell = read.getFirstSheet().read().get(1).getCell(0);
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getText()).isEqualTo(bait.strip());
            }
            assertThat(part(workbook, "/xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
        }
    }

    @Test
    void odd_characters_and_long_texts_do_not_break_the_file() throws IOException {
        byte[] workbook = written("bel\u0007 \u0000 ensam \uD83E <c> & räv 🦊 " + "ord ".repeat(10_000), null, null);
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getFirstSheet().read().get(1).getCellText(0))
                    .startsWith("bel  ensam \uFFFD <c> & räv 🦊 ord")
                    .endsWith("…")
                    .hasSize(32_767);
        }
    }

    @Test
    void a_cell_of_the_wrong_kind_is_a_fault_in_the_program() {
        assertThatThrownBy(() -> written("Namn", null, LocalDate.EPOCH, "för mycket"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written("Namn", "12", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] written(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(out, "Ansökningar", COLUMNS)) {
            sheet.row(Arrays.asList(cells));
        }
        return out.toByteArray();
    }

    private static String part(byte[] workbook, String name) throws Exception {
        try (OPCPackage read = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            return new String(
                    read.getPartsByName(Pattern.compile(name)).getFirst().getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
