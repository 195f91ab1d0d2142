package se.stegvis.identity;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Secrets;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** Checks an e-mail address and a password, for the sign-in filter only. */
@Component
@Transactional
public class SignIn {

    /** What came of a try. */
    public enum Outcome {
        SIGNED_IN,
        /** Wrong address or password, deactivated, or not yet invited: which of them is not told. */
        REFUSED,
        /** Too many tries; a little later, from another browser, or after a reset it may go. */
        THROTTLED
    }

    /**
     * The answer to a try.
     *
     * @param account the account, when signed in
     * @param device the mark this browser is to keep, when signed in
     */
    public record Answer(Outcome outcome, Optional<AccountId> account, Optional<String> device) {

        static Answer of(Outcome outcome) {
            return new Answer(outcome, Optional.empty(), Optional.empty());
        }
    }

    private final AccountRepository accounts;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(AccountRepository accounts, SignInThrottle throttle, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode(Secrets.token()));
    }

    /**
     * Tries to sign in. Takes as long for an address without an account as for one with.
     *
     * @param address the caller's network address
     * @param device the browser's mark from an earlier sign-in, where it has one
     */
    public Answer attempt(String email, String password, String address, Optional<String> device) {
        if (!throttle.allows(email, address, device)) {
            return Answer.of(Outcome.THROTTLED);
        }
        Optional<AccountEntity> account = accounts.findByEmail(SignInThrottle.normalise(email));
        String hash = account.map(AccountEntity::passwordHash).orElse(nobodysHash);
        boolean matches = password.length() <= PasswordPolicy.LONGEST && passwords.matches(password, hash);
        if (!matches || account.filter(AccountEntity::active).isEmpty()) {
            throttle.failed(email, address, device);
            return Answer.of(Outcome.REFUSED);
        }
        AccountEntity found = account.orElseThrow();
        String mark = device.orElseGet(Secrets::token);
        throttle.succeeded(email, found.id(), mark);
        return new Answer(Outcome.SIGNED_IN, Optional.of(new AccountId(found.id())), Optional.of(mark));
    }
}
