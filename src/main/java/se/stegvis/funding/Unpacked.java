package se.stegvis.funding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * How much a zip holds when it is unpacked. A small file can unpack to a very large one, and what it says of its own size is not
 * believed. It is walked the way the reader of workbooks does, from the list of contents at its end: a zip can show another reader
 * another content.
 */
final class Unpacked {

    private static final int PIECE = 8192;

    private Unpacked() {}

    /** Whether a file unpacks to more than so many bytes; no when it is no zip at all. */
    static boolean isLarger(byte[] file, long most) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long unpacked = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                unpacked += size(zip, entry, most - unpacked + 1);
                if (unpacked > most) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException noZip) {
            return false;
        }
    }

    /** What can be read of a part; one that is broken does not hide the next. */
    private static long size(ZipFile zip, ZipArchiveEntry entry, long most) {
        long all = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] piece = new byte[PIECE];
            for (int got = in.read(piece); got >= 0 && all < most; got = in.read(piece)) {
                all += got;
            }
        } catch (IOException | RuntimeException broken) {
            return all;
        }
        return all;
    }
}
