package se.stegvis.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.AccountDirectory;

/** Speaks Swedish unless the person has chosen English. */
@Component
public class Languages implements I18NProvider, VaadinServiceInitListener {

    private final Texts texts;
    private final transient CurrentActor currentActor;
    private final transient AccountDirectory accounts;

    Languages(Texts texts, CurrentActor currentActor, AccountDirectory accounts) {
        this.texts = texts;
        this.currentActor = currentActor;
        this.accounts = accounts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Texts.SWEDISH, Texts.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            Locale locale = chosen(init.getUI().getSession());
            init.getUI().setLocale(locale);
            init.getUI().getPage().executeJs("document.documentElement.lang = $0", locale.getLanguage());
        });
    }

    /** Remembers a choice for this session; a signed-in person's choice is stored with the account besides. */
    public static void choose(VaadinSession session, Locale locale) {
        session.setAttribute(Locale.class, Texts.spoken(locale));
    }

    private Locale chosen(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(Locale.class))
                .or(() -> currentActor.find().map(actor -> accounts.get(actor.account()).locale()))
                .orElse(Texts.SWEDISH);
    }
}
