package se.stegvis.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Secrets;
import se.stegvis.registry.persistence.StoredContentRepository;
import se.stegvis.testing.DatabaseTest;

/** What is kept is there to the byte, and what is not kept leaves nothing behind, in the database as in a folder. */
@DatabaseTest
class ContentStoreTest {

    private static final byte[] CONTENT = "Kartläggning".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "Avtal".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private StoredContentRepository contents;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @TempDir
    Path folder;

    private final AssociationId association = AssociationId.random();

    @BeforeEach
    void aForbund() {
        jdbc.sql("insert into association (id, name, slug, created_at, version) values (?, ?, ?, current_timestamp, 0)")
                .params(association.value(), "Förbund " + association, association.toString())
                .update();
    }

    @ParameterizedTest(name = "in a folder: {0}")
    @ValueSource(booleans = {false, true})
    void a_content_is_read_as_it_was_kept_by_its_own_forbund_only(boolean inFolder) throws IOException {
        ContentStore store = store(inFolder);
        ContentId id = in(() -> store.keep(association, CONTENT));
        assertThat(in(() -> store.read(association, id))).isEqualTo(CONTENT);
        assertThatThrownBy(() -> in(() -> store.read(AssociationId.random(), id))).isInstanceOf(NotFoundException.class);
        assertThat(files()).hasSize(inFolder ? 1 : 0);
        assertThatThrownBy(() -> jdbc.sql("update stored_content set checksum = 'x' where id = ?").param(id.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("stored content is never rewritten");
        in(() -> {
            store.letGo(association, id);
            return id;
        });
        assertThatThrownBy(() -> in(() -> store.read(association, id))).isInstanceOf(NotFoundException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_is_on_disk_before_its_row_commits_and_gone_when_it_does_not() throws IOException {
        ContentStore store = store(true);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            store.keep(association, CONTENT);
            assertThat(names()).containsExactly(Secrets.checksum(CONTENT));
            transaction.setRollbackOnly();
        });
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_stays_as_long_as_anything_refers_to_it() throws IOException {
        ContentStore store = store(true);
        ContentId first = in(() -> store.keep(association, CONTENT));
        ContentId second = in(() -> store.keep(association, CONTENT));
        assertThat(files()).hasSize(1);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            store.letGo(association, first);
            transaction.setRollbackOnly();
        });
        assertThat(in(() -> store.read(association, first))).isEqualTo(CONTENT);
        letGo(store, first);
        assertThat(in(() -> store.read(association, second))).isEqualTo(CONTENT);
        letGo(store, second);
        assertThat(files()).isEmpty();
    }

    @Test
    void one_who_gives_up_a_file_does_not_take_it_from_another_who_keeps_it_at_the_same_time() throws Exception {
        ContentStore store = store(true);
        for (int round = 0; round < 10; round++) {
            ContentId before = in(() -> store.keep(association, CONTENT));
            CountDownLatch together = new CountDownLatch(1);
            try (ExecutorService people = Executors.newFixedThreadPool(3)) {
                Future<ContentId> keeps = people.submit(() -> {
                    together.await();
                    return in(() -> store.keep(association, CONTENT));
                });
                Future<?> givesUp = people.submit(() -> {
                    together.await();
                    letGo(store, before);
                    return null;
                });
                Future<?> changesMind = people.submit(() -> {
                    together.await();
                    new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                        store.keep(association, CONTENT);
                        transaction.setRollbackOnly();
                    });
                    return null;
                });
                together.countDown();
                givesUp.get();
                changesMind.get();
                ContentId kept = keeps.get();
                assertThat(in(() -> store.read(association, kept))).isEqualTo(CONTENT);
                letGo(store, kept);
            }
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void a_file_that_has_been_damaged_or_lost_is_never_handed_out_and_is_mended_when_it_comes_again() throws IOException {
        ContentStore store = store(true);
        ContentId id = in(() -> store.keep(association, CONTENT));
        Files.write(files().getFirst(), OTHER);
        assertThatThrownBy(() -> in(() -> store.read(association, id)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("damaged");
        in(() -> store.keep(association, CONTENT));
        assertThat(in(() -> store.read(association, id))).isEqualTo(CONTENT);
        Files.delete(files().getFirst());
        assertThatThrownBy(() -> in(() -> store.read(association, id))).hasMessageContaining("missing");
    }

    @Test
    void the_setting_may_change_while_there_are_files() {
        ContentId inRow = in(() -> store(false).keep(association, CONTENT));
        ContentStore withFolder = store(true);
        ContentId inFolder = in(() -> withFolder.keep(association, OTHER));
        assertThat(in(() -> withFolder.read(association, inRow))).isEqualTo(CONTENT);
        assertThatThrownBy(() -> in(() -> store(false).read(association, inFolder)))
                .hasMessageContaining("stegvis.attachments.folder");
    }

    @Test
    void a_folder_that_cannot_be_written_in_is_told_when_the_server_starts() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        assertThatThrownBy(() -> new ContentStore(contents, file.resolve("below").toString(), transactions, clock))
                .hasMessageContaining("cannot be written in");
    }

    private ContentStore store(boolean inFolder) {
        return new ContentStore(contents, inFolder ? folder.toString() : "", transactions, clock);
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(transaction -> work.get()));
    }

    private void letGo(ContentStore store, ContentId id) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> store.letGo(association, id));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<String> names() {
        try {
            return files().stream().map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
