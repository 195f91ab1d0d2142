package se.stegvis.goal.check;

import java.util.List;
import se.stegvis.foundation.Message;
import se.stegvis.goal.TextSpan;

/**
 * What one rule remarks on.
 *
 * @param rule the rule's name, which stays the same for as long as the rule exists
 * @param criterion the question it concerns
 * @param ceiling the best state the criterion can have while this stands; {@link State#HOLDS} for a mere remark
 * @param spans the words it rests on; empty where it rests on fields
 * @param reason why, in plain words
 * @param advice what to do
 */
public record Finding(
        String rule, Criterion criterion, State ceiling, List<TextSpan> spans, Message reason, Message advice) {

    public Finding {
        spans = List.copyOf(spans);
    }

    /** Whether it speaks without holding anything against the goal. */
    public boolean isRemark() {
        return ceiling == State.HOLDS;
    }
}
