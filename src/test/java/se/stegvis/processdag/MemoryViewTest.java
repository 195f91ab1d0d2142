package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.foundation.Texts;
import se.stegvis.initiative.ui.InitiativeView;
import se.stegvis.processdag.ui.ActionView;
import se.stegvis.processdag.ui.ActionsView;
import se.stegvis.processdag.ui.TrendView;
import se.stegvis.processdag.ui.WorkshopView;
import se.stegvis.shell.ui.StartView;

/** What is remembered of processdagar, on the screen. */
@ProcessdagTest
class MemoryViewTest extends SpringBrowserlessTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    WorkshopService workshops;

    @Autowired
    WorkshopScript script;

    @Autowired
    WorkshopRecord record;

    @Autowired
    ActionService actions;

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
    void the_day_opens_with_what_was_agreed_the_last_time_and_takes_how_it_went() {
        ActionId action = heldWithAction(2017);
        WorkshopId next = prepare(2018);
        open(next);
        navigate("f/" + room().slug + "/processdagar/" + next, WorkshopView.class);
        assertThat(headings()).contains("Från förra gången");
        assertThat(texts()).contains("Bjud in arbetsgivare", "1 inte påbörjad");
        test(state()).selectItem("Avförd");
        press("Spara läget");
        assertThat(note().isInvalid()).isTrue();
        assertThat(note().getErrorMessage()).isEqualTo("Skriv varför åtgärden avförs.");
        test(note()).setValue("Ingen hade tid.");
        roundTrip();
        press("Spara läget");
        assertThat(texts()).contains("1 avförd", "Ingen hade tid.");
        assertThat(room().asFacilitator(() -> actions.open(action)).state()).isEqualTo(ActionState.DROPPED);
        room().next(next);
        roundTrip();
        navigate("f/" + room().slug + "/processdagar/" + next, WorkshopView.class);
        assertThat(headings()).doesNotContain("Från förra gången");
    }

    @Test
    void a_first_day_opens_with_nothing_from_before() {
        WorkshopId first = prepare(2017);
        navigate("f/" + room().slug + "/processdagar/" + first, WorkshopView.class);
        assertThat(headings()).doesNotContain("Från förra gången");
    }

    @Test
    void what_one_is_writing_of_an_action_stays_when_others_say_something_of_it() {
        ActionId action = heldWithAction(2017);
        navigate("f/" + room().slug + "/atgarder/" + action, ActionView.class);
        test(note()).setValue("Tre har svarat.");
        roundTrip();
        room().asFacilitator(() -> {
            actions.say(action, WrittenLine.NEW, ActionState.GOING_ON, "Någon var före.");
            return true;
        });
        press("Spara läget");
        assertThat($(Notification.class).last().getElement().getProperty("text")).contains("Någon annan har hunnit");
        assertThat(note().getValue()).isEqualTo("Tre har svarat.");
        assertThat(texts()).contains("Pågår: Någon var före.");
        press("Spara läget");
        assertThat(room().asFacilitator(() -> actions.open(action)).note()).isEqualTo("Tre har svarat.");
    }

    @Test
    void somebody_is_made_to_answer_for_an_action_by_a_date_that_was_suggested() {
        ActionId action = heldWithAction(2017);
        navigate("f/" + room().slug + "/atgarder/" + action, ActionView.class);
        DatePicker date = $(DatePicker.class).single();
        assertThat(date.getValue()).as("15 januari").isEqualTo(LocalDate.of(2018, 1, 15));
        ComboBox<?> owner = $(ComboBox.class).single();
        test(owner).selectItem("Britta Ek");
        press("Spara");
        FollowedAction now = room().asFacilitator(() -> actions.open(action));
        assertThat(now.dueOn()).isEqualTo(LocalDate.of(2018, 1, 15));
        assertThat(now.owner()).map(ActionOwner::words).contains("Britta Ek");
        assertThat(texts()).contains("Svarar för den: Britta Ek. Klar senast: 2018-01-15");
    }

    @Test
    void a_name_that_is_written_out_is_the_person_and_no_address() {
        ActionId action = heldWithAction(2017);
        navigate("f/" + room().slug + "/atgarder/" + action, ActionView.class);
        ComboBox<?> owner = $(ComboBox.class).single();
        ComponentUtil.fireEvent(owner, new ComboBoxBase.CustomValueSetEvent<>(owner, true, " britta ek"));
        press("Spara");
        assertThat(room().asFacilitator(() -> actions.open(action)).owner())
                .hasValueSatisfying(person -> assertThat(person.account()).isNotNull());
    }

    @Test
    void the_list_shows_what_is_not_settled_and_the_start_page_what_is_late() {
        ActionId action = heldWithAction(2017);
        room().asFacilitator(() -> {
            actions.arrange(
                    action, WrittenLine.NEW, ActionOwner.of(room().facilitator, ""), LocalDate.of(2018, 1, 15));
            return true;
        });
        navigate("f/" + room().slug + "/", StartView.class);
        assertThat(texts()).contains("Bjud in arbetsgivare", "En åtgärd har passerat sitt datum.");
        navigate("f/" + room().slug + "/atgarder", ActionsView.class);
        assertThat($(RouterLink.class).all()).extracting(RouterLink::getText).contains("Bjud in arbetsgivare");
        assertThat(texts()).contains("Datumet har passerat", "Ödön Åkerström");
        test(shown()).selectItem("Klara");
        assertThat(texts()).contains("Här finns inga åtgärder med det valet.");
    }

    @Test
    void a_day_that_is_over_shows_how_its_actions_go() {
        ActionId action = heldWithAction(2017);
        WorkshopId day = room().asFacilitator(() -> actions.open(action)).day();
        navigate("f/" + room().slug + "/processdagar/" + day, WorkshopView.class);
        assertThat(headings()).contains("Åtgärderna efter dagen");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Bjud in arbetsgivare");
    }

    @Test
    void an_insats_shows_how_its_days_have_moved_in_pictures_and_in_figures() {
        heldWithAction(2017);
        heldWithAction(2018);
        navigate("f/" + room().slug + "/insatser/" + room().initiative, InitiativeView.class);
        assertThat(headings()).contains("Utveckling över tid");
        assertThat(pictures()).anySatisfy(picture -> assertThat(picture)
                .contains("2017-12-15: högst 7,0, medel 6,0, lägst 5,0, 3 svar. 2018-12-15: högst 7,0, medel 6,0, lägst 5,0, 3 svar."));
    }

    @Test
    void the_forbund_sees_its_questions_over_all_insatser_theme_by_theme() {
        navigate("f/" + room().slug + "/processdagar/utveckling", TrendView.class);
        assertThat(texts()).anySatisfy(text -> assertThat(text).startsWith("Här blir det något att läsa"));
        heldWithAction(2017);
        navigate("f/" + room().slug + "/processdagar/utveckling", TrendView.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Utveckling över insatserna");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Samordningsteam Västerås (SOT)");
        assertThat(pictures()).anySatisfy(picture -> assertThat(picture).contains("2017: högst 7,0, medel 6,0, lägst 5,0, 3 svar."));
    }

    private List<String> pictures() {
        return $(com.vaadin.flow.component.html.Div.class).all().stream()
                .map(div -> div.getElement().getProperty("innerHTML", ""))
                .filter(markup -> markup.startsWith("<svg"))
                .toList();
    }

    /** A day on which the first theme was scored and one action agreed, and that is over. */
    private ActionId heldWithAction(int year) {
        WorkshopId day = prepare(year);
        open(day);
        List<String> tickets = room().join(day, 3);
        WorkshopTheme theme = room().nextUntil(day, ThemePhase.SCORING);
        for (int phone = 0; phone < 3; phone++) {
            phones.rate(tickets.get(phone), theme.id(), BigDecimal.valueOf(5 + phone), 1);
        }
        room().next(day);
        return room().asFacilitator(() -> {
            ActionId made = new ActionId(record.agree(day, theme.id(), "Bjud in arbetsgivare", "Karin", "15 januari"));
            script.close(day);
            return made;
        });
    }

    private void open(WorkshopId day) {
        room().asFacilitator(() -> {
            script.open(day);
            return true;
        });
    }

    private WorkshopId prepare(int year) {
        WorkshopDetails like = room().details();
        LocalDate heldOn = LocalDate.of(year, 12, 15);
        return room().asFacilitator(() -> workshops.create(
                room().association,
                room().initiative,
                new WorkshopDetails(
                        "Processdag " + year,
                        heldOn,
                        LocalTime.of(8, 15),
                        LocalTime.of(12, 0),
                        heldOn.minusYears(1),
                        heldOn,
                        "",
                        like.facilitators(),
                        like.scaleStep(),
                        3),
                Texts.SWEDISH));
    }

    private Room room() {
        return Objects.requireNonNull(made);
    }

    private void press(String label) {
        test($(Button.class).withText(label).single()).click();
    }

    private TextArea note() {
        return $(TextArea.class).all().stream()
                .filter(field -> "Kommentar".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ActionState> state() {
        return $(RadioButtonGroup.class).all().stream()
                .filter(group -> "Läge".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> shown() {
        return $(Select.class).single();
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> texts() {
        return Stream.concat(
                        $(Paragraph.class).all().stream().map(Paragraph::getText),
                        $(Span.class).all().stream().map(Span::getText))
                .toList();
    }
}
