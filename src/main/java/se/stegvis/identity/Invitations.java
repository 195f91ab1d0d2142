package se.stegvis.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EmailAddress;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;
import se.stegvis.foundation.Verdict;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountLinkEntity;
import se.stegvis.identity.persistence.AccountLinkRepository;
import se.stegvis.identity.persistence.AccountRepository;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** Makes accounts and the one-time links by which people set their passwords. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

    static final int LONGEST_NAME = 120;

    private final AccountRepository accounts;
    private final AccountLinkRepository links;
    private final AssociationDirectory associations;
    private final Outbox outbox;
    private final Texts texts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String address;

    Invitations(
            AccountRepository accounts,
            AccountLinkRepository links,
            AssociationDirectory associations,
            Outbox outbox,
            Texts texts,
            PasswordEncoder passwords,
            Clock clock,
            @Value("${stegvis.address}") String address) {
        this.accounts = accounts;
        this.links = links;
        this.associations = associations;
        this.outbox = outbox;
        this.texts = texts;
        this.passwords = passwords;
        this.clock = clock;
        this.address = address;
    }

    /**
     * The account with this address, made now where there is none. An existing one keeps its name.
     *
     * @throws InvalidInputException at {@code name}, {@code email} or both
     */
    AccountEntity accountFor(String name, String email) {
        List<Fault> faults = faults(name, email);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        String cleanName = FreeText.required("name", name, LONGEST_NAME);
        String cleanEmail = SignInThrottle.normalise(email);
        return accounts.findByEmail(cleanEmail)
                .map(known -> {
                    known.activate(true);
                    return known;
                })
                .orElseGet(() -> accounts.save(new AccountEntity(cleanEmail, cleanName, clock.instant())));
    }

    /** What is wrong with what somebody has written of a person, all at once: who left the form empty is told of every field. */
    List<Fault> faults(String name, String email) {
        List<Fault> faults = new ArrayList<>();
        try {
            FreeText.required("name", name, LONGEST_NAME);
        } catch (InvalidInputException invalid) {
            faults.addAll(invalid.faults());
        }
        String cleanEmail = SignInThrottle.normalise(email);
        if (!EmailAddress.isOne(cleanEmail)) {
            faults.add(new Fault("email", Message.of("identity.error.email")));
        }
        return faults;
    }

    /**
     * Invites somebody to the förbund: with a link where there is no password yet or the person belongs to this förbund alone. Whoever
     * made the link may copy it only where that cannot let them into another förbund.
     */
    void invite(AssociationId association, AccountId madeBy, AccountEntity account) {
        AccountId id = new AccountId(account.id());
        boolean elsewhere = associations.hasRoleOutside(association, id) || account.installationAdministrator();
        send(association, elsewhere ? null : madeBy, account);
    }

    /** Invites the first administrator of a new förbund; the link may be copied only while the account has no password. */
    void inviteAs(AssociationId association, AccountId madeBy, AccountEntity account) {
        send(association, account.passwordHash() == null ? madeBy : null, account);
    }

    /** Invites somebody with a link that nobody but the receiver ever sees. */
    void inviteUnseen(AssociationId association, AccountEntity account) {
        send(association, null, account);
    }

    private void send(AssociationId association, @Nullable AccountId madeBy, AccountEntity account) {
        LinkPurpose purpose = account.passwordHash() == null ? LinkPurpose.INVITATION : LinkPurpose.RESET;
        String link = newLink(account, purpose);
        String key = purpose == LinkPurpose.INVITATION ? "identity.mail.invitation" : "identity.mail.adminReset";
        Locale locale = AccountDirectory.toPerson(account).locale();
        String name = associations.get(association).name();
        outbox.queue(new Mail(
                association,
                madeBy,
                account.email(),
                texts.get(locale, key + ".subject", name),
                texts.get(locale, key + ".body", account.name(), name, Mail.LINK),
                link));
    }

    /** Sends a link to somebody who has forgotten the password. */
    void sendReset(AccountEntity account) {
        Locale locale = AccountDirectory.toPerson(account).locale();
        outbox.queue(new Mail(
                null,
                null,
                account.email(),
                texts.get(locale, "identity.mail.reset.subject"),
                texts.get(locale, "identity.mail.reset.body", account.name(), Mail.LINK),
                newLink(account, LinkPurpose.RESET)));
    }

    void setPassword(AccountEntity account, String password) {
        if (PasswordPolicy.judge(password, account.email()) instanceof Verdict.Rejection(var reason)) {
            throw new InvalidInputException(List.of(new Fault("password", reason)));
        }
        String hash = passwords.encode(password);
        account.setPasswordHash(java.util.Objects.requireNonNull(hash));
    }

    /** Stops every link of the account that has not been used. */
    void revoke(AccountId account) {
        links.findByAccountIdAndUsedAtIsNull(account.value()).forEach(link -> link.use(clock.instant()));
    }

    private String newLink(AccountEntity account, LinkPurpose purpose) {
        revoke(new AccountId(account.id()));
        String token = Secrets.token();
        links.save(new AccountLinkEntity(
                account.id(), purpose, Secrets.hash(token), clock.instant().plus(purpose.lifetime())));
        return address + "/losenord/" + token;
    }
}
