package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.FormOverview;
import se.stegvis.funding.FormService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Stacking;

/** The förbund's forms, one for each kind of application. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "formular", layout = MainLayout.class)
public class FormsView extends AssociationView {

    private final transient FormService forms;

    public FormsView(AssociationService associations, FormService forms) {
        super(associations);
        this.forms = forms;
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.forms");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Paragraph intro = new Paragraph(getTranslation("fundingui.forms.intro"));
        intro.addClassName("sv-muted");
        NativeTable table = Tables.table(title());
        NativeTableRow head = Tables.head(table, getTranslation("fundingui.forms.kind"));
        head.add(
                Tables.columnHead(getTranslation("fundingui.forms.inForce"), false),
                Tables.columnHead(getTranslation("fundingui.forms.underWay"), false),
                Tables.columnHead(getTranslation("fundingui.forms.published"), false),
                Tables.columnHead(getTranslation("fundingui.forms.action"), false));
        forms.overview(association()).forEach(form -> row(table, form));
        Stacking.stack(table);
        getContent().add(new H1(title()), intro, table);
    }

    private void row(NativeTable table, FormOverview form) {
        String kind = getTranslation("funding.kind." + form.kind());
        String inForce = form.publishedAt() == null
                ? getTranslation("fundingui.forms.shipped")
                : getTranslation(
                        "fundingui.forms.own", SwedishTime.dayOf(form.publishedAt()).toString());
        Button open = new Button(
                getTranslation(form.underWay() ? "fundingui.forms.goOn" : "fundingui.forms.change"), click -> {
                    forms.begin(association(), form.kind());
                    UI.getCurrent()
                            .navigate(
                                    FormEditorView.class,
                                    parameters(FormEditorView.KIND, form.kind().name().toLowerCase(Locale.ROOT)));
                });
        open.setAriaLabel(open.getText() + ": " + kind);
        NativeTableRow row = Tables.row(table, kind);
        row.add(
                new NativeTableCell(new Span(inForce)),
                new NativeTableCell(new Span(form.underWay() ? getTranslation("funding.yes") : "–")),
                new NativeTableCell(published(form)),
                new NativeTableCell(open));
    }

    private Component published(FormOverview form) {
        if (form.published().isEmpty()) {
            return new Span("–");
        }
        UnorderedList versions = new UnorderedList();
        form.published().forEach(version -> versions.add(new ListItem(new RouterLink(
                getTranslation(
                        "fundingui.forms.version",
                        SwedishTime.dayOf(version.at()).toString(),
                        version.by()),
                FormTrialView.class,
                parameters(
                        FormEditorView.KIND,
                        form.kind().name().toLowerCase(Locale.ROOT),
                        FormTrialView.NUMBER,
                        Integer.toString(version.number()))))));
        return versions;
    }
}
