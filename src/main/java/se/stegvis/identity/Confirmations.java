package se.stegvis.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;
import se.stegvis.identity.persistence.ConfirmationCodes;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/**
 * Lets somebody who is signed in show anew who they are, before something that counts: by the password, or by a code sent to the
 * account's address. Guessing is slowed down as when signing in, but counted apart from it: whoever guesses here shuts nobody out. Not
 * for views: it asks nobody's leave.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Confirmations {

    /** How long a code can be used. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** How often one may miss a code before it is worth nothing. */
    public static final int TRIES = 5;

    private static final int CODE_LENGTH = 8;

    private final AccountRepository accounts;
    private final ConfirmationCodes codes;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    Confirmations(
            AccountRepository accounts,
            ConfirmationCodes codes,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.throttle = throttle;
        this.passwords = passwords;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Lets through who knows the account's password.
     *
     * @throws InvalidInputException at {@code proof} when it is wrong
     * @throws RefusedException when there have been too many wrong ones of late
     */
    public void byPassword(AccountId account, String password) {
        requireTryAllowed(account);
        String hash = account(account).passwordHash();
        if (hash == null || password.length() > PasswordPolicy.LONGEST || !passwords.matches(password, hash)) {
            throttle.confirmationFailed(account);
            throw InvalidInputException.at("proof", "identity.confirm.wrongPassword");
        }
        throttle.confirmed(account);
    }

    /**
     * Sends a code to the account's address. A code sent before it for the same is no longer good.
     *
     * @param about what the code is for; it is good for nothing else
     * @param title what it is for, in words for the message
     * @throws RefusedException when too many have been asked for of late
     */
    public void sendCode(AssociationId association, AccountId account, UUID about, String title) {
        if (!throttle.allowsCode(account)) {
            throw RefusedException.because("identity.confirm.tooManyCodes", SignInThrottle.WINDOW.toMinutes());
        }
        AccountEntity person = account(account);
        String code = Secrets.readableCode(CODE_LENGTH);
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        codes.keep(
                id, association.value(), account.value(), about.toString(), hash(id, code), now, now.plus(LIFETIME));
        Locale locale = AccountDirectory.toPerson(person).locale();
        // As the secret of the message, the code is never shown in the list of messages and is forgotten once it has been sent.
        outbox.queue(new Mail(
                association,
                null,
                person.email(),
                texts.get(locale, "identity.mail.code.subject", title),
                texts.get(locale, "identity.mail.code.body", person.name(), title, Mail.LINK, LIFETIME.toMinutes()),
                code));
    }

    /**
     * Lets through who has got the code; it is used up when the transaction ends well.
     *
     * @throws InvalidInputException at {@code proof} when it is wrong, too old, used, or has been missed too often
     * @throws RefusedException when there have been too many wrong ones of late
     */
    public void byCode(AccountId account, UUID about, String typed) {
        requireTryAllowed(account);
        Instant now = clock.instant();
        Optional<ConfirmationCodes.Open> open = codes.open(account.value(), about.toString(), now, TRIES);
        if (open.isEmpty()) {
            throttle.confirmationFailed(account);
            throw InvalidInputException.at("proof", "identity.confirm.noCode");
        }
        ConfirmationCodes.Open code = open.get();
        if (!code.hash().equals(hash(code.id(), Secrets.normaliseCode(typed)))) {
            codes.missed(code.id());
            throttle.confirmationFailed(account);
            throw InvalidInputException.at("proof", "identity.confirm.wrongCode");
        }
        if (!codes.use(code.id(), now)) {
            throw InvalidInputException.at("proof", "identity.confirm.noCode");
        }
        throttle.confirmed(account);
    }

    private void requireTryAllowed(AccountId account) {
        if (!throttle.allowsConfirmation(account)) {
            throw RefusedException.because("identity.confirm.throttled", SignInThrottle.WINDOW.toMinutes());
        }
    }

    private AccountEntity account(AccountId account) {
        return accounts.findById(account.value()).filter(AccountEntity::active).orElseThrow(NotFoundException::new);
    }

    private static String hash(UUID id, String code) {
        return Secrets.hash("confirmation", id.toString(), code);
    }
}
