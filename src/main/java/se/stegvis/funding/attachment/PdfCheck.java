package se.stegvis.funding.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import se.stegvis.funding.AttachmentType;

/** A PDF begins as one, opens without a password and has a page. */
final class PdfCheck {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PdfCheck() {}

    static void require(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            if (!Arrays.equals(start.readNBytes(HEADER.length), HEADER)) {
                throw ContentCheck.notThat(AttachmentType.PDF);
            }
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() == 0) {
                throw ContentCheck.notThat(AttachmentType.PDF);
            }
        } catch (InvalidPasswordException locked) {
            throw ContentCheck.locked();
        }
    }
}
