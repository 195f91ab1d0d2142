package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.KeptFinding;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.check.Finding;
import se.stegvis.shell.FieldFaults;

/** "Behåll ändå" under a piece of advice: the button, the question why, and the reason once it is given. */
final class KeptAnyway {

    private final FormPage page;
    private final GoalId goal;
    private final Runnable redraw;
    private String answering = "";
    private String seen = "";
    private @Nullable Component question;

    KeptAnyway(FormPage page, GoalId goal, Runnable redraw) {
        this.page = page;
        this.goal = goal;
        this.redraw = redraw;
    }

    /** The rule whose advice is being answered; empty while none is. */
    String answering() {
        return answering;
    }

    Component under(Finding finding, Optional<KeptFinding> reason) {
        Component asking = question;
        if (asking != null && answering.equals(finding.rule())) {
            return asking;
        }
        if (reason.isPresent()) {
            return given(finding, reason.get());
        }
        if (!page.mayEdit()) {
            return new Div();
        }
        Button keep = new Button(page.text("fundingui.keep"), click -> ask(finding, ""));
        keep.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        keep.addClassName("fu-keep");
        keep.setAriaLabel(page.text("fundingui.keep.of", page.text(finding.reason())));
        return keep;
    }

    private Component given(Finding finding, KeptFinding kept) {
        Paragraph why = new Paragraph(page.text("fundingui.kept", kept.reason()));
        Span who = new Span(page.text(
                "fundingui.kept.by", kept.by(), SwedishTime.dayOf(kept.at()).toString()));
        who.addClassNames("sv-muted", "sv-small");
        Div given = new Div(why, who);
        given.addClassName("fu-kept");
        if (page.mayEdit()) {
            Button change = new Button(page.text("fundingui.kept.change"), click -> ask(finding, kept.reason()));
            change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            Button back = new Button(page.text("fundingui.kept.back"), click -> page.run(
                    given, () -> page.services().goals().keepNoLonger(page.id(), goal, finding.rule())));
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            back.setAriaLabel(page.text("fundingui.kept.back.of", page.text(finding.reason())));
            Div buttons = new Div(change, back);
            buttons.addClassName("sv-row");
            given.add(buttons);
        }
        return given;
    }

    private void ask(Finding finding, String before) {
        FieldFaults faults = new FieldFaults();
        TextArea reason = faults.add("reason", Fields.text(page.text("fundingui.keep.why")));
        reason.setHelperText(page.text("fundingui.keep.help"));
        reason.setMinRows(2);
        reason.setMaxLength(KeptFinding.LONGEST_REASON);
        reason.setValue(before);
        Div form = new Div();
        form.addClassName("fu-keeping");
        seen = before;
        Button save = new Button(page.text("fundingui.keep.save"), click -> {
            if (faults.run(form, () -> keep(finding, reason.getValue()))) {
                answered();
                page.run(form, () -> {});
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(page.text("fundingui.cancel"), click -> {
            answered();
            redraw.run();
        });
        Div buttons = new Div(save, cancel);
        buttons.addClassName("sv-row");
        form.add(reason, buttons);
        question = form;
        answering = finding.rule();
        redraw.run();
        reason.focus();
    }

    /** Who comes second keeps the words in the field and reads the other's; saving again is then on purpose. */
    private void keep(Finding finding, String reason) {
        try {
            page.services().goals().keep(page.id(), goal, finding.rule(), seen, reason);
        } catch (EditConflictException conflict) {
            seen = conflict.savedText();
            throw InvalidInputException.at(
                    "reason", "fundingui.keep.meanwhile", conflict.savedBy(), conflict.savedText());
        }
    }

    private void answered() {
        question = null;
        answering = "";
    }
}
