package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ui.NewWorkshopView;
import se.stegvis.processdag.ui.TemplateEditorView;
import se.stegvis.processdag.ui.TemplatePreviewView;
import se.stegvis.processdag.ui.TemplatesView;
import se.stegvis.processdag.ui.WorkshopView;

/** What those who prepare processdagar meet on the screen. */
@ProcessdagTest
class BeforeViewTest extends SpringBrowserlessTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    TemplateService templates;

    @Autowired
    PlanService plans;

    @Autowired
    InvitationService invitations;

    private @Nullable Room made;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        made = rooms.make();
        signIn(room().facilitator);
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    private static void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    @Test
    void a_director_copies_a_template_asks_another_question_and_publishes_it() {
        Room room = room();
        signIn(room.director);
        navigate("f/" + room.slug + "/processdagsmallar", TemplatesView.class);
        labelled("Kopiera: Sju teman").click();
        assertThat(getCurrentView()).isInstanceOf(TemplateEditorView.class);
        TextField question = $(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Skalfråga"))
                .findFirst()
                .orElseThrow();
        Checkbox same = $(Checkbox.class).all().stream()
                .filter(box -> Objects.equals(box.getLabel(), "Frågan betyder detsamma som förut"))
                .findFirst()
                .orElse(null);
        assertThat(same).as("nothing to ask about while the question stands as it was").isNull();
        test(question).setValue("Hur mår deltagarna?");
        roundTrip();
        assertThat($(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Förut löd frågan: ”Hur långt har deltagarna kommit i sin utveckling?”");
        press("Publicera");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(TemplatesView.class);
        TemplateSummary own = templates.list(room.association, Texts.SWEDISH).getLast();
        assertThat(own.name()).isEqualTo("Kopia av Sju teman");
        assertThat(own.published()).hasSize(1);
        TemplateContent.Theme first = templates
                .read(room.association, own.ref(), 1, Texts.SWEDISH)
                .themes()
                .getFirst();
        assertThat(first.question()).isEqualTo("Hur mår deltagarna?");
        assertThat(first.questionKey()).isNotEqualTo("development");
        navigate("f/" + room.slug + "/processdagsmallar/" + own.ref() + "/visa/1", TemplatePreviewView.class);
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("Deltagarnas utveckling", "Publicerade versioner");
    }

    @Test
    void the_templates_on_offer_are_chosen_among_when_a_day_is_made() {
        navigate("f/" + room().slug + "/processdagar/ny", NewWorkshopView.class);
        assertThat($(Select.class).all().stream().map(Select::getLabel)).contains("Mall");
        assertThat($(Select.class).all().stream()
                        .map(Select::getValue)
                        .filter(TemplateSummary.class::isInstance)
                        .map(value -> ((TemplateSummary) value).name()))
                .containsExactly("Sju teman");
        assertThat($(Select.class).all().stream()
                        .map(Select::getValue)
                        .filter(TemplateSummary.class::isInstance)
                        .map(value -> ((TemplateSummary) value).themes()))
                .as("one that is numbered 2 and 4 is two")
                .containsExactly(7);
    }

    @Test
    void an_agenda_says_at_once_when_it_is_too_long_and_is_shared_anew() {
        Room room = room();
        WorkshopId day = room.prepare();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat(words()).contains("Tiderna går ihop. Dagen slutar 12:00.");
        test(minutes("Minuter: Samarbete och samverkan")).setValue(70);
        assertThat(words()).contains("Planen är 30 min för lång. Dagen slutar 12:00.");
        press("Fördela om tiden");
        assertThat(words()).contains("Tiderna går ihop. Dagen slutar 12:00.");
        assertThat(room.asFacilitator(() -> plans.look(day)).agenda().left()).isZero();
        test(minutes("Minuter: samling")).setValue(900);
        assertThat(minutes("Minuter: samling").getErrorMessage()).isEqualTo("Skriv ett helt antal minuter mellan 0 och 240.");
    }

    @Test
    void guests_are_typed_and_sent_their_invitation_after_a_question() {
        Room room = room();
        WorkshopId day = room.prepare();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat($(Button.class).withText("Skicka inbjudan").single().isEnabled()).isFalse();
        TextArea address = $(TextArea.class).all().stream()
                .filter(field -> field.getLabel().equals("E-postadress"))
                .findFirst()
                .orElseThrow();
        test(address).setValue("anna@exempel.se");
        roundTrip();
        press("Skicka inbjudan");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat($(Notification.class).last().getElement().getProperty("text")).contains("1 mejl är på väg.");
        assertThat(room.asFacilitator(() -> invitations.look(day)).told()).isEqualTo(1);
        assertThat(words()).anySatisfy(text -> assertThat(text).startsWith("1 av 1 med adress har fått inbjudan"));
    }

    @Test
    void a_day_is_opened_ahead_of_its_date_only_after_a_question() {
        Room room = room();
        WorkshopId ahead = room.prepare();
        LocalDate tomorrow = SwedishTime.today(Clock.systemUTC()).plusDays(1);
        navigate("f/" + room.slug + "/processdagar/" + ahead, WorkshopView.class);
        DatePicker date = $(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().equals("Datum"))
                .findFirst()
                .orElseThrow();
        test(date).setValue(tomorrow);
        press("Spara uppgifterna");
        press("Öppna dagen");
        assertThat(room.look(ahead).workshop().state()).isEqualTo(WorkshopState.PREPARED);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(room.look(ahead).workshop().state()).isEqualTo(WorkshopState.OPEN);
    }

    @Test
    void a_day_whose_date_has_come_is_opened_at_once() {
        Room room = room();
        WorkshopId day = room.prepare();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        press("Öppna dagen");
        assertThat(room.look(day).workshop().state()).isEqualTo(WorkshopState.OPEN);
    }

    @Test
    void a_theme_is_taken_away_only_after_a_question_and_moved_no_further_than_to_the_ends() {
        Room room = room();
        WorkshopId day = room.prepare();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat(labelled("Tidigare: Deltagarnas utveckling").isEnabled()).isFalse();
        assertThat(labelled("Senare: Eget tema").isEnabled()).isFalse();
        test(labelled("Senare: Deltagarnas utveckling")).click();
        assertThat(names(day)).startsWith("Samarbete och samverkan", "Deltagarnas utveckling");
        test(labelled("Ta bort: Deltagarnas utveckling")).click();
        assertThat(names(day)).contains("Deltagarnas utveckling");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(names(day)).doesNotContain("Deltagarnas utveckling");
    }

    @Test
    void who_only_reads_is_told_who_prepares_the_day() {
        Room room = room();
        WorkshopId day = room.prepare();
        String leaders = room.look(day).workshop().facilitators().stream()
                .map(Workshop.Facilitator::name)
                .collect(Collectors.joining(", "));
        signIn(room.director);
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat(words())
                .contains("Dagen förbereds av " + leaders + ". När den har hållits kan du läsa här vad den kom fram till.");
        assertThat($(Button.class).withText("Öppna dagen").all()).isEmpty();
    }

    private List<String> names(WorkshopId day) {
        return room().look(day).themes().stream().map(WorkshopTheme::name).toList();
    }

    @Test
    void the_aim_is_stored_as_it_is_typed() {
        Room room = room();
        WorkshopId day = room.prepare();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        TextArea aim = $(TextArea.class).all().stream()
                .filter(field -> field.getLabel().equals("Syfte med dagen"))
                .findFirst()
                .orElseThrow();
        test(aim).setValue("Enas om nästa steg");
        roundTrip();
        assertThat(room.asFacilitator(() -> plans.look(day)).aim()).isEqualTo("Enas om nästa steg");
    }

    private IntegerField minutes(String label) {
        return $(IntegerField.class).all().stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Button labelled(String label) {
        Predicate<Button> called = button -> button.getAriaLabel().filter(label::equals).isPresent();
        return $(Button.class).all().stream().filter(called).findFirst().orElseThrow();
    }

    private Room room() {
        return Objects.requireNonNull(made);
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private List<String> words() {
        return Stream.concat(
                        $(Paragraph.class).all().stream().map(Paragraph::getText),
                        $(Span.class).all().stream().map(Span::getText))
                .toList();
    }
}
