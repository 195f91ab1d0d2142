package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.Setting;
import tools.jackson.databind.JsonNode;

/** Many at once, one several times, and one too late: no figure becomes wrong, and whoever is refused is told why. */
@ProcessdagTest
class PhonesAtOnceTest {

    /** Long enough for a server to have answered, if it were going to. */
    private static final long A_MOMENT = 400;

    @Autowired
    Room.Rooms rooms;

    @Autowired
    WebApplicationContext application;

    @Autowired
    CurrentActor actors;

    @Autowired
    WorkshopScript script;

    @Autowired
    JdbcClient jdbc;

    private MockMvc line;

    @BeforeEach
    void connect() {
        line = PhoneLine.to(application);
    }

    @Test
    void fifty_who_join_at_once_are_fifty() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String code = room.code(day);
        List<PhoneLine> phones = atOnce(50, number -> PhoneLine.join(line, code));
        assertThat(phones).extracting(PhoneLine::ticket).doesNotHaveDuplicates();
        assertThat(phones.getFirst().state().at("/joined").asInt()).isEqualTo(50);
    }

    @Test
    void a_day_takes_as_many_phones_as_the_forbund_has_decided_also_when_they_come_at_once() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String code = room.code(day);
        set(room, Setting.MOST_PHONES, "10");
        List<Boolean> joined = atOnce(14, number -> {
            try {
                PhoneLine.join(line, code);
                return true;
            } catch (AssertionError full) {
                assertThat(full).hasMessageContaining("Dagen tar inte emot fler telefoner");
                return false;
            }
        });
        assertThat(joined).filteredOn(in -> in).hasSize(10);
    }

    @Test
    void the_same_answer_five_times_at_once_is_one_answer() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<PhoneLine> phones = phones(day, room, 3);
        room.nextUntil(day, ThemePhase.SCORING);
        JsonNode scoring = phones.getFirst().state();
        List<Integer> answers = atOnce(5, again -> phones.getFirst().rate(scoring, "6.5", 1).getStatus());
        assertThat(answers).containsOnly(200);
        phones.get(1).rate(scoring, "4", 1);
        phones.get(2).rate(scoring, "8", 1);
        assertThat(phones.getFirst().state().at("/answers").asInt()).isEqualTo(3);
        room.next(day);
        JsonNode shown = phones.getFirst().state();
        assertThat(shown.at("/result/n").asInt()).isEqualTo(3);
        assertThat(shown.at("/result/mean").asString()).isEqualTo("6.2");
        MockHttpServletResponse sixth = phones.getFirst().rate(scoring, "6.5", 1);
        assertThat(sixth.getStatus()).isEqualTo(409);
        assertThat(phones.getFirst().state().at("/result/n").asInt()).isEqualTo(3);
    }

    @Test
    void two_who_show_the_answers_at_once_while_all_still_answer_show_exactly_those_that_were_taken() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<PhoneLine> phones = phones(day, room, 20);
        room.nextUntil(day, ThemePhase.SCORING);
        JsonNode scoring = phones.getFirst().state();
        for (PhoneLine early : phones.subList(0, 3)) {
            assertThat(early.rate(scoring, "5", 1).getStatus()).isEqualTo(200);
        }
        Moment seen = room.look(day).moment();
        List<Object> done = atOnce(19, number -> switch (number) {
            case 0 -> actors.callAs(room.facilitator, () -> script.advance(day, seen));
            case 1 -> actors.callAs(room.second, () -> script.advance(day, seen));
            default -> phones.get(number + 1).rate(scoring, "9", 1).getStatus();
        });
        assertThat(done.subList(0, 2)).as("who took the step").containsExactlyInAnyOrder(true, false);
        assertThat(done.subList(2, done.size())).as("taken, or told that it is too late").isSubsetOf(200, 409);
        long taken = done.stream().filter(Integer.valueOf(200)::equals).count();
        JsonNode shown = phones.getFirst().state();
        assertThat(shown.at("/phase").asString()).isEqualTo("revealed");
        assertThat(shown.at("/result/n").asLong()).isEqualTo(3 + taken);
        assertThat(new BigDecimal(shown.at("/result/mean").asString()))
                .isEqualByComparingTo(BigDecimal.valueOf(15 + 9 * taken)
                        .divide(BigDecimal.valueOf(3 + taken), 1, RoundingMode.HALF_UP));
    }

    @Test
    void all_who_wait_see_that_all_have_answered_though_they_are_not_told_of_each() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<PhoneLine> phones = phones(day, room, 30);
        room.nextUntil(day, ThemePhase.SCORING);
        JsonNode scoring = phones.getFirst().state();
        List<Integer> told = atOnce(30, number -> {
            if (number > 0) {
                assertThat(phones.get(number).rate(scoring, "7", 1).getStatus()).isEqualTo(200);
                return 0;
            }
            int times = 0;
            for (JsonNode now = scoring; now.at("/answers").asInt() < 29; times++) {
                PhoneLine.Waiting next = phones.getFirst().ask(now.at("/version").asLong());
                now = next.status() == 200 ? next.body() : now;
            }
            return times;
        });
        assertThat(told.getFirst()).as("answers that told of twenty-nine").isBetween(1, 12);
    }

    @Test
    void a_phone_that_has_answered_and_one_that_has_not_see_the_same_page_and_are_told_of_figures_together() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<PhoneLine> phones = phones(day, room, 2);
        room.nextUntil(day, ThemePhase.SCORING);
        phones.getFirst().rate(phones.getFirst().state(), "7", 1);
        assertThat(phones.getFirst().state().at("/version").asLong())
                .isEqualTo(phones.getLast().state().at("/version").asLong());
    }

    @Test
    void a_phone_that_waits_is_told_of_the_next_step_and_left_in_peace_by_what_it_does_not_show() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        PhoneLine phone = phones(day, room, 1).getFirst();
        PhoneLine.Waiting waiting = phone.ask(phone.state().at("/version").asLong());
        room.asFacilitator(() -> room.record().attend(day, "Eva Ek", "Coach", "Västerås stad"));
        assertThat(waiting.isAnswered(A_MOMENT)).as("answered for an attendee's name").isFalse();
        room.next(day);
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.body().at("/phase").asString()).isEqualTo("think");
    }

    @Test
    void a_phone_that_slept_through_the_reveal_or_remembers_another_servers_version_is_told_at_once() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<PhoneLine> phones = phones(day, room, 3);
        room.nextUntil(day, ThemePhase.SCORING);
        JsonNode scoring = phones.getFirst().state();
        for (PhoneLine phone : phones) {
            phone.rate(scoring, "6", 1);
        }
        room.next(day);
        PhoneLine.Waiting woken = phones.getFirst().ask(scoring.at("/version").asLong());
        assertThat(woken.isAnswered(A_MOMENT)).isTrue();
        assertThat(woken.body().at("/phase").asString()).isEqualTo("revealed");
        long version = phones.getFirst().state().at("/version").asLong();
        assertThat(version).as("a whole number that a browser can hold").isLessThan(1L << 53);
        PhoneLine.Waiting fromLater = phones.getFirst().ask(version + (5L << 29));
        assertThat(fromLater.isAnswered(A_MOMENT)).as("a version of a day that has been restored since").isTrue();
    }

    @Test
    void phones_of_a_day_that_ends_are_told_so_and_change_nothing_of_it_or_of_the_next() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<PhoneLine> phones = phones(day, room, 2);
        room.next(day);
        JsonNode thinking = phones.getFirst().state();
        PhoneLine.Waiting waiting = phones.getFirst().ask(thinking.at("/version").asLong());
        room.asFacilitator(() -> {
            script.close(day);
            return day;
        });
        assertThat(waiting.body().at("/phase").asString()).isEqualTo("over");
        for (MockHttpServletResponse late : List.of(
                phones.getLast().rate(thinking, "6", 1), phones.getLast().note(thinking, "how", "för sent"))) {
            assertThat(late.getStatus()).isEqualTo(410);
            assertThat(PhoneLine.body(late).at("/message").asString()).isEqualTo("Dagen är avslutad.");
        }
        WorkshopId next = room.open();
        room.nextUntil(next, ThemePhase.SCORING);
        assertThat(phones.getLast().state().at("/phase").asString()).as("its ticket stays with its own day").isEqualTo("over");
        assertThat(room.look(next).joined()).isZero();
    }

    private List<PhoneLine> phones(WorkshopId day, Room room, int number) throws Exception {
        List<PhoneLine> phones = new ArrayList<>();
        for (int phone = 0; phone < number; phone++) {
            phones.add(PhoneLine.join(line, room.code(day)));
        }
        return phones;
    }

    private void set(Room room, Setting setting, String value) {
        jdbc.sql("insert into association_setting (id, association_id, setting, setting_value, version) values (?, ?, ?, ?, 0)")
                .params(UUID.randomUUID(), room.association.value(), setting.name(), value)
                .update();
    }

    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    /** So many do something at the same moment; what came of it, in their order. */
    private static <T> List<T> atOnce(int many, Numbered<T> what) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        try (ExecutorService all = Executors.newFixedThreadPool(many)) {
            List<Future<T>> begun = IntStream.range(0, many)
                    .mapToObj(number -> all.submit((Callable<T>) () -> {
                        start.await();
                        return what.run(number);
                    }))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> one : begun) {
                done.add(one.get());
            }
            return done;
        }
    }
}
