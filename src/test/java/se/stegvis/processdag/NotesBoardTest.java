package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.processdag.ui.WorkshopView;

/** What a processledare does with the notes on the screen. */
@ProcessdagTest
class NotesBoardTest extends SpringBrowserlessTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    WorkshopRecord record;

    @Autowired
    PhoneVotes votes;

    private @Nullable Room made;
    private @Nullable WorkshopId opened;
    private @Nullable ThemeId current;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        Room room = rooms.make();
        made = room;
        WorkshopId day = room.open();
        opened = day;
        room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        current = room.look(day).current().orElseThrow().id();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(room.facilitator.toString(), "", List.of()));
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    @Test
    void marked_notes_are_put_in_a_group_whose_heading_can_be_changed_and_which_can_be_dissolved() {
        note("how", "bjud in arbetsgivare");
        note("how", "korta möten");
        note("improvement", "besök arbetsgivare");
        look();
        mark("bjud in arbetsgivare");
        mark("besök arbetsgivare");
        assertThat(texts()).contains("Markerade: 2");
        menu("Lägg i grupp", "Ny grupp …");
        press("Skapa gruppen");
        assertThat(heading().isInvalid()).as("a group without a heading is asked for one").isTrue();
        test(heading()).setValue("Arbetsgivare");
        press("Skapa gruppen");
        assertThat($(Dialog.class).all()).allMatch(dialog -> !dialog.isOpened());
        assertThat(grouped()).containsExactlyInAnyOrder("bjud in arbetsgivare", "besök arbetsgivare");
        assertThat(texts()).contains("Markera anteckningar för att ordna dem");

        test(heading()).setValue("Arbetsgivarna");
        roundTrip();
        assertThat(field("how").groups()).extracting(WorkshopTheme.Group::heading).containsExactly("Arbetsgivarna");
        mark("korta möten");
        menu("Lägg i grupp", "Arbetsgivarna");
        assertThat(grouped()).hasSize(3);
        press("Lös upp");
        assertThat(field("how").groups()).isEmpty();
        assertThat(field("how").notes()).hasSize(3);
    }

    @Test
    void alike_notes_are_merged_and_parted_again() {
        note("how", "korta möten");
        note("how", "kortare möten");
        look();
        mark("korta möten");
        menu("Slå ihop");
        assertThat(notice()).isEqualTo("Markera minst två anteckningar som säger detsamma.");
        mark("kortare möten");
        menu("Slå ihop");
        assertThat(areas()).contains("korta möten").doesNotContain("kortare möten");
        assertThat(texts()).contains("kortare möten");
        press("Ta isär");
        assertThat(areas()).contains("korta möten", "kortare möten");
    }

    @Test
    void an_unsuitable_note_is_hidden_and_can_be_shown_again() {
        note("how", "NN sköter sig inte");
        look();
        menu("Dölj");
        assertThat(notice()).startsWith("Markera först");
        mark("NN sköter sig inte");
        menu("Dölj");
        assertThat(areas()).doesNotContain("NN sköter sig inte");
        assertThat(room().look(day()).current().orElseThrow().fields()).allMatch(field -> field.notes().isEmpty());
        press("Visa igen");
        assertThat(areas()).contains("NN sköter sig inte");
    }

    @Test
    void a_note_is_moved_to_the_question_it_answers() {
        note("how", "fler praktikplatser");
        look();
        mark("fler praktikplatser");
        menu("Flytta till", "Ett förbättringssteg");
        assertThat(field("improvement").notes()).extracting(WorkshopTheme.Note::text).containsExactly("fler praktikplatser");
    }

    @Test
    void words_typed_in_a_grouped_note_are_stored_in_it() {
        UUID note = note("how", "korta möten");
        look();
        mark("korta möten");
        menu("Lägg i grupp", "Ny grupp …");
        test(heading()).setValue("Möten");
        press("Skapa gruppen");
        TextArea area = $(TextArea.class).all().stream()
                .filter(one -> one.getValue().equals("korta möten"))
                .findFirst()
                .orElseThrow();
        test(area).setValue("korta möten på måndagar");
        roundTrip();
        assertThat(field("how").in(field("how").groups().getFirst())).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(note);
            assertThat(one.text()).isEqualTo("korta möten på måndagar");
        });
    }

    @Test
    void a_vote_is_opened_counted_and_shown_with_the_most_wanted_first() {
        note("how", "korta möten");
        note("how", "bjud in arbetsgivare");
        List<String> tickets = room().join(day(), 3);
        look();
        dots().setValue(0);
        press("Öppna röstningen");
        assertThat(dots().isInvalid()).isTrue();
        test(dots()).setValue(1);
        press("Öppna röstningen");
        assertThat(texts()).contains("Har röstat: 0", "Röstningen pågår: anteckningarna ligger stilla");
        press("Stäng och visa");
        assertThat(notice()).startsWith("Det har kommit 0 röster och det behövs minst 3");
        WorkshopTheme.Voting voting = voting();
        tickets.forEach(ticket ->
                votes.vote(ticket, voting.id(), Map.of(voting.options().getLast().id(), 1), 1));
        look();
        assertThat(texts()).contains("Har röstat: 3");
        mark("korta möten");
        menu("Lägg i grupp", "Ny grupp …");
        test(heading()).setValue("Möten");
        press("Skapa gruppen");
        assertThat(notice()).startsWith("Röstningen pågår. Stäng den först");
        press("Avbryt");
        press("Stäng och visa");
        assertThat(texts()).contains("Röstningen är stängd. Röstande: 3. Prickar var: 1.");
        assertThat(results()).containsExactly("bjud in arbetsgivare 3 prickar", "korta möten 0 prickar");
        press("Rösta igen");
        press("Avbryt röstningen");
        assertThat(room().look(day()).current().orElseThrow().voting()).isNull();
    }

    @Test
    void dots_counted_in_the_room_are_typed_in() {
        note("how", "korta möten");
        note("how", "bjud in arbetsgivare");
        look();
        @SuppressWarnings("unchecked")
        Select<String> on = $(Select.class).single();
        test(on).selectItem("Så kan det gå till");
        press("Öppna röstningen");
        press("Skriv in prickar");
        press("Spara och visa");
        assertThat(number("Antal som röstade").isInvalid()).isTrue();
        test(number("Antal som röstade")).setValue(4);
        test(number("korta möten")).setValue(7);
        test(number("bjud in arbetsgivare")).setValue(2);
        press("Spara och visa");
        assertThat(results()).containsExactly("korta möten 7 prickar", "bjud in arbetsgivare 2 prickar");
        assertThat(voting().field()).isEqualTo("how");
    }

    private void look() {
        navigate("f/" + room().slug + "/processdagar/" + day(), WorkshopView.class);
    }

    private UUID note(String field, String text) {
        return room().asFacilitator(() -> record.note(day(), Objects.requireNonNull(current), field, text));
    }

    private void mark(String text) {
        Checkbox box = $(Checkbox.class).all().stream()
                .filter(one -> one.getAriaLabel().orElse("").equals("Markera: " + text))
                .findFirst()
                .orElseThrow();
        test(box).click();
    }

    private void menu(String item, String... under) {
        new MenuBarTester<>($(MenuBar.class).last()).clickItem(item, under);
    }

    private void press(String label) {
        test($(Button.class).withText(label).last()).click();
    }

    private TextField heading() {
        return $(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals("Gruppens rubrik"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private IntegerField dots() {
        return number("Prickar var");
    }

    private IntegerField number(String label) {
        return $(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> grouped() {
        WorkshopTheme.Field how = field("how");
        return how.in(how.groups().getFirst()).stream().map(WorkshopTheme.Note::text).toList();
    }

    private WorkshopTheme.Field field(String key) {
        return room().look(day()).current().orElseThrow().fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private WorkshopTheme.Voting voting() {
        return Objects.requireNonNull(room().look(day()).current().orElseThrow().voting());
    }

    private List<String> areas() {
        return $(TextArea.class).all().stream().map(TextArea::getValue).toList();
    }

    private List<String> results() {
        return $(ListItem.class).all().stream()
                .filter(item -> item.getParent().orElseThrow().hasClassName("pd-results"))
                .map(item -> String.join(" ", item.getChildren()
                        .map(Component::getElement)
                        .map(one -> one.getText().strip())
                        .filter(text -> !text.isEmpty())
                        .toList()))
                .toList();
    }

    private String notice() {
        return Objects.requireNonNull($(Notification.class).last().getElement().getProperty("text"));
    }

    private List<String> texts() {
        return Stream.concat(
                        $(Paragraph.class).all().stream().map(Paragraph::getText),
                        $(Span.class).all().stream().map(Span::getText))
                .toList();
    }

    private Room room() {
        return Objects.requireNonNull(made);
    }

    private WorkshopId day() {
        return Objects.requireNonNull(opened);
    }
}
