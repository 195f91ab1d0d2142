package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.board.ui.CaseView;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

/** The attachments of an application on the pages that show them. */
@DatabaseTest
class AttachmentPagesTest extends SpringBrowserlessTest {

    private static final String NONE = "Ingen bilaga ännu. Det går bra att lämna in utan.";
    private static final String FULL = "Nu finns en bilaga, så många som får plats. Ta bort någon för att bifoga en ny.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private FundingWorld world;

    @SuppressWarnings("NullAway.Init")
    private ApplicationFixtures applications;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new FundingWorld(context);
        applications = new ApplicationFixtures(context, world);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_file_comes_in_beside_the_others_is_described_and_taken_out_again() {
        ApplicationId draft = applications.started();
        signIn(world.karin);
        Component page = navigate(path("ansokningar/" + draft + "/intyg"), ApplicationFormView.class);
        assertThat(words(page)).contains("Bilagor", "högst 10 MB per fil och 20 filer");
        assertThat(paragraphs()).contains(NONE);

        upload("Kartläggning.pdf", SampleFiles.pdf("Kartläggning"));
        upload("Avtal.docx", SampleFiles.docx("Avtal"));
        assertThat(words(page)).contains("Kartläggning.pdf", "Avtal.docx", "DOCX · ", "Karin Åkerlund");
        assertThat(paragraphs()).doesNotContain(NONE);
        TextField description = find(TextField.class).all().stream()
                .filter(field -> field.getAriaLabel().filter("Vad filen Avtal.docx är"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(description).setValue("Utkast till avtal");
        roundTrip();
        assertThat(stored(draft)).extracting(Attachment::description).containsExactly("", "Utkast till avtal");

        test($(Button.class).withAriaLabel("Ta bort bilagan Kartläggning.pdf").single()).click();
        test($(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(words(page)).doesNotContain("Kartläggning.pdf").contains("Avtal.docx");
        assertThat(stored(draft)).extracting(Attachment::name).containsExactly("Avtal.docx");
    }

    @Test
    void each_file_that_is_refused_has_its_own_reason_until_it_is_closed_or_comes_right() {
        ApplicationId draft = applications.started();
        world.set(Setting.ATTACHMENT_MEGABYTES, "1");
        signIn(world.karin);
        Component page = navigate(path("ansokningar/" + draft + "/intyg"), ApplicationFormView.class);

        upload("Budget.xlsx", SampleFiles.docx("Avtal"));
        upload("Tom.pdf", new byte[0]);
        upload("Stor.pdf", SampleFiles.pdf("Stor", 1_200_000));
        assertThat(words(page))
                .containsSubsequence("Budget.xlsx", "går inte att öppna som XLSX")
                .containsSubsequence("Tom.pdf", "Filen är tom.")
                .containsSubsequence("Stor.pdf", "högst 1 MB");
        assertThat(paragraphs()).contains(NONE);

        upload("Budget.xlsx", SampleFiles.xlsx("Budget"));
        assertThat(words(page)).doesNotContain("går inte att öppna som XLSX");
        test($(Button.class).withAriaLabel("Stäng meddelandet om Tom.pdf").single()).click();
        assertThat(words(page)).doesNotContain("Filen är tom.").contains("Stor.pdf");
    }

    @Test
    void when_there_is_no_room_for_more_the_page_says_so_and_asks_for_none() {
        ApplicationId draft = applications.started();
        world.set(Setting.ATTACHMENTS_MOST, "1");
        signIn(world.karin);
        navigate(path("ansokningar/" + draft + "/intyg"), ApplicationFormView.class);
        assertThat(paragraphs()).doesNotContain(FULL);
        upload("Kartläggning.pdf", SampleFiles.pdf("Kartläggning"));
        assertThat(paragraphs()).contains(FULL);
        assertThat(find(Upload.class).all()).isEmpty();
    }

    @Test
    void a_submitted_applications_files_are_listed_where_it_is_read_and_where_it_is_prepared() {
        ApplicationId id = applications.complete();
        world.as(world.karin, () -> {
            Attachment file = attach(id, "Kartläggning.pdf", SampleFiles.pdf("Kartläggning"));
            context.getBean(AttachmentService.class).describe(id, file.id(), "Hur det ser ut i dag", file.version());
            context.getBean(SubmissionService.class).submit(id);
        });

        signIn(world.director);
        navigate(path("ansokningar/" + id), ApplicationFormView.class);
        assertThat(links()).contains("Kartläggning.pdf");
        assertThat(find(Upload.class).all()).isEmpty();

        signIn(world.person("Pia Beredare", Role.PREPARER, world.region));
        Component caseFile = navigate(path("beredning/" + id), CaseView.class);
        assertThat(words(caseFile)).containsSubsequence("Bilagor", "Kartläggning.pdf", "PDF · ", "Hur det ser ut i dag");
        assertThat(links()).contains("Kartläggning.pdf");
    }

    private void upload(String name, byte[] content) {
        test(find(Upload.class).single()).upload(name, "application/octet-stream", content);
        roundTrip();
    }

    private Attachment attach(ApplicationId id, String name, byte[] content) {
        try {
            return context.getBean(AttachmentService.class).add(id, name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Attachment> stored(ApplicationId id) {
        return world.as(world.karin, () -> context.getBean(AttachmentService.class).list(id));
    }

    /** Those that are seen. */
    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private String path(String rest) {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + "/" + rest;
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
