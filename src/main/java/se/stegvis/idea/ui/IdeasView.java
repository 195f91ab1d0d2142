package se.stegvis.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.idea.IdeaFilter;
import se.stegvis.idea.IdeaId;
import se.stegvis.idea.IdeaLine;
import se.stegvis.idea.IdeaService;
import se.stegvis.idea.IdeaState;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;
import se.stegvis.shell.Stacking;

/** One's own ideas; for the kansli and the revisor all that have been sent. */
@PermitAll
@StyleSheet("context://idea.css")
@Route(value = "ideer", layout = MainLayout.class)
public class IdeasView extends AssociationView {

    private static final int ON_A_PAGE = 20;

    private final transient IdeaService ideas;
    private final TextField search = new TextField();
    private final Select<IdeaState> state = new Select<>();
    private final Div head = new Div();
    private final Div filter = new Div();
    private final Div result = new Div();
    private int first;

    public IdeasView(AssociationService associations, IdeaService ideas) {
        super(associations);
        this.ideas = ideas;
        head.addClassName("sv-head");
        filter.addClassNames("id-filter", "sv-no-print");
        result.addClassName("id-result");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> refresh(0));
        state.setEmptySelectionAllowed(true);
        state.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                refresh(0);
            }
        });
    }

    @Override
    protected String title() {
        return getTranslation("idea.list.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Paragraph help = new Paragraph(getTranslation("idea.list.help"));
        help.addClassName("sv-muted");
        search.setLabel(getTranslation("idea.list.search"));
        search.setPlaceholder(getTranslation("idea.list.search.help"));
        state.setLabel(getTranslation("idea.list.state"));
        state.setEmptySelectionCaption(getTranslation("idea.list.state.all"));
        state.setItemLabelGenerator(
                each -> getTranslation(each == null ? "idea.list.state.all" : "idea.state." + each));
        state.setItems(Arrays.stream(IdeaState.values())
                .filter(each -> each != IdeaState.WRITING || writes())
                .toList());
        filter.removeAll();
        filter.add(search, state);
        getContent().add(head, help, filter, result);
        refresh(0);
    }

    private void refresh(int offset) {
        first = offset;
        IdeaFilter wanted = IdeaFilter.readable().search(search.getValue().strip()).state(state.getValue());
        long count = ideas.count(association(), wanted);
        List<IdeaLine> lines = ideas.list(association(), wanted, offset, ON_A_PAGE);
        boolean nothingAtAll = count == 0 && wanted.search().isEmpty() && wanted.state() == null;
        head.removeAll();
        head.add(new H1(title()));
        if (writes() && !nothingAtAll) {
            head.add(start());
        }
        filter.setVisible(!nothingAtAll);
        result.removeAll();
        if (lines.isEmpty()) {
            result.add(empty(wanted, nothingAtAll));
        } else {
            result.add(table(lines), pager(lines.size(), count));
        }
    }

    private boolean writes() {
        return membership().is(Role.APPLICANT);
    }

    private boolean readsOthers() {
        return membership().is(Role.DIRECTOR, Role.AUDITOR);
    }

    private Button start() {
        Button start = new Button(getTranslation("idea.list.start"), click -> {
            try {
                IdeaId begun = ideas.start(association());
                UI.getCurrent().navigate(IdeaView.class, parameters(IdeaView.IDEA, begun.toString()));
            } catch (RefusedException no) {
                Notices.refused(this, no.reason());
            }
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        return start;
    }

    private Component empty(IdeaFilter wanted, boolean nothingAtAll) {
        if (!nothingAtAll) {
            Div none = new Div(new Paragraph(
                    wanted.search().isEmpty()
                            ? getTranslation("idea.list.noneInState")
                            : getTranslation("idea.list.noHits", wanted.search())));
            none.addClassName("sv-empty");
            return none;
        }
        String whose = writes() ? "own" : membership().is(Role.DIRECTOR) ? "office" : "reader";
        Div empty = new Div(new Paragraph(getTranslation("idea.list.empty." + whose)));
        empty.addClassNames("sv-empty", "id-empty");
        if (writes()) {
            empty.add(start());
        }
        return empty;
    }

    private Component table(List<IdeaLine> lines) {
        NativeTable table = new NativeTable();
        table.addClassNames("sv-table", "id-list");
        table.getElement().setAttribute("aria-label", getTranslation("idea.list.caption"));
        NativeTableRow headings = table.getHead().addRow();
        Stream.of(
                        Optional.of("name"),
                        Optional.of("member"),
                        Optional.of("author").filter(column -> readsOthers()),
                        Optional.of("state"),
                        Optional.of("number"),
                        Optional.of("changed"))
                .flatMap(Optional::stream)
                .map(column -> heading("col", getTranslation("idea.list." + column)))
                .forEach(headings::add);
        lines.forEach(line -> table.getBody().add(row(line)));
        Stacking.stack(table);
        return table;
    }

    private NativeTableRow row(IdeaLine line) {
        RouterLink open = new RouterLink(
                line.title().isBlank() ? getTranslation("idea.unnamed") : line.title(),
                IdeaView.class,
                parameters(IdeaView.IDEA, line.id().toString()));
        NativeTableHeaderCell name = heading("row", "");
        name.add(open);
        Div chips = new Div(Chips.of(this, line.state()));
        chips.addClassName("id-state");
        if (line.unread() > 0 && (line.mine() || membership().is(Role.DIRECTOR))) {
            Span unread = new Span(getTranslation("idea.list.unread", line.unread()));
            unread.addClassNames("sv-chip", "partly");
            chips.add(unread);
        }
        NativeTableRow row = new NativeTableRow();
        row.add(name, wrapping(line.memberName()));
        if (readsOthers()) {
            row.add(wrapping(line.authorName()));
        }
        row.add(
                new NativeTableCell(chips),
                new NativeTableCell(line.caseNumber()),
                new NativeTableCell(SwedishTime.minute(line.changedAt())));
        return row;
    }

    private static NativeTableCell wrapping(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("id-wraps");
        return cell;
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private Component pager(int shown, long count) {
        Span where = new Span(getTranslation("idea.list.page", first + 1, first + shown, count));
        where.getElement().setAttribute("role", "status");
        where.addClassName("sv-muted");
        Div pager = new Div(where);
        pager.addClassNames("sv-row", "sv-no-print");
        if (count > ON_A_PAGE) {
            Button back = new Button(getTranslation("idea.list.back"), click -> refresh(first - ON_A_PAGE));
            back.setEnabled(first > 0);
            Button onwards = new Button(getTranslation("idea.list.onwards"), click -> refresh(first + ON_A_PAGE));
            onwards.setEnabled(first + shown < count);
            pager.add(back, onwards);
        }
        return pager;
    }
}
