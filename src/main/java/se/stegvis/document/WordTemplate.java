package se.stegvis.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The empty Word document that papers are written into: an A4 page, Word's own heading and list styles, our few beside them. It
 * is kept as plain XML in {@code document/word} and packed when first needed, so that a style is changed in a text file.
 */
final class WordTemplate {

    private static final String FOLDER = "/document/word/";

    private static final byte[] PACKED = packed();

    private WordTemplate() {}

    static XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(PACKED));
    }

    private static byte[] packed() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "package-rels.xml");
        parts.put("word/document.xml", "document.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/numbering.xml", "numbering.xml");
        parts.put("word/settings.xml", "settings.xml");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(read(part.getValue()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the Word template cannot be packed", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = WordTemplate.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the Word template lacks " + file);
            }
            return in.readAllBytes();
        }
    }
}
