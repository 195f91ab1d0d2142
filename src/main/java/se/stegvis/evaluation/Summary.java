package se.stegvis.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.State;

/** Counts what the check says about a whole file. */
final class Summary {

    private static final int MOST_FINDINGS = 8;
    private static final int NAME_WIDTH = 14;
    private static final int COUNT_WIDTH = 16;

    private final Map<Criterion, Map<State, Long>> states = new EnumMap<>(Criterion.class);
    private final Map<GoalKind, Long> kinds = new EnumMap<>(GoalKind.class);
    private final Map<GoalLevel, Long> levels = new EnumMap<>(GoalLevel.class);
    private final Map<String, Counted> findings = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long goals;
    private long broken;
    private long warned;
    private long repeatedIds;

    private record Counted(Message reason, Criterion criterion, long times) {}

    void add(Result result) {
        var id = result.row().id();
        if (id != null && !ids.add(id.toString())) {
            repeatedIds++;
        }
        warned += result.warnings().isEmpty() ? 0 : 1;
        if (result.assessment() == null) {
            broken++;
            return;
        }
        goals++;
        count(result.assessment());
    }

    private void count(SmartAssessment assessment) {
        for (var criterion : Result.CRITERIA) {
            states.computeIfAbsent(criterion, none -> new EnumMap<>(State.class))
                    .merge(assessment.state(criterion), 1L, Long::sum);
        }
        kinds.merge(assessment.kind().value(), 1L, Long::sum);
        levels.merge(assessment.level().value(), 1L, Long::sum);
        for (Finding finding : Result.findings(assessment)) {
            if (!finding.isRemark()) {
                findings.merge(
                        finding.rule(),
                        new Counted(finding.reason(), finding.criterion(), 1),
                        (one, other) -> new Counted(one.reason, one.criterion, one.times + 1));
            }
        }
    }

    long rows() {
        return goals + broken;
    }

    long broken() {
        return broken;
    }

    /** The summary, line by line. */
    List<String> lines(Voice voice) {
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("evaluation.summary.goals", voice.count(goals), voice.count(rows())));
        if (broken > 0) {
            lines.add(voice.say("evaluation.summary.broken", voice.count(broken)));
        }
        if (warned > 0) {
            lines.add(voice.say("evaluation.summary.warned", voice.count(warned)));
        }
        if (repeatedIds > 0) {
            lines.add(voice.say("evaluation.summary.repeatedIds", voice.count(repeatedIds)));
        }
        if (goals > 0) {
            lines.add("");
            addCriteria(lines, voice);
            lines.add("");
            lines.add(voice.say("evaluation.summary.kinds") + ": " + shares(kinds, voice, Spelling::of));
            lines.add(voice.say("evaluation.summary.levels") + ": " + shares(levels, voice, Spelling::of));
            addFindings(lines, voice);
            lines.add("");
            lines.add(voice.say("evaluation.summary.notJudged"));
        }
        return lines;
    }

    private void addCriteria(List<String> lines, Voice voice) {
        StringBuilder heading = new StringBuilder(" ".repeat(NAME_WIDTH));
        for (var state : State.values()) {
            heading.append(left(voice.say("goal.state." + state), COUNT_WIDTH));
        }
        lines.add(heading.toString().stripTrailing());
        for (var criterion : Result.CRITERIA) {
            StringBuilder line = new StringBuilder(left(voice.say("goal.criterion." + criterion), NAME_WIDTH));
            for (var state : State.values()) {
                long count = states.getOrDefault(criterion, Map.of()).getOrDefault(state, 0L);
                line.append(left(share(count, voice), COUNT_WIDTH));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private <K extends Enum<K>> String shares(Map<K, Long> counts, Voice voice, Function<K, String> name) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().reversed())
                .map(entry -> name.apply(entry.getKey()) + " " + share(entry.getValue(), voice))
                .collect(Collectors.joining(", "));
    }

    private void addFindings(List<String> lines, Voice voice) {
        if (findings.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(voice.say("evaluation.summary.findings") + ":");
        findings.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Counted>>comparingLong(entry -> entry.getValue().times)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_FINDINGS)
                .forEach(entry -> lines.add("%7s  %s  %s (%s)"
                        .formatted(
                                voice.count(entry.getValue().times),
                                Spelling.of(entry.getValue().criterion),
                                voice.outline(entry.getValue().reason),
                                entry.getKey())));
    }

    private String share(long count, Voice voice) {
        return voice.count(count) + " (" + voice.percent(count, goals) + ")";
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
