package se.stegvis.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import se.stegvis.foundation.Texts;

/** Changes the language of a page where nobody need be signed in. It is named in the language that it leads to. */
public class LanguageLink extends Button {

    public LanguageLink() {
        Locale other = Texts.spoken(getLocale()).equals(Texts.ENGLISH) ? Texts.SWEDISH : Texts.ENGLISH;
        setText(getTranslation("shell.language.other"));
        getElement().setAttribute("lang", other.getLanguage());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("sv-language");
        addClickListener(click -> {
            Languages.choose(VaadinSession.getCurrent(), other);
            UI.getCurrent().getPage().reload();
        });
    }
}
