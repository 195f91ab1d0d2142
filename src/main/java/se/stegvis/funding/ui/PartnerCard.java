package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Objects;
import se.stegvis.funding.Commitment;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.Participant;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.Partner;
import se.stegvis.funding.PartnerContent;
import se.stegvis.funding.policy.PartRules;
import se.stegvis.shell.SharedRow;

/** A partner: its contact, what it brings, who signs and whether it can carry on. */
final class PartnerCard extends Composite<Div> {

    private static final SharedRow.Part<PartnerContent> CONTRIBUTION = new SharedRow.Part<>(
            PartnerContent::contribution,
            (was, typed) -> new PartnerContent(typed, was.signatory(), was.mandate(), was.commitment(), was.commitmentReason()));
    private static final SharedRow.Part<PartnerContent> SIGNATORY = new SharedRow.Part<>(
            PartnerContent::signatory,
            (was, typed) ->
                    new PartnerContent(was.contribution(), typed, was.mandate(), was.commitment(), was.commitmentReason()));
    private static final SharedRow.Part<PartnerContent> MANDATE = new SharedRow.Part<>(
            PartnerContent::mandate,
            (was, typed) ->
                    new PartnerContent(was.contribution(), was.signatory(), typed, was.commitment(), was.commitmentReason()));
    private static final SharedRow.Part<PartnerContent> REASON = new SharedRow.Part<>(
            PartnerContent::commitmentReason,
            (was, typed) -> new PartnerContent(was.contribution(), was.signatory(), was.mandate(), was.commitment(), typed));

    private final transient FormPage page;
    private final transient Partner partner;
    private final transient SharedRow<PartnerContent> row;

    PartnerCard(FormPage page, Partner partner) {
        this.page = page;
        this.partner = partner;
        this.row = new SharedRow<>(
                new SharedRow.Stored<>(partner.content(), partner.version()),
                (content, version) -> stored(page.services().partners().save(page.id(), partner.id(), content, version)),
                () -> page.fresh().partners().stream()
                        .filter(each -> each.id().equals(partner.id()))
                        .findFirst()
                        .map(PartnerCard::stored));
        H3 name = new H3(partner.memberName());
        Div head = new Div(name);
        head.addClassName("fu-card-head");
        page.commentButton(place(""), partner.memberName()).ifPresent(head::add);
        if (page.in(new FormPlace.Partners()).mayEdit()) {
            head.add(Buttons.removing(page, page.text("fundingui.partner.remove", partner.memberName()), this::remove));
        }
        Div signing = new Div(line("signatory", SIGNATORY), line("mandate", MANDATE));
        signing.addClassName("sv-fields");
        getContent().addClassName("sv-card");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", partner.memberName());
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(head, contacts(), contribution(), signing, commitment());
        page.at(place(""), this);
        page.at(place("contact"), this);
    }

    private static SharedRow.Stored<PartnerContent> stored(Partner saved) {
        return new SharedRow.Stored<>(saved.content(), saved.version());
    }

    private Component contribution() {
        var field = Fields.text(page.text("fundingui.partner.contribution"));
        field.setMinRows(2);
        return page.typed(field, place("contribution"), row, CONTRIBUTION);
    }

    private Component line(String name, SharedRow.Part<PartnerContent> part) {
        return page.typed(Fields.line(page.text("fundingui.partner." + name)), place(name), row, part);
    }

    private Component commitment() {
        RadioButtonGroup<Commitment> answer = new RadioButtonGroup<>(page.text("fundingui.partner.commitment"));
        answer.setItems(Commitment.values());
        answer.setItemLabelGenerator(each -> page.text("funding.commitment." + each));
        answer.setHelperText(page.text("fundingui.partner.commitment.help"));
        answer.setValue(row.content().commitment());
        answer.setReadOnly(!page.mayEdit());
        Component reason = page.typed(
                Fields.line(page.text("fundingui.partner.commitmentReason")), place("commitmentReason"), row, REASON);
        reason.setVisible(needsReason(row.content()));
        Fields.whenChosen(answer, chosen -> {
            page.run(this, () -> row.choose(was -> new PartnerContent(
                    was.contribution(), was.signatory(), was.mandate(), chosen, was.commitmentReason())));
            reason.setVisible(needsReason(row.content()));
        });
        page.live().follow(place("commitment"), now -> {
            row.catchUp(page.live().lastWriter());
            Commitment stored = row.content().commitment();
            if (!Objects.equals(answer.getValue(), stored) && page.live().isFree(place("commitment"))) {
                answer.setValue(stored);
                reason.setVisible(needsReason(row.content()));
                Fields.flash(answer);
            }
        });
        Div both = new Div(page.at(place("commitment"), answer), reason);
        both.addClassName("fu-question");
        return both;
    }

    private static boolean needsReason(PartnerContent content) {
        return content.commitment() == Commitment.CONDITIONAL || content.commitment() == Commitment.CANNOT;
    }

    private Component contacts() {
        Div block = new Div();
        block.addClassName("fu-group");
        if (partner.contacts().isEmpty()) {
            Paragraph none = new Paragraph(page.text("fundingui.partner.noContact"));
            none.addClassName("sv-muted");
            block.add(none);
        }
        block.add(PersonRow.list(
                page,
                page.draft().participants().stream()
                        .filter(person -> person.kind() != ParticipantKind.OFFICE
                                && !PartRules.isAuthor(person.kind())
                                && person.member().equals(partner.member()))
                        .toList(),
                place("contact")));
        InvitationForm.of(page, partner.member(), place("contribution")).ifPresent(form -> {
            boolean own = page.draft().answersFor().contains(partner.member());
            String more = own ? "fundingtogether.partner.invite" : "fundingui.partner.inviteAnother";
            block.add(partner.contacts().isEmpty() ? form : Folded.of(page.text(more), form));
        });
        return block;
    }

    private void remove() {
        ConfirmDialog dialog = Buttons.confirmation(
                page,
                page.text("fundingui.partner.remove.title", partner.memberName()),
                page.text("fundingui.partner.remove.text"),
                page.text("fundingui.remove"));
        dialog.addConfirmListener(confirmed -> page.runAndRebuild(
                this, () -> page.services().partners().remove(page.id(), partner.id())));
        dialog.open();
    }

    private String place(String part) {
        return Place.row(partner.id().value(), part);
    }
}
