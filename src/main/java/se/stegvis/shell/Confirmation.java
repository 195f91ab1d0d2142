package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be undone, or that surprises somebody else. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Asks, and goes on only at yes.
     *
     * @param keys prefix in the bundles of {@code .title}, {@code .text} and {@code .confirm}
     * @param arguments fill the title and the text
     */
    public static void ask(Component in, String keys, Runnable confirmed, Object... arguments) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(in.getTranslation(keys + ".title", arguments));
        dialog.setText(in.getTranslation(keys + ".text", arguments));
        dialog.setCancelable(true);
        dialog.setCancelText(in.getTranslation("shell.cancel"));
        dialog.setConfirmText(in.getTranslation(keys + ".confirm"));
        dialog.addConfirmListener(confirm -> confirmed.run());
        dialog.open();
    }
}
