package se.stegvis.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.notification.persistence.OutboxAttachment;
import se.stegvis.notification.persistence.OutboxAttachmentRepository;
import se.stegvis.notification.persistence.OutboxMessage;
import se.stegvis.notification.persistence.OutboxRepository;

/** Takes messages in the transaction of the change they tell about: a change that is rolled back tells nobody. */
@Component
public class Outbox {

    private final OutboxRepository messages;
    private final OutboxAttachmentRepository files;
    private final Clock clock;

    Outbox(OutboxRepository messages, OutboxAttachmentRepository files, Clock clock) {
        this.messages = messages;
        this.files = files;
        this.clock = clock;
    }

    /** Queues a message. It is sent after the commit, tried again until the server takes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Mail mail) {
        messages.save(message(mail));
    }

    /** Queues a message of a förbund with a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Mail mail, MailFile file) {
        OutboxMessage message = messages.saveAndFlush(message(mail));
        files.save(new OutboxAttachment(
                message.id(),
                Objects.requireNonNull(mail.association(), "a message with a file belongs to a förbund").value(),
                file.name(),
                file.contentType(),
                file.content()));
    }

    /**
     * Queues a message unless the same person has been sent one about the same of late: many changes make one message. The message
     * should therefore tell where to look, not what exactly has changed.
     *
     * @param topic what it is about, 120 characters at the most
     * @param quiet how long nobody is told again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queueOnce(Mail mail, String topic, Duration quiet) {
        if (!messages.existsByTopicAndRecipientAndCreatedAtGreaterThanEqual(
                topic, mail.to(), clock.instant().minus(quiet))) {
            messages.save(message(mail).about(topic));
        }
    }

    private OutboxMessage message(Mail mail) {
        return new OutboxMessage(
                mail.association() == null ? null : mail.association().value(),
                mail.madeBy() == null ? null : mail.madeBy().value(),
                mail.to(),
                mail.subject(),
                mail.body(),
                mail.secretLink(),
                clock.instant());
    }
}
