package se.stegvis.funding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.FileSize;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.identity.OpenQuestions;

/**
 * Lets anybody hold a document up against what has been submitted. What is sent in is read once for its SHA-256 and kept nowhere; the
 * answer holds what is public about a submitted application and tells nothing of drafts.
 */
@GuardedService
public class VerificationService {

    /** Larger files are none of ours. */
    public static final int MOST_MEGABYTES = 20;

    private static final String QUESTION = "verification";
    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

    private final SubmittedVersions versions;
    private final OpenQuestions questions;

    VerificationService(SubmittedVersions versions, OpenQuestions questions) {
        this.versions = versions;
        this.questions = questions;
    }

    /**
     * What a file is, where it is one that was submitted as it stands.
     *
     * @param address the caller's network address, for throttling
     * @throws RefusedException when it is too large, or too much has been asked from the address of late
     */
    @Permit(roles = Role.ANYONE)
    public Optional<Verified> verify(InputStream file, String address) throws IOException {
        requireAllowed(address);
        return Secrets.checksum(file, MOST_MEGABYTES * FileSize.MEGABYTE)
                .map(versions::find)
                .orElseThrow(() -> RefusedException.because("funding.refused.fileTooLarge", MOST_MEGABYTES));
    }

    /**
     * What a checksum is of, as {@link #verify(InputStream, String)}.
     *
     * @param typed with or without space in it
     * @throws InvalidInputException at {@code checksum} when it is none
     */
    @Permit(roles = Role.ANYONE)
    public Optional<Verified> verify(String typed, String address) {
        String checksum = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!CHECKSUM.matcher(checksum).matches()) {
            throw InvalidInputException.at("checksum", "funding.input.checksum");
        }
        requireAllowed(address);
        return versions.find(checksum);
    }

    private void requireAllowed(String address) {
        if (!questions.allows(QUESTION, address)) {
            throw RefusedException.because("funding.refused.askedTooOften");
        }
    }
}
