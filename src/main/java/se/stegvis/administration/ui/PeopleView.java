package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.Membership;
import se.stegvis.association.NewRole;
import se.stegvis.association.RoleGrant;
import se.stegvis.association.RoleService;
import se.stegvis.foundation.AccountId;
import se.stegvis.identity.AccountService;
import se.stegvis.identity.Person;
import se.stegvis.notification.OutboxLine;
import se.stegvis.notification.OutboxService;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;
import se.stegvis.shell.PagedTable;

/** The people of the förbund and what they may do. */
@PermitAll
@Route(value = "personer", layout = MainLayout.class)
public class PeopleView extends AdministrationView {

    private final transient AssociationService associations;
    private final transient AccountService accounts;
    private final transient RoleService roles;
    private final transient OutboxService outbox;
    private final Div order = new Div();
    private transient List<Member> members = List.of();
    private transient List<Person> people = List.of();
    private transient Map<AccountId, List<RoleGrant>> grants = Map.of();
    private @Nullable PagedTable<Person> table;
    private String lastInvited = "";

    public PeopleView(
            AssociationService associations, AccountService accounts, RoleService roles, OutboxService outbox) {
        super(associations, "administration.people");
        this.associations = associations;
        this.accounts = accounts;
        this.roles = roles;
        this.outbox = outbox;
    }

    @Override
    void fill(Membership entered, Div head) {
        members = associations.members(association());
        load();
        PagedTable<Person> list = new PagedTable<>(
                title(),
                mayChange()
                        ? List.of(word("name"), word("roles"), word("state"), "")
                        : List.of(word("name"), word("roles"), word("state")),
                getTranslation("administration.people.empty"),
                new PagedTable.Source<>() {
                    @Override
                    public List<Person> page(String search, int offset, int limit) {
                        return found(search).stream().skip(offset).limit(limit).toList();
                    }

                    @Override
                    public long count(String search) {
                        return found(search).size();
                    }
                },
                this::row);
        if (mayChange()) {
            list.endingAtTheRight();
            Button invite = new Button(getTranslation("administration.people.invite"), click -> invite());
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            head.add(invite);
        }
        table = list;
        getContent().add(list, order);
        showOrder();
    }

    private String word(String part) {
        return getTranslation("administration.people." + part);
    }

    private void load() {
        people = accounts.people(association());
        grants = roles.grants(association()).stream().collect(Collectors.groupingBy(RoleGrant::account));
    }

    private void refresh() {
        load();
        if (table != null) {
            table.refresh();
        }
        showOrder();
    }

    /** A förbund's people are some tens; they are searched where they are, by name, address, role and member. */
    private List<Person> found(String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return people.stream()
                .filter(person -> (person.name() + " " + person.email() + " " + String.join(" ", roleLabels(person)))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private List<RoleGrant> grantsOf(Person person) {
        return grants.getOrDefault(person.id(), List.of());
    }

    private List<String> roleLabels(Person person) {
        RoleWords words = new RoleWords(this, members);
        return grantsOf(person).stream().map(words::of).toList();
    }

    private List<Component> row(Person person) {
        Span name = new Span(person.name());
        name.addClassName("sv-strong");
        Span email = new Span(person.email());
        email.addClassNames("sv-muted", "sv-small");
        Div who = new Div(name, email);
        who.addClassName("sv-words");
        Div held = new Div();
        held.addClassName("sv-words");
        roleLabels(person).forEach(label -> held.add(new Span(label)));
        if (grantsOf(person).isEmpty()) {
            Span none = new Span(getTranslation("administration.people.noRoles"));
            none.addClassName("sv-muted");
            held.add(none);
        }
        Span state = new Span(getTranslation("administration.people.state." + stateOf(person)));
        state.addClassName("sv-chip");
        if (!mayChange()) {
            return List.of(who, held, state);
        }
        Button change = new Button(getTranslation("administration.people.change"), click -> open(person));
        change.setAriaLabel(getTranslation("administration.people.change") + ": " + person.name());
        return List.of(who, held, state, change);
    }

    private static String stateOf(Person person) {
        if (!person.active()) {
            return "inactive";
        }
        return person.hasPassword() ? "active" : "invited";
    }

    private void showOrder() {
        order.removeAll();
        List<RoleGrant> serving = roles.grants(association()).stream()
                .filter(grant -> grant.role() == Role.SUBSTITUTE)
                .toList();
        if (serving.size() < 2) {
            return;
        }
        Map<AccountId, String> names =
                people.stream().collect(Collectors.toMap(Person::id, Person::name));
        RoleWords words = new RoleWords(this, members);
        FieldFaults faults = new FieldFaults();
        order.add(new SubstituteOrder(
                serving,
                grant -> names.getOrDefault(grant.account(), "") + " (" + words.memberOf(grant) + ")",
                mayChange(),
                ids -> {
                    if (!faults.run(this, () -> roles.orderSubstitutes(association(), ids))) {
                        showOrder();
                    }
                }));
    }

    private void invite() {
        InviteDialog dialog = new InviteDialog(
                members,
                (name, email, chosen) -> {
                    accounts.invite(association(), name, email, chosen);
                    lastInvited = email.strip().toLowerCase(Locale.ROOT);
                },
                () -> {
                    refresh();
                    offerLink(lastInvited);
                });
        dialog.open();
    }

    /** With an e-mail server the link is on its way; without one it is shown at once, if this person may see it. */
    private void offerLink(String email) {
        if (outbox.canSend(association())) {
            Notices.done(this, "administration.people.linkSent", email);
            return;
        }
        outbox.messages(association(), email, 0, 25).stream()
                .filter(line -> line.linkCopyable() && line.to().equals(email))
                .findFirst()
                .ifPresentOrElse(
                        this::showLink, () -> Notices.done(this, "administration.people.linkNotShown", email));
    }

    private void showLink(OutboxLine line) {
        new FieldFaults()
                .run(this, () -> new LinkDialog(line.to(), outbox.copyLink(association(), line.id())).open());
    }

    private void open(Person person) {
        PersonDialog.Deeds deeds = new PersonDialog.Deeds() {
            @Override
            public void give(Person to, NewRole role) {
                roles.grant(association(), to.id(), role);
            }

            @Override
            public void end(RoleGrant grant) {
                roles.end(association(), grant.id());
            }

            @Override
            public void renewLink(Person to) {
                accounts.renewLink(association(), to.id());
                offerLink(to.email());
            }

            @Override
            public void deactivate(Person whom) {
                accounts.deactivate(association(), whom.id());
            }

            @Override
            public void activate(Person whom, NewRole role) {
                accounts.activate(association(), whom.id(), List.of(role));
            }
        };
        new PersonDialog(
                        person,
                        members,
                        () -> {
                            load();
                            return grantsOf(person);
                        },
                        deeds,
                        this::refresh)
                .open();
    }
}
