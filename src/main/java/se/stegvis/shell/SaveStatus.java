package se.stegvis.shell;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import se.stegvis.foundation.SwedishTime;

/** Says what of the page is saved and what waits: "Sparat 14:02". One on each page that saves while one types. */
public class SaveStatus extends Span {

    private final transient Clock clock;

    public SaveStatus(Clock clock) {
        this.clock = clock;
        addClassNames("sv-save-status", "sv-muted");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("data-save-status", true);
        getElement().setAttribute("data-saving", getTranslation("shell.save.saving"));
        getElement().setAttribute("data-offline-one", getTranslation("shell.save.offline.one"));
        getElement().setAttribute("data-offline-many", getTranslation("shell.save.offline.many"));
        getElement().setAttribute("data-refused-one", getTranslation("shell.save.refused"));
        getElement().setAttribute("data-refused-many", getTranslation("shell.save.refused.many"));
        getElement().setAttribute("data-nothing", getTranslation("shell.save.nothing"));
        setText(getTranslation("shell.save.nothing"));
    }

    /** What to show when all has been stored. */
    String savedMessage() {
        return getTranslation("shell.save.saved", SwedishTime.clock(clock.instant()));
    }

    /** Shows that something chosen, not typed, has been stored. */
    public void saved() {
        String message = savedMessage();
        setText(message);
        // What waits, or has not been stored, is still said.
        getElement().executeJs("window.stegvisTyped?.chosen($0)", message);
    }
}
