package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.association.Member;
import se.stegvis.funding.Participant;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.policy.PartRules;
import se.stegvis.shell.Notices;

/** Somebody who is in the application: name, part, address, and what who looks may change about it. */
final class PersonRow extends Composite<Div> {

    private final transient FormPage page;
    private final transient Participant person;
    private final String next;

    private PersonRow(FormPage page, Participant person, String next) {
        this.page = page;
        this.person = person;
        this.next = next;
        getContent().addClassName("fu-person");
        String you = isSelf() ? " (" + page.text("fundingtogether.person.you") + ")" : "";
        Paragraph name = new Paragraph(person.name() + you);
        name.addClassName("sv-strong");
        String state = person.hasSignedIn() ? "" : " · " + page.text("fundingui.person.invited");
        Paragraph rest = new Paragraph(kind(person.kind()) + " · " + person.email() + state);
        rest.addClassNames("sv-muted", "sv-small");
        getContent().add(name, rest);
        alsoFor().ifPresent(members -> {
            Paragraph also = new Paragraph(page.text("fundingtogether.person.alsoFor", members));
            also.addClassName("sv-small");
            getContent().add(also);
        });
        Div doing = new Div();
        doing.addClassName("fu-person-doing");
        page.self().filter(self -> page.mayEdit()).ifPresent(self -> offer(self, doing));
        if (doing.getComponentCount() > 0) {
            getContent().add(doing);
        }
    }

    /**
     * People one below the other; empty without any.
     *
     * @param next where the focus goes when one of them is gone
     */
    static Div list(FormPage page, List<Participant> people, String next) {
        Div whole = new Div();
        if (!people.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("fu-people");
            people.forEach(person -> list.add(new ListItem(new PersonRow(page, person, next))));
            whole.add(list);
        }
        return whole;
    }

    private void offer(Participant self, Div doing) {
        boolean home = InvitationForm.isHome(page, person.member());
        Set<ParticipantKind> given = PartRules.given(self.kind(), self.member(), person.member(), home);
        if (!isSelf() && given.contains(person.kind()) && given.size() > 1) {
            doing.add(kinds(given));
        }
        if (self.kind() == ParticipantKind.OWNER && person.kind() == ParticipantKind.EDITOR) {
            doing.add(button("fundingtogether.person.handOver", this::handOver));
        }
        if (PartRules.takesOut(self.kind(), self.member(), person.kind(), person.member())) {
            if (!person.hasSignedIn()) {
                doing.add(button("fundingtogether.person.resend", this::resend));
            }
            doing.add(Buttons.removing(page, page.text("fundingui.person.remove", person.name()), this::remove));
        }
    }

    private Select<ParticipantKind> kinds(Set<ParticipantKind> given) {
        Select<ParticipantKind> kinds = new Select<>();
        kinds.setItems(given);
        kinds.setItemLabelGenerator(this::kind);
        kinds.setAriaLabel(page.text("fundingtogether.person.kind.of", person.name()));
        kinds.setValue(person.kind());
        kinds.addClassName("fu-person-kind");
        Fields.whenChosen(kinds, chosen -> {
            if (page.run(this, () -> page.services().people().changeKind(page.id(), person.account(), chosen))) {
                Notices.done(this, "fundingtogether.person.changed", person.name(), kind(chosen));
            }
            page.rebuild();
        });
        return kinds;
    }

    private Button button(String key, Runnable press) {
        Button button = new Button(page.text(key), click -> press.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(page.text(key + ".to", person.name()));
        return button;
    }

    private void resend() {
        if (page.run(this, () -> page.services().people().resend(page.id(), person.account()))) {
            Notices.done(this, "fundingtogether.person.resent", person.email());
        }
    }

    private void handOver() {
        ask("fundingtogether.person.handOver", () -> {
            page.services().people().handOver(page.id(), person.account());
            Notices.done(this, "fundingtogether.person.handedOver", person.name());
            page.focusNext(next);
        });
    }

    private void remove() {
        ask(isSelf() ? "fundingtogether.person.leave" : "fundingtogether.person.remove", () -> {
            page.services().people().remove(page.id(), person.account());
            page.focusNext(next);
        });
    }

    private void ask(String keys, Runnable yes) {
        ConfirmDialog dialog = Buttons.confirmation(
                page,
                page.text(keys + ".title", person.name()),
                page.text(keys + ".text", person.name()),
                page.text(keys + ".confirm"));
        dialog.addConfirmListener(confirmed -> page.runAndRebuild(this, yes));
        dialog.open();
    }

    /** Who answers or signs for a partner and applies for another member too: everybody in the application sees that it is so. */
    private Optional<String> alsoFor() {
        if (InvitationForm.isHome(page, person.member())
                || !person.kind().answersForPartner() && person.kind() != ParticipantKind.SIGNATORY) {
            return Optional.empty();
        }
        return page.draft().members().stream()
                .filter(member -> person.alsoFor().contains(member.id()))
                .map(Member::name)
                .reduce((one, other) -> one + ", " + other);
    }

    private boolean isSelf() {
        return page.self().filter(self -> self.account().equals(person.account())).isPresent();
    }

    private String kind(ParticipantKind kind) {
        return page.text("funding.participant." + kind);
    }
}
