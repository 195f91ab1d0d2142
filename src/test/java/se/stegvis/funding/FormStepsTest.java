package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Statements;

/** What each step in a full application asks of the database: the same however much is in it (docs/performance.md). */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class FormStepsTest extends SpringBrowserlessTest {

    static final List<String> SECTIONS = List.of(
            "grund",
            "parter",
            "behov",
            "malgrupp",
            "mal",
            "genomforande",
            "perspektiv",
            "uppfoljning",
            "implementering",
            "budget",
            "intyg");

    private static final int MOST_TO_OPEN = 98;
    private static final int MOST_TO_SAVE = 66;

    @Autowired
    private ApplicationContext context;

    private FundingWorld world;
    private ApplicationFixtures applications;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new FundingWorld(context);
        applications = new ApplicationFixtures(context, world);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(world.karin.toString(), "", List.of()));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void opening_changing_section_and_saving_ask_no_more_in_a_full_application_than_in_one_just_begun() {
        ApplicationId begun = applications.started();
        ApplicationId full = FullApplication.of(context, world, applications);
        Map<String, Long> asked = new LinkedHashMap<>();
        Map<String, Long> more = new LinkedHashMap<>();
        for (String path : SECTIONS) {
            open(begun, path);
            long little = Statements.of(() -> open(begun, path));
            long much = Statements.of(() -> open(full, path));
            asked.put(path, much);
            more.put(path, much - little);
        }
        assertThat(asked).allSatisfy((path, much) -> assertThat(much).isLessThanOrEqualTo(MOST_TO_OPEN));
        // What is there at all costs a few more for its kind, never one for each.
        assertThat(more).allSatisfy((path, much) -> assertThat(much).isLessThan(FullApplication.GOALS));
        open(full, "perspektiv");
        long saved = Statements.of(() -> {
            test(find(TextArea.class).all().getFirst()).setValue("Barnen märker att en förälder har en vardag igen.");
            roundTrip();
        });
        assertThat(saved).as("saving").isBetween(1L, (long) MOST_TO_SAVE);
    }

    private void open(ApplicationId id, String section) {
        String slug = context.getBean(AssociationDirectory.class).get(world.association).slug();
        navigate("f/" + slug + "/ansokningar/" + id + "/" + section, ApplicationFormView.class);
    }
}
