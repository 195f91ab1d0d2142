package se.stegvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.testing.StegvisCommand;
import se.stegvis.testing.StegvisCommand.Answer;
import se.stegvis.testing.StegvisServer;

/** The jar as a command: it says in plain words what it did, and its exit code says it too. */
class CommandsIT {

    @TempDir
    Path folder;

    private Answer run(String... arguments) throws Exception {
        return StegvisCommand.run(folder, arguments);
    }

    @Test
    void a_backup_is_made_of_a_stopped_server_and_restored_into_an_empty_place_only() throws Exception {
        Path backup = folder.resolve("backup.zip");
        String there = "--stegvis.data=" + folder.resolve("there");
        try (StegvisServer server = StegvisServer.own("backup").start()) {
            String here = "--stegvis.data=" + server.data().resolve("data");
            Answer busy = run("backup", backup.toString(), here);
            assertThat(busy.code()).isEqualTo(1);
            assertThat(busy.words()).contains("stop the server first");
            server.stop();
            Answer saved = run("backup", backup.toString(), here);
            assertThat(saved.words()).contains("rows saved in " + backup);
            assertThat(saved.code()).isZero();
        }
        assertThat(run("restore", backup.toString(), there).code()).isZero();
        Path again = folder.resolve("again.zip");
        assertThat(run("backup", again.toString(), there).code()).isZero();
        assertThat(again).isNotEmptyFile();
    }

    @Test
    void a_command_that_is_not_written_as_it_should_be_says_how() throws Exception {
        Answer answer = run("backup");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.words().lines()).contains("Usage: java -jar stegvis.jar backup FILE");
    }

    @Test
    void production_refuses_demo_data_in_one_line() throws Exception {
        Answer answer = run("--spring.profiles.active=postgres", "--stegvis.demo=true", "--server.port=0");
        assertThat(answer.code()).isNotZero();
        assertThat(answer.words()).contains("Demo data is refused with profile postgres").doesNotContain("\tat ");
    }
}
