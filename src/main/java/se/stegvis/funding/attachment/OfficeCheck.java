package se.stegvis.funding.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.AttachmentType;

/** A DOCX or XLSX is a zip whose list of contents names a document of that kind, which is there, and nothing that runs. */
final class OfficeCheck {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final int LARGEST_CONTENTS = 1_000_000;
    private static final int MOST_PARTS = 10_000;
    /** What all parts unpack to: far more than a real document, far less than a zip that is made to fill a disk. */
    private static final long LARGEST_UNPACKED = 1_000_000_000;

    /** How Office's older files begin, and how its newer ones do when they are locked with a password. */
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private static final List<String> RUNS = List.of("macroenabled", "vbaproject", "vbadata", "macrosheet", "activex");
    private static final List<String> RUNNING_PARTS = List.of("vbaproject.bin", "vbadata.xml", "activex");

    private OfficeCheck() {}

    /** One line of the list of contents. */
    private record Part(@Nullable String name, String contentType) {}

    static void require(AttachmentType type, Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            if (Arrays.equals(start.readNBytes(COMPOUND.length), COMPOUND)) {
                throw InvalidInputException.at(ContentCheck.FIELD, "funding.attachment.olderOrLocked", type.name());
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = requireModest(type, zip);
            List<Part> parts = parts(type, zip);
            if (parts.stream().anyMatch(part -> runs(part.contentType)) || names.stream().anyMatch(OfficeCheck::isRun)) {
                throw InvalidInputException.at(ContentCheck.FIELD, "funding.attachment.macros");
            }
            boolean there = parts.stream()
                    .filter(part -> part.contentType.equals(main(type)))
                    .map(Part::name)
                    .anyMatch(name -> name != null && zip.getEntry(name.replaceFirst("^/", "")) != null);
            if (!there) {
                throw ContentCheck.notThat(type);
            }
        }
    }

    private static String main(AttachmentType type) {
        return type == AttachmentType.DOCX
                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    }

    private static List<String> requireModest(AttachmentType type, ZipFile zip) {
        List<? extends ZipEntry> entries = zip.stream().toList();
        long unpacked = entries.stream().mapToLong(ZipEntry::getSize).sum();
        if (entries.size() > MOST_PARTS || unpacked > LARGEST_UNPACKED) {
            throw ContentCheck.notThat(type);
        }
        return entries.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean runs(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT);
        return RUNS.stream().anyMatch(lower::contains);
    }

    private static boolean isRun(String part) {
        String name = part.substring(part.lastIndexOf('/') + 1);
        return RUNNING_PARTS.stream().anyMatch(name::startsWith);
    }

    private static List<Part> parts(AttachmentType type, ZipFile zip) throws IOException {
        ZipEntry contents = zip.getEntry(CONTENTS);
        if (contents == null) {
            throw ContentCheck.notThat(type);
        }
        byte[] xml;
        try (InputStream packed = zip.getInputStream(contents)) {
            xml = packed.readNBytes(LARGEST_CONTENTS);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            List<Part> parts = new ArrayList<>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    String contentType = reader.getAttributeValue(null, "ContentType");
                    if (contentType != null) {
                        parts.add(new Part(reader.getAttributeValue(null, "PartName"), contentType));
                    }
                }
            }
            return parts;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
