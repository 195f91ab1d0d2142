package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.ForbiddenException;
import se.stegvis.administration.FaultReport;
import se.stegvis.administration.FaultReports;
import se.stegvis.association.Association;
import se.stegvis.association.AssociationService;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.identity.AccountService;
import se.stegvis.identity.AssociationStart;
import se.stegvis.notification.OutboxService;
import se.stegvis.notification.OutboxState;
import se.stegvis.notification.OwnLink;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;
import se.stegvis.shell.PagedTable;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** For those who run the installation: its förbund and how the outbox fares. Never what the förbund have in them. */
@PermitAll
@StyleSheet("context://administration.css")
@Route(value = "installation", layout = PlainLayout.class)
public class InstallationView extends PlainView implements BeforeEnterObserver {

    private final transient AssociationService associations;
    private final transient AccountService accounts;
    private final transient OutboxService outbox;
    private final transient FaultReports reports;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField name = faults.add("name", new TextField());
    private final Div listing = new Div();

    public InstallationView(
            AssociationService associations, AccountService accounts, OutboxService outbox, FaultReports reports) {
        this.associations = associations;
        this.accounts = accounts;
        this.outbox = outbox;
        this.reports = reports;
        getContent().addClassName("sv-installation");
        listing.addClassName("sv-listing");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.isInstallationAdministrator()) {
            throw new ForbiddenException();
        }
        Paragraph intro = new Paragraph(getTranslation("administration.installation.intro"));
        intro.addClassName("sv-muted");
        getContent().removeAll();
        getContent()
                .add(
                        new H1(title()),
                        intro,
                        listing,
                        newAssociation(),
                        mail(),
                        new H2(getTranslation("administration.fault.reports")),
                        faultReports());
        refresh();
    }

    @Override
    protected String title() {
        return getTranslation("shell.account.installation");
    }

    private Component newAssociation() {
        name.setLabel(getTranslation("administration.installation.name"));
        name.setHelperText(getTranslation("administration.installation.nameHelp"));
        Button create = new Button(getTranslation("administration.installation.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClassName("sv-start");
        Section section = new Section(new H2(getTranslation("administration.installation.new")), name, create);
        section.addClassName("sv-card");
        create.addClickShortcut(Key.ENTER).listenOn(section);
        return section;
    }

    private void create() {
        if (faults.run(this, () -> associations.create(name.getValue()))) {
            Notices.done(this, "administration.installation.created", name.getValue().strip());
            name.clear();
            refresh();
        }
    }

    private void refresh() {
        listing.removeAll();
        List<Association> all = associations.all();
        if (all.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("administration.installation.empty"));
            empty.addClassName("sv-empty");
            listing.add(empty);
            return;
        }
        Map<AssociationId, AssociationStart> starts = accounts.starts().stream()
                .collect(Collectors.toMap(AssociationStart::association, Function.identity()));
        Map<AssociationId, OwnLink> links = outbox.ownLinks().stream()
                .collect(Collectors.toMap(OwnLink::association, Function.identity(), (newest, older) -> newest));
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        all.forEach(association -> list.add(line(association, starts.get(association.id()), links.get(association.id()))));
        listing.add(new H2(getTranslation("administration.installation.associations")), list);
    }

    private ListItem line(Association association, @Nullable AssociationStart start, @Nullable OwnLink link) {
        String state = start == null || !start.invited() ? "none" : start.entered() ? "running" : "invited";
        Span called = new Span(association.name());
        called.addClassName("sv-strong");
        Span how = new Span(getTranslation("administration.installation.state." + state));
        how.addClassNames("sv-muted", "sv-small");
        Div words = new Div(called, how);
        words.addClassName("sv-words");
        ListItem line = new ListItem(words);
        if (state.equals("none")) {
            Button invite = action("administration.installation.invite", association, () -> invite(association));
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            line.add(invite);
        } else if (state.equals("invited")) {
            if (link != null) {
                line.add(action("administration.messages.copyLink", association, () -> copy(link)));
            }
            line.add(action("administration.people.newLink", association, () -> renew(association)));
        }
        return line;
    }

    private Button action(String label, Association association, Runnable run) {
        Button button = new Button(getTranslation(label), click -> run.run());
        button.setAriaLabel(getTranslation(label) + ": " + association.name());
        return button;
    }

    private void copy(OwnLink link) {
        if (new FieldFaults().run(this, () -> new LinkDialog(link.recipient(), outbox.copyOwnLink(link.message())).open())) {
            refresh();
        }
    }

    private void renew(Association association) {
        if (new FieldFaults().run(this, () -> accounts.renewFirstAdministratorsLink(association.id()))) {
            Notices.done(this, "administration.installation.renewed");
            refresh();
        }
    }

    private void invite(Association association) {
        Dialog dialog = new Dialog(getTranslation("administration.installation.inviting", association.name()));
        FieldFaults own = new FieldFaults();
        TextField person = own.add("name", new TextField(getTranslation("identity.name")));
        TextField email = own.add("email", new TextField(getTranslation("identity.email")));
        person.setAutocomplete(Autocomplete.OFF);
        email.setAutocomplete(Autocomplete.OFF);
        Button send = new Button(getTranslation("administration.people.send"), click -> {
            if (own.run(
                    this,
                    () -> accounts.inviteFirstAdministrator(association.id(), person.getValue(), email.getValue()))) {
                dialog.close();
                Notices.done(this, "administration.installation.invited", email.getValue().strip());
                refresh();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div body = new Div(person, email);
        body.addClassName("sv-form");
        send.addClickShortcut(Key.ENTER).listenOn(body);
        dialog.add(body);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), send);
        dialog.open();
        person.focus();
    }

    private Component mail() {
        OutboxState state = outbox.state();
        Section section = new Section(
                new H2(getTranslation("administration.installation.mail")),
                new Paragraph(getTranslation(
                        state.serverConfigured()
                                ? "administration.installation.mailOn"
                                : "administration.installation.mailOff")),
                new Paragraph(getTranslation(
                        "administration.installation.mailState", state.waiting(), state.failing(), state.sent())));
        section.addClassName("sv-card");
        return section;
    }

    private Component faultReports() {
        return new PagedTable<>(
                getTranslation("administration.fault.reports"),
                List.of(
                        getTranslation("administration.log.when"),
                        getTranslation("administration.fault.what"),
                        getTranslation("administration.fault.page"),
                        getTranslation("administration.fault.replyTo")),
                getTranslation("administration.fault.none"),
                new PagedTable.Source<FaultReport>() {
                    @Override
                    public List<FaultReport> page(String search, int offset, int limit) {
                        return reports.reports(offset, limit);
                    }

                    @Override
                    public long count(String search) {
                        return reports.count();
                    }
                },
                report -> List.of(
                        new Span(SwedishTime.minute(report.at())),
                        new Span(report.description()),
                        new Span(report.page()),
                        new Span(report.replyTo())));
    }
}
