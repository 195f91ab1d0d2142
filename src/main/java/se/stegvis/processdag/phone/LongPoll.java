package se.stegvis.processdag.phone;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ParticipantService;
import se.stegvis.processdag.WorkshopId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Phones that wait for something new. No thread waits with them. When their day has moved on, it is looked at once for all of them: where its page
 * would look otherwise, all are told at once; where only a figure has moved, all are told too, but not more often than a server with a
 * large room can bear. After a while without news a phone is told "nothing new", before any network on the way gives up.
 */
@Component
class LongPoll {

    private static final Logger log = LoggerFactory.getLogger(LongPoll.class);

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    /** Between two looks at a day, at the least. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
    /** Between two times that all phones of a day are told, at the least: docs/phone-protocol.md. */
    private static final Duration GATHERED = Duration.ofMillis(200);
    /** What each phone adds to it where only a figure has moved: a day's figures are two hundred answers a second at the most. */
    private static final Duration EACH_PHONE = Duration.ofMillis(5);
    /** Answers that are made at once. They read the database, and must leave connections for those who score. */
    private static final int TELLERS = 8;
    /** How long an empty room is kept: those who have just been told come back at once. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final ParticipantService participants;
    private final Announcements announcements;
    private final Texts texts;
    private final JsonMapper mapper;
    private final Map<WorkshopId, Room> rooms = new ConcurrentHashMap<>();
    private final ExecutorService tellers =
            Executors.newFixedThreadPool(TELLERS, Thread.ofVirtual().name("phones-", 0).factory());

    LongPoll(ParticipantService participants, Announcements announcements, Texts texts, JsonMapper mapper) {
        this.participants = participants;
        this.announcements = announcements;
        this.texts = texts;
        this.mapper = mapper;
    }

    /**
     * A phone that waits.
     *
     * @param seen what it was like when it began to wait
     * @param isBehind whether the phone has not been told that much: its page looks the same, but its figures may be older
     */
    private record Waiting(
            DeferredResult<ResponseEntity<JsonNode>> answer, String ticket, Locale language, SeenState seen, boolean isBehind) {}

    DeferredResult<ResponseEntity<JsonNode>> stateAfter(long since, String ticket, Locale language) {
        DeferredResult<ResponseEntity<JsonNode>> answer =
                new DeferredResult<>(PATIENCE.toMillis(), () -> ResponseEntity.noContent().build());
        if (since == 0) {
            participants.arrive(ticket);
        }
        SeenState now = look(ticket, language);
        // A version ahead of ours is from before a restore: the phone must be told what is true.
        if (!now.looksLike(since) || now.version() < since) {
            answer.setResult(ResponseEntity.ok(now.json()));
            return answer;
        }
        enter(new Waiting(answer, ticket, language, now, now.version() != since));
        return answer;
    }

    private void enter(Waiting phone) {
        AtomicBoolean opened = new AtomicBoolean();
        WorkshopId day = phone.seen().day();
        Room room = rooms.compute(day, (id, known) -> {
            opened.set(known == null);
            Room entered = known == null ? new Room(id) : known;
            entered.phones.add(phone);
            return entered;
        });
        phone.answer().onCompletion(() -> room.leave(phone));
        if (opened.get()) {
            // What was committed before anybody listened was announced to nobody.
            room.at(look(phone.ticket(), phone.language()).revision());
        } else if (room.announced.get() > phone.seen().revision()) {
            room.looks.soon(BETWEEN_LOOKS);
        }
        if (phone.isBehind()) {
            room.tellFigures();
        }
    }

    private SeenState look(String ticket, Locale language) {
        return SeenState.of(participants.state(ticket), language, texts, mapper);
    }

    /** An orderly stop does not wait for those who wait. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        rooms.values().forEach(room -> room.phones.forEach(
                phone -> phone.answer().setResult(ResponseEntity.noContent().build())));
    }

    @PreDestroy
    void end() {
        tellers.shutdown();
    }

    /** The phones of one day. */
    private final class Room {

        private final WorkshopId day;
        private final Set<Waiting> phones = ConcurrentHashMap.newKeySet();
        private final AtomicLong announced = new AtomicLong();
        private final Pace looks = new Pace(this::look);
        private final Pace rounds = new Pace(this::tellAll);
        private final AtomicBoolean emptied = new AtomicBoolean();
        private final Announcements.Subscription subscription;

        Room(WorkshopId day) {
            this.day = day;
            this.subscription = announcements.subscribe(day, this::at);
        }

        void at(long revision) {
            announced.accumulateAndGet(revision, Math::max);
            looks.soon(BETWEEN_LOOKS);
        }

        void tellFigures() {
            Duration slow = EACH_PHONE.multipliedBy(phones.size());
            rounds.soon(slow.compareTo(GATHERED) > 0 ? slow : GATHERED);
        }

        private void look() {
            phones.stream().collect(groupingBy(Waiting::language)).values().forEach(this::lookFor);
        }

        /** Looks for those who read one language, by the one who has waited longest for news. */
        private void lookFor(List<Waiting> some) {
            Waiting one = Collections.min(some, comparingLong(phone -> phone.seen().revision()));
            SeenState now;
            try {
                now = LongPoll.this.look(one.ticket(), one.language());
            } catch (RuntimeException failure) {
                // Its own ticket may be what is wrong: it is told so, and another one is looked at.
                phones.remove(one);
                one.answer().setErrorResult(failure);
                looks.soon(BETWEEN_LOOKS);
                return;
            }
            if (some.stream().anyMatch(phone -> !now.looksLike(phone.seen().version()))) {
                rounds.soon(GATHERED);
            } else if (now.content() != one.seen().content()) {
                tellFigures();
            }
        }

        private void tellAll() {
            for (Waiting phone : phones) {
                try {
                    tellers.execute(() -> tell(phone));
                } catch (RejectedExecutionException stopping) {
                    log.debug("the server is stopping; phones ask again when it is back");
                    return;
                }
            }
        }

        private void tell(Waiting phone) {
            if (phone.answer().isSetOrExpired()) {
                return;
            }
            try {
                SeenState now = LongPoll.this.look(phone.ticket(), phone.language());
                if (phone.isBehind() || now.content() != phone.seen().content()) {
                    phones.remove(phone);
                    phone.answer().setResult(ResponseEntity.ok(now.json()));
                }
            } catch (RuntimeException failure) {
                phones.remove(phone);
                phone.answer().setErrorResult(failure);
            }
        }

        void leave(Waiting phone) {
            phones.remove(phone);
            if (phones.isEmpty() && emptied.compareAndSet(false, true)) {
                CompletableFuture.delayedExecutor(KEPT.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                        .execute(this::close);
            }
        }

        private void close() {
            emptied.set(false);
            rooms.computeIfPresent(day, (id, room) -> {
                if (room != this || !phones.isEmpty()) {
                    return room;
                }
                subscription.end();
                return null;
            });
        }
    }
}
