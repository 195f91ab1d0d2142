package se.stegvis.funding.policy;

import java.util.stream.Stream;
import se.stegvis.foundation.Message;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.KeptConflict;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;

/** Two texts in one field. What is submitted is fixed for ever, and the text that is not in it would be seen by nobody again. */
final class ConflictRules {

    private ConflictRules() {}

    static Stream<Shortcoming> twoTexts(Candidate candidate) {
        return candidate.draft().conflicts().stream().map(kept -> toSettle(kept, candidate.draft()));
    }

    private static Shortcoming toSettle(KeptConflict kept, ApplicationDraft draft) {
        return kept.place()
                .section(draft)
                .map(section -> new Shortcoming(
                        "two-texts",
                        section,
                        kept.place().row() == null ? kept.place().key() : kept.place().part(),
                        kept.place().row() == null ? kept.place().part() : "",
                        kept.place().row(),
                        false,
                        Message.of("funding.rule.two-texts", kept.label(), kept.authorName())))
                .orElseGet(() -> new Shortcoming(
                        "two-texts",
                        draft.form().sections().contains(kept.section()) ? kept.section() : Section.BASICS,
                        "",
                        "",
                        null,
                        false,
                        Message.of("funding.rule.text-left", kept.label(), kept.authorName())));
    }
}
