package se.stegvis.goal.check;

import java.util.List;
import se.stegvis.foundation.Message;

/**
 * What the check has to say about all goals of an insats.
 *
 * @param goals one for each goal, in the order given
 * @param findings on the goals taken together
 */
public record GoalSetAssessment(List<SmartAssessment> goals, List<SetFinding> findings) {

    public GoalSetAssessment {
        goals = List.copyOf(goals);
        findings = List.copyOf(findings);
    }

    /**
     * What is missing among the goals taken together; it belongs to none of them.
     *
     * @param rule the rule's name, which stays the same for as long as the rule exists
     */
    public record SetFinding(String rule, Message reason, Message advice) {}
}
