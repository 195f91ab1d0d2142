package se.stegvis.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.textfield.PasswordField;

/** A field for a password whose button that shows the characters is called by a name in the reader's own language. */
public final class PasswordInput extends PasswordField {

    /** Names the button in every password field inside, also in those that Vaadin's own sign-in form makes. */
    public static void nameRevealButton(HasElement around, String name) {
        around.getElement()
                .executeJs(
                        """
                        const all = this.localName === 'vaadin-password-field' ? [this] : this.querySelectorAll('vaadin-password-field');
                        all.forEach(field => field.i18n = { reveal: $0 });
                        """,
                        name);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        nameRevealButton(this, getTranslation("shell.password.reveal"));
    }
}
