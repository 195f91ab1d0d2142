package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ui.DocumentationView;
import se.stegvis.processdag.ui.LookBackView;
import se.stegvis.processdag.ui.NewPaperDayView;
import se.stegvis.processdag.ui.PaperDayView;
import se.stegvis.processdag.ui.SendDocumentationView;
import se.stegvis.processdag.ui.WorkshopView;
import se.stegvis.processdag.ui.WorkshopsView;

/** What a processledare meets on the screen when the day is over, and with a day from paper. */
@ProcessdagTest
class DocumentationViewsTest extends SpringBrowserlessTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    WorkshopScript script;

    @Autowired
    TemplateService templates;

    @Autowired
    TemplateDraftService drafts;

    @Autowired
    WorkshopService workshops;

    @Autowired
    CurrentActor actors;

    @Autowired
    JdbcClient jdbc;

    private @Nullable Room made;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        made = rooms.make();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        room().facilitator.toString(), "", List.of()));
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_documentation_is_commented_locked_opened_and_read_in_its_first_version() {
        WorkshopId day = held();
        documentation(day);
        TextArea comment = $(TextArea.class).single();
        test(comment).setValue("En dag med mycket skratt.");
        roundTrip();
        assertThat(paper()).contains("Processledarens kommentar", "En dag med mycket skratt.");
        press("Lås dokumentationen");
        assertThat(room().look(day).workshop().locked()).as("not before one has said yes").isFalse();
        confirm();
        assertThat(texts()).contains("Dokumentationen är låst som version 1 och ändras inte.");
        assertThat($(TextArea.class).all()).as("nothing to write in").isEmpty();
        navigate("f/" + room().slug + "/processdagar/" + day, WorkshopView.class);
        assertThat(texts()).anyMatch(text -> text.startsWith("Dokumentationen är låst, så inget i dagen kan ändras."));
        assertThat($(TextArea.class).all()).isEmpty();
        documentation(day);
        press("Öppna för ändring");
        confirm();
        assertThat(texts()).anyMatch(text -> text.startsWith("Dagen är avslutad. Anteckningarna kan fortfarande rättas"));
        test($(TextArea.class).single()).setValue("Ändrad sedan.");
        roundTrip();
        assertThat(paper()).contains("Ändrad sedan.");
        RouterLink first = $(RouterLink.class).all().stream()
                .filter(link -> link.getText().startsWith("Version 1, låst"))
                .findFirst()
                .orElseThrow();
        navigate(first.getHref(), DocumentationView.class);
        assertThat(paper()).contains("En dag med mycket skratt.").doesNotContain("Ändrad sedan.");
        assertThat(texts()).anyMatch(text -> text.startsWith("Kontrollsumma (SHA-256): "));
    }

    @Test
    void figures_alone_are_shown_when_asked_for() {
        WorkshopId day = held();
        documentation(day);
        assertThat(paper()).contains("Ödön Åkerström");
        test($(Checkbox.class).single()).click();
        assertThat(paper()).contains("Deltagarnas utveckling", "Medianen är 7,0").doesNotContain("Ödön Åkerström");
    }

    @Test
    void a_locked_documentation_is_sent_to_a_list_once_and_its_links_are_withdrawn() {
        WorkshopId day = held();
        send(day);
        assertThat(texts()).contains("Lås dokumentationen innan den skickas, så att alla får samma version.");
        documentation(day);
        press("Lås dokumentationen");
        confirm();
        send(day);
        test(field(TextArea.class, "E-postadresser", 1)).setValue("en@vasteras.example fel");
        $(Button.class).withText("Spara listan").all().get(1).click();
        assertThat(field(TextArea.class, "E-postadresser", 1).getErrorMessage())
                .isEqualTo("fel är ingen e-postadress. Rätta den eller ta bort den.");
        test(field(TextArea.class, "E-postadresser", 1)).setValue("en@vasteras.example, två.personer@af.example");
        $(Button.class).withText("Spara listan").all().get(1).click();
        press("Skicka dokumentationen");
        assertThat($(CheckboxGroup.class).single().getErrorMessage()).isEqualTo("Välj minst en lista som har adresser.");
        choose("Styrgrupp");
        press("Skicka dokumentationen");
        confirm();
        assertThat(texts()).anyMatch(text -> text.startsWith("Version 1 till Styrgrupp, "));
        assertThat(jdbc.sql("select count(*) from outbox_message where association_id = ?")
                        .param(room().association.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        press("Dra tillbaka länkarna");
        confirm();
        assertThat(texts()).anyMatch(text -> text.startsWith("Länkarna drogs tillbaka "));
    }

    @Test
    void a_day_is_looked_back_on_screen_by_screen() {
        WorkshopId day = held();
        navigate("f/" + room().slug + "/processdagar/" + day + "/aterblick", LookBackView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Deltagarnas utveckling");
        assertThat(texts()).contains("Hur långt har deltagarna kommit i sin utveckling?");
        RouterLink next = $(RouterLink.class).withText("Nästa").single();
        navigate(next.getHref(), LookBackView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Samarbete och samverkan");
        assertThat(texts()).contains("Skalan besvarades inte.");
        assertThat($(RouterLink.class).withText("Föregående").all()).hasSize(1);
    }

    @Test
    void a_day_from_paper_is_entered_with_its_figures() {
        navigate("f/" + room().slug + "/processdagar/ny-fran-papper", NewPaperDayView.class);
        press("Lägg in dagen");
        Select<?> initiative = $(Select.class).all().getFirst();
        assertThat(initiative.getErrorMessage()).isEqualTo("Välj vilken insats dagen handlar om.");
        test(initiative).selectItem("Samordningsteam Västerås (SOT)");
        test($(TextField.class).all().getFirst()).setValue("Processdag 2016");
        List<DatePicker> dates = $(DatePicker.class).all();
        test(dates.get(0)).setValue(LocalDate.of(2016, 12, 14));
        test(dates.get(1)).setValue(LocalDate.of(2016, 1, 1));
        test(dates.get(2)).setValue(LocalDate.of(2016, 12, 14));
        press("Lägg in dagen");
        assertThat(getCurrentView()).isInstanceOf(PaperDayView.class);
        test(field(TextField.class, "Högst", 0)).setValue("8,5");
        test(field(TextField.class, "Medel", 0)).setValue("8,9");
        test(field(TextField.class, "Lägst", 0)).setValue("4,5");
        test($(IntegerField.class).all().getFirst()).setValue(13);
        $(Button.class).withText("Spara siffrorna").all().getFirst().click();
        assertThat(field(TextField.class, "Medel", 0).getErrorMessage()).startsWith("Medlet går inte ihop");
        test(field(TextField.class, "Medel", 0)).setValue("6,2");
        $(Button.class).withText("Spara siffrorna").all().getFirst().click();
        assertThat(field(TextField.class, "Medel", 0).getValue()).isEqualTo("6,2");
        assertThat(field(TextField.class, "Medel", 0).isInvalid()).isFalse();
        test(field(TextField.class, "Alla svar", 1)).setValue("7 8 6,5 7");
        $(Button.class).withText("Spara siffrorna").all().get(1).click();
        RouterLink back = $(RouterLink.class).withText("Till processdagen").single();
        navigate(back.getHref(), WorkshopView.class);
        assertThat(texts()).anyMatch(text -> text.contains("2016-12-14 på papper"));
        RouterLink documentation = $(RouterLink.class).withText("Dokumentation").single();
        navigate(documentation.getHref(), DocumentationView.class);
        assertThat(paper()).contains("på papper", "6,2", "13", "Medianen är 7,0");
    }

    @Test
    void a_day_from_paper_is_made_from_the_template_and_version_that_are_chosen_and_removed_after_a_question() {
        TemplateId own = actors.callAs(room().director, () -> {
            TemplateId copied = templates.copy(room().association, TemplateRef.SHORT, "Vår korta", Texts.SWEDISH);
            templates.publish(room().association, copied);
            templates.begin(room().association, copied);
            drafts.addTheme(room().association, copied, "Lokalerna", "Det kom vi fram till");
            templates.publish(room().association, copied);
            return copied;
        });
        navigate("f/" + room().slug + "/processdagar/ny-fran-papper", NewPaperDayView.class);
        Select<TemplateSummary> template = select("Mall");
        assertThat($(Select.class).all()).as("one that ships has no version to choose").hasSize(2);
        template.setValue(template.getListDataView().getItems()
                .filter(one -> one.ref().equals(TemplateRef.own(own)))
                .findFirst()
                .orElseThrow());
        Select<TemplateSummary.Published> version = select("Mallens version");
        assertThat(Objects.requireNonNull(version.getValue()).number()).as("the newest is suggested").isEqualTo(2);
        version.setValue(version.getListDataView().getItem(1));
        test($(Select.class).all().getFirst()).selectItem("Samordningsteam Västerås (SOT)");
        test($(TextField.class).all().getFirst()).setValue("Processdag 2016");
        $(DatePicker.class).all().forEach(date -> test(date).setValue(LocalDate.of(2016, 12, 14)));
        press("Lägg in dagen");
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("Deltagarnas utveckling").doesNotContain("Lokalerna");

        press("Ta bort hela dagen");
        assertThat($(ConfirmDialog.class).single().getElement().getProperty("header")).isEqualTo("Ta bort Processdag 2016?");
        confirm();
        assertThat(getCurrentView()).isInstanceOf(WorkshopsView.class);
        assertThat(actors.callAs(
                        room().facilitator, () -> workshops.count(room().association, "")))
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return $(Select.class).all().stream()
                .filter(one -> one.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** A day with four answers to its first theme, over. */
    private WorkshopId held() {
        WorkshopId day = room().open();
        List<String> tickets = room().join(day, 4);
        WorkshopTheme theme = room().nextUntil(day, ThemePhase.SCORING);
        for (int phone = 0; phone < tickets.size(); phone++) {
            phones.rate(tickets.get(phone), theme.id(), BigDecimal.valueOf(List.of(5, 6, 8, 8).get(phone)), 1);
        }
        room().next(day);
        room().asFacilitator(() -> {
            script.close(day);
            return day;
        });
        return day;
    }

    private void documentation(WorkshopId day) {
        navigate("f/" + room().slug + "/processdagar/" + day + "/dokumentation", DocumentationView.class);
    }

    private void send(WorkshopId day) {
        navigate("f/" + room().slug + "/processdagar/" + day + "/skicka", SendDocumentationView.class);
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        CheckboxGroup<Circle> group = $(CheckboxGroup.class).single();
        group.setValue(group.getListDataView().getItems()
                .filter(circle -> circle.name().equals(name))
                .collect(Collectors.toSet()));
    }

    private <F extends TextFieldBase<F, ?>> F field(Class<F> type, String label, int number) {
        return $(type).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .toList()
                .get(number);
    }

    private String paper() {
        return $(Div.class).all().stream()
                .map(div -> div.getElement().getProperty("innerHTML", ""))
                .filter(html -> html.contains("class=\"paper\""))
                .findFirst()
                .orElseThrow()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private void confirm() {
        test($(ConfirmDialog.class).single()).confirm();
        roundTrip();
    }

    private List<String> texts() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Room room() {
        return Objects.requireNonNull(made);
    }
}
