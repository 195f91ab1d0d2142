package se.stegvis.funding.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.BudgetChange;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.BudgetRow;
import se.stegvis.funding.BudgetRowId;

/** A block of amounts that comes at once: pasted, or taken back. All of it is stored or nothing, and every fault is told at its cell. */
final class BudgetBlock {

    private static final int MOST_TOLD = 20;
    private static final int LONGEST_QUOTE = 40;

    private final FormPage page;
    private final Div root;
    private final Div said = new Div();
    private final Map<String, BudgetCell> cells = new LinkedHashMap<>();

    BudgetBlock(FormPage page, Div root) {
        this.page = page;
        this.root = root;
        said.addClassName("fu-said-of-block");
        said.getElement().setAttribute("role", "status");
        root.getElement().setAttribute("data-budget-grid", page.mayEdit() ? "edit" : "read");
        // What can be taken back is kept when lines come or go and the page is drawn anew.
        root.getElement().setAttribute("data-budget", page.id().toString());
        if (page.mayEdit()) {
            root.getElement()
                    .addEventListener("budget-block", event -> store(event.getEventDetail(Block.class)))
                    .addEventDetail();
        }
        page.live().follow("budget.rows", this::follow);
    }

    private void follow(ApplicationDraft now) {
        Map<String, BudgetLine> lines =
                BudgetLine.of(now).stream().collect(Collectors.toMap(BudgetLine::name, line -> line));
        cells.values().forEach(cell -> cell.follow(Optional.ofNullable(lines.get(cell.line()))
                .flatMap(line -> line.row(cell.year()))
                .orElse(null)));
    }

    /** Where it says what became of a block. */
    Div said() {
        return said;
    }

    BudgetCell cell(BudgetLine line, int year, String name) {
        BudgetCell cell = new BudgetCell(page, this, line, year, cells.size(), name);
        cells.put(cell.at(), cell);
        return cell;
    }

    /** The stored rows that the page knows of. */
    Set<BudgetRowId> known() {
        return cells.values().stream().flatMap(cell -> cell.row().stream()).map(BudgetRow::id).collect(Collectors.toSet());
    }

    /** What one cell is to say. */
    private record Wish(BudgetCell cell, BudgetChange change) {}

    private void store(Block block) {
        said.removeAll();
        said.removeClassName("sv-advice");
        List<String> faults = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>();
        boolean rounded = false;
        for (Text text : block.cells()) {
            BudgetCell cell = cells.get(text.cell());
            if (cell != null) {
                wish(cell, text.text(), faults).ifPresent(wishes::add);
                rounded |= Fields.isRounded(text.text());
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(save(block, wishes));
        }
        if (!faults.isEmpty()) {
            root.getElement().executeJs("window.stegvisBudget.refused(this)");
            sayNothingStored(faults);
        } else {
            sayStored(block, wishes.size(), rounded);
        }
    }

    private Optional<Wish> wish(BudgetCell cell, String text, List<String> faults) {
        try {
            return cell.change(text).map(change -> new Wish(cell, change));
        } catch (InvalidInputException invalid) {
            faults.add(told(cell, text, invalid.faults().getFirst().message()));
        } catch (RefusedException computed) {
            faults.add(told(cell, text, computed.reason()));
        }
        return Optional.empty();
    }

    private String told(BudgetCell cell, String text, Message message) {
        return page.text("fundingui.block.fault", cell.name(), text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) : text, page.text(message));
    }

    private String told(BudgetCell cell, Message message) {
        return page.text("fundingui.block.refused", cell.name(), page.text(message));
    }

    /** Stores the block; gives back what stands in the way. */
    private List<String> save(Block block, List<Wish> wishes) {
        List<String> taken = taken(wishes);
        if (!taken.isEmpty()) {
            return taken;
        }
        List<Before> before =
                wishes.stream().map(wish -> new Before(wish.cell(), wish.cell().stored())).toList();
        try {
            List<@Nullable BudgetRow> rows = page.services()
                    .budget()
                    .saveAllUnless(page.id(), wishes.stream().map(Wish::change).toList(), known());
            for (int i = 0; i < rows.size(); i++) {
                wishes.get(i).cell().show(rows.get(i));
            }
            page.run(root, () -> tellBrowser(block.kind(), before));
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.faults().stream()
                    .map(fault -> told(wishes.get(Integer.parseInt(fault.field().split("\\.", 2)[0])).cell(), fault.message()))
                    .toList();
        } catch (RefusedException | NotFoundException no) {
            page.run(root, () -> {
                throw no;
            });
            return List.of(page.text(no instanceof RefusedException refused ? refused.reason() : Message.of("fundingui.gone")));
        }
    }

    /** The cells that are empty on the page, where somebody else has written meanwhile. */
    private List<String> taken(List<Wish> wishes) {
        if (wishes.stream().allMatch(wish -> wish.change().row() != null)) {
            return List.of();
        }
        ApplicationDraft now = page.fresh();
        Set<BudgetRowId> known = known();
        return wishes.stream()
                .filter(wish -> wish.change().row() == null)
                .flatMap(wish -> wish.cell().theirs(now, known).stream()
                        .map(row -> told(
                                wish.cell(), Message.of("funding.input.changedMeanwhile", row.content().amount().toString()))))
                .toList();
    }

    /** A cell and what it said before. */
    private record Before(BudgetCell cell, String text) {}

    private void tellBrowser(String kind, List<Before> before) {
        List<Map<String, String>> changes = before.stream()
                .map(was -> Map.of("cell", was.cell().at(), "before", was.text(), "after", was.cell().stored()))
                .toList();
        if (!changes.isEmpty() || !kind.equals("paste")) {
            root.getElement().executeJs("window.stegvisBudget.stored(this, $0, $1)", kind, changes);
        }
    }

    private void sayNothingStored(List<String> faults) {
        said.addClassName("sv-advice");
        said.add(new Paragraph(page.text("fundingui.block.nothing", faults.size())));
        UnorderedList list = new UnorderedList();
        faults.stream().limit(MOST_TOLD).forEach(fault -> list.add(new ListItem(fault)));
        said.add(list);
        if (faults.size() > MOST_TOLD) {
            said.add(new Paragraph(page.text("fundingui.block.more", faults.size() - MOST_TOLD)));
        }
    }

    private void sayStored(Block block, int stored, boolean rounded) {
        boolean pasted = block.kind().equals("paste");
        said.add(new Paragraph(page.text(pasted ? "fundingui.block.pasted" : "fundingui.block.takenBack", stored)));
        if (rounded && pasted) {
            said.add(new Paragraph(page.text("fundingui.block.rounded")));
        }
        if (block.beyond() > 0) {
            said.addClassName("sv-advice");
            said.add(new Paragraph(page.text("fundingui.block.beyond", block.beyond())));
        }
    }

    /**
     * A block as the browser sends it.
     *
     * @param kind {@code paste}, {@code undo} or {@code redo}
     * @param beyond how many amounts lie outside the table
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Block(String kind, List<Text> cells, int beyond) {}

    /** What one cell is to say. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Text(String cell, String text) {}
}
