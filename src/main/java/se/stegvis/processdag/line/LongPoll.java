package se.stegvis.processdag.line;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;
import se.stegvis.announcement.Announcements;
import se.stegvis.processdag.WorkshopId;

/**
 * Phones and walls that wait for something new. No thread waits with them. A wall is told of everything at once: there is one of it. When a
 * day with phones has moved on, it is looked at once for all of them: where its page would look otherwise, all are told at once; where only
 * a figure has moved, those who have waited longest are told first, so many at a time as a server with a large room can bear. After a
 * while without news whoever waits is told "nothing new", before any network on the way gives up.
 */
@Component
public class LongPoll {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    /** Between two looks at a day, at the least. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);
    /** Between two times that phones of a day are told, at the least: docs/phone-protocol.md. */
    static final Duration GATHERED = Duration.ofMillis(200);
    /**
     * How many are told of figures each time: a day's figures are two hundred answers a second at the most. It is counted when they are
     * told, and not made a pause by those who wait: just after all have been told, nearly nobody does.
     */
    static final int TOLD_TOGETHER = 40;
    /** Answers to phones that are made at once. They read the database, and must leave connections for those who score. */
    private static final int TELLERS = 8;
    /** How long an empty room is kept: those who have just been told come back at once. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Announcements announcements;
    private final Ticker ticker;
    private final Map<WorkshopId, Room> rooms = new ConcurrentHashMap<>();
    private final AtomicLong places = new AtomicLong();
    private final Semaphore tellers = new Semaphore(TELLERS, true);
    private volatile boolean stopping;

    @Autowired
    LongPoll(Announcements announcements) {
        this(announcements, Ticker.SYSTEM);
    }

    LongPoll(Announcements announcements, Ticker ticker) {
        this.announcements = announcements;
        this.ticker = ticker;
    }

    /**
     * Somebody who waits.
     *
     * @param place in the row of those who wait, the lowest has waited longest
     * @param isClose whether it is told of everything at once
     * @param seen what it was like when it began to wait
     * @param isBehind whether it has not been told that much: its page looks the same, but its figures may be older
     */
    private record Waiting(
            long place,
            DeferredResult<ResponseEntity<Object>> answer,
            Supplier<? extends Seen> view,
            Locale language,
            boolean isClose,
            Seen seen,
            boolean isBehind) {

        Waiting again(long newPlace, Seen now) {
            return new Waiting(newPlace, answer, view, language, isClose, now, false);
        }
    }

    /**
     * Answers a phone as soon as its page would look otherwise than it did at {@code since}, and a moment later where only figures have
     * moved.
     *
     * @param view what the phone sees whenever it is looked at; throws what the phone is to be told instead
     * @param language phones of a day that read the same language see the same page
     */
    public DeferredResult<ResponseEntity<Object>> follow(long since, Locale language, Supplier<? extends Seen> view) {
        return follow(since, language, view, false);
    }

    /** Answers a wall as soon as anything of its day is otherwise than it was at {@code since}; as {@link #follow} for the rest. */
    public DeferredResult<ResponseEntity<Object>> followClosely(long since, Locale language, Supplier<? extends Seen> view) {
        return follow(since, language, view, true);
    }

    private DeferredResult<ResponseEntity<Object>> follow(
            long since, Locale language, Supplier<? extends Seen> view, boolean isClose) {
        DeferredResult<ResponseEntity<Object>> answer = new DeferredResult<>(PATIENCE.toMillis(), LongPoll::nothingNew);
        Seen now = view.get();
        // A version ahead of ours is from before a restore: whoever has it must be told what is true.
        if (!now.looksLike(since) || now.version() < since) {
            answer.setResult(ResponseEntity.ok(now.told()));
        } else {
            enter(new Waiting(places.incrementAndGet(), answer, view, language, isClose, now, now.version() != since));
        }
        return answer;
    }

    private static ResponseEntity<Object> nothingNew() {
        return ResponseEntity.noContent().build();
    }

    private void enter(Waiting one) {
        AtomicBoolean opened = new AtomicBoolean();
        Room room = rooms.compute(one.seen().day(), (id, known) -> {
            opened.set(known == null);
            Room entered = known == null ? new Room(id) : known;
            entered.waiting.add(one);
            return entered;
        });
        one.answer().onCompletion(() -> room.leave(one));
        if (stopping) {
            one.answer().setResult(nothingNew());
        }
        if (one.answer().isSetOrExpired()) {
            room.leave(one);
        } else if (opened.get()) {
            // What was committed before anybody listened was announced to nobody.
            room.at(one.view().get().revision());
        } else if (room.announced.get() > one.seen().revision()) {
            room.at(room.announced.get());
        }
        if (one.isBehind()) {
            room.figures.soon(GATHERED);
        }
    }

    /** Tells somebody who has been taken out of the row, or puts them last in it where there is nothing that they have not been told. */
    private void tell(Waiting one) {
        if (one.answer().isSetOrExpired()) {
            return;
        }
        try {
            Seen now = one.view().get();
            if (one.isBehind() || now.content() != one.seen().content()) {
                one.answer().setResult(ResponseEntity.ok(now.told()));
            } else {
                enter(one.again(places.incrementAndGet(), now));
            }
        } catch (RuntimeException failure) {
            one.answer().setErrorResult(failure);
        }
    }

    /** An orderly stop does not wait for those who wait. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        rooms.values().forEach(room -> room.waiting.forEach(one -> one.answer().setResult(nothingNew())));
    }

    /** Those who follow one day. */
    private final class Room {

        private final WorkshopId day;
        private final NavigableSet<Waiting> waiting = new ConcurrentSkipListSet<>(comparingLong(Waiting::place));
        private final AtomicLong announced = new AtomicLong();
        private final Pace looks = new Pace(this::look, ticker);
        private final Pace steps = new Pace(this::tellAll, ticker);
        private final Pace figures = new Pace(this::tellSome, ticker);
        private final AtomicBoolean emptied = new AtomicBoolean();
        private final Announcements.Subscription subscription;

        Room(WorkshopId day) {
            this.day = day;
            this.subscription = announcements.subscribe(day, this::at);
        }

        void at(long revision) {
            announced.accumulateAndGet(revision, Math::max);
            waiting.stream()
                    .filter(one -> one.isClose() && one.seen().revision() < revision)
                    .filter(waiting::remove)
                    .forEach(wall -> ticker.after(Duration.ZERO, () -> tell(wall)));
            looks.soon(BETWEEN_LOOKS);
        }

        private Stream<Waiting> phones() {
            return waiting.stream().filter(one -> !one.isClose());
        }

        private void look() {
            phones().collect(groupingBy(Waiting::language)).values().forEach(this::lookFor);
        }

        /** Looks for those who read one language, by the one who knows least. */
        private void lookFor(List<Waiting> some) {
            Waiting one = Collections.min(some, comparingLong(phone -> phone.seen().revision()));
            Seen now;
            try {
                now = one.view().get();
            } catch (RuntimeException failure) {
                // Its own ticket may be what is wrong: it is told so, and another one is looked at.
                waiting.remove(one);
                one.answer().setErrorResult(failure);
                looks.soon(BETWEEN_LOOKS);
                return;
            }
            if (some.stream().anyMatch(phone -> !now.looksLike(phone.seen().version()))) {
                steps.soon(GATHERED);
            } else if (now.content() != one.seen().content()) {
                figures.soon(GATHERED);
            }
        }

        private void tellAll() {
            phones().forEach(this::tellOnThread);
        }

        private void tellSome() {
            long newest = announced.get();
            List<Waiting> behind = phones()
                    .filter(phone -> phone.isBehind() || phone.seen().revision() < newest)
                    .toList();
            behind.stream().limit(TOLD_TOGETHER).forEach(this::tellOnThread);
            if (behind.size() > TOLD_TOGETHER) {
                figures.soon(GATHERED);
            }
        }

        private void tellOnThread(Waiting phone) {
            if (waiting.remove(phone)) {
                ticker.after(Duration.ZERO, () -> {
                    tellers.acquireUninterruptibly();
                    try {
                        tell(phone);
                    } finally {
                        tellers.release();
                    }
                });
            }
        }

        void leave(Waiting one) {
            waiting.remove(one);
            if (waiting.isEmpty() && emptied.compareAndSet(false, true)) {
                ticker.after(KEPT, this::close);
            }
        }

        private void close() {
            emptied.set(false);
            rooms.computeIfPresent(day, (id, room) -> {
                if (room != this || !waiting.isEmpty()) {
                    return room;
                }
                subscription.end();
                return null;
            });
        }
    }
}
