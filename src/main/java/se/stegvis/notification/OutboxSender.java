package se.stegvis.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.notification.persistence.OutboxAttachment;
import se.stegvis.notification.persistence.OutboxAttachmentRepository;
import se.stegvis.notification.persistence.OutboxMessage;
import se.stegvis.notification.persistence.OutboxRepository;

/**
 * Sends what waits in the outbox. Each message has a transaction of its own, so that one that the server refuses stops no other.
 * A crash between the server's yes and our note of it sends the message again, under the same Message-ID.
 */
@Component
class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int AT_A_TIME = 50;
    private static final String CALENDAR = "text/calendar";

    private final OutboxRepository messages;
    private final OutboxAttachmentRepository files;
    private final ObjectProvider<JavaMailSender> mailServer;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String sender;

    OutboxSender(
            OutboxRepository messages,
            OutboxAttachmentRepository files,
            ObjectProvider<JavaMailSender> mailServer,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${stegvis.mail.from}") String sender) {
        this.messages = messages;
        this.files = files;
        this.mailServer = mailServer;
        this.transaction = transaction;
        this.clock = clock;
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${stegvis.mail.interval}")
    void sendDue() {
        JavaMailSender server = mailServer.getIfAvailable();
        if (server == null) {
            return;
        }
        List<UUID> due = messages.due(clock.instant(), Limit.of(AT_A_TIME));
        due.forEach(id -> transaction.executeWithoutResult(status -> send(server, id)));
    }

    private void send(JavaMailSender server, UUID id) {
        OutboxMessage message = messages.findById(id).orElse(null);
        if (message == null || message.state() != MessageState.WAITING) {
            return;
        }
        try {
            server.send(toMime(server, message));
            message.markSent(clock.instant());
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            message.markFailed(clock.instant(), failed.getClass().getSimpleName());
            log.warn("message {} was not sent, attempt {}: {}", id, message.attempts(), failed.getClass().getSimpleName());
        }
    }

    private MimeMessage toMime(JavaMailSender server, OutboxMessage message)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mime = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, false, StandardCharsets.UTF_8.name());
        helper.setFrom(sender, "Stegvis");
        helper.setTo(message.recipient());
        helper.setSubject(message.subject());
        String link = message.secretLink();
        String text = link == null ? message.body() : message.body().replace(Mail.LINK, link);
        OutboxAttachment file = files.findById(message.id()).orElse(null);
        if (file == null) {
            helper.setText(text);
        } else {
            mime.setContent(withFile(text, file));
        }
        mime.setHeader("Message-ID", "<" + message.id() + "@stegvis>");
        mime.setHeader("Auto-Submitted", "auto-generated");
        return mime;
    }

    /**
     * The text with a file. A calendar entry stands twice: as another way to say what the text says, by which calendars know an
     * invitation, and as a file for those that do not.
     */
    private static MimeMultipart withFile(String text, OutboxAttachment file) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        alternatives.addBodyPart(words);
        if (file.contentType().startsWith(CALENDAR)) {
            alternatives.addBodyPart(part(file));
        }
        MimeBodyPart said = new MimeBodyPart();
        said.setContent(alternatives);
        MimeBodyPart attached = part(file);
        attached.setFileName(file.fileName());
        attached.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(said, attached);
    }

    private static MimeBodyPart part(OutboxAttachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(file.content().getBytes(StandardCharsets.UTF_8), file.contentType())));
        return part;
    }
}
