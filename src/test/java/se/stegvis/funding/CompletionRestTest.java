package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

/** What a completion leaves behind: no file that nobody can reach, and no text that nobody can choose. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class CompletionRestTest {

    private static final String NEED = "behov.glapp";
    private static final byte[] AGREEMENT = SampleFiles.pdf("Avtal");
    private static final byte[] OTHER = SampleFiles.pdf("Ett annat avtal");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompletionService completions;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private ConflictService conflicts;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private AccountId preparer;
    private ApplicationId id;

    @BeforeEach
    void aSubmittedApplicationWithAFile() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        id = fixtures.complete();
        attach(AGREEMENT);
        world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(id));
    }

    @Test
    void a_file_attached_and_taken_out_again_is_gone_and_so_is_one_that_took_anothers_place() {
        ask(new FormPlace.Attachments());
        remove(attach(OTHER));
        assertThat(contents()).as("only the registered one").isEqualTo(1);
        remove(files().getFirst());
        remove(attach(OTHER));
        attach(OTHER);
        assertThat(files()).hasSize(1);
        assertThat(contents()).as("the registered one and the one in its place").isEqualTo(2);
        callOff();
        assertThat(files()).singleElement().satisfies(file -> assertThat(read(file)).isEqualTo(AGREEMENT));
        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void a_registered_file_that_is_taken_out_and_attached_anew_is_kept_once_however_often() {
        ask(new FormPlace.Attachments());
        for (int times = 0; times < 3; times++) {
            remove(files().getFirst());
            assertThat(read(attach(AGREEMENT))).isEqualTo(AGREEMENT);
        }
        assertThat(contents()).isEqualTo(1);
        remove(files().getFirst());
        answer("Bilagan behövs inte längre.");
        assertThat(files()).isEmpty();
        ask(new FormPlace.Attachments());
        attach(AGREEMENT);
        callOff();
        assertThat(files()).isEmpty();
        assertThat(contents()).as("version 1 has it still").isEqualTo(1);
        assertThat(world.as(preparer, () -> context.getBean(VersionService.class).file(id)))
                .hasValueSatisfying(file -> assertThat(file.latest().number()).isEqualTo(2));
        ask(new FormPlace.Attachments());
        attach(AGREEMENT);
        answer("");
        assertThat(files()).singleElement().satisfies(file -> assertThat(read(file)).isEqualTo(AGREEMENT));
        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void two_texts_of_a_request_that_is_called_off_wait_for_nobody_and_do_not_come_back_with_the_next() {
        ask(FormPlace.Field.whole(NEED));
        world.as(world.karin, () -> {
            fixtures.answer(id, NEED, "", "Karins nya text");
            conflicts.keep(id, Section.NEED, new FieldPlace(NEED), "Glapp", new OwnWords("En annan text", "", null));
        });
        assertThat(open().conflicts()).hasSize(1);
        callOff();
        assertThat(open().conflicts()).isEmpty();
        ask(FormPlace.Field.whole("grund.namn"));
        assertThat(open().conflicts()).as("the field is not asked about: nobody could choose").isEmpty();
        assertThat(jdbc.sql("select words || ' ' || outcome from application_conflict where application_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .as("the words are kept with what became of them")
                .containsExactly("En annan text GIVEN_UP");
    }

    private void ask(FormPlace place) {
        world.as(preparer, () -> completions.ask(
                id,
                new CompletionRequest(
                        List.of(new NamedPlace(place, "Se över.")),
                        "",
                        SwedishTime.today(context.getBean(Clock.class)).plusDays(14))));
    }

    private void callOff() {
        world.as(preparer, () -> completions.callOff(id, "Behövs inte längre."));
    }

    private void answer(String note) {
        world.as(world.karin, () -> completions.answer(id, note));
    }

    private ApplicationDraft open() {
        return world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id));
    }

    private List<Attachment> files() {
        return open().attachments();
    }

    private byte[] read(Attachment file) {
        return world.as(world.karin, () -> attachments.download(id, file.id())).content();
    }

    private void remove(Attachment file) {
        world.as(world.karin, () -> attachments.remove(id, file.id()));
    }

    private Attachment attach(byte[] content) {
        return world.as(world.karin, () -> {
            try {
                return attachments.add(id, "Avtal.pdf", new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int contents() {
        return jdbc.sql("select count(*) from stored_content where association_id = ?")
                .param(world.association.value())
                .query(Integer.class)
                .single();
    }
}
