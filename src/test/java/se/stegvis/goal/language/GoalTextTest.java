package se.stegvis.goal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.goal.language.Quantity.Role;

class GoalTextTest {

    private static final Lexicon.Reader WORDS = Lexicon.swedish().reader();

    @ParameterizedTest
    @CsvSource({
        "ökar, öka",
        "ökad, öka",
        "ökningen, ökning",
        "genomförs, genomföra",
        "deltagarna, deltagare",
        "bättre, bra",
        "handläggningstiderna, handläggningstid",
        "rehabmässor, rehabmässa",
        "individinsatser, individinsats"
    })
    void aWordIsReadByItsBaseForm(String form, String lemma) {
        assertThat(WORDS.analyse(form).lemmas()).contains(lemma);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            25 % av deltagarna               | 25
            tjugofem procent av deltagarna   | 25
            var fjärde deltagare             | 25
            hälften av dem                   | 50
            två av tre deltagare             | 66.66667
            en tredjedel av kvinnorna        | 33.33333
            samtliga deltagare               | 100
            inga deltagare                   | 0
            12,5 % av gruppen                | 12.5
            """)
    void aShareIsReadHoweverItIsWritten(String text, String share) {
        assertThat(GoalText.read(text).levels()).singleElement().satisfies(level -> {
            assertThat(level.role()).isEqualTo(Role.SHARE);
            assertThat(level.value()).isEqualByComparingTo(share);
        });
    }

    @Test
    void aCountMayHaveASpaceForThousands() {
        assertThat(GoalText.read("högst 45 000 kr per deltagare").levels())
                .singleElement()
                .satisfies(level -> assertThat(level.value()).isEqualByComparingTo("45000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            unga 16–29 år                        | AGE
            personer mellan 16 och 64 år         | AGE
            personer över 25 år                  | AGE
            enligt 7 § i lagen                   | NAME
            lag (2003:1210)                      | NAME
            på skalan 1–10                       | SCALE_END
            på en skala från 1 till 10           | SCALE_END
            den 14 oktober 2027                  | TIME
            senast 2028                          | TIME
            2027-06-30                           | TIME
            efter sex månader                    | TIME
            """)
    void aNumberThatNobodyAimsAtIsNoLevel(String text, Role role) {
        var read = GoalText.read(text);

        assertThat(read.levels()).isEmpty();
        assertThat(read.quantities()).isNotEmpty().allSatisfy(number -> assertThat(number.role())
                .isEqualTo(role));
    }

    @Test
    void aLongestTimeAllowedIsALevel() {
        assertThat(GoalText.read("Väntetiden ska vara högst 14 dagar.").levels())
                .extracting(Quantity::role)
                .containsExactly(Role.DURATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "senast den 30 juni 2027",
                "under hösten",
                "före årsskiftet",
                "80 deltagare per år",
                "varje kvartal",
                "om tre år",
                "under projekttiden",
                "till sommaren 2027",
                "2027-12-31"
            })
    void aTimeThatIsTheSameForEverybodyIsATime(String text) {
        assertThat(GoalText.read(text).setsTime()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "efter avslutad insats",
                "vid avslut",
                "efter sex månader",
                "inom två veckor från start",
                "på sikt",
                "långsiktigt",
                "kontinuerligt",
                "unga 16–29 år",
                "deltagarna"
            })
    void aPersonsOwnDayOrNoDayIsNoTime(String text) {
        assertThat(GoalText.read(text).setsTime()).isFalse();
    }

    @Test
    void placesAreTheTextsOwnEvenBehindEmojiAndDecomposedLetters() {
        var text = "🙂 Vi ska sta\u0308rka gruppen";
        var span = GoalText.read(text).mentions(Cue.FUZZY).getFirst().span();

        assertThat(span.of(text)).isEqualTo("sta\u0308rka");
    }

    @Test
    void everyCueHasWords() {
        var used = WordList.rows("cues.tsv").stream().map(List::getFirst).distinct();

        assertThat(used).containsExactlyInAnyOrderElementsOf(
                Stream.of(Cue.values()).map(Cue::name).toList());
    }
}
