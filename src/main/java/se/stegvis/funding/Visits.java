package se.stegvis.funding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.stegvis.access.Actor;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.SwedishOrder;

/** The windows in which applications stand open on this server; entered through {@link PresenceService}. */
@Component
public class Visits {

    /** A window is asked for a sign of life once a minute; one that has missed two is not there. */
    static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Map<ApplicationId, Set<Visit>> visits = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Announcements announcements;
    private final Clock clock;

    Visits(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    Visit begin(ApplicationId application, Actor actor, @Nullable Section section, Supplier<Instant> sign) {
        return new Visit(application, actor, section, sign);
    }

    /** Notices the windows that have gone silent, and those that are back. */
    @Scheduled(fixedDelay = 30_000)
    void look() {
        visits.forEach((application, here) -> {
            if (here.stream().filter(Visit::hasTurned).count() > 0) {
                announce(application);
            }
        });
    }

    private void announce(ApplicationId application) {
        announcements.announce(Presence.in(application), numbers.incrementAndGet());
    }

    /** One window with an application open. */
    public final class Visit {

        private final ApplicationId application;
        private final Actor actor;
        private final @Nullable Section section;
        private final Supplier<Instant> sign;
        private volatile String place = "";
        private volatile boolean there = true;

        private Visit(ApplicationId application, Actor actor, @Nullable Section section, Supplier<Instant> sign) {
            this.application = application;
            this.actor = actor;
            this.section = section;
            this.sign = sign;
        }

        /** The window is on the screen. */
        public void begin() {
            visits.compute(application, (id, here) -> {
                Set<Visit> all = here == null ? ConcurrentHashMap.newKeySet() : here;
                all.add(this);
                return all;
            });
            announce(application);
        }

        /** The focus is in a field now; empty: in none. */
        public void at(String field) {
            if (!place.equals(field)) {
                place = field;
                announce(application);
            }
        }

        /** The window has gone. */
        public void end() {
            visits.computeIfPresent(application, (id, here) -> {
                here.remove(this);
                return here.isEmpty() ? null : here;
            });
            announce(application);
        }

        /** Who else is here, by name; the same person in another window too. */
        public List<Visitor> others() {
            return here().stream()
                    .filter(Visit::isThere)
                    .map(each -> new Visitor(each.actor.account(), each.actor.name(), each.section, each.place))
                    .sorted(Comparator.comparing(Visitor::name, SwedishOrder.INSTANCE))
                    .toList();
        }

        private List<Visit> here() {
            return visits.getOrDefault(application, Set.of()).stream().filter(each -> each != this).toList();
        }

        private boolean isThere() {
            return sign.get().plus(PATIENCE).isAfter(clock.instant());
        }

        private boolean hasTurned() {
            boolean now = isThere();
            boolean turned = now != there;
            there = now;
            return turned;
        }
    }
}
