package se.stegvis.processdag;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rooms full of phones and their walls, as docs/phone-protocol.md has it: each phone joins, waits in a long poll of its own and answers
 * once on a connection beside it; what gets no answer is sent again after the page's own pauses. Run by {@link Load} in a process of its own.
 */
public final class LoadPhones extends Simulation {

    private static final Path FOLDER = Path.of(Objects.requireNonNull(System.getProperty("stegvis.load.folder")));
    private static final LoadPlan PLAN = LoadPlan.in(FOLDER);
    private static final LoadLog LOG = new LoadLog();

    /** The page's patience with a long poll and with any other request, in frontend/dag/link.js. */
    private static final Duration LONG_POLL = Duration.ofSeconds(35);

    private static final Duration REQUEST = Duration.ofSeconds(20);
    private static final double FIRST_PAUSE = 1_000;
    private static final double LONGEST_PAUSE = 5_000;
    private static final double LONGER = 1.6;
    /** What has been seen before anything has been: a version is only sent back, whatever it looks like. */
    private static final String NOTHING = "0";

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private static final int JOIN_IN_A_SECOND = 50;
    private static final int WARM_PHONES = 20;
    private static final Duration WARM = Duration.ofSeconds(20);

    private static final List<Phone> JOINED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final AtomicInteger ANSWERED = new AtomicInteger();
    private static final AtomicInteger WARMED = new AtomicInteger();
    private static volatile boolean go;

    private record Phone(int day, String ticket) {}

    /** Everything begins here: Gatling makes one of these. */
    public LoadPhones() {
        long toJoin = Math.max(1, PLAN.everybody() / JOIN_IN_A_SECOND);
        setUp(
                        warming().injectOpen(atOnceUsers(WARM_PHONES)),
                        walls().injectOpen(nothing(WARM), atOnceUsers(PLAN.days().size())),
                        phones().injectOpen(nothing(WARM), rampUsers(PLAN.everybody()).during(Duration.ofSeconds(toJoin))),
                        answers().injectOpen(nothing(WARM), atOnceUsers(PLAN.everybody())))
                .protocols(http.baseUrl(PLAN.server())
                        .acceptHeader("application/json")
                        .acceptLanguageHeader("sv")
                        .disableCaching());
    }

    private static io.gatling.javaapi.core.OpenInjectionStep nothing(Duration time) {
        return io.gatling.javaapi.core.CoreDsl.nothingFor(time);
    }

    @Override
    public void before() {
        Thread.ofPlatform().daemon().start(LoadPhones::watch);
    }

    /** Ends the process itself: Gatling would wait for long polls that nobody needs any more. */
    private static void watch() {
        try {
            while (WAITING.get() < PLAN.everybody() || WARMED.get() < WARM_PHONES) {
                Thread.sleep(100);
            }
            LoadSignals.JOINED.give(FOLDER);
            while (!LoadSignals.GO.isGiven(FOLDER)) {
                Thread.sleep(20);
            }
            go = true;
            while (ANSWERED.get() < PLAN.everybody()) {
                Thread.sleep(50);
            }
            LoadSignals.ANSWERED.give(FOLDER);
            while (!LoadSignals.END.isGiven(FOLDER)) {
                Thread.sleep(50);
            }
            LOG.write(FOLDER);
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScenarioBuilder phones() {
        return scenario("phone")
                .feed(IntStream.range(0, PLAN.everybody())
                        .mapToObj(phone -> Map.<String, Object>of(
                                "phone", phone,
                                "day", phone % PLAN.days().size(),
                                "code", PLAN.days().get(phone % PLAN.days().size()).code()))
                        .iterator())
                .exec(join())
                .exitHereIfFailed()
                .exec(session -> {
                    JOINED.add(new Phone(session.getInt("day"), Objects.requireNonNull(session.getString("ticket"))));
                    return begin(session);
                })
                .exec(follow(
                        http("phone's state")
                                .get("/dag/api/state")
                                .queryParam("since", "#{since}")
                                .header("X-Ticket", "#{ticket}"),
                        LoadPhones::phoneWasTold));
    }

    private static ScenarioBuilder walls() {
        return scenario("wall")
                .feed(IntStream.range(0, PLAN.days().size())
                        .mapToObj(day -> Map.<String, Object>of(
                                "day", day, "wall", state(PLAN.days().get(day))))
                        .iterator())
                .exec(LoadPhones::begin)
                .exec(follow(
                        http("wall's state").get("#{wall}").queryParam("since", "#{since}"),
                        LoadPhones::wallWasTold));
    }

    /** Where a wall asks. */
    private static String state(ScoringDays.Day day) {
        return day.wall().replace("/vagg/", "/vagg/api/") + "/state";
    }

    private static HttpRequestActionBuilder join() {
        return http("join")
                .post("/dag/api/join")
                .header("Content-Type", "application/json")
                .body(StringBody("{\"code\":\"#{code}\"}"))
                .check(status().is(OK), jsonPath("$.ticket").saveAs("ticket"));
    }

    private static Session begin(Session session) {
        return session.set("since", NOTHING).set("next", FIRST_PAUSE).set("pause", 0L);
    }

    /** Asks for the state again and again, until the run is over. */
    private static ChainBuilder follow(HttpRequestActionBuilder request, java.util.function.BiConsumer<Session, JsonNode> told) {
        return asLongAs(session -> true)
                .on(exec(request.requestTimeout(LONG_POLL).check(status().in(OK, 204), bodyString().saveAs("body")))
                        .exec(session -> {
                            if (session.isFailed()) {
                                return lost(session).set("since", NOTHING);
                            }
                            String body = Objects.requireNonNullElse(session.getString("body"), "");
                            JsonNode state = JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body);
                            told.accept(session, state);
                            Session reached = session.set("pause", 0L).set("next", FIRST_PAUSE);
                            return state.has("version") ? reached.set("since", state.get("version").asString()) : reached;
                        })
                        .exec(rest()));
    }

    private static void phoneWasTold(Session session, JsonNode state) {
        if (NOTHING.equals(session.getString("since")) && !go) {
            WAITING.incrementAndGet();
        }
        LOG.phone(session.getInt("phone"));
    }

    private static void wallWasTold(Session session, JsonNode state) {
        LOG.wall(session.getInt("day"), state.path("answers").asInt(-1));
    }

    private static ScenarioBuilder answers() {
        Random random = new Random(PLAN.seed());
        return scenario("answer")
                .feed(IntStream.range(0, PLAN.everybody())
                        .mapToObj(phone -> Map.<String, Object>of(
                                "place", phone,
                                "value", BigDecimal.valueOf(10 + random.nextInt(91), 1).toPlainString(),
                                "delay", (long) (random.nextDouble() * PLAN.seconds() * 1_000)))
                        .iterator())
                .exec(asLongAs(session -> !go).on(pause(Duration.ofMillis(20))))
                .exec(session -> {
                    Phone phone = JOINED.get(session.getInt("place"));
                    return begin(session)
                            .set("day", phone.day())
                            .set("ticket", phone.ticket())
                            .set("theme", PLAN.days().get(phone.day()).theme().toString())
                            .set("tries", 0)
                            .set("isDone", false);
                })
                .pause(session -> Duration.ofMillis(session.getLong("delay")))
                .exec(session -> session.set("sent", LoadLog.now()))
                .exec(asLongAs(session -> !session.getBoolean("isDone"))
                        .on(exec(rate("answer", "#{value}", "1").requestTimeout(REQUEST))
                                .exec(LoadPhones::wasAnswered)
                                .exec(rest())));
    }

    private static HttpRequestActionBuilder rate(String name, String value, String turn) {
        return http(name)
                .put("/dag/api/themes/#{theme}/rating")
                .header("X-Ticket", "#{ticket}")
                .header("Content-Type", "application/json")
                .body(StringBody("{\"value\":" + value + ",\"turn\":" + turn + ",\"round\":1}"))
                .check(status().saveAs("status"));
    }

    private static Session wasAnswered(Session session) {
        Session tried = session.set("tries", session.getInt("tries") + 1);
        if (session.isFailed() || session.getInt("status") >= SERVER_ERROR) {
            return lost(tried);
        }
        int day = session.getInt("day");
        if (session.getInt("status") == OK) {
            LOG.answered(day, Objects.requireNonNull(session.getString("value")), session.getLong("sent"), tried.getInt("tries"));
        } else {
            LOG.refused(day, session.getInt("status"));
        }
        ANSWERED.incrementAndGet();
        return tried.set("isDone", true).set("pause", 0L);
    }

    /** No contact: the page waits, longer each time, and never all phones of a room at once. */
    private static Session lost(Session session) {
        double next = session.getDouble("next");
        return session.markAsSucceeded()
                .set("pause", (long) (next * (0.75 + ThreadLocalRandom.current().nextDouble() / 2)))
                .set("next", Math.min(next * LONGER, LONGEST_PAUSE));
    }

    private static ChainBuilder rest() {
        return doIf(session -> session.getLong("pause") > 0)
                .then(pause(session -> Duration.ofMillis(session.getLong("pause"))));
    }

    /** A day whose phones change their minds all the time, so that the server has compiled what it does often. */
    private static ScenarioBuilder warming() {
        return scenario("warming up")
                .exec(session -> session.set("code", PLAN.warm().code())
                        .set("theme", PLAN.warm().theme().toString())
                        .set("turn", 0))
                .exec(join())
                .exitHereIfFailed()
                .exec(during(WARM)
                        .on(exec(session -> session.set("turn", session.getInt("turn") + 1))
                                .exec(rate("warming up", "5.5", "#{turn}"))
                                .exec(http("warming up: state")
                                        .get("/dag/api/state?since=0")
                                        .header("X-Ticket", "#{ticket}")
                                        .check(status().is(OK)))
                                .exec(http("warming up: wall")
                                        .get(state(PLAN.warm()) + "?since=0")
                                        .check(status().is(OK)))
                                .pause(Duration.ofMillis(150))))
                .exec(session -> {
                    WARMED.incrementAndGet();
                    return session;
                });
    }
}
