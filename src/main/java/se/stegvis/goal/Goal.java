package se.stegvis.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says, without identity. Any part may be missing: of an old goal often only the sentence is left, and a
 * new one is checked from its first letter on.
 *
 * @param text the goal in the applicant's own words; empty where nothing is written yet
 * @param kind the kind the applicant has chosen, which the check may see differently
 * @param level the level the applicant has chosen
 * @param targetGroup for whom something is to become different
 * @param groupSize number of people the goal is counted on
 * @param indicator what is read to see whether the goal is reached
 * @param unit what the indicator is counted in, for example {@code %} or {@code personer}
 * @param baseline the indicator's value today, in {@code unit}
 * @param target the value aimed at by {@code deadline}, in {@code unit}
 * @param measuringPoints further levels on each participant's own way
 * @param source where the indicator's value is read
 * @param responsible who sees to it that it is read
 * @param deadline the last day by which the goal is to be reached
 * @param parties who has to stand behind the goal, and whether they do
 */
public record Goal(
        String text,
        @Nullable GoalKind kind,
        @Nullable GoalLevel level,
        @Nullable String targetGroup,
        @Nullable Integer groupSize,
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        List<MeasuringPoint> measuringPoints,
        @Nullable String source,
        @Nullable String responsible,
        @Nullable LocalDate deadline,
        List<ConcernedParty> parties) {

    public Goal {
        measuringPoints = List.copyOf(measuringPoints);
        parties = List.copyOf(parties);
    }

    /** A goal of which only the sentence is known. */
    public static Goal ofText(String text) {
        return builder(text).build();
    }

    public static Builder builder(String text) {
        return new Builder(text);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether the goal is a share of a group. */
    public boolean isShare() {
        return unit != null && List.of("%", "procent", "andel").contains(unit.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether two versions promise the same, whoever has accepted them: if not, the parties have to be asked again. */
    public boolean promisesTheSameAs(Goal other) {
        return toBuilder().parties(List.of()).build().equals(other.toBuilder().parties(List.of()).build());
    }

    /** The goal with every acceptance undone, as it stands after its content has changed. */
    public Goal askedAgain() {
        return toBuilder()
                .parties(parties.stream().map(ConcernedParty::askedAgain).toList())
                .build();
    }

    /** Builds a goal part by part; what is not said stays missing. */
    public static final class Builder {

        private String text;
        private @Nullable GoalKind kind;
        private @Nullable GoalLevel level;
        private @Nullable String targetGroup;
        private @Nullable Integer groupSize;
        private @Nullable String indicator;
        private @Nullable String unit;
        private @Nullable BigDecimal baseline;
        private @Nullable BigDecimal target;
        private List<MeasuringPoint> measuringPoints = List.of();
        private @Nullable String source;
        private @Nullable String responsible;
        private @Nullable LocalDate deadline;
        private List<ConcernedParty> parties = List.of();

        private Builder(String text) {
            this.text = text;
        }

        private Builder(Goal goal) {
            text = goal.text;
            kind = goal.kind;
            level = goal.level;
            targetGroup = goal.targetGroup;
            groupSize = goal.groupSize;
            indicator = goal.indicator;
            unit = goal.unit;
            baseline = goal.baseline;
            target = goal.target;
            measuringPoints = goal.measuringPoints;
            source = goal.source;
            responsible = goal.responsible;
            deadline = goal.deadline;
            parties = goal.parties;
        }

        public Builder text(String text) {
            this.text = text;
            return this;
        }

        public Builder kind(@Nullable GoalKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder level(@Nullable GoalLevel level) {
            this.level = level;
            return this;
        }

        public Builder targetGroup(@Nullable String targetGroup) {
            this.targetGroup = targetGroup;
            return this;
        }

        public Builder groupSize(@Nullable Integer groupSize) {
            this.groupSize = groupSize;
            return this;
        }

        public Builder indicator(@Nullable String indicator) {
            this.indicator = indicator;
            return this;
        }

        public Builder unit(@Nullable String unit) {
            this.unit = unit;
            return this;
        }

        public Builder baseline(@Nullable BigDecimal baseline) {
            this.baseline = baseline;
            return this;
        }

        public Builder target(@Nullable BigDecimal target) {
            this.target = target;
            return this;
        }

        public Builder measuringPoints(List<MeasuringPoint> measuringPoints) {
            this.measuringPoints = measuringPoints;
            return this;
        }

        public Builder source(@Nullable String source) {
            this.source = source;
            return this;
        }

        public Builder responsible(@Nullable String responsible) {
            this.responsible = responsible;
            return this;
        }

        public Builder deadline(@Nullable LocalDate deadline) {
            this.deadline = deadline;
            return this;
        }

        public Builder parties(List<ConcernedParty> parties) {
            this.parties = parties;
            return this;
        }

        public Goal build() {
            return new Goal(
                    text,
                    kind,
                    level,
                    targetGroup,
                    groupSize,
                    indicator,
                    unit,
                    baseline,
                    target,
                    measuringPoints,
                    source,
                    responsible,
                    deadline,
                    parties);
        }
    }
}
