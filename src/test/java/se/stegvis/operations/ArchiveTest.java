package se.stegvis.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.foundation.Secrets;
import se.stegvis.registry.ContentFolder;

/** What a backup holds comes back, every row of every table, in whichever database it is restored. */
class ArchiveTest {

    @TempDir
    Path folder;

    /** A little of everything: ids, times, bytes, numbers, long text, nothing at all. */
    private static Store filled(String kind) {
        Store store = Store.of(kind);
        store.flyway().migrate();
        JdbcClient jdbc = store.jdbc();
        UUID association = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        UUID diary = UUID.randomUUID();
        jdbc.sql("insert into account values (?, 'å@exempel.se', 'Åsa ”Öst”', null, true, false, false, 'sv',"
                        + " timestamp with time zone '2026-03-29 01:59:59.123456+00:00', 3)")
                .param(account)
                .update();
        jdbc.sql("insert into association values (?, 'Förbundet Å', 'a', current_timestamp, 0)")
                .param(association)
                .update();
        jdbc.sql("insert into member values (?, ?, 'Region Ä', 'REGION', false, 1)")
                .params(member, association)
                .update();
        jdbc.sql("insert into registered_case values (?, ?, 2026, 1, '2026/1', 'Ärende', current_timestamp)")
                .params(diary, association)
                .update();
        byte[] content = {0, 1, 2, (byte) 0xff, (byte) 0xfe, '\n'};
        jdbc.sql("insert into registered_document (id, association_id, case_id, title, media_type, content, checksum, registered_at)"
                        + " values (?, ?, ?, 'Handling', 'application/pdf', ?, 'x', current_timestamp)")
                .params(UUID.randomUUID(), association, diary, content)
                .update();
        for (int i = 0; i < 3; i++) {
            jdbc.sql("insert into audit_entry (at, association_id, actor_id, action, object_name)"
                            + " values (current_timestamp, ?, ?, 'member.added', 'Region Ä')")
                    .params(association, account)
                    .update();
        }
        return store;
    }

    @ParameterizedTest
    @CsvSource({"H2, H2", "PostgreSQL, PostgreSQL", "H2, PostgreSQL", "PostgreSQL, H2"})
    void every_row_of_every_table_comes_back(String from, String to) throws Exception {
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        long rows = filled(from).archive().write(first);
        Store target = Store.of(to);
        assertThat(target.archive().read(first)).isEqualTo(rows).isPositive();
        target.archive().write(second);
        assertThat(ArchiveContents.of(second)).isEqualTo(ArchiveContents.of(first));
        target.jdbc()
                .sql("insert into audit_entry (at, action, object_name) values (current_timestamp, 'setting.changed', 'X')")
                .update();
        assertThat(target.jdbc().sql("select max(id) from audit_entry").query(Long.class).single())
                .as("new lines of the trail go on after the restored ones")
                .isEqualTo(4);
        assertThatThrownBy(() -> target.jdbc().sql("delete from audit_entry").update())
                .hasStackTraceContaining("the audit trail is never changed");
    }

    /** From and to a folder (true) or the database (false). */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true"})
    void attached_files_come_along_to_wherever_the_new_installation_keeps_them(boolean from, boolean to) throws Exception {
        byte[] content = "Kartläggning".getBytes(StandardCharsets.UTF_8);
        String checksum = Secrets.checksum(content);
        ContentFolder before = new ContentFolder(folder.resolve("before"));
        ContentFolder after = new ContentFolder(folder.resolve("after"));
        Store source = filled("H2");
        String association = source.jdbc().sql("select id from association").query(UUID.class).single().toString();
        if (from) {
            before.write(association, checksum, content);
        }
        for (int i = 0; i < 2; i++) {
            source.jdbc()
                    .sql("insert into stored_content values (?, ?, ?, ?, ?, current_timestamp)")
                    .params(Arrays.asList(
                            UUID.randomUUID(), UUID.fromString(association), checksum, content.length, from ? null : content))
                    .update();
        }
        Path file = folder.resolve("backup.zip");
        source.archive(from ? before : null).write(file);
        Store target = Store.of("H2");
        target.archive(to ? after : null).read(file);
        if (from && to) {
            assertThat(after.read(association, checksum)).isEqualTo(content);
        } else {
            assertThat(target.jdbc().sql("select content from stored_content").query(byte[].class).list())
                    .containsExactly(content, content);
        }
    }

    @Test
    void a_backup_without_its_attached_files_is_none() throws Exception {
        String checksum = Secrets.checksum(new byte[] {1});
        Store source = filled("H2");
        String association = source.jdbc().sql("select id from association").query(UUID.class).single().toString();
        source.jdbc()
                .sql("insert into stored_content values (?, ?, ?, 1, null, current_timestamp)")
                .params(UUID.randomUUID(), UUID.fromString(association), checksum)
                .update();
        Path file = folder.resolve("backup.zip");
        assertThatThrownBy(() -> source.archive().write(file)).hasMessageContaining("stegvis.attachments.folder");
        ContentFolder attached = new ContentFolder(folder.resolve("attached"));
        assertThatThrownBy(() -> source.archive(attached).write(file)).hasMessageContaining("is missing");
        attached.write(association, checksum, new byte[] {1});
        Files.write(attached.root().resolve(association).resolve(checksum.substring(0, 2)).resolve(checksum), new byte[] {2});
        assertThatThrownBy(() -> source.archive(attached).write(file)).hasMessageContaining("is damaged");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_database_that_is_not_empty_is_left_as_it_is() throws Exception {
        Store source = filled("H2");
        Path file = folder.resolve("backup.zip");
        source.archive().write(file);
        assertThatThrownBy(() -> source.archive().read(file)).hasMessageContaining("not empty");
        assertThatThrownBy(() -> source.archive().write(file)).hasMessageContaining("already");
    }

    @Test
    void a_file_that_is_no_backup_of_this_version_is_refused() throws Exception {
        Path odd = folder.resolve("odd.zip");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(odd))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("manifest.json"));
            zip.write("{\"format\":1,\"schema\":\"000\",\"rows\":{}}".getBytes(StandardCharsets.UTF_8));
        }
        Store target = Store.of("H2");
        assertThatThrownBy(() -> target.archive().read(odd)).hasMessageContaining("schema version 000");
        assertThatThrownBy(() -> target.archive().read(folder.resolve("missing.zip"))).hasMessageContaining("cannot be read");
        assertThat(target.flyway().info().current()).as("nothing was done to the database").isNull();
    }
}
