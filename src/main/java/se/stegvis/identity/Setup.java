package se.stegvis.identity;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Secrets;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/**
 * The way into an empty installation: whoever can read the server's log creates the first installation administrator with the
 * one-time code written there. The code lives in memory only; a restart makes a new one.
 */
@GuardedService
@Transactional
public class Setup {

    private static final Logger log = LoggerFactory.getLogger(Setup.class);
    private static final int TRIES = 20;

    private final AccountRepository accounts;
    private final Invitations invitations;
    private final AuditTrail audit;
    private @Nullable String code;
    private int tries;

    Setup(AccountRepository accounts, Invitations invitations, AuditTrail audit) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offerCode() {
        if (!accounts.existsByInstallationAdministratorTrue()) {
            String fresh = Secrets.readableCode(10);
            code = fresh;
            log.info("First start: open the address of this server and create its administrator with the code {}", fresh);
        }
    }

    /** Whether the installation still has no administrator. */
    @Permit(roles = Role.ANYONE)
    @Transactional(readOnly = true)
    public boolean isNeeded() {
        return !accounts.existsByInstallationAdministratorTrue();
    }

    /**
     * Creates the first installation administrator.
     *
     * @throws InvalidInputException at {@code code}, {@code name}, {@code email} or {@code password}
     */
    @Permit(roles = Role.ANYONE)
    public synchronized void createFirstAdministrator(String typedCode, String name, String email, String password) {
        String expected = code;
        if (expected == null || accounts.existsByInstallationAdministratorTrue()) {
            throw InvalidInputException.at("code", "identity.setup.over");
        }
        if (tries >= TRIES) {
            throw InvalidInputException.at("code", "identity.setup.tooMany");
        }
        if (!expected.equals(Secrets.normaliseCode(typedCode))) {
            tries++;
            throw InvalidInputException.at("code", "identity.setup.wrongCode");
        }
        AccountEntity account = invitations.accountFor(name, email);
        invitations.setPassword(account, password);
        account.makeInstallationAdministrator();
        audit.record(null, "installation.administrator", account.name(), null, account.email());
        code = null;
    }
}
