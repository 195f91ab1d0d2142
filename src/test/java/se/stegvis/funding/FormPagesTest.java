package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.FormEditorView;
import se.stegvis.funding.ui.FormTrialView;
import se.stegvis.funding.ui.FormsView;
import se.stegvis.testing.DatabaseTest;

/** The pages of a förbund's own forms, and what an applicant meets when one has changed. */
@DatabaseTest
class FormPagesTest extends SpringBrowserlessTest {

    private static final ApplicationKind KIND = ApplicationKind.NEW_INITIATIVE;
    private static final String EDITOR = "formular/new_initiative";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private FormService forms;

    @SuppressWarnings("NullAway.Init")
    private FundingWorld world;

    @SuppressWarnings("NullAway.Init")
    private AccountId admin;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        admin = world.person("Adam Admin", Role.ADMINISTRATOR, null);
        world.as(admin, () -> forms.begin(world.association, KIND));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_part_that_the_form_no_longer_has_leads_to_the_first_one() {
        ApplicationId id = new ApplicationFixtures(context, world).started();
        world.as(admin, () -> {
            forms.ask(world.association, KIND, Section.PERSPECTIVES, false, 0);
            forms.publish(world.association, KIND);
        });
        FormMoveService moves = context.getBean(FormMoveService.class);
        signIn(world.karin);
        navigate(path("ansokningar/" + id + "/perspektiv"), ApplicationFormView.class);
        assertThat(find(H1.class).single().getText()).startsWith("G ");

        world.as(world.karin, () -> moves.move(id, moves.newer(id).orElseThrow().number()));
        navigate(path("ansokningar/" + id + "/perspektiv"), ApplicationFormView.class);

        assertThat(find(H1.class).single().getText()).startsWith("A ");
    }

    @Test
    void only_the_owner_and_those_who_write_with_her_are_told_of_a_new_version() {
        ApplicationFixtures fixtures = new ApplicationFixtures(context, world);
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        world.as(admin, () -> {
            forms.help(world.association, KIND, "behov.nytt", "Skriv kort.", 0);
            forms.publish(world.association, KIND);
        });
        String news = "Förbundet har en ny version av formuläret";
        signIn(world.karin);
        navigate(path("ansokningar/" + id + "/grund"), ApplicationFormView.class);
        assertThat(headings()).contains(news);
        signIn(contact);
        navigate(path("ansokningar/" + id + "/behov"), ApplicationFormView.class);
        assertThat(headings()).doesNotContain(news);
    }

    @Test
    void a_help_text_of_ones_own_can_be_given_up_for_the_one_that_ships() {
        signIn(admin);
        navigate(path(EDITOR), FormEditorView.class);
        assertThat(restoring()).isEmpty();
        world.as(admin, () -> forms.help(world.association, KIND, "behov.nytt", "Skriv kort.", 0));
        navigate(path("formular"), FormsView.class);
        navigate(path(EDITOR), FormEditorView.class);

        test(restoring().getFirst()).click();

        assertThat(restoring()).isEmpty();
        assertThat(world.as(admin, () -> forms.open(world.association, KIND)).version("help:behov.nytt"))
                .isZero();
    }

    @Test
    void what_the_product_needs_cannot_be_made_optional() {
        signIn(admin);
        navigate(path(EDITOR), FormEditorView.class);
        assertThat(find(Checkbox.class).all().stream()
                        .filter(box -> box.getAriaLabel().orElse("").startsWith("Måste fyllas i: "))
                        .filter(box -> !box.isEnabled())
                        .map(box -> box.getAriaLabel().orElse("")))
                .contains("Måste fyllas i: Insatsens namn", "Måste fyllas i: Huvudman")
                .doesNotContain("Måste fyllas i: Vad huvudmannen bidrar med");
    }

    @Test
    void who_comes_second_to_a_question_goes_on_from_what_the_first_one_saved() {
        world.as(admin, () -> forms.question(world.association, KIND, question("Hur märks det?"), 0));
        AccountId other = world.person("Doris Direktör", Role.DIRECTOR, null);
        signIn(admin);
        navigate(path(EDITOR), FormEditorView.class);
        test(button("Ändra: Hur märks det?")).click();
        world.as(other, () -> forms.question(world.association, KIND, question("Vad märks?"), 1));

        test(label()).setValue("Hur märks det då?");
        test(button("Spara frågan")).click();
        assertThat(label().getErrorMessage()).startsWith("Doris Direktör har ändrat frågan medan du skrev.");
        test(button("Avbryt")).click();
        roundTrip();
        test(button("Ändra: Vad märks?")).click();
        test(label()).setValue("Vad märks då?");
        test(button("Spara frågan")).click();

        assertThat(world.as(admin, () -> forms.open(world.association, KIND)).questions(Section.NEED))
                .extracting(OwnQuestion::label)
                .containsExactly("Vad märks då?");
    }

    @Test
    void the_trial_says_what_is_left_and_earlier_versions_are_read() {
        world.as(admin, () -> {
            forms.question(world.association, KIND, question("Hur märks det?"), 0);
            forms.publish(world.association, KIND);
            forms.begin(world.association, KIND);
            forms.removeQuestion(world.association, KIND, "egen.fraga");
        });
        signIn(admin);
        assertThat(words(navigate(path("formular"), FormsView.class))).contains("Adam Admin");
        assertThat(words(navigate(path(EDITOR + "/prova"), FormTrialView.class)))
                .contains("Fyll i Första dag.")
                .doesNotContain("Hur märks det?");
        assertThat(words(navigate(path(EDITOR + "/prova/101"), FormTrialView.class)))
                .contains("Publicerat formulär: Ny insats")
                .doesNotContain("Fyll i Första dag.");
        assertThat(find(TextField.class).all()).isNotEmpty().allMatch(TextField::isReadOnly);
    }

    private static OwnQuestion question(String label) {
        return new OwnQuestion("egen.fraga", Section.NEED, FieldType.TEXT, label, "", false, List.of(), null, null, null);
    }

    private List<Button> restoring() {
        return find(Button.class).all().stream()
                .filter(button -> button.isVisible() && button.getText().equals("Återställ Stegvis text"))
                .toList();
    }

    private Button button(String name) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse(button.getText()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TextField label() {
        return find(TextField.class).all().stream()
                .filter(field -> "Fråga".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private String path(String rest) {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + "/" + rest;
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
