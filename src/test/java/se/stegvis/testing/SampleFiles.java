package se.stegvis.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.dhatim.fastexcel.Workbook;

/** Small real files, as people's programs make them, and some that are not what they seem. */
public final class SampleFiles {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORD_WITH_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static final int IHDR_AT = 12;

    private SampleFiles() {}

    /**
     * The text by which every scanner is tried, EICAR's: harmless, but known to all. In two halves, so that the scanner of whoever works
     * on this does not take the source for it.
     */
    public static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(StandardCharsets.US_ASCII);
    }

    /** A PDF of one empty page; the title makes it another file than the next. */
    public static byte[] pdf(String title) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.getDocumentInformation().setTitle(title);
                document.save(out);
            }
        });
    }

    /** A PDF of about this size. */
    public static byte[] pdf(String title, int size) {
        byte[] small = pdf(title);
        // What stands between the objects and the end is free.
        return concat(small, ("\n%" + "x".repeat(Math.max(0, size - small.length)) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** A PDF that asks for a password. */
    public static byte[] lockedPdf() {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("ägare", "hemligt", new AccessPermission()));
                document.save(out);
            }
        });
    }

    public static byte[] docx(String text) {
        return zip(word(text, WORD));
    }

    /** A document with macros under the name of one without. */
    public static byte[] docxWithMacros() {
        Map<String, String> parts = word("Hej", WORD_WITH_MACROS);
        parts.put("word/vbaProject.bin", "Sub AutoOpen()");
        return zip(parts);
    }

    /** A document that says it has none, but has. */
    public static byte[] docxWithHiddenMacros() {
        Map<String, String> parts = word("Hej", WORD);
        parts.put("word/vbaProject.bin", "Sub AutoOpen()");
        return zip(parts);
    }

    /** A list of contents without the document that it names. */
    public static byte[] docxWithoutDocument() {
        Map<String, String> parts = word("Hej", WORD);
        parts.remove("word/document.xml");
        return zip(parts);
    }

    public static byte[] xlsx(String text) {
        return bytes(out -> {
            try (Workbook workbook = new Workbook(out, "Stegvis", "1.0")) {
                workbook.newWorksheet("Blad1").value(0, 0, text);
            }
        });
    }

    /** A zip of the kind one gets when one packs a folder. */
    public static byte[] plainZip() {
        return zip(Map.of("readme.txt", "Hej"));
    }

    /** How Word's older files begin, and newer ones that are locked. */
    public static byte[] olderWord() {
        return ByteBuffer.allocate(512).putLong(0xd0cf11e0a1b11ae1L).array();
    }

    public static byte[] png(int shade) {
        return image("png", shade);
    }

    public static byte[] jpeg(int shade) {
        return image("jpg", shade);
    }

    /** A few hundred bytes that say they unfold into a picture of these sides. */
    public static byte[] pngThatSays(int width, int height) {
        byte[] png = png(1);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(IHDR_AT + 4, width).putInt(IHDR_AT + 8, height);
        CRC32 sum = new CRC32();
        sum.update(png, IHDR_AT, 17);
        header.putInt(IHDR_AT + 17, (int) sum.getValue());
        return png;
    }

    public static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    private static byte[] image(String format, int shade) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(shade % 256, 90, 107));
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        return bytes(out -> ImageIO.write(image, format, out));
    }

    private static Map<String, String> word(String text, String main) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                TYPES,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + text + "</w:t></w:r></w:p></w:body></w:document>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        });
    }

    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
