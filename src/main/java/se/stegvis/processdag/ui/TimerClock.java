package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.DayRoom;

/** Shows how much time is left. It counts down by itself in the browser from what the server says, whatever the browser's own clock says. */
@Tag("pd-timer")
@JavaScript("context://room-timer.js")
class TimerClock extends Component {

    TimerClock(String label) {
        getElement().setAttribute("role", "timer");
        getElement().setAttribute("aria-label", label);
    }

    void show(DayRoom.@Nullable Timer timer, Clock clock) {
        setVisible(timer != null);
        if (timer != null) {
            getElement().setAttribute("left", Long.toString(timer.left(clock).toMillis()));
        }
    }
}
