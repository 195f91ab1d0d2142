package se.stegvis.funding.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationFilter;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.ApplicationLine;
import se.stegvis.funding.ApplicationState;

/** Lists of applications, one query a page. */
@Component
public class ApplicationLines {

    private static final String FROM = """
             from application a
             left join member m on m.association_id = a.association_id and m.id = a.lead_id
             left join application_submission s on s.application_id = a.id
            where a.association_id = :association and (:kind = '' or a.kind = :kind)
              and (a.state = 'SUBMITTED' and :submitted
                or a.state = 'DRAFT' and :drafts and exists (
                  select 1 from application_participant p where p.application_id = a.id and p.account_id = :caller))
              and (lower(a.title) like :words or lower(coalesce(s.lead_name, m.name, '')) like :words
                or lower(coalesce(s.case_number, '')) like :words)
            """;

    private static final Map<ApplicationFilter.Order, String> ORDER_BY = new EnumMap<>(Map.of(
            ApplicationFilter.Order.LATEST, " order by a.changed_at desc",
            ApplicationFilter.Order.NAME, " order by swedish_order(a.title), a.changed_at desc",
            ApplicationFilter.Order.LEAD, " order by swedish_order(coalesce(s.lead_name, m.name, '')), swedish_order(a.title)",
            ApplicationFilter.Order.SOUGHT, " order by sought desc, swedish_order(a.title)"));

    private final JdbcClient jdbc;

    ApplicationLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of applications. */
    public List<ApplicationLine> page(UUID association, UUID caller, ApplicationFilter filter, int offset, int limit) {
        return of(
                        """
                        select a.id, a.kind, a.title, coalesce(s.lead_name, m.name, '') as lead_name, a.state, s.case_number,
                               a.changed_at,
                               (select coalesce(sum(b.amount), 0) from application_budget_row b
                                 where b.application_id = a.id and b.kind = 'SOUGHT') as sought
                        """
                                + FROM + ORDER_BY.get(filter.order()) + ", a.id limit :limit offset :offset",
                        association,
                        caller,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> toLine(row))
                .list();
    }

    /** How many there are in all. */
    public long count(UUID association, UUID caller, ApplicationFilter filter) {
        return of("select count(*)" + FROM, association, caller, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, UUID association, UUID caller, ApplicationFilter filter) {
        return jdbc.sql(sql)
                .param("association", association)
                .param("caller", caller)
                .param("submitted", filter.which() != ApplicationFilter.Which.MY_DRAFTS)
                .param("drafts", filter.which() != ApplicationFilter.Which.SUBMITTED)
                .param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("words", "%" + escape(filter.search().strip().toLowerCase(Locale.ROOT)) + "%");
    }

    /** What a person types is looked for as it stands: % and _ mean themselves. */
    private static String escape(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static ApplicationLine toLine(ResultSet row) throws SQLException {
        return new ApplicationLine(
                new ApplicationId(row.getObject("id", UUID.class)),
                ApplicationKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("lead_name"),
                ApplicationState.valueOf(row.getString("state")),
                row.getString("case_number"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new Kronor(row.getBigDecimal("sought")));
    }
}
