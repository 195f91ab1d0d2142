package se.stegvis.goal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;

/** What the check says of a goal, it says in both languages. */
class CheckWordsTest {

    @Test
    void kindsLevelsCriteriaAndStatesHaveNamesInBothLanguages() {
        for (var language : List.of("sv", "en")) {
            var texts = texts(language);
            var keys = Stream.of(
                            Stream.of(GoalKind.values())
                                    .flatMap(kind -> Stream.of("kind." + kind, "kind." + kind + ".reason")),
                            Stream.of(GoalLevel.values())
                                    .flatMap(level -> Stream.of("level." + level, "level." + level + ".reason")),
                            Stream.of(Criterion.values()).map(criterion -> "criterion." + criterion),
                            Stream.of(State.values()).map(state -> "state." + state),
                            Stream.of("level.default.reason"))
                    .flatMap(Function.identity());
            assertThat(keys).allSatisfy(key -> assertThat(texts.getString("goal." + key)).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyRuleSpeaksInBothLanguages(String language) {
        var texts = texts(language);
        var rules = Stream.concat(
                Rule.ALL.stream().map(Rule::name), SetRule.ALL.stream().map(SetRule::name));

        assertThat(rules).isNotEmpty().doesNotHaveDuplicates().allSatisfy(rule -> Stream.of("reason", "advice")
                .forEach(part -> assertThat(new MessageFormat(
                                        texts.getString("goal.rule." + rule + "." + part), Locale.of(language))
                                .format(new Object[] {1, 2, 3, 4}))
                        .isNotBlank()
                        .doesNotContain("{", "''")));
    }

    private static ResourceBundle texts(String language) {
        var neverTheMachinesLanguage =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n.goal", Locale.of(language), neverTheMachinesLanguage);
    }
}
