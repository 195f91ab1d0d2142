package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;

/** Inviting to a processdag: who gets which message, and what their calendars are told. */
@ProcessdagTest
class InvitationTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    InvitationService invitations;

    @Autowired
    PlanService plans;

    @Autowired
    WorkshopService workshops;

    @Autowired
    JdbcClient jdbc;

    private Room room;
    private WorkshopId day;

    @BeforeEach
    void a_day() {
        room = rooms.make();
        day = room.prepare();
    }

    /** A message as it waits in the outbox. */
    private record Message(String to, String subject, String body, String contentType, String calendar) {

        boolean says(String line) {
            return unfolded().lines().anyMatch(line::equals);
        }

        /** Long lines of a calendar file are folded (RFC 5545, 3.1). */
        String unfolded() {
            return calendar.replaceAll("\\r?\\n[ \\t]", "");
        }
    }

    private List<Message> messages() {
        return jdbc.sql("select recipient, subject, body, content_type, content from outbox_message m"
                        + " join outbox_attachment a on a.message_id = m.id where m.association_id = ? order by recipient")
                .param(room.association.value())
                .query((row, number) -> new Message(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    private List<Message> newMessages() {
        List<Message> all = messages();
        jdbc.sql("delete from outbox_message where association_id = ?")
                .param(room.association.value())
                .update();
        return all;
    }

    private UUID guest(String name, String email) {
        UUID id = UUID.randomUUID();
        write(id, WrittenLine.NEW, name, email);
        return id;
    }

    private long write(UUID id, long version, String name, String email) {
        return room.asFacilitator(() ->
                invitations.writeGuest(day, new WrittenLine(id, version, List.of(name, "Västerås stad", email), Set.of())));
    }

    private void remove(UUID id) {
        long version = look().guests().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .version();
        room.asFacilitator(
                () -> invitations.writeGuest(day, new WrittenLine(id, version, List.of("", "", ""), Set.of())));
    }

    private Invitation look() {
        return room.asFacilitator(() -> invitations.look(day));
    }

    private int send() {
        return room.asFacilitator(() -> invitations.send(day, Texts.SWEDISH));
    }

    private void moveTo(LocalDate date) {
        WorkshopPicture now = room.look(day);
        WorkshopDetails before = room.details();
        room.asFacilitator(() -> {
            workshops.change(
                    day,
                    now.workshop().version(),
                    new WorkshopDetails(
                            before.name(),
                            date,
                            LocalTime.of(13, 0),
                            LocalTime.of(16, 30),
                            before.from(),
                            before.to(),
                            before.documenter(),
                            before.facilitators(),
                            before.scaleStep(),
                            before.fewestAnswers()));
            return day;
        });
    }

    @Test
    void each_guest_gets_a_message_of_its_own_with_an_entry_for_the_calendar() {
        room.asFacilitator(() -> plans.describe(day, "Enas om nästa steg", "Stadshuset; rum 4, Västerås", planVersion()));
        guest("Anna Öberg", "Anna.Oberg@exempel.se");
        guest("Bo Ek", "bo@exempel.se");
        guest("Utan adress", "");
        assertThat(look().waiting()).isEqualTo(2);
        assertThat(send()).isEqualTo(2);
        List<Message> sent = newMessages();
        assertThat(sent).extracting(Message::to).containsExactly("anna.oberg@exempel.se", "bo@exempel.se");
        Message anna = sent.getFirst();
        assertThat(anna.subject()).isEqualTo("Inbjudan: Processdag 2017 · Samordningsteam Västerås (SOT), 2017-12-15");
        assertThat(anna.body())
                .contains("2017-12-15, klockan 08:15–12:00", "Stadshuset; rum 4, Västerås", "Enas om nästa steg")
                .contains("08:15–08:30 Samling", "08:30–08:55 Deltagarnas utveckling", "Ödön Åkerström")
                .doesNotContain("bo@exempel.se", "Bo Ek");
        assertThat(anna.contentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(anna.calendar()).startsWith("BEGIN:VCALENDAR").doesNotContain("bo@exempel.se");
        assertThat(anna.calendar().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        assertThat(List.of(
                        "METHOD:REQUEST",
                        "UID:processdag-" + day + "@stegvis",
                        "SEQUENCE:0",
                        "DTSTART:20171215T071500Z",
                        "DTEND:20171215T110000Z",
                        "LOCATION:Stadshuset\\; rum 4\\, Västerås",
                        "STATUS:CONFIRMED"))
                .allSatisfy(line -> assertThat(anna.says(line)).as(line + " in " + anna.calendar()).isTrue());
        assertThat(anna.unfolded()).contains("CN=Anna Öberg", "mailto:anna.oberg@exempel.se", "ORGANIZER;CN=Ödön Åkerström");
        assertThat(look().told()).isEqualTo(2);
        assertThat(look().waiting()).isZero();
        assertThatThrownBy(this::send).isInstanceOf(RefusedException.class);
    }

    private long planVersion() {
        return room.asFacilitator(() -> plans.look(day)).version();
    }

    @Test
    void a_guest_who_comes_to_the_list_later_is_the_only_one_to_be_told() {
        guest("Anna", "anna@exempel.se");
        send();
        newMessages();
        guest("Bo", "bo@exempel.se");
        assertThat(send()).isEqualTo(1);
        Message bo = newMessages().getFirst();
        assertThat(bo.to()).isEqualTo("bo@exempel.se");
        assertThat(bo.says("SEQUENCE:0")).as("the same edition as the others have").isTrue();
    }

    @Test
    void another_time_is_told_to_all_as_a_new_edition_of_the_same_entry() {
        guest("Anna", "anna@exempel.se");
        send();
        newMessages();
        moveTo(LocalDate.of(2018, 6, 14));
        guest("Bo", "bo@exempel.se");
        assertThat(look().changed()).isTrue();
        assertThat(send()).isEqualTo(2);
        List<Message> sent = newMessages();
        assertThat(sent).extracting(Message::subject).satisfiesExactly(
                anna -> assertThat(anna).startsWith("Ändrad: "), bo -> assertThat(bo).startsWith("Inbjudan: "));
        assertThat(sent).allSatisfy(message -> {
            assertThat(message.says("UID:processdag-" + day + "@stegvis")).isTrue();
            assertThat(message.says("SEQUENCE:1")).isTrue();
            assertThat(message.says("DTSTART:20180614T110000Z")).as("summer time").isTrue();
        });
        assertThat(look().changed()).isFalse();
    }

    @Test
    void who_is_taken_off_the_list_or_gets_another_address_is_told_with_the_next_sending() {
        UUID anna = guest("Anna", "anna@exempel.se");
        UUID bo = guest("Bo", "bo@exempel.se");
        UUID untold = guest("Cecilia", "");
        send();
        newMessages();
        remove(anna);
        remove(untold);
        Invitation.Guest stored = look().guests().getFirst();
        write(bo, stored.version(), "Bo", "bo.ek@exempel.se");
        assertThat(look().former()).isEqualTo(2);
        assertThat(messages()).as("nothing goes by itself").isEmpty();
        assertThat(send()).isEqualTo(3);
        List<Message> sent = newMessages();
        assertThat(sent).extracting(Message::to).containsExactly("anna@exempel.se", "bo.ek@exempel.se", "bo@exempel.se");
        assertThat(List.of(sent.get(0), sent.get(2))).allSatisfy(message -> {
            assertThat(message.subject()).startsWith("Återkallad inbjudan: ");
            assertThat(message.contentType()).endsWith("method=CANCEL");
            assertThat(message.says("METHOD:CANCEL")).isTrue();
            assertThat(message.says("STATUS:CANCELLED")).isTrue();
            assertThat(message.says("SEQUENCE:1")).isTrue();
            assertThat(message.body()).as("who is not invited does not get the agenda").doesNotContain("Samling");
        });
        assertThat(sent.get(1).says("METHOD:REQUEST")).isTrue();
        assertThat(look().former()).isZero();
    }

    @Test
    void an_address_that_comes_back_before_anything_was_sent_is_not_told_that_it_is_gone() {
        UUID anna = guest("Anna", "anna@exempel.se");
        send();
        newMessages();
        remove(anna);
        guest("Anna igen", "anna@exempel.se");
        assertThat(look().former()).isZero();
        assertThat(send()).isEqualTo(1);
        assertThat(newMessages().getFirst().says("METHOD:REQUEST")).isTrue();
    }

    @Test
    void a_day_called_off_is_taken_out_of_the_calendars_and_can_be_sent_anew() {
        guest("Anna", "anna@exempel.se");
        assertThatThrownBy(() -> room.asFacilitator(() -> invitations.cancel(day, Texts.SWEDISH)))
                .isInstanceOf(RefusedException.class);
        send();
        newMessages();
        assertThat(room.asFacilitator(() -> invitations.cancel(day, Texts.SWEDISH))).isEqualTo(1);
        Message off = newMessages().getFirst();
        assertThat(off.subject()).startsWith("Inställd: ");
        assertThat(off.says("METHOD:CANCEL")).isTrue();
        assertThat(off.says("SEQUENCE:1")).isTrue();
        assertThat(look().cancelled()).isTrue();
        moveTo(LocalDate.of(2018, 1, 12));
        assertThat(send()).isEqualTo(1);
        Message anew = newMessages().getFirst();
        assertThat(anew.subject()).startsWith("Inbjudan: ");
        assertThat(anew.says("SEQUENCE:2")).isTrue();
        assertThat(look().cancelled()).isFalse();
    }

    @Test
    void what_is_no_address_or_stands_there_already_is_said_at_the_field_and_two_who_write_both_keep_their_words() {
        UUID anna = guest("Anna", "anna@exempel.se");
        for (String address : List.of("anna", "anna@exempel", "a@b.se, c@d.se", "Anna <anna@exempel.se>", "ANNA@exempel.se")) {
            assertThatThrownBy(() -> guest("Bo", address))
                    .isInstanceOfSatisfying(InvalidInputException.class, invalid -> assertThat(invalid.faults())
                            .extracting(InvalidInputException.Fault::field)
                            .containsExactly("email"));
        }
        assertThatThrownBy(() -> guest("Bo 19121212-1212", "bo@exempel.se")).isInstanceOf(PersonalNumberException.class);
        write(anna, 0, "Anna Öberg", "anna@exempel.se");
        assertThatThrownBy(() -> write(anna, 0, "Annika", "anna@exempel.se"))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> assertThat(conflict.savedText())
                        .isEqualTo("Anna Öberg"));
    }

    @Test
    void guests_are_entered_as_attending_by_name_once_and_without_their_addresses() {
        guest("Anna", "anna@exempel.se");
        guest("", "nobody@exempel.se");
        room.asFacilitator(() -> room.record().attend(day, "Bo", "", ""));
        guest("Bo", "bo@exempel.se");
        assertThat(room.asFacilitator(() -> invitations.attend(day))).isEqualTo(1);
        assertThat(room.asFacilitator(() -> invitations.attend(day))).isZero();
        assertThat(room.look(day).attendees())
                .extracting(WorkshopPicture.Attendee::name, WorkshopPicture.Attendee::organisation)
                .containsExactly(
                        tuple("Bo", ""), tuple("Anna", "Västerås stad"));
    }

    @Test
    void the_audit_says_how_many_were_told_and_never_who() {
        guest("Anna", "anna@exempel.se");
        send();
        assertThat(jdbc.sql("select action || ' ' || object_name || ' ' || coalesce(after_state, '') from audit_entry where association_id = ?")
                        .param(room.association.value())
                        .query(String.class)
                        .list())
                .anySatisfy(row -> assertThat(row).isEqualTo("workshop.invited Processdag 2017 1"))
                .noneSatisfy(row -> assertThat(row).containsIgnoringCase("anna"));
    }
}
