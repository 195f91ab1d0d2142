package se.stegvis.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Goals in a workbook, on the first sheet that has a column for them. Rows stream; texts that cells share are kept in memory. */
final class XlsxPortfolio implements Portfolio {

    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_NOUGHT_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(100_000);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Heading heading;

    private XlsxPortfolio(
            ReadableWorkbook workbook,
            Stream<org.dhatim.fastexcel.reader.Row> stream,
            Iterator<org.dhatim.fastexcel.reader.Row> rows,
            Heading heading) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = rows;
        this.heading = heading;
    }

    /**
     * Opens a workbook at its first goal.
     *
     * @throws Refused when it is no workbook, too large when unpacked, or has no column with goals
     */
    static XlsxPortfolio open(Path file) throws IOException {
        requireModest(file);
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (IOException | RuntimeException unreadable) {
            throw Refused.because("evaluation.refused.workbook");
        }
        try {
            return atHeading(workbook);
        } catch (Refused refused) {
            workbook.close();
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            workbook.close();
            throw Refused.because("evaluation.refused.workbook");
        }
    }

    private static XlsxPortfolio atHeading(ReadableWorkbook workbook) throws IOException {
        Refused failed = null;
        for (Sheet sheet : workbook.getSheets().toList()) {
            Heading.Search search = new Heading.Search();
            Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream();
            Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
            while (rows.hasNext() && !search.isOver()) {
                if (search.found(words(rows.next()))) {
                    return new XlsxPortfolio(workbook, stream, rows, search.heading());
                }
            }
            stream.close();
            failed = failed == null ? search.failed() : failed;
        }
        throw failed == null ? Refused.because("evaluation.refused.workbook") : failed;
    }

    /** A small file can unpack to a very large one. */
    private static void requireModest(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
            if (unpacked > PortfolioFile.LARGEST) {
                throw Refused.because("evaluation.refused.tooLarge", PortfolioFile.LARGEST_MEGABYTES);
            }
        } catch (ZipException noZip) {
            throw Refused.because("evaluation.refused.workbook");
        }
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public Set<Column> columns() {
        return heading.columns();
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (words(row).stream().anyMatch(word -> !word.isBlank())) {
                    return read(row);
                }
            }
            return null;
        } catch (RuntimeException unreadable) {
            throw new IOException("the sheet is damaged", unreadable);
        }
    }

    private Row read(org.dhatim.fastexcel.reader.Row row) {
        Cells cells = new Cells(row.getRowNum());
        boolean textIsError = false;
        for (var place : heading.places().entrySet()) {
            Cell cell = row.getOptionalCell(place.getValue()).orElse(null);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            Column column = place.getKey();
            if (column == Column.ID) {
                cells.id(id(cell));
            } else if (isError(cell)) {
                textIsError |= column == Column.TEXT;
                if (column != Column.TEXT) {
                    cells.notUnderstood(column);
                }
            } else {
                cells.put(column, column == Column.DATE ? day(cell) : words(cell));
            }
        }
        return textIsError ? cells.broken("evaluation.fault.cellError") : cells.toRow();
    }

    private static List<String> words(org.dhatim.fastexcel.reader.Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(place -> row.getOptionalCell(place).map(XlsxPortfolio::words).orElse(""))
                .toList();
    }

    /** What a cell shows; of a formula, the result that the spreadsheet saved. */
    private static String words(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> plain(cell.asNumber());
            case EMPTY -> "";
            default -> cell.getRawValue() == null ? "" : String.valueOf(shown(cell));
        };
    }

    private static Object shown(Cell cell) {
        Object value = cell.getValue();
        return value == null ? cell.getRawValue() : value;
    }

    private static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA && words(cell).startsWith("#"));
    }

    private static @Nullable JsonNode id(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.scale() <= 0 && number.precision() - number.scale() <= 18
                    ? LongNode.valueOf(number.longValueExact())
                    : DecimalNode.valueOf(number);
        }
        String words = words(cell);
        return words.isBlank() ? null : StringNode.valueOf(words);
    }

    /** A date is stored as a number of days; a text is taken as it stands. */
    private String day(Cell cell) {
        String words = words(cell);
        if (!words.matches("\\d{1,6}(\\.\\d+)?")) {
            return words;
        }
        BigDecimal days = new BigDecimal(words);
        return days.compareTo(MOST_DAYS) > 0
                ? words
                : (workbook.isDate1904() ? DAY_NOUGHT_1904 : DAY_NOUGHT)
                        .plusDays(days.longValue())
                        .toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
