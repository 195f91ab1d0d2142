package se.stegvis.processdag.persistence;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stegvis.association.MemberKind;
import se.stegvis.processdag.PhoneState;
import se.stegvis.processdag.policy.PartyTotals;

/**
 * Scores, secret and then shown. Plain statements instead of entities: a score has no identity, no version and no time, and nothing
 * about it may linger in a cache or a log. Callers hold the day's turn ({@link Revisions#advance}).
 */
@Component
public class Ballot {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Ballot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts a score in, in place of the one that was given under the same key before.
     *
     * @param turn counts the answers of one phone; one that comes after its successor is dropped
     * @param party the party whose total it may be counted in; null for none
     */
    public void put(UUID association, UUID theme, String key, BigDecimal score, int turn, @Nullable MemberKind party) {
        String name = party == null ? null : party.name();
        int replaced = jdbc.sql("update workshop_rating set rating = ?, turn = ?, party = ?"
                        + " where theme_id = ? and rating_key = ? and turn <= ?")
                .params(Arrays.asList(score, turn, name, theme, key, turn))
                .update();
        if (replaced == 0 && given(theme, key).isEmpty()) {
            jdbc.sql("insert into workshop_rating (theme_id, rating_key, association_id, rating, turn, party)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(theme, key, association, score, turn, name))
                    .update();
        }
    }

    /**
     * The phones' answers to a theme with their parties, for the moment of the reveal. What was typed is left out: whoever typed it knows it,
     * and could take it away from the rest.
     */
    public List<PartyTotals.Answer> answers(UUID theme) {
        return jdbc.sql("select party, rating from workshop_rating where theme_id = ? and rating_key not like ?")
                .params(theme, TypedScores.TYPED + "%")
                .query((row, number) -> new PartyTotals.Answer(
                        row.getString("party") == null ? null : MemberKind.valueOf(row.getString("party")),
                        row.getBigDecimal("rating")))
                .list();
    }

    /** The score that has been given under the key and not yet been revealed. */
    public Optional<BigDecimal> given(UUID theme, String key) {
        return jdbc.sql("select rating from workshop_rating where theme_id = ? and rating_key = ?")
                .params(theme, key)
                .query(BigDecimal.class)
                .optional();
    }

    /** As {@link #given}, with the phone's count of its answers. */
    public Optional<PhoneState.Mine> answer(UUID theme, String key) {
        return jdbc.sql("select rating, turn from workshop_rating where theme_id = ? and rating_key = ?")
                .params(theme, key)
                .query((row, number) -> new PhoneState.Mine(row.getBigDecimal("rating"), row.getInt("turn")))
                .optional();
    }

    /** How many have scored each of the themes and not yet been revealed; a theme that nobody has scored is not in it. */
    public Map<UUID, Integer> counts(Collection<UUID> themes) {
        Map<UUID, Integer> counts = new HashMap<>();
        if (!themes.isEmpty()) {
            jdbc.sql("select theme_id, count(*) as answers from workshop_rating where theme_id in (:themes) group by theme_id")
                    .param("themes", themes)
                    .query((row, number) -> counts.put(row.getObject("theme_id", UUID.class), row.getInt("answers")))
                    .list();
        }
        return counts;
    }

    public int count(UUID theme) {
        return jdbc.sql("select count(*) from workshop_rating where theme_id = ?")
                .param(theme)
                .query(Integer.class)
                .single();
    }

    /** Destroys the keys and writes the scores anew in random order, as those of the round. There is no way back. */
    public void reveal(UUID association, UUID theme, int round) {
        List<BigDecimal> scores = new ArrayList<>(jdbc.sql("select rating from workshop_rating where theme_id = ?")
                .param(theme)
                .query(BigDecimal.class)
                .list());
        destroy(theme);
        Collections.shuffle(scores, RANDOM);
        for (BigDecimal score : scores) {
            jdbc.sql("insert into workshop_score (id, association_id, theme_id, round, score) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), association, theme, round, score)
                    .update();
        }
    }

    /** Destroys what has been given and not revealed. */
    public void destroy(UUID theme) {
        jdbc.sql("delete from workshop_rating where theme_id = ?").param(theme).update();
    }

    /** The revealed scores of themes by round, lowest first. */
    public Map<UUID, SortedMap<Integer, List<BigDecimal>>> revealed(Collection<UUID> themes) {
        Map<UUID, SortedMap<Integer, List<BigDecimal>>> revealed = new HashMap<>();
        if (themes.isEmpty()) {
            return revealed;
        }
        jdbc.sql("select theme_id, round, score from workshop_score where theme_id in (:themes) order by score")
                .param("themes", themes)
                .query((row, number) -> revealed
                        .computeIfAbsent(row.getObject("theme_id", UUID.class), id -> new TreeMap<>())
                        .computeIfAbsent(row.getInt("round"), round -> new ArrayList<>())
                        .add(row.getBigDecimal("score")))
                .list();
        return revealed;
    }
}
