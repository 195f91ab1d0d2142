package se.stegvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./mvnw} finds a suitable JDK where one may be, and says in one line what to install where there is none. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw is a script for a Unix shell; Windows has mvnw.cmd")
class WrapperTest {

    private static final Path OURS = Path.of(System.getProperty("java.home"));

    /** The tools that mvnw and mvn call; a PATH with these alone holds no java, whatever the machine has. */
    private static final List<String> TOOLS = List.of(
            "sh", "bash", "sed", "readlink", "uname", "dirname", "basename", "tr", "cat", "ls", "expr", "id", "env", "printf");

    @TempDir
    Path folder;

    private Path tools;
    private Path oldJdk;
    private Path none;

    private record Answer(int code, List<String> lines) {}

    @BeforeEach
    void a_machine_without_java() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            for (String place : List.of("/bin", "/usr/bin")) {
                Path found = Path.of(place, tool);
                if (Files.isExecutable(found) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), found);
                }
            }
        }
        oldJdk = jdk("old", "17.0.15");
        none = Files.createDirectory(folder.resolve("none"));
    }

    @Test
    void without_java_home_it_finds_the_jdk_in_an_install_folder() throws Exception {
        Path installed = Files.createDirectory(folder.resolve("installed"));
        Files.createSymbolicLink(installed.resolve("jdk-25"), OURS);
        assertStartsMaven(mvnw(Map.of("STEGVIS_JDK_FOLDERS", oldJdk + " " + installed + "/*")));
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        assertStartsMaven(mvnw(Map.of("JAVA_HOME", oldJdk.toString(), "STEGVIS_JDK_FOLDERS", OURS.toString())));
    }

    @Test
    void a_java_home_that_is_not_there_is_passed_over() throws Exception {
        assertStartsMaven(mvnw(Map.of("JAVA_HOME", "/nowhere/jdk", "STEGVIS_JDK_FOLDERS", OURS.toString())));
    }

    @Test
    void java_on_the_path_is_found_through_its_link() throws Exception {
        Files.createSymbolicLink(tools.resolve("java"), OURS.resolve("bin/java"));
        assertStartsMaven(mvnw(Map.of("STEGVIS_JDK_FOLDERS", none.toString())));
    }

    @Test
    void a_suitable_java_home_comes_first() throws Exception {
        assertStartsMaven(mvnw(Map.of("JAVA_HOME", OURS.toString(), "STEGVIS_JDK_FOLDERS", none.toString())));
    }

    @Test
    void where_there_is_none_it_says_in_one_line_what_to_install() throws Exception {
        assertSaysWhatToInstall(mvnw(Map.of("STEGVIS_JDK_FOLDERS", none + "/*")));
    }

    @Test
    void where_all_are_too_old_it_says_in_one_line_what_to_install() throws Exception {
        Files.createSymbolicLink(tools.resolve("java"), oldJdk.resolve("bin/java"));
        assertSaysWhatToInstall(
                mvnw(Map.of("JAVA_HOME", oldJdk.toString(), "STEGVIS_JDK_FOLDERS", jdk("older", "1.8.0_402").toString())));
    }

    private static void assertStartsMaven(Answer answer) {
        assertThat(answer.code()).as(String.join("\n", answer.lines())).isZero();
        assertThat(answer.lines())
                .anyMatch(line -> line.contains("Apache Maven 3"))
                .anyMatch(line -> line.contains("Java version: " + Runtime.version().feature()));
    }

    private static void assertSaysWhatToInstall(Answer answer) {
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).singleElement().asString().contains("JDK 25").contains("install");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 1\n");
            assertThat(home.resolve("bin").resolve(program).toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Answer mvnw(Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "./mvnw", "--version")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Maven itself was fetched by the run of these tests, into the home folder; all else is as we say.
        builder.environment().keySet().retainAll(List.of("HOME", "MAVEN_USER_HOME"));
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Answer(code, Files.readAllLines(output).stream().filter(line -> !line.isBlank()).toList());
    }
}
