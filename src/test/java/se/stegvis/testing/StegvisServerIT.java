package se.stegvis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What the harness promises about servers. */
class StegvisServerIT {

    @Test
    void a_killed_server_comes_back_at_the_same_address_and_an_orderly_stop_cleans_up() {
        var server = StegvisServer.own("killed").postgresql().start();
        String address = server.url("/");
        long started = starts(server);
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.restart();
        assertThat(server.isRunning()).isTrue();
        assertThat(server.url("/")).isEqualTo(address);
        assertThat(starts(server)).as("the log keeps both lives").isEqualTo(started + 1);
        assertThat(server.awaitLog("Started (\\w+) in")).isEqualTo("Stegvis");
        server.close();
        assertThat(Files.exists(server.data())).isFalse();
    }

    @Test
    void a_server_that_cannot_start_says_why_at_once() {
        var setup = StegvisServer.own("broken").jvm("-XX:+NoSuchOption");
        assertThatThrownBy(setup::start).hasStackTraceContaining("is not running")
                .hasStackTraceContaining("NoSuchOption");
    }

    private static long starts(StegvisServer server) {
        return server.log().stream().filter(line -> line.contains("Started Stegvis")).count();
    }
}
