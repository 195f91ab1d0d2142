package se.stegvis.funding.attachment;

import java.io.IOException;
import java.nio.file.Path;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.AttachmentType;

/** Opens a file as what its name says it is. A file that cannot be opened as that is something else, or broken. */
public final class ContentCheck {

    /** The field that faults are told at. */
    public static final String FIELD = "file";

    private ContentCheck() {}

    /**
     * Lets a file through that is what it should be.
     *
     * @throws InvalidInputException at {@link #FIELD} when it is not, is locked with a password, carries macros, or is too large a picture
     */
    public static void require(AttachmentType type, Path file) {
        try {
            switch (type) {
                case PDF -> PdfCheck.require(file);
                case DOCX, XLSX -> OfficeCheck.require(type, file);
                case PNG, JPEG -> ImageCheck.require(type, file);
            }
        } catch (InvalidInputException told) {
            throw told;
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a reader trips over in a file that somebody sent is a fault of that file.
            throw notThat(type);
        }
    }

    static InvalidInputException notThat(AttachmentType type) {
        return InvalidInputException.at(FIELD, "funding.attachment.notThat", type.name());
    }

    static InvalidInputException locked() {
        return InvalidInputException.at(FIELD, "funding.attachment.locked");
    }
}
