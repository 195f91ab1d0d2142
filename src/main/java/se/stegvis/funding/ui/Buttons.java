package se.stegvis.funding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Buttons and questions that many parts of the form have. */
final class Buttons {

    private Buttons() {}

    /** Takes something out; what exactly, only a screen reader needs to be told. */
    static Button removing(FormPage page, String what, Runnable remove) {
        Button button = new Button(page.text("fundingui.remove"), click -> remove.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(what);
        return button;
    }

    static Button adding(String text, Runnable add) {
        Button button = new Button(text, click -> add.run());
        button.addClassName("fu-add");
        return button;
    }

    static ConfirmDialog confirmation(FormPage page, String title, String text, String confirm) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(confirm);
        dialog.setCancelable(true);
        dialog.setCancelText(page.text("fundingui.cancel"));
        return dialog;
    }
}
