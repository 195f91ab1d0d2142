package se.stegvis.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file, one at a time. Each is UTF-8 or, where it is not, Windows-1252: so a file keeps its Swedish letters even
 * if lines from two programs have been put together in it.
 */
final class Lines implements Closeable {

    /** Bytes of a line that are kept; a longer line is cut and said to be. */
    static final int LONGEST = 1_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MARK = 0xFEFF;

    private final InputStream in;
    private final Deque<Line> returned = new ArrayDeque<>();
    private byte[] line = new byte[4096];
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private boolean afterCarriageReturn;
    private boolean first = true;

    /**
     * A line without its end.
     *
     * @param whole false where it was longer than {@link #LONGEST} and only its beginning is here
     */
    record Line(String text, boolean whole) {}

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null after the last. A line may end with LF, CR LF or CR. */
    @Nullable Line next() throws IOException {
        Line again = returned.pollFirst();
        return again == null ? read() : again;
    }

    /** Gives lines back to be read once more, in this order, before all others. */
    void giveBack(List<Line> lines) {
        lines.reversed().forEach(returned::addFirst);
    }

    private @Nullable Line read() throws IOException {
        int length = 0;
        boolean whole = true;
        int next = nextByte();
        if (next == '\n' && afterCarriageReturn) {
            next = nextByte();
        }
        afterCarriageReturn = false;
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n' && next != '\r') {
            if (length == LONGEST) {
                whole = false;
            } else {
                if (length == line.length) {
                    line = Arrays.copyOf(line, Math.min(LONGEST, 2 * length));
                }
                line[length++] = (byte) next;
            }
            next = nextByte();
        }
        afterCarriageReturn = next == '\r';
        String text = decoded(length);
        if (first) {
            first = false;
            text = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        }
        return new Line(text, whole);
    }

    private String decoded(int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(line, 0, length, WINDOWS);
        }
    }

    private int nextByte() throws IOException {
        if (position == filled) {
            filled = in.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
