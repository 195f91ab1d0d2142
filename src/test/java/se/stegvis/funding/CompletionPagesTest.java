package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.board.ui.CaseView;
import se.stegvis.board.ui.PreparationView;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.FormPlace.Field;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.ApplicationsView;
import se.stegvis.funding.ui.AskCompletionView;
import se.stegvis.funding.ui.CompletionView;
import se.stegvis.funding.ui.VersionView;
import se.stegvis.shell.SaveStatus;
import se.stegvis.testing.DatabaseTest;

/** A completion as those who ask, answer and read meet it. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class CompletionPagesTest extends SpringBrowserlessTest {

    private static final String NEED = "behov.glapp";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompletionService completions;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Clock clock;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private AccountId preparer;
    private ApplicationId id;

    @BeforeEach
    void aSubmittedApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        id = fixtures.complete();
        world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void beredning_finds_a_field_says_what_is_wanted_looks_at_it_and_sends() {
        signIn(preparer);
        Component page = navigate(path(""), ApplicationFormView.class);
        assertThat(links()).contains("Begär komplettering");
        assertThat(words(page)).doesNotContain("Återkalla ansökan");

        page = navigate(path("/begar-komplettering"), AskCompletionView.class);
        assertThat(words(page)).contains("Inget valt", "A Grund");
        LocalDate today = SwedishTime.today(clock);
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(today.plusDays(14));
        press("Skicka begäran");
        assertThat(words(page)).contains("Välj vad som ska kompletteras.");

        test(find(TextField.class).withCaption("Sök i formuläret").single()).setValue("finns inte alls");
        assertThat(words(page)).contains("Inget i formuläret heter så: finns inte alls");
        test(find(TextField.class).withCaption("Sök i formuläret").single()).setValue(label().toLowerCase(Locale.ROOT));
        assertThat(find(NativeDetails.class).all().stream().filter(Component::isVisible).filter(NativeDetails::isOpen))
                .hasSize(1);
        test(find(Checkbox.class).withCaption(label()).single()).click();
        assertThat(words(page)).contains("1 del vald");
        press("Skicka begäran");
        assertThat(find(TextArea.class).withCaption("Gemensamt för allt").single().getErrorMessage())
                .startsWith("Skriv vad som önskas");
        test(find(TextArea.class).withCaption("Vad som önskas: " + label()).single()).setValue("Vems glapp är det?");
        press("Förhandsgranska");
        assertThat(papers()).contains("Vems glapp är det?", "Begäran om komplettering");
        press("Stäng");
        press("Skicka begäran");
        page = UI.getCurrent().getChildren().findFirst().orElseThrow();
        assertThat(words(page))
                .contains("Komplettering begärd", "Svar senast " + today.plusDays(14), "Vems glapp är det?", "Väntar på svar")
                .contains("Återkalla begäran");
        assertThat(submissions.get(id).state().completionDue()).contains(today.plusDays(14));
    }

    @Test
    void a_whole_section_is_chosen_at_once() {
        signIn(preparer);
        navigate(path("/begar-komplettering"), AskCompletionView.class);
        find(NativeDetails.class).all().get(2).setOpen(true);
        test(find(Checkbox.class).withCaption("Hela delen").all().get(0)).click();
        test(find(TextArea.class).withCaption("Gemensamt för allt").single()).setValue("Se över avsnittet.");
        press("Skicka begäran");
        Completion open = world.as(preparer, () -> context.getBean(VersionService.class).file(id))
                .orElseThrow()
                .open()
                .orElseThrow();
        assertThat(open.places()).hasSizeGreaterThan(2);
    }

    @Test
    void what_is_asked_is_given_another_day_and_more_places_and_is_called_off_with_a_reason() {
        ask(new NamedPlace(Field.whole(NEED), "Vems glapp är det?"));
        signIn(world.director);
        Component page = navigate(path("/begar-komplettering"), AskCompletionView.class);
        assertThat(words(page)).contains("1 del vald");
        assertThat(find(Checkbox.class).withCaption(label()).single().isReadOnly()).isTrue();
        LocalDate later = SwedishTime.today(clock).plusDays(30);
        test(find(DatePicker.class).single()).setValue(later);
        test(find(TextField.class).withCaption("Sök i formuläret").single()).setValue("budgetens rader");
        test(find(Checkbox.class).withCaption("Budgetens rader").single()).click();
        test(find(TextArea.class).withCaption("Vad som önskas: Budgetens rader").single()).setValue("Räkna om.");
        press("Skicka ändringen");
        page = UI.getCurrent().getChildren().findFirst().orElseThrow();
        assertThat(words(page)).contains("Svar senast " + later, "J Budgetens rader", "Räkna om.", "Vems glapp är det?");

        press("Återkalla begäran");
        Dialog dialog = find(Dialog.class).single();
        pressIn(dialog, "Återkalla begäran");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Vi har fått svaret per telefon.");
        pressIn(dialog, "Återkalla begäran");
        page = navigate(path(""), ApplicationFormView.class);
        assertThat(words(page)).contains("Tidigare begärda kompletteringar (1)", "Vi har fått svaret per telefon.");
        assertThat(links()).contains("Begär komplettering");
    }

    @Test
    void beredning_sees_in_its_list_and_in_the_case_that_an_application_is_being_completed_and_has_been() {
        ask(new NamedPlace(Field.whole(NEED), "Vems glapp är det?"));
        signIn(preparer);
        String today = SwedishTime.today(clock).toString();
        String due = SwedishTime.today(clock).plusDays(14).toString();
        assertThat(words(navigate("f/" + slug() + "/beredning", PreparationView.class)))
                .contains("Komplettering begärd till " + due);
        world.as(world.karin, () -> {
            fixtures.answer(id, NEED, "", "Ett helt annat glapp.");
            completions.answer(id, "");
        });
        assertThat(words(navigate("f/" + slug() + "/beredning", PreparationView.class))).contains("Kompletterad " + today);
        assertThat(words(navigate("f/" + slug() + "/beredning/" + id, CaseView.class)))
                .contains("Kompletterad " + today, "Begär komplettering");
    }

    @Test
    void who_writes_finds_the_named_field_open_the_rest_to_be_read_and_sends_a_second_version() {
        ask(new NamedPlace(Field.whole(NEED), "Vems glapp är det?"));
        signIn(world.karin);
        Component page = navigate(path(""), ApplicationFormView.class);
        assertThat(words(page)).contains("Komplettering begärd", "Vems glapp är det?");
        assertThat(links()).contains("Skriv kompletteringen").doesNotContain("Begär komplettering");

        page = navigate(path("/behov"), ApplicationFormView.class);
        assertThat(words(page)).contains("Komplettera senast", "Bara det som räknas upp här kan ändras", "Vems glapp är det?");
        TextArea need = find(TextArea.class).withCaption(label()).single();
        assertThat(need.isReadOnly()).isFalse();
        assertThat(find(SaveStatus.class).single().isVisible()).as("it says what is saved").isTrue();
        assertThat(find(TextArea.class).all().stream()
                        .filter(area -> area != need && !"Kommentar".equals(area.getLabel())))
                .isNotEmpty()
                .allMatch(TextArea::isReadOnly);
        assertThat(find(TextField.class).all()).allMatch(TextField::isReadOnly);
        test(need).setValue("");
        roundTrip();
        assertThat(words(page)).contains("Fyll i " + label() + ".");
        test(need).setValue("Ett helt annat glapp.");
        roundTrip();

        page = navigate(path("/mal"), ApplicationFormView.class);
        assertThat(words(page)).contains("Inget i den här delen är begärt");
        assertThat(buttons()).doesNotContain("Lägg till mål", "Ta bort");
        page = navigate(path("/budget"), ApplicationFormView.class);
        assertThat(words(page)).contains("Inget i den här delen är begärt");

        page = navigate(path("/komplettering"), CompletionView.class);
        assertThat(words(page)).contains("Det ni har ändrat", "Kompletteringen kan skickas in");
        assertThat(page.getElement().getOuterHTML()).contains("<ins>", "<del>");
        assertThat(papers()).contains("Ett helt annat glapp.");
        press("Skicka in komplettering");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words(page)).contains("Kompletteringen är inlämnad", "Version 2, kompletterad");
        assertThat(links()).contains("Version 1", "Version 2");
        assertThat(submissions.get(id).state().version()).isEqualTo(2);
    }

    @Test
    void who_has_changed_nothing_is_told_so_and_sends_only_with_an_explanation() {
        ask(new NamedPlace(Field.whole(NEED), "Vems glapp är det?"));
        signIn(world.karin);
        Component page = navigate(path("/komplettering"), CompletionView.class);
        assertThat(words(page))
                .contains("Ingenting är ändrat än", "Ingenting är ändrat sedan den senast inlämnade versionen.")
                .doesNotContain("Kompletteringen kan skickas in");
        assertThat(links()).as("the way to what was asked for").contains("C " + label());
        press("Skicka in komplettering");
        TextArea note = find(TextArea.class).withCaption("Svar till förbundet").single();
        assertThat(note.getErrorMessage()).startsWith("Ingenting är ändrat.");
        assertThat(find(ConfirmDialog.class).exists()).as("nothing to confirm yet").isFalse();
        test(note).setValue("Glappet är vårt eget.");
        press("Skicka in komplettering");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("header"))
                .isEqualTo("Skicka in utan ändringar?");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words(page)).contains("Kompletteringen är inlämnad");
        assertThat(submissions.get(id).state().version()).isEqualTo(2);
    }

    @Test
    void a_place_that_cannot_be_empty_stops_the_answer_and_nobody_but_the_owner_sends_it() {
        ask(new NamedPlace(Field.whole(NEED), "Vems glapp är det?"));
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", ""));
        signIn(world.karin);
        Component page = navigate(path("/komplettering"), CompletionView.class);
        assertThat(words(page)).contains("Fyll i " + label() + ".");
        assertThat(buttons()).doesNotContain("Skicka in komplettering");
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Ett annat glapp."));
        signIn(fixtures.contact(id, world.region));
        page = navigate(path("/komplettering"), CompletionView.class);
        assertThat(words(page)).contains("Det är projektägaren som skickar in kompletteringen.");
        assertThat(buttons()).doesNotContain("Skicka in komplettering");
    }

    @Test
    void each_version_is_read_as_it_was_with_what_differs_marked() {
        ask(new NamedPlace(Field.whole(NEED), "Vems glapp är det?"), new NamedPlace(new FormPlace.Budget(), "Räkna om."));
        world.as(world.karin, () -> {
            fixtures.answer(id, NEED, "", "Ett helt annat glapp.");
            BudgetService budget = context.getBean(BudgetService.class);
            BudgetRow sought = context.getBean(ApplicationService.class).open(id).budget().stream()
                    .filter(row -> row.content().kind() == BudgetKind.SOUGHT && row.content().year() == 2028)
                    .findFirst()
                    .orElseThrow();
            budget.save(id, sought.id(), BudgetContent.sought(2028, Kronor.of(4_400_000)), sought.version());
            budget.add(id, BudgetContent.cost(CostType.TRAVEL, 2028, Kronor.of(100_000)));
            completions.answer(id, "Vi har räknat om.");
        });
        signIn(world.director);
        Component page = navigate(path(""), ApplicationFormView.class);
        assertThat(words(page)).contains("Version 2, kompletterad", "Versioner");
        assertThat(papers()).contains("Ett helt annat glapp.");

        page = navigate(path("/version/2"), VersionView.class);
        assertThat(words(page))
                .contains("Ändrat sedan version 1", "Vi har räknat om.")
                .contains(Kronor.of(4_300_000).toString().replace('\u00a0', ' '), "+" + Kronor.of(100_000).toString().replace('\u00a0', ' '));
        assertThat(page.getElement().getOuterHTML()).contains("<ins>", "<del>");

        page = navigate(path("/version/1"), VersionView.class);
        assertThat(words(page)).contains("Det finns en senare version.").doesNotContain("Ändrat sedan");
        assertThat(papers()).doesNotContain("Ett helt annat glapp.");
    }

    @Test
    void the_owner_takes_the_application_back_with_a_reason_and_the_list_says_so() {
        signIn(world.karin);
        Component page = navigate(path(""), ApplicationFormView.class);
        press("Återkalla ansökan");
        Dialog dialog = find(Dialog.class).single();
        assertThat(words(dialog)).contains("det kan inte ångras");
        pressIn(dialog, "Återkalla ansökan");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Kommunen gör det själv.");
        pressIn(dialog, "Återkalla ansökan");
        page = navigate(path(""), ApplicationFormView.class);
        assertThat(words(page)).contains("Återkallad", "Kommunen gör det själv.");
        assertThat(buttons()).doesNotContain("Återkalla ansökan");
        signIn(preparer);
        page = navigate("f/" + slug() + "/ansokningar", ApplicationsView.class);
        assertThat(words(page)).contains("Återkallad");
        navigate(path(""), ApplicationFormView.class);
        assertThat(links()).doesNotContain("Begär komplettering");
    }

    private void ask(NamedPlace... places) {
        world.as(preparer, () -> completions.ask(
                id, new CompletionRequest(List.of(places), "", SwedishTime.today(clock).plusDays(14))));
    }

    private String label() {
        return UI.getCurrent().getTranslation(new Locale.Builder().setLanguage("sv").build(), "funding.field." + NEED + ".label");
    }

    /** What the papers on the page say. */
    private String papers() {
        return find(Html.class).all().stream()
                .map(html -> html.getInnerHtml().replace("&nbsp;", " "))
                .collect(Collectors.joining("\n"));
    }

    private List<String> links() {
        return find(RouterLink.class).all().stream().map(RouterLink::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void pressIn(Component dialog, String text) {
        test(find(Button.class, dialog).withText(text).single()).click();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private String path(String rest) {
        return "f/" + slug() + "/ansokningar/" + id + rest;
    }

    private String slug() {
        return context.getBean(AssociationDirectory.class).get(world.association).slug();
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
