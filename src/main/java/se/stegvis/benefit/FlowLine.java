package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of flow between the same two accounts, of all people of a case together: kronor a year before and after.
 *
 * @param rules values of the year's file it rests on
 */
public record FlowLine(
        Flow.Kind kind,
        @Nullable Livelihood livelihood,
        @Nullable Actor from,
        @Nullable Actor to,
        BigDecimal before,
        BigDecimal after,
        Status status,
        Set<String> rules,
        Set<Assumption> assumptions) {

    /** What the change adds to an account. */
    public BigDecimal change(Actor actor) {
        return switch (actor) {
            case SOCIETY -> real();
            case STATE -> change(Actor.AF).add(change(Actor.FK)).add(change(Actor.OTHER_STATE));
            default -> {
                BigDecimal change = after.subtract(before);
                yield actor == to
                        ? actor == from ? BigDecimal.ZERO : change
                        : actor == from ? change.negate() : BigDecimal.ZERO;
            }
        };
    }

    private BigDecimal real() {
        if (from != null && to != null) {
            return BigDecimal.ZERO;
        }
        return to != null ? after.subtract(before) : before.subtract(after);
    }
}
