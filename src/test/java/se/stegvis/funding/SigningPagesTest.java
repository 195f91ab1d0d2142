package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
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
import se.stegvis.association.Setting;
import se.stegvis.board.ui.ComparisonView;
import se.stegvis.board.ui.PreparationView;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.CheckView;
import se.stegvis.funding.ui.ReviewView;
import se.stegvis.shell.ui.StartView;
import se.stegvis.testing.DatabaseTest;

/** Signing, goals that wait for an answer and the checking of documents, as people meet them on the pages. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class SigningPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private GoalService goals;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private Signing signing;
    private ApplicationId id;

    @BeforeEach
    void aCompleteApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        signing = new Signing(context, world);
        id = fixtures.complete();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_review_says_who_has_not_signed_and_one_signs_there_with_the_password() {
        signIn(world.karin);
        Component page = navigate(path("/granska"), ReviewView.class);
        assertThat(words(page))
                .contains("4 saker är kvar", "Västerås stad har inte signerat.", "Region Västmanland har inte signerat.")
                .contains("Signering", "Väntar på signatur", "Kan signera: Karin Åkerlund")
                .doesNotContain("Lämna in ansökan");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .anyMatch(href -> href.contains("/granska?falt=signering"));
        press("Signera för Västerås stad");
        assertThat(field("Namn").getValue()).isEqualTo("Karin Åkerlund");
        press("Signera");
        assertThat(field("Titel").isInvalid()).isTrue();
        test(field("Titel")).setValue("Förvaltningschef");
        test(field("Mandat")).setValue("Enligt delegationsordningen");
        test(find(Checkbox.class).all().stream()
                        .filter(box -> box.getLabel().startsWith("Jag har rätt att signera"))
                        .findFirst()
                        .orElseThrow())
                .click();
        PasswordField password = find(PasswordField.class).single();
        test(password).setValue("fel lösenord här");
        press("Signera");
        assertThat(password.getErrorMessage()).isEqualTo("Lösenordet stämmer inte. Skriv det igen.");
        test(find(PasswordField.class).single()).setValue(Signing.PASSWORD);
        press("Signera");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(words(page))
                .contains("Karin Åkerlund, Förvaltningschef. Enligt delegationsordningen", "bekräftad med lösenord")
                .contains("3 saker är kvar", "Ta tillbaka min signatur");
        assertThat(signing.isSigned(id, world.vasteras)).isTrue();
    }

    @Test
    void a_code_to_the_own_address_signs_too() {
        signIn(world.karin);
        navigate(path("/granska"), ReviewView.class);
        press("Signera för Västerås stad");
        test(field("Titel")).setValue("Chef");
        test(find(Checkbox.class).all().getFirst()).click();
        @SuppressWarnings("unchecked")
        RadioButtonGroup<SigningMethod> method = find(RadioButtonGroup.class).single();
        test(method).selectItem("Med en kod till min e-post");
        press("Skicka en kod till min e-post");
        test(field("Kod")).setValue(signing.code(world.karin));
        press("Signera");
        assertThat(signing.party(id, world.vasteras).signatures().getFirst().method()).isEqualTo(SigningMethod.MAIL_CODE);
    }

    @Test
    void who_writes_is_told_before_and_after_whose_signature_falls() {
        AccountId eva = signing.participant(id, "Eva Ek", ParticipantKind.SIGNATORY, world.region);
        signing.sign(id, eva, world.region);
        signIn(world.karin);
        Component page = navigate(path("/behov"), ApplicationFormView.class);
        assertThat(words(page))
                .contains("Ansökan är signerad. Ändrar du något i den faller signaturen.")
                .contains("Signerad av Eva Ek (Region Västmanland)");
        TextArea gap = find(TextArea.class).all().stream()
                .filter(area -> area.getValue().startsWith("Den som är sjukskriven"))
                .findFirst()
                .orElseThrow();
        test(gap).setValue("Något helt annat.");
        roundTrip();
        assertThat(words(page))
                .doesNotContain("Ändrar du något i den faller signaturen.")
                .contains("Signaturen från Eva Ek föll", "när Karin Åkerlund ändrade: svar på frågor.", "Till signeringen");
        assertThat(words(navigate(path("/granska"), ReviewView.class))).contains("Signaturen från Eva Ek föll");
    }

    @Test
    void a_signatory_is_waited_for_on_the_start_page_reads_and_signs_but_writes_nothing() {
        AccountId eva = signing.participant(id, "Eva Ek", ParticipantKind.SIGNATORY, world.region);
        signIn(eva);
        Component start = navigate(forbund(""), StartView.class);
        assertThat(words(start)).contains("Ansökan väntar på din underskrift", "Läs och signera");
        navigate(path("/mal"), ApplicationFormView.class);
        assertThat(find(TextArea.class).all())
                .anyMatch(area -> area.getValue().startsWith("25 % av deltagarna"))
                .filteredOn(area -> !"Kommentar".equals(area.getLabel()))
                .allMatch(TextArea::isReadOnly);
        Component review = navigate(path("/granska"), ReviewView.class);
        assertThat(words(review)).contains("Kan signera: Eva Ek (undertecknare)", "Signera för Region Västmanland");
        signing.sign(id, eva, world.region);
        assertThat(words(navigate(forbund(""), StartView.class))).doesNotContain("väntar på din underskrift");
    }

    @Test
    void a_signature_is_taken_back_and_then_the_application_waits_again() {
        signing.signAll(id, fixtures);
        signIn(world.karin);
        Component page = navigate(path("/granska"), ReviewView.class);
        assertThat(words(page)).contains("Ansökan är klar att lämna in", "Lämna in ansökan");
        press("Ta tillbaka min signatur");
        com.vaadin.flow.component.confirmdialog.ConfirmDialog ask =
                find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single();
        test(ask).confirm();
        assertThat(words(page)).contains("En sak är kvar", "tog tillbaka sin signatur").doesNotContain("Lämna in ansökan");
    }

    @Test
    void the_submitted_application_shows_its_signatures_and_gives_its_data() {
        signing.signAll(id, fixtures);
        Receipt receipt = world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
        signIn(world.director);
        Component page = navigate(path(""), ApplicationFormView.class);
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .contains("Hämta det inlämnade som data (JSON)", "Hämta det signerade som data (JSON)", "Kontrollera en handling");
        assertThat(page.getElement().getOuterHTML() + html(page)).contains(receipt.checksum(), "Förvaltningschef");
    }

    @Test
    void who_answers_for_a_partner_sees_all_that_waits_and_accepts_what_is_chosen() {
        AccountId contact = fixtures.contact(id, world.region);
        world.as(world.karin, () -> applications.open(id).goals().forEach(goal -> goals.save(
                id, goal.id(), goal.goal().toBuilder().target(BigDecimal.valueOf(44)).build(), goal.version())));
        signIn(contact);
        assertThat(words(navigate(forbund(""), StartView.class))).contains("3 mål väntar på ert svar");
        Component page = navigate(path("/mal"), ApplicationFormView.class);
        assertThat(words(page)).contains("Mål som väntar på ert svar", "Målnivå: 44 %");
        press("Acceptera valda för Region Västmanland");
        assertThat(accepted()).as("nothing has been chosen").isZero();
        List<Checkbox> boxes = find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel() != null && box.getLabel().startsWith("Mål "))
                .toList();
        assertThat(boxes).hasSize(3).noneMatch(Checkbox::getValue);
        test(boxes.get(0)).click();
        test(boxes.get(2)).click();
        press("Acceptera valda för Region Västmanland");
        roundTrip();
        assertThat(accepted()).isEqualTo(2);
        test(find(Checkbox.class).all().stream()
                        .filter(box -> box.getLabel().startsWith("Mål 2: "))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("Acceptera valda för Region Västmanland");
        roundTrip();
        assertThat(accepted()).isEqualTo(3);
        assertThat(words(page)).doesNotContain("Mål som väntar på ert svar");
    }

    @Test
    void who_changes_an_accepted_goal_is_told_before_at_the_fields_and_after() {
        signIn(world.karin);
        Component page = navigate(path("/mal"), ApplicationFormView.class);
        assertThat(words(page))
                .contains("Arbetsförmedlingen, Försäkringskassan och Region Västmanland har accepterat målet. Ändrar du text,")
                .contains("Ändras något här behöver Arbetsförmedlingen, Försäkringskassan och Region Västmanland svara igen.");
        TextField source = find(TextField.class).all().stream()
                .filter(field -> "Källa".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(source).setValue("En annan blankett");
        roundTrip();
        assertThat(words(page)).doesNotContain("Målet är ändrat.");
        TextField target = find(TextField.class).all().stream()
                .filter(field -> "Målnivå".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(target).setValue("44");
        roundTrip();
        assertThat(words(page))
                .contains("Målet är ändrat. Arbetsförmedlingen, Försäkringskassan och Region Västmanland behöver svara igen");
    }

    @Test
    void beredningen_sees_what_is_not_accepted_in_the_list_the_comparison_and_the_case() {
        world.set(Setting.SIGNATURES_REQUIRED, "NONE");
        AccountId contact = fixtures.contact(id, world.region);
        world.as(contact, () -> {
            DraftGoal goal = applications.open(id).goals().getFirst();
            goals.refuse(id, goal.id(), world.region, "För högt", goal.version());
        });
        world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
        signIn(world.person("Berit Beredare", Role.PREPARER, world.region));
        assertThat(words(navigate(forbund("/beredning"), PreparationView.class)))
                .contains("Ej accepterat av Region Västmanland: mål 1");
        assertThat(words(navigate(forbund("/styrelse/ansokningar"), ComparisonView.class)))
                .contains("Ej accepterat av Region Västmanland: mål 1");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .anyMatch(href -> href.contains("arenden") || href.contains(id.toString()));
    }

    @Test
    void anybody_checks_a_file_or_a_checksum_without_signing_in() {
        world.set(Setting.SIGNATURES_REQUIRED, "NONE");
        Receipt receipt = world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
        byte[] json = world.as(world.karin, () -> context.getBean(SubmissionService.class).content(id));
        Component page = navigate("kontrollera", CheckView.class);
        String holds = "i ärende " + receipt.caseNumber() + " hos " + world.name + ", inlämnad";
        test(find(TextField.class).single()).setValue(receipt.checksum());
        press("Kontrollera");
        assertThat(words(page)).contains("Stämmer. Det är det inlämnade innehållet (JSON) " + holds);
        test(find(Upload.class).single()).upload("ansokan.json", "application/json", json);
        roundTrip();
        assertThat(words(page)).contains("ansokan.json: Stämmer.", holds);
        json[100] ^= 1;
        test(find(Upload.class).single()).upload("andrad.json", "application/json", json);
        roundTrip();
        assertThat(words(page)).contains("andrad.json: Stämmer inte med något som är inlämnat här.");
        test(find(TextField.class).single()).setValue("abc");
        press("Kontrollera");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
    }

    private long accepted() {
        return world.as(world.karin, () -> applications.open(id)).goals().stream()
                .flatMap(goal -> goal.goal().parties().stream())
                .filter(party -> party.acceptance() instanceof se.stegvis.goal.Acceptance.Accepted)
                .count();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
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

    private String path(String rest) {
        return forbund("/ansokningar/" + id + rest);
    }

    private String forbund(String rest) {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + rest;
    }

    private static String html(Component page) {
        StringBuilder html = new StringBuilder();
        page.getElement().getChildren().forEach(child -> html.append(child.getOuterHTML()));
        return html.toString();
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
