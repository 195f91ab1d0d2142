package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.Years.FIRST;
import static se.stegvis.journey.Years.SECOND;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Viewport;

/** The budget is typed with the keyboard, pasted, taken back, brought to balance, and goes out to Excel and in again. */
@Journey
class BudgetIT {

    private static final String SALARY = "Lön inklusive sociala avgifter ";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As the browser gives what has been copied in a spreadsheet. */
    private static final String PASTE =
            """
            text => {
              const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
              event.clipboardData.setData('text/plain', text);
              document.activeElement.dispatchEvent(event);
            }
            """;

    @Test
    void a_budget_is_typed_pasted_taken_back_balanced_and_goes_through_excel(People people) throws IOException {
        World world = World.fresh(people);
        Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", "Provs kommun", "Karin Åkerlund")));
        karin.starts("Gröna steg")
                .dates("Första dag", FIRST + "-01-01")
                .dates("Sista dag", SECOND + "-12-31")
                .isSaved()
                .opens("B Parter")
                .selects("Huvudman", "Provs kommun")
                .opens("J Budget");

        typesWithTheKeyboardAlone(karin);
        pastesAndTakesBack(karin);
        bringsItToBalance(karin);
        computesASalary(karin);
        goesThroughExcel(karin);
        karin.person().use(Viewport.PHONE);
        karin.person().looksAt("ansökan J, budget på telefon");
    }

    private static void typesWithTheKeyboardAlone(Applicant karin) {
        Locator first = karin.field(SALARY + FIRST);
        first.focus();
        first.pressSequentially("700000");
        first.press("Tab");
        assertThat(karin.field(SALARY + SECOND)).isFocused();
        assertThat(first).hasValue("700\u00a0000");
        karin.field(SALARY + SECOND).pressSequentially("710000");
        karin.field(SALARY + SECOND).press("Enter");
        assertThat(karin.field("Tjänster " + SECOND)).isFocused();
        karin.field("Tjänster " + SECOND).press("ArrowLeft");
        assertThat(karin.field("Tjänster " + FIRST)).isFocused();
        karin.field("Tjänster " + FIRST).press("ArrowLeft");
        assertThat(karin.page().getByRole(AriaRole.BUTTON, Applicant.named("Detaljer för raden Tjänster"))).isFocused();
        karin.field("Tjänster " + FIRST).focus();
        karin.field("Tjänster " + FIRST).press("ArrowUp");
        assertThat(first).isFocused();
        karin.isSaved();
        first.press("Control+z");
        assertThat(karin.field(SALARY + SECOND)).hasValue("");
        karin.field(SALARY + SECOND).press("Control+y");
        karin.isSaved();
        assertThat(karin.field(SALARY + SECOND)).hasValue("710000");
    }

    private static void pastesAndTakesBack(Applicant karin) {
        karin.field("Tjänster " + FIRST).focus();
        karin.page().evaluate(PASTE, "50 000\t60\u00a0000 kr\n10000,50\tmycket\n");
        assertThat(told(karin)).containsText("Inget har sparats. En ruta behöver rättas");
        assertThat(told(karin)).containsText("Lokal " + SECOND + ": ”mycket”");
        assertThat(karin.field("Tjänster " + FIRST)).hasValue("");
        karin.person().looksAt("ansökan J, block med fel");
        karin.page().evaluate(PASTE, "50 000\t60\u00a0000 kr\t1\n10000,50\t20000\n");
        assertThat(told(karin)).containsText("4 belopp har klistrats in");
        assertThat(told(karin)).containsText("Ett belopp fick inte plats");
        assertThat(karin.field("Lokal " + FIRST)).hasValue("10\u00a0001");
        karin.field("Tjänster " + FIRST).press("Control+z");
        assertThat(told(karin)).containsText("4 belopp är ändrade tillbaka");
        assertThat(karin.field("Lokal " + FIRST)).hasValue("");
        karin.field("Tjänster " + FIRST).press("Control+Shift+z");
        assertThat(karin.field("Lokal " + FIRST)).hasValue("10\u00a0001");
        karin.page().reload();
        karin.heading("J Budget");
        assertThat(karin.field("Lokal " + FIRST)).hasValue("10\u00a0001");
    }

    private static void bringsItToBalance(Applicant karin) {
        karin.writes("Sökt belopp " + FIRST, "760 001").writes("Sökt belopp " + SECOND, "780 000").isSaved();
        Locator balance = karin.page().locator(".fu-balance");
        assertThat(balance).containsText(FIRST + ": pengar och kostnad är lika");
        assertThat(balance).containsText(Pattern.compile(SECOND + ": det saknas 10.000.kr"));
        assertThat(balance).containsText("kan inte räknas");
        karin.presses("Gå till sökt belopp " + SECOND);
        assertThat(karin.field("Sökt belopp " + SECOND)).isFocused();
        karin.writes("Sökt belopp " + SECOND, "790 000").isSaved();
        assertThat(balance).containsText(SECOND + ": pengar och kostnad är lika");
        karin.page().getByText("Jämför med förbundets tidigare insatser").click();
        assertThat(karin.page().getByText("Förbundet har inga tidigare insatser i Stegvis")).isVisible();
    }

    private static void computesASalary(Applicant karin) {
        karin.presses("Räkna ut raden Lön inklusive sociala avgifter");
        Locator year = karin.in(FIRST);
        assertThat(year.getByLabel("Sociala avgifter, %")).hasValue("31,42");
        year.getByLabel("Andel av heltid, %").fill("100");
        year.getByLabel("Månadslön, kr").fill("44 388");
        year.getByLabel("Månader").fill("12");
        assertThat(year).containsText(Pattern.compile("700.017.kr"));
        karin.person().looksAt("ansökan J, lön räknas ut");
        karin.presses("Spara raden");
        assertThat(karin.field(SALARY + FIRST)).hasValue("700\u00a0017");
        assertThat(karin.field(SALARY + FIRST)).hasAttribute("readonly", "");
        assertThat(karin.page().locator(".fu-balance")).containsText(Pattern.compile(FIRST + ": det saknas 17.kr"));
        karin.person().looksAt("ansökan J, budget med uträknad lön");
    }

    private static void goesThroughExcel(Applicant karin) throws IOException {
        Download out = karin.page()
                .waitForDownload(() -> karin.page().getByRole(AriaRole.LINK, Applicant.named("Hämta som Excel")).click());
        assertThat(out.suggestedFilename()).isEqualTo("Budget Gröna steg.xlsx");
        byte[] workbook = Files.readAllBytes(out.path());
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(1)).isEqualTo("Lön inklusive sociala avgifter");
            assertThat(rows.get(1).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("700017");
        }
        karin.presses("Läs in från Excel");
        handsIn(karin, "fel.xlsx", "Kostnad;Resor;1".getBytes(StandardCharsets.UTF_8));
        assertThat(karin.page().getByText("Inget har lästs in. En sak behöver rättas i filen.")).isVisible();
        karin.person().looksAt("ansökan J, fil med fel");
        karin.page().keyboard().press("Escape");

        karin.writes("Sökt belopp " + FIRST, "1").isSaved();
        karin.presses("Läs in från Excel");
        handsIn(karin, "budget.xlsx", workbook);
        assertThat(karin.page().getByText("Ett belopp ändras")).isVisible();
        assertThat(karin.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.ROW).nth(1))
                .containsText(Pattern.compile("Sökt belopp\\s*" + FIRST + "\\s*1\\s*760.001"));
        karin.person().looksAt("ansökan J, fil innan den sparas");
        karin.presses("Spara ändringen");
        assertThat(karin.field("Sökt belopp " + FIRST)).hasValue("760\u00a0001");
    }

    private static void handsIn(Applicant karin, String name, byte[] content) {
        karin.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, XLSX, content));
        karin.person().settle();
    }

    private static Locator told(Applicant karin) {
        return karin.page().locator(".fu-said-of-block");
    }
}
