package se.stegvis.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import se.stegvis.foundation.Message;

/** Short messages at the edge of the page, read aloud by screen readers. */
public final class Notices {

    private static final int READABLE = 6_000;

    private Notices() {}

    /** Something went as asked. */
    public static void done(Component in, String key, Object... arguments) {
        show(in.getTranslation(key, arguments), READABLE);
    }

    /** Something could not be done: why, and what to do. Stays until closed. */
    public static void refused(Component in, Message reason) {
        Notification notice = show(
                in.getTranslation(reason.key(), reason.arguments().toArray()), READABLE * 3);
        notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
        notice.setAssertive(true);
    }

    private static Notification show(String text, int milliseconds) {
        return Notification.show(text, milliseconds, Notification.Position.BOTTOM_CENTER);
    }
}
