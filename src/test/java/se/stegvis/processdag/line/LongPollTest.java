package se.stegvis.processdag.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;
import se.stegvis.announcement.Announcements;
import se.stegvis.foundation.ObjectId;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.WorkshopId;

/** Rooms of all sizes, in a time that passes by hand: how often phones are told, and how soon. */
class LongPollTest {

    private static final Duration A_MILLISECOND = Duration.ofMillis(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    /** From an answer to a phone until its next question is here. */
    private static final int ON_THE_WAY = 60;

    private final TimeByHand time = new TimeByHand();
    private final Day day = new Day();
    private final LongPoll polls = new LongPoll(day, time);
    private final List<Follower> phones = new ArrayList<>();

    @Test
    void figures_are_no_more_than_two_hundred_responses_a_second_however_many_phones_there_are_and_however_few_wait_just_then() {
        for (int size : new int[] {60, 300, 1000}) {
            phones.clear();
            join(size);
            for (int second = 0; second < 20; second++) {
                long before = told();
                answersEach(20, A_SECOND);
                assertThat(told() - before).as("responses in second %d to %d phones", second, size).isLessThanOrEqualTo(200 + LongPoll.TOLD_TOGETHER);
            }
            assertThat(told()).as("and they are told").isGreaterThanOrEqualTo(Math.min(4, 4000 / size) * (long) size);
        }
    }

    @Test
    void nobodys_figures_are_older_than_five_seconds_in_a_room_of_a_thousand() {
        join(1000);
        answersEach(20, Duration.ofSeconds(20));
        int fiveSecondsAgo = day.figures - 5 * 50;
        int ofItsTurnAndTheWay = 50 / 4;
        assertThat(phones).allSatisfy(phone -> assertThat(phone.knows()).isGreaterThanOrEqualTo(fiveSecondsAgo - ofItsTurnAndTheWay));
    }

    @Test
    void in_a_room_of_forty_everybody_is_told_five_times_a_second() {
        join(LongPoll.TOLD_TOGETHER);
        answersEach(20, Duration.ofSeconds(10));
        assertThat(phones).extracting(phone -> phone.told).allSatisfy(told -> assertThat(told).isBetween(45, 52));
    }

    @Test
    void the_last_figure_reaches_all_of_a_room_though_nothing_happens_after_it() {
        join(1000);
        day.answer();
        pass(Duration.ofSeconds(6));
        assertThat(phones).allSatisfy(phone -> assertThat(phone.knows()).isEqualTo(day.figures));
    }

    @Test
    void a_step_is_told_to_all_of_a_thousand_at_once_in_the_midst_of_their_answers() {
        join(1000);
        answersEach(20, Duration.ofSeconds(7));
        day.step();
        pass(LongPoll.GATHERED.plusMillis(ON_THE_WAY + 10));
        assertThat(phones).allSatisfy(phone -> assertThat(phone.page()).isEqualTo(day.page));
        int second = day.page;
        day.step();
        pass(LongPoll.GATHERED.plusMillis(ON_THE_WAY + 10));
        assertThat(phones).as("also when another one follows").allSatisfy(phone -> assertThat(phone.page()).isEqualTo(second + 1));
    }

    @Test
    void the_wall_is_told_of_each_answer_at_once_while_a_thousand_phones_wait_for_their_turn() {
        join(1000);
        Follower wall = new Follower(true);
        phones.add(wall);
        pass(A_SECOND);
        for (int answer = 0; answer < 30; answer++) {
            day.answer();
            pass(A_MILLISECOND);
            assertThat(wall.knows()).isEqualTo(day.figures);
            pass(Duration.ofMillis(ON_THE_WAY + 1));
        }
    }

    @Test
    void what_a_phone_does_not_show_wakes_no_phone_and_all_still_hear_of_the_next_answer() {
        join(100);
        pass(A_SECOND);
        long before = told();
        day.name();
        pass(A_SECOND);
        assertThat(told()).isEqualTo(before);
        day.answer();
        pass(A_SECOND);
        assertThat(phones).allSatisfy(phone -> assertThat(phone.knows()).isEqualTo(day.figures));
    }

    @Test
    void phones_that_come_back_with_older_figures_wait_for_their_turn() {
        join(10);
        pass(A_SECOND);
        Follower one = phones.removeLast();
        day.answer();
        pass(A_SECOND);
        day.answer();
        pass(A_MILLISECOND);
        one.ask();
        assertThat(one.isAnswered()).as("asked in the middle of the room's pause").isFalse();
        pass(LongPoll.GATHERED);
        assertThat(one.isAnswered()).isTrue();
    }

    @Test
    void one_whose_ticket_is_no_longer_known_is_told_so_and_the_others_go_on() {
        join(5);
        pass(A_SECOND);
        phones.getFirst().isUnknown = true;
        day.step();
        pass(A_SECOND);
        assertThat(phones.getFirst().failure()).isInstanceOf(IllegalStateException.class);
        assertThat(phones.subList(1, 5)).allSatisfy(phone -> assertThat(phone.page()).isEqualTo(day.page));
    }

    @Test
    void an_orderly_stop_lets_all_go_also_those_who_come_after() {
        join(3);
        pass(A_SECOND);
        polls.stop();
        phones.forEach(phone -> assertThat(phone.status()).isEqualTo(HttpStatus.NO_CONTENT));
        Follower late = new Follower(false);
        late.knownVersion = day.seen().version();
        late.ask();
        assertThat(late.status()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private void join(int size) {
        IntStream.range(0, size).forEach(phone -> phones.add(new Follower(false)));
        pass(A_SECOND);
    }

    private long told() {
        return phones.stream().mapToLong(phone -> phone.told).sum();
    }

    private void answersEach(int millis, Duration so) {
        for (int at = 0; at < so.toMillis(); at++) {
            if (at % millis == 0) {
                day.answer();
            }
            pass(A_MILLISECOND);
        }
    }

    /** Whoever has been answered asks again, a while later. */
    private void pass(Duration so) {
        for (long at = 0; at < so.toMillis(); at++) {
            time.pass(A_MILLISECOND);
            phones.forEach(Follower::goOn);
        }
    }

    private final class Follower {
        private final boolean isWall;
        private @Nullable DeferredResult<ResponseEntity<Object>> waiting;
        private long knownVersion;
        private int told;
        private int rest;
        private boolean isUnknown;
        private @Nullable Shown last;

        Follower(boolean isWall) {
            this.isWall = isWall;
        }

        void ask() {
            waiting = isWall
                    ? polls.followClosely(knownVersion, Texts.SWEDISH, this::look)
                    : polls.follow(knownVersion, phones.indexOf(this) % 2 == 0 ? Texts.SWEDISH : Locale.ENGLISH, this::look);
            take();
        }

        private Shown look() {
            if (isUnknown) {
                throw new IllegalStateException("nobody's ticket");
            }
            return isWall ? day.wall() : day.seen();
        }

        void goOn() {
            if (waiting == null && rest-- <= 0) {
                ask();
            } else if (waiting != null && last != waiting.getResult()) {
                take();
            }
        }

        private void take() {
            if (waiting != null && waiting.getResult() instanceof ResponseEntity<?> answer && answer.getBody() instanceof Shown shown) {
                last = shown;
                knownVersion = shown.version();
                told++;
                rest = ON_THE_WAY;
                waiting = null;
            }
        }

        boolean isAnswered() {
            return waiting == null || waiting.hasResult();
        }

        int knows() {
            return Objects.requireNonNull(last).figures();
        }

        int page() {
            return Objects.requireNonNull(last).page();
        }

        Object failure() {
            return Objects.requireNonNull(Objects.requireNonNull(waiting).getResult());
        }

        Object status() {
            return Objects.requireNonNull(waiting).getResult() instanceof ResponseEntity<?> answer ? answer.getStatusCode() : "waits";
        }
    }

    /** What one is shown of the day below. */
    private record Shown(WorkshopId day, long revision, int page, int figures, boolean isWall) implements Seen {

        @Override
        public long version() {
            return isWall ? revision : revision * 1000 + page;
        }

        @Override
        public long content() {
            return isWall ? revision : page * 1_000_000L + figures;
        }

        @Override
        public boolean looksLike(long seen) {
            return isWall ? seen == revision : seen != 0 && seen % 1000 == page;
        }

        @Override
        public Object told() {
            return this;
        }
    }

    /** A day that tells of itself at once. */
    private static final class Day implements Announcements {
        private final WorkshopId id = new WorkshopId(UUID.randomUUID());
        private final Set<Listener> listeners = new HashSet<>();
        private long revision = 1;
        private int page = 1;
        private int figures;

        Shown seen() {
            return new Shown(id, revision, page, figures, false);
        }

        Shown wall() {
            return new Shown(id, revision, page, figures, true);
        }

        void answer() {
            figures++;
            announce(id, ++revision);
        }

        void step() {
            page++;
            announce(id, ++revision);
        }

        /** The processledare types a name, which no phone shows. */
        void name() {
            announce(id, ++revision);
        }

        @Override
        public void announce(ObjectId what, long at) {
            Set.copyOf(listeners).forEach(listener -> listener.at(at));
        }

        @Override
        public Subscription subscribe(ObjectId what, Listener listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
