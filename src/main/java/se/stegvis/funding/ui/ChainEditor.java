package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;

/** The effect chain, from what becomes different back to what is done: effects, subgoals, activities, and a picture of the whole. */
final class ChainEditor extends Composite<Div> {

    private static final List<ChainKind> BACKWARDS = List.of(ChainKind.EFFECT, ChainKind.SUBGOAL, ChainKind.ACTIVITY);

    private final transient FormPage page;
    private final transient List<ChainRowEditor> rows = new ArrayList<>();
    private final ChainPicture picture;

    ChainEditor(FormPage page) {
        this.page = page;
        this.picture = new ChainPicture(page);
        getContent().addClassName("fu-rows");
        Paragraph help = new Paragraph(page.text("fundingui.chain.help"));
        help.addClassName("sv-muted");
        getContent().add(new H2(page.text("fundingui.chain")), help);
        BACKWARDS.forEach(kind -> getContent().add(step(kind)));
        getContent().add(picture);
        refresh();
        page.afterSave(this::refresh);
    }

    private Component step(ChainKind kind) {
        Div step = new Div(new H3(page.text("fundingui.chain.step." + kind)));
        step.addClassNames("sv-card", "fu-step");
        page.at("chain." + kind, step);
        int number = 0;
        for (ChainRow row : page.draft().chain()) {
            if (row.content().kind() == kind) {
                ChainRowEditor editor = new ChainRowEditor(page, row, ++number, this);
                rows.add(editor);
                step.add(editor);
            }
        }
        if (number == 0) {
            Paragraph none = new Paragraph(page.text("fundingui.chain.none." + kind));
            none.addClassName("sv-muted");
            step.add(none);
        }
        if (page.mayEdit()) {
            step.add(Buttons.adding(page.text("fundingui.chain.add." + kind), () -> page.runAndRebuild(this, () -> {
                ChainRow added = page.services().chain().add(page.id(), ChainContent.empty(kind));
                page.focusNext(Place.row(added.id().value(), "text"));
            })));
        }
        return step;
    }

    /** The rows that a row of the kind may serve, as they stand. */
    List<ChainRow> servable(ChainKind kind) {
        ChainKind wanted =
                switch (kind) {
                    case ACTIVITY -> ChainKind.SUBGOAL;
                    case SUBGOAL -> ChainKind.EFFECT;
                    case EFFECT -> throw new IllegalArgumentException("an effect serves nothing");
                };
        return all().stream().filter(row -> row.content().kind() == wanted).toList();
    }

    private List<ChainRow> all() {
        return page.draft().chain().stream()
                .map(row -> rows.stream()
                        .map(ChainRowEditor::row)
                        .filter(now -> now.id().equals(row.id()))
                        .findFirst()
                        .orElse(row))
                .toList();
    }

    private void refresh() {
        rows.forEach(ChainRowEditor::refresh);
        picture.show(all());
    }
}
