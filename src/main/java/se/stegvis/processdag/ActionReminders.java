package se.stegvis.processdag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.persistence.ActionCourseEntity;
import se.stegvis.processdag.persistence.ActionCourseRepository;
import se.stegvis.processdag.persistence.ActionCourseRepository.Row;
import se.stegvis.processdag.persistence.SentActionReminders;
import se.stegvis.processdag.persistence.SentActionReminders.Kind;

/**
 * Reminds whoever answers for an action some days before its date, and the day after it has passed. What has been sent is stored, so that
 * each is sent once however often this runs; it runs each hour of the working day, so that a server that was down catches up.
 */
@Component
class ActionReminders {

    private static final Logger log = LoggerFactory.getLogger(ActionReminders.class);
    /** No förbund can set more days. */
    private static final int FURTHEST = 60;
    /** A date longer past than this was set afterwards, as a record and not as a promise. */
    private static final int LONG_PAST = 30;

    private final ActionCourseRepository courses;
    private final SentActionReminders sent;
    private final AssociationDirectory directory;
    private final ActionMail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActionReminders(
            ActionCourseRepository courses,
            SentActionReminders sent,
            AssociationDirectory directory,
            ActionMail mail,
            TransactionTemplate transaction,
            Clock clock) {
        this.courses = courses;
        this.sent = sent;
        this.directory = directory;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what is due; each in a transaction of its own, so that one that fails stops no other. */
    @Scheduled(cron = "${stegvis.actions.reminders}", zone = "Europe/Stockholm")
    void remind() {
        LocalDate today = SwedishTime.today(clock);
        for (UUID id : courses.toRemind(today.minusDays(LONG_PAST), today.plusDays(FURTHEST))) {
            try {
                transaction.executeWithoutResult(status -> remind(id, today));
            } catch (RuntimeException failed) {
                log.warn("a reminder of action {} was not sent: {}", id, failed.getClass().getSimpleName());
            }
        }
    }

    private void remind(UUID id, LocalDate today) {
        Row row = courses.row(id).orElseThrow(NotFoundException::new);
        ActionCourseEntity course = row.course();
        LocalDate due = course == null ? null : course.dueOn();
        if (course == null || due == null || course.state().isSettled()) {
            return;
        }
        if (today.isAfter(due)) {
            if (sent.note(course, Kind.AFTER, clock.instant())) {
                mail.late(row, course);
            }
            return;
        }
        int days = directory.number(new AssociationId(course.associationId()), Setting.ACTION_REMINDER_DAYS);
        if (days > 0 && !today.isBefore(due.minusDays(days)) && sent.note(course, Kind.BEFORE, clock.instant())) {
            mail.soon(row, course);
        }
    }
}
