package se.stegvis.identity.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Failed sign-ins of late, and the browsers in which each account has signed in before. Addresses are kept as hashes only. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class SignInRecord {

    private final JdbcClient jdbc;

    SignInRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void addFailure(String accountKey, String addressKey, boolean knownDevice, Instant at) {
        jdbc.sql("insert into sign_in_failure (id, account_key, address_key, known_device, at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), accountKey, addressKey, knownDevice, utc(at))
                .update();
    }

    public int failuresFromUnknownDevices(String accountKey, Instant since) {
        return jdbc.sql("select count(*) from sign_in_failure where account_key = ? and known_device = false and at >= ?")
                .params(accountKey, utc(since))
                .query(Integer.class)
                .single();
    }

    public int failuresFromKnownDevices(String accountKey, Instant since) {
        return jdbc.sql("select count(*) from sign_in_failure where account_key = ? and known_device = true and at >= ?")
                .params(accountKey, utc(since))
                .query(Integer.class)
                .single();
    }

    public int failuresFromAddress(String addressKey, Instant since) {
        return jdbc.sql("select count(*) from sign_in_failure where address_key = ? and at >= ?")
                .params(addressKey, utc(since))
                .query(Integer.class)
                .single();
    }

    /** Forgets an account's failures after it has signed in or set a new password. */
    public void clear(String accountKey) {
        jdbc.sql("delete from sign_in_failure where account_key = ?").param(accountKey).update();
    }

    public void forgetBefore(Instant before) {
        jdbc.sql("delete from sign_in_failure where at < ?").param(utc(before)).update();
    }

    public boolean knows(UUID account, String deviceHash) {
        return jdbc.sql("select count(*) from known_device where account_id = ? and token_hash = ?")
                        .params(account, deviceHash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void remember(UUID account, String deviceHash, Instant at) {
        if (!knows(account, deviceHash)) {
            jdbc.sql("insert into known_device (id, account_id, token_hash, first_used_at) values (?, ?, ?, ?)")
                    .params(UUID.randomUUID(), account, deviceHash, utc(at))
                    .update();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
