package se.stegvis.processdag.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stegvis.association.MemberKind;
import se.stegvis.processdag.PartyTotal;

/** The parties that phones have said they come from, and what became of them at the reveal: totals of groups. */
@Component
public class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets the party of a ticket, or takes it away. */
    public void set(UUID association, UUID workshop, String ticketHash, @Nullable MemberKind party) {
        jdbc.sql("delete from workshop_ticket_party where ticket_hash = ?").param(ticketHash).update();
        if (party != null) {
            jdbc.sql("insert into workshop_ticket_party (ticket_hash, association_id, workshop_id, party) values (?, ?, ?, ?)")
                    .params(ticketHash, association, workshop, party.name())
                    .update();
        }
    }

    public Optional<MemberKind> of(String ticketHash) {
        return jdbc.sql("select party from workshop_ticket_party where ticket_hash = ?")
                .param(ticketHash)
                .query(String.class)
                .optional()
                .map(MemberKind::valueOf);
    }

    /** The party of a ticket, if so many phones in the room have said the same. */
    public Optional<MemberKind> ofMany(UUID workshop, String ticketHash, int fewest) {
        return jdbc.sql("""
                        select own.party from workshop_ticket_party own where own.ticket_hash = :ticket
                        and (select count(*) from workshop_ticket_party other
                          where other.workshop_id = :workshop and other.party = own.party) >= :fewest""")
                .param("ticket", ticketHash)
                .param("workshop", workshop)
                .param("fewest", fewest)
                .query(String.class)
                .optional()
                .map(MemberKind::valueOf);
    }

    /** Forgets which phones said which party. */
    public void forget(UUID workshop) {
        jdbc.sql("delete from workshop_ticket_party where workshop_id = ?").param(workshop).update();
    }

    /** Keeps what is shown of parties with a theme. */
    public void keep(UUID association, UUID theme, List<PartyTotal> totals) {
        totals.forEach(total -> jdbc.sql(
                        "insert into workshop_party_total (association_id, theme_id, party, answers, mean) values (?, ?, ?, ?, ?)")
                .params(association, theme, total.party().name(), total.count(), total.mean())
                .update());
    }

    /** What is shown of parties with these themes, the largest first. */
    public Map<UUID, List<PartyTotal>> kept(Collection<UUID> themes) {
        Map<UUID, List<PartyTotal>> kept = new HashMap<>();
        if (themes.isEmpty()) {
            return kept;
        }
        jdbc.sql("select theme_id, party, answers, mean from workshop_party_total where theme_id in (:themes)"
                        + " order by answers desc, party")
                .param("themes", themes)
                .query((row, number) -> kept.computeIfAbsent(row.getObject("theme_id", UUID.class), id -> new ArrayList<>())
                        .add(new PartyTotal(
                                MemberKind.valueOf(row.getString("party")), row.getInt("answers"), row.getBigDecimal("mean"))))
                .list();
        return kept;
    }

    /**
     * Whether the answers to the same question are shown already, in another theme of the day or on another of the insats' days between
     * these two.
     */
    public boolean isAskedBefore(ThemeEntity theme, WorkshopEntity day, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select count(*) from workshop_theme other
                        join workshop held on held.association_id = other.association_id and held.id = other.workshop_id
                        where other.association_id = :association and held.initiative_id = :initiative and other.id <> :theme
                        and (held.id = :day or held.held_on between :from and :to)
                        and (lower(trim(other.scale_question)) = :question or other.question_key = :key)
                        and exists (select 1 from workshop_score s where s.theme_id = other.id)""")
                        .param("association", theme.associationId())
                        .param("initiative", day.initiativeId())
                        .param("theme", theme.id())
                        .param("day", day.id())
                        .param("from", from)
                        .param("to", to)
                        .param("question", question(theme))
                        .param("key", theme.questionKey() == null ? "" : theme.questionKey())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String question(ThemeEntity theme) {
        return theme.scaleQuestion() == null
                ? ""
                : theme.scaleQuestion().strip().toLowerCase(java.util.Locale.ROOT);
    }
}
