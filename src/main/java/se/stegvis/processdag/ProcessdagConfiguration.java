package se.stegvis.processdag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.ui.WorkshopsView;
import se.stegvis.shell.NavigationItem;
import se.stegvis.shell.Waiting;

/** The module's place in the navigation and on the start page. */
@Configuration
class ProcessdagConfiguration {

    private static final int NOW = 5;
    private static final int TODAY = 10;
    private static final int LATER = 60;

    @Bean
    NavigationItem processdagarItem() {
        return new NavigationItem(
                50,
                "processdag.nav",
                WorkshopsView.class,
                EnumSet.of(
                        Role.APPLICANT,
                        Role.PREPARER,
                        Role.DIRECTOR,
                        Role.CHAIR,
                        Role.BOARD_MEMBER,
                        Role.SUBSTITUTE,
                        Role.FACILITATOR,
                        Role.AUDITOR));
    }

    /** The days one leads that are open, today or still to come. */
    @Bean
    Waiting processdagarWaiting(WorkshopService workshops, Clock clock) {
        return (membership, actor) -> {
            if (!membership.is(Role.FACILITATOR, Role.DIRECTOR)) {
                return List.of();
            }
            LocalDate today = SwedishTime.today(clock);
            return workshops.ahead(membership.association().id()).stream()
                    .map(day -> item(day, today))
                    .toList();
        };
    }

    private static Waiting.Item item(Workshop day, LocalDate today) {
        boolean open = day.state() == WorkshopState.OPEN;
        boolean isToday = day.date().equals(today);
        return new Waiting.Item(
                open ? NOW : isToday ? TODAY : LATER,
                day.name() + " · " + day.initiativeName(),
                open
                        ? Message.of("processdag.waiting.open")
                        : isToday
                                ? Message.of("processdag.waiting.today", day.start().toString())
                                : Message.of("processdag.waiting.coming", day.date().toString()),
                Message.of(open ? "processdag.waiting.lead" : "processdag.waiting.prepare"),
                "processdagar/" + day.id());
    }
}
