package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;

/** The packaged jar starts with nothing but Java, and answers. */
@Journey
class StartsIT {

    private final StegvisServer server = StegvisServer.shared();

    @Test
    void health_is_open_and_tells_nothing_but_that_all_is_well() throws Exception {
        HttpResponse<String> health = server.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }

    @Test
    void the_rest_of_the_actuator_is_closed() throws Exception {
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/metrics"}) {
            assertThat(server.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void the_front_door_opens_in_swedish(People people) {
        Person anna = people.arrive("Anna").visit("/").looksAt("Första start");
        assertThat(anna.page().locator("html")).hasAttribute("lang", "sv");
    }
}
