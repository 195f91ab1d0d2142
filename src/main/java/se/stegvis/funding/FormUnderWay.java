package se.stegvis.funding;

import java.util.List;
import java.util.Map;

/**
 * A förbund's version of a form that has not been published yet.
 *
 * @param base the form that ships
 * @param form as it would be if it were published now
 * @param changes what it changes
 * @param versions for each subject that has been changed, what to send as expected version when saving over it; others have 0
 * @param open whether it has been begun; nothing of it is stored before that
 */
public record FormUnderWay(
        FormDefinition base, FormDefinition form, FormAdjustments changes, Map<String, Long> versions, boolean open) {

    public FormUnderWay {
        versions = Map.copyOf(versions);
    }

    /** The förbund's own questions in a section. */
    public List<FormAdjustments.OwnQuestion> questions(Section section) {
        return changes.questions().stream()
                .filter(question -> question.section() == section)
                .toList();
    }

    /** The version to send when saving a subject. */
    public long version(String subject) {
        return versions.getOrDefault(subject, 0L);
    }
}
