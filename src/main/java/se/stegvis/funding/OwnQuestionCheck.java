package se.stegvis.funding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.FormAdjustments.OwnQuestion;

/** What a question of a förbund's own may look like. */
final class OwnQuestionCheck {

    private static final int LONGEST_LABEL = 200;
    private static final int MOST_CHOICES = 20;

    private OwnQuestionCheck() {}

    /**
     * The question as it is stored.
     *
     * @throws InvalidInputException at the part that cannot be as it is
     */
    static OwnQuestion checked(FormDefinition base, OwnQuestion question) {
        requireKey(question.key());
        if (!OwnQuestion.TYPES.contains(question.type()) || base.position(question.section()) < 0) {
            throw InvalidInputException.at("type", "funding.input.choice");
        }
        boolean written = question.type() == FieldType.TEXT || question.type() == FieldType.TABLE;
        boolean counted = question.type() == FieldType.NUMBER;
        Integer longest = written ? question.longest() : null;
        if (longest != null && (longest < 1 || longest > OwnQuestion.LONGEST)) {
            throw InvalidInputException.at("longest", "funding.input.range", 1, OwnQuestion.LONGEST);
        }
        Long lowest = counted ? question.lowest() : null;
        Long highest = counted ? question.highest() : null;
        within("lowest", lowest, -OwnQuestion.HIGHEST);
        within("highest", highest, lowest == null ? 0 : lowest);
        return new OwnQuestion(
                question.key(),
                question.section(),
                question.type(),
                FreeText.required("label", question.label(), LONGEST_LABEL).strip(),
                FreeText.checked("help", question.help(), FormService.LONGEST_HELP).strip(),
                question.required(),
                FormAdjustments.WITH_CHOICES.contains(question.type()) ? choices(question) : List.of(),
                longest,
                lowest,
                highest);
    }

    /** Names are part of what is stored for ever. */
    static void requireName(String name) {
        if (!name.matches("[a-z0-9-]{1,20}")) {
            throw new NotFoundException();
        }
    }

    private static void requireKey(String key) {
        if (!key.startsWith(FormAdjustments.OWN)) {
            throw new NotFoundException();
        }
        requireName(key.substring(FormAdjustments.OWN.length()));
    }

    private static void within(String part, @Nullable Long number, long least) {
        if (number != null && (number < least || number > OwnQuestion.HIGHEST)) {
            throw InvalidInputException.at(part, "funding.input.range", least, OwnQuestion.HIGHEST);
        }
    }

    private static List<OwnQuestion.Choice> choices(OwnQuestion question) {
        if (question.choices().size() > MOST_CHOICES) {
            throw InvalidInputException.at("choices", "funding.form.tooManyChoices", MOST_CHOICES);
        }
        if (question.choices().isEmpty()) {
            throw InvalidInputException.at("choices", "funding.form.choicesMissing");
        }
        Set<String> seen = new HashSet<>();
        List<OwnQuestion.Choice> choices = question.choices().stream()
                .map(choice -> new OwnQuestion.Choice(
                        choice.name(),
                        FreeText.required("choices", choice.words(), FormService.LONGEST_CHOICE).strip()))
                .filter(choice -> seen.add(choice.words()))
                .toList();
        choices.forEach(choice -> requireName(choice.name()));
        return choices;
    }
}
