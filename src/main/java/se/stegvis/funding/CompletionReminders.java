package se.stegvis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.CompletionEntity;
import se.stegvis.funding.persistence.CompletionRepository;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.FixedVersions.Fixed;
import se.stegvis.funding.persistence.SentReminders;
import se.stegvis.funding.persistence.SentReminders.Kind;

/**
 * Reminds of completions some days before their day, and the day after it has passed. What has been sent is stored, so that each is sent
 * once however often this runs; it runs each hour of the working day, so that a server that was down in the morning catches up.
 */
@Component
class CompletionReminders {

    private static final Logger log = LoggerFactory.getLogger(CompletionReminders.class);
    /** No förbund can set more days. */
    private static final int FURTHEST = 60;

    private final CompletionRepository completions;
    private final ApplicationRepository applications;
    private final FixedVersions versions;
    private final SentReminders sent;
    private final AssociationDirectory directory;
    private final CompletionMail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CompletionReminders(
            CompletionRepository completions,
            ApplicationRepository applications,
            FixedVersions versions,
            SentReminders sent,
            AssociationDirectory directory,
            CompletionMail mail,
            TransactionTemplate transaction,
            Clock clock) {
        this.completions = completions;
        this.applications = applications;
        this.versions = versions;
        this.sent = sent;
        this.directory = directory;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what is due; each in a transaction of its own, so that one that fails stops no other. */
    @Scheduled(cron = "${stegvis.completion.reminders}", zone = "Europe/Stockholm")
    void remind() {
        LocalDate today = SwedishTime.today(clock);
        List<UUID> near = completions.dueBy(today.plusDays(FURTHEST));
        for (UUID id : near) {
            try {
                transaction.executeWithoutResult(status -> remind(id, today));
            } catch (RuntimeException failed) {
                log.warn("a reminder of completion {} was not sent: {}", id, failed.getClass().getSimpleName());
            }
        }
    }

    private void remind(UUID id, LocalDate today) {
        ApplicationEntity application = completions
                .applicationOf(id)
                .flatMap(applications::findAndLock)
                .orElseThrow(NotFoundException::new);
        // Under the lock: somebody may have answered just now.
        CompletionEntity found = completions.findById(id).orElseThrow(NotFoundException::new);
        if (found.state() != CompletionState.OPEN) {
            return;
        }
        LocalDate due = found.dueOn();
        if (today.isAfter(due)) {
            if (sent.note(found, Kind.AFTER, clock.instant())) {
                Fixed latest = versions.latest(application.id()).orElseThrow(NotFoundException::new);
                mail.late(application, latest.caseNumber(), name(latest), due, new AccountId(found.askedBy()));
            }
            return;
        }
        int days = directory.number(new AssociationId(found.associationId()), Setting.COMPLETION_REMINDER_DAYS);
        LocalDate first = due.minusDays(days);
        // Who has just been asked, or told another day, needs no reminder of it.
        boolean news = !SwedishTime.dayOf(found.askedAt()).isBefore(first);
        if (days > 0 && !today.isBefore(first) && !news && sent.note(found, Kind.BEFORE, clock.instant())) {
            Fixed latest = versions.latest(application.id()).orElseThrow(NotFoundException::new);
            mail.remind(application, latest.caseNumber(), name(latest), due);
        }
    }

    private static String name(Fixed latest) {
        return Snapshot.read(latest.snapshot()).value("grund.namn");
    }
}
