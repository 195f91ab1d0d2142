package se.stegvis.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.administration.persistence.FaultReportEntity;
import se.stegvis.administration.persistence.FaultReportRepository;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** Reports of faults in accessibility: anybody may send one, those who run the installation read them. */
@GuardedService
@Transactional
public class FaultReports {

    static final int LONGEST = 4000;
    static final int PER_ADDRESS = 5;
    static final int IN_ALL = 100;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final FaultReportRepository reports;
    private final AccountDirectory accounts;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;
    private final Map<String, Deque<Instant>> recent = new HashMap<>();

    FaultReports(FaultReportRepository reports, AccountDirectory accounts, Outbox outbox, Texts texts, Clock clock) {
        this.reports = reports;
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Stores a report and tells those who run the installation.
     *
     * @param replyTo where an answer is wanted, or empty
     * @param address the caller's network address, for throttling; it is not stored
     * @throws RefusedException when too many have come from there, or in all
     */
    @Permit(roles = Role.ANYONE)
    public void report(String description, String page, String replyTo, String address) {
        String what = FreeText.required("description", description, LONGEST);
        String where = FreeText.checked("page", page, 300).strip();
        String answer = FreeText.checked("replyTo", replyTo, 254).strip();
        if (!mayReport(address) || reports.countByAtAfter(clock.instant().minus(DAY)) >= IN_ALL) {
            throw RefusedException.because("administration.fault.tooMany");
        }
        reports.save(new FaultReportEntity(clock.instant(), what, where, answer));
        for (Person administrator : accounts.installationAdministrators()) {
            outbox.queue(new Mail(
                    null,
                    null,
                    administrator.email(),
                    texts.get(administrator.locale(), "administration.fault.mail.subject"),
                    texts.get(administrator.locale(), "administration.fault.mail.body", what, where, answer),
                    null));
        }
    }

    /** A page of the reports, newest first. */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<FaultReport> reports(int offset, int limit) {
        return reports.findAllByOrderByAtDescId(PageRequest.of(offset / limit, limit)).stream()
                .map(report -> new FaultReport(report.at(), report.description(), report.page(), report.replyTo()))
                .toList();
    }

    /** How many reports there are. */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public long count() {
        return reports.count();
    }

    /** Addresses are kept as hashes, in memory only, for an hour. */
    private synchronized boolean mayReport(String address) {
        Instant since = clock.instant().minus(HOUR);
        recent.values().forEach(times -> times.removeIf(time -> time.isBefore(since)));
        recent.values().removeIf(Deque::isEmpty);
        Deque<Instant> times = recent.computeIfAbsent(Secrets.hash("fault", address), key -> new ArrayDeque<>());
        if (times.size() >= PER_ADDRESS) {
            return false;
        }
        times.add(clock.instant());
        return true;
    }
}
