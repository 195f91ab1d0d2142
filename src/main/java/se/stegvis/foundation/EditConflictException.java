package se.stegvis.foundation;

/**
 * Somebody else saved the same small thing first. Nothing was overwritten: the caller still has its own words and is given the
 * saved ones, so that a person can choose or merge.
 */
public final class EditConflictException extends RuntimeException {

    private final String savedText;
    private final long savedVersion;
    private final String savedBy;

    /**
     * @param savedText what is stored now, as text
     * @param savedVersion the version to send when saving over it on purpose
     * @param savedBy name of who saved it
     */
    public EditConflictException(String savedText, long savedVersion, String savedBy) {
        super("edit conflict at version " + savedVersion);
        this.savedText = savedText;
        this.savedVersion = savedVersion;
        this.savedBy = savedBy;
    }

    public String savedText() {
        return savedText;
    }

    public long savedVersion() {
        return savedVersion;
    }

    public String savedBy() {
        return savedBy;
    }
}
