package se.stegvis.processdag.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Votes with dots, secret and then summed. Plain statements for the same reasons as in {@link Ballot}; of a vote nothing is left once it
 * is closed but the sum of each option and how many voted. Callers hold the day's turn.
 */
@Component
public class DotBallot {

    /**
     * The voting of a theme.
     *
     * @param field the question whose notes are voted on; null for all of the theme's
     * @param dots how many dots each phone has
     * @param voters how many have voted, so far or in all
     */
    public record Stored(UUID id, UUID theme, @Nullable String field, int dots, boolean open, int voters) {}

    /**
     * What can be voted on: a note or a group, one of the two.
     *
     * @param dots the sum; null while the voting is open
     */
    public record Option(UUID id, UUID voting, @Nullable UUID note, @Nullable UUID group, @Nullable Integer dots) {}

    private final JdbcClient jdbc;

    DotBallot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a voting; the theme's one before is gone with all that was voted in it. */
    public UUID open(UUID association, UUID theme, @Nullable String field, int dots) {
        discard(theme);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into workshop_voting (id, association_id, theme_id, field_key, dots) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(association)
                .param(theme)
                .param(field)
                .param(dots)
                .update();
        return id;
    }

    /** Adds something to vote on, last. */
    public void offer(UUID association, UUID voting, int position, @Nullable UUID note, @Nullable UUID group) {
        jdbc.sql("insert into workshop_vote_option (id, association_id, voting_id, position, note_id, group_id)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(association)
                .param(voting)
                .param(position)
                .param(note)
                .param(group)
                .update();
    }

    /** The votings of themes. */
    public List<Stored> of(Collection<UUID> themes) {
        if (themes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select v.id, v.theme_id, v.field_key, v.dots, v.voters, (select count(distinct d.ballot_key)"
                        + " from workshop_ballot_dot d where d.voting_id = v.id) as voted"
                        + " from workshop_voting v where v.theme_id in (:themes)")
                .param("themes", themes)
                .query((row, number) -> {
                    Integer voters = row.getObject("voters", Integer.class);
                    return new Stored(
                            row.getObject("id", UUID.class),
                            row.getObject("theme_id", UUID.class),
                            row.getString("field_key"),
                            row.getInt("dots"),
                            voters == null,
                            voters == null ? row.getInt("voted") : voters);
                })
                .list();
    }

    /** What can be voted on in votings, in order. */
    public List<Option> options(Collection<UUID> votings) {
        if (votings.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, voting_id, note_id, group_id, dots from workshop_vote_option"
                        + " where voting_id in (:votings) order by position")
                .param("votings", votings)
                .query((row, number) -> new Option(
                        row.getObject("id", UUID.class),
                        row.getObject("voting_id", UUID.class),
                        row.getObject("note_id", UUID.class),
                        row.getObject("group_id", UUID.class),
                        row.getObject("dots", Integer.class)))
                .list();
    }

    /** The theme of a day that has this voting. */
    public Optional<UUID> themeOf(UUID voting) {
        return jdbc.sql("select theme_id from workshop_voting where id = ?")
                .param(voting)
                .query(UUID.class)
                .optional();
    }

    /** Whether dots are or have been put on the note or the group it stands in. */
    public boolean isVotedOn(UUID note) {
        return jdbc.sql("select count(*) from workshop_vote_option where note_id = ?"
                                + " or group_id = (select group_id from workshop_note where id = ?)")
                        .params(note, note)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Puts a phone's dots where it wants them now, in place of all it has put before.
     *
     * @param turn counts the votes of one phone; one that comes after its successor is dropped
     */
    public void put(UUID association, UUID voting, String key, Map<UUID, Integer> choices, int turn) {
        int known = jdbc.sql("update workshop_ballot set turn = ? where voting_id = ? and ballot_key = ? and turn <= ?")
                .params(turn, voting, key, turn)
                .update();
        if (known == 0 && isKnown(voting, key)) {
            return;
        }
        if (known == 0) {
            jdbc.sql("insert into workshop_ballot (voting_id, ballot_key, association_id, turn) values (?, ?, ?, ?)")
                    .params(voting, key, association, turn)
                    .update();
        }
        jdbc.sql("delete from workshop_ballot_dot where voting_id = ? and ballot_key = ?")
                .params(voting, key)
                .update();
        choices.forEach((option, dots) -> jdbc.sql("insert into workshop_ballot_dot"
                        + " (voting_id, ballot_key, option_id, association_id, dots) values (?, ?, ?, ?, ?)")
                .params(voting, key, option, association, dots)
                .update());
    }

    private boolean isKnown(UUID voting, String key) {
        return jdbc.sql("select count(*) from workshop_ballot where voting_id = ? and ballot_key = ?")
                        .params(voting, key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Where the dots of this key are, option by option. */
    public Map<UUID, Integer> given(UUID voting, String key) {
        Map<UUID, Integer> given = new LinkedHashMap<>();
        jdbc.sql("select option_id, dots from workshop_ballot_dot where voting_id = ? and ballot_key = ?")
                .params(voting, key)
                .query(row -> {
                    given.put(row.getObject("option_id", UUID.class), row.getInt("dots"));
                });
        return given;
    }

    /** Writes the sums and destroys what each has voted. There is no way back. */
    public void close(Stored voting) {
        Map<UUID, Integer> sums = new HashMap<>();
        jdbc.sql("select option_id, sum(dots) as dots from workshop_ballot_dot where voting_id = ? group by option_id")
                .param(voting.id())
                .query(row -> {
                    sums.put(row.getObject("option_id", UUID.class), row.getInt("dots"));
                });
        count(voting, sums, voting.voters());
    }

    /** Writes sums that were counted in the room, and destroys what phones have voted. */
    public void count(Stored voting, Map<UUID, Integer> sums, int voters) {
        jdbc.sql("delete from workshop_ballot where voting_id = ?").param(voting.id()).update();
        jdbc.sql("update workshop_vote_option set dots = 0 where voting_id = ?")
                .param(voting.id())
                .update();
        sums.forEach((option, dots) -> jdbc.sql("update workshop_vote_option set dots = ? where voting_id = ? and id = ?")
                .params(dots, voting.id(), option)
                .update());
        jdbc.sql("update workshop_voting set voters = ? where id = ?")
                .params(voters, voting.id())
                .update();
    }

    /** Destroys a theme's voting with all that was voted in it. */
    public void discard(UUID theme) {
        jdbc.sql("delete from workshop_voting where theme_id = ?").param(theme).update();
    }
}
