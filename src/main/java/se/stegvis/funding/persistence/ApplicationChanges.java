package se.stegvis.funding.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.HistoryLandmarks;
import se.stegvis.funding.HistoryPart;

/**
 * The stored history of applications: rows are added, never changed. Whoever changes an application holds its lock, so that the numbers
 * of its changes follow the order in which they were made.
 */
@Component
public class ApplicationChanges {

    /** Nothing is added where it says the same as the last one, as when only a row's version has changed. */
    private static final String ADD = """
            insert into application_change
                (association_id, application_id, part, item, content, author_id, changed_at, definition)
            select cast(:association as uuid), cast(:application as uuid), cast(:part as varchar), cast(:item as varchar),
                   cast(:content as varchar), cast(:author as uuid), cast(:at as timestamp with time zone),
                   cast(:definition as integer)
             where not exists (
                select 1 from application_change c
                 where c.id = (select max(l.id) from application_change l
                                where l.application_id = :application and l.part = :part and l.item = :item)
                   and c.content is not distinct from cast(:content as varchar))
            """;

    /** What each thing that has been changed after a number said at that number, where it says something else now. */
    private static final String PUT_BACK = """
            insert into application_change
                (association_id, application_id, part, item, content, author_id, changed_at, definition, put_back)
            select now.association_id, now.application_id, now.part, now.item, was.content, cast(:author as uuid),
                   cast(:at as timestamp with time zone), coalesce(was.definition, now.definition), true
              from application_change now
              left join application_change was on was.id = (
                select max(l.id) from application_change l
                 where l.application_id = now.application_id and l.part = now.part and l.item = now.item and l.id <= :number)
             where now.id in (
                select max(l.id) from application_change l
                 where l.application_id = :application and l.id > :number group by l.part, l.item)
               and now.content is distinct from was.content
             order by now.id
            """;

    /** What comes from the same person about the same thing without a long pause is one stretch of writing. */
    private static final String STRETCHES = """
            with told as (
              select c.id, c.part, c.item, c.author_id, c.changed_at, c.definition, c.put_back,
                     lag(c.put_back) over (partition by c.part, c.item order by c.id) as was_put_back,
                     lag(c.id) over (partition by c.part, c.item order by c.id) as former,
                     lag(c.author_id) over (partition by c.part, c.item order by c.id) as former_author,
                     lag(c.changed_at) over (partition by c.part, c.item order by c.id) as former_at,
                     case when c.content is null then 1 else 0 end as gone,
                     lag(case when c.content is null then 1 else 0 end) over (partition by c.part, c.item order by c.id) as was_gone
                from application_change c
               where c.application_id = :application %s),
            begun as (
              select t.*, case when former is null or former_author <> author_id or gone = 1 or was_gone = 1
                                 or put_back or was_put_back
                                 or changed_at > former_at + interval '30' minute then 1 else 0 end as fresh
                from told t),
            counted as (
              select b.*, sum(fresh) over (partition by part, item order by id) as stretch from begun b),
            stretches as (
              select part, item, author_id, min(id) as first_id, max(id) as last_id,
                     min(changed_at) as first_at, max(changed_at) as last_at, count(*) as saves,
                     max(case when fresh = 1 then former end) as former_id, max(definition) as definition,
                     max(case when put_back then 1 else 0 end) as put_back
                from counted
               where (cast(:author as uuid) is null or author_id = :author)
               group by part, item, stretch, author_id)
            """;

    private static final String IN_PARTS = """
             and (c.part in (:parts) or c.part = 'ANSWER' and
                  case when position('~' in c.item) > 0 then substring(c.item from 1 for position('~' in c.item) - 1)
                       else c.item end in (:fields))
            """;

    private static final String SELECT = """
            select c.id, c.part, c.item, c.content, c.author_id, a.name, c.changed_at, c.definition, c.put_back
              from application_change c join account a on a.id = c.author_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One change as it is stored. */
    public record Stored(
            long number,
            HistoryPart part,
            String item,
            @Nullable String content,
            UUID author,
            String authorName,
            Instant at,
            @Nullable Integer definition,
            boolean putBack) {

        /** What it said; null when it was taken away. */
        public @Nullable HistoryContent read() {
            return content == null ? null : HistoryContent.read(part, content);
        }
    }

    /** Changes of one thing by one person, one after the other, or what was put back when a completion ended without an answer. */
    public record Stretch(
            HistoryPart part,
            String item,
            UUID author,
            String authorName,
            long first,
            long last,
            Instant from,
            Instant until,
            int saves,
            @Nullable Long former,
            @Nullable Integer definition,
            boolean putBack) {}

    /** Which changes; null for all. */
    public record Which(@Nullable Collection<HistoryPart> parts, Collection<String> fields, @Nullable UUID author) {}

    /** Adds what a row says now; null for one that is gone. Within a flush, therefore past the entity manager. */
    void keep(ApplicationRow row, KeptInHistory kept, @Nullable HistoryContent content) {
        jdbc.sql(ADD)
                .param("association", row.associationId())
                .param("application", row.applicationId())
                .param("part", kept.historyContent().part().name())
                .param("item", kept.historyItem())
                .param("content", content == null ? null : content.stored())
                .param("author", CurrentActor.signedIn().map(AccountId::value).orElseGet(kept::historyAuthor))
                .param("at", utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param("definition", kept.historyDefinition())
                .update();
    }

    /**
     * Adds that everything changed after a change says again what it did right after it: its rows have been put back past the entities.
     *
     * @param author who had them put back, where nobody is signed in
     */
    void putBack(UUID application, long number, UUID author) {
        jdbc.sql(PUT_BACK)
                .param("application", application)
                .param("number", number)
                .param("author", CurrentActor.signedIn().map(AccountId::value).orElse(author))
                .param("at", utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    /** The number of an application's last change, 0 without any. */
    public long latest(UUID application) {
        return jdbc.sql("select coalesce(max(id), 0) from application_change where application_id = :application")
                .param("application", application)
                .query(Long.class)
                .single();
    }

    /** The number of the last change at a time, 0 before the first. */
    public long at(UUID application, Instant time) {
        return jdbc.sql("""
                        select coalesce(max(id), 0) from application_change
                         where application_id = :application and changed_at <= :time
                        """)
                .param("application", application)
                .param("time", utc(time))
                .query(Long.class)
                .single();
    }

    /** Changes after one, in order, without what they say; none for who is in the application for the kansli. */
    public List<Stored> since(UUID application, long number, UUID reader) {
        return jdbc.sql("""
                        select c.id, c.part, c.item, cast(null as varchar) as content, c.author_id, a.name, c.changed_at, c.definition,
                               c.put_back
                          from application_change c join account a on a.id = c.author_id
                         where c.application_id = :application and c.id > :number
                           and not exists (select 1 from application_participant p where p.application_id = :application
                                              and p.account_id = :reader and p.kind = 'OFFICE')
                         order by c.id
                        """)
                .param("application", application)
                .param("number", number)
                .param("reader", reader)
                .query((row, line) -> stored(row))
                .list();
    }

    /** A page of stretches, latest first. */
    public List<Stretch> stretches(UUID application, Which which, int offset, int limit) {
        return of(
                        """
                        select s.*, a.name from stretches s join account a on a.id = s.author_id
                         order by s.last_id desc limit :limit offset :offset
                        """,
                        application,
                        which)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, line) -> stretch(row))
                .list();
    }

    /** How many stretches there are in all. */
    public long countStretches(UUID application, Which which) {
        return of("select count(*) from stretches", application, which)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String select, UUID application, Which which) {
        Collection<HistoryPart> parts = which.parts();
        JdbcClient.StatementSpec query = jdbc.sql(STRETCHES.formatted(parts == null ? "" : IN_PARTS) + select)
                .param("application", application)
                .param("author", which.author());
        if (parts == null) {
            return query;
        }
        // A list of nothing is no SQL; no part and no field is called nothing.
        return query.param("parts", parts.isEmpty() ? List.of("") : parts.stream().map(Enum::name).toList())
                .param("fields", which.fields().isEmpty() ? List.of("") : which.fields());
    }

    /** What changes said, by number; those that took something away are not among them. */
    public Map<Long, String> contents(Collection<Long> numbers) {
        Map<Long, String> contents = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select id, content from application_change where id in (:numbers) and content is not null")
                    .param("numbers", numbers)
                    .query(row -> {
                        contents.put(row.getLong("id"), row.getString("content"));
                    });
        }
        return contents;
    }

    /** A page of all that one thing has said, latest first. */
    public List<Stored> versions(UUID application, HistoryPart part, String item, int offset, int limit) {
        return jdbc.sql(SELECT + """
                         where c.application_id = :application and c.part = :part and c.item = :item
                         order by c.id desc limit :limit offset :offset
                        """)
                .param("application", application)
                .param("part", part.name())
                .param("item", item)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, line) -> stored(row))
                .list();
    }

    /** One version of one thing, by the number of its change. */
    public Optional<Stored> version(UUID application, HistoryPart part, String item, long number) {
        return jdbc.sql(SELECT + """
                         where c.application_id = :application and c.part = :part and c.item = :item and c.id = :number
                        """)
                .param("application", application)
                .param("part", part.name())
                .param("item", item)
                .param("number", number)
                .query((row, line) -> stored(row))
                .optional();
    }

    /** Everything there was right after a change. */
    public List<Stored> state(UUID application, long number) {
        return jdbc.sql(SELECT + """
                         where c.content is not null and c.id in (
                           select max(l.id) from application_change l
                            where l.application_id = :application and l.id <= :number group by l.part, l.item)
                         order by c.id
                        """)
                .param("application", application)
                .param("number", number)
                .query((row, line) -> stored(row))
                .list();
    }

    /** What rows of an application said last, also those that are gone: what they are called by. Answers are not among them. */
    public List<Stored> rows(UUID application) {
        return jdbc.sql(SELECT + """
                         where c.id in (
                           select max(l.id) from application_change l
                            where l.application_id = :application and l.part in ('GOAL', 'PARTNER', 'CHAIN', 'PARTICIPANT')
                              and l.content is not null
                            group by l.part, l.item)
                        """)
                .param("application", application)
                .query((row, line) -> stored(row))
                .list();
    }

    /** Everybody who has changed something, by id. */
    public Map<UUID, String> authors(UUID application) {
        Map<UUID, String> authors = new HashMap<>();
        jdbc.sql("""
                select distinct c.author_id, a.name from application_change c join account a on a.id = c.author_id
                 where c.application_id = :application
                """)
                .param("application", application)
                .query(row -> {
                    authors.put(row.getObject("author_id", UUID.class), row.getString("name"));
                });
        return authors;
    }

    /** The first change, the last by somebody, and the last answer of a partner to a goal. */
    public HistoryLandmarks landmarks(UUID application, UUID account) {
        return jdbc.sql("""
                        select min(changed_at) as started, max(case when author_id = :account and not put_back then changed_at end) as own,
                               max(case when part = 'ACCEPTANCE' and content is not null and not put_back then changed_at end) as accepted
                          from application_change where application_id = :application
                        """)
                .param("application", application)
                .param("account", account)
                .query((row, line) -> new HistoryLandmarks(
                        timeIfAny(row, "started"), timeIfAny(row, "own"), timeIfAny(row, "accepted")))
                .single();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                HistoryPart.valueOf(row.getString("part")),
                row.getString("item"),
                row.getString("content"),
                row.getObject("author_id", UUID.class),
                row.getString("name"),
                time(row, "changed_at"),
                row.getObject("definition", Integer.class),
                row.getBoolean("put_back"));
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                HistoryPart.valueOf(row.getString("part")),
                row.getString("item"),
                row.getObject("author_id", UUID.class),
                row.getString("name"),
                row.getLong("first_id"),
                row.getLong("last_id"),
                time(row, "first_at"),
                time(row, "last_at"),
                row.getInt("saves"),
                row.getObject("former_id", Long.class),
                row.getObject("definition", Integer.class),
                row.getInt("put_back") == 1);
    }

    private static Optional<Instant> timeIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
