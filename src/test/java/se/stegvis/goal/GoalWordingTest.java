package se.stegvis.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.SmartCheck;
import se.stegvis.goal.check.State;

/** Words for goals: proposals out of the applicant's own fields, and examples. */
class GoalWordingTest {

    private static final SmartCheck CHECK = new SmartCheck();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RESULT   | Andel till arbete | % | 8 | 25 | Andelen till arbete bland deltagarna ska öka från 8 % till 25 % senast den 31 december 2028, enligt teamets avslutsblankett.
                    RESULT   | Tid till första möte | dagar | 40 | 14 | Tiden till första möte bland deltagarna ska minska från 40 dagar till 14 dagar senast den 31 december 2028, enligt teamets avslutsblankett.
                    IMPACT   | Andel med försörjningsstöd | % | 4.2 | 3.5 | Andelen med försörjningsstöd bland deltagarna ska minska från 4,2 % till 3,5 % senast den 31 december 2028, enligt teamets avslutsblankett.
                    PROCESS  | Andel med gemensam plan | % | 35 | 80 | Samordnaren ska ha sett till att andelen med gemensam plan bland deltagarna har ökat från 35 % till 80 % senast den 31 december 2028, enligt teamets avslutsblankett.
                    VOLUME   | Antal deltagare | deltagare | 0 | 60 | Minst 60 deltagare ur målgruppen deltagarna ska ha deltagit i insatsen senast den 31 december 2028, enligt teamets avslutsblankett.
                    ACTIVITY | Antal gruppträffar | gruppträffar | 0 | 20 | Samordnaren ska ha genomfört 20 gruppträffar för deltagarna senast den 31 december 2028, enligt teamets avslutsblankett.
                    """)
    void a_sentence_says_what_the_fields_say_and_nothing_else(
            GoalKind kind, String indicator, String unit, String baseline, String target, String sentence) {
        Goal goal = full(kind).toBuilder()
                .indicator(indicator)
                .unit(unit)
                .baseline(new BigDecimal(baseline))
                .target(new BigDecimal(target))
                .build();
        assertThat(GoalWording.proposal(goal).sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @EnumSource(names = "UNCLEAR", mode = EnumSource.Mode.EXCLUDE)
    void a_proposed_sentence_is_one_that_the_check_finds_nothing_against(GoalKind kind) {
        Goal goal = full(kind);
        GoalWording.Proposal proposal = GoalWording.proposal(goal);
        assertThat(proposal.missing()).isEmpty();
        assertThat(proposal.would()).isEmpty();
        SmartAssessment read =
                CHECK.check(Goal.ofText(String.valueOf(proposal.sentence())), GoalContext.portfolio(), Evidence.none());
        assertHolds(String.valueOf(proposal.sentence()), read);
    }

    @Test
    void what_is_missing_is_named_and_nothing_is_made_up() {
        Goal empty = Goal.ofText("Fler ska komma närmare arbete.");
        assertThat(GoalWording.proposal(empty).sentence()).isNull();
        assertThat(GoalWording.proposal(empty).missing()).contains(GoalWording.Part.KIND);
        Goal begun = full(GoalKind.RESULT).toBuilder().target(null).deadline(null).build();
        assertThat(GoalWording.proposal(begun).sentence()).isNull();
        assertThat(GoalWording.proposal(begun).missing())
                .containsExactly(GoalWording.Part.TARGET, GoalWording.Part.DEADLINE);
    }

    @Test
    void without_a_baseline_the_level_alone_is_told_and_what_would_say_more_is_named() {
        Goal goal = full(GoalKind.RESULT).toBuilder().baseline(null).source(null).build();
        GoalWording.Proposal proposal = GoalWording.proposal(goal);
        assertThat(proposal.sentence())
                .isEqualTo("Andelen till arbete bland deltagarna ska vara 25 % senast den 31 december 2028.");
        assertThat(proposal.would()).containsExactly(GoalWording.Part.BASELINE, GoalWording.Part.SOURCE);
    }

    @ParameterizedTest
    @EnumSource
    void of_each_pair_the_better_one_holds_and_the_vague_one_does_not(GoalKind kind) {
        GoalWording.Example pair = GoalWording.example(kind);
        SmartAssessment vague = CHECK.check(Goal.ofText(pair.vague()), GoalContext.portfolio(), Evidence.none());
        SmartAssessment better = CHECK.check(Goal.ofText(pair.better()), GoalContext.portfolio(), Evidence.none());
        assertThat(vague.states().get(Criterion.MEASURABLE)).as(pair.vague()).isNotEqualTo(State.HOLDS);
        assertHolds(pair.better(), better);
    }

    private static void assertHolds(String sentence, SmartAssessment read) {
        for (Criterion criterion : new Criterion[] {Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.TIME_BOUND}) {
            assertThat(read.state(criterion))
                    .as("%s: %s %s", criterion.name().toLowerCase(Locale.ROOT), sentence, read.findings(criterion))
                    .isEqualTo(State.HOLDS);
        }
    }

    private static Goal full(GoalKind kind) {
        boolean counted = kind == GoalKind.VOLUME || kind == GoalKind.ACTIVITY;
        return Goal.builder("")
                .kind(kind)
                .targetGroup("Deltagarna")
                .groupSize(60)
                .indicator("Andel till arbete")
                .unit(counted ? kind == GoalKind.VOLUME ? "deltagare" : "gruppträffar" : "%")
                .baseline(BigDecimal.valueOf(8))
                .target(BigDecimal.valueOf(25))
                .source("Teamets avslutsblankett")
                .responsible("Samordnaren")
                .deadline(LocalDate.of(2028, 12, 31))
                .build();
    }
}
