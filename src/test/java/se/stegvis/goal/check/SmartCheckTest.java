package se.stegvis.goal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.goal.check.Criterion.ACCEPTED;
import static se.stegvis.goal.check.Criterion.MEASURABLE;
import static se.stegvis.goal.check.Criterion.REALISTIC;
import static se.stegvis.goal.check.Criterion.SPECIFIC;
import static se.stegvis.goal.check.Criterion.TIME_BOUND;
import static se.stegvis.goal.check.State.HOLDS;
import static se.stegvis.goal.check.State.MISSING;
import static se.stegvis.goal.check.State.PARTLY;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.goal.Evidence;
import se.stegvis.goal.Evidence.BreakEven;
import se.stegvis.goal.Evidence.EarlierOutcome;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalContext;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.Goals;

/** What an applicant and an evaluator notice of the check. */
class SmartCheckTest {

    private final SmartCheck check = new SmartCheck();

    private SmartAssessment sentence(String text) {
        return check.check(Goal.ofText(text), GoalContext.portfolio(), Evidence.none());
    }

    private SmartAssessment applied(Goal goal) {
        return check.check(goal, Goals.context(), Evidence.none());
    }

    @Test
    void theGoalsOfARealInsatsHoldInAllButWhatIsNotYetKnown() {
        var set = check.checkAll(Goals.ofVasteras(), Goals.context(), Evidence.none());

        assertThat(set.findings()).isEmpty();
        assertThat(set.goals()).allSatisfy(goal -> {
            assertThat(goal.findings())
                    .filteredOn(finding -> !finding.isRemark())
                    .extracting(Finding::rule)
                    .containsExactly("nothing-to-compare", "break-even-unknown");
            assertThat(goal.state(REALISTIC)).isEqualTo(PARTLY);
        });
        assertThat(set.goals())
                .extracting(goal -> goal.kind().value())
                .containsExactly(GoalKind.RESULT, GoalKind.RESULT, GoalKind.RESULT, GoalKind.IMPACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Samverkan ska bli mer effektiv.",
                "Deltagarnas livskvalitet ska öka.",
                "Alla parter ska vara delaktiga.",
                "Utanförskapet ska minska."
            })
    void whereNothingCanBeCountedOrPointedAtTheCheckAsksForOneThing(String text) {
        var finding = finding(sentence(text), "nothing-to-point-at");

        assertThat(finding.criterion()).isEqualTo(SPECIFIC);
        assertThat(finding.ceiling()).isEqualTo(PARTLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Minst 20 deltagare ska ha fått arbete senast den 31 december 2027.",
                "Vi ska ta fram en handbok om metoden.",
                "Antalet avbrott bland deltagarna ska minska.",
                "Styrgruppen ska fatta beslut om fortsatt drift senast i augusti 2028."
            })
    void aCountAProductADropInNumbersAndADecisionCanBePointedAt(String text) {
        assertThat(sentence(text).findings()).extracting(Finding::rule).doesNotContain("nothing-to-point-at");
    }

    @Test
    void theFieldsMayHoldWhatCanBePointedAt() {
        var goal = Goal.builder("Deltagarnas livskvalitet ska öka.")
                .indicator("Självskattad livskvalitet, skala 0–10")
                .target(BigDecimal.valueOf(7))
                .build();

        assertThat(applied(goal).findings()).extracting(Finding::rule).doesNotContain("nothing-to-point-at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hälften ska ut i jobb.", "40 % ska gå vidare till studier.", "Två tredjedelar ska ha arbete 2028."})
    void aShareMustSayOfWhom(String text) {
        assertThat(finding(sentence(text), "share-of-nobody").ceiling()).isEqualTo(PARTLY);
    }

    @Test
    void aShareOfAGroupThatIsNamedInTheTextOrInItsFieldIsAShareOfSomebody() {
        var named = sentence("Hälften av deltagarna ska ut i jobb.");
        var field = applied(Goal.builder("Hälften ska ut i jobb.")
                .targetGroup("Unga 16–24 år utan arbete")
                .build());

        assertThat(Stream.of(named, field).flatMap(goal -> goal.findings().stream()))
                .extracting(Finding::rule)
                .doesNotContain("share-of-nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "Insatsen ska hålla sex föräldraträffar under 2028., ACTIVITY",
        "Förbundet ska trycka en vägvisare för rehabkoordinatorer., ACTIVITY",
        "Minst 70 ungdomar ska skrivas in under 2028., VOLUME",
        "Rutinen för trepartssamtal ska användas på alla vårdcentraler från 2028., PROCESS",
        "Minst 30 % av deltagarna ska ha en anställning vid avslut., RESULT",
        "Långtidsarbetslösheten i länet ska halveras till 2030., IMPACT"
    })
    void theKindIsToldWithTheWordsItRestsOn(String text, GoalKind kind) {
        var recognised = sentence(text).kind();

        assertThat(recognised.value()).isEqualTo(kind);
        assertThat(recognised.spans()).isNotEmpty();
        assertThat(recognised.reason().key()).isEqualTo("goal.kind." + kind + ".reason");
    }

    @Test
    void aFindingMarksItsWordsInTheText() {
        var text = "Vi ska stärka samverkan mellan parterna.";

        assertThat(finding(sentence(text), "fuzzy-words").spans())
                .extracting(span -> span.of(text))
                .containsExactly("stärka");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            S | fuzzy-words                 | Parterna ska ha ett gott samarbete.
            S | fuzzy-words                 | Så många som möjligt ska få ett jobb.
            S | joined-goals                | Sjukfrånvaron ska minska och samarbetet ska öka.
            S | joined-goals                | Andelen i studier ska öka samt andelen i arbetslöshet sjunka.
            M | direction-without-level     | Antalet deltagare i arbete ska öka.
            M | no-level                    | Handläggarna ska gå en kurs i bemötande.
            M | no-level                    | Språkstödjare ska utbildas under 2027.
            M | numbers-no-target           | Personer mellan 18 och 24 år ska få ett jobb.
            M | numbers-no-target           | Insatsen följer 2 kap. 7 § i lagen.
            T | measuring-point-no-deadline | 25 % av deltagarna ska ha ett arbete efter avslutad insats.
            T | measuring-point-no-deadline | Var tredje deltagare studerar efter sex månader.
            T | vague-time                  | Långsiktigt ska 30 % av deltagarna ha ett arbete.
            T | no-date                     | 30 % av deltagarna ska ha ett arbete.
            """)
    void aFaultInTheSentenceIsFound(char criterion, String rule, String text) {
        var finding = finding(sentence(text), rule);

        assertThat(finding.criterion().name()).startsWith(String.valueOf(criterion));
        assertThat(finding.isRemark()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            joined-goals            | Minst 30 % av deltagarna ska arbeta eller studera senast 2027, kvinnor och män.
            joined-goals            | En mätning görs i mars och upprepas i oktober.
            joined-goals            | Handläggare från kommun och region ska gå en kurs i maj 2027.
            fuzzy-words             | 80 % av deltagarna svarar i enkäten att de fått bättre hälsa.
            direction-without-level | Andelen i arbete ska öka från 8 % till 25 %.
            direction-without-level | Sjukskrivningarna ska minska jämfört med föregående år.
            no-level                | En handbok ska tas fram.
            no-level                | Insatsen startar den 1 mars 2027.
            no-level                | Upphandlingen av ny leverantör är avslutad den 31 mars 2027.
            no-level                | Månatliga frukostklubbar under hela projektet.
            no-date                 | 80 deltagare per år ska skrivas in.
            share-without-group     | Kostnaden ska minska med 20 procent.
            """)
    void aSoundSentenceRaisesNoFalseAlarm(String rule, String text) {
        assertThat(sentence(text).findings()).extracting(Finding::rule).doesNotContain(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ACTIVITY | ORGANISATION | Tre informationsträffar för arbetsgivare ska hållas före sommaren.
            VOLUME   | INDIVIDUAL   | Minst 60 personer ska ha skrivits in i insatsen under 2027.
            PROCESS  | ORGANISATION | Rutiner för överlämning mellan parterna ska finnas.
            RESULT   | INDIVIDUAL   | Tjugo kvinnor ska ha påbörjat en anställning.
            IMPACT   | SOCIETY      | Ungdomsarbetslösheten i länet ska sjunka.
            """)
    void kindAndLevelAreRecognisedWithTheirReason(GoalKind kind, GoalLevel level, String text) {
        var assessment = sentence(text);

        assertThat(assessment.kind().value()).isEqualTo(kind);
        assertThat(assessment.level().value()).isEqualTo(level);
        assertThat(assessment.kind().spans()).isNotEmpty();
    }

    @Test
    void anActivityIsHeldAgainstAGoalOnlyWhenItIsCalledAResult() {
        var activity = Goal.builder("Tre informationsträffar ska hållas under 2027.");

        assertThat(applied(activity.kind(GoalKind.ACTIVITY).build()).state(SPECIFIC)).isEqualTo(HOLDS);
        assertThat(applied(activity.kind(GoalKind.RESULT).build()).state(SPECIFIC)).isEqualTo(PARTLY);
    }

    @Test
    void aVolumeCalledAResultIsAskedWhatItGives() {
        var volume = Goal.builder("60 personer ska skrivas in under 2027.")
                .kind(GoalKind.RESULT)
                .build();

        assertThat(finding(applied(volume), "volume-as-result").ceiling()).isEqualTo(PARTLY);
    }

    @Test
    void missingFieldsWeakenAnApplicationsGoalButNotAnOldSentence() {
        var goal = Goal.ofText("25 % av deltagarna ska vara i arbete senast den 31 december 2017.");

        assertThat(applied(goal).state(MEASURABLE)).isEqualTo(PARTLY);
        assertThat(applied(goal).findings(MEASURABLE))
                .extracting(Finding::rule)
                .containsExactly("indicator-missing", "baseline-missing", "target-missing", "source-missing");
        assertThat(sentence(goal.text()).state(MEASURABLE)).isEqualTo(HOLDS);
    }

    @Test
    void aShareWantsAGroupToBeCountedOn() {
        var goal = Goal.builder("40 % ska bli klara 2017.").unit("%").build();

        assertThat(check.check(goal, GoalContext.application(), Evidence.none()).findings())
                .extracting(Finding::rule)
                .contains("share-without-group");
        assertThat(applied(goal).findings()).extracting(Finding::rule).doesNotContain("share-without-group");
    }

    @Test
    void onlyThePartiesAnswersMakeAGoalAccepted() {
        var persuasive = Goal.ofText("Alla parter har accepterat att 25 % ska ha ett arbete 2017.");
        var halfway = Goals.work().toBuilder()
                .parties(List.of(Goals.accepted("Regionen"), Goals.refused("Västerås stad")))
                .build();

        assertThat(applied(persuasive).state(ACCEPTED)).isEqualTo(MISSING);
        assertThat(applied(Goals.work()).state(ACCEPTED)).isEqualTo(HOLDS);
        assertThat(applied(halfway).state(ACCEPTED)).isEqualTo(PARTLY);
        assertThat(finding(applied(halfway), "acceptance-refused").reason().arguments())
                .containsExactly("Västerås stad", 1L, 2);
        assertThat(applied(Goals.work().askedAgain()).state(ACCEPTED)).isEqualTo(MISSING);
    }

    @Test
    void aTargetAboveThePlannedNumberDoesNotAddUp() {
        var goal = Goal.builder("Ett arbete senast 2017.")
                .unit("deltagare")
                .target(BigDecimal.valueOf(140))
                .build();

        assertThat(finding(applied(goal), "target-above-planned").reason().arguments())
                .containsExactly(BigDecimal.valueOf(140).stripTrailingZeros(), 115);
        assertThat(applied(goal.toBuilder().target(BigDecimal.valueOf(115)).build()).findings())
                .extracting(Finding::rule)
                .doesNotContain("target-above-planned");
        assertThat(applied(Goal.ofText("130 deltagare ska skrivas in 2017.")).state(REALISTIC))
                .isEqualTo(MISSING);
    }

    @Test
    void destinationsThatSendOnMoreThanEverybodyAreFoundAtTheirPoint() {
        var tooMany = Goals.studies().toBuilder()
                .measuringPoints(Goals.work().measuringPoints())
                .build();
        var goals = List.of(Goals.work(), tooMany, Goals.rehabilitation());
        var set = check.checkAll(goals, Goals.context(), Evidence.none());

        assertThat(set.goals())
                .allSatisfy(goal -> assertThat(finding(goal, "destinations-above-100").reason().arguments())
                        .containsExactly(0, new BigDecimal("105")));
    }

    @Test
    void realisticTellsWhatEarlierInsatserReachedAndNeverMore() {
        var below = evidence(new BreakEven.NotComputed(), "8", "12", "16");
        var among = evidence(new BreakEven.Needed(19, 34, "andel till arbete", "Stegvis", "1"), "8", "12", "30");

        var ambitious = check.check(Goals.work(), Goals.context(), below);
        assertThat(ambitious.state(REALISTIC)).isEqualTo(PARTLY);
        assertThat(finding(ambitious, "above-every-earlier").reason().arguments())
                .containsExactly(3, new BigDecimal("16"), new BigDecimal("12"), 150);

        var supported = check.check(Goals.work(), Goals.context(), among);
        assertThat(supported.state(REALISTIC)).isEqualTo(HOLDS);
        assertThat(supported.findings(REALISTIC))
                .extracting(Finding::rule)
                .containsExactly("among-earlier", "reaches-break-even");
        // 25 % of 115 are 28 whole people.
        assertThat(finding(supported, "reaches-break-even").reason().arguments())
                .containsExactly(19, 34, new BigDecimal("28"), "Stegvis 1");
    }

    @Test
    void aGoalThatDoesNotBringTheMoneyBackIsToldTheNumber() {
        var evidence = evidence(new BreakEven.Needed(40, 34, "Andel till arbete", "Stegvis", "1"), "30");

        assertThat(finding(check.check(Goals.work(), Goals.context(), evidence), "below-break-even").ceiling())
                .isEqualTo(PARTLY);
    }

    @Test
    void aDateMayLieInTheFollowUpButNotAfterIt() {
        var lastDay = Goals.END.plusMonths(24);

        assertThat(applied(Goals.work().toBuilder().deadline(lastDay).build()).state(TIME_BOUND))
                .isEqualTo(HOLDS);
        assertThat(applied(Goals.work().toBuilder().deadline(lastDay.plusDays(1)).build()).state(TIME_BOUND))
                .isEqualTo(PARTLY);
        assertThat(applied(Goals.work().toBuilder().deadline(Goals.START.minusDays(1)).build())
                        .state(TIME_BOUND))
                .isEqualTo(PARTLY);
        assertThat(applied(Goal.ofText("25 % av deltagarna har ett arbete 2031.")).state(TIME_BOUND))
                .isEqualTo(PARTLY);
    }

    @Test
    void measuringPointsAloneAreNoDeadline() {
        var goal = Goals.work().toBuilder().deadline(null).build();

        assertThat(applied(goal).state(TIME_BOUND)).isEqualTo(MISSING);
        assertThat(applied(goal).findings(TIME_BOUND))
                .extracting(Finding::rule)
                .containsExactly("measuring-point-no-deadline");
    }

    @Test
    void whatComesAfterTheLimitIsRemarkedOnAndNotRead() {
        var text = "a ".repeat(SmartCheck.LONGEST_TEXT / 2) + "senast 2027";

        assertThat(finding(sentence(text), "text-too-long").reason().arguments()).containsExactly(50_000);
        assertThat(sentence(text).state(TIME_BOUND)).isEqualTo(MISSING);
    }

    @Test
    void anEmptyGoalIsMissingInEverything() {
        assertThat(applied(Goal.ofText("")).states().values()).contains(MISSING);
        assertThat(applied(Goal.ofText("")).state(SPECIFIC)).isEqualTo(MISSING);
    }

    private static Finding finding(SmartAssessment assessment, String rule) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + assessment.findings()));
    }

    private static Evidence evidence(BreakEven breakEven, String... sharesInWork) {
        return new Evidence(
                Stream.of(sharesInWork)
                        .map(share -> new EarlierOutcome(
                                "Tidigare insats",
                                "Andel till arbete",
                                "%",
                                0,
                                new BigDecimal(share),
                                50,
                                "Slutrapport 2014"))
                        .toList(),
                breakEven);
    }
}
