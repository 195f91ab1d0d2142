package se.stegvis.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Secrets;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;
import se.stegvis.identity.persistence.SignInRecord;

/**
 * Slows guessing down per account and per address without letting an attacker lock anybody out: browsers in which the account has
 * signed in before are counted apart from all others, so that failures elsewhere never close them.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 60;
    static final int RESETS_PER_ACCOUNT = 3;
    static final int CODES_PER_ACCOUNT = 5;
    static final int QUESTIONS_PER_ADDRESS = 60;

    private final SignInRecord record;
    private final AccountRepository accounts;
    private final Clock clock;

    SignInThrottle(SignInRecord record, AccountRepository accounts, Clock clock) {
        this.record = record;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether a try may be made now. Costs the same whether or not the account exists. */
    boolean allows(String email, String address, Optional<String> device) {
        Instant since = clock.instant().minus(WINDOW);
        if (isKnown(email, device)) {
            return record.failuresFromKnownDevices(accountKey(email), since) < PER_ACCOUNT;
        }
        return record.failuresFromUnknownDevices(accountKey(email), since) < PER_ACCOUNT
                && record.failuresFromAddress(addressKey(address), since) < PER_ADDRESS;
    }

    /** Whether a reset link may be asked for; each asking counts, so that nobody's mailbox is filled. */
    boolean allowsReset(String email, String address) {
        Instant now = clock.instant();
        String key = Secrets.hash("reset", normalise(email));
        boolean allowed = record.failuresFromUnknownDevices(key, now.minus(WINDOW)) < RESETS_PER_ACCOUNT
                && record.failuresFromAddress(addressKey(address), now.minus(WINDOW)) < PER_ADDRESS;
        record.addFailure(key, addressKey(address), false, now);
        return allowed;
    }

    void failed(String email, String address, Optional<String> device) {
        record.addFailure(accountKey(email), addressKey(address), isKnown(email, device), clock.instant());
        record.forgetBefore(clock.instant().minus(WINDOW.multipliedBy(4)));
    }

    void succeeded(String email, UUID account, String device) {
        record.clear(accountKey(email));
        record.remember(account, Secrets.hash(device), clock.instant());
    }

    void forgive(String email) {
        record.clear(accountKey(email));
    }

    /** Whether somebody who is signed in may try anew to show who they are. */
    boolean allowsConfirmation(AccountId account) {
        return record.failuresFromUnknownDevices(confirmationKey(account), clock.instant().minus(WINDOW)) < PER_ACCOUNT;
    }

    void confirmationFailed(AccountId account) {
        record.addFailure(confirmationKey(account), confirmationKey(account), false, clock.instant());
        record.forgetBefore(clock.instant().minus(WINDOW.multipliedBy(4)));
    }

    void confirmed(AccountId account) {
        record.clear(confirmationKey(account));
    }

    /** Whether a code may be asked for; each asking counts, so that nobody's mailbox is filled. */
    boolean allowsCode(AccountId account) {
        return allowsOneMore(Secrets.hash("code", account.toString()), CODES_PER_ACCOUNT);
    }

    /** Whether somebody who has not signed in may ask once more; each asking counts, apart from tries to sign in. */
    boolean allowsQuestion(String what, String address) {
        return allowsOneMore(Secrets.hash("question", what, address), QUESTIONS_PER_ADDRESS);
    }

    private boolean allowsOneMore(String key, int most) {
        Instant now = clock.instant();
        boolean allowed = record.failuresFromUnknownDevices(key, now.minus(WINDOW)) < most;
        if (allowed) {
            record.addFailure(key, key, false, now);
            record.forgetBefore(now.minus(WINDOW.multipliedBy(4)));
        }
        return allowed;
    }

    private static String confirmationKey(AccountId account) {
        return Secrets.hash("confirmation", account.toString());
    }

    private boolean isKnown(String email, Optional<String> device) {
        Optional<UUID> account = accounts.findByEmail(normalise(email)).map(AccountEntity::id);
        return device.isPresent()
                && record.knows(account.orElseGet(UUID::randomUUID), Secrets.hash(device.orElseThrow()));
    }

    static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static String accountKey(String email) {
        return Secrets.hash("account", normalise(email));
    }

    private static String addressKey(String address) {
        return Secrets.hash("address", address);
    }
}
