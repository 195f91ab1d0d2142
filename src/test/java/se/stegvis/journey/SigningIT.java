package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.journey.Years.FIRST;
import static se.stegvis.journey.Years.SECOND;
import static se.stegvis.journey.Years.THIRD;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;
import se.stegvis.testing.Viewport;

/** Each party stands behind the goals, says whether it can carry on, signs, and anybody can check what was submitted. */
@Journey
class SigningIT {

    private static final String NAME = "Unga vidare, vad behövs?";
    private static final String LEAD = "Arbetsförmedlingen";
    private static final String PARTNER = "Hallstahammars kommun";
    private static final String PASSWORD = "visa-stegen-i-dag";
    private static final String STAND_IN = "stina.stand@exempel.se";
    private static final String REMARK = "Stryk det här innan vi lämnar in?";

    @Test
    void each_party_stands_behind_the_goals_and_signs_and_anybody_can_check_it(People people) throws IOException {
        DemoForbund forbund = DemoForbund.shared();
        Applicant arvid = new Applicant(forbund.signsIn(people, "arvid", Viewport.DESKTOP));
        forbund.copies(arvid.person(), "Förstudie", "Unga vidare", NAME);
        String draft = arvid.page().url().replaceFirst("^https?://[^/]+(.*)/grund$", "$1");
        isWritten(arvid, draft, forbund);
        commitments(arvid, draft);

        arvid.person().visit(draft + "/mal");
        arvid.heading("E Mål");
        Applicant harald = new Applicant(forbund.signsIn(people, "harald", Viewport.DESKTOP));
        Applicant stina = aChangeIsAskedFor(people, forbund, arvid, harald, draft);
        anAnswerFalls(forbund, arvid, stina);
        stina.person().leave();

        bothSign(forbund, arvid, harald, draft);
        signaturesFall(forbund, arvid, harald, draft);
        isChecked(people, forbund, arvid);
    }

    private static void isWritten(Applicant arvid, String draft, DemoForbund forbund) {
        arvid.dates("Första dag", FIRST + "-01-01").dates("Sista dag", SECOND + "-12-31").isSaved();
        arvid.person().visit(draft + "/behov");
        arvid.heading("C Behov")
                .writes("Frågan som förstudien ska svara på", "Hur många unga väntar på stöd från två av oss?")
                .writes("Beslutet som svaret behövs för", "Om parterna ska starta ett gemensamt team.")
                .isSaved();
        arvid.person().visit(draft + "/genomforande");
        arvid.heading("F Genomförande");
        for (int activity = 1; activity <= 4; activity++) {
            arvid.selects(arvid.in("Aktivitet " + activity), "Månad", "februari " + FIRST);
        }
        arvid.isSaved().person().visit(draft + "/uppfoljning");
        arvid.heading("H Uppföljning").dates("Slutrapport", THIRD + "-02-28").isSaved();
        arvid.person().visit(draft + "/intyg");
        arvid.heading("K Kontroller och intyg");
        for (Locator why : arvid.page().getByLabel("Varför?").all()) {
            why.fill("Styrgruppen har gått igenom frågan.");
        }
        arvid.ticks("Ansökan innehåller inga uppgifter om enskilda deltagare")
                .ticks("Uppgifterna är riktiga och förankrade hos parterna")
                .isSaved();
        arvid.person().visit(draft + "/parter");
        arvid.heading("B Parter")
                .writesIn(PARTNER, "Namn", "Harald Hall")
                .writesIn(PARTNER, "E-post", forbund.email("harald"));
        arvid.in(PARTNER).getByRole(AriaRole.BUTTON, button("Bjud in")).click();
        arvid.in(PARTNER).getByText(forbund.email("harald")).waitFor();
        arvid.person().settle();
    }

    /** "Villkorat" and "kan ej" want a reason, "ja" wants none; none of them stops anything. */
    private static void commitments(Applicant arvid, String draft) {
        Locator reason = arvid.in(PARTNER).getByLabel("Villkor eller skäl");
        arvid.picksIn(PARTNER, "Ja");
        assertThat(reason).isHidden();
        arvid.picksIn(PARTNER, "Villkorat");
        assertThat(reason).isVisible();
        arvid.picksIn(PARTNER, "Kan ej");
        arvid.person().visit(draft + "/granska");
        arvid.heading("Granska och lämna in");
        assertThat(arvid.page().getByText("Skriv varför " + PARTNER + " inte kan lova utan villkor.")).isVisible();
        arvid.person().visit(draft + "/parter");
        arvid.heading("B Parter").writesIn(PARTNER, "Villkor eller skäl", "Nämnden beslutar om ett år i taget.").isSaved();
        arvid.person().looksAt("ansökan B, parten kan ej fortsätta");
    }

    private static Applicant aChangeIsAskedFor(
            People people, DemoForbund forbund, Applicant arvid, Applicant harald, String draft) {
        harald.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Svara")).first().click();
        harald.heading("E Mål");
        assertThat(harald.page().getByText("Mål som väntar på ert svar")).isVisible();
        harald.person().looksAt("ansökan E, mål som väntar på svar");
        harald.in("Mål 1").getByText("Be om ändring").click();
        harald.presses("Skicka svaret");
        harald.person().looksAt("ansökan E, be om ändring utan skäl");
        harald.writes("Vad behöver ändras för att " + PARTNER + " ska kunna stå bakom målet?", "40 procent når vi inte.")
                .presses("Skicka svaret");
        assertThat(arvid.in("Mål 1").getByText(PARTNER + " vill ha en ändring (Harald Hall,")).containsText("40 procent når vi inte.");
        arvid.person().looksAt("ansökan E, en part vill ha en ändring");
        arvid.writesIn("Mål 1", "Målnivå", "30").isSaved();
        assertThat(harald.in("Mål 1").getByText(PARTNER + " har inte svarat", exactly())).isVisible();

        harald.person().visit(draft + "/parter");
        harald.heading("B Parter").in(PARTNER).getByText("Bjud in någon från din organisation").click();
        harald.writesIn(PARTNER, "Namn", "Stina Stand").writesIn(PARTNER, "E-post", STAND_IN);
        new Walk(harald.person()).choose(harald.in(PARTNER).locator(".fu-inviting vaadin-select"), "Ersättare för kontakten");
        harald.person().looksAt("ansökan B, en ersättare bjuds in");
        harald.in(PARTNER).getByRole(AriaRole.BUTTON, button("Bjud in")).click();
        harald.in(PARTNER).getByText(STAND_IN).waitFor();

        Applicant stina = new Applicant(forbund.comes(people, "Stina Stand", STAND_IN, Viewport.SMALL_PHONE));
        assertThat(stina.page().getByText("Ett mål väntar på ert svar").first()).isVisible();
        stina.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Svara")).first().click();
        stina.heading("E Mål").ticks("Mål 1: 40 %");
        stina.person().looksAt("ansökan E, ersättaren svarar på en telefon");
        stina.presses("Acceptera valda för " + PARTNER);
        assertThat(stina.in("Mål 1").getByText(PARTNER + " står bakom målet (Stina Stand, ersättare för kontakten,"))
                .isVisible();
        return stina;
    }

    private static void anAnswerFalls(DemoForbund forbund, Applicant arvid, Applicant stina) {
        assertThat(arvid.in("Mål 1").getByText(PARTNER + " har accepterat målet. Ändrar du text,")).isVisible();
        assertThat(arvid.in("Mål 1").getByText("Ändras något här behöver " + PARTNER + " svara igen.").first()).isVisible();
        arvid.person().looksAt("ansökan E, ett accepterat mål");
        arvid.writesIn("Mål 1", "Ansvarig", "Projektledaren").isSaved();
        assertThat(stina.in("Mål 1").getByText(PARTNER + " står bakom målet")).isVisible();
        arvid.writesIn("Mål 1", "Målnivå", "25").isSaved();
        assertThat(arvid.in("Mål 1").getByText("Målet är ändrat. " + PARTNER + " behöver svara igen")).isVisible();
        arvid.person().looksAt("ansökan E, ett accepterat mål är ändrat");
        assertThat(stina.in("Mål 1").getByText(PARTNER + " har inte svarat", exactly())).isVisible();
        forbund.letter(forbund.email("harald"), "Ett mål ni har svarat på är ändrat: " + NAME);
        // What has changed under one's eyes is shown once more before one stands behind it.
        Locator accept = stina.in("Mål 1").getByRole(AriaRole.BUTTON, button("Acceptera för " + PARTNER));
        accept.click();
        assertThat(stina.page().getByText("Målet har ändrats sedan du läste det.").first()).isVisible();
        stina.person().settle();
        accept.click();
        assertThat(stina.in("Mål 1").getByText(PARTNER + " står bakom målet")).isVisible();
        assertThat(arvid.in("Mål 1").getByText(PARTNER + " står bakom målet (Stina Stand")).isVisible();
    }

    private static void bothSign(DemoForbund forbund, Applicant arvid, Applicant harald, String draft) {
        arvid.writes("Kommentar", REMARK).presses("Skicka kommentaren");
        arvid.person().visit(draft + "/granska");
        arvid.heading("Granska och lämna in");
        assertThat(arvid.page().getByText("2 saker är kvar")).isVisible();
        arvid.person().looksAt("ansökan granskas, ingen har signerat");
        arvid.presses("Signera för " + LEAD);
        arvid.presses("Signera");
        arvid.person().looksAt("ansökan signeras, fel vid fälten");
        signs(arvid, LEAD, "fel lösenord");
        assertThat(arvid.page().getByText("Lösenordet stämmer inte").first()).isVisible();
        signs(arvid, LEAD, PASSWORD);
        assertThat(arvid.in(LEAD).getByText("bekräftad med lösenord")).isVisible();
        arvid.person().looksAt("ansökan granskas, en part har signerat");

        harald.person().visit("/");
        new Walk(harald.person()).sees("Ansökan väntar på din underskrift");
        harald.person().looksAt("start, en ansökan att signera");
        harald.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Läs och signera")).first().click();
        harald.heading("Granska och lämna in").presses("Signera för " + PARTNER);
        Locator dialog = harald.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Med en kod till min e-post").check();
        harald.presses("Skicka en kod till min e-post");
        assertThat(dialog).containsText("En kod är på väg till " + forbund.email("harald"));
        String code = Mailbox.found(
                forbund.letter(forbund.email("harald"), "Kod för att signera " + NAME), "i Stegvis:\\s+(\\S+)\\s");
        fillsIn(harald, PARTNER);
        harald.writes("Kod", "AAAA2222");
        dialog.getByRole(AriaRole.BUTTON, button("Signera")).click();
        harald.person().use(Viewport.PHONE).looksAt("ansökan signeras med fel kod, på en telefon").use(Viewport.DESKTOP);
        harald.writes("Kod", code);
        dialog.getByRole(AriaRole.BUTTON, button("Signera")).click();
        assertThat(harald.in(PARTNER).getByText("bekräftad med kod")).isVisible();
        harald.person().looksAt("ansökan granskas, alla har signerat");
    }

    private static void signaturesFall(DemoForbund forbund, Applicant arvid, Applicant harald, String draft) {
        arvid.person().visit(draft + "/behov");
        arvid.heading("C Behov");
        Walk walk = new Walk(arvid.person()).sees("Ändrar du något i den faller signaturerna.");
        walk.sees("Signerad av Harald Hall (" + PARTNER + ")");
        arvid.person().looksAt("ansökan C, signerad");
        arvid.writes("Frågan som förstudien ska svara på", "Hur många unga väntar på stöd från oss båda?").isSaved();
        walk.sees("Signaturen från Harald Hall föll").sees("Signaturen från Arvid Ek föll");
        arvid.person().looksAt("ansökan C, signaturerna har fallit");
        forbund.letter(forbund.email("harald"), "Din signatur gäller inte längre: " + NAME);

        harald.page().reload();
        harald.heading("Granska och lämna in");
        assertThat(harald.in(PARTNER).getByText("när Arvid Ek ändrade: svar på frågor.")).isVisible();
        harald.presses("Signera för " + PARTNER);
        signs(harald, PARTNER, PASSWORD);
        assertThat(harald.in(PARTNER).getByText("bekräftad med lösenord")).isVisible();
        arvid.person().visit(draft + "/granska");
        arvid.heading("Granska och lämna in").presses("Signera för " + LEAD);
        signs(arvid, LEAD, PASSWORD);
        assertThat(arvid.in(LEAD).getByText("bekräftad med lösenord")).isVisible();
    }

    private static void isChecked(People people, DemoForbund forbund, Applicant arvid) throws IOException {
        arvid.presses("Lämna in ansökan");
        arvid.page().getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.BUTTON, button("Lämna in ansökan")).click();
        new Walk(arvid.person()).sees("Ansökan är inlämnad");
        byte[] paper = download(arvid, "Hämta som PDF");
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Harald Hall", "Arvid Ek", "Områdeschef", "Nämnden beslutar om ett år i taget.")
                    .doesNotContain(REMARK);
        }
        arvid.page().getByText("Kontrollera att inget är ändrat").click();
        arvid.person().looksAt("inlämnad ansökan, det som kan kontrolleras");
        byte[] signed = download(arvid, "Hämta det signerade som data (JSON)");

        Person anybody = forbund.arrives(people, "Vem som helst", Viewport.DESKTOP);
        anybody.visit("/kontrollera");
        Walk checking = new Walk(anybody).seesHeading("Kontrollera en handling");
        anybody.looksAt("kontrollera en handling");
        String sum = sha256(signed);
        checking.fill("Kontrollsumma (SHA-256)", sum).press("Kontrollera").sees("Stämmer. Det är det som parterna signerade (JSON)");
        anybody.looksAt("kontrollera en handling, den stämmer");
        checking.fill("Kontrollsumma (SHA-256)", (sum.startsWith("0") ? "1" : "0") + sum.substring(1)).press("Kontrollera");
        checking.sees("Stämmer inte med något som är inlämnat här.");
        anybody.use(Viewport.SMALL_PHONE).looksAt("kontrollera en handling, den stämmer inte").use(Viewport.DESKTOP);
        checks(anybody, "ansökan.pdf", paper);
        checking.sees("ansökan.pdf: Stämmer. Det är den registrerade ansökan (PDF)");
        paper[paper.length / 2]++;
        checks(anybody, "ändrad.pdf", paper);
        checking.sees("ändrad.pdf: Stämmer inte med något som är inlämnat här.");
    }

    private static void checks(Person person, String name, byte[] content) {
        FileChooser chooser = person.page().waitForFileChooser(() -> new Walk(person).press("Välj fil"));
        chooser.setFiles(new FilePayload(name, "application/pdf", content));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static byte[] download(Applicant who, String link) throws IOException {
        Download download = who.page().waitForDownload(() -> who.page().getByText(link).first().click());
        return Files.readAllBytes(download.path());
    }

    private static void signs(Applicant who, String party, String password) {
        fillsIn(who, party);
        who.writes("Ditt lösenord", password);
        Locator dialog = who.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, button("Signera")).click();
        who.person().settle();
    }

    private static void fillsIn(Applicant who, String party) {
        who.writes("Titel", "Områdeschef").writes("Mandat", "Enligt arbetsordningen").ticks("Jag har rätt att signera för " + party);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
