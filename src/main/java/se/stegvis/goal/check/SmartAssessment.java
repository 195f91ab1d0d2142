package se.stegvis.goal.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;

/**
 * What the check has to say about one goal.
 *
 * @param states one for each criterion
 * @param findings in the order of the rules
 * @param kind as the text reads, whatever the applicant has chosen
 * @param level as the text reads, whatever the applicant has chosen
 */
public record SmartAssessment(
        Map<Criterion, State> states,
        List<Finding> findings,
        Recognised<GoalKind> kind,
        Recognised<GoalLevel> level) {

    public SmartAssessment {
        states = Collections.unmodifiableMap(new EnumMap<>(states));
        findings = List.copyOf(findings);
    }

    static SmartAssessment of(List<Finding> findings, Recognised<GoalKind> kind, Recognised<GoalLevel> level) {
        var states = new EnumMap<Criterion, State>(Criterion.class);
        for (var criterion : Criterion.values()) {
            states.put(criterion, State.HOLDS);
        }
        findings.forEach(finding -> states.merge(finding.criterion(), finding.ceiling(), State::worseOf));
        return new SmartAssessment(states, findings, kind, level);
    }

    public State state(Criterion criterion) {
        return states.getOrDefault(criterion, State.HOLDS);
    }

    public List<Finding> findings(Criterion criterion) {
        return findings.stream()
                .filter(finding -> finding.criterion() == criterion)
                .toList();
    }
}
