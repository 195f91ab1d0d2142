package se.stegvis.funding;

import java.util.Optional;
import se.stegvis.association.MemberId;
import se.stegvis.goal.GoalId;

/**
 * A place in an application: what a completion names, and what somebody is about to change. There is no place that means everything, so
 * that nothing can be changed in a submitted application without saying what.
 */
public sealed interface FormPlace {

    /**
     * The answers of a field.
     *
     * @param scope which of its answers, as in {@link AnswerKey}; empty for all of them
     */
    record Field(String key, Optional<String> scope) implements FormPlace {

        /** One answer. */
        public static Field of(String key, String scope) {
            return new Field(key, Optional.of(scope));
        }

        /** Every answer of a field. */
        public static Field whole(String key) {
            return new Field(key, Optional.empty());
        }
    }

    /** One goal: what it says, who accepts it, which advice it goes against. */
    record OneGoal(GoalId goal) implements FormPlace {}

    /** Every goal, which of them there are, and their order. */
    record Goals() implements FormPlace {}

    /** What one partner brings, and its contacts. */
    record OnePartner(MemberId member) implements FormPlace {}

    /** Every partner, and which of them there are. */
    record Partners() implements FormPlace {}

    /** The effect chain. */
    record Chain() implements FormPlace {}

    /** The budget's rows. */
    record Budget() implements FormPlace {}

    /** The attached files. */
    record Attachments() implements FormPlace {}

    /** Whether who may change this place may change another: the same, or one that lies in it. */
    default boolean covers(FormPlace other) {
        return equals(other)
                || switch (this) {
                    case Field field -> field.scope().isEmpty()
                            && other instanceof Field one
                            && one.key().equals(field.key());
                    case Goals goals -> other instanceof OneGoal;
                    case Partners partners -> other instanceof OnePartner;
                    default -> false;
                };
    }

    /** The section it is in; of a field that the form does not have, none. */
    default Optional<Section> section(FormDefinition form) {
        return switch (this) {
            case Field field -> form.field(field.key()).map(FormField::section);
            case OneGoal goal -> Optional.of(Section.GOALS);
            case Goals goals -> Optional.of(Section.GOALS);
            case OnePartner partner -> Optional.of(Section.PARTIES);
            case Partners partners -> Optional.of(Section.PARTIES);
            case Chain chain -> Optional.of(Section.IMPLEMENTATION);
            case Budget budget -> Optional.of(Section.BUDGET);
            case Attachments attachments -> Optional.of(Section.ATTESTATION);
        };
    }
}
