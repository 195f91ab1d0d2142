package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import se.stegvis.testing.DatabaseTest;

/** The goals of an application as who writes them meets them. */
@DatabaseTest
class GoalPagesTest extends SpringBrowserlessTest {

    private static final String VAGUE = "Deltagarna ska känna sig trygga.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private GoalService goals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationService applications;

    @SuppressWarnings("NullAway.Init")
    private FundingWorld world;

    @SuppressWarnings("NullAway.Init")
    private ApplicationId draft;

    @BeforeEach
    void aGoalOnTheScreen() {
        world = new FundingWorld(context);
        draft = new ApplicationFixtures(context, world).started();
        world.as(world.karin, () -> goals.add(draft, Goal.builder(VAGUE).kind(GoalKind.RESULT).build()));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(world.karin.toString(), "", List.of()));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_letters_follow_what_is_written_and_the_words_meant_are_marked() {
        Component page = open();
        assertThat(words(page)).contains("Tidsatt: saknas", "”trygga”", "trygga (Specifikt", "Resultatmål");
        test(sentence()).setValue("60 deltagare ska ha en egen plan senast den 31 december 2028.");
        roundTrip();
        assertThat(words(page)).contains("Tidsatt: uppfyllt").doesNotContain("”trygga”");
    }

    @Test
    void what_a_proposal_lacks_is_named_and_once_it_is_there_it_is_taken_over_and_taken_back() {
        Component page = open();
        press("Föreslå formulering");
        assertThat(words(page)).contains("För att föreslå en mening behövs: Indikator, Enhet, Målnivå, För vem, Senast.");
        world.as(world.karin, () -> {
            DraftGoal goal = applications.open(draft).goals().getFirst();
            goals.save(
                    draft,
                    goal.id(),
                    goal.goal().toBuilder()
                            .indicator("Andel som skattar sin trygghet till minst 7 av 10")
                            .unit("%")
                            .target(java.math.BigDecimal.valueOf(60))
                            .targetGroup("Deltagarna")
                            .deadline(java.time.LocalDate.of(2028, 12, 31))
                            .build(),
                    goal.version());
        });
        page = open();
        press("Föreslå formulering");
        String proposal = "Andelen som skattar sin trygghet till minst 7 av 10 bland deltagarna ska vara 60 % senast den 31 december"
                + " 2028.";
        assertThat(words(page)).contains(proposal, "Meningen säger mer om du också fyller i: Utgångsläge, Källa.");
        press("Använd formuleringen");
        roundTrip();
        assertThat(sentence().getValue()).isEqualTo(proposal);
        assertThat(words(page)).contains("Förut stod det: ”" + VAGUE + "”");
        press("Ta tillbaka den förra formuleringen");
        roundTrip();
        assertThat(sentence().getValue()).isEqualTo(VAGUE);
        assertThat(stored().goal().text()).isEqualTo(VAGUE);
        assertThat(words(page)).contains("Förut stod det: ”" + proposal + "”");
    }

    @Test
    void advice_is_gone_against_with_a_reason_which_is_shown_and_can_be_taken_back() {
        Component page = open();
        Button keep = button("Behåll ändå: ”trygga”");
        test(keep).click();
        TextArea why = find(TextArea.class).all().stream()
                .filter(field -> "Varför behåller ni det som det är?".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        press("Spara skälet");
        assertThat(why.isInvalid()).isTrue();
        test(why).setValue("Deltagarna har själva valt ordet.");
        press("Spara skälet");
        roundTrip();
        assertThat(words(page)).contains("Behålls ändå: Deltagarna har själva valt ordet.", "Karin Åkerlund");
        test(button("Behåll det inte längre: ”trygga”")).click();
        roundTrip();
        assertThat(words(page)).doesNotContain("Behålls ändå");
        assertThat(stored().kept()).isEmpty();
    }

    @Test
    void an_indicator_of_the_library_fills_in_what_is_empty_and_any_other_words_may_stand_there() {
        Component page = open();
        test(field("Källa")).setValue("Egen källa");
        test(field("Indikator")).setValue("andel i arbete vid avslut");
        roundTrip();
        roundTrip();
        assertThat(field("Enhet").getValue()).isEqualTo("%");
        assertThat(field("Källa").getValue()).isEqualTo("Egen källa");
        assertThat(stored().goal().unit()).isEqualTo("%");
        assertThat(words(page)).contains("Ur förbundets lista.", "Högre är bättre.");
        test(field("Indikator")).setValue("Något helt eget");
        roundTrip();
        assertThat(stored().goal().indicator()).isEqualTo("Något helt eget");
        assertThat(words(page)).doesNotContain("Ur förbundets lista.");
    }

    private Component open() {
        String slug = context.getBean(AssociationDirectory.class).get(world.association).slug();
        return navigate("f/" + slug + "/ansokningar/" + draft + "/mal", ApplicationFormView.class);
    }

    private DraftGoal stored() {
        return world.as(world.karin, () -> applications.open(draft).goals().getFirst());
    }

    private TextArea sentence() {
        return find(TextArea.class).all().stream()
                .filter(field -> "Mål 1 i en mening".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String name) {
        return find(Button.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(each -> text.equals(each.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
