package se.stegvis.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Secrets;
import se.stegvis.operations.Tables.Table;
import se.stegvis.registry.ContentFolder;

/**
 * The attached files that are not in the database but in the installation's folder: in the archive they lie beside the tables, and are
 * restored to where the new installation keeps its files, be it a folder or the database.
 */
final class ArchivedFiles {

    private static final String TABLE = "stored_content";
    private static final String FILES = "files/";

    private final @Nullable ContentFolder folder;
    private final Set<StoredFile> noted = new LinkedHashSet<>();

    ArchivedFiles(@Nullable ContentFolder folder) {
        this.folder = folder;
    }

    /** One file; several rows may be about the same. */
    private record StoredFile(String association, String checksum) {

        static StoredFile of(Map<String, @Nullable Object> row) {
            return new StoredFile(String.valueOf(row.get("association_id")), String.valueOf(row.get("checksum")));
        }

        String entry() {
            return FILES + association + "/" + checksum;
        }
    }

    /** Remembers a row whose content is in the folder. */
    void note(Table table, Map<String, @Nullable Object> row) {
        if (isElsewhere(table, row)) {
            noted.add(StoredFile.of(row));
        }
    }

    /**
     * Writes what has been remembered. Files are never changed, so they are the same as when the rows were read.
     *
     * @throws RefusedArchive when a file is missing or damaged, or nobody says where they are: half a backup is none
     */
    void write(ZipOutputStream zip) throws IOException {
        for (StoredFile file : noted) {
            zip.putNextEntry(new ZipEntry(file.entry()));
            zip.write(read(file));
            zip.closeEntry();
        }
    }

    private byte[] read(StoredFile file) {
        ContentFolder where = folder;
        if (where == null) {
            throw new RefusedArchive("attached files are kept in a folder; give the same stegvis.attachments.folder as the server has");
        }
        try {
            return where.read(file.association, file.checksum);
        } catch (UncheckedIOException unreadable) {
            throw new RefusedArchive("an attached file cannot be saved: " + unreadable.getMessage()
                    + "; if somebody was just at work, try again");
        }
    }

    /** The row as it is to be stored: its file has been put in the folder, or its content is in the row. */
    Map<String, Object> restored(ZipFile zip, Table table, Map<String, Object> row) throws IOException {
        if (!isElsewhere(table, row)) {
            return row;
        }
        StoredFile file = StoredFile.of(row);
        byte[] content = content(zip, file);
        ContentFolder where = folder;
        if (where != null) {
            where.write(file.association, file.checksum, content);
            return row;
        }
        Map<String, Object> whole = new HashMap<>(row);
        whole.put("content", Base64.getEncoder().encodeToString(content));
        return whole;
    }

    private static byte[] content(ZipFile zip, StoredFile file) throws IOException {
        ZipEntry entry = zip.getEntry(file.entry());
        if (entry == null) {
            throw new RefusedArchive("the archive is damaged: the attached file " + file.checksum + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            if (!Secrets.checksum(content).equals(file.checksum)) {
                throw new RefusedArchive("the archive is damaged: the attached file " + file.checksum + " is not whole");
            }
            return content;
        }
    }

    private static boolean isElsewhere(Table table, Map<String, @Nullable Object> row) {
        return table.name().equals(TABLE) && row.get("content") == null;
    }
}
