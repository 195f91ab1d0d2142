package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.ApplicationsView;
import se.stegvis.funding.ui.BeforeYouBeginView;
import se.stegvis.funding.ui.NewApplicationView;
import se.stegvis.funding.ui.ReviewView;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.PdfStandards;

/** Help before and while one writes, and the links that take an application out. */
@DatabaseTest
class HelpPagesTest extends SpringBrowserlessTest {

    private static final List<String> PATHS = List.of(
            "grund", "parter", "behov", "malgrupp", "mal", "genomforande", "perspektiv", "uppfoljning", "implementering", "budget", "intyg");

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
    void every_part_begins_with_what_good_looks_like_how_long_it_takes_and_an_example_to_open() {
        ApplicationId draft = applications.started();
        signIn(world.karin);
        for (Section section : Section.values()) {
            Component page = navigate(
                    path("ansokningar/" + draft + "/" + PATHS.get(section.ordinal())),
                    ApplicationFormView.class);
            assertThat(words(page))
                    .as(section.name())
                    .contains("Så blir det bra", inSwedish("fundingguide.good." + section))
                    .containsPattern("Räkna med \\d+ minuter");
            NativeDetails example = find(NativeDetails.class).all().stream()
                    .filter(details -> "Läs ett exempel".equals(details.getSummaryText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(example.isOpen()).isFalse();
            assertThat(words(example)).contains("Fotfäste");
        }
    }

    @Test
    void what_the_form_fills_in_by_itself_is_not_called_begun() {
        ApplicationId draft = applications.started();
        SubmissionService submission = context.getBean(SubmissionService.class);
        assertThat(world.as(world.karin, () -> submission.review(draft)).progress())
                .containsEntry(Section.FOLLOW_UP, SectionState.EMPTY);
        world.as(world.karin, () -> applications.answer(draft, "uppfoljning.processdagar", "", "2"));
        assertThat(world.as(world.karin, () -> submission.review(draft)).progress())
                .containsEntry(Section.FOLLOW_UP, SectionState.STARTED);
    }

    @Test
    void before_one_begins_there_is_a_list_to_read_print_and_take_away() throws Exception {
        signIn(world.karin);
        assertThat(words(navigate(path("ansokningar"), ApplicationsView.class))).contains("Läs först: innan du börjar");
        navigate(path("ansokningar/ny"), NewApplicationView.class);
        assertThat(hrefs()).anyMatch(href -> href.endsWith("ansokningar/innan-du-borjar"));

        navigate(path("ansokningar/innan-du-borjar"), BeforeYouBeginView.class);

        assertThat(html())
                .contains("<h1>Innan du börjar</h1>", "Prata med", "Ha det här framme", "Del för del", "Så går det till sedan")
                .contains("K Kontroller och intyg", "Allt tillsammans", world.name);
        assertThat(find(H1.class).all()).isEmpty();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Hämta som PDF");
        byte[] pdf = downloaded("Hämta som PDF");
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
            assertThat(PdfStandards.breaches(pdf, standard)).isEmpty();
        }
    }

    @Test
    void a_draft_and_a_submitted_application_can_be_taken_out_as_pdf_and_word() throws Exception {
        ApplicationId id = applications.complete();
        signIn(world.karin);
        navigate(path("ansokningar/" + id + "/granska"), ReviewView.class);
        assertThat(downloaded("Hämta som PDF")).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(downloaded("Hämta som Word")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));

        Receipt receipt = world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
        signIn(world.director);
        navigate(path("ansokningar/" + id), ApplicationFormView.class);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(downloaded("Hämta som Word")))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText)).anyMatch(text -> text.contains(receipt.caseNumber()));
        }
        assertThat(downloaded("Hämta som PDF"))
                .isEqualTo(world.as(world.director, () -> context.getBean(SubmissionService.class).document(id)).content());
    }

    @Test
    void the_list_is_taken_out_as_it_is_filtered() throws Exception {
        applications.started();
        ApplicationId other = applications.started();
        world.as(world.karin, () -> applications.answer(other, "grund.namn", "", "Återvägen"));
        signIn(world.karin);
        navigate(path("ansokningar"), ApplicationsView.class);
        test(find(TextField.class).single()).setValue("återv");
        roundTrip();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(downloaded("Hämta som Excel")))) {
            assertThat(read.getFirstSheet().read().stream().map(row -> row.getCellText(1))).containsExactly("Insats", "Återvägen");
        }
        test(find(TextField.class).single()).setValue("finns inte");
        roundTrip();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).doesNotContain("Hämta som Excel");
    }

    private byte[] downloaded(String link) {
        Anchor anchor = find(Anchor.class).all().stream()
                .filter(each -> each.getText().equals(link))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(anchor).download(out);
        return out.toByteArray();
    }

    private List<String> hrefs() {
        return find(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private String path(String rest) {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + "/" + rest;
    }

    private String inSwedish(String key) {
        return context.getBean(Texts.class).get(Texts.SWEDISH, key);
    }

    private String html() {
        return find(Html.class).all().stream().map(Html::getInnerHtml).collect(java.util.stream.Collectors.joining());
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
