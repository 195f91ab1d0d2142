package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.funding.Participant;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.PeopleService.OfficePerson;
import se.stegvis.funding.policy.PartRules;
import se.stegvis.shell.Notices;

/** The huvudman's own people in the application, the kansli where it has been let in, and what each part may do. */
final class PeopleEditor extends Composite<Div> {

    private static final String PLACE = "people";

    private final transient FormPage page;

    PeopleEditor(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-rows");
        getContent().getElement().setAttribute("tabindex", "-1");
        page.at(PLACE, this);
        getContent().add(
                new H2(page.text("fundingtogether.people")),
                muted("fundingtogether.people.help"),
                PersonRow.list(page, own(), PLACE));
        InvitationForm.of(page, home(), PLACE)
                .ifPresent(form -> getContent().add(Folded.of(page.text("fundingtogether.people.invite"), form)));
        office();
        getContent().add(Folded.of(page.text("fundingtogether.rights"), rights()));
    }

    /** Everybody on the huvudman's side: a partner's people stand at the partner. */
    private List<Participant> own() {
        return page.draft().participants().stream()
                .filter(person -> person.kind() != ParticipantKind.OFFICE
                        && (PartRules.isAuthor(person.kind()) || InvitationForm.isHome(page, person.member())))
                .toList();
    }

    /** The huvudman where chosen, else the member that the owner writes for. */
    private MemberId home() {
        return page.draft()
                .lead()
                .map(Member::id)
                .or(() -> page.draft().participants().stream().findFirst().map(Participant::member))
                .orElseThrow();
    }

    private void office() {
        List<Participant> there = page.draft().participants().stream()
                .filter(person -> person.kind() == ParticipantKind.OFFICE)
                .toList();
        boolean inviting = page.mayEdit()
                && page.self().map(Participant::kind).filter(PartRules::isAuthor).isPresent();
        if (there.isEmpty() && !inviting) {
            return;
        }
        getContent().add(new H3(page.text("fundingtogether.office")), muted("fundingtogether.office.help"));
        getContent().add(PersonRow.list(page, there, PLACE));
        if (inviting) {
            Div place = new Div();
            place.add(Buttons.adding(page.text("fundingtogether.office.invite"), () -> {
                place.removeAll();
                place.add(choosing(page.services().people().office(page.id())));
            }));
            getContent().add(place);
        }
    }

    /** Whom one can choose is asked for when somebody wants to. */
    private Component choosing(List<OfficePerson> directors) {
        if (directors.isEmpty()) {
            return muted("fundingtogether.office.none");
        }
        Select<OfficePerson> who = new Select<>();
        who.setLabel(page.text("fundingtogether.office.choose"));
        who.setItems(directors);
        who.setItemLabelGenerator(OfficePerson::name);
        who.setValue(directors.getFirst());
        Button invite = new Button(page.text("fundingui.partner.invite"), click -> {
            OfficePerson chosen = who.getValue();
            page.runAndRebuild(this, () -> {
                page.services().people().inviteOffice(page.id(), chosen.account());
                page.focusNext(PLACE);
                Notices.done(this, "fundingtogether.office.invited", chosen.name());
            });
        });
        Div line = new Div(who, invite);
        line.addClassName("fu-adding");
        who.focus();
        return line;
    }

    private Component rights() {
        DescriptionList list = new DescriptionList();
        list.addClassName("fu-rights");
        for (ParticipantKind kind : ParticipantKind.values()) {
            list.add(
                    new DescriptionList.Term(page.text("funding.participant." + kind)),
                    new DescriptionList.Description(page.text("fundingtogether.rights." + kind)));
        }
        return new Div(list, muted("fundingtogether.rights.afterwards"));
    }

    /** Which part who looks has, said plainly; nothing for those who write it, who see that they do. */
    static Optional<Component> ownPart(FormPage page) {
        return page.self()
                .filter(self -> !PartRules.isAuthor(self.kind()))
                .map(self -> {
                    Paragraph part = new Paragraph(
                            page.text("fundingtogether.mine." + self.kind(), nameOf(page, self.member())));
                    part.addClassName("fu-own-part");
                    return part;
                });
    }

    private static String nameOf(FormPage page, MemberId member) {
        return page.draft().members().stream()
                .filter(known -> known.id().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    private Paragraph muted(String key) {
        Paragraph text = new Paragraph(page.text(key));
        text.addClassName("sv-muted");
        return text;
    }
}
