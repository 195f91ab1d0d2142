package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import se.stegvis.association.MemberId;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.policy.PartRules;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** A way to let somebody in on a member's behalf, as one of the parts that who looks may give. */
final class InvitationForm extends Composite<Div> {

    private final transient FormPage page;

    private InvitationForm(FormPage page, MemberId member, Set<ParticipantKind> given, String next) {
        this.page = page;
        FieldFaults faults = new FieldFaults();
        TextField name = faults.add("name", Fields.line(page.text("fundingui.person.name")));
        EmailField email = faults.add("email", new EmailField(page.text("fundingui.person.email")));
        name.setManualValidation(true);
        email.setManualValidation(true);
        Select<ParticipantKind> kind = new Select<>();
        kind.setLabel(page.text("fundingtogether.person.kind"));
        kind.setItems(given);
        kind.setItemLabelGenerator(each -> page.text("funding.participant." + each));
        kind.setValue(given.iterator().next());
        kind.setHelperText(expected(kind.getValue()));
        kind.addValueChangeListener(change -> kind.setHelperText(expected(change.getValue())));
        String button = isHome(page, member) ? "fundingtogether.people.add" : "fundingui.partner.invite";
        Button invite = new Button(page.text(button), click -> {
            boolean invited = faults.run(this, () -> page.services()
                    .people()
                    .invite(page.id(), kind.getValue(), member, name.getValue(), email.getValue()));
            if (invited) {
                Notices.done(this, "fundingui.invited", email.getValue().strip());
                page.runAndRebuild(this, () -> page.focusNext(next));
            }
        });
        Div line = new Div(name, email);
        if (given.size() > 1) {
            line.add(kind);
        }
        line.add(invite);
        line.addClassNames("fu-adding", "fu-inviting");
        getContent().add(line);
    }

    /**
     * The form, where who looks may let in anybody of that member.
     *
     * @param next where the focus goes afterwards
     */
    static Optional<InvitationForm> of(FormPage page, MemberId member, String next) {
        return page.self()
                .filter(self -> page.mayEdit())
                .map(self -> PartRules.given(self.kind(), self.member(), member, isHome(page, member)))
                .filter(given -> !given.isEmpty())
                .map(given -> new InvitationForm(page, member, given, next));
    }

    /** Whether a member's people write on the huvudman's side: it is no partner. */
    static boolean isHome(FormPage page, MemberId member) {
        return page.draft().partners().stream().noneMatch(partner -> partner.member().equals(member));
    }

    private String expected(ParticipantKind kind) {
        return page.text("fundingtogether.rights." + kind);
    }
}
