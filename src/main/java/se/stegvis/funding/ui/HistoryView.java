package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationState;
import se.stegvis.funding.HistoryItem;
import se.stegvis.funding.HistoryNames;
import se.stegvis.funding.HistoryPart;
import se.stegvis.funding.HistoryService;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.Section;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.SaveStatus;

/** How an application has come about: what has been changed, by whom and when, and what differs between two times. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/:application/historik", layout = MainLayout.class)
public class HistoryView extends AssociationView implements AfterNavigationObserver {

    /** Query parameters that name one thing, whose versions are shown. */
    private static final String PART = "slag";

    private static final String ITEM = "sak";

    private final transient FormServices services;
    private final transient HistoryService history;
    private final Div body = new Div();
    private transient @Nullable FormPage page;

    public HistoryView(AssociationService associations, FormServices services, HistoryService history) {
        super(associations);
        this.services = services;
        this.history = history;
        body.addClassName("fu-rows");
    }

    /** Whether who has the page open may read how the application came about: whoever is in it, save for the kansli. */
    static boolean isFor(FormPage page) {
        return page.draft().participants().stream()
                .filter(person -> person.account().equals(page.me()))
                .anyMatch(person -> person.kind() != ParticipantKind.OFFICE);
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.history.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        ApplicationDraft draft = services.applications()
                .open(ApplicationId.of(parameters.get(ApplicationFormView.APPLICATION).orElse("")));
        FormPage opened = new FormPage(
                services, draft, new SaveStatus(services.clock()), (to, place, text) -> link(draft, to, place, text));
        page = opened;
        String name = draft.name().isBlank() ? getTranslation("fundingui.unnamed") : draft.name();
        Paragraph help = new Paragraph(getTranslation("fundingui.history.help", name));
        help.addClassName("sv-muted");
        Component back = link(draft, Section.BASICS, "", getTranslation("fundingui.review.back"));
        back.addClassName("sv-no-print");
        getContent().addClassName("sv-reading");
        getContent().add(back, new H1(title()), help, body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        FormPage opened = page;
        if (opened == null) {
            return;
        }
        body.removeAll();
        HistoryNames names = history.names(opened.id());
        HistoryWords words = new HistoryWords(opened, names);
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<HistoryPart> part = query.getSingleParameter(PART).flatMap(HistoryView::part);
        Optional<String> item = query.getSingleParameter(ITEM);
        if (part.isPresent() && item.isPresent()) {
            RouterLink back = to(opened, Map.of(), getTranslation("fundingui.history.all"));
            body.add(new HistoryVersions(opened, history, words, part.get(), item.get(), back));
        } else {
            body.add(
                    new HistoryCompare(opened, history, words),
                    new HistoryEntries(opened, history, names, words, (of, text) -> versions(opened, of, text)));
        }
    }

    /** What has been changed, as a link to where it stands in the form; without one once there is no form to go to. */
    static Component whereTo(FormPage page, HistoryWords words, HistoryItem item) {
        return whereTo(page, words, item, words.title(item));
    }

    /** As {@link #whereTo(FormPage, HistoryWords, HistoryItem)} in other words. */
    static Component whereTo(FormPage page, HistoryWords words, HistoryItem item, String title) {
        Section section = item.section();
        Component where =
                section != null && page.draft().state() == ApplicationState.DRAFT && page.draft().form().position(section) >= 0
                        ? page.link(section, words.place(item), title)
                        : new Span(title);
        where.addClassName("sv-strong");
        return where;
    }

    private static Optional<HistoryPart> part(String name) {
        return Arrays.stream(HistoryPart.values()).filter(part -> part.name().equals(name)).findFirst();
    }

    private RouterLink versions(FormPage opened, HistoryItem item, String text) {
        return to(opened, Map.of(PART, item.part().name(), ITEM, item.item()), text);
    }

    private RouterLink to(FormPage opened, Map<String, String> query, String text) {
        RouterLink link = new RouterLink(
                text, HistoryView.class, parameters(ApplicationFormView.APPLICATION, opened.id().toString()));
        link.setQueryParameters(QueryParameters.simple(query));
        return link;
    }

    private RouterLink link(ApplicationDraft draft, Section to, String place, String text) {
        boolean written = draft.state() == ApplicationState.DRAFT;
        RouterLink link = new RouterLink(
                text,
                ApplicationFormView.class,
                written
                        ? parameters(ApplicationFormView.APPLICATION, draft.id().toString(), "section", SectionPath.of(to))
                        : parameters(ApplicationFormView.APPLICATION, draft.id().toString()));
        if (!place.isEmpty()) {
            link.setQueryParameters(QueryParameters.of(Place.PARAMETER, place));
        }
        return link;
    }
}
