package se.stegvis.funding;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of an application a change is to. The names are stored. */
public enum HistoryPart {
    /** An answer; its section is its field's. The item is the field's key, with {@code ~scope} where it has one. */
    ANSWER(null),
    /** A partner and what it brings. The item is the row's id. */
    PARTNER(Section.PARTIES),
    /** A goal. The item is its identity. */
    GOAL(Section.GOALS),
    /** A partner's answer to a goal. The item is the goal's row and the partner's. */
    ACCEPTANCE(Section.GOALS),
    /** A reason for going against advice on a goal. The item is the goal's row and the rule. */
    ADVICE(Section.GOALS),
    /** A row of the effect chain. The item is its id. */
    CHAIN(Section.IMPLEMENTATION),
    /** A row of the budget. The item is its id. */
    BUDGET(Section.BUDGET),
    /** An attached file. The item is its id. */
    ATTACHMENT(Section.ATTESTATION),
    /** Somebody who is in the application. The item is the account. */
    PARTICIPANT(Section.PARTIES);

    private final @Nullable Section section;

    HistoryPart(@Nullable Section section) {
        this.section = section;
    }

    /** Where in the form it stands; empty for an answer, whose field tells. */
    public Optional<Section> section() {
        return Optional.ofNullable(section);
    }

    /** What a section has besides answers. */
    static Set<HistoryPart> in(Section section) {
        return EnumSet.allOf(HistoryPart.class).stream()
                .filter(part -> part.section == section)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(HistoryPart.class)));
    }
}
