package se.stegvis.board;

import java.util.UUID;
import se.stegvis.foundation.ObjectId;
import se.stegvis.funding.ApplicationId;

/** The board's case (ärende) about one submitted application. It has the application's own identity. */
public record CaseFileId(UUID value) implements ObjectId {

    public static CaseFileId of(ApplicationId application) {
        return new CaseFileId(application.value());
    }

    public static CaseFileId of(String text) {
        return new CaseFileId(ObjectId.parse(text));
    }

    public ApplicationId application() {
        return new ApplicationId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
