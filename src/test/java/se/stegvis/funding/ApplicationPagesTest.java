package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.ApplicationsView;
import se.stegvis.funding.ui.ReviewView;
import se.stegvis.testing.DatabaseTest;

/** The pages of an application, as those who may open them meet them. */
@DatabaseTest
class ApplicationPagesTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private FundingWorld world;

    @SuppressWarnings("NullAway.Init")
    private ApplicationFixtures applications;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new FundingWorld(context);
        applications = new ApplicationFixtures(context, world);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_new_draft_says_what_is_left_and_how_far_each_part_has_come() {
        ApplicationId draft = applications.started();
        signIn(world.karin);

        Component page = navigate(path(draft, "/grund"), ApplicationFormView.class);

        assertThat(words(page))
                .contains("Samordningsteam Västerås", "0 av 11 delar klara", "Fyll i Första dag.", "Nästa: Parter")
                .contains("Påbörjad", "Tom");
    }

    @Test
    void money_that_does_not_cover_the_cost_is_said_with_the_amount_while_one_writes() {
        ApplicationId draft = applications.complete();
        signIn(world.karin);
        Component page = navigate(path(draft, "/budget"), ApplicationFormView.class);
        assertThat(words(page)).contains("2028: pengar och kostnad är lika");

        Input travel = find(Input.class).all().stream()
                .filter(field -> field.getAriaLabel().filter("Resor 2028"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(travel).setValue("1 250 000");
        roundTrip();

        assertThat(words(page)).contains("2028: det saknas 1 200 000 kr för att täcka kostnaden");
    }

    @Test
    void the_review_names_every_fault_and_each_leads_to_its_field() {
        ApplicationId draft = applications.withFiveFaults();
        signIn(world.karin);

        Component page = navigate(path(draft, "/granska"), ReviewView.class);

        List<String> links = find(RouterLink.class).all().stream()
                .map(RouterLink::getHref)
                .filter(href -> href.contains(draft.toString()))
                .toList();
        assertThat(words(page)).contains("saker är kvar").doesNotContain("Lämna in ansökan");
        assertThat(links)
                .anyMatch(href -> href.endsWith("/parter?falt=parter.huvudman"))
                .anyMatch(href -> href.endsWith("/malgrupp?falt=malgrupp.primar"))
                .anyMatch(href -> href.endsWith("/implementering?falt=implementering.vad"));
    }

    @Test
    void a_submitted_application_is_read_by_the_office_and_written_by_nobody() {
        ApplicationId id = applications.complete();
        Receipt receipt = world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
        signIn(world.director);

        Component page = navigate(path(id, ""), ApplicationFormView.class);

        assertThat(words(page)).contains("Diarienummer " + receipt.caseNumber());
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Hämta som PDF");
        assertThat(find(TextField.class).all()).isEmpty();
    }

    @Test
    void the_list_finds_a_submitted_application_by_its_number() {
        ApplicationId id = applications.complete();
        Receipt receipt = world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
        signIn(world.director);

        Component page = navigate(path("ansokningar"), ApplicationsView.class);
        assertThat(words(page)).contains("Samordningsteam Västerås", receipt.caseNumber(), "1–1 av 1");

        test(find(TextField.class).single()).setValue("finns inte");
        roundTrip();
        assertThat(words(page)).contains("Inget passar till ”finns inte”");
        test(find(TextField.class).single()).setValue("");
        test(find(Select.class).withCaption("Slag").single()).selectItem("Förstudie");
        roundTrip();
        assertThat(words(page)).contains("Ingen ansökan av det slaget");
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private String path(ApplicationId id, String rest) {
        return path("ansokningar/" + id + rest);
    }

    private String path(String rest) {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + "/" + rest;
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
