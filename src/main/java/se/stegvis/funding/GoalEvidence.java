package se.stegvis.funding;

import java.util.List;
import java.util.Map;
import se.stegvis.foundation.AssociationId;
import se.stegvis.goal.Evidence.BreakEven;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.goal.Goal;

/** Tells the check of the goals what is known of whether they can be reached; implemented by whoever calculates. */
public interface GoalEvidence {

    /**
     * How many have to reach a goal for the money to come back.
     *
     * @param goals the application's, in its order, as they are or as somebody is typing them
     */
    BreakEven breakEven(ApplicationDraft application, List<Goal> goals);

    /** The same for several applications of one förbund as they are; they ask no more of the database than one. */
    Map<ApplicationId, BreakEven> breakEven(AssociationId association, List<ApplicationDraft> applications);

    /** What the förbund's own insatser came to, as far as it may be told, under the names of {@code evidence/published-outcomes.json}. */
    List<EarlierOutcome> earlier(AssociationId association);
}
