package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.Review;
import se.stegvis.funding.Signature;
import se.stegvis.funding.SigningParty;
import se.stegvis.funding.SigningState;

/** Who has signed a draft for each party, who can, and what is signed. */
final class SigningPanel extends Composite<Div> {

    /** Identity of the panel, and of the paper below it, within the page. */
    static final String ANCHOR = "signering";

    static final String PAPER = "handling";

    private final transient FormPage page;
    private final transient Review review;
    private final transient SigningState state;
    private final transient Runnable changed;

    /** @param changed what is done when somebody has signed or taken a signature back */
    SigningPanel(FormPage page, Review review, SigningState state, Runnable changed) {
        this.page = page;
        this.review = review;
        this.state = state;
        this.changed = changed;
        getContent().setId(ANCHOR);
        getContent().addClassNames("sv-card", "fu-signing");
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(new H2(page.text("fundingui.signing.title")), muted(page.text("fundingui.signing.help")));
        state.parties().forEach(party -> getContent().add(party(party)));
        if (state.parties().isEmpty()) {
            Paragraph none = new Paragraph(page.text("fundingui.signing.noParties"));
            none.addClassName("sv-empty");
            getContent().add(none);
        }
        getContent().add(content());
    }

    private Component party(SigningParty party) {
        String name = party.lead() ? page.text("fundingui.signing.lead", party.name()) : party.name();
        Div head = new Div(new H3(name), chip(party));
        head.addClassName("fu-card-head");
        Div block = new Div(head);
        block.addClassName("fu-signer");
        block.getElement().setAttribute("role", "group");
        block.getElement().setAttribute("aria-label", party.name());
        party.signatures().stream().filter(Signature::stands).forEach(signature -> block.add(line(signature)));
        party.lost().ifPresent(signature -> block.add(new Paragraph(SigningWords.ended(page, signature))));
        if (!party.isSigned()) {
            block.add(muted(signers(party)));
        }
        Div buttons = new Div();
        buttons.addClassName("sv-row");
        if (party.maySign()) {
            Button sign = new Button(page.text("fundingui.signing.sign", party.name()), click -> ask(party));
            if (!party.isSigned()) {
                sign.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(sign);
        }
        if (party.signatures().stream().anyMatch(this::isOwn)) {
            buttons.add(new Button(page.text("fundingui.signing.withdraw"), click -> askBack()));
        }
        if (buttons.getComponentCount() > 0) {
            block.add(buttons);
        }
        return block;
    }

    private boolean isOwn(Signature signature) {
        return signature.stands()
                && signature.signer().equals(page.services().actor().get().account());
    }

    private Component chip(SigningParty party) {
        String key = party.isSigned() ? "signed" : party.required() ? "awaited" : "optional";
        Span chip = new Span(page.text("fundingui.signing.state." + key));
        chip.addClassName("sv-chip");
        if (party.isSigned()) {
            chip.addClassName("holds");
        } else if (party.required()) {
            chip.addClassName("partly");
        }
        return chip;
    }

    private Component line(Signature signature) {
        Paragraph who = new Paragraph(page.text(
                "fundingui.signing.by", signature.name(), signature.title(), signature.mandate()));
        Paragraph how = muted(page.text(
                "fundingui.signing.how",
                SwedishTime.minute(signature.signedAt()),
                page.text("funding.signing.method." + signature.method()),
                signature.shortChecksum()));
        how.addClassName("sv-small");
        return new Div(who, how);
    }

    private String signers(SigningParty party) {
        if (party.signers().isEmpty()) {
            return page.text("fundingui.signing.nobody", party.name());
        }
        return page.text(
                "fundingui.signing.canSign",
                party.signers().stream()
                        .map(person -> person.kind() == ParticipantKind.SIGNATORY
                                ? page.text("fundingui.signing.signatory", person.name())
                                : person.name())
                        .collect(Collectors.joining(", ")));
    }

    private Component content() {
        Anchor read = new Anchor("#" + PAPER, page.text("fundingui.signing.read"));
        read.setRouterIgnore(true);
        read.addClassName("fu-secondary");
        Anchor json = Downloads.link(
                page.text("fundingui.signing.json"),
                page.text("fundingui.signing.fileName") + ".json",
                Downloads.JSON,
                () -> page.services().signing().signedContent(page.id()));
        Div links = new Div(read, json);
        links.addClassNames("sv-row", "sv-no-print");
        return new Div(muted(page.text("fundingui.signing.content", state.shortChecksum())), links);
    }

    private void ask(SigningParty party) {
        new SigningDialog(page, party, state.checksum(), review.isWritten(), changed).open();
    }

    private void askBack() {
        ConfirmDialog dialog = Buttons.confirmation(
                page,
                page.text("fundingui.signing.withdraw.title"),
                page.text("fundingui.signing.withdraw.text"),
                page.text("fundingui.signing.withdraw"));
        dialog.addConfirmListener(confirmed -> {
            if (page.run(this, () -> page.services().signing().withdraw(page.id()))) {
                changed.run();
            }
        });
        dialog.open();
    }

    private static Paragraph muted(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("sv-muted");
        return words;
    }
}
