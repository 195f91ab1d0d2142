package se.stegvis.funding.attachment;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as they are kept: what any computer can save, and what cannot pretend to be another name. */
public final class FileNames {

    /** Longest name with its ending. */
    public static final int LONGEST = 120;

    /** Control characters, and those that turn the direction of what stands after them: {@code gnp.exe} read as {@code exe.png}. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*;%]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)");

    private FileNames() {}

    /** A sent name without folders and without what does not belong in a name; the ending is in small letters. */
    public static String cleaned(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = INVISIBLE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        String spaced = FORBIDDEN.matcher(plain).replaceAll("_").replaceAll("\\s+", " ").strip();
        int dot = spaced.lastIndexOf('.');
        String ending = dot < 0 ? "" : spaced.substring(dot).toLowerCase(Locale.ROOT);
        String stem = (dot < 0 ? spaced : spaced.substring(0, dot)).replaceAll("^[. ]+|[. ]+$", "");
        if (stem.isEmpty()) {
            stem = "bilaga";
        } else if (RESERVED.matcher(stem).matches()) {
            stem = "_" + stem;
        }
        return shortened(stem, ending.length()) + ending;
    }

    /** The name, or the first of {@code name (2).pdf}, {@code name (3).pdf} … that is not taken; capitals do not tell names apart. */
    public static String free(String name, Collection<String> taken) {
        int dot = name.lastIndexOf('.');
        String free = name;
        for (int number = 2; isTaken(free, taken); number++) {
            String mark = " (" + number + ")";
            free = shortened(name.substring(0, dot), mark.length() + name.length() - dot) + mark + name.substring(dot);
        }
        return free;
    }

    private static boolean isTaken(String name, Collection<String> taken) {
        return taken.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String shortened(String stem, int room) {
        int longest = Math.max(1, LONGEST - room);
        return stem.length() <= longest ? stem : stem.substring(0, longest).strip();
    }
}
