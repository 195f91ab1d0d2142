package se.stegvis.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.Texts;

/** What a page says on its own when the session has ended or the server cannot be reached, in the person's language. */
@Component
@Order(SystemWords.AFTER_LANGUAGES)
class SystemWords implements VaadinServiceInitListener {

    static final int AFTER_LANGUAGES = 100;

    private final Texts texts;

    SystemWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.getSource().addUIInitListener(init -> explainReconnecting(init.getUI()));
    }

    private SystemMessages messages(Locale asked) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? asked : ui.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.get(locale, "shell.session.ended"));
        messages.setSessionExpiredMessage(texts.get(locale, "shell.session.endedHelp"));
        messages.setInternalErrorCaption(texts.get(locale, "shell.session.internal"));
        messages.setInternalErrorMessage(texts.get(locale, "shell.session.internalHelp"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get(locale, "shell.session.cookies"));
        messages.setCookiesDisabledMessage(texts.get(locale, "shell.session.cookiesHelp"));
        messages.setSyncErrorCaption(texts.get(locale, "shell.session.outOfStep"));
        messages.setSyncErrorMessage(texts.get(locale, "shell.session.outOfStepHelp"));
        return messages;
    }

    private static void explainReconnecting(UI ui) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation("shell.connection.trying"));
        dialog.setDialogTextGaveUp(ui.getTranslation("shell.connection.gaveUp"));
        dialog.setReconnectAttempts(10_000);
        dialog.setReconnectInterval(3_000);
        ui.getPage()
                .executeJs(
                        "const c = window.Vaadin && window.Vaadin.connectionIndicator;"
                                + "if (c) { c.onlineText = $0; c.offlineText = $1; c.reconnectingText = $1; }"
                                + "document.documentElement.dataset.goOn = $2;",
                        ui.getTranslation("shell.connection.back"),
                        ui.getTranslation("shell.connection.trying"),
                        ui.getTranslation("shell.session.goOn"));
    }
}
