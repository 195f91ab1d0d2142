package se.stegvis.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two people in one application. Each writes some words at the end of a text, or an amount, every now and then, never in the same
 * field as the other; after a while they go on to another section together, so that what one writes is on the other's screen.
 */
final class ReachPair {

    private static final Logger log = LoggerFactory.getLogger(ReachPair.class);

    private static final List<String> SECTIONS = List.of(
            "behov", "budget", "malgrupp", "mal", "genomforande", "parter", "perspektiv", "uppfoljning", "implementering");

    private static final List<String> WORDS = List.of("och", "även", "därför", "tillsammans", "nu");
    private static final int TEXTS_IN_A_SECTION = 12;
    /** Seconds between one's texts, on average. */
    private static final int PAUSE = Integer.getInteger("stegvis.reach.pause", 20);

    private static final int PATIENCE = 20_000;
    private static final int BEFORE_ANOTHER_TRY = 5_000;

    /** Something to do at a time. */
    record Turn(long at, Runnable work) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return Long.compare(at, other.at);
        }
    }

    /** A marked word, and whose. */
    record Sample(String mark, String section, ReachPerson writer, ReachPerson reader, long begun) {}

    private final List<ReachPerson> people;
    private final PriorityQueue<Turn> turns;
    private final Random random;
    private final LongSupplier marks;
    private final List<Sample> samples;
    private final Map<ReachPerson, String> places = new HashMap<>();
    private final Map<ReachPerson, Set<String>> waitingFor = new HashMap<>();
    private List<String> fields = List.of();
    private int section;
    private int left;
    private int done;
    private boolean stopped;
    private long went;

    ReachPair(
            List<ReachPerson> people,
            int section,
            PriorityQueue<Turn> turns,
            Random random,
            LongSupplier marks,
            List<Sample> samples) {
        this.people = people;
        this.section = section % SECTIONS.size();
        this.turns = turns;
        this.random = random;
        this.marks = marks;
        this.samples = samples;
    }

    String section() {
        return SECTIONS.get(section);
    }

    void begin() {
        went = System.currentTimeMillis();
        look(System.currentTimeMillis() + PATIENCE);
    }

    /** Nobody begins anything new. */
    void stop() {
        stopped = true;
    }

    private void in(long milliseconds, Runnable work) {
        turns.add(new Turn(System.currentTimeMillis() + milliseconds, work));
    }

    /** Waits until both have the section on the screen, and finds out where they can write. */
    private void look(long patience) {
        if (section().equals("mal")) {
            people.forEach(ReachPerson::unfold);
        }
        Set<String> both = people.getFirst().fields(section());
        both.retainAll(people.getLast().fields(section()));
        if (both.size() >= people.size()) {
            fields = both.stream().sorted().toList();
            left = TEXTS_IN_A_SECTION;
            done = 0;
            waitingFor.clear();
            for (ReachPerson person : people) {
                in(random.nextInt(5_000), () -> write(person));
            }
        } else if (System.currentTimeMillis() > patience) {
            log.warn("nothing for two to write in {}: {}", section(), both);
            goOn();
        } else {
            in(500, () -> {
                goAgain();
                look(patience);
            });
        }
    }

    /** The router drops a click that meets another answer: it is tried again, but not before the first has had time to be answered. */
    private void goAgain() {
        if (System.currentTimeMillis() > went + BEFORE_ANOTHER_TRY) {
            went = System.currentTimeMillis();
            people.stream().filter(person -> !person.isAt(section())).forEach(person -> person.go(section()));
        }
    }

    private void write(ReachPerson person) {
        if (stopped) {
            return;
        }
        if (left == 0) {
            done++;
            if (done == people.size()) {
                in(1_000, () -> leave(System.currentTimeMillis() + PATIENCE));
            }
            return;
        }
        left--;
        places.remove(person);
        List<String> free = fields.stream().filter(place -> !places.containsValue(place)).toList();
        String field = free.get(random.nextInt(free.size()));
        places.put(person, field);
        long number = marks.getAsLong();
        String mark = field.startsWith("amount ") ? Long.toString(7_000_000 + number) : "q" + number + "x";
        person.focus(field.substring(field.indexOf(' ') + 1));
        String words = field.startsWith("amount ") ? mark : " " + WORDS.get(random.nextInt(WORDS.size())) + " " + mark;
        samples.add(new Sample(mark, section(), person, other(person), System.currentTimeMillis()));
        waitingFor.computeIfAbsent(other(person), each -> new HashSet<>()).add(mark);
        in(80 + random.nextInt(80), () -> key(person, words, 0));
        in(PAUSE * 700L + random.nextInt(PAUSE * 600), () -> write(person));
    }

    private void key(ReachPerson person, String words, int at) {
        person.key(words.charAt(at));
        if (at + 1 < words.length()) {
            in(80 + random.nextInt(80), () -> key(person, words, at + 1));
        }
    }

    /** On to the next section, when both have seen what the other wrote; what has not come by then is lost. */
    private void leave(long patience) {
        boolean seen = people.stream().allMatch(person -> person.hasSeen(waitingFor.getOrDefault(person, Set.of())));
        if (!seen && System.currentTimeMillis() < patience) {
            in(1_000, () -> leave(patience));
            return;
        }
        goOn();
    }

    private void goOn() {
        section = (section + 1) % SECTIONS.size();
        places.clear();
        went = System.currentTimeMillis();
        people.forEach(person -> person.go(section()));
        in(1_000, () -> look(System.currentTimeMillis() + PATIENCE));
    }

    private ReachPerson other(ReachPerson person) {
        return people.stream().filter(each -> each != person).findFirst().orElseThrow();
    }
}
