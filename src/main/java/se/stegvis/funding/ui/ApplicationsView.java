package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.SheetWriter;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationExport;
import se.stegvis.funding.ApplicationFilter;
import se.stegvis.funding.ApplicationFilter.Order;
import se.stegvis.funding.ApplicationFilter.Which;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.ApplicationLine;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Stacking;

/** The förbund's applications: drafts that one is in, and those submitted. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar", layout = MainLayout.class)
public class ApplicationsView extends AssociationView {

    private static final int ON_A_PAGE = 20;

    private final transient FormServices services;
    private final transient ApplicationExport export;
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
    private final TextField search = new TextField();
    private final Select<ApplicationKind> kind = new Select<>();
    private final Select<Order> order = new Select<>();
    private final Div result = new Div();
    private int first;

    public ApplicationsView(AssociationService associations, FormServices services, ApplicationExport export) {
        super(associations);
        this.services = services;
        this.export = export;
        result.addClassName("fu-rows");
        which.addValueChangeListener(change -> refresh(0));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh(0));
        search.setClearButtonVisible(true);
        kind.setEmptySelectionAllowed(true);
        kind.setItems(ApplicationKind.values());
        kind.addValueChangeListener(change -> refresh(0));
        order.setItems(Order.values());
        order.setValue(Order.LATEST);
        order.addValueChangeListener(change -> refresh(0));
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.list.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        boolean applies = entered.roles().contains(Role.APPLICANT);
        Div head = new Div(new H1(title()));
        head.addClassName("sv-head");
        if (applies) {
            RouterLink start = new RouterLink(getTranslation("fundingui.new.title"), NewApplicationView.class, parameters());
            start.addClassName("sv-button");
            head.add(start);
        }
        which.setLabel(getTranslation("fundingui.list.which"));
        which.setItems(Which.MY_DRAFTS, Which.SUBMITTED);
        which.setItemLabelGenerator(each ->
                getTranslation("fundingui.list.which." + each + (applies || each == Which.SUBMITTED ? "" : ".invited")));
        which.setValue(applies ? Which.MY_DRAFTS : Which.SUBMITTED);
        which.setVisible(applies || isLetIntoDrafts());
        search.setLabel(getTranslation("fundingui.list.search"));
        search.setPlaceholder(getTranslation("fundingui.list.search.help"));
        kind.setLabel(getTranslation("fundingui.list.kind"));
        kind.setEmptySelectionCaption(getTranslation("fundingui.list.kind.all"));
        kind.setItemLabelGenerator(
                each -> getTranslation(each == null ? "fundingui.list.kind.all" : "funding.kind." + each));
        order.setLabel(getTranslation("fundingui.list.order"));
        order.setItemLabelGenerator(each -> getTranslation("fundingui.list.order." + each));
        Div filter = new Div(which, search, kind, order);
        filter.addClassName("fu-filter");
        getContent().add(head, filter, result);
        refresh(0);
    }

    /** The kansli sees a draft only where it has been let in, and finds it here then. */
    private boolean isLetIntoDrafts() {
        ApplicationFilter drafts = new ApplicationFilter(Which.MY_DRAFTS, "", null, Order.LATEST);
        return services.applications().count(association(), drafts) > 0;
    }

    private void refresh(int offset) {
        Which chosen = which.getValue();
        if (chosen == null) {
            return;
        }
        first = offset;
        ApplicationFilter filter = new ApplicationFilter(chosen, search.getValue().strip(), kind.getValue(), order.getValue());
        long count = services.applications().count(association(), filter);
        List<ApplicationLine> lines = services.applications().list(association(), filter, offset, ON_A_PAGE);
        result.removeAll();
        if (lines.isEmpty()) {
            result.add(empty(filter));
            return;
        }
        Div below = new Div(pager(lines.size(), count), takeOut(filter, count));
        below.addClassName("fu-below");
        result.add(table(chosen, lines), below);
    }

    private Component empty(ApplicationFilter filter) {
        boolean all = filter.search().isEmpty() && filter.kind() == null;
        String key = all
                ? "fundingui.list.empty." + filter.which()
                : filter.search().isEmpty() ? "fundingui.list.noneOfKind" : "fundingui.list.noHits";
        Div empty = new Div(new Paragraph(getTranslation(key, filter.search())));
        empty.addClassName("sv-empty");
        if (all && filter.which() == Which.MY_DRAFTS) {
            empty.add(new RouterLink(
                    getTranslation("fundingguide.before.link"), BeforeYouBeginView.class, parameters()));
        }
        return empty;
    }

    private Component table(Which chosen, List<ApplicationLine> lines) {
        boolean submitted = chosen == Which.SUBMITTED;
        NativeTable table = Tables.table(which.getItemLabelGenerator().apply(chosen));
        table.addClassName("fu-list");
        NativeTableRow head = Tables.head(table, getTranslation("fundingui.list.name"));
        head.add(Tables.columnHead(getTranslation("fundingui.list.kind"), false), Tables.columnHead(getTranslation("fundingui.list.lead"), false));
        if (submitted) {
            head.add(Tables.columnHead(getTranslation("fundingui.list.number"), false));
        }
        head.add(
                Tables.columnHead(getTranslation(submitted ? "fundingui.list.submitted" : "fundingui.list.changed"), false),
                Tables.columnHead(getTranslation("fundingui.list.sought"), true));
        for (ApplicationLine line : lines) {
            NativeTableRow row = table.getBody().addRow();
            RouterLink open = new RouterLink(
                    line.name().isBlank() ? getTranslation("fundingui.unnamed") : line.name(),
                    ApplicationFormView.class,
                    parameters(ApplicationFormView.APPLICATION, line.id().toString()));
            NativeTableHeaderCell name = Tables.rowHead(open);
            state(line).ifPresent(name::add);
            row.add(
                    name,
                    new NativeTableCell(getTranslation("funding.kind." + line.kind())),
                    new NativeTableCell(line.leadName()));
            if (submitted) {
                row.add(new NativeTableCell(line.caseNumber() == null ? "" : line.caseNumber()));
            }
            NativeTableCell sought = new NativeTableCell(line.sought().toString());
            sought.addClassName("sv-amount");
            row.add(new NativeTableCell(SwedishTime.minute(line.changedAt())), sought);
        }
        Stacking.stack(table);
        return table;
    }

    /** What has become of it since it was submitted, where something has. */
    private Optional<Component> state(ApplicationLine line) {
        LocalDate due = line.completionDue();
        if (!line.withdrawn() && due == null) {
            return Optional.empty();
        }
        Span chip = new Span(
                line.withdrawn()
                        ? getTranslation("fundingui.withdrawn")
                        : getTranslation("fundingui.list.completing", String.valueOf(due)));
        chip.addClassNames("sv-chip", "partly");
        return Optional.of(new Div(chip));
    }

    /** All that the list shows, on every page of it, as a workbook. */
    private Component takeOut(ApplicationFilter filter, long count) {
        AssociationId association = association();
        Div out = new Div(Downloads.link(
                getTranslation("fundingui.list.sheet"),
                getTranslation(
                                "fundingui.list.sheet.fileName",
                                SwedishTime.today(services.clock()).toString())
                        + ".xlsx",
                SheetWriter.MEDIA_TYPE,
                () -> export.workbook(association, filter)));
        out.addClassName("sv-row");
        if (count > ApplicationExport.MOST) {
            Span limit = new Span(getTranslation(
                    "fundingui.list.sheet.limit", Kronor.of(ApplicationExport.MOST).figure()));
            limit.addClassName("sv-muted");
            out.add(limit);
        }
        return out;
    }

    private Component pager(int shown, long count) {
        Span where = new Span(getTranslation("fundingui.list.page", first + 1, first + shown, count));
        where.getElement().setAttribute("role", "status");
        where.addClassName("sv-muted");
        Div pager = new Div(where);
        pager.addClassName("sv-row");
        if (count > ON_A_PAGE) {
            Button back = new Button(getTranslation("fundingui.list.back"), click -> refresh(first - ON_A_PAGE));
            back.setEnabled(first > 0);
            Button onwards = new Button(getTranslation("fundingui.list.onwards"), click -> refresh(first + ON_A_PAGE));
            onwards.setEnabled(first + shown < count);
            pager.add(back, onwards);
        }
        return pager;
    }
}
