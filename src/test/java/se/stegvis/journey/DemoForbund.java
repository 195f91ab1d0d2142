package se.stegvis.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/**
 * The larger förbund of the demo, on a server with a mail server beside it: people, written applications and their letters are there
 * from the start. Each walk uses applications of its own; those of one test process share the server.
 */
final class DemoForbund {

    private static final String PASSWORD = "visa-stegen-i-dag";

    private static @Nullable DemoForbund shared;

    private final StegvisServer server;
    private final Mailbox mail;
    private String slug = "";

    private DemoForbund() {
        mail = new Mailbox();
        server = StegvisServer.own("demo-forbund").demo().smtp("localhost", mail.port()).start();
    }

    /** Started by the first walk that asks; it ends with the test process. */
    static synchronized DemoForbund shared() {
        DemoForbund one = shared;
        if (one == null) {
            one = new DemoForbund();
            shared = one;
        }
        return one;
    }

    /** One of its people signs in, by the name before the @ of their address. */
    Person signsIn(People people, String mailbox, Viewport viewport) {
        Person person = arrives(people, mailbox, viewport);
        new Walk(person).signIn(email(mailbox), PASSWORD).sees("Hej ");
        person.page().waitForURL(url -> url.contains("/f/"));
        slug = URI.create(person.page().url()).getPath().replaceFirst("^/f/([^/]+).*", "$1");
        return person;
    }

    /** Somebody who is not signed in. */
    Person arrives(People people, String name, Viewport viewport) {
        return people.arrive(name, viewport, server);
    }

    /** Who has been invited chooses a password with the link in the letter and signs in. */
    Person comes(People people, String name, String email, Viewport viewport) {
        Person person = arrives(people, name, viewport);
        Walk walk = new Walk(person).choosePassword(Mailbox.link(letter(email, "Välkommen till Stegvis")), World.PASSWORD);
        walk.signIn(email, World.PASSWORD).seesHeading("Hej " + name);
        return person;
    }

    String email(String mailbox) {
        return mailbox + "@mal.demo.stegvis.se";
    }

    /** The förbund's part of addresses; known once somebody has signed in. */
    String slug() {
        return slug;
    }

    /** Opens one of the applications that the person finds in the list. */
    Applicant opens(Person person, String application) {
        new Walk(person).open(slug, "ansokningar").seesHeading("Ansökningar");
        person.settle();
        person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(application))
                .first()
                .click();
        person.settle();
        return new Applicant(person);
    }

    /** Starts an application of this kind as a copy of an earlier one; ends in its first part. */
    Applicant copies(Person person, String kind, String earlier, String name) {
        new Walk(person).open(slug, "ansokningar/ny").seesHeading("Ny ansökan");
        Page page = person.page();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + kind + "\\b"))).check();
        Applicant applicant = new Applicant(person).mayApply().writes("Insatsens namn", name);
        Locator from = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Kopiera från en tidigare ansökan"));
        from.fill(earlier);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(earlier)).first().click();
        return applicant.presses("Börja skriva").heading("A Grund");
    }

    /** The latest letter to somebody whose subject begins so, once it has come. */
    String letter(String email, String subject) {
        return mail.letter(email, subject);
    }

    /** The letters to somebody whose subject begins so, once there are that many. */
    List<String> letters(String email, String subject, int count) {
        return mail.letters(email, subject, count);
    }
}
