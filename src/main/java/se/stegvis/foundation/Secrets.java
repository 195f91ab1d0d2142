package se.stegvis.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Random secrets that are handed out once, and the one-way marks of them that are stored. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No 0/O, 1/I/L, 5/S, 2/Z, 8/B: read aloud and typed from a projector without mistakes. */
    private static final String READABLE = "ACDEFGHJKMNPQRTUVWXY34679";

    private Secrets() {}

    /** 256 random bits, fit for an address. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code for people, of letters and figures that are not mistaken for each other. */
    public static String readableCode(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** What people type when they read a code: spaces, hyphens and lower case do not matter. */
    public static String normaliseCode(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** SHA-256 of the parts, each preceded by its length, as 64 hexadecimal characters. */
    public static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of a stored document's bytes, as anyone can compute it, in hexadecimal. */
    public static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As {@link #checksum(byte[])} of what is read, which is kept nowhere; empty when there is more than so many bytes of it. */
    public static Optional<String> checksum(InputStream content, long most) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[8192];
            long total = 0;
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                total += read;
                if (total > most) {
                    return Optional.empty();
                }
                digest.update(some, 0, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
