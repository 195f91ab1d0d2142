package se.stegvis.processdag;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import se.stegvis.testing.StegvisServer;
import tools.jackson.databind.json.JsonMapper;

/** A phone that sends its answer until a server says that it has it. */
final class StubbornPhone {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE = 200;
    private static final int OK = 200;

    private final StegvisServer server;
    private final ScoringDays.Day day;
    private final String ticket;
    private volatile boolean taken;

    private StubbornPhone(StegvisServer server, ScoringDays.Day day, String ticket) {
        this.server = server;
        this.day = day;
        this.ticket = ticket;
    }

    /** Joins, and comes into the room. */
    static StubbornPhone join(StegvisServer server, ScoringDays.Day day) {
        try {
            String answer = send(HttpRequest.newBuilder(URI.create(server.url("/dag/api/join")))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + day.code() + "\"}")))
                    .body();
            String ticket = JsonMapper.shared().readTree(answer).at("/ticket").asString();
            send(HttpRequest.newBuilder(URI.create(server.url("/dag/api/state?since=0"))).header("X-Ticket", ticket));
            return new StubbornPhone(server, day, ticket);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Begins to send, on a thread of its own. */
    void begin(String value) {
        Thread.startVirtualThread(() -> {
            while (!taken) {
                taken = sends(value) == OK;
                pause();
            }
        });
    }

    boolean isTaken() {
        return taken;
    }

    /** Sends its answer once; what it was answered, 0 for nothing. */
    int sends(String value) {
        try {
            return send(HttpRequest.newBuilder(URI.create(server.url("/dag/api/themes/" + day.theme() + "/rating")))
                            .header("Content-Type", "application/json")
                            .header("X-Ticket", ticket)
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":" + value + ",\"turn\":1,\"round\":1}")))
                    .statusCode();
        } catch (IOException noContact) {
            return 0;
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
