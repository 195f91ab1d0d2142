package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.stegvis.journey.DayWalk.role;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** The notes of a theme put in order and voted on, by somebody who leads the day with the keyboard alone. */
@Journey
class NotesBoardIT {

    private static final String BUILDS = "Det bär redan";
    private static final String STEP_UP = "Ett steg upp";
    private static final String BREAKFAST = "Bjud arbetsgivare på frukost";
    private static final String VISIT = "Besök arbetsgivare tillsammans";
    private static final String SHORTER = "Kortare möten";
    private static final String ALIKE = "Inte så långa möten";
    private static final String BAD = "NN sköter sig inte";
    private static final int MOST_STEPS = 40;

    @Test
    void notes_are_put_in_order_and_voted_on_by_keyboard_alone(People people) {
        World world = World.fresh(people);
        Person frida = world.signIn(world.invite("Förbundschef", "Frida Förbundschef"));
        Walk leads = new Walk(frida);
        DayWalk.entersTheInitiative(leads, world);
        DayWalk.makesADay(leads, world, DayWalk.SHORT_FORM, "Dagen med anteckningar");
        Page run = frida.page();
        Hand.Keyboard keys = new Hand.Keyboard(run);
        goesOn(keys, leads, "Öppna dagen", "Samling");
        Person wall = people.arrive("Skärmen", Viewport.DESKTOP, StegvisServer.shared());
        wall.visit(run.getByText("Öppna projektorn").getAttribute("href").replaceFirst("^/?", "/"));
        List<Phone> phones = threeJoin(people, run.locator(".sv-head .pd-code").innerText());
        goesOn(keys, leads, "Börja med första temat", "Deltagarnas utveckling");
        goesOn(keys, leads, "Öppna skalan", "Deltagarnas utveckling");
        goesOn(keys, leads, "Gå vidare utan att visa", "Deltagarnas utveckling");

        phones.get(0).notes(STEP_UP, BREAKFAST);
        phones.get(1).notes(BUILDS, SHORTER);
        phones.get(2).notes(STEP_UP, BAD);
        Locator line = role(run, AriaRole.TEXTBOX, STEP_UP).last();
        keys.write(line, VISIT);
        run.keyboard().press("Enter");
        assertThat(box(run, VISIT)).isVisible();
        assertThat(line).hasValue("");
        assertThat(line).isFocused();
        run.keyboard().type(ALIKE);
        run.keyboard().press("Enter");
        for (String note : List.of(BREAKFAST, SHORTER, BAD, VISIT, ALIKE)) {
            assertThat(box(run, note)).isVisible();
            assertThat(wall.page().getByText(note)).isVisible();
        }
        frida.settle();

        aMenuThatIsLeftGivesTheFocusBack(frida);
        someAreGrouped(frida, keys, wall);
        oneIsMoved(frida, keys);
        alikeOnesAreMergedAndParted(frida, keys, wall);
        anUnsuitableOneIsHidden(frida, keys, wall, phones);
        dotsAreVotedWith(frida, keys, wall, phones);
        theGroupIsDissolved(frida, keys);
    }

    private static List<Phone> threeJoin(People people, String code) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(no -> Phone.of(people, "Telefon " + no, StegvisServer.shared()).joinsBy(code).isInUnsaid())
                .toList();
    }

    /** Takes a step; the focus is then at the heading of where the day is. */
    private static void goesOn(Hand.Keyboard keys, Walk leads, String button, String heading) {
        keys.press(role(leads.page(), AriaRole.BUTTON, button));
        assertThat(role(leads.page(), AriaRole.HEADING, heading).first()).isFocused();
    }

    private static void aMenuThatIsLeftGivesTheFocusBack(Person frida) {
        Page run = frida.page();
        Locator group = role(run, AriaRole.MENUITEM, "Lägg i grupp");
        reaches(run, group);
        goesDownTo(run, role(run, AriaRole.MENUITEM, "Ny grupp …"));
        run.keyboard().press("Escape");
        assertThat(role(run, AriaRole.MENUITEM, "Ny grupp …")).hasCount(0);
        assertThat(group).isFocused();
        orders(frida, "Dölj", null);
        assertThat(run.getByText("Markera först de anteckningar det gäller")).isVisible();
        assertThat(role(run, AriaRole.MENUITEM, "Dölj")).isFocused();
    }

    private static void someAreGrouped(Person frida, Hand.Keyboard keys, Person wall) {
        Page run = frida.page();
        keys.check(box(run, BREAKFAST));
        keys.check(box(run, VISIT));
        assertThat(run.getByText("Markerade: 2")).isVisible();
        orders(frida, "Lägg i grupp", "Ny grupp …");
        Locator heading = role(run, AriaRole.DIALOG, "Ny grupp").getByRole(AriaRole.TEXTBOX);
        assertThat(heading).isFocused();
        run.keyboard().press("Enter");
        assertThat(run.getByText("Fyll i det här fältet.")).isVisible();
        assertThat(heading).isFocused();
        frida.looksAt("anteckningarna ordnas, ny grupp");
        run.keyboard().type("Närmare arbetsgivarna");
        run.keyboard().press("Enter");
        Locator group = role(run, AriaRole.GROUP, "Grupp: Närmare arbetsgivarna");
        assertThat(group.getByRole(AriaRole.CHECKBOX)).hasCount(2);
        assertThat(heading).hasCount(0);
        assertThat(run.locator("vaadin-checkbox:focus-within")).hasCount(1);
        assertThat(group.locator(":focus")).not().hasCount(0);
        assertThat(wall.page().getByText("Närmare arbetsgivarna")).isVisible();
        frida.looksAt("anteckningarna ordnas, en grupp");
    }

    private static void oneIsMoved(Person frida, Hand.Keyboard keys) {
        Page run = frida.page();
        keys.check(box(run, SHORTER));
        orders(frida, "Flytta till", STEP_UP);
        assertThat(section(run, STEP_UP).getByRole(AriaRole.CHECKBOX, named("Markera: " + SHORTER))).isVisible();
        assertThat(box(run, SHORTER)).isFocused();
    }

    private static void alikeOnesAreMergedAndParted(Person frida, Hand.Keyboard keys, Person wall) {
        Page run = frida.page();
        keys.check(box(run, SHORTER));
        orders(frida, "Slå ihop", null);
        assertThat(run.getByText("Markera minst två anteckningar")).isVisible();
        keys.check(box(run, ALIKE));
        orders(frida, "Slå ihop", null);
        assertThat(box(run, ALIKE)).hasCount(0);
        assertThat(box(run, SHORTER)).isFocused();
        assertThat(wall.page().getByText(ALIKE)).hasCount(0);
        keys.press(run.locator("vaadin-details-summary").filter(has("1 till säger detsamma")));
        Locator apart = role(run, AriaRole.BUTTON, "Ta isär: " + ALIKE);
        assertThat(apart).isVisible();
        frida.looksAt("anteckningarna ordnas, lika hopslagna");
        keys.press(apart);
        assertThat(box(run, ALIKE)).isFocused();
        assertThat(wall.page().getByText(ALIKE)).isVisible();
    }

    /** Gone for everybody but those who lead; the phone that wrote it sees its own as before, and nothing says whose it was. */
    private static void anUnsuitableOneIsHidden(Person frida, Hand.Keyboard keys, Person wall, List<Phone> phones) {
        Page run = frida.page();
        keys.check(box(run, BAD));
        orders(frida, "Dölj", null);
        assertThat(box(run, BAD)).hasCount(0);
        assertThat(role(run, AriaRole.MENUITEM, "Dölj")).isFocused();
        assertThat(wall.page().getByText(BAD)).hasCount(0);
        assertThat(phones.get(2).page().getByText(BAD)).isVisible();
        keys.press(run.locator("vaadin-details-summary").filter(has("Dolda anteckningar (1)")));
        Locator again = role(run, AriaRole.BUTTON, "Visa igen: " + BAD);
        assertThat(again).isVisible();
        frida.looksAt("anteckningarna ordnas, en dold");
        keys.press(again);
        assertThat(box(run, BAD)).isFocused();
        assertThat(wall.page().getByText(BAD)).isVisible();
        run.keyboard().press("Space");
        orders(frida, "Dölj", null);
        assertThat(wall.page().getByText(BAD)).hasCount(0);
    }

    private static void dotsAreVotedWith(Person frida, Hand.Keyboard keys, Person wall, List<Phone> phones) {
        Page run = frida.page();
        Locator title = role(run, AriaRole.HEADING, "Rösta med prickar");
        keys.write(role(run, AriaRole.SPINBUTTON, "Prickar var"), "0");
        keys.press(role(run, AriaRole.BUTTON, "Öppna röstningen"));
        assertThat(run.getByText("Skriv ett helt tal mellan 1 och ")).isVisible();
        keys.write(role(run, AriaRole.SPINBUTTON, "Prickar var"), "2");
        keys.press(role(run, AriaRole.BUTTON, "Öppna röstningen"));
        assertThat(title).isFocused();
        assertThat(role(wall.page(), AriaRole.HEADING, "Rösta på telefonen")).isVisible();
        for (int one = 0; one < phones.size(); one++) {
            Phone phone = phones.get(one);
            assertThat(phone.page().getByText(BAD)).hasCount(0);
            phone.presses("En prick till: Närmare arbetsgivarna");
            phone.presses("En prick till: " + (one == 0 ? SHORTER : "Närmare arbetsgivarna"));
            phone.presses("Lämna mina prickar").seesHeading("Tack, dina prickar är inne");
        }
        assertThat(run.getByText("Har röstat: 3")).isVisible();
        frida.looksAt("röstningen pågår");
        wall.looksAt("projektorn, röstningen pågår");
        keys.press(role(run, AriaRole.BUTTON, "Stäng och visa"));
        assertThat(title).isFocused();
        assertThat(run.locator(".pd-results-most")).containsText("Närmare arbetsgivarna");
        assertThat(run.locator(".pd-results-most")).containsText("5 prickar");
        assertThat(wall.page().getByText("Flest prickar (3 röstade)")).isVisible();
        frida.looksAt("röstningen är stängd");
        wall.looksAt("projektorn, röstningen är stängd");
    }

    private static void theGroupIsDissolved(Person frida, Hand.Keyboard keys) {
        Page run = frida.page();
        keys.press(role(run, AriaRole.BUTTON, "Lös upp gruppen: Närmare arbetsgivarna"));
        assertThat(role(run, AriaRole.GROUP, "Grupp: Närmare arbetsgivarna")).hasCount(0);
        assertThat(run.locator("vaadin-checkbox:focus-within")).hasCount(1);
    }

    /** Chooses in the menu with its own keys: along the bar with the arrow, into the menu, down to the item, Enter. */
    private static void orders(Person frida, String order, @Nullable String then) {
        Page run = frida.page();
        frida.settle();
        reaches(run, role(run, AriaRole.MENUITEM, order));
        if (then != null) {
            goesDownTo(run, role(run, AriaRole.MENUITEM, then));
        }
        run.keyboard().press("Enter");
        frida.settle();
    }

    /** Into the menu that opens, and down in it. */
    private static void goesDownTo(Page run, Locator item) {
        run.keyboard().press("ArrowDown");
        item.waitFor();
        for (int step = 0; step < MOST_STEPS && !isFocused(item); step++) {
            run.keyboard().press("ArrowDown");
        }
        assertThat(item).isFocused();
    }

    /** With Tab to the bar, and along it with the arrow. */
    private static void reaches(Page run, Locator order) {
        Locator bar = run.locator(".pd-notes-menu vaadin-menu-bar");
        for (int step = 0; step < 250 && !isFocused(bar); step++) {
            run.keyboard().press("Tab");
        }
        for (int step = 0; step < MOST_STEPS && !isFocused(order); step++) {
            run.keyboard().press("ArrowRight");
        }
        assertThat(order).isFocused();
    }

    private static boolean isFocused(Locator place) {
        return (Boolean) place.evaluate("element => element.matches(':focus, :focus-within')");
    }

    private static Locator box(Page run, String note) {
        return role(run, AriaRole.CHECKBOX, "Markera: " + note);
    }

    private static Locator section(Page run, String question) {
        return run.locator(".pd-notes-field")
                .filter(new Locator.FilterOptions().setHas(role(run, AriaRole.HEADING, question)));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
