package se.stegvis.processdag.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day that speaks docs/phone-protocol.md from memory, so that the phone's page can be tried without the rest of the
 * house. It survives {@link #goDown()} and {@link #comeUp()} as a real day survives a restart.
 */
final class StubDay {
    static final String CODE = "K7M4QX";
    private static final Path FRONTEND = Path.of("frontend");
    private static final Pattern PERSONNUMMER = Pattern.compile("\\d{6,8}-\\d{4}");
    private static final long HOLD_MILLIS = 25_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> tickets = new ArrayList<>();
    private final Map<String, BigDecimal> ratings = new HashMap<>();
    private final Map<String, Map<String, Object>> notes = new LinkedHashMap<>();
    private final List<BigDecimal> others = new ArrayList<>();
    private HttpServer server;
    private int port;
    private long version = 1;
    private String phase = "lobby";
    private Map<String, Object> theme = Map.of();
    private List<Map<String, String>> fields = List.of();
    private List<BigDecimal> revealed = List.of();
    private String step = "0.5";
    private int deliveries;
    private boolean rewritten;
    private int round = 1;
    private int turn;
    private List<Map<String, String>> parties = List.of();
    private @Nullable String party;
    private boolean early;
    private Map<String, Object> dots = Map.of();

    StubDay() throws IOException {
        comeUp();
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** The server is killed: every connection breaks, nothing answers. */
    void goDown() {
        server.stop(0);
        synchronized (this) {
            notifyAll();
        }
    }

    void comeUp() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    synchronized void toLobby() {
        change("lobby");
    }

    synchronized void toTheme(String newPhase, int no, String name) {
        theme = new HashMap<>(Map.of("id", "t" + no, "no", no, "of", 6, "name", name, "question", "Var är vi i dag?", "hasScale", true));
        fields = newPhase.equals("notes")
                ? List.of(
                        Map.of("key", "builds", "label", "Det bygger samarbetet redan"),
                        Map.of("key", "improve", "label", "Ett förbättringssteg"),
                        Map.of("key", "help", "label", "Det hjälper oss ett steg upp"))
                : List.of();
        if (newPhase.equals("score")) {
            ratings.clear();
        }
        change(newPhase);
    }

    /** The room scores the theme once more. */
    synchronized void again() {
        round++;
        theme.put("round", round);
        ratings.clear();
        others.clear();
        change("score");
    }

    /** The förbund has two kinds of members, so phones are asked where they come from. */
    synchronized void offerParties() {
        parties = List.of(
                Map.of("key", "REGION", "label", "Region"), Map.of("key", "MUNICIPALITY", "label", "Kommun"));
    }

    synchronized @Nullable String party() {
        return party;
    }

    synchronized void openInAdvance() {
        early = true;
        change("early");
    }

    /** The processledare begins: the themes come one by one. */
    synchronized void begin() {
        early = false;
        theme = new HashMap<>(
                Map.of("id", "t1", "no", 1, "of", 6, "name", "Deltagarnas utveckling", "question", "Var är vi i dag?", "hasScale", true));
        change("score");
    }

    synchronized void step(String newStep) {
        step = newStep;
    }

    /** The answers of the other phones in the room. */
    synchronized void othersAnswer(String... values) {
        others.clear();
        for (String value : values) {
            others.add(new BigDecimal(value));
        }
        change(phase);
    }

    synchronized void reveal() {
        revealed = new ArrayList<>(others);
        revealed.addAll(ratings.values());
        ratings.clear();
        change("revealed");
    }

    /** A voting with three dots opens in the theme that is noted on. */
    synchronized void openVote() {
        fields = List.of();
        change("vote");
    }

    synchronized Map<String, Object> dots() {
        return dots;
    }

    synchronized void rewriteNotes() {
        rewritten = true;
    }

    synchronized void toClosing() {
        theme = Map.of();
        fields = List.of(
                Map.of("key", "messages", "label", "Tre medskick"),
                Map.of("key", "spread", "label", "Spridning: till vem, till när"),
                Map.of("key", "highlights", "label", "Höjdpunkter från i dag"));
        change("closing");
    }

    synchronized void end() {
        change("over");
    }

    synchronized void forgetTickets() {
        tickets.clear();
        change(phase);
    }

    synchronized List<BigDecimal> ratings() {
        return List.copyOf(ratings.values());
    }

    synchronized int deliveries() {
        return deliveries;
    }

    synchronized List<Object> notes() {
        return notes.values().stream().map(n -> n.get("text")).toList();
    }

    private void change(String newPhase) {
        phase = newPhase;
        version++;
        notifyAll();
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            if (!path.startsWith("/dag/api/")) {
                file(call, path);
                return;
            }
            String[] parts = path.substring("/dag/api/".length()).split("/");
            switch (parts[0]) {
                case "texts" -> texts(call);
                case "join" -> join(call);
                default -> withTicket(call, parts);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void withTicket(HttpExchange call, String[] parts) throws IOException, InterruptedException {
        String ticket = call.getRequestHeaders().getFirst("X-Ticket");
        synchronized (this) {
            if (!tickets.contains(ticket)) {
                fail(call, 401, "processdag.error.unknownTicket");
                return;
            }
        }
        switch (parts[0]) {
            case "state" -> state(call, ticket);
            case "themes" -> rate(call, ticket, parts[1]);
            case "notes" -> note(call, parts[1]);
            case "votes" -> vote(call);
            case "party" -> party(call);
            case "move" -> answer(call, 200, Map.of("picture", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"));
            default -> answer(call, 404, Map.of());
        }
    }

    private void join(HttpExchange call) throws IOException {
        String code = String.valueOf(body(call).get("code"));
        if (code.startsWith("99")) {
            fail(call, 429, "processdag.error.throttled");
        } else if (!code.equals(CODE)) {
            fail(call, 404, "processdag.error.wrongCode");
        } else {
            String ticket = UUID.randomUUID().toString();
            synchronized (this) {
                tickets.add(ticket);
                change(phase);
            }
            answer(call, 200, Map.of("ticket", ticket));
        }
    }

    private void state(HttpExchange call, String ticket) throws IOException, InterruptedException {
        long since = Long.parseLong(call.getRequestURI().getQuery().replace("since=", ""));
        Map<String, Object> now;
        synchronized (this) {
            long until = System.nanoTime() + HOLD_MILLIS * 1_000_000;
            HttpServer mine = server;
            while (since == version && System.nanoTime() < until && mine == server) {
                wait(500);
            }
            now = since == version ? null : now(ticket);
        }
        if (now == null) {
            call.sendResponseHeaders(204, -1);
        } else {
            answer(call, 200, now);
        }
    }

    private Map<String, Object> now(String ticket) {
        Map<String, Object> state = new HashMap<>();
        state.put("version", version);
        state.put("day", day());
        state.put("phase", phase);
        state.put("theme", theme.isEmpty() ? null : theme);
        state.put("fields", fields);
        state.put("scale", Map.of("min", 1, "max", 10, "step", new BigDecimal(step)));
        state.put("answered", ratings.containsKey(ticket));
        state.put("myValue", ratings.get(ticket));
        state.put("answers", ratings.size() + others.size());
        state.put("joined", tickets.size() + 12);
        state.put("myTurn", turn);
        if (early) {
            state.put("early", List.of(inAdvance(1, "Deltagarnas utveckling", true, ticket), inAdvance(2, "Eget tema", false, ticket)));
        }
        if (phase.equals("revealed")) {
            state.put("result", result());
        }
        if (phase.equals("vote")) {
            state.put("voting", voting());
        }
        return state;
    }

    private Map<String, Object> inAdvance(int no, String name, boolean scale, String ticket) {
        Map<String, Object> one = new HashMap<>(Map.of(
                "id", "t" + no, "no", no, "of", 6, "name", name, "question", "Var är vi i dag?", "hasScale", scale, "round", 1));
        one.put("asked", List.of("När fungerar det som bäst?"));
        one.put("myValue", scale ? ratings.get(ticket) : null);
        one.put("myTurn", turn);
        return one;
    }

    private void party(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("PUT")) {
            Object said = body(call).get("party");
            synchronized (this) {
                deliveries++;
                party = said == null ? null : said.toString();
            }
            answer(call, 200, Map.of());
            return;
        }
        Map<String, Object> choice = new HashMap<>(Map.of("parties", parties, "fewest", 5));
        choice.put("chosen", party);
        answer(call, 200, choice);
    }

    private Map<String, Object> result() {
        Map<BigDecimal, Integer> counts = new TreeMap<>();
        revealed.forEach(v -> counts.merge(v, 1, Integer::sum));
        if (revealed.isEmpty()) {
            return Map.of("n", 0, "distribution", List.of());
        }
        BigDecimal sum = revealed.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> values = List.copyOf(counts.keySet());
        return Map.of(
                "high", values.getLast(),
                "low", values.getFirst(),
                "mean", sum.divide(BigDecimal.valueOf(revealed.size()), 1, RoundingMode.HALF_UP),
                "n", revealed.size(),
                "parties", parties.isEmpty() ? List.of() : List.of(Map.of("label", "Kommun", "n", 6, "mean", new BigDecimal("6.8"))),
                "distribution",
                        counts.entrySet().stream()
                                .map(e -> Map.of("value", e.getKey(), "count", e.getValue()))
                                .toList());
    }

    private void rate(HttpExchange call, String ticket, String themeId) throws IOException {
        Map<String, Object> sent = body(call);
        synchronized (this) {
            deliveries++;
            if (!early && (!phase.equals("score") || !themeId.equals(theme.get("id")))) {
                fail(call, 409, "processdag.error.tooLate");
                return;
            }
            if (!Integer.valueOf(round).equals(sent.get("round"))) {
                fail(call, 409, "processdag.error.earlierRound");
                return;
            }
            int count = Integer.parseInt(String.valueOf(sent.get("turn")));
            if (count >= turn) {
                turn = count;
                ratings.put(ticket, new BigDecimal(String.valueOf(sent.get("value"))));
            }
            change(phase);
        }
        call.sendResponseHeaders(204, -1);
    }

    private Map<String, Object> voting() {
        return Map.of(
                "id", "v1",
                "dots", 3,
                "voters", dots.isEmpty() ? 0 : 1,
                "mine", dots,
                "options", List.of(
                        Map.of("id", "o1", "text", "Kortare möten", "notes", List.of()),
                        Map.of("id", "o2", "text", "Bjud in till frukost", "notes", List.of())));
    }

    @SuppressWarnings("unchecked")
    private void vote(HttpExchange call) throws IOException {
        Map<String, Object> sent = body(call);
        synchronized (this) {
            deliveries++;
            dots = (Map<String, Object>) sent.getOrDefault("dots", Map.of());
            change(phase);
        }
        answer(call, 200, Map.of("dots", dots));
    }

    private void note(HttpExchange call, String id) throws IOException {
        Map<String, Object> note = body(call);
        var number = PERSONNUMMER.matcher(String.valueOf(note.get("text")));
        if (number.find() && !Boolean.TRUE.equals(note.get("notPersonnummer"))) {
            answer(call, 422, Map.of("code", "personnummer", "message", text(call, "shell.failure.personalNumber")));
            return;
        }
        synchronized (this) {
            deliveries++;
            if (rewritten) {
                fail(call, 409, "processdag.error.noteRewritten");
                return;
            }
            notes.put(id, note);
        }
        call.sendResponseHeaders(204, -1);
    }

    private static Map<String, Object> day() {
        return Map.of("name", "Processdag Samordningsteam Västerås", "initiative", "Samordningsteam Västerås");
    }

    private void texts(HttpExchange call) throws IOException {
        answer(call, 200, Map.of("lang", language(call), "texts", bundle("dag", language(call))));
    }

    private void fail(HttpExchange call, int status, String key) throws IOException {
        answer(call, status, Map.of("message", text(call, key)));
    }

    private static String text(HttpExchange call, String key) throws IOException {
        return bundle(key.substring(0, key.indexOf('.')), language(call)).getProperty(key, key);
    }

    private static String language(HttpExchange call) {
        String wanted = call.getRequestHeaders().getFirst("Accept-Language");
        return wanted != null && wanted.startsWith("en") ? "en" : "sv";
    }

    private static Properties bundle(String name, String language) throws IOException {
        Properties bundle = new Properties();
        Path file = Path.of("src/main/resources/i18n/" + name + (language.equals("en") ? "_en" : "") + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        }
        return bundle;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body(HttpExchange call) {
        return json.readValue(new InputStreamReader(call.getRequestBody(), StandardCharsets.UTF_8), Map.class);
    }

    private void answer(HttpExchange call, int status, Object body) throws IOException {
        send(call, status, "application/json", json.writeValueAsBytes(body));
    }

    private static void file(HttpExchange call, String path) throws IOException {
        boolean asset = path.contains(".");
        Path file = FRONTEND.resolve(asset ? path.substring(1) : "dag/phone.html");
        String type = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "text/html";
        if (Files.exists(file)) {
            send(call, 200, type + ";charset=utf-8", Files.readAllBytes(file));
        } else {
            send(call, 404, "text/plain", URI.create(path).toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange call, int status, String type, byte[] content) throws IOException {
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, content.length);
        call.getResponseBody().write(content);
    }
}
