package se.stegvis.funding.ui;

import java.util.Arrays;
import java.util.Optional;
import se.stegvis.funding.FormDefinition;
import se.stegvis.funding.Section;
import se.stegvis.funding.SectionAddress;

/** What the sections are called in addresses. */
final class SectionPath {

    private SectionPath() {}

    static String of(Section section) {
        return SectionAddress.of(section);
    }

    static Optional<Section> read(String path) {
        return Arrays.stream(Section.values())
                .filter(section -> of(section).equals(path))
                .findFirst();
    }

    /** The form's section after this one; empty after the last. */
    static Optional<Section> after(FormDefinition form, Section section) {
        int next = form.position(section) + 1;
        return next < form.sections().size() ? Optional.of(form.sections().get(next)) : Optional.empty();
    }
}
