package se.stegvis.funding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import se.stegvis.foundation.Kronor;

/** Workbooks as people send them in, and what is in those they get. */
final class Workbooks {

    private Workbooks() {}

    /** A workbook of one sheet; numbers are stored as numbers, all else as text. */
    static byte[] of(Object[]... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Prov", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (!rows[row][column].equals("")) {
                        sheet.inlineString(row, column, rows[row][column].toString());
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The workbook with something else in the place of a text of its first sheet, which no spreadsheet would write there. */
    static byte[] with(byte[] workbook, String text, String other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile parts = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(parts.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(parts.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.write((entry.getName().endsWith("sheet1.xml") ? part.replace(text, other) : part).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The amounts of each row of a sheet, by what stands first in it. */
    static Map<String, List<Kronor>> sums(byte[] file, String name) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.findSheet(name).orElseThrow().openStream()) {
            Map<String, List<Kronor>> sums = new LinkedHashMap<>();
            rows.skip(1)
                    .forEach(row -> sums.put(
                            row.getCellText(0),
                            IntStream.range(1, row.getCellCount())
                                    .mapToObj(column -> new Kronor(row.getCellAsNumber(column).orElseThrow()))
                                    .toList()));
            return sums;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A small file that would fill the memory when unpacked, named as the part a reader of workbooks opens. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = new byte[1_000_000];
            for (int i = 0; i < 25; i++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }
}
