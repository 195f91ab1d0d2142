package se.stegvis.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheet programs save them, cell by cell. */
final class Workbooks {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** A workbook whose sheets have these rows, as XML. */
    static Path of(Path file, String... sheets) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var types = new StringBuilder();
            var list = new StringBuilder();
            var relations = new StringBuilder();
            for (int i = 1; i <= sheets.length; i++) {
                types.append("<Override PartName='/xl/worksheets/sheet%d.xml' ContentType='%s.worksheet+xml'/>"
                        .formatted(i, TYPE));
                list.append("<sheet name='Blad%d' sheetId='%d' r:id='rId%d'/>".formatted(i, i, i));
                relations.append("<Relationship Id='rId%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>"
                        .formatted(i, RELATIONS, i));
                part(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                                + sheets[i - 1] + "</sheetData></worksheet>");
            }
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + ".sheet.main+xml'/>"
                            + types + "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + "<Relationship Id='rId1' Type='" + RELATIONS
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='" + RELATIONS
                            + "'><sheets>" + list + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                            + "</Relationships>");
        }
        return file;
    }

    /** A row of cells. */
    static String row(int number, String... cells) {
        return "<row r='%d'>%s</row>".formatted(number, String.join("", cells));
    }

    static String text(String place, String text) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, text);
    }

    static String number(String place, String number) {
        return "<c r='%s'><v>%s</v></c>".formatted(place, number);
    }

    /** A formula with the text that it gave when the workbook was saved. */
    static String formula(String place, String formula, String result) {
        return "<c r='%s' t='str'><f>%s</f><v>%s</v></c>".formatted(place, formula, result);
    }

    static String error(String place, String formula, String error) {
        return "<c r='%s' t='e'><f>%s</f><v>%s</v></c>".formatted(place, formula, error);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
