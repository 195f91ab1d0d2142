package se.stegvis.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A mail server beside a walk, in which everybody has their mailbox, and what their letters say. */
final class Mailbox implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("http://\\S+");

    private final GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    Mailbox() {
        mail.start();
    }

    /** Where it takes mail, on this machine. */
    int port() {
        return mail.getSmtp().getPort();
    }

    /** The latest letter to somebody whose subject begins so, once it has come. */
    String letter(String email, String subject) {
        return letters(email, subject, 1).getLast();
    }

    /** The letters to somebody whose subject begins so, once there are that many. */
    List<String> letters(String email, String subject, int count) {
        return Awaitility.await("a letter to " + email + " about " + subject)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> come(email, subject)
                                .map(letter -> parts(letter, "text/plain").getFirst())
                                .toList(),
                        got -> got.size() >= count);
    }

    /** What the latest letter to somebody whose subject begins so has for calendars: each part of it that is an entry. */
    List<String> entries(String email, String subject) {
        letter(email, subject);
        return parts(come(email, subject).reduce((earlier, later) -> later).orElseThrow(), "text/calendar");
    }

    /** How many letters have come to somebody whose subject begins so. */
    long count(String email, String subject) {
        return come(email, subject).count();
    }

    @Override
    public void close() {
        mail.stop();
    }

    /** The path of the one address in a letter. */
    static String link(String letter) {
        Matcher found = LINK.matcher(letter);
        assertTrue(found.find(), letter);
        URI address = URI.create(found.group());
        return address.getQuery() == null ? address.getPath() : address.getPath() + "?" + address.getRawQuery();
    }

    /** What the pattern's group finds in a letter. */
    static String found(String letter, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(letter);
        assertTrue(found.find(), letter);
        return found.group(1);
    }

    private static void assertTrue(boolean holds, String letter) {
        if (!holds) {
            throw new AssertionError("not in the letter:\n" + letter);
        }
    }

    private Stream<MimeMessage> come(String email, String subject) {
        return Arrays.stream(mail.getReceivedMessages()).filter(letter -> is(letter, email, subject));
    }

    private static boolean is(MimeMessage letter, String email, String subject) {
        try {
            return letter.getAllRecipients()[0].toString().equals(email) && letter.getSubject().startsWith(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The contents of every part of this kind, the outermost first. */
    private static List<String> parts(Part part, String kind) {
        try {
            List<String> found = new ArrayList<>();
            if (part.isMimeType("multipart/*")) {
                Multipart all = (Multipart) part.getContent();
                for (int number = 0; number < all.getCount(); number++) {
                    BodyPart inner = all.getBodyPart(number);
                    found.addAll(parts(inner, kind));
                }
            } else if (part.isMimeType(kind)) {
                found.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return found;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
