package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDateTime;
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
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.HistoryView;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Statements;

/** The history of an application as those who are in it meet it. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class HistoryPagesTest extends SpringBrowserlessTest {

    private static final String GAP = "behov.glapp";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private BudgetService budget;

    @Autowired
    private GoalService goals;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private ApplicationId draft;

    @BeforeEach
    void anApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        draft = fixtures.complete();
        signIn(world.karin);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_has_been_changed_is_told_with_where_by_whom_and_what_differs() {
        AccountId lars = inside("Lars Ek", ParticipantKind.EDITOR);
        world.as(lars, () -> fixtures.answer(draft, GAP, "", "Den som är sjukskriven får ingen som håller ihop insatserna."));

        Component page = open();

        assertThat(words(page)).contains("Lars Ek ändrade, 20", "C Behov", "Visar 20 av");
        NativeDetails what = find(NativeDetails.class).all().getFirst();
        assertThat(what.getElement().getTextRecursively()).contains("Vad som ändrades", "[borttaget:", "och saknar arbete");
        assertThat(find(RouterLink.class).all()).anyMatch(link -> link.getHref().contains("/behov?falt=behov.glapp"));
        press("Visa fler");
        assertThat(words(page)).contains("Visar 40 av");
    }

    @Test
    void the_changes_of_one_person_in_one_part_are_found_and_none_is_said_to_be_none() {
        AccountId contact = fixtures.contact(draft, world.region);
        Component page = open();
        choose("Vem", contact);
        assertThat(words(page)).contains("Visar 3 av 3", "Svar från Region Västmanland på Mål 1: 25 % av deltagarna", "står bakom målet");
        choose("Del av ansökan", Section.BUDGET);
        assertThat(words(page)).contains("Ingen ändring av det slaget").doesNotContain("Visar 3");
    }

    @Test
    void an_earlier_text_is_put_back_after_a_question_that_names_whose_text_goes() {
        AccountId lars = inside("Lars Ek", ParticipantKind.EDITOR);
        String before = world.as(world.karin, () -> applications.open(draft).value(GAP));
        world.as(lars, () -> fixtures.answer(draft, GAP, "", "Lars text."));

        Component page = versions(HistoryPart.ANSWER, GAP);
        assertThat(words(page)).contains("Alla versioner:", "Lars Ek ändrade", "Karin Åkerlund lade till");
        press("Återställ");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("message")).contains("Det som Lars Ek skrev", "ersätts av det som Karin Åkerlund skrev");
        test(dialog).confirm();
        roundTrip();

        assertThat(world.as(world.karin, () -> applications.open(draft).value(GAP))).isEqualTo(before);
        assertThat(words(page)).contains("Karin Åkerlund ändrade");
    }

    @Test
    void what_is_put_back_meanwhile_by_somebody_else_is_not_written_over() {
        world.as(world.karin, () -> fixtures.answer(draft, GAP, "", "Andra."));
        Component page = versions(HistoryPart.ANSWER, GAP);
        world.as(world.karin, () -> fixtures.answer(draft, GAP, "", "Under tiden."));
        press("Återställ");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(world.as(world.karin, () -> applications.open(draft).value(GAP))).isEqualTo("Under tiden.");
        assertThat(words(page)).contains("tillagt: Under tiden");
    }

    @Test
    void two_times_are_compared_with_budget_amounts_in_a_table() {
        world.as(world.karin, () -> {
            ApplicationDraft now = applications.open(draft);
            BudgetRow salary = now.budget().stream()
                    .filter(row -> row.content().costType() == CostType.SALARY && row.content().year() == 2028)
                    .findFirst()
                    .orElseThrow();
            budget.save(draft, salary.id(), salary.content().with(Kronor.of(3_700_000)), salary.version());
        });
        AccountId reader = inside("Rut Ros", ParticipantKind.READER);
        signIn(reader);
        Component page = open();
        press("Senaste veckan");
        assertThat(words(page)).contains("Skillnader mellan", "Målet i en mening", "Budgeten i kronor", "Kostnad i allt", "9 100 000 kr");

        signIn(world.karin);
        page = open();
        press("Sedan jag senast skrev");
        assertThat(words(page)).contains("Inget skiljer.").doesNotContain("Budgeten i kronor");
        press("Från början");
        assertThat(words(page)).contains("Allt fram till", "Lön inklusive", "+3 700 000 kr");
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), SwedishTime.ZONE);
        DateTimePicker to = find(DateTimePicker.class).all().getLast();
        test(find(DateTimePicker.class).all().getFirst()).setValue(now.plusDays(1));
        test(to).setValue(now.minusDays(1));
        press("Jämför");
        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).contains("senare tid");
        press("Sedan i går");
        assertThat(to.isInvalid()).isFalse();
        assertThat(words(page)).contains("Skillnader mellan");
    }

    @Test
    void who_only_reads_can_read_and_put_nothing_back_and_the_kansli_is_not_led_here() {
        AccountId reader = inside("Rut Ros", ParticipantKind.READER);
        AccountId office = inside("Olle By", ParticipantKind.OFFICE);
        world.as(world.karin, () -> fixtures.answer(draft, GAP, "", "Nyare text."));
        signIn(reader);
        assertThat(words(versions(HistoryPart.ANSWER, GAP))).contains("tillagt: Nyare text");
        assertThat(find(Button.class).all()).noneMatch(button -> "Återställ".equals(button.getText()));
        assertThat(form()).contains("Historik");
        signIn(office);
        assertThat(form()).doesNotContain("Historik");
    }

    @Test
    void what_is_gone_from_the_application_is_still_named_and_can_be_added_again() {
        DraftGoal goal = world.as(world.karin, () -> applications.open(draft).goals().getFirst());
        world.as(world.karin, () -> goals.remove(draft, goal.id()));
        assertThat(words(open())).contains("Karin Åkerlund tog bort", "Mål 1: 25 % av deltagarna");
        Component page = versions(HistoryPart.GOAL, goal.id().toString());
        press("Återställ");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("header")).contains("Lägga till igen");
        test(dialog).confirm();
        roundTrip();
        assertThat(world.as(world.karin, () -> applications.open(draft).goals()))
                .extracting(back -> back.goal().text())
                .contains(goal.goal().text());
        assertThat(words(page)).contains("tog bort");
    }

    @Test
    void the_pages_ask_no_more_when_there_are_many_versions_of_many_things() {
        ApplicationId begun = fixtures.started();
        world.as(world.karin, () -> fixtures.answer(begun, GAP, "", "Första."));
        ApplicationId full = draft;
        world.as(world.karin, () -> {
            for (int number = 1; number <= 40; number++) {
                fixtures.answer(full, GAP, "", "Omskriven " + number + " gånger.");
            }
            for (DraftGoal goal : applications.open(full).goals()) {
                goals.remove(full, goal.id());
            }
        });
        Map<String, Long> few = asked(begun);
        Map<String, Long> many = asked(full);
        assertThat(many).isEqualTo(few);
        assertThat(many.get("the list")).isBetween(1L, 76L);
        assertThat(many.get("the difference between two times")).isBetween(1L, 14L);
        assertThat(many.get("the versions of one thing")).isBetween(1L, 58L);
    }

    /** What each page of an application's history asks of the database, once it has been shown before. */
    private Map<String, Long> asked(ApplicationId application) {
        draft = application;
        signIn(world.karin);
        Map<String, Long> asked = new LinkedHashMap<>();
        for (int round = 0; round < 2; round++) {
            asked.put("the list", Statements.of(this::open));
            asked.put("the difference between two times", Statements.of(() -> press("Från början")));
            asked.put("the versions of one thing", Statements.of(() -> versions(HistoryPart.ANSWER, GAP)));
        }
        return asked;
    }

    private AccountId inside(String name, ParticipantKind kind) {
        AccountId person = world.person(name, Role.APPLICANT, world.vasteras);
        ApplicationEntity application =
                context.getBean(ApplicationRepository.class).findById(draft.value()).orElseThrow();
        context.getBean(ParticipantRepository.class)
                .save(new ParticipantEntity(application, person.value(), kind, world.vasteras.value()));
        return person;
    }

    private static void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private Component open() {
        return navigate(path() + "/historik", HistoryView.class);
    }

    private Component versions(HistoryPart part, String item) {
        UI.getCurrent()
                .navigate(path() + "/historik", QueryParameters.simple(Map.of("slag", part.name(), "sak", item)));
        roundTrip();
        return (Component) getCurrentView();
    }

    private String form() {
        return words(navigate(path() + "/behov", ApplicationFormView.class));
    }

    private String path() {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + "/ansokningar/" + draft;
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        Select<T> select = (Select<T>) find(Select.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        select.setValue(value);
        roundTrip();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(each -> text.equals(each.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
