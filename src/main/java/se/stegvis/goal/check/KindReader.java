package se.stegvis.goal.check;

import static se.stegvis.goal.GoalKind.ACTIVITY;
import static se.stegvis.goal.GoalKind.IMPACT;
import static se.stegvis.goal.GoalKind.PROCESS;
import static se.stegvis.goal.GoalKind.RESULT;
import static se.stegvis.goal.GoalKind.UNCLEAR;
import static se.stegvis.goal.GoalKind.VOLUME;

import java.util.List;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.Quantity;

/** Reads what kind of promise a goal makes, from its level and its verbs. */
final class KindReader {

    private final GoalText text;

    private KindReader(GoalText text) {
        this.text = text;
    }

    static Recognised<GoalKind> read(GoalText text, GoalLevel level) {
        if (text.isEmpty()) {
            return new Recognised<>(UNCLEAR, Message.of("goal.kind.UNCLEAR.reason"), List.of());
        }
        var reader = new KindReader(text);
        return switch (level) {
            case SOCIETY -> because(IMPACT, text.inOrder(Cue.SOCIETY, Cue.POPULATION));
            case INDIVIDUAL -> reader.ofIndividuals();
            case ORGANISATION -> reader.ofOrganisation();
        };
    }

    private Recognised<GoalKind> ofIndividuals() {
        boolean destination = text.hasAny(Cue.WORK, Cue.STUDIES, Cue.REHABILITATION, Cue.WORK_ABILITY);
        if (text.has(Cue.OFFER)) {
            return offer();
        }
        if (text.has(Cue.RECEIVE) && text.has(Cue.SERVICE)) {
            return because(ACTIVITY, text.inOrder(Cue.RECEIVE, Cue.SERVICE));
        }
        if (destination && text.has(Cue.VAGUE_TIME)) {
            return because(IMPACT, text.mentions(Cue.VAGUE_TIME));
        }
        if (!destination && counts() && text.hasAny(Cue.VOLUME)) {
            return because(VOLUME, text.inOrder(Cue.VOLUME));
        }
        if (!destination && isMakeUpOfGroup()) {
            return because(VOLUME, text.mentions(Cue.COMPOSITION));
        }
        return because(RESULT, text.inOrder(Cue.WORK, Cue.STUDIES, Cue.REHABILITATION, Cue.WORK_ABILITY, Cue.PERSON));
    }

    /** To offer is to do something; how soon or to how many is a way of working. */
    private Recognised<GoalKind> offer() {
        boolean promiseOfService = !text.levels().isEmpty() || !text.times().isEmpty();
        return because(promiseOfService ? PROCESS : ACTIVITY, text.mentions(Cue.OFFER));
    }

    private Recognised<GoalKind> ofOrganisation() {
        boolean activity = text.has(Cue.ACTIVITY) || (text.hasAny(Cue.RECEIVE, Cue.EVENT) && text.has(Cue.SERVICE));
        if (text.has(Cue.ANSWER) && !text.levels().isEmpty()) {
            return because(PROCESS, text.mentions(Cue.ANSWER));
        }
        if (activity && !buildsWayOfWorking()) {
            return because(ACTIVITY, text.inOrder(Cue.ACTIVITY, Cue.SERVICE));
        }
        if (counts() && text.has(Cue.VOLUME)) {
            return because(VOLUME, text.mentions(Cue.VOLUME));
        }
        if (beginsWithDeliverable() && !text.hasAny(Cue.DIRECTION, Cue.FUZZY, Cue.COUNTED)) {
            return because(ACTIVITY, text.mentions(Cue.DELIVERABLE));
        }
        if (text.hasAny(Cue.ORGANISATION, Cue.WAY_OF_WORKING, Cue.EVENT, Cue.DIRECTION)) {
            return because(PROCESS, text.inOrder(Cue.ORGANISATION, Cue.WAY_OF_WORKING, Cue.EVENT, Cue.DIRECTION));
        }
        if (text.has(Cue.DELIVERABLE)) {
            return because(ACTIVITY, text.mentions(Cue.DELIVERABLE));
        }
        return new Recognised<>(UNCLEAR, Message.of("goal.kind.UNCLEAR.reason"), List.of());
    }

    /** "Ta fram en samverkansstruktur" works on how one works; "ta fram en handbok om metoden" delivers a handbook. */
    private boolean buildsWayOfWorking() {
        var built = text.first(Cue.WAY_OF_WORKING, Cue.DELIVERABLE);
        var verb = text.first(Cue.ACTIVITY);
        return built.isPresent()
                && built.get().cue() == Cue.WAY_OF_WORKING
                && verb.isPresent()
                && verb.get().isBefore(built.get().first());
    }

    private boolean beginsWithDeliverable() {
        return text.first(Cue.DELIVERABLE, Cue.ORGANISATION)
                .filter(mention -> mention.cue() == Cue.DELIVERABLE)
                .isPresent();
    }

    private boolean counts() {
        return text.levels().stream().anyMatch(level -> level.role() != Quantity.Role.DURATION);
    }

    /** "Hälften av deltagarna är kvinnor": a share of women among people, and nothing that they reach. */
    private boolean isMakeUpOfGroup() {
        return counts() && text.has(Cue.COMPOSITION) && !text.hasAny(Cue.DIRECTION, Cue.ANSWER, Cue.FUZZY);
    }

    private static Recognised<GoalKind> because(GoalKind kind, List<Mention> mentions) {
        List<TextSpan> spans = mentions.stream().limit(1).map(Mention::span).toList();
        return new Recognised<>(kind, Message.of("goal.kind." + kind + ".reason"), spans);
    }
}
