package se.stegvis.identity.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes by which somebody who is signed in shows anew who they are; only their hashes are kept. */
@Component
public class ConfirmationCodes {

    /** A code that can still be used. */
    public record Open(UUID id, String hash) {}

    private final JdbcClient jdbc;

    ConfirmationCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new code; those made before it for the same can no longer be used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID id, UUID association, UUID account, String about, String hash, Instant now, Instant expires) {
        jdbc.sql("update confirmation_code set used_at = ? where account_id = ? and about = ? and used_at is null")
                .params(utc(now), account, about)
                .update();
        jdbc.sql("delete from confirmation_code where account_id = ? and expires_at < ?")
                .params(account, utc(now))
                .update();
        jdbc.sql("insert into confirmation_code (id, association_id, account_id, about, code_hash, expires_at, tries)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(id, association, account, about, hash, utc(expires))
                .update();
    }

    /** The code that can still be used, where there is one. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Open> open(UUID account, String about, Instant now, int fewerTriesThan) {
        return jdbc.sql("select id, code_hash from confirmation_code where account_id = ? and about = ? and used_at is null"
                        + " and expires_at > ? and tries < ?")
                .params(account, about, utc(now), fewerTriesThan)
                .query((row, number) -> new Open(row.getObject("id", UUID.class), row.getString("code_hash")))
                .optional();
    }

    /** Notes a try that missed, also when what it was made for is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void missed(UUID id) {
        jdbc.sql("update confirmation_code set tries = tries + 1 where id = ?").param(id).update();
    }

    /** Uses a code up together with what it confirms; false when somebody else just has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(UUID id, Instant now) {
        return jdbc.sql("update confirmation_code set used_at = ? where id = ? and used_at is null")
                        .params(utc(now), id)
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
