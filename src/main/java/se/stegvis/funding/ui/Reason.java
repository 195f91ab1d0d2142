package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import se.stegvis.shell.FieldFaults;

/** Asks why, before something that others are told of and that cannot be undone. */
final class Reason {

    private Reason() {}

    /**
     * Opens the question.
     *
     * @param keys prefix in the bundles of {@code .title}, {@code .text}, {@code .reason} and {@code .confirm}
     * @param given takes the reason; what it says about it is shown at the field
     * @param done follows when it went through
     */
    static void ask(Component in, String keys, Consumer<String> given, Runnable done) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(in.getTranslation(keys + ".title"));
        FieldFaults faults = new FieldFaults();
        TextArea reason = faults.add("reason", Fields.text(in.getTranslation(keys + ".reason")));
        reason.setRequiredIndicatorVisible(true);
        Div content = new Div(new Paragraph(in.getTranslation(keys + ".text")), reason);
        content.addClassName("fu-rows");
        dialog.add(content);
        Button cancel = new Button(in.getTranslation("fundingui.cancel"), click -> dialog.close());
        Button confirm = new Button(in.getTranslation(keys + ".confirm"), click -> {
            if (faults.run(in, () -> given.accept(reason.getValue()))) {
                dialog.close();
                done.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(cancel, confirm);
        dialog.open();
        reason.focus();
    }
}
