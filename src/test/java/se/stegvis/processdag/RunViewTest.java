package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.processdag.ui.DocumentationView;
import se.stegvis.processdag.ui.WorkshopView;
import se.stegvis.processdag.ui.WorkshopsView;

/** What a processledare meets on the screen. */
@ProcessdagTest
class RunViewTest extends SpringBrowserlessTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

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
    void a_day_is_led_from_the_lobby_to_shown_answers_and_notes() {
        Room room = room();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        tickets.forEach(phones::arrive);
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Processdag 2017");
        assertThat(texts()).contains("3 telefoner är med");
        press("Börja med första temat");
        assertThat(stageTitle()).isEqualTo("Deltagarnas utveckling");
        press("Öppna skalan");
        ThemeId theme = room.look(day).current().orElseThrow().id();
        press("Visa svaren");
        assertThat($(Notification.class).last().getElement().getProperty("text"))
                .contains("Det har kommit 0 svar och det behövs minst 3");
        tickets.forEach(ticket -> phones.rate(ticket, theme, new BigDecimal("6.5"), 1));
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat(texts()).contains("3 av 3 har svarat");
        press("Visa svaren");
        assertThat(room.look(day).current().orElseThrow().phase()).isEqualTo(ThemePhase.REVEALED);
        press("Börja anteckna");
        TextArea how = howItCanBeDone().getFirst();
        test(how).setValue("Bjud in arbetsgivare");
        roundTrip();
        assertThat(room.look(day).current().orElseThrow().fields().getLast().notes())
                .extracting(WorkshopTheme.Note::text)
                .containsExactly("Bjud in arbetsgivare");
        assertThat(howItCanBeDone()).extracting(TextArea::getValue).containsExactly("Bjud in arbetsgivare", "");
        press("Ta bort");
        assertThat(room.look(day).current().orElseThrow().fields().getLast().notes()).isEmpty();
        assertThat(howItCanBeDone()).extracting(TextArea::getValue).containsExactly("");
    }

    @Test
    void pressing_next_on_an_old_page_takes_no_second_step() {
        Room room = room();
        WorkshopId day = room.open();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        Button next = $(Button.class).withText("Börja med första temat").single();
        room.next(day);
        next.click();
        assertThat(room.look(day).current().orElseThrow().phase()).isEqualTo(ThemePhase.THINKING);
    }

    @Test
    void the_day_is_closed_only_after_a_question() {
        Room room = room();
        WorkshopId day = room.open();
        do {
            if (room.look(day).current().map(WorkshopTheme::phase).orElse(null) == ThemePhase.SCORING) {
                room.leaveUnscored(day);
            } else {
                room.next(day);
            }
        } while (!room.look(day).isClosing());
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        press("Avsluta dagen");
        assertThat(room.look(day).workshop().state()).isEqualTo(WorkshopState.OPEN);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(room.look(day).workshop().state()).isEqualTo(WorkshopState.CLOSED);
    }

    @Test
    void the_room_is_counted_locked_and_given_time_beside_the_script() {
        Room room = room();
        WorkshopId day = room.open();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        test($(IntegerField.class).all().stream()
                        .filter(field -> "Antal i rummet".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(13);
        roundTrip();
        assertThat(room.look(day).room().present()).isEqualTo(13);
        assertThat(texts()).contains("0 telefoner, 13 i rummet");
        press("5 min");
        assertThat(room.look(day).room().timer()).isNotNull();
        press("Ta bort tiden");
        assertThat(room.look(day).room().timer()).isNull();
        press("Lås dagen");
        assertThat(room.look(day).room().locked()).isTrue();
        assertThat(texts()).contains("Dagen är låst. Inga fler telefoner kommer in. De som är med är kvar.");
        press("Lås upp dagen");
        assertThat(room.look(day).room().locked()).isFalse();
    }

    @Test
    void a_day_is_led_from_one_computer_with_answers_on_paper_and_another_round_is_asked_about_first() {
        Room room = room();
        WorkshopId day = room.open();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        press("Börja med första temat");
        press("Öppna skalan");
        test(answers()).setValue("7 8 hej");
        roundTrip();
        press("Spara svaren");
        assertThat(answers().getErrorMessage()).startsWith("”hej” är inget svar.");
        test(answers()).setValue("7 8×2 6,5");
        roundTrip();
        press("Spara svaren");
        assertThat(texts()).contains("4 svar är inskrivna.", "4 har svarat");
        press("Visa svaren");
        WorkshopTheme shown = room.look(day).current().orElseThrow();
        assertThat(java.util.Objects.requireNonNull(shown.result()).count()).isEqualTo(4);
        assertThat(texts()).contains("Ett sent svar kräver en ny omgång. Det som visas kan inte ändras.");
        press("Svara en gång till");
        assertThat(room.look(day).current().orElseThrow().round()).isEqualTo(1);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(room.look(day).current().orElseThrow().phase()).isEqualTo(ThemePhase.SCORING);
        assertThat(stageTitle()).isEqualTo("Deltagarnas utveckling · Omgång 2");
        test(answers()).setValue("9 9 9");
        roundTrip();
        press("Spara svaren");
        press("Visa svaren");
        assertThat(texts()).contains("Omgång 1: högst 8,0, medel 7,4, lägst 6,5, 4 svar");
    }

    @Test
    void the_way_to_the_wall_needs_no_password() {
        Room room = room();
        WorkshopId day = room.open();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).anyMatch(way -> way.matches("vagg/[\\w-]{43}\\?lang=sv"));
    }

    @Test
    void the_list_finds_days_and_leads_to_their_documentation() {
        Room room = room();
        WorkshopId day = room.open();
        navigate("f/" + room.slug + "/processdagar", WorkshopsView.class);
        test($(TextField.class).single()).setValue("sot 2017");
        assertThat(texts()).contains("Pågår");
        test($(TextField.class).single()).setValue("finns inte");
        assertThat(texts()).contains("Inget stämmer med ”finns inte”.");
        navigate("f/" + room.slug + "/processdagar/" + day + "/dokumentation", DocumentationView.class);
    }

    private List<TextArea> howItCanBeDone() {
        return $(TextArea.class).all().stream()
                .filter(field -> field.getLabel().equals("Så kan det gå till"))
                .toList();
    }

    private TextArea answers() {
        return $(TextArea.class).all().stream()
                .filter(field -> field.getLabel().equals("Svaren"))
                .findFirst()
                .orElseThrow();
    }

    private Room room() {
        return java.util.Objects.requireNonNull(made);
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private String stageTitle() {
        return $(H2.class).all().getFirst().getText();
    }

    private List<String> texts() {
        return java.util.stream.Stream.concat(
                        $(Paragraph.class).all().stream().map(Paragraph::getText),
                        $(Span.class).all().stream().map(Span::getText))
                .toList();
    }
}
