package se.stegvis.idea.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stegvis.idea.IdeaFilter;
import se.stegvis.idea.IdeaState;

/** Lists of ideas, one query a page. */
@Component
public class IdeaLines {

    private static final String UNREAD = """
            (select count(*) from idea_message g where g.idea_id = i.id and g.author_id <> :caller
                and g.message_number > coalesce(
                  (select r.seen from idea_reading r where r.idea_id = i.id and r.account_id = :caller), 0))
            """;

    private static final String FROM = """
             from idea i
             join member m on m.association_id = i.association_id and m.id = i.member_id
            where i.association_id = :association and (i.author_id = :caller or :others and i.state <> 'WRITING')
              and (:state = '' or i.state = :state)
              and (lower(i.title) like :words or lower(m.name) like :words or lower(coalesce(i.case_number, '')) like :words)
            """;

    /**
     * One row; who wrote it is another module's to name.
     *
     * @param unread messages by others that the reader has not seen
     */
    public record Row(
            UUID id,
            String title,
            String memberName,
            UUID authorId,
            IdeaState state,
            String caseNumber,
            Instant changedAt,
            long unread) {}

    private final JdbcClient jdbc;

    IdeaLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of ideas, latest first.
     *
     * @param others whether the caller reads what others have sent
     */
    public List<Row> page(UUID association, UUID caller, boolean others, IdeaFilter filter, int offset, int limit) {
        return of(
                        "select i.id, i.title, m.name as member_name, i.author_id, i.state, i.case_number, i.changed_at, "
                                + UNREAD + " as unread",
                        " order by i.changed_at desc, i.id limit :limit offset :offset",
                        association,
                        caller,
                        others,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("member_name"),
                        row.getObject("author_id", UUID.class),
                        IdeaState.valueOf(row.getString("state")),
                        row.getString("case_number") == null ? "" : row.getString("case_number"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getLong("unread")))
                .list();
    }

    /** How many there are in all. */
    public long count(UUID association, UUID caller, boolean others, IdeaFilter filter) {
        return of("select count(*)", "", association, caller, others, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec of(
            String select, String end, UUID association, UUID caller, boolean others, IdeaFilter filter) {
        IdeaState state = filter.state();
        String unread = filter.which() == IdeaFilter.Which.OWN_UNREAD ? " and " + UNREAD + " > 0" : "";
        return jdbc.sql(select + FROM + unread + end)
                .param("association", association)
                .param("caller", caller)
                .param("others", others && filter.which() == IdeaFilter.Which.READABLE)
                .param("state", state == null ? "" : state.name())
                .param("words", "%" + escape(filter.search().strip().toLowerCase(Locale.ROOT)) + "%");
    }

    /** What a person types is looked for as it stands: % and _ mean themselves. */
    private static String escape(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
