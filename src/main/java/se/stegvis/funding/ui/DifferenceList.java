package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.stegvis.funding.VersionDifference;
import se.stegvis.shell.DifferenceText;
import se.stegvis.shell.Stacking;

/** What differs between two versions, part by part: texts word by word, amounts as amounts. */
final class DifferenceList extends Composite<Div> {

    /** An amount, a day or a share: half a figure that differs says nothing. */
    private static final Pattern FIGURE = Pattern.compile("[-−\\d\\s\u00a0\u202f.,:]*(kr|%)?");

    DifferenceList(List<VersionDifference> differences) {
        getContent().addClassName("fu-rows");
        if (differences.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("fundingui.difference.none"));
            none.addClassName("sv-empty");
            getContent().add(none);
            return;
        }
        Map<String, List<VersionDifference>> sections = new LinkedHashMap<>();
        differences.forEach(each -> sections.computeIfAbsent(each.section(), key -> new ArrayList<>()).add(each));
        sections.forEach((section, here) -> {
            Div part = new Div(new H3(section));
            part.addClassNames("sv-card", "fu-differences");
            here.stream().filter(each -> !each.amount()).forEach(each -> part.add(text(each)));
            List<VersionDifference> amounts = here.stream().filter(VersionDifference::amount).toList();
            if (!amounts.isEmpty()) {
                part.add(amounts(amounts));
            }
            getContent().add(part);
        });
    }

    private static Component text(VersionDifference difference) {
        Paragraph label = new Paragraph(difference.label());
        label.addClassNames("sv-strong", "sv-small");
        boolean figures = FIGURE.matcher(difference.before()).matches()
                && FIGURE.matcher(difference.after()).matches();
        Div text = new Div(
                label,
                figures
                        ? DifferenceText.exchanged(difference.before(), difference.after())
                        : DifferenceText.between(difference.before(), difference.after()));
        text.addClassName("fu-difference");
        return text;
    }

    private Component amounts(List<VersionDifference> amounts) {
        String caption = getTranslation("fundingui.difference.amounts");
        NativeTable table = Tables.table(caption);
        NativeTableRow head = Tables.head(table, getTranslation("fundingui.difference.what"));
        head.add(
                Tables.columnHead(getTranslation("fundingui.difference.before"), true),
                Tables.columnHead(getTranslation("fundingui.difference.after"), true),
                Tables.columnHead(getTranslation("fundingui.difference.change"), true));
        for (VersionDifference each : amounts) {
            NativeTableRow row = Tables.row(table, each.label());
            row.add(amount(each.before()), amount(each.after()), amount(each.change()));
        }
        Stacking.stack(table);
        return Tables.scrolling(table, caption);
    }

    private static NativeTableCell amount(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("sv-amount");
        return cell;
    }
}
