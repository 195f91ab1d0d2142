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
        getElement().setAttribute("data-offline", getTranslation("shell.save.offline"));
        setText(getTranslation("shell.save.nothing"));
    }

    /** What to show when all has been stored. */
    String savedMessage() {
        return getTranslation("shell.save.saved", SwedishTime.clock(clock.instant()));
    }

    /** What to show when the server would not store something. */
    String refusedMessage() {
        return getTranslation("shell.save.refused");
    }

    /** Shows that something chosen, not typed, has been stored. */
    public void saved() {
        setText(savedMessage());
    }
}
