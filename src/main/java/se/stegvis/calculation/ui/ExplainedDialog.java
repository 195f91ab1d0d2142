package se.stegvis.calculation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.stegvis.calculation.Explained;

/** What a figure was worked out from. */
final class ExplainedDialog extends Dialog {

    ExplainedDialog(Explained explained) {
        addClassName("cr-explained-dialog");
        setHeaderTitle(explained.title());
        Paragraph figure = new Paragraph(explained.figure());
        figure.addClassName("cr-big");
        Div body = new Div(figure);
        body.addClassName("cr-explained");
        explained.blocks().forEach(block -> body.add(Blocks.show(block)));
        add(body);
        getFooter().add(new Button(getTranslation("calculationreport.page.close"), click -> close()));
        setResizable(true);
        setWidth("min(960px, 96vw)");
    }
}
