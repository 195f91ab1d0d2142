package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.ChainRowId;

/** The effect chain as a picture: each effect with the subgoals that lead to it and the activities that lead to those. */
final class ChainPicture extends Composite<Div> {

    private final transient FormPage page;

    ChainPicture(FormPage page) {
        this.page = page;
        getContent().addClassNames("sv-card", "fu-picture");
    }

    void show(List<ChainRow> rows) {
        getContent().removeAll();
        getContent().setVisible(!rows.isEmpty());
        getContent().add(new H3(page.text("fundingui.chain.picture")));
        UnorderedList effects = list("fu-effects");
        of(rows, ChainKind.EFFECT).forEach(effect -> {
            ListItem item = new ListItem(box(effect));
            addServing(item, rows, ChainKind.SUBGOAL, effect.id());
            effects.add(item);
        });
        getContent().add(effects);
        List<ChainRow> loose = rows.stream()
                .filter(row -> row.content().kind() != ChainKind.EFFECT && row.content().serves() == null)
                .toList();
        if (!loose.isEmpty()) {
            Paragraph title = new Paragraph(page.text("fundingui.chain.picture.loose"));
            title.addClassName("sv-strong");
            UnorderedList list = list("fu-effects");
            loose.forEach(row -> {
                ListItem item = new ListItem(box(row));
                if (row.content().kind() == ChainKind.SUBGOAL) {
                    addServing(item, rows, ChainKind.ACTIVITY, row.id());
                }
                list.add(item);
            });
            getContent().add(title, list);
        }
    }

    private void addServing(ListItem item, List<ChainRow> rows, ChainKind kind, ChainRowId served) {
        List<ChainRow> serving = of(rows, kind).stream()
                .filter(row -> served.equals(row.content().serves()))
                .toList();
        if (serving.isEmpty()) {
            return;
        }
        UnorderedList list = list("fu-serving");
        for (ChainRow row : serving) {
            ListItem each = new ListItem(box(row));
            if (kind == ChainKind.SUBGOAL) {
                addServing(each, rows, ChainKind.ACTIVITY, row.id());
            }
            list.add(each);
        }
        item.add(list);
    }

    private Div box(ChainRow row) {
        ChainKind kind = row.content().kind();
        @Nullable String level = row.content().level() == null
                ? null
                : page.text("funding.level." + row.content().level());
        Span label = new Span(page.text("funding.chain." + kind) + (level == null ? "" : " · " + level));
        label.addClassNames("sv-muted", "sv-small");
        Span text = new Span(
                row.content().text().isBlank() ? page.text("fundingui.chain.unnamed") : row.content().text());
        Div box = new Div(label, text);
        box.addClassNames("fu-box", "fu-box-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        return box;
    }

    private static UnorderedList list(String className) {
        UnorderedList list = new UnorderedList();
        list.addClassName(className);
        return list;
    }

    private static List<ChainRow> of(List<ChainRow> rows, ChainKind kind) {
        return rows.stream().filter(row -> row.content().kind() == kind).toList();
    }
}
