package se.stegvis.processdag.persistence;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Days that were held on paper, and the figures of their themes. Plain statements as in {@link Ballot}: a score read from paper is
 * stored like one that was revealed, under a random id and in random order. Callers hold the day's turn ({@link Revisions#advance}).
 */
@Component
public class PaperDays {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    PaperDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The figures of a theme whose scores are not known. */
    public record Known(BigDecimal highest, BigDecimal mean, BigDecimal lowest, int answers) {}

    /** Marks a day as held on paper. */
    public void add(UUID association, UUID workshop, String leaders) {
        jdbc.sql("insert into workshop_on_paper (workshop_id, association_id, leaders) values (?, ?, ?)")
                .params(workshop, association, leaders)
                .update();
    }

    /** Writes down anew who led a day. */
    public void lead(UUID workshop, String leaders) {
        jdbc.sql("update workshop_on_paper set leaders = ? where workshop_id = ?")
                .params(leaders, workshop)
                .update();
    }

    /** Those of the days that were held on paper, with who led them; blank where it is not known. */
    public Map<UUID, String> leaders(Collection<UUID> workshops) {
        Map<UUID, String> leaders = new HashMap<>();
        if (!workshops.isEmpty()) {
            jdbc.sql("select workshop_id, leaders from workshop_on_paper where workshop_id in (:workshops)")
                    .param("workshops", workshops)
                    .query((row, number) -> leaders.put(row.getObject("workshop_id", UUID.class), row.getString("leaders")))
                    .list();
        }
        return leaders;
    }

    /** The figures of those themes whose scores are not known. */
    public Map<UUID, Known> figures(Collection<UUID> themes) {
        Map<UUID, Known> figures = new HashMap<>();
        if (!themes.isEmpty()) {
            jdbc.sql("select theme_id, highest, mean, lowest, answers from workshop_theme_figures where theme_id in (:themes)")
                    .param("themes", themes)
                    .query((row, number) -> figures.put(
                            row.getObject("theme_id", UUID.class),
                            new Known(
                                    row.getBigDecimal("highest"),
                                    row.getBigDecimal("mean"),
                                    row.getBigDecimal("lowest"),
                                    row.getInt("answers"))))
                    .list();
        }
        return figures;
    }

    /** Puts every score of a theme in, in place of what was known of it. */
    public void enter(UUID association, UUID theme, int round, List<BigDecimal> scores) {
        clear(theme);
        List<BigDecimal> shuffled = new ArrayList<>(scores);
        Collections.shuffle(shuffled, RANDOM);
        for (BigDecimal score : shuffled) {
            jdbc.sql("insert into workshop_score (id, association_id, theme_id, round, score) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), association, theme, round, score)
                    .update();
        }
    }

    /** Puts the figures of a theme in, in place of what was known of it. */
    public void enter(UUID association, UUID theme, Known known) {
        clear(theme);
        jdbc.sql("insert into workshop_theme_figures (theme_id, association_id, highest, mean, lowest, answers)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(theme, association, known.highest(), known.mean(), known.lowest(), known.answers())
                .update();
    }

    /** Takes away what was known of a theme. */
    public void clear(UUID theme) {
        jdbc.sql("delete from workshop_score where theme_id = ?").param(theme).update();
        jdbc.sql("delete from workshop_theme_figures where theme_id = ?").param(theme).update();
    }

    /** Takes a day away with everything that belongs to it; what was never there of a day on paper is not looked for. */
    public void remove(UUID workshop) {
        String ofTheme = " where theme_id in (select id from workshop_theme where workshop_id = ?)";
        // What stands behind another note must go free before both go.
        jdbc.sql("update workshop_note set merged_id = null" + ofTheme).param(workshop).update();
        Stream.of(
                        "workshop_score",
                        "workshop_theme_figures",
                        "workshop_voting",
                        "workshop_action",
                        "workshop_note",
                        "workshop_note_group",
                        "workshop_field")
                .forEach(table -> delete(table + ofTheme, workshop));
        Stream.of(
                        "workshop_theme",
                        "workshop_outcome",
                        "workshop_attendee",
                        "workshop_citizens",
                        "workshop_parked",
                        "workshop_room",
                        "workshop_comment",
                        "workshop_facilitator",
                        "workshop_on_paper",
                        "workshop_revision")
                .forEach(table -> delete(table + " where workshop_id = ?", workshop));
        delete("workshop where id = ?", workshop);
    }

    private void delete(String from, UUID workshop) {
        jdbc.sql("delete from " + from).param(workshop).update();
    }
}
