package se.stegvis.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.foundation.Secrets;
import se.stegvis.testing.ClamdStandIn;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.SampleFiles;
import se.stegvis.testing.StegvisServer;
import se.stegvis.testing.Viewport;

/** Files are attached on a server that keeps them in a folder and has them searched by a scanner, which once is away. */
@Journey
class AttachmentsIT {

    private static final String NAME = "Kartläggning Åre.pdf";

    @Test
    void files_are_attached_refused_with_the_reason_saved_and_removed(People people) throws IOException {
        try (ClamdStandIn clamd = new ClamdStandIn(20_000_000);
                StegvisServer server = StegvisServer.own("attachments")
                        .with("--stegvis.attachments.folder=files")
                        .with("--stegvis.attachments.clamd=" + clamd.address())
                        .start()) {
            World world = World.fresh(people, server);
            Applicant karin = new Applicant(world.signIn(world.invite("Projektägare", "Provs kommun", "Karin Åkerlund")));
            karin.starts("Stödet").opens("K Kontroller och intyg");
            assertThat(karin.page().getByText("Varje fil genomsöks efter virus")).isVisible();
            karin.person().looksAt("ansökan K, inga bilagor");

            byte[] pdf = SampleFiles.pdf("Kartläggning", 1_200_000);
            sends(karin, file(NAME, pdf), file("Foto.jpg", SampleFiles.jpeg(1)), file("Budget.xlsx", SampleFiles.docx("Avtal")),
                    file("Smittad.pdf", SampleFiles.concat(SampleFiles.pdf("x"), SampleFiles.eicar())), file("Skript.html", pdf));
            assertThat(attached(karin)).hasCount(2);
            assertThat(attached(karin).filter(containing(NAME))).containsText("PDF · 1,2 MB · Karin Åkerlund");
            assertThat(refusal(karin, "Budget.xlsx")).containsText("går inte att öppna som XLSX");
            assertThat(refusal(karin, "Smittad.pdf")).containsText("Virusskyddet hittade Eicar-Test-Signature");
            assertThat(refusal(karin, "Skript.html")).containsText("inte av en sort som kan bifogas");
            karin.page().getByLabel("Vad filen " + NAME + " är").fill("Hur det ser ut i dag");
            karin.isSaved();
            karin.person().looksAt("ansökan K, bilagor och sådant som inte togs emot");
            karin.person().use(Viewport.PHONE).looksAt("ansökan K, bilagor på telefon");
            karin.person().use(Viewport.DESKTOP);
            assertThat(inFolder(server)).hasSize(2).contains(Secrets.checksum(pdf));

            theFileIsSavedAndNeverShown(karin, pdf);

            clamd.stop();
            sends(karin, file("Avtal.docx", SampleFiles.docx("Avtal")));
            assertThat(refusal(karin, "Avtal.docx")).containsText("Virusskyddet svarar inte just nu");
            clamd.startAgain();
            sends(karin, file("Avtal.docx", SampleFiles.docx("Avtal")));
            assertThat(attached(karin)).hasCount(3);
            assertThat(refusal(karin, "Avtal.docx")).hasCount(0);

            karin.presses("Ta bort bilagan " + NAME);
            karin.person().looksAt("ansökan K, bilaga tas bort");
            karin.presses("Ta bort");
            assertThat(attached(karin)).hasCount(2);
            assertThat(inFolder(server)).hasSize(2).doesNotContain(Secrets.checksum(pdf));
        }
    }

    private static void theFileIsSavedAndNeverShown(Applicant karin, byte[] pdf) {
        Locator link = karin.page().getByRole(AriaRole.LINK, Applicant.named(NAME));
        // The property, not the attribute: whole, and from the page's base.
        APIResponse answer = karin.page().request().get(String.valueOf(link.evaluate("link => link.href")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(pdf);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "application/pdf")
                .hasEntrySatisfying("content-security-policy", policy -> assertThat(policy).contains("sandbox"))
                .hasEntrySatisfying("content-disposition", words -> assertThat(words)
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''Kartl%C3%A4ggning%20%C3%85re.pdf"));
        assertThat(karin.page().waitForDownload(link::click).suggestedFilename()).isEqualTo(NAME);
    }

    private static void sends(Applicant applicant, FilePayload... files) {
        applicant.page().locator("vaadin-upload input[type=file]").setInputFiles(files);
        applicant.person().settle();
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "", content);
    }

    private static Locator attached(Applicant applicant) {
        return applicant.page().locator(".fu-attachment");
    }

    private static Locator refusal(Applicant applicant, String name) {
        return applicant.page().getByRole(AriaRole.ALERT).locator(".sv-advice").filter(containing(name));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static List<String> inFolder(StegvisServer server) throws IOException {
        try (Stream<Path> all = Files.walk(server.data().resolve("files"))) {
            return all.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
