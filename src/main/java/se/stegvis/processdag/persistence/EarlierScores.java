package se.stegvis.processdag.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the same question was answered on earlier days of the same insats. */
@Component
public class EarlierScores {

    private final JdbcClient jdbc;
    private final PaperDays paperDays;

    EarlierScores(JdbcClient jdbc, PaperDays paperDays) {
        this.jdbc = jdbc;
        this.paperDays = paperDays;
    }

    /**
     * What a theme came to, and the day it is from.
     *
     * @param scores those of its last round, lowest first; empty where only the figures are known
     * @param known the figures where the scores are not known
     */
    public record Earlier(LocalDate date, List<BigDecimal> scores, PaperDays.@Nullable Known known) {}

    private record Found(UUID theme, LocalDate date) {}

    /**
     * The latest closed day before this one on which the same insats scored the same theme with the same question. A key of the
     * template says what is the same; without one it is the words.
     */
    public Optional<Earlier> latest(
            WorkshopEntity day, @Nullable String themeKey, String name, @Nullable String questionKey, String question) {
        return jdbc.sql("select t.id, w.held_on from workshop w join workshop_theme t on t.workshop_id = w.id"
                        + " where w.association_id = ? and w.initiative_id = ? and w.state = 'CLOSED' and w.id <> ? and w.held_on <= ?"
                        + " and (t.theme_key = ? or (t.theme_key is null and cast(? as varchar) is null and lower(t.name) = lower(?)))"
                        + " and (t.question_key = ?"
                        + " or (t.question_key is null and cast(? as varchar) is null and lower(t.scale_question) = lower(?)))"
                        + " and (exists (select 1 from workshop_score s where s.theme_id = t.id)"
                        + " or exists (select 1 from workshop_theme_figures f where f.theme_id = t.id))"
                        + " order by w.held_on desc, w.created_at desc fetch first 1 rows only")
                .params(Arrays.asList(
                        day.associationId(),
                        day.initiativeId(),
                        day.id(),
                        day.heldOn(),
                        themeKey,
                        themeKey,
                        name,
                        questionKey,
                        questionKey,
                        question))
                .query((row, number) ->
                        new Found(row.getObject("id", UUID.class), row.getObject("held_on", LocalDate.class)))
                .optional()
                .map(found -> new Earlier(
                        found.date(),
                        jdbc.sql("select score from workshop_score where theme_id = ?"
                                        + " and round = (select max(round) from workshop_score where theme_id = ?) order by score")
                                .params(found.theme(), found.theme())
                                .query(BigDecimal.class)
                                .list(),
                        paperDays.figures(List.of(found.theme())).get(found.theme())));
    }
}
