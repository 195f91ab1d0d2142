package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.stegvis.journey.Years.FIRST;
import static se.stegvis.journey.Years.SECOND;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import se.stegvis.testing.Person;

/** Somebody who answers whatever the form in front of them asks and must have, part after part, and hands it in. */
final class FormWriter {

    /** Goals and the effect chain are drawn as cards of their own. */
    private static final String QUESTIONS =
            ".fu-body :is(vaadin-text-field, vaadin-text-area, vaadin-date-picker, vaadin-radio-group, vaadin-checkbox-group, vaadin-checkbox)"
                    + ":not(.fu-goal *, .fu-card *)";

    private static final String WORDS = "Det är genomtänkt tillsammans med parterna.";
    private static final String GOAL = "Minst 5 av 10 deltagare ska vara i arbete eller studier senast den 31 december " + FIRST + ".";
    private static final String CONTACT = "rosa.ros@exempel.se";
    private static final Map<String, String> KNOWN = Map.of(
            "Första dag", FIRST + "-01-01",
            "Sista dag", FIRST + "-12-31",
            "Ålder från", "18",
            "Ålder till", "64",
            "När det tas över", SECOND + "-01-01",
            "Första delrapport", FIRST + "-06-30",
            "Slutrapport", FIRST + "-12-31");
    /** To invite a contact is no question of the form's. */
    private static final Pattern NO_QUESTION = Pattern.compile("Namn|E-post|.*\\(frivilligt\\)");

    private final Person person;
    private final Hand hand;
    private final String partner;
    private final String amount;
    private final Applicant applicant;
    private boolean withChain;

    /**
     * @param partner a member of the förbund that is to join
     * @param amount what it costs in the only year, all of it sought
     */
    FormWriter(Person person, Hand hand, String partner, String amount) {
        this.person = person;
        this.hand = hand;
        this.partner = partner;
        this.amount = amount;
        this.applicant = new Applicant(person);
    }

    /** Starts an application of this kind, and stands in its first part. */
    FormWriter starts(String kind, String initiative, String name) {
        hand.press(page().getByRole(AriaRole.LINK, Applicant.named("Ansökningar")));
        hand.press(page().getByRole(AriaRole.LINK, Applicant.named("Ny ansökan")));
        applicant.heading("Ny ansökan");
        hand.check(page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + kind + "\\b"))));
        person.settle();
        for (Locator yes : page().locator(".fu-gates").getByRole(AriaRole.RADIO, answer("Ja")).all()) {
            hand.check(yes);
        }
        if (!initiative.isEmpty()) {
            hand.choose(select("Insatsen som pågår"), initiative);
            // The name of the insats is proposed as the name.
            person.settle();
        }
        hand.write(page().getByRole(AriaRole.TEXTBOX, Applicant.named("Insatsens namn")), name);
        person.settle();
        hand.press(page().getByRole(AriaRole.BUTTON, Applicant.named("Börja skriva")));
        applicant.heading("A Grund");
        return this;
    }

    /** Draws an effect chain too, which larger kinds must have. */
    FormWriter withChain() {
        withChain = true;
        return this;
    }

    /** Goes through every part and stands before the review; each is looked at under this name, where there is one. */
    FormWriter writesEveryPart(String looked) {
        String part = "A Grund";
        while (!part.equals("Granska och lämna in")) {
            String next = page().locator(".fu-footer a").last().innerText().replace("Nästa: ", "").strip();
            write(part);
            if (!looked.isEmpty()) {
                person.looksAt(looked + ", " + part);
            }
            hand.press(page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nästa: " + next).setExact(true)));
            page().locator("h1")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("(^|[A-K] )" + next + "$")))
                    .waitFor();
            person.settle();
            part = page().locator("h1").innerText();
        }
        return this;
    }

    /** Hands it in; nothing may be left to do. */
    void handsIn() {
        Locator send = page().getByRole(AriaRole.BUTTON, Applicant.named("Lämna in ansökan"));
        assertThat(send).isVisible();
        hand.press(send.first());
        hand.press(page().getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lämna in ansökan").setExact(true)));
        assertThat(page().getByText("Ansökan är inlämnad", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
    }

    private void write(String part) {
        switch (part.charAt(0)) {
            case 'B' -> addPartner();
            case 'E' -> addGoal();
            case 'F' -> addChain();
            case 'J' -> {
                hand.write(cell("Lön inklusive sociala avgifter " + FIRST), amount);
                hand.write(cell("Sökt belopp " + FIRST), amount);
            }
            default -> {}
        }
        for (Locator question : page().locator(QUESTIONS).all()) {
            answer(question);
        }
        applicant.isSaved();
    }

    private void answer(Locator question) {
        String label = question.locator("label").first().textContent().strip();
        if (NO_QUESTION.matcher(label).matches() || !question.isVisible()) {
            return;
        }
        String kind = (String) question.evaluate("element => element.localName");
        switch (kind) {
            case "vaadin-radio-group", "vaadin-checkbox-group" -> {
                if (question.locator("input:checked").count() == 0) {
                    hand.check(question.locator("input").first());
                    person.settle();
                }
            }
            case "vaadin-checkbox" -> {
                if (label.startsWith("Ansökan innehåller") || label.startsWith("Uppgifterna är riktiga")) {
                    hand.check(question.locator("input"));
                    person.settle();
                }
            }
            default -> {
                Locator input = question.locator("input, textarea").first();
                if (input.inputValue().isEmpty() && input.isEditable()) {
                    hand.write(input, KNOWN.getOrDefault(label, words(kind, question)));
                    if (kind.equals("vaadin-date-picker")) {
                        page().keyboard().press("Tab");
                        person.settle();
                    }
                }
            }
        }
    }

    private static String words(String kind, Locator question) {
        if (kind.equals("vaadin-date-picker")) {
            return FIRST + "-12-31";
        }
        return "decimal".equals(question.getAttribute("inputmode")) ? "5" : WORDS;
    }

    private void addPartner() {
        if (applicant.in(partner).count() == 0) {
            hand.choose(select("Medlem"), partner);
            person.settle();
            hand.press(page().getByRole(AriaRole.BUTTON, Applicant.named("Lägg till part")));
            Locator card = applicant.in(partner);
            card.waitFor();
            person.settle();
            hand.write(card.getByRole(AriaRole.TEXTBOX, answer("Namn")), "Rosa Ros");
            hand.write(card.getByRole(AriaRole.TEXTBOX, answer("E-post")), CONTACT);
            hand.press(card.getByRole(AriaRole.BUTTON, answer("Bjud in")));
            card.getByText(CONTACT).waitFor();
            person.settle();
        }
    }

    private void addGoal() {
        if (applicant.in("Mål 1").count() == 0) {
            add("Lägg till mål", "Mål 1 i en mening", GOAL);
        }
    }

    private void addChain() {
        if (withChain) {
            add("Lägg till effekt för individen", "Effekt 1: vad som blir annorlunda", "Fler försörjer sig själva");
            add("Lägg till delmål", "Delmål 1: vad som ska vara nått", "Alla har en plan");
            hand.choose(select(applicant.in("Delmål 1"), "Leder till effekten"), "Effekt 1: Fler försörjer sig själva");
            person.settle();
            add("Lägg till aktivitet", "Aktivitet 1: vad ni gör", "Samtal med alla parter");
            Locator activity = applicant.in("Aktivitet 1");
            hand.choose(select(activity, "Leder till delmålet"), "Delmål 1: Alla har en plan");
            person.settle();
            hand.choose(select(activity, "Månad"), "februari " + FIRST);
            person.settle();
            hand.write(activity.getByRole(AriaRole.TEXTBOX, answer("Ansvarig")), "Samordnaren");
            person.settle();
        }
    }

    private void add(String button, String label, String words) {
        hand.press(page().getByRole(AriaRole.BUTTON, Applicant.named(button)));
        person.settle();
        hand.write(applicant.field(label), words);
        applicant.isSaved();
    }

    private Locator cell(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator select(String label) {
        return select(page().locator("main"), label);
    }

    private static Locator select(Locator in, String label) {
        return in.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHas(in.page().getByText(label, new Page.GetByTextOptions().setExact(true))))
                .first()
                .locator("vaadin-select-value-button");
    }

    private Page page() {
        return person.page();
    }

    private static Locator.GetByRoleOptions answer(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
