package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.DocumentationService;
import se.stegvis.processdag.Edition;
import se.stegvis.processdag.LockedVersion;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopDocumentation;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SafeDownload;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.TypedText;

/**
 * What a processdag came to, as a page, with the same paper as a PDF and a Word document to take away. Those who led the day write
 * their comment here, lock it and send it; every locked version can be read as it was.
 */
@PermitAll
@StyleSheet("context://paper.css")
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/:workshop/dokumentation/:version?([0-9]{1,5})", layout = MainLayout.class)
public class DocumentationView extends AssociationView {

    private static final String PDF = "application/pdf";

    private final transient WorkshopService workshops;
    private final transient WorkshopDocumentation documentation;
    private final transient DocumentationService finishing;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Div paper = new Div();
    private final Div files = new Div();
    private final Checkbox figuresOnly = new Checkbox();
    private final transient FieldFaults refusals = new FieldFaults();
    private String name = "";
    private transient @Nullable WorkshopId shown;
    private transient @Nullable Integer version;

    public DocumentationView(
            AssociationService associations,
            WorkshopService workshops,
            WorkshopDocumentation documentation,
            DocumentationService finishing,
            CurrentActor actor,
            Clock clock) {
        super(associations);
        this.workshops = workshops;
        this.documentation = documentation;
        this.finishing = finishing;
        this.actor = actor;
        this.clock = clock;
        paper.addClassName("sv-card");
        files.addClassName("sv-row");
        figuresOnly.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                draw(workshop());
            }
        });
    }

    @Override
    protected String title() {
        return getTranslation("processdag.documentation.title", name);
    }

    private WorkshopId workshop() {
        return Objects.requireNonNull(shown);
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        WorkshopId id = WorkshopId.of(parameters.get("workshop").orElse(""));
        shown = id;
        version = parameters.get("version").map(Integer::valueOf).orElse(null);
        Workshop workshop = workshops.look(id).workshop();
        name = workshop.name();
        List<LockedVersion> versions = documentation.versions(id);
        Integer wanted = version;
        if (wanted != null && versions.stream().noneMatch(one -> one.number() == wanted)) {
            throw new NotFoundException();
        }
        figuresOnly.setLabel(getTranslation("processdagpaper.page.figuresOnly"));
        RouterLink back = new RouterLink(
                getTranslation("processdag.documentation.back"), WorkshopView.class, parameters("workshop", id.toString()));
        RouterLink look = new RouterLink(
                getTranslation("processdagpaper.page.look"), LookBackView.class, parameters("workshop", id.toString()));
        Div links = new Div(back, look);
        links.addClassName("sv-row");
        Div head = new Div(links, files, figuresOnly);
        head.addClassNames("pd-doc-head", "sv-no-print");
        getContent().add(head);
        getContent().add(state(workshop, versions));
        if (workshop.led() && workshop.state() != WorkshopState.PREPARED && version == null && !workshop.locked()) {
            getContent().add(comment(workshop));
        }
        getContent().add(paper);
        draw(id);
    }

    /** Draws the paper and the files to take away, in the shape that is asked for. */
    private void draw(WorkshopId id) {
        Edition edition = new Edition(version, figuresOnly.getValue(), getLocale());
        // The paper's own renderer escapes every text.
        paper.getElement().setProperty("innerHTML", documentation.html(id, edition));
        String file = "processdag-" + workshops.look(id).workshop().date();
        files.removeAll();
        files.add(
                download("processdag.documentation.pdf", () -> new SafeDownload.File(
                        file + ".pdf", PDF, documentation.pdf(id, edition))),
                download("processdagpaper.page.word", () -> new SafeDownload.File(
                        file + ".docx", PaperRenderer.WORD, documentation.word(id, edition))));
    }

    private Anchor download(String key, Supplier<SafeDownload.File> file) {
        Anchor link = new Anchor(SafeDownload.of(file), AttachmentType.DOWNLOAD, getTranslation(key));
        link.addClassNames("sv-button", "second");
        return link;
    }

    /** Whether it is locked, what can be done about it, and the versions there are. */
    private Component state(Workshop workshop, List<LockedVersion> versions) {
        Div card = new Div(new H2(getTranslation("processdagpaper.state.title")));
        card.addClassNames("sv-card", "sv-no-print");
        card.add(new Paragraph(getTranslation(
                workshop.state() != WorkshopState.CLOSED
                        ? "processdagpaper.state.goingOn"
                        : workshop.locked() ? "processdagpaper.state.locked" : "processdagpaper.state.open",
                versions.isEmpty() ? 0 : versions.getFirst().number())));
        boolean finishes = workshop.led() || membership().is(Role.DIRECTOR);
        if (finishes && workshop.state() == WorkshopState.CLOSED) {
            card.add(actions(workshop));
        }
        if (!versions.isEmpty()) {
            card.add(versions(workshop, versions));
        }
        return card;
    }

    private Component actions(Workshop workshop) {
        WorkshopId id = workshop.id();
        Div row = new Div();
        row.addClassName("sv-row");
        if (!workshop.locked()) {
            Button lock = new Button(
                    getTranslation("processdagpaper.lock"),
                    click -> Confirmation.ask(this, "processdagpaper.lock.ask", () -> change(id, () -> finishing.lock(id))));
            lock.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(lock);
            return row;
        }
        RouterLink send = new RouterLink(
                getTranslation("processdagpaper.page.send"),
                SendDocumentationView.class,
                parameters("workshop", id.toString()));
        send.addClassName("sv-button");
        Button unlock = new Button(
                getTranslation("processdagpaper.unlock"),
                click -> Confirmation.ask(this, "processdagpaper.unlock.ask", () -> change(id, () -> finishing.unlock(id))));
        row.add(send, unlock);
        return row;
    }

    private void change(WorkshopId id, Runnable call) {
        if (refusals.run(this, call)) {
            Notices.done(this, "processdagpaper.state.done");
            getUI().ifPresent(ui -> ui.navigate(DocumentationView.class, parameters("workshop", id.toString())));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        }
    }

    private Component versions(Workshop workshop, List<LockedVersion> versions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        Integer wanted = version;
        for (LockedVersion one : versions) {
            RouterLink link = new RouterLink(
                    getTranslation("processdagpaper.version.line", one.number(), SwedishTime.minute(one.at()), one.by()),
                    DocumentationView.class,
                    parameters("workshop", workshop.id().toString(), "version", Integer.toString(one.number())));
            ListItem item = new ListItem(link);
            if (wanted != null && wanted == one.number()) {
                link.getElement().setAttribute("aria-current", "page");
                Paragraph mark = new Paragraph(getTranslation("processdagpaper.version.checksum", one.checksum()));
                mark.addClassNames("sv-muted", "sv-small", "pd-doc-checksum");
                item.add(mark);
            }
            list.add(item);
        }
        if (wanted != null) {
            list.add(new ListItem(new RouterLink(
                    getTranslation("processdagpaper.version.latest"),
                    DocumentationView.class,
                    parameters("workshop", workshop.id().toString()))));
        }
        Nav nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", getTranslation("processdagpaper.version.title"));
        return nav;
    }

    private Component comment(Workshop workshop) {
        WorkshopId id = workshop.id();
        DocumentationService.Comment stored = finishing.comment(id);
        SaveStatus status = new SaveStatus(clock);
        TextArea field = new TextArea(getTranslation("processdagpaper.comment"));
        field.setHelperText(getTranslation("processdagpaper.comment.help"));
        field.setMinRows(3);
        field.setValue(stored.text());
        Set<String> declared = new HashSet<>();
        TypedText typed = new TypedText(
                        field,
                        actor.get().account() + "." + id + ".comment",
                        stored.version(),
                        (text, base) -> {
                            try {
                                long now = finishing.writeComment(id, text, base, declared);
                                draw(id);
                                return now;
                            } catch (EditConflictException conflict) {
                                throw new EditConflictException(
                                        conflict.savedText(),
                                        conflict.savedVersion(),
                                        getTranslation("processdag.lines.somebody"));
                            }
                        },
                        status)
                .allowDeclaringNumbers(declared::add);
        Div card = new Div(typed, status);
        card.addClassNames("sv-card", "sv-no-print");
        return card;
    }
}
