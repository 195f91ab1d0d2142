package se.stegvis.funding.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.stegvis.funding.FormDefinition;
import se.stegvis.funding.Section;

/** What the sections are called in addresses. */
final class SectionPath {

    private static final Map<Section, String> PATHS = new EnumMap<>(Map.ofEntries(
            Map.entry(Section.BASICS, "grund"),
            Map.entry(Section.PARTIES, "parter"),
            Map.entry(Section.NEED, "behov"),
            Map.entry(Section.TARGET_GROUP, "malgrupp"),
            Map.entry(Section.GOALS, "mal"),
            Map.entry(Section.IMPLEMENTATION, "genomforande"),
            Map.entry(Section.PERSPECTIVES, "perspektiv"),
            Map.entry(Section.FOLLOW_UP, "uppfoljning"),
            Map.entry(Section.CONTINUATION, "implementering"),
            Map.entry(Section.BUDGET, "budget"),
            Map.entry(Section.ATTESTATION, "intyg")));

    private SectionPath() {}

    static String of(Section section) {
        return java.util.Objects.requireNonNull(PATHS.get(section));
    }

    static Optional<Section> read(String path) {
        return PATHS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(path))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The form's section after this one; empty after the last. */
    static Optional<Section> after(FormDefinition form, Section section) {
        int next = form.position(section) + 1;
        return next < form.sections().size() ? Optional.of(form.sections().get(next)) : Optional.empty();
    }
}
