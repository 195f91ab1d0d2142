package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import se.stegvis.calculation.Words;
import se.stegvis.foundation.Texts;

/** The words of a page, in its reader's language. */
final class Spoken {

    private Spoken() {}

    static Words by(Component component) {
        UI ui = UI.getCurrent();
        Locale language = Texts.spoken(ui == null ? Texts.SWEDISH : ui.getLocale());
        return new Words(component::getTranslation, language);
    }
}
