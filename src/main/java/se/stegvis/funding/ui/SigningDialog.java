package se.stegvis.funding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.NewSignature;
import se.stegvis.funding.Partner;
import se.stegvis.funding.SigningMethod;
import se.stegvis.funding.SigningParty;
import se.stegvis.identity.Confirmations;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;
import se.stegvis.shell.PasswordInput;

/** Signing for a party: who one is, by what right, and the proof that it is oneself. */
final class SigningDialog extends Dialog {

    private final transient FormPage page;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField name = faults.add("name", new TextField());
    private final TextField position = faults.add("title", new TextField());
    private final TextField mandate = faults.add("mandate", new TextField());
    private final Checkbox entitled = faults.add("entitled", new Checkbox());
    private final RadioButtonGroup<SigningMethod> method = new RadioButtonGroup<>();
    private final PasswordInput password = new PasswordInput();
    private final TextField code = new TextField();
    private final Div byCode = new Div();
    private final Span sent = new Span();

    SigningDialog(FormPage page, SigningParty party, String checksum, boolean written, Runnable done) {
        super(page.text("fundingui.signing.dialog", party.name()));
        this.page = page;
        name.setLabel(page.text("fundingui.signing.name"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setValue(page.services().actor().get().name());
        position.setLabel(page.text("fundingui.signing.position"));
        position.setHelperText(page.text("fundingui.signing.position.help"));
        mandate.setLabel(page.text("fundingui.signing.mandate"));
        mandate.setHelperText(page.text("fundingui.signing.mandate.help"));
        mandate.setValue(knownMandate(party));
        entitled.setLabel(page.text("fundingui.signing.entitled", party.name()));
        method.setLabel(page.text("fundingui.signing.method"));
        method.setItems(SigningMethod.values());
        method.setItemLabelGenerator(each -> page.text("fundingui.signing.method." + each));
        method.setValue(SigningMethod.PASSWORD);
        password.setLabel(page.text("fundingui.signing.password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        code.setLabel(page.text("fundingui.signing.code"));
        code.setHelperText(page.text("fundingui.signing.code.help", Confirmations.LIFETIME.toMinutes()));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        for (TextField field : new TextField[] {name, position, mandate, code}) {
            field.setManualValidation(true);
        }
        entitled.setManualValidation(true);
        password.setManualValidation(true);
        sent.addClassName("sv-muted");
        sent.getElement().setAttribute("role", "status");
        Button send = new Button(page.text("fundingui.signing.sendCode"), click -> sendCode());
        Div sending = new Div(send, sent);
        sending.addClassName("sv-row");
        byCode.add(sending, code);
        byCode.addClassName("sv-form");
        method.addValueChangeListener(change -> showProof());
        showProof();
        Div body = new Div();
        body.addClassName("sv-form");
        if (!written) {
            Paragraph early = new Paragraph(page.text("fundingui.signing.early"));
            early.addClassName("sv-advice");
            body.add(early);
        }
        body.add(
                new Paragraph(page.text("fundingui.signing.meaning", party.name())),
                name,
                position,
                mandate,
                entitled,
                method,
                password,
                byCode);
        add(body);
        Button sign = new Button(page.text("fundingui.signing.confirm"), click -> {
            boolean signed = faults.run(this, () -> sign(party, checksum));
            password.clear();
            if (signed) {
                close();
                Notices.done(this, "fundingui.signing.done", party.name());
                done.run();
            }
        });
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(page.text("fundingui.cancel"), click -> close()), sign);
        setCloseOnOutsideClick(false);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                position.focus();
            }
        });
    }

    private void sign(SigningParty party, String checksum) {
        boolean byPassword = method.getValue() == SigningMethod.PASSWORD;
        page.services()
                .signing()
                .sign(
                        page.id(),
                        new NewSignature(
                                party.member(),
                                name.getValue(),
                                position.getValue(),
                                mandate.getValue(),
                                entitled.getValue(),
                                checksum,
                                method.getValue(),
                                byPassword ? password.getValue() : code.getValue()));
    }

    private void sendCode() {
        if (faults.run(this, () -> page.services().signing().sendCode(page.id()))) {
            sent.setText(page.text("fundingui.signing.code.sent", ownAddress()));
            code.focus();
        }
    }

    private void showProof() {
        boolean byPassword = method.getValue() == SigningMethod.PASSWORD;
        password.setVisible(byPassword);
        byCode.setVisible(!byPassword);
        if (byPassword) {
            faults.add("proof", password);
        } else {
            faults.add("proof", code);
        }
    }

    private String ownAddress() {
        return page.draft().participants().stream()
                .filter(person -> person.account().equals(page.services().actor().get().account()))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .email();
    }

    /** What the form says of the signatory's mandate, where somebody has written it. */
    private String knownMandate(SigningParty party) {
        Optional<String> partners = page.draft().partners().stream()
                .filter(partner -> partner.member().equals(party.member()))
                .map(Partner::content)
                .map(content -> content.mandate())
                .findFirst();
        return partners.orElseGet(() -> page.draft().value("parter.mandat"));
    }
}
