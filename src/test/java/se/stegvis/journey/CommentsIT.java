package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.stegvis.journey.Years.FIRST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Viewport;

/** What those who are in an application say about it, what each may do in it, and how it came about. */
@Journey
class CommentsIT {

    private static final String NAME = "Gröna steg";
    private static final String LINA = "Lina Läsare";
    private static final String EMAIL = "lina.lasare@exempel.se";
    private static final String GAP = "Glappet mellan organisationerna";
    private static final String FIRST_WORDS = "Det saknas lugna platser för arbetsträning utomhus.";
    private static final String LATER_WORDS = "Det saknas lugna platser för rehabilitering utomhus.";
    private static final String REMARK = "Vet vi hur många som väntar?";

    @Test
    void what_is_said_of_an_application_is_answered_and_what_is_written_in_it_can_be_put_back(People people) {
        DemoForbund forbund = DemoForbund.shared();
        Applicant karin = new Applicant(forbund.signsIn(people, "karin", Viewport.DESKTOP));
        forbund.opens(karin.person(), NAME).heading("A Grund");
        String draft = karin.page().url().replaceFirst("^https?://[^/]+(/f/[^/]+/ansokningar/[^/?]+).*$", "$1");

        Applicant lina = aReaderIsInvited(people, forbund, karin, draft);
        aFieldIsTalkedAbout(forbund, karin, lina, draft);
        aSectionIsTalkedAbout(karin, lina, draft);
        theReaderBecomesAnEditor(karin, lina, draft);
        whatDiffersIsTold(karin, draft);
        isPutBack(karin, lina);
        isTakenAway(karin, lina, draft);
    }

    private static Applicant aReaderIsInvited(People people, DemoForbund forbund, Applicant karin, String draft) {
        karin.person().visit(draft + "/parter");
        karin.heading("B Parter").page().getByText("Bjud in någon hos huvudmannen", exactly()).click();
        karin.writes("Namn", LINA).writes("E-post", EMAIL);
        new Walk(karin.person()).choose(karin.page().locator(".fu-inviting vaadin-select").first(), "Läsare");
        karin.presses("Bjud in personen");
        karin.page().getByText(EMAIL).first().waitFor();
        karin.person().looksAt("ansökan B, en läsare är inbjuden");
        Applicant lina = new Applicant(forbund.comes(people, LINA, EMAIL, Viewport.SMALL_PHONE));
        lina.person().visit(Mailbox.link(forbund.letter(EMAIL, "Du är med i ansökan " + NAME)));
        lina.person().settle();
        lina.person().visit(draft + "/behov");
        lina.heading("C Behov");
        assertThat(lina.page().getByText("Du är läsare för Västerås stad.").first()).isVisible();
        assertThat(lina.field(GAP)).hasValue(FIRST_WORDS);
        assertThat(lina.field(GAP)).not().isEditable();
        lina.person().looksAt("ansökan C, en läsares");
        return lina;
    }

    private static void aFieldIsTalkedAbout(DemoForbund forbund, Applicant karin, Applicant lina, String draft) {
        karin.person().visit(draft + "/behov");
        karin.heading("C Behov").presses("Kommentera " + GAP);
        karin.field("Kommentar").click();
        karin.page().keyboard().type(REMARK + " @");
        karin.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + LINA))).click();
        assertThat(karin.field("Kommentar")).hasValue(REMARK + " @" + LINA + " ");
        karin.person().looksAt("ansökan C, en kommentar skrivs");
        karin.presses("Skicka kommentaren");
        assertThat(thread(karin, GAP).locator(".fu-mention")).hasText("@" + LINA);
        assertThat(karin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1 kommentar om " + GAP)))
                .isVisible();

        lina.person().visit("/");
        new Walk(lina.person()).sees("Karin Lund har nämnt dig i en kommentar.");
        lina.person().visit(Mailbox.link(forbund.letter(EMAIL, "Du är nämnd i en kommentar om " + NAME)));
        lina.heading("C Behov");
        assertThat(thread(lina, GAP)).containsText(REMARK);
        assertThat(thread(lina, GAP)).isFocused();
        lina.person().looksAt("ansökan C, nämnd i en kommentar, på en telefon");
        lina.presses("Svara Karin Lund");
        lina.writes("Svar", "Tolv stycken, enligt kön i dag.").presses("Skicka svaret");
        assertThat(thread(karin, GAP)).containsText("Tolv stycken, enligt kön i dag.");
        forbund.letter(forbund.email("karin"), "Svar på en kommentar om " + NAME);
        karin.person().looksAt("ansökan C, en kommentar är besvarad");

        karin.presses("Markera som löst: " + GAP);
        assertThat(karin.page().getByText("Inga öppna kommentarer om den här delen.")).isVisible();
        karin.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Lösta (1)")).check();
        assertThat(thread(karin, GAP)).containsText("Löst av Karin Lund");
        karin.person().looksAt("ansökan C, en löst kommentar");
        karin.presses("Öppna igen: " + GAP);
        assertThat(karin.page().getByText("Inga lösta kommentarer om den här delen.")).isVisible();
        assertThat(thread(lina, GAP)).containsText("Tolv stycken, enligt kön i dag.");
        assertThat(thread(lina, GAP).getByRole(AriaRole.BUTTON, named("Markera som löst: " + GAP))).isVisible();
    }

    private static void aSectionIsTalkedAbout(Applicant karin, Applicant lina, String draft) {
        lina.person().use(Viewport.DESKTOP).visit(draft + "/perspektiv");
        lina.heading("G Perspektiv").writes("Kommentar", "Den här delen är tom.").presses("Skicka kommentaren");
        assertThat(thread(lina, "Hela delen")).containsText("Den här delen är tom.");
        karin.person().visit(draft + "/perspektiv");
        karin.heading("G Perspektiv");
        assertThat(thread(karin, "Hela delen")).containsText("Den här delen är tom.");
        karin.person().visit(draft + "/granska");
        karin.heading("Granska och lämna in");
        assertThat(karin.page().locator("main")).containsText(FIRST_WORDS);
        assertThat(karin.page().locator("main")).not().containsText(REMARK);
        assertThat(karin.page().locator("main")).not().containsText("Den här delen är tom.");
    }

    private static void theReaderBecomesAnEditor(Applicant karin, Applicant lina, String draft) {
        lina.person().visit(draft + "/behov");
        lina.heading("C Behov");
        assertThat(lina.field(GAP)).not().isEditable();
        karin.person().visit(draft + "/parter");
        karin.heading("B Parter");
        new Walk(karin.person()).choose(kind(karin), "Medförfattare").sees(LINA + " är nu Medförfattare.");
        lina.page().reload();
        lina.heading("C Behov").writes(GAP, LATER_WORDS).isSaved();
        lina.person().visit(draft + "/budget");
        lina.heading("J Budget");
        Several.cell(lina, "Sökt belopp " + FIRST).fill("650000");
        lina.isSaved();
        // A choice falls back where others still show the former one.
        lina.person().visit(draft + "/behov");
        lina.heading("C Behov");
    }

    private static void whatDiffersIsTold(Applicant karin, String draft) {
        karin.page().getByRole(AriaRole.LINK, Applicant.named("Historik")).click();
        karin.heading("Historik").person().looksAt("historik");
        karin.presses("Sedan jag senast skrev");
        Locator told = karin.page().locator("main");
        assertThat(told).containsText("2 saker skiljer.");
        assertThat(told.locator(".fu-differences del").filter(with("arbetsträning")).first()).isVisible();
        assertThat(told.locator(".fu-differences ins").filter(with("rehabilitering")).first()).isVisible();
        Locator row = told.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW).filter(with("Sökt belopp")).first();
        assertThat(row).containsText(Pattern.compile("700.000.kr.*650.000.kr.*[-−–]50.000.kr", Pattern.DOTALL));
        karin.person().looksAt("historik, skillnader mellan två tidpunkter");
        karin.person().use(Viewport.SMALL_PHONE).looksAt("historik, skillnader på en telefon").use(Viewport.DESKTOP);
    }

    private static void isPutBack(Applicant karin, Applicant lina) {
        Locator entry = karin.page()
                .locator(".fu-history > li")
                .filter(with(GAP))
                .filter(new Locator.FilterOptions().setHas(karin.page().locator("details")))
                .first();
        assertThat(entry).containsText(LINA);
        entry.locator("summary").click();
        entry.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Alla versioner och återställ")).click();
        new Walk(karin.person()).seesHeading("Alla versioner: " + GAP);
        karin.person().looksAt("historik, alla versioner av ett fält");
        karin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Återställ det som sparades")).last().click();
        karin.person().looksAt("historik, frågan före återställandet");
        karin.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, named("Återställ"))
                .click();
        assertThat(karin.page().getByText("Återställt. Det som stod före finns kvar i historiken.").first()).isVisible();
        assertThat(lina.field(GAP)).hasValue(FIRST_WORDS);
    }

    private static void isTakenAway(Applicant karin, Applicant lina, String draft) {
        karin.person().visit(draft + "/parter");
        karin.heading("B Parter");
        new Walk(karin.person()).choose(kind(karin), "Läsare").sees(LINA + " är nu Läsare.");
        assertThat(lina.field(GAP)).not().isEditable();
        lina.person().looksAt("ansökan C, inte längre medförfattare");
        karin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ta bort " + LINA + " från ansökan")).click();
        karin.page().getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON, named("Ta bort")).click();
        assertThat(lina.page().getByText("Du är inte längre med i den här ansökan").first()).isVisible();
        assertThat(lina.page().getByText(REMARK)).hasCount(0);
    }

    /** Where the part is chosen that Lina has. */
    private static Locator kind(Applicant karin) {
        return karin.page()
                .locator(".fu-person")
                .filter(with(LINA))
                .locator("vaadin-select");
    }

    private static Locator thread(Applicant who, String about) {
        return who.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(about).setExact(true));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
