package se.stegvis.funding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.BudgetChange;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.CostType;
import se.stegvis.shell.FieldFaults;

/** What a cost line is about: the party where it arises, the activity it is for, and of a salary how it is computed each year. */
final class BudgetLineDialog {

    private final FormPage page;
    private final BudgetLine line;
    private final Dialog dialog = new Dialog();
    private final FieldFaults faults = new FieldFaults();
    private final Select<Member> party;
    private final Select<ChainRow> activity;
    private final TextField note;
    private final List<StaffYear> years = new ArrayList<>();

    BudgetLineDialog(FormPage page, BudgetLine line, SortedSet<Integer> years) {
        this.page = page;
        this.line = line;
        List<ChainRow> activities = page.draft().chain().stream()
                .filter(row -> row.content().kind() == ChainKind.ACTIVITY)
                .filter(row -> !row.content().text().isBlank() || row.id().equals(line.activity()))
                .toList();
        party = faults.add("member", Fields.select(page, page.text("fundingui.line.party"), parties(), Member::name));
        party.setEmptySelectionAllowed(true);
        parties().stream().filter(member -> member.id().equals(line.member())).forEach(party::setValue);
        activity = faults.add("activity", Fields.select(
                page, page.text("fundingui.line.activity"), activities,
                row -> row.content().text().isBlank() ? page.text("fundingui.chain.unnamed") : row.content().text()));
        activity.setEmptySelectionAllowed(true);
        activity.setHelperText(page.text(activities.isEmpty() ? "fundingui.line.noActivity" : "fundingui.line.activity.help"));
        activities.stream().filter(row -> row.id().equals(line.activity())).forEach(activity::setValue);
        note = faults.add("note", Fields.line(page.text("fundingui.budget.note")));
        note.setValue(line.note());
        Div content = new Div(party, activity, note);
        content.addClassName("fu-line-dialog");
        if (line.costType() == CostType.SALARY) {
            Paragraph help = new Paragraph(page.text("fundingui.line.staff.help"));
            help.addClassNames("sv-muted");
            content.add(help);
            String fees = Fields.number(page.services().budget().socialFees(page.id()));
            for (int year : years) {
                StaffYear staff = new StaffYear(page, faults, year, line.row(year).orElse(null), fees);
                this.years.add(staff);
                content.add(staff);
            }
        }
        Button save = new Button(page.text("fundingui.line.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(page.text("fundingui.cancel"), click -> dialog.close());
        dialog.setHeaderTitle(page.nameOf(line));
        dialog.add(content);
        dialog.getFooter().add(cancel, save);
        dialog.addClassName("fu-dialog");
    }

    void open() {
        dialog.open();
    }

    private List<Member> parties() {
        return page.draft().members().stream()
                .filter(member -> page.draft().parties().contains(member) || member.id().equals(line.member()))
                .toList();
    }

    private void save() {
        boolean stored = faults.run(dialog, () -> {
            List<StaffYear> about = new ArrayList<>();
            List<BudgetChange> changes = changes(about);
            requireStillEmpty(changes);
            try {
                page.services().budget().saveAll(page.id(), changes);
            } catch (InvalidInputException invalid) {
                throw at(invalid, about);
            }
        });
        if (stored) {
            dialog.close();
            page.runAndRebuild(dialog, () -> {});
        }
    }

    /** A year that somebody else has filled meanwhile would be counted twice. */
    private void requireStillEmpty(List<BudgetChange> changes) {
        BudgetLine now = BudgetLines.now(page, line);
        changes.stream()
                .filter(change -> change.row() == null)
                .flatMap(change -> Stream.ofNullable(change.content()))
                .flatMap(content -> now.row(content.year()).stream())
                .findFirst()
                .ifPresent(row -> {
                    throw RefusedException.because(
                            "funding.input.changedMeanwhile", row.content().amount().toString());
                });
    }

    /** Every row of the line says the same of party, activity and remark; a line without rows gets one when there is something to say. */
    private List<BudgetChange> changes(List<StaffYear> about) {
        List<BudgetChange> changes = new ArrayList<>();
        for (StaffYear staff : years) {
            staff.change(this::described).ifPresent(change -> {
                changes.add(change);
                about.add(staff);
            });
        }
        line.rows().values().stream()
                .filter(row -> years.stream().noneMatch(staff -> staff.year() == row.content().year()))
                .map(row -> BudgetChange.save(row, described(row.content())))
                .forEach(changes::add);
        if (changes.isEmpty() && isDescribed()) {
            int first = FormYears.ofBudget(page.draft()).first();
            changes.add(BudgetChange.add(described(line.content(first, Kronor.ZERO))));
        }
        return changes;
    }

    private boolean isDescribed() {
        return party.getValue() != null || activity.getValue() != null || !note.getValue().isBlank();
    }

    private BudgetContent described(BudgetContent content) {
        @Nullable Member at = party.getValue();
        @Nullable ChainRow what = activity.getValue();
        return content.at(at == null ? null : at.id())
                .forActivity(what == null ? null : what.id())
                .noted(note.getValue().strip());
    }

    /** The service numbers the changes; the fields are named by year. */
    private static InvalidInputException at(InvalidInputException invalid, List<StaffYear> about) {
        return new InvalidInputException(invalid.faults().stream()
                .map(fault -> {
                    String[] parts = fault.field().split("\\.", 2);
                    int number = Integer.parseInt(parts[0]);
                    boolean ofYear = StaffYear.FIELDS.contains(parts[1]) && number < about.size();
                    return new Fault(ofYear ? about.get(number).field(parts[1]) : parts[1], fault.message());
                })
                .distinct()
                .toList());
    }
}
