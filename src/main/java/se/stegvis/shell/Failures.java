package se.stegvis.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.stegvis.access.ForbiddenException;
import se.stegvis.access.SignedOutException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;

/** Turns whatever a click ends in into words for the person: never a stack trace, never silence. */
@Component
public class Failures implements ErrorHandler, VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        Throwable failure = rootOf(event.getThrowable());
        if (ui == null) {
            log.error("outside any page", failure);
            return;
        }
        if (failure instanceof SignedOutException) {
            ui.getPage().reload();
            return;
        }
        Message words = known(failure).orElseGet(() -> unknown(failure));
        ui.access(() -> {
            Notification notice = Notification.show(
                    ui.getTranslation(words.key(), words.arguments().toArray()), 20_000, Notification.Position.BOTTOM_CENTER);
            notice.setAssertive(true);
        });
    }

    /** What to say about a failure that the product foresees. */
    public static Optional<Message> known(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> Optional.of(refused.reason());
            case InvalidInputException invalid -> Optional.of(invalid.faults().getFirst().message());
            case PersonalNumberException number -> Optional.of(Message.of("shell.failure.personalNumber"));
            case NotFoundException notFound -> Optional.of(Message.of("shell.failure.notFound"));
            case ForbiddenException forbidden -> Optional.of(Message.of("shell.failure.forbidden"));
            default -> Optional.empty();
        };
    }

    /** Logs an unforeseen failure under a number that the person is shown too. */
    public static Message unknown(Throwable failure) {
        String number = Secrets.readableCode(6);
        log.error("failure {}", number, failure);
        return Message.of("shell.failure.unknown", number);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && known(root).isEmpty() && !(root instanceof SignedOutException)) {
            root = root.getCause();
        }
        return root;
    }
}
