package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.MemberKind;
import se.stegvis.association.Membership;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** The förbund's members: Försäkringskassan, Arbetsförmedlingen, region and kommuner. */
@PermitAll
@Route(value = "medlemmar", layout = MainLayout.class)
public class MembersView extends AdministrationView {

    private final transient AssociationService associations;
    private final transient FieldFaults faults = new FieldFaults();
    private final Select<MemberKind> kind = faults.add("kind", new Select<>());
    private final TextField name = faults.add("name", new TextField());
    private final Div listing = new Div();

    public MembersView(AssociationService associations) {
        super(associations, "administration.members");
        this.associations = associations;
        kind.setLabel(getTranslation("administration.members.kind"));
        kind.setItems(MemberKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("association.kind." + each));
        kind.addValueChangeListener(change -> suggestName(change.getValue()));
        name.setLabel(getTranslation("administration.members.name"));
        name.setHelperText(getTranslation("administration.members.nameHelp"));
        listing.addClassName("sv-listing");
    }

    @Override
    void fill(Membership entered, Div head) {
        getContent().add(listing);
        if (mayChange()) {
            getContent().add(addForm());
        }
        refresh();
    }

    private Component addForm() {
        Button add = new Button(getTranslation("administration.members.add"), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClassName("sv-start");
        Div fields = new Div(kind, name);
        fields.addClassName("sv-fields");
        Section form = new Section(new H2(getTranslation("administration.members.addTitle")), fields, add);
        form.addClassName("sv-card");
        add.addClickShortcut(Key.ENTER).listenOn(form);
        return form;
    }

    private void suggestName(MemberKind chosen) {
        boolean national = chosen == MemberKind.FORSAKRINGSKASSAN || chosen == MemberKind.ARBETSFORMEDLINGEN;
        if (national) {
            name.setValue(getTranslation("association.kind." + chosen));
        } else {
            name.clear();
            name.focus();
        }
    }

    private void add() {
        boolean added = faults.run(this, () -> {
            MemberKind chosen = kind.getValue();
            if (chosen == null) {
                throw InvalidInputException.at("kind", "administration.members.kindMissing");
            }
            associations.addMember(association(), name.getValue(), chosen);
        });
        if (added) {
            Notices.done(this, "administration.members.added", name.getValue().strip());
            name.clear();
            kind.focus();
            refresh();
        }
    }

    private void refresh() {
        listing.removeAll();
        List<Member> members = associations.members(association());
        if (members.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("administration.members.empty"));
            empty.addClassName("sv-empty");
            listing.add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sv-lines");
        members.forEach(member -> list.add(line(member)));
        listing.add(list);
    }

    private ListItem line(Member member) {
        Span what = new Span(getTranslation("association.kind." + member.kind()));
        what.addClassNames("sv-muted", "sv-small");
        Span called = new Span(member.name());
        called.addClassName("sv-strong");
        Div words = new Div(called, what);
        words.addClassName("sv-words");
        ListItem line = new ListItem(words);
        if (!member.active()) {
            Span left = new Span(getTranslation("administration.members.left"));
            left.addClassName("sv-chip");
            line.add(left);
        }
        if (mayChange()) {
            line.add(action("administration.members.rename", member, () -> openRename(member)));
            line.add(
                    member.active()
                            ? action("administration.members.leave", member, () -> askToLeave(member))
                            : action("administration.members.return", member, () -> activate(member, true)));
        }
        return line;
    }

    private Button action(String label, Member member, Runnable run) {
        Button button = new Button(getTranslation(label), click -> run.run());
        button.setAriaLabel(getTranslation(label) + ": " + member.name());
        return button;
    }

    private void askToLeave(Member member) {
        Confirmation.ask(this, "administration.members.leaving", () -> activate(member, false), member.name());
    }

    private void activate(Member member, boolean active) {
        if (faults.run(this, () -> associations.activateMember(association(), member.id(), active))) {
            refresh();
        }
    }

    private void openRename(Member member) {
        Dialog dialog = new Dialog(getTranslation("administration.members.renaming", member.name()));
        FieldFaults own = new FieldFaults();
        TextField field = own.add("name", new TextField(getTranslation("administration.members.name")));
        field.setValue(member.name());
        Button save = new Button(getTranslation("administration.save"), click -> {
            if (own.run(this, () -> associations.renameMember(association(), member.id(), field.getValue()))) {
                dialog.close();
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(dialog);
        Paragraph note = new Paragraph(getTranslation("administration.members.renameNote"));
        note.addClassName("sv-muted");
        Div body = new Div(field, note);
        body.addClassName("sv-form");
        dialog.add(body);
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), save);
        dialog.open();
        field.focus();
    }
}
