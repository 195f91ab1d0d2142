package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import se.stegvis.testing.People;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** Several people in front of the same application, and what they see of each other. */
final class Several {

    private final World world;
    private final World.SignIn account;
    private final Applicant owner;
    private final String draft;

    private Several(World world, World.SignIn account, Applicant owner, String draft) {
        this.world = world;
        this.account = account;
        this.owner = owner;
        this.draft = draft;
    }

    /** Somebody of the kommun starts an application. */
    static Several around(People people, StegvisServer server, String owner, String application) {
        World world = World.fresh(people, server);
        World.SignIn account = world.invite("Projektägare", "Provs kommun", owner);
        Applicant first = new Applicant(world.signIn(account));
        first.starts(application);
        return new Several(world, account, first, first.page().url().replaceFirst("/grund$", ""));
    }

    World world() {
        return world;
    }

    /** How the owner signs in. */
    World.SignIn account() {
        return account;
    }

    Applicant owner() {
        return owner;
    }

    /** Lets a colleague write too, who opens the application at another screen. */
    Applicant joinedBy(String colleague, Viewport viewport) {
        World.SignIn invited = world.invite("Projektägare", "Provs kommun", colleague);
        owner.opens("B Parter");
        owner.page().getByText("Bjud in någon hos huvudmannen", new Page.GetByTextOptions().setExact(true)).click();
        owner.writes("Namn", invited.name()).writes("E-post", invited.email()).presses("Bjud in personen");
        owner.page().getByText(invited.email()).first().waitFor();
        Applicant joined = new Applicant(world.signIn(invited, viewport));
        at(joined, "grund", "A Grund");
        return joined;
    }

    /** The address of a section. */
    String address(String path) {
        return draft + "/" + path;
    }

    /** Goes to a section by its address. */
    Applicant at(Applicant who, String path, String heading) {
        who.page().navigate(address(path));
        return who.heading(heading);
    }

    /** What a screen says of who else is here. */
    static Locator here(Applicant who) {
        return who.page().locator(".fu-here");
    }

    /** What is said at a field that saves itself. */
    static Locator around(Applicant who, String label) {
        return who.page().locator(".sv-typed").filter(new Locator.FilterOptions().setHas(who.field(label)));
    }

    static Locator cell(Applicant who, String label) {
        return who.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** What waits at fields for somebody to choose, as the top of the section counts it. */
    static void waitsForChoice(Applicant who, int fields) {
        // What a closed part of the page holds is still in it: only what is seen counts.
        Locator count = who.page().locator(".fu-to-settle-title").locator("visible=true");
        if (fields == 0) {
            assertThat(count).hasCount(0);
        } else {
            assertThat(count).hasText(Pattern.compile("^" + fields + " fält har två texter$"));
        }
    }
}
