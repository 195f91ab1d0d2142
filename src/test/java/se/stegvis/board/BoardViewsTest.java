package se.stegvis.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.board.ui.CaseView;
import se.stegvis.board.ui.ComparisonView;
import se.stegvis.board.ui.MeetingView;
import se.stegvis.board.ui.MeetingsView;
import se.stegvis.board.ui.MinutesView;
import se.stegvis.board.ui.PreparationView;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.testing.DatabaseTest;

/** What beredningsgrupp, förbundschef and board meet on the screen. */
@DatabaseTest
@Import(MadeUpSubmissions.Configuration.class)
class BoardViewsTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PreparationService preparation;

    @Autowired
    RecusalService recusals;

    @Autowired
    MeetingService meetings;

    @Autowired
    MinutesService minutes;

    @Autowired
    YearFrameService frames;

    private @Nullable BoardRoom made;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        made = new BoardRoom(context);
        signIn(room().director);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void applications_stand_against_the_money_left_and_the_director_moves_one_up() {
        room().application("Första steget", 300_000);
        room().application("Andra steget", 500_000);
        room().run(room().director, () -> frames.set(room().association, BoardRoom.YEAR, Kronor.of(400_000)));
        open("styrelse/ansokningar", ComparisonView.class);
        assertThat(page()).contains("Kvar att bevilja 2027", Kronor.of(400_000).toString());
        assertThat(page()).containsSubsequence("Första steget", "Andra steget", "Ryms inte i det som är kvar");
        test($(Button.class).withAriaLabel("Flytta upp Andra steget").single()).click();
        assertThat(page()).containsSubsequence("Andra steget", "Ryms inte i det som är kvar", "Första steget");
        assertThat(notice()).contains("Andra steget står nu på plats 1");
    }

    @Test
    void a_frame_that_is_no_amount_is_told_at_its_field() {
        open("styrelse/ansokningar", ComparisonView.class);
        TextField available = field(TextField.class, "Ram att bevilja");
        test(available).setValue("tre miljoner");
        press("Spara ramen");
        assertThat(available.isInvalid()).isTrue();
        assertThat(available.getErrorMessage()).contains("hela kronor");
    }

    @Test
    void beredningsgruppen_recommends_and_the_director_proposes() {
        CaseFileId caseFile = room().application("Stödet", 300_000);
        signIn(room().preparer);
        open("beredning", PreparationView.class);
        assertThat(page()).contains("Stödet", "Saknas");
        open("beredning/" + caseFile, CaseView.class);
        press("Spara rekommendationen");
        assertThat($(RadioButtonGroup.class).single().isInvalid()).isTrue();
        choose("Vad rekommenderar beredningsgruppen?", Advice.GRANT);
        test(field(TextArea.class, "Skäl")).setValue("Behovet är väl visat.");
        press("Spara rekommendationen");
        signIn(room().director);
        open("beredning/" + caseFile, CaseView.class);
        assertThat(page()).contains("Bevilja", "Behovet är väl visat.");
        choose("Vad föreslår du styrelsen?", Outcome.GRANT_WITH_CONDITIONS);
        test(field(TextField.class, "Belopp 2027")).setValue("250 000");
        test(field(TextArea.class, "Skäl")).setValue("Ryms i ramen.");
        press("Spara förslaget");
        assertThat(field(TextArea.class, "Villkor").getErrorMessage()).contains("villkor");
        test(field(TextArea.class, "Villkor")).setValue("Rapport i juni.");
        press("Spara förslaget");
        assertThat(room().as(room().director, () -> preparation.read(caseFile)).proposal())
                .get()
                .satisfies(proposal -> {
                    assertThat(proposal.amounts().get(2027)).isEqualTo(Kronor.of(250_000));
                    assertThat(proposal.conditions()).isEqualTo("Rapport i juni.");
                });
    }

    @Test
    void who_has_declared_jav_sees_the_row_and_none_of_the_papers_whatever_other_role_the_person_has() {
        CaseFileId caseFile = room().application("Stödet", 300_000);
        room().grant(room().anna, se.stegvis.access.Role.DIRECTOR, null, null);
        room().run(room().director, () -> preparation.propose(
                caseFile,
                new NewProposal(
                        Outcome.GRANT, new TreeMap<>(Map.of(2027, Kronor.of(271_000))), "", "Hemliga skäl tills vidare"),
                0));
        MeetingId meeting = room().openMeeting(List.of(caseFile));
        signIn(room().anna);
        open("beredning/" + caseFile, CaseView.class);
        assertThat(page()).contains("Hemliga skäl");
        test(field(TextArea.class, "Varför är du jävig?")).setValue("Min syster leder insatsen");
        press("Anmäl jäv");
        test($(ConfirmDialog.class).single()).confirm();
        open("styrelse/ansokningar", ComparisonView.class);
        assertThat(page()).contains("Stödet", "Du har anmält jäv: underlaget visas inte.");
        assertThat(page()).doesNotContain("Bifall", Kronor.of(271_000).figure());
        open("styrelse/mote/" + meeting, MeetingView.class);
        assertThat(page()).contains("Du har anmält jäv: underlaget visas inte.").doesNotContain("Läs underlaget");
        assertThat($(Button.class).withText("Besluta").exists()).isFalse();
        assertThatThrownBy(() -> open("beredning/" + caseFile, CaseView.class)).isNotNull();
    }

    @Test
    void a_meeting_is_planned_and_summoned_from_the_page() {
        room().application("Stödet", 300_000);
        open("styrelse", MeetingsView.class);
        press("Planera mötet");
        assertThat($(DatePicker.class).single().isInvalid()).isTrue();
        test($(DatePicker.class).single()).setValue(LocalDate.of(2026, 12, 12));
        test(field(TextField.class, "Plats")).setValue("Rådhuset");
        press("Planera mötet");
        assertThat($(H1.class).single().getText()).isEqualTo("Styrelsemöte 12 december 2026");
        ComboBox<?> application = $(ComboBox.class).single();
        test(application).selectItem("2026/1 Stödet");
        test($(Button.class).withAriaLabel("Lägg till: Ansökan").single()).click();
        assertThat(page()).contains("Läs underlaget");
        press("Skicka kallelsen");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(room().mailTo(room().anna)).hasSize(1);
        assertThat(room().mailTo(room().secondSubstitute)).hasSize(1);
        press("Öppna mötet");
        test($(Button.class).withAriaLabel("Har kommit: Anna Ledamot").single()).click();
        assertThat(page()).contains("1 i rummet nu");
    }

    @Test
    void the_page_says_when_too_few_serve_and_records_the_decision_when_enough_do() {
        CaseFileId caseFile = room().application("Stödet", 300_000);
        MeetingId meeting = room().openMeeting(List.of(caseFile));
        room().run(room().director, () -> {
            meetings.left(meeting, room().anna, LocalTime.of(10, 0));
            meetings.left(meeting, room().bo, LocalTime.of(10, 0));
        });
        open("styrelse/mote/" + meeting, MeetingView.class);
        press("Besluta");
        assertThat(page()).contains("Styrelsen är inte beslutför: 1 av 3 platser tjänstgör");
        choose("Beslut", Outcome.REJECT);
        test(field(TextArea.class, "Beslutets skäl")).setValue("Medlen räcker inte.");
        press("Anteckna beslutet");
        test($(ConfirmDialog.class).last()).confirm();
        assertThat(notice()).contains("inte beslutför");
        test($(Button.class).withAriaLabel("Har kommit: Eva Ersättare").single()).click();
        assertThat(page()).contains("Styrelsen är beslutför: 2 av 3 platser tjänstgör", "Eva Ersättare (för");
        assertThat(field(TextArea.class, "Beslutets skäl").getValue())
                .as("what was typed before she came")
                .isEqualTo("Medlen räcker inte.");
        press("Anteckna beslutet");
        test($(ConfirmDialog.class).last()).confirm();
        assertThat(page()).contains("Beslutad, § 1", "Avslag", "Medlen räcker inte.");
        assertThat($(Button.class).withText("Besluta").exists()).isFalse();
    }

    @Test
    void the_minutes_are_read_and_signed_by_two() {
        MeetingId meeting = room().openMeeting(List.of());
        room().run(room().director, () -> {
            minutes.chooseAdjuster(meeting, room().anna);
            meetings.close(meeting);
        });
        for (AccountId signer : List.of(room().chair, room().anna)) {
            signIn(signer);
            open("styrelse/mote/" + meeting + "/protokoll", MinutesView.class);
            press("Skriv under protokollet");
            test($(ConfirmDialog.class).last()).confirm();
        }
        assertThat(page()).contains("Protokollet är justerat och registrerat.");
        assertThat($(Button.class).withText("Skriv under protokollet").exists()).isFalse();
    }

    private BoardRoom room() {
        return java.util.Objects.requireNonNull(made);
    }

    private static void signIn(AccountId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.toString(), "", List.of()));
    }

    private <T extends Component> void open(String path, Class<T> view) {
        navigate("f/" + room().association + "/" + path, view);
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, Object value) {
        RadioButtonGroup<Object> group = $(RadioButtonGroup.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        group.setValue(value);
    }

    private <T extends Component> T field(Class<T> type, String label) {
        return $(type).all().stream()
                .filter(each -> each.getElement().getProperty("label", "").startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private String notice() {
        return $(Notification.class).last().getElement().getProperty("text", "");
    }

    /** The text of the page in reading order. */
    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
