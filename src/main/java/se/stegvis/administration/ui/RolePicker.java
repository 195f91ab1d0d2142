package se.stegvis.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.stegvis.access.Role;
import se.stegvis.association.Member;
import se.stegvis.association.NewRole;
import se.stegvis.shell.FieldFaults;

/** One role to give, with the member it is held for where the role needs one. */
class RolePicker extends Composite<Div> {

    private final Select<Role> role = new Select<>();
    private final Select<Member> member = new Select<>();

    RolePicker(List<Member> members) {
        getContent().addClassName("sv-fields");
        role.setLabel(getTranslation("administration.people.role"));
        role.setItems(Arrays.stream(Role.values())
                .filter(each -> each.scope() == Role.Scope.ASSOCIATION)
                .toList());
        role.setItemLabelGenerator(each -> getTranslation("access.role." + each));
        role.addValueChangeListener(
                change -> member.setVisible(change.getValue() != null && change.getValue().ofMember()));
        member.setLabel(getTranslation("administration.people.member"));
        member.setItems(members.stream().filter(Member::active).toList());
        member.setItemLabelGenerator(Member::name);
        member.setVisible(false);
        if (members.isEmpty()) {
            member.setHelperText(getTranslation("administration.people.noMembers"));
        }
        getContent().add(role, member);
    }

    /** The role as chosen, or empty while none is. */
    Optional<NewRole> chosen() {
        return Optional.ofNullable(role.getValue())
                .map(picked -> new NewRole(
                        picked,
                        picked.ofMember() && member.getValue() != null
                                ? member.getValue().id()
                                : null));
    }

    /** Lets what the service says about the role be shown here. */
    void receive(FieldFaults faults) {
        faults.add("role", role);
        faults.add("member", member);
    }

    /** Whether a member has still to be chosen. */
    boolean lacksMember() {
        return role.getValue() != null && role.getValue().ofMember() && member.getValue() == null;
    }

    void clear() {
        role.clear();
        member.clear();
    }
}
