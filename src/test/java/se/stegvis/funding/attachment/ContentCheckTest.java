package se.stegvis.funding.attachment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.AttachmentType;
import se.stegvis.testing.SampleFiles;

/** A file is taken for what its content is, never for what it is called. */
class ContentCheckTest {

    @TempDir
    Path folder;

    static Stream<Arguments> real() {
        return Stream.of(
                Arguments.of(AttachmentType.PDF, SampleFiles.pdf("Kartläggning")),
                Arguments.of(AttachmentType.DOCX, SampleFiles.docx("Avtal")),
                Arguments.of(AttachmentType.XLSX, SampleFiles.xlsx("Budget")),
                Arguments.of(AttachmentType.PNG, SampleFiles.png(1)),
                Arguments.of(AttachmentType.JPEG, SampleFiles.jpeg(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("real")
    void a_file_that_is_what_it_says_is_let_through(AttachmentType type, byte[] content) {
        assertThatCode(() -> ContentCheck.require(type, file(content))).doesNotThrowAnyException();
    }

    static Stream<Arguments> disguised() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = SampleFiles.pdf("Kartläggning");
        return Stream.of(
                Arguments.of(Named.of("a web page as PDF", page), AttachmentType.PDF, "notThat"),
                Arguments.of(Named.of("a web page as PNG", page), AttachmentType.PNG, "notThat"),
                Arguments.of(Named.of("a web page as DOCX", page), AttachmentType.DOCX, "notThat"),
                Arguments.of(Named.of("a web page before a PDF", SampleFiles.concat(page, pdf)), AttachmentType.PDF, "notThat"),
                Arguments.of(Named.of("only the beginning of a PDF", Arrays.copyOf(pdf, 9)), AttachmentType.PDF, "notThat"),
                Arguments.of(Named.of("a PDF with a password", SampleFiles.lockedPdf()), AttachmentType.PDF, "locked"),
                Arguments.of(Named.of("a PNG as JPEG", SampleFiles.png(1)), AttachmentType.JPEG, "notThat"),
                Arguments.of(Named.of("half a PNG", Arrays.copyOf(SampleFiles.png(1), 60)), AttachmentType.PNG, "notThat"),
                Arguments.of(Named.of("a PNG that fills the memory", SampleFiles.pngThatSays(20_000, 20_000)), AttachmentType.PNG, "pixels"),
                Arguments.of(Named.of("a DOCX as XLSX", SampleFiles.docx("Avtal")), AttachmentType.XLSX, "notThat"),
                Arguments.of(Named.of("an XLSX as DOCX", SampleFiles.xlsx("Budget")), AttachmentType.DOCX, "notThat"),
                Arguments.of(Named.of("a zip as DOCX", SampleFiles.plainZip()), AttachmentType.DOCX, "notThat"),
                Arguments.of(Named.of("a DOCX without document", SampleFiles.docxWithoutDocument()), AttachmentType.DOCX, "notThat"),
                Arguments.of(Named.of("a DOCX with macros", SampleFiles.docxWithMacros()), AttachmentType.DOCX, "macros"),
                Arguments.of(Named.of("a DOCX with hidden macros", SampleFiles.docxWithHiddenMacros()), AttachmentType.DOCX, "macros"),
                Arguments.of(Named.of("an older DOC as DOCX", SampleFiles.olderWord()), AttachmentType.DOCX, "olderOrLocked"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguised")
    void a_file_that_is_something_else_is_refused_with_the_reason(byte[] content, AttachmentType type, String reason) {
        assertThatThrownBy(() -> ContentCheck.require(type, file(content)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("funding.attachment." + reason + ",");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
