package se.stegvis.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import se.stegvis.document.Table.Alignment;
import se.stegvis.document.Table.Column;

/** Tables of a Word document: the heading is marked as one and comes again on each page, no row is torn in two. */
final class WordTable {

    /** Between the margins of the page, in twentieths of a point. */
    private static final int PAGE = 9242;

    private static final int LEAST_AMOUNT = 1100;
    private static final int MOST_AMOUNT = 1700;

    private final XWPFTable table;
    private final List<Integer> widths;
    private int row;

    private WordTable(XWPFDocument word, String style, String description, int rows, List<Integer> widths, boolean sum) {
        this.widths = widths;
        table = word.createTable(rows, widths.size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID(style);
        table.setWidth(String.valueOf(widths.stream().mapToInt(Integer::intValue).sum()));
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setLastRow(sum);
        look.setFirstColumn(true);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        if (!description.isBlank()) {
            properties.addNewTblCaption().setVal(description);
        }
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = grid.sizeOfGridColArray(); i > 0; i--) {
            grid.removeGridCol(i - 1);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    /** @param noRows what a table without rows says */
    static void of(XWPFDocument word, Table content, String noRows) {
        boolean empty = content.rows().isEmpty();
        boolean sum = !content.sum().isEmpty();
        int rows = 1 + (empty ? 1 : content.rows().size()) + (sum ? 1 : 0);
        List<Column> columns = content.columns();
        WordTable table = new WordTable(
                word,
                "PaperTable",
                PlainText.clean(content.caption()).replace('\n', ' ').strip(),
                rows,
                widths(columns),
                sum);
        table.heading(columns);
        content.rows().forEach(cells -> table.row(columns, cells, false));
        if (empty) {
            table.sentence(noRows);
        }
        if (sum) {
            table.row(columns, content.sum(), true);
        }
    }

    /** A few figures side by side, each under what it is. */
    static void figures(XWPFDocument word, List<Fact> figures) {
        int width = Math.min(1800, PAGE / figures.size());
        WordTable table = new WordTable(
                word, "PaperFigures", "", 2, figures.stream().map(figure -> width).toList(), false);
        table.heading(figures.stream()
                .map(figure -> new Column(figure.label(), Alignment.TEXT))
                .toList());
        XWPFTableRow row = table.next();
        for (int i = 0; i < figures.size(); i++) {
            table.write(row.getCell(i), i, "TableFigure", figures.get(i).value());
        }
    }

    private void heading(List<Column> columns) {
        XWPFTableRow head = next();
        head.setRepeatHeader(true);
        for (int i = 0; i < columns.size(); i++) {
            boolean amount = columns.get(i).alignment() == Alignment.AMOUNT;
            write(head.getCell(i), i, amount ? "TableAmountHeading" : "TableHeading", columns.get(i).heading());
        }
    }

    private void row(List<Column> columns, List<String> cells, boolean sum) {
        XWPFTableRow line = next();
        for (int i = 0; i < cells.size(); i++) {
            boolean amount = columns.get(i).alignment() == Alignment.AMOUNT;
            String text = amount ? PlainText.unbroken(cells.get(i)) : cells.get(i);
            XWPFParagraph written = write(line.getCell(i), i, amount ? "TableAmount" : "TableText", text);
            if (sum) {
                written.getRuns().forEach(run -> run.setBold(true));
            }
        }
    }

    /** A row that is one cell wide. */
    private void sentence(String words) {
        XWPFTableRow line = next();
        for (int i = widths.size() - 1; i > 0; i--) {
            line.removeCell(i);
        }
        XWPFTableCell cell = line.getCell(0);
        write(cell, 0, "PaperNoAnswer", words);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
    }

    private XWPFTableRow next() {
        XWPFTableRow next = table.getRow(row++);
        next.setCantSplitRow(true);
        return next;
    }

    private XWPFParagraph write(XWPFTableCell cell, int column, String style, String text) {
        cell.setWidth(String.valueOf(widths.get(column)));
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        WordPaper.write(paragraph.createRun(), text);
        return paragraph;
    }

    /** Amounts get what they need, the words share the rest, the first of them the more. */
    private static List<Integer> widths(List<Column> columns) {
        long amounts = columns.stream().filter(column -> column.alignment() == Alignment.AMOUNT).count();
        int texts = (int) (columns.size() - amounts);
        int amount = amounts == 0 ? 0 : (int) Math.clamp(PAGE / (columns.size() + 1L), LEAST_AMOUNT, MOST_AMOUNT);
        if (texts == 0) {
            amount = PAGE / columns.size();
        }
        int left = (int) Math.max(PAGE - amounts * amount, 0);
        int share = texts == 0 ? 0 : left / (texts + 1);
        List<Integer> widths = new ArrayList<>();
        boolean first = true;
        for (Column column : columns) {
            if (column.alignment() == Alignment.AMOUNT) {
                widths.add(amount);
            } else {
                widths.add(texts == 1 ? left : first ? 2 * share : share);
                first = false;
            }
        }
        return widths;
    }
}
