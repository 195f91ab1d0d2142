package se.stegvis.idea;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.NewApplication;
import se.stegvis.funding.OriginService;
import se.stegvis.funding.StartService;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.idea.ui.IdeaView;
import se.stegvis.idea.ui.IdeasView;
import se.stegvis.shell.ui.StartView;
import se.stegvis.testing.DatabaseTest;

/** The list of ideas and the page of one, as those who may open them meet them. */
@DatabaseTest
class IdeaPagesTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private IdeaService ideas;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private IdeaTalkService talk;

    @SuppressWarnings("NullAway.Init")
    private IdeaWorld world;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new IdeaWorld(context);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_empty_list_says_what_an_idea_is_and_has_the_one_button() {
        signIn(world.karin);
        Component page = navigate(path("ideer"), IdeasView.class);
        assertThat(words(page)).contains("Här samlas dina idéer", "tio minuter");
        assertThat(find(Button.class).all()).extracting(Button::getText).containsExactly("Skriv en idé");
        assertThat(find(TextField.class).all()).isEmpty();

        test(button("Skriv en idé")).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Idé till kansliet");

        signIn(world.director);
        assertThat(words(navigate(path("ideer"), IdeasView.class))).contains("Ingen har skickat en idé till förbundet än");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void the_list_is_paged_and_finds_by_name_number_and_state() {
        for (int i = 1; i <= 21; i++) {
            world.sent("Idé nummer " + i);
        }
        IdeaId last = world.sent("Körkort 100 %");
        world.as(world.director, () -> talk.answer(last, null, "Bra."));
        signIn(world.director);
        Component page = navigate(path("ideer"), IdeasView.class);
        assertThat(words(page)).contains("1–20 av 22", "Skriven av", "Karin Åkerlund").doesNotContain("Idé nummer 1Västerås");
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getText)).contains("Körkort 100 %");
        test(button("Nästa")).click();
        assertThat(words(page)).contains("21–22 av 22", "Idé nummer 1V");

        test(find(TextField.class).single()).setValue("100 %");
        roundTrip();
        assertThat(words(page)).contains("1–1 av 1", "Körkort 100 %", "Kansliet har svarat");
        test(find(TextField.class).single()).setValue("/3");
        roundTrip();
        assertThat(words(page)).contains("1–1 av 1", "Idé nummer 3");
        test(find(TextField.class).single()).setValue("finns inte");
        roundTrip();
        assertThat(words(page)).contains("Ingen idé passar till ”finns inte”");
        test(find(TextField.class).single()).setValue("");
        test(find(Select.class).withCaption("Läge").single()).selectItem("Kansliet har svarat");
        roundTrip();
        assertThat(words(page)).contains("1–1 av 1", "Körkort 100 %");
        test(find(Select.class).withCaption("Läge").single()).selectItem("Lagd åt sidan");
        roundTrip();
        assertThat(words(page)).contains("Ingen idé är i det läget");
    }

    @Test
    void what_one_writes_is_saved_as_one_writes_it_and_sent_with_a_word_on_who_may_read_it() {
        signIn(world.karin);
        IdeaId id = ideas.start(world.association);
        Component page = navigate(path("ideer/" + id), IdeaView.class);
        assertThat(words(page)).contains("Räkna med tio minuter", "allmän handling hos förbundet och får ett diarienummer");

        write("Vad vill du kalla idén?", "Körkort");
        TextArea need = find(TextArea.class).single();
        test(need).setValue("Ring 19811218-9876");
        roundTrip();
        assertThat(need.isInvalid()).isTrue();
        assertThat(need.getErrorMessage()).contains("ser ut som ett personnummer");
        test(button("Skicka till kansliet")).click();
        assertThat(ideas.open(id).state()).isEqualTo(IdeaState.WRITING);
        test(need).setValue(IdeaWorld.NEED);
        write("Ungefär vad kan det kosta, i kronor? (frivilligt)", "en miljon");
        roundTrip();
        assertThat(field("Ungefär vad kan det kosta, i kronor? (frivilligt)").getErrorMessage()).contains("hela kronor");
        write("Ungefär vad kan det kosta, i kronor? (frivilligt)", "900000");
        test(find(CheckboxGroup.class).single()).selectItem("Region Västmanland");
        roundTrip();
        assertThat(ideas.open(id).content())
                .isEqualTo(new IdeaContent(
                        world.vasteras, "Körkort", IdeaWorld.NEED, "", Set.of(world.region), Kronor.of(900_000), ""));

        test(button("Skicka till kansliet")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(words(shown()))
                .contains("Väntar på kansliet", "Diarienummer", ideas.open(id).caseNumber(), "Kansliet har inte svarat än");
    }

    @Test
    void what_is_missing_is_said_at_the_field_when_one_sends() {
        signIn(world.karin);
        IdeaId id = ideas.start(world.association);
        navigate(path("ideer/" + id), IdeaView.class);
        test(button("Skicka till kansliet")).click();
        roundTrip();
        assertThat(field("Vad vill du kalla idén?").getErrorMessage()).isEqualTo("Ge idén ett namn.");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("vad som inte fungerar");
    }

    @Test
    void the_kansli_answers_and_the_writer_is_shown_what_is_new() {
        IdeaId id = world.sent();
        signIn(world.director);
        assertThat(words(navigate(path(""), StartView.class)))
                .contains("Körkort på vägen", "En idé från Västerås stad väntar på svar");
        Component page = navigate(path("ideer/" + id), IdeaView.class);
        assertThat(words(page)).contains(IdeaWorld.NEED, "900 000 kr", "Arbetsförmedlingen, Region Västmanland");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("Gör ansökan av idén");
        TextArea answer = find(TextArea.class).single();
        test(answer).setValue("Ring 19811218-9876");
        test(button("Skicka svaret")).click();
        assertThat(answer.getErrorMessage()).contains("ser ut som ett personnummer");
        test(answer).setValue("Hur många?");
        test(find(Select.class).single()).selectItem("Vi vill veta mer");
        test(button("Skicka svaret")).click();
        roundTrip();
        assertThat(words(page)).contains("Göran Öst, kansliet", "Kansliet undrar", "Hur många?");
        assertThat(find(TextArea.class).single().getValue()).isEmpty();

        signIn(world.karin);
        assertThat(words(navigate(path(""), StartView.class))).contains("Kansliet har svarat", "Läs svaret");
        assertThat(words(navigate(path("ideer"), IdeasView.class))).contains("1 nytt");
        Component mine = navigate(path("ideer/" + id), IdeaView.class);
        assertThat(words(mine)).contains("Hur många?", "Nytt");
        assertThat(words(navigate(path("ideer"), IdeasView.class))).doesNotContain("1 nytt");
        assertThat(words(navigate(path(""), StartView.class))).doesNotContain("Kansliet har svarat");
    }

    @Test
    void the_revisor_reads_and_does_nothing_else() {
        IdeaId id = world.sent();
        world.as(world.director, () -> talk.answer(id, Advice.GO_AHEAD, "Sök."));
        signIn(world.auditor);
        Component page = navigate(path("ideer/" + id), IdeaView.class);
        assertThat(words(page)).contains("Sök.", "Rådet är: gå vidare").doesNotContain("Nästa steg");
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(find(Button.class).all()).extracting(Button::getText).containsExactly("Visa det senaste");
    }

    @Test
    void an_application_of_the_idea_goes_through_the_ordinary_gate_with_the_name_filled_in() {
        IdeaId id = world.sent();
        signIn(world.karin);
        navigate(path("ideer/" + id), IdeaView.class);
        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getText().equals("Gör ansökan av idén"))
                        .map(Anchor::getHref))
                .containsExactly(path("ansokningar/ny?ide=" + id));

        makeApplicationOf(id);
        assertThat(find(H1.class).single().getText()).isEqualTo("Ny ansökan");
        assertThat(words(shown())).contains("Du gör en ansökan av idén Körkort på vägen", "Kan detta sökas?");
        assertThat(field("Insatsens namn").getValue()).isEqualTo("Körkort på vägen");
        assertThat(find(ComboBox.class).all()).isEmpty();
        test(button("Börja skriva")).click();
        assertThat(ideas.open(id).outcome()).isEmpty();
        // The kind is chosen beforehand; the questions of the gate are not.
        find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getValue() == null)
                .forEach(group -> test(group).selectItem("Ja"));
        test(button("Börja skriva")).click();
        roundTrip();
        ApplicationId made = ideas.open(id).outcome().orElseThrow().id();
        assertThat(words(shown()))
                .contains("Ansökan kommer från idén", "Körkort på vägen");

        Component budget = navigate(path("ansokningar/" + made + "/budget"), ApplicationFormView.class);
        assertThat(words(budget)).contains("Idén räknade med ungefär 900 000 kr i allt", "ingen del av budgeten");
        Component idea = navigate(path("ideer/" + id), IdeaView.class);
        assertThat(words(idea)).contains("Idén har blivit en ansökan som skrivs", "Öppna ansökan: Körkort på vägen");
        makeApplicationOf(id);
        assertThat(words(shown())).contains("A Grund");

        signIn(world.director);
        assertThat(words(navigate(path("ideer/" + id), IdeaView.class)))
                .contains("Den syns här när den är inlämnad")
                .doesNotContain("Öppna ansökan");
    }

    @Test
    void no_application_is_begun_from_an_idea_of_somebody_elses_or_one_put_aside() {
        IdeaId id = world.sent();
        signIn(world.colleague);
        makeApplicationOf(id);
        assertThat(words(shown())).contains("Sidan finns inte");
        signIn(world.karin);
        talk.close(id);
        makeApplicationOf(id);
        assertThat(words(shown())).contains("Ny ansökan").doesNotContain("Du gör en ansökan av idén");
        assertThat(test(find(Notification.class).single()).getText()).contains("lagd åt sidan");
    }

    @Test
    void an_ordinary_application_says_nothing_of_ideas() {
        ApplicationId ordinary = world.as(world.karin, () -> context.getBean(StartService.class)
                .start(world.association, NewApplication.newInitiative(world.vasteras, "Utan idé")));
        signIn(world.karin);
        assertThat(words(navigate(path("ansokningar/" + ordinary), ApplicationFormView.class))).doesNotContain("idén");
        assertThat(context.getBean(OriginService.class).origin(ordinary)).isEmpty();
    }

    private void makeApplicationOf(IdeaId id) {
        UI.getCurrent().navigate(path("ansokningar/ny"), QueryParameters.of("ide", id.toString()));
        roundTrip();
    }

    private Component shown() {
        return getCurrentView().getElement().getComponent().orElseThrow();
    }

    private void write(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private String path(String rest) {
        return "f/" + world.slug + (rest.isEmpty() ? "" : "/" + rest);
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
