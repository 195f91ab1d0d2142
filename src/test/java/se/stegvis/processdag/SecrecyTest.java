package se.stegvis.processdag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.MemberKind;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;

/** Nobody can tell who gave which score, whatever they get hold of. */
@ProcessdagTest
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTest {

    @Autowired
    Room.Rooms rooms;

    @Autowired
    ParticipantService phones;

    @Autowired
    PhoneVotes votes;

    @Autowired
    VotingService votings;

    @Autowired
    NoteService notes;

    @Autowired
    PhoneParty party;

    @Autowired
    ThemesOnTheSpot spot;

    @Autowired
    InvitationService invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Test
    void thirty_scores_in_a_second_are_all_taken() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 30);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        atOnce(IntStream.range(0, 30)
                .mapToObj(phone -> (Callable<Boolean>) () -> {
                    phones.rate(tickets.get(phone), theme.id(), score(phone), 1);
                    return true;
                })
                .toList());
        assertThat(room.look(day).current().orElseThrow().answered()).isEqualTo(30);
        room.next(day);
        ScoreSummary result = Objects.requireNonNull(room.look(day).current().orElseThrow().result());
        assertThat(result.count()).isEqualTo(30);
        assertThat(result.scores())
                .isEqualTo(IntStream.range(0, 30).mapToObj(SecrecyTest::score).sorted().toList());
    }

    @Test
    void a_score_that_races_with_the_reveal_is_either_shown_or_plainly_refused() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 20);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.subList(0, 5).forEach(ticket -> phones.rate(ticket, theme.id(), new BigDecimal("5.0"), 1));
        List<Callable<Boolean>> calls = new ArrayList<>();
        tickets.subList(5, 20).forEach(ticket -> calls.add(() -> {
            try {
                phones.rate(ticket, theme.id(), new BigDecimal("9.0"), 1);
                return true;
            } catch (RefusedException late) {
                assertThat(late.reason().key()).isEqualTo("processdag.error.tooLate");
                return false;
            }
        }));
        calls.add(7, () -> {
            room.next(day);
            return false;
        });
        long taken = atOnce(calls).stream().filter(Boolean::booleanValue).count();
        WorkshopTheme after = room.look(day).themes().getFirst();
        assertThat(Objects.requireNonNull(after.result()).count()).isEqualTo((int) (5 + taken));
        assertThat(jdbc.sql("select count(*) from workshop_rating where theme_id = ?")
                        .param(theme.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_stored_and_logged_ties_no_score_to_a_phone_or_a_person(CapturedOutput log) throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 13);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (int phone = 0; phone < tickets.size(); phone++) {
            phones.rate(tickets.get(phone), theme.id(), score(phone), 1);
        }
        String before = dump();
        tickets.forEach(ticket -> {
            String admission = Secrets.hash("ticket", ticket);
            String key = Secrets.hash("rating", ticket, theme.id().toString());
            assertThat(before).as("the ticket itself is nowhere").doesNotContain(ticket);
            assertThat(before.lines().filter(row -> row.contains(admission)))
                    .as("an admission says which day and nothing else")
                    .singleElement()
                    .asString()
                    .isEqualToIgnoringCase("workshop_ticket: " + admission + " | " + room.association + " | " + day + " | "
                            + (se.stegvis.testing.TestDatabase.isPostgresql() ? "f" : "false"));
            assertThat(before.lines().filter(row -> row.contains(key)))
                    .as("a secret score carries a key that only the phone can make, no time and no person")
                    .singleElement()
                    .asString()
                    .startsWith("workshop_rating: ");
        });

        room.next(day);

        String after = dump();
        tickets.forEach(ticket -> assertThat(after)
                .as("the key is gone")
                .doesNotContain(Secrets.hash("rating", ticket, theme.id().toString())));
        List<String> scores = after.lines()
                .filter(row -> row.startsWith("workshop_score: ") && row.contains(theme.id().toString()))
                .toList();
        assertThat(scores).hasSize(13);
        scores.forEach(row -> {
            String[] columns = row.substring("workshop_score: ".length()).split(" \\| ");
            assertThat(columns).hasSize(5);
            assertThat(UUID.fromString(columns[0]).version()).as("a random id, not a running one").isEqualTo(4);
            assertThat(columns[1]).isEqualTo(room.association.toString());
            assertThat(columns[2]).isEqualTo(theme.id().toString());
            assertThat(columns[4]).as("the round").isEqualTo("1");
        });
        assertThat(after.lines().filter(row -> row.startsWith("audit_entry: ") && row.contains(room.association.toString())))
                .anySatisfy(row -> assertThat(row).contains("13 svar, visat av Ödön Åkerström"))
                .noneSatisfy(row -> assertThat(row).containsAnyOf(tickets.toArray(String[]::new)));
        assertThat(log.getAll()).doesNotContain(tickets);
        assertThat(log.getAll()).doesNotContain(room.code(day), "workshop_rating", "192.0.2.1");
    }

    @Test
    void what_is_stored_and_logged_ties_no_vote_to_a_phone_and_no_hidden_note_to_anybody(CapturedOutput log) throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        room.nextUntil(day, ThemePhase.SCORING);
        room.leaveUnscored(day);
        ThemeId theme = room.look(day).current().orElseThrow().id();
        for (String text : List.of("Prickval ett", "Prickval två", "Olämpligt om NN")) {
            phones.note(tickets.getFirst(), UUID.randomUUID(), theme, "how", text, false);
        }
        UUID hidden = room.look(day).current().orElseThrow().fields().getLast().notes().getLast().id();
        room.asFacilitator(() -> {
            notes.hide(day, theme, Set.of(hidden));
            votings.open(day, theme, null, 2);
            return day;
        });
        WorkshopTheme.Voting voting =
                Objects.requireNonNull(room.look(day).current().orElseThrow().voting());
        UUID option = voting.options().getFirst().id();
        tickets.forEach(ticket -> votes.vote(ticket, voting.id(), Map.of(option, 2), 1));
        String before = dump();
        tickets.forEach(ticket -> {
            String key = Secrets.hash("dots", ticket, voting.id().toString());
            assertThat(before).doesNotContain(ticket);
            assertThat(before.lines().filter(row -> row.contains(key)))
                    .as("a secret vote carries a key that only the phone can make, no time and no person")
                    .hasSize(2)
                    .allMatch(row -> row.startsWith("workshop_ballot: ") || row.startsWith("workshop_ballot_dot: "))
                    .noneMatch(row -> row.contains(Secrets.hash("ticket", ticket)));
        });
        assertThat(before.lines().filter(row -> row.contains(hidden.toString())))
                .as("a hidden note stands nowhere but where it stood")
                .singleElement()
                .asString()
                .startsWith("workshop_note: ");

        room.asFacilitator(() -> {
            votings.close(day, theme);
            return day;
        });

        String after = dump();
        tickets.forEach(ticket -> assertThat(after).doesNotContain(Secrets.hash("dots", ticket, voting.id().toString())));
        assertThat(after.lines().filter(row -> row.contains(option.toString())))
                .as("of the votes only the sum is left")
                .singleElement()
                .asString()
                .startsWith("workshop_vote_option: ")
                .endsWith(" | 6");
        assertThat(after.lines().filter(row -> row.startsWith("audit_entry: ") && row.contains(room.association.toString())))
                .anySatisfy(row -> assertThat(row).contains("3 röster, visat av Ödön Åkerström"))
                .noneSatisfy(row -> assertThat(row).containsAnyOf("Prickval", "Olämpligt", hidden.toString()));
        assertThat(log.getAll()).doesNotContain(tickets);
        assertThat(log.getAll()).doesNotContain("Prickval", "Olämpligt", "workshop_ballot");
    }

    @Test
    void of_parties_only_the_totals_of_large_groups_are_left_and_no_score_ever_says_which(CapturedOutput log) throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 13);
        tickets.subList(0, 6).forEach(ticket -> party.say(ticket, MemberKind.MUNICIPALITY));
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (int phone = 0; phone < tickets.size(); phone++) {
            phones.rate(tickets.get(phone), theme.id(), score(phone), 1);
        }
        assertThat(dump().lines().filter(row -> row.startsWith("workshop_ticket_party: ") && row.contains(day.toString())))
                .as("a phone's party stands with its mark and the day, and with nothing that it has answered")
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.split(" \\| ")).hasSize(4));
        room.next(day);
        List<String> rows = dump().lines().filter(row -> row.contains(theme.id().toString())).toList();
        assertThat(rows.stream().filter(row -> row.contains("MUNICIPALITY")))
                .singleElement()
                .asString()
                .isEqualTo("workshop_party_total: " + room.association + " | " + theme.id() + " | MUNICIPALITY | 6 | 1.8");
        assertThat(rows).noneMatch(row -> row.startsWith("workshop_rating: "));
        assertThat(dump().lines().filter(row -> row.startsWith("audit_entry: ") && row.contains(room.association.toString())))
                .noneMatch(row -> row.contains("MUNICIPALITY"));
        assertThat(log.getAll()).doesNotContain("MUNICIPALITY");
    }

    @Test
    void answers_on_paper_cannot_be_told_from_others_once_they_are_shown() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 3);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), new BigDecimal("4.1"), 1));
        room.asFacilitator(() -> spot.type(day, theme.id(), "9,3 9,4"));
        assertThat(dump().lines().filter(row -> row.startsWith("workshop_rating: " + theme.id()) && row.contains("typed:")))
                .hasSize(2)
                .noneSatisfy(row -> assertThat(row).contains(room.facilitator.toString()));
        room.next(day);
        String after = dump();
        assertThat(after.lines().filter(row -> row.startsWith("workshop_rating: " + theme.id()))).isEmpty();
        assertThat(after.lines().filter(row -> row.startsWith("workshop_score: ") && row.contains(theme.id().toString())))
                .hasSize(5);
        assertThat(after.lines().filter(row -> row.startsWith("audit_entry: ") && row.contains(room.association.toString())))
                .anySatisfy(row -> assertThat(row).contains("2 svar, inskrivna av Ödön Åkerström"))
                .noneSatisfy(row -> assertThat(row.split(" \\| ", 5)[4]).containsAnyOf("9,3", "9.3", "9,4", "9.4"));
    }

    @Test
    void an_invited_address_stands_with_the_invitation_and_nowhere_else() throws Exception {
        Room room = rooms.make();
        WorkshopId day = room.open();
        String address = "anna-" + UUID.randomUUID() + "@exempel.se";
        UUID guest = UUID.randomUUID();
        room.asFacilitator(() -> {
            invitations.writeGuest(day, new WrittenLine(guest, WrittenLine.NEW, List.of("Anna", "", address), Set.of()));
            invitations.attend(day);
            return invitations.send(day, Texts.SWEDISH);
        });
        room.join(day, 3);
        String dump = dump();
        assertThat(dump.lines().filter(row -> row.contains(address)).map(row -> row.replaceFirst(":.*", "")))
                .containsOnly("workshop_guest", "outbox_message", "outbox_attachment");
        assertThat(dump.lines().filter(row -> row.contains(guest.toString())))
                .as("no row refers to who was invited")
                .singleElement()
                .asString()
                .startsWith("workshop_guest: ");
    }

    @Test
    void scores_are_shown_in_an_order_that_has_nothing_to_do_with_the_order_they_came_in() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 30);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        for (int phone = 0; phone < tickets.size(); phone++) {
            phones.rate(tickets.get(phone), theme.id(), score(phone), 1);
        }
        room.next(day);
        List<BigDecimal> stored = jdbc.sql("select score from workshop_score where theme_id = ?")
                .param(theme.id().value())
                .query(BigDecimal.class)
                .list();
        List<BigDecimal> given = IntStream.range(0, 30).mapToObj(SecrecyTest::score).toList();
        // One in 30! (about 10 to the 32nd) that chance gives them back in order.
        assertThat(stored).containsExactlyInAnyOrderElementsOf(given).isNotEqualTo(given).isNotEqualTo(given.reversed());
    }

    @Test
    void a_theme_with_too_few_answers_is_not_shown_and_can_be_left_with_the_answers_destroyed() {
        Room room = rooms.make();
        WorkshopId day = room.open();
        List<String> tickets = room.join(day, 2);
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        tickets.forEach(ticket -> phones.rate(ticket, theme.id(), BigDecimal.valueOf(4), 1));
        assertThatThrownBy(() -> room.next(day))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().arguments())
                        .containsExactly(2, 3));
        assertThat(room.look(day).current().orElseThrow().result()).isNull();
        room.leaveUnscored(day);
        assertThat(room.look(day).current().orElseThrow().phase()).isEqualTo(ThemePhase.NOTES);
        assertThat(room.look(day).current().orElseThrow().result()).isNull();
        assertThat(jdbc.sql("select count(*) from workshop_rating where theme_id = ?")
                        .param(theme.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Every row of every table, one a line: the table's name and its columns as text. */
    private String dump() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (var connection = dataSource.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            assertThat(tables).contains("workshop_rating", "workshop_score", "workshop_ticket", "audit_entry");
            for (String table : tables) {
                try (var statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        List<String> cells = new ArrayList<>();
                        for (int column = 1; column <= columns; column++) {
                            cells.add(String.valueOf(row.getString(column)).replaceAll("\\s+", " "));
                        }
                        rows.append(table).append(": ").append(cells.stream().collect(Collectors.joining(" | "))).append('\n');
                    }
                }
            }
        }
        return rows.toString();
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Boolean>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> call : running) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    /** A score of its own for each of thirty phones. */
    private static BigDecimal score(int phone) {
        return BigDecimal.valueOf(10 + 3L * phone, 1);
    }
}
