package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

/** What happens to files that are attached to an application. */
@DatabaseTest
class AttachmentsTest {

    private static final byte[] PDF = SampleFiles.pdf("Kartläggning");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;

    @BeforeEach
    void aForbund() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
    }

    @Test
    void a_file_is_attached_described_read_and_removed_by_those_who_are_in_the_draft() {
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        Attachment added = attach(world.karin, id, "C:\\Mina filer\\Kartläggning Åre.PDF", PDF);
        assertThat(added)
                .extracting(Attachment::name, Attachment::type, Attachment::size, Attachment::addedBy, Attachment::checksum)
                .containsExactly(
                        "Kartläggning Åre.pdf", AttachmentType.PDF, (long) PDF.length, "Karin Åkerlund", Secrets.checksum(PDF));
        Attachment described = world.as(contact, () -> attachments.describe(id, added.id(), "Hur det ser ut i dag", added.version()));
        assertThat(world.as(world.karin, () -> applications.open(id)).attachments()).containsExactly(described);
        assertThat(described.description()).isEqualTo("Hur det ser ut i dag");
        AttachedFile file = world.as(contact, () -> attachments.download(id, added.id()));
        assertThat(file.content()).isEqualTo(PDF);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        world.as(contact, () -> attachments.remove(id, added.id()));
        assertThat(world.as(world.karin, () -> attachments.list(id))).isEmpty();
        assertThat(contentsOf(world)).as("the content is gone too").isZero();
    }

    @Test
    void files_of_a_draft_are_closed_to_all_others() {
        ApplicationId id = fixtures.started();
        Attachment file = attach(world.karin, id, "a.pdf", PDF);
        AccountId colleague = world.person("Lars Ek", Role.APPLICANT, world.vasteras);
        FundingWorld elsewhere = new FundingWorld(context);
        for (AccountId other : List.of(colleague, world.director, elsewhere.karin)) {
            assertThatThrownBy(() -> world.as(other, () -> attachments.list(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> world.as(other, () -> attachments.download(id, file.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> attach(other, id, "b.pdf", PDF)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> world.as(other, () -> attachments.remove(id, file.id())))
                    .isInstanceOf(NotFoundException.class);
        }
        ApplicationId own = fixtures.started();
        assertThatThrownBy(() -> world.as(world.karin, () -> attachments.download(own, file.id())))
                .as("by way of another application")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_cannot_be_attached_is_refused_with_its_reason_and_leaves_nothing_behind() {
        ApplicationId id = fixtures.started();
        world.set(Setting.ATTACHMENT_MEGABYTES, "1");
        assertRefused(id, "skript.html", PDF, "funding.attachment.type");
        assertRefused(id, "kartläggning", PDF, "funding.attachment.type");
        assertRefused(id, "kartläggning.pdf", new byte[0], "funding.attachment.empty");
        assertRefused(id, "kartläggning.pdf", SampleFiles.pdf("x", 1_000_001), "funding.attachment.tooLarge");
        assertRefused(id, "kartläggning.docx", PDF, "funding.attachment.notThat");
        assertRefused(id, "avtal.docx", SampleFiles.docxWithMacros(), "funding.attachment.macros");
        assertRefused(id, "Karin 19811228-9874.pdf", PDF, "funding.attachment.personalNumber");
        byte[] largeEnough = SampleFiles.pdf("x", 999_000);
        attach(world.karin, id, "precis lagom.pdf", largeEnough);
        assertRefused(id, "samma igen.pdf", largeEnough, "funding.attachment.twice");
        assertThat(contentsOf(world)).isEqualTo(1);
    }

    @Test
    void two_files_of_one_name_are_told_apart() {
        ApplicationId id = fixtures.started();
        attach(world.karin, id, "budget.xlsx", SampleFiles.xlsx("ett"));
        attach(world.karin, id, "Budget.xlsx", SampleFiles.xlsx("två"));
        assertThat(world.as(world.karin, () -> attachments.list(id)))
                .extracting(Attachment::name)
                .containsExactly("budget.xlsx", "Budget (2).xlsx");
    }

    @Test
    void there_are_never_more_files_than_the_forbund_allows_also_when_they_come_at_once() throws Exception {
        ApplicationId id = fixtures.started();
        world.set(Setting.ATTACHMENTS_MOST, "3");
        attach(world.karin, id, "0.pdf", PDF);
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(5)) {
            List<Callable<String>> tries = java.util.stream.IntStream.rangeClosed(1, 5)
                    .<Callable<String>>mapToObj(number -> () -> {
                        together.await();
                        try {
                            return attach(world.karin, id, number + ".png", SampleFiles.png(number * 40)).name();
                        } catch (RefusedException full) {
                            return full.reason().key();
                        }
                    })
                    .toList();
            List<Future<String>> answers = tries.stream().map(people::submit).toList();
            together.countDown();
            int refused = 0;
            for (Future<String> answer : answers) {
                refused += answer.get().equals("funding.attachment.tooMany") ? 1 : 0;
            }
            assertThat(refused).isEqualTo(3);
        }
        assertThat(world.as(world.karin, () -> attachments.list(id))).hasSize(3);
        assertThat(contentsOf(world)).isEqualTo(3);
    }

    @Test
    void two_who_describe_the_same_file_do_not_overwrite_each_other_and_no_personnummer_is_stored() {
        ApplicationId id = fixtures.complete();
        AccountId contact = fixtures.contact(id, world.region);
        Attachment file = attach(world.karin, id, "a.pdf", PDF);
        world.as(contact, () -> attachments.describe(id, file.id(), "Regionens", file.version()));
        assertThatThrownBy(() -> world.as(world.karin, () -> attachments.describe(id, file.id(), "Kommunens", file.version())))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> assertThat(conflict.savedText())
                        .isEqualTo("Regionens"));
        assertThatThrownBy(() -> world.as(
                        world.karin, () -> attachments.describe(id, file.id(), "Karins: 19811228-9874", file.version() + 1)))
                .isInstanceOf(PersonalNumberException.class);
    }

    @Test
    void a_submitted_applications_files_are_documents_of_its_case_and_stand_in_its_paper() throws IOException {
        ApplicationId id = fixtures.complete();
        byte[] table = SampleFiles.xlsx("Budget");
        Attachment pdf = attach(world.karin, id, "Kartläggning.pdf", PDF);
        attach(world.karin, id, "Budget.xlsx", table);
        world.as(world.karin, () -> attachments.describe(id, pdf.id(), "Hur det ser ut i dag", pdf.version()));
        world.as(world.karin, () -> submission.submit(id));

        assertThat(registry.documents(world.association, submissions.get(id).caseId()))
                .filteredOn(document -> !document.title().startsWith("Ansökan"))
                .extracting(RegisteredDocument::title, RegisteredDocument::mediaType, RegisteredDocument::content)
                .containsExactlyInAnyOrder(
                        tuple("Kartläggning.pdf", "application/pdf", PDF),
                        tuple("Budget.xlsx", AttachmentType.XLSX.mediaType(), table));
        String paper = words(world.as(world.director, () -> submission.document(id)).content());
        for (String expected : List.of(
                "Bilagor", "Kartläggning.pdf", "Hur det ser ut i dag", "Budget.xlsx", Secrets.checksum(PDF), Secrets.checksum(table))) {
            assertThat(paper).contains(expected.replace(" ", ""));
        }
        String stored = jdbc.sql("select snapshot from application_submission where application_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(Snapshot.read(stored).attachments())
                .extracting(Snapshot.AttachmentLine::name, Snapshot.AttachmentLine::checksum, Snapshot.AttachmentLine::description)
                .containsExactly(
                        tuple("Kartläggning.pdf", Secrets.checksum(PDF), "Hur det ser ut i dag"),
                        tuple("Budget.xlsx", Secrets.checksum(table), ""));
        assertThat(contentsOf(world)).as("each content is stored once").isEqualTo(2);
    }

    @Test
    void a_submitted_applications_files_are_read_by_every_role_changed_by_nobody_and_not_even_in_the_database() {
        ApplicationId id = fixtures.complete();
        Attachment file = attach(world.karin, id, "a.pdf", PDF);
        world.as(world.karin, () -> submission.submit(id));
        AccountId auditor = world.person("Rut Ros", Role.AUDITOR, null);
        VersionService versions = context.getBean(VersionService.class);
        assertThat(world.as(world.karin, () -> attachments.list(id))).containsExactly(file);
        for (AccountId reader : List.of(world.karin, world.director, auditor)) {
            assertThat(world.as(reader, () -> versions.files(id, 1)))
                    .extracting(FixedFile::name, FixedFile::checksum)
                    .containsExactly(tuple(file.name(), file.checksum()));
            assertThat(world.as(reader, () -> versions.download(id, 1, file.checksum())).content()).isEqualTo(PDF);
        }
        FundingWorld elsewhere = new FundingWorld(context);
        assertThatThrownBy(() -> elsewhere.as(elsewhere.director, () -> versions.download(id, 1, file.checksum())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attach(world.karin, id, "b.png", SampleFiles.png(1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.submitted");
        assertThatThrownBy(() -> world.as(world.karin, () -> attachments.remove(id, file.id())))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> attachments.describe(id, file.id(), "x", file.version())))
                .isInstanceOf(RefusedException.class);
        for (String change : List.of(
                "update application_attachment set file_name = 'x' where application_id = ?",
                "delete from application_attachment where application_id = ?",
                "delete from stored_content where id in (select content_id from application_attachment where application_id = ?)",
                "update stored_content set byte_count = 1 where id in"
                        + " (select content_id from application_attachment where application_id = ?)")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void an_application_that_was_submitted_before_files_could_be_attached_is_still_read() {
        ApplicationId id = fixtures.complete();
        world.as(world.karin, () -> submission.submit(id));
        String stored = jdbc.sql("select snapshot from application_submission where application_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(stored).contains(",\"attachments\":[]");
        assertThat(Snapshot.read(stored.replace(",\"attachments\":[]", "")).attachments()).isEmpty();
    }

    private Attachment attach(AccountId who, ApplicationId id, String name, byte[] content) {
        return world.as(who, () -> {
            try {
                return attachments.add(id, name, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void assertRefused(ApplicationId id, String name, byte[] content, String reason) {
        assertThatThrownBy(() -> attach(world.karin, id, name, content))
                .as(name)
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(
                                refused.faults().getFirst().message().key())
                        .isEqualTo(reason));
    }

    private long contentsOf(FundingWorld forbund) {
        return jdbc.sql("select count(*) from stored_content where association_id = ?")
                .param(forbund.association.value())
                .query(Long.class)
                .single();
    }

    /** Without space, so that line breaks do not matter. */
    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return String.join("", Arrays.asList(new PDFTextStripper().getText(document).split("[\\s\\u00a0\\u202f\\u00ad]+", -1)));
        }
    }
}
