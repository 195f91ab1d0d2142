package se.stegvis.funding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.BudgetFile.Fault;

/**
 * Reads a workbook that {@link BudgetWorkbook} wrote and people have filled in. All that is wrong is told at once, by row and column.
 * A line is known by what it says; an empty cell takes its amount out, a line or year that is not in the file stays as it is.
 */
final class BudgetFileReader {

    /** A file is at most so many bytes. */
    static final int LARGEST = 1_000_000;

    private static final int LARGEST_MEGABYTES = 1;
    private static final int LARGEST_UNPACKED = 20_000_000;
    private static final int MOST_ROWS = 1_000;
    private static final int ROWS_BEFORE_HEADING = 20;
    private static final int MOST_FAULTS = 200;
    private static final int LONGEST_QUOTE = 40;
    private static final int MOST_DIGITS = 60;
    private static final String PLAIN_NUMBER = "-?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?";

    private final ApplicationDraft draft;
    private final Set<String> declared;
    private final Texts texts;
    private final SortedSet<Integer> years;
    private final List<Fault> faults = new ArrayList<>();
    private final List<BudgetFile.Cell> cells = new ArrayList<>();
    private final Map<BudgetLine.Same, List<BudgetLine>> known;
    private final Map<BudgetLine.Same, Integer> taken = new HashMap<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private final SortedMap<Integer, Integer> yearColumns = new TreeMap<>();

    /** @param declared ten-digit numbers declared to be no personnummer */
    BudgetFileReader(ApplicationDraft draft, Set<String> declared, Texts texts) {
        this.draft = draft;
        this.declared = declared;
        this.texts = texts;
        this.years = BudgetLine.years(draft);
        this.known = BudgetLine.of(draft).stream().collect(Collectors.groupingBy(this::inFile));
    }

    BudgetFile read(byte[] file) {
        if (file.length > LARGEST || Unpacked.isLarger(file, LARGEST_UNPACKED)) {
            return BudgetFile.refused("funding.file.tooLarge", LARGEST_MEGABYTES);
        }
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (readSheet(sheet)) {
                    return faults.isEmpty() ? new BudgetFile(List.of(), cells) : new BudgetFile(faults, List.of());
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return BudgetFile.refused("funding.file.noWorkbook");
        }
        return BudgetFile.refused("funding.file.noHeading", text("funding.file.kind"));
    }

    /** Whether the sheet holds a budget. */
    private boolean readSheet(Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            boolean found = false;
            for (int seen = 0; rows.hasNext() && !found && seen < ROWS_BEFORE_HEADING; seen++) {
                found = isHeading(rows.next());
            }
            int read = 0;
            while (found && rows.hasNext() && faults.size() < MOST_FAULTS) {
                Row row = rows.next();
                if (++read > MOST_ROWS) {
                    fault(row.getRowNum(), "", "funding.file.tooManyRows", MOST_ROWS);
                    break;
                }
                readRow(row);
            }
            return found;
        }
    }

    private boolean isHeading(Row row) {
        headings.clear();
        yearColumns.clear();
        for (int column = 0; column < row.getCellCount(); column++) {
            String words = words(row, column);
            for (String heading : BudgetWorkbook.HEADINGS) {
                if (words.equalsIgnoreCase(text("funding.file." + heading))) {
                    headings.putIfAbsent(heading, column);
                }
            }
        }
        if (!headings.containsKey("kind")) {
            return false;
        }
        for (int column = 0; column < row.getCellCount(); column++) {
            String words = words(row, column);
            if (words.matches("\\d{4}")) {
                year(row.getRowNum(), column, Integer.parseInt(words));
            }
        }
        if (yearColumns.isEmpty() && faults.isEmpty()) {
            fault(row.getRowNum(), "", "funding.file.noYear");
        }
        return true;
    }

    private void year(int row, int column, int year) {
        if (!years.contains(year)) {
            fault(row, BudgetWorkbook.letters(column), "funding.file.yearOutside", year, years.getFirst(), years.getLast());
        } else if (yearColumns.putIfAbsent(year, column) != null) {
            fault(row, BudgetWorkbook.letters(column), "funding.file.yearTwice", year);
        }
    }

    private void readRow(Row row) {
        String kindWords = words(row, "kind");
        boolean blank = yearColumns.values().stream().allMatch(column -> words(row, column).isEmpty());
        if (isTotal(kindWords) || (kindWords.isEmpty() && blank)) {
            return;
        }
        int before = faults.size();
        BudgetKind kind = choice(
                row,
                "kind",
                kindWords,
                List.of(BudgetKind.values()),
                each -> text("funding.budget.kind." + each));
        if (kind == null) {
            return;
        }
        CostType type = kind == BudgetKind.COST
                ? choice(
                        row,
                        "costType",
                        words(row, "costType"),
                        draft.form().offeredCosts(),
                        each -> texts.get(Texts.SWEDISH, draft.form().cost(each)))
                : null;
        MemberId party = kind == BudgetKind.SOUGHT || kind == BudgetKind.OTHER ? null : party(row, kind);
        ChainRowId activity = kind == BudgetKind.COST ? activity(row) : null;
        SortedMap<Integer, Optional<Kronor>> amounts = amounts(row);
        String note = note(row);
        if (faults.size() == before) {
            change(row.getRowNum(), line(new BudgetLine.Same(kind, type, party, activity, note)), amounts);
        }
    }

    /** The sums below the lines are reckoned, not read. */
    private boolean isTotal(String words) {
        return Stream.of("cost", "money", "lacking").anyMatch(total -> words.equals(text("funding.file.total." + total)));
    }

    private <E extends Enum<E>> @Nullable E choice(Row row, String heading, String words, List<E> all, Function<E, String> name) {
        for (E one : all) {
            if (words.equalsIgnoreCase(name.apply(one))) {
                return one;
            }
        }
        String choices = all.stream().map(name).collect(Collectors.joining(", "));
        fault(
                row.getRowNum(),
                text("funding.file." + heading),
                words.isEmpty() ? "funding.file.choiceMissing" : "funding.file.choiceUnknown",
                shortened(words),
                choices);
        return null;
    }

    private @Nullable MemberId party(Row row, BudgetKind kind) {
        String words = words(row, "party");
        Optional<Member> found = Stream.concat(draft.parties().stream(), draft.members().stream())
                .filter(member -> member.name().equalsIgnoreCase(words))
                .filter(member -> draft.parties().contains(member)
                        || draft.budget().stream().anyMatch(stored -> member.id().equals(stored.content().member())))
                .findFirst();
        if (found.isEmpty() && !(words.isEmpty() && kind == BudgetKind.COST)) {
            fault(
                    row.getRowNum(),
                    text("funding.file.party"),
                    words.isEmpty() ? "funding.file.partyMissing" : "funding.file.partyUnknown",
                    shortened(words),
                    draft.parties().stream().map(Member::name).collect(Collectors.joining(", ")));
        }
        return found.map(Member::id).orElse(null);
    }

    private @Nullable ChainRowId activity(Row row) {
        String words = words(row, "activity");
        if (words.isEmpty()) {
            return null;
        }
        Optional<ChainRowId> found = activity(words);
        if (found.isEmpty()) {
            fault(row.getRowNum(), text("funding.file.activity"), "funding.file.activityUnknown", shortened(words));
        }
        return found.orElse(null);
    }

    private String note(Row row) {
        String note = words(row, "note");
        try {
            return FreeText.checked("note", note, BudgetChecks.LONGEST_NOTE, declared);
        } catch (InvalidInputException tooLong) {
            fault(row.getRowNum(), text("funding.file.note"), "funding.file.noteTooLong", BudgetChecks.LONGEST_NOTE);
        } catch (PersonalNumberException number) {
            fault(row.getRowNum(), text("funding.file.note"), "funding.file.personalNumber");
        }
        return note;
    }

    private SortedMap<Integer, Optional<Kronor>> amounts(Row row) {
        SortedMap<Integer, Optional<Kronor>> amounts = new TreeMap<>();
        yearColumns.forEach((year, column) -> {
            Cell cell = row.getOptionalCell(column).orElse(null);
            String words = words(row, column);
            if (cell == null || words.isEmpty()) {
                amounts.put(year, Optional.empty());
                return;
            }
            Optional<Kronor> amount = amount(cell, words);
            if (amount.isEmpty()) {
                fault(row.getRowNum(), year.toString(), "funding.file.noAmount", shortened(words));
            } else if (amount.get().isNegative()) {
                fault(row.getRowNum(), year.toString(), "funding.file.negative", shortened(words));
            } else if (amount.get().compareTo(Kronor.LARGEST) > 0) {
                fault(row.getRowNum(), year.toString(), "funding.input.amountTooLarge", Kronor.LARGEST.toString());
            } else {
                amounts.put(year, amount);
            }
        });
        return amounts;
    }

    /** A number, the saved result of a formula, or a text that is an amount; öre are rounded half up. */
    private static Optional<Kronor> amount(Cell cell, String words) {
        if (cell.getType() == CellType.NUMBER) {
            return Optional.of(cell.asNumber()).filter(BudgetFileReader::isModest).map(Kronor::rounded);
        }
        if (cell.getType() == CellType.FORMULA && words.matches(PLAIN_NUMBER)) {
            return Optional.of(Kronor.rounded(new BigDecimal(words)));
        }
        return cell.getType() == CellType.ERROR || cell.getType() == CellType.BOOLEAN
                ? Optional.empty()
                : Kronor.parseRounded(words);
    }

    /** A number such as 1E999999999 takes four bytes in a file and a gigabyte when it is written out. */
    private static boolean isModest(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    }

    /** The n-th line of the file that says the same is the n-th of the stored ones, in the order they were fetched. */
    private BudgetLine line(BudgetLine.Same same) {
        int number = taken.merge(same, 1, Integer::sum) - 1;
        List<BudgetLine> alike = known.getOrDefault(same, List.of());
        return number < alike.size() ? alike.get(number) : BudgetLine.of(same, number, Map.of());
    }

    /** What a line says in a file, where spaces and breaks are alike and an activity is known by its words only. */
    private BudgetLine.Same inFile(BudgetLine line) {
        return new BudgetLine.Same(
                line.kind(),
                line.costType(),
                line.member(),
                activity(plain(line.activityText(draft))).orElse(null),
                plain(line.note()));
    }

    /** The first activity with the words; none without words. */
    private Optional<ChainRowId> activity(String words) {
        return draft.chain().stream()
                .filter(link -> link.content().kind() == ChainKind.ACTIVITY)
                .filter(link -> !words.isEmpty() && plain(link.content().text()).equalsIgnoreCase(words))
                .map(ChainRow::id)
                .findFirst();
    }

    private void change(int row, BudgetLine line, SortedMap<Integer, Optional<Kronor>> amounts) {
        String title = line.fullTitle(texts, Texts.SWEDISH, draft);
        amounts.forEach((year, amount) -> {
            Optional<BudgetRow> stored = line.row(year);
            Optional<BudgetChange> change = line.change(year, stored.orElse(null), amount.orElse(null));
            if (change.isEmpty()) {
                return;
            }
            if (stored.map(BudgetRow::content).map(BudgetContent::staff).isPresent()) {
                fault(row, year.toString(), "funding.file.computed", title, stored.get().content().amount().toString());
                return;
            }
            cells.add(new BudgetFile.Cell(
                    title, year, stored.map(old -> old.content().amount()), becomes(change.get()), change.get()));
        });
    }

    private static Optional<Kronor> becomes(BudgetChange change) {
        return Optional.ofNullable(change.content()).map(BudgetContent::amount);
    }

    private void fault(int row, String column, String key, Object... arguments) {
        faults.add(new Fault(row, column, Message.of(key, arguments)));
    }

    private String words(Row row, String heading) {
        Integer column = headings.get(heading);
        return column == null ? "" : words(row, column);
    }

    /** What a cell shows; of a formula, the result that the spreadsheet saved. */
    private static String words(Row row, int column) {
        Function<Cell, String> shown = cell -> switch (cell.getType()) {
            case NUMBER -> isModest(cell.asNumber())
                    ? cell.asNumber().toPlainString()
                    : cell.asNumber().toString();
            case EMPTY -> "";
            default -> {
                Object value = cell.getValue() == null ? cell.getRawValue() : cell.getValue();
                yield value == null ? "" : value.toString();
            }
        };
        return plain(row.getOptionalCell(column).map(shown).orElse(""));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
    }

    private String text(String key) {
        return texts.get(Texts.SWEDISH, key);
    }
}
