package se.stegvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.notification.persistence.OutboxAttachmentRepository;
import se.stegvis.notification.persistence.OutboxRepository;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Office;

/** Messages leave with the change they tell about, when there is a server that takes them, and once. */
@DatabaseTest
class OutboxTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxService service;

    @Autowired
    OutboxRepository messages;

    @Autowired
    OutboxAttachmentRepository files;

    @Autowired
    TransactionTemplate transaction;

    private final String recipient = "mottagare-" + UUID.randomUUID() + "@exempel.se";
    private Office office;

    @BeforeEach
    void a_forbund() {
        office = new Office(context);
    }

    private void queue() {
        transaction.executeWithoutResult(status -> outbox.queue(new Mail(
                office.association(),
                office.administrator(),
                recipient,
                "Välkommen åter",
                "Hej! " + Mail.LINK,
                "http://localhost/losenord/hemlig")));
    }

    private OutboxLine line() {
        return office.asAdministrator(() -> service.messages(office.association(), recipient, 0, 10))
                .getFirst();
    }

    private OutboxSender sender(@Nullable JavaMailSender server, Duration later) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        Optional.ofNullable(server).ifPresent(found -> beans.addBean("mailServer", found));
        Clock clock = Clock.fixed(context.getBean(Clock.class).instant().plus(later), ZoneOffset.UTC);
        return new OutboxSender(
                messages, files, beans.getBeanProvider(JavaMailSender.class), transaction, clock, "stegvis@exempel.se");
    }

    /** The sender takes some at a time, and other tests have left messages too. */
    private static void sendAll(OutboxSender sender) {
        for (int i = 0; i < 20; i++) {
            sender.sendDue();
        }
    }

    private static JavaMailSender server(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(port);
        return server;
    }

    @Test
    void without_a_server_the_message_waits_and_can_be_read_without_its_link() {
        queue();
        sender(null, Duration.ZERO).sendDue();
        OutboxLine line = line();
        assertThat(line.state()).isEqualTo(MessageState.WAITING);
        assertThat(line.attempts()).isZero();
        assertThat(line.body()).isEqualTo("Hej! •••");
        assertThat(line.linkCopyable()).isTrue();
    }

    @Test
    void a_server_that_is_down_at_first_gets_the_message_later_and_once() throws Exception {
        queue();
        int port = freePort();
        sendAll(sender(server(port), Duration.ZERO));
        assertThat(line().state()).isEqualTo(MessageState.WAITING);
        assertThat(line().attempts()).isEqualTo(1);
        GreenMail mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            sendAll(sender(server(port), Duration.ofMillis(1)));
            assertThat(sent(mail)).as("the next try waits").isZero();
            sendAll(sender(server(port), Duration.ofHours(2)));
            sendAll(sender(server(port), Duration.ofHours(4)));
            assertThat(sent(mail)).isEqualTo(1);
            var message = Arrays.stream(mail.getReceivedMessages())
                    .filter(each -> to(each).equals(recipient))
                    .findFirst()
                    .orElseThrow();
            assertThat(message.getSubject()).isEqualTo("Välkommen åter");
            assertThat(message.getContent().toString()).contains("Hej! http://localhost/losenord/hemlig");
        } finally {
            mail.stop();
        }
        assertThat(line().state()).isEqualTo(MessageState.SENT);
        assertThat(line().linkCopyable()).as("the link is forgotten once it is sent").isFalse();
    }

    @Test
    void a_change_that_is_rolled_back_tells_nobody() {
        transaction.executeWithoutResult(status -> {
            outbox.queue(new Mail(office.association(), null, recipient, "Ämne", "Text", null));
            status.setRollbackOnly();
        });
        assertThat(office.asAdministrator(() -> service.count(office.association(), recipient)))
                .isZero();
    }

    private long sent(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> to(each).equals(recipient))
                .count();
    }

    private static String to(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
