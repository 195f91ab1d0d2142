package se.stegvis.funding.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.stegvis.funding.Answer;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.Section;
import se.stegvis.funding.SectionState;
import se.stegvis.funding.Shortcoming;

/** How far each section has come. */
public final class Progress {

    /** Answers that the form begins with; until somebody changes one, nobody has written anything. */
    private static final Set<String> FILLED_IN_BEFOREHAND = Set.of("uppfoljning.processdagar");

    private Progress() {}

    /** Judges every section by what is in it and what it still lacks. */
    public static Map<Section, SectionState> of(ApplicationDraft draft, List<Shortcoming> shortcomings) {
        Map<Section, SectionState> states = new EnumMap<>(Section.class);
        for (Section section : draft.form().sections()) {
            List<Shortcoming> own = shortcomings.stream()
                    .filter(shortcoming -> shortcoming.section() == section && !shortcoming.isSignature())
                    .toList();
            states.put(section, state(isBegun(section, draft), own));
        }
        return states;
    }

    private static SectionState state(boolean begun, List<Shortcoming> own) {
        if (own.stream().anyMatch(shortcoming -> !shortcoming.missing())) {
            return SectionState.TO_FIX;
        }
        if (own.isEmpty()) {
            return SectionState.DONE;
        }
        return begun ? SectionState.STARTED : SectionState.EMPTY;
    }

    private static boolean isBegun(Section section, ApplicationDraft draft) {
        boolean rows = switch (section) {
            case PARTIES -> !draft.partners().isEmpty();
            case GOALS -> !draft.goals().isEmpty();
            case IMPLEMENTATION -> !draft.chain().isEmpty();
            case BUDGET -> !draft.budget().isEmpty();
            case ATTESTATION -> !draft.attachments().isEmpty();
            default -> false;
        };
        return rows
                || draft.form().fields(section).stream()
                        .anyMatch(field -> draft.answers().values().stream()
                                .anyMatch(answer -> answer.key().field().equals(field.key())
                                        && !answer.value().isEmpty()
                                        && !isAsItBegan(answer)));
    }

    private static boolean isAsItBegan(Answer answer) {
        return FILLED_IN_BEFOREHAND.contains(answer.key().field()) && answer.version() == 1;
    }
}
