package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ui.WorkshopView;

/** Citizens in the room are a number, and a day can be open in advance: what the processledare meets. */
@ProcessdagTest
class EarlyAndCitizensViewTest extends SpringBrowserlessTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    WorkshopDocumentation documentation;

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
    void how_many_citizens_attend_is_typed_and_stands_in_the_documentation() {
        Room room = room();
        WorkshopId day = room.open();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        IntegerField people = $(IntegerField.class).withCaption("Deltagare (medborgare) som är med").single();
        test(people).setValue(4);
        roundTrip();
        assertThat(room.look(day).citizens()).isEqualTo(4);
        assertThat(room.asFacilitator(() -> documentation.html(day, Edition.now(Texts.SWEDISH)))).contains("Dessutom var 4 deltagare med.");
        test(people).setValue(5000);
        roundTrip();
        assertThat(people.isInvalid()).isTrue();
        assertThat(people.getErrorMessage()).isEqualTo("Skriv ett antal mellan 0 och 500.");
        assertThat(room.look(day).citizens()).isEqualTo(4);
        assertThatThrownBy(() -> room.asFacilitator(() -> {
                    room.record().countCitizens(day, -1);
                    return day;
                }))
                .isInstanceOf(InvalidInputException.class);
        room.asFacilitator(() -> {
            room.record().countCitizens(day, null);
            return day;
        });
        assertThat(room.asFacilitator(() -> documentation.html(day, Edition.now(Texts.SWEDISH)))).doesNotContain("Dessutom var");
    }

    @Test
    void a_day_is_opened_in_advance_and_begun_when_all_are_there() {
        Room room = room();
        WorkshopId day = room.prepare();
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        test($(Button.class).withText("Öppna i förväg").single()).click();
        String ticket = room.join(day, 1).getFirst();
        phones.rate(ticket, room.look(day).themes().get(2).id(), new BigDecimal("6.5"), 1);
        navigate("f/" + room.slug + "/processdagar/" + day, WorkshopView.class);
        assertThat($(ListItem.class).all().stream().map(ListItem::getText)).contains("Arbetssätt och metoder: 1 svar");
        test($(Button.class).withText("Börja med första temat").single()).click();
        assertThat(room.look(day).current().orElseThrow().phase()).isEqualTo(ThemePhase.THINKING);
        assertThat(phones.state(ticket).early()).isNull();
    }

    private Room room() {
        return java.util.Objects.requireNonNull(made);
    }
}
