package se.stegvis.funding.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every version of every submitted application, read one way whether it is the first or a later one. What it reads is not kept in
 * memory: a version may be large.
 */
@Component
public class FixedVersions {

    private static final String COLUMNS = "select application_id, number, association_id, case_id, case_number, document_id,"
            + " checksum, fixed_by, fixed_at, owner_id, received_at, completion_id, completion_due, withdrawn_at, ";
    private static final String WHOLE = COLUMNS + "snapshot from application_fixed ";
    private static final String WITHOUT_CONTENT = COLUMNS + "'' as snapshot from application_fixed ";

    private final JdbcClient jdbc;

    FixedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One version.
     *
     * @param number 1 for what was submitted
     * @param completionDue until when the application is asked to be completed; null when it is not
     * @param withdrawnAt when the application was taken back; null when it was not
     * @param snapshot what it says, as JSON; empty where only the list of versions is read
     * @param owner who submitted the first
     * @param receivedAt when the first came in
     * @param completion which completion it answers; null for the first
     */
    public record Fixed(
            UUID application,
            int number,
            UUID association,
            UUID caseId,
            String caseNumber,
            UUID document,
            String checksum,
            UUID fixedBy,
            Instant fixedAt,
            UUID owner,
            Instant receivedAt,
            @Nullable UUID completion,
            @Nullable LocalDate completionDue,
            @Nullable Instant withdrawnAt,
            String snapshot) {}

    /** The version that counts: the latest. */
    public Optional<Fixed> latest(UUID application) {
        return jdbc.sql(WHOLE + "where application_id = :application and latest")
                .param("application", application)
                .query((row, number) -> toFixed(row))
                .optional();
    }

    /** One version by its number. */
    public Optional<Fixed> get(UUID application, int version) {
        return jdbc.sql(WHOLE + "where application_id = :application and number = :number")
                .param("application", application)
                .param("number", version)
                .query((row, number) -> toFixed(row))
                .optional();
    }

    /** Every version, of whatever application, that says what has this checksum, the earliest first; without what it says. */
    public List<Fixed> withChecksum(String checksum) {
        return jdbc.sql(WITHOUT_CONTENT + "where checksum = :checksum order by fixed_at")
                .param("checksum", checksum)
                .query((row, number) -> toFixed(row))
                .list();
    }

    /** Every version whose paper is one of these documents, without what it says. */
    public List<Fixed> ofDocuments(Collection<UUID> documents) {
        return documents.isEmpty()
                ? List.of()
                : jdbc.sql(WITHOUT_CONTENT + "where document_id in (:documents) order by fixed_at")
                        .param("documents", documents)
                        .query((row, number) -> toFixed(row))
                        .list();
    }

    /** The first version of each of these applications, without what it says. */
    public List<Fixed> firstOf(Collection<UUID> applications) {
        return applications.isEmpty()
                ? List.of()
                : jdbc.sql(WITHOUT_CONTENT + "where application_id in (:applications) and number = 1 order by fixed_at")
                        .param("applications", applications)
                        .query((row, number) -> toFixed(row))
                        .list();
    }

    /** Every version of an application, first to last, without what they say. */
    public List<Fixed> all(UUID application) {
        return jdbc.sql(WITHOUT_CONTENT + "where application_id = :application order by number")
                .param("application", application)
                .query((row, number) -> toFixed(row))
                .list();
    }

    /** The latest version of every submitted application of the förbund, those that came in last first. */
    public List<Fixed> latestOf(UUID association) {
        return jdbc.sql(WHOLE + "where association_id = :association and latest order by received_at desc")
                .param("association", association)
                .query((row, number) -> toFixed(row))
                .list();
    }

    /** As {@link #latestOf(UUID)} for some of them. */
    public List<Fixed> latestOf(UUID association, Collection<UUID> applications) {
        return applications.isEmpty()
                ? List.of()
                : jdbc.sql(WHOLE + "where association_id = :association and application_id in (:applications) and latest"
                                + " order by received_at desc")
                        .param("association", association)
                        .param("applications", applications)
                        .query((row, number) -> toFixed(row))
                        .list();
    }

    /** What the latest version of each says. */
    public List<FixedVersion> snapshots(Collection<UUID> applications) {
        return applications.isEmpty()
                ? List.of()
                : jdbc.sql("select application_id, snapshot from application_fixed"
                                + " where application_id in (:applications) and latest")
                        .param("applications", applications)
                        .query((row, number) -> new FixedVersion(
                                row.getObject("application_id", UUID.class), row.getString("snapshot")))
                        .list();
    }

    /** Stores a later version, for ever. */
    public void add(
            ApplicationEntity application,
            int number,
            UUID completion,
            UUID document,
            String leadName,
            String snapshot,
            String checksum,
            UUID by,
            Instant at) {
        jdbc.sql("""
                insert into application_version (application_id, number, association_id, completion_id, document_id, lead_name,
                  snapshot, checksum, submitted_by, submitted_at)
                values (:application, :number, :association, :completion, :document, :lead, :snapshot, :checksum, :by, :at)""")
                .param("application", application.id())
                .param("number", number)
                .param("association", application.associationId())
                .param("completion", completion)
                .param("document", document)
                .param("lead", leadName)
                .param("snapshot", snapshot)
                .param("checksum", checksum)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Fixed toFixed(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Fixed(
                row.getObject("application_id", UUID.class),
                row.getInt("number"),
                row.getObject("association_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("document_id", UUID.class),
                row.getString("checksum"),
                row.getObject("fixed_by", UUID.class),
                row.getObject("fixed_at", OffsetDateTime.class).toInstant(),
                row.getObject("owner_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("completion_id", UUID.class),
                row.getObject("completion_due", LocalDate.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("snapshot"));
    }
}
