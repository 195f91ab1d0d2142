package se.stegvis.goal.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.language.Cue;
import se.stegvis.goal.language.Frame;
import se.stegvis.goal.language.GoalText;
import se.stegvis.goal.language.Quantity;
import se.stegvis.goal.language.Sense;
import se.stegvis.goal.language.TimeMention;

/**
 * What a sentence shows that tells of its kind: who does what to what, what is counted, and which cues stand in it. Words
 * come in only as what they mean, so that goals about other subjects show the same.
 */
final class KindFeatures {

    private static final int REACH_OF_NUMBER = 2;
    private static final List<Cue> BESIDE_THE_SUBJECT =
            List.of(Cue.DIRECTION, Cue.FUZZY, Cue.LONG_TERM, Cue.PLACE, Cue.COUNTED, Cue.ANSWER);
    private static final int HEADING = 3;
    private static final int SHORT = 6;
    private static final int MIDDLING = 12;
    private static final int NOWHERE = -1;

    private final GoalText text;
    private final Frame frame;
    private final GoalLevel level;
    private final Set<String> subjects;
    private final Set<String> verbs;
    private final Set<String> objects;
    private final String voice;
    private final String quantity;
    private final List<Feature> features = new ArrayList<>();

    /** Something seen, with the token that shows it, or -1 where it is the whole sentence. */
    record Feature(String name, int token) {}

    private KindFeatures(GoalText text, GoalLevel level) {
        this.text = text;
        this.level = level;
        frame = text.frame();
        subjects = nouns(frame.subject().head());
        verbs = frame.hasVerb() ? names(frame.verbSenses()) : Set.of("nothing");
        objects = nouns(frame.object().head());
        voice = frame.hasVerb() && frame.isPassive() ? " passive" : " active";
        quantity = quantity();
    }

    static List<Feature> of(GoalText text, GoalLevel level) {
        var reader = new KindFeatures(text, level);
        reader.words();
        reader.fields();
        reader.cues();
        reader.shape();
        return reader.features;
    }

    /** What the subject, the verb and the object mean, each by itself. */
    private void words() {
        var subject = frame.subject();
        var object = frame.object();
        subjects.forEach(sense -> add("subject " + sense, subject.head()));
        verbs.forEach(sense -> add("verb " + sense, frame.verb()));
        verbs.forEach(sense -> add("verb " + sense + voice, frame.verb()));
        objects.forEach(sense -> add("object " + sense, object.head()));
        var link = frame.preposition(object).isEmpty() ? "object direct " : "object after preposition ";
        objects.forEach(sense -> add(link + sense, object.head()));
        frame.nounSenses(subject.owner()).forEach(sense -> add("owner " + sense, subject.owner()));
        frame.nounSenses(object.owner()).forEach(sense -> add("object's owner " + sense, object.owner()));
        behind("by the subject ", subject);
        behind("by the object ", object);
        add("quantity" + quantity, NOWHERE);
        counted("subject", subject.head());
        counted("object", object.head());
    }

    private void behind(String where, Frame.Part part) {
        for (int at : part.rest()) {
            frame.nounSenses(at).forEach(sense -> add(where + sense, at));
            counted("other", at);
        }
        if (!part.rest().isEmpty()) {
            int next = part.rest().getFirst();
            for (var head : fields(nouns(part.head()))) {
                fields(nouns(next)).forEach(other -> add(head + " of " + other, next));
            }
        }
    }

    /** Who does what to what, in the wider fields of meaning. */
    private void fields() {
        int verb = frame.verb();
        var does = fields(verbs);
        var what = fields(objects);
        for (var who : fields(subjects)) {
            for (var act : does) {
                what.forEach(thing -> add(who + " > " + act + " > " + thing, verb));
                add(who + " > " + act + voice, verb);
                add(who + " > " + act + quantity, verb);
            }
            what.forEach(thing -> add(who + " ... " + thing, frame.object().head()));
            for (var owner : frame.nounSenses(frame.subject().owner())) {
                add(field(owner.name()) + "'s " + who, frame.subject().head());
            }
            BESIDE_THE_SUBJECT.stream()
                    .filter(text::has)
                    .forEach(cue -> add(who + " with " + cue, frame.subject().head()));
        }
        for (var act : does) {
            what.forEach(thing -> add(act + " > " + thing, verb));
        }
    }

    private void cues() {
        for (var cue : Cue.values()) {
            if (text.has(cue)) {
                int first = text.mentions(cue).getFirst().first();
                add("cue " + cue, first);
                add("cue " + cue + " at " + level, first);
            }
        }
    }

    private void shape() {
        add("any goal", NOWHERE);
        add("level " + level, NOWHERE);
        addIf(text.setsTime(), "timed");
        addIf(!text.times(TimeMention.Sort.VAGUE).isEmpty(), "vaguely timed");
        addIf(!text.times(TimeMention.Sort.PER_PERSON).isEmpty(), "timed for each person");
        text.quantities().forEach(quantity -> add("number of " + quantity.role(), NOWHERE));
        addIf(text.lastBeforeAim() >= 0, "contributes");
        addIf(text.lastBeforeAim() >= 0, "contributes at " + level);
        addIf(!frame.hasVerb(), text.levels().isEmpty() ? "no verb, no number" : "no verb but a number");
        addIf(!frame.hasVerb() && text.hasAdjective(), "no verb but an adjective");
        addIf(text.endsWith('!'), "exclaims");
        addIf(text.beginsWithVerb(), "begins with a verb");
        int words = text.wordCount();
        add(
                "words " + (words <= HEADING ? "few" : words <= SHORT ? "some" : words <= MIDDLING ? "usual" : "many"),
                NOWHERE);
    }

    private Set<String> nouns(int token) {
        return token < 0 ? Set.of("nothing") : names(frame.nounSenses(token));
    }

    private static Set<String> names(Set<Sense> senses) {
        if (senses.isEmpty()) {
            return Set.of("other");
        }
        var names = new LinkedHashSet<String>();
        senses.forEach(sense -> names.add(sense.name()));
        return names;
    }

    private void counted(String part, int head) {
        if (isCounted(head)) {
            frame.nounSenses(head).forEach(sense -> add("counted " + part + " " + sense, head));
        }
    }

    private boolean isCounted(int head) {
        return head >= 0 && text.isCountedToken(head, REACH_OF_NUMBER);
    }

    private String quantity() {
        var roles = text.levels().stream().map(Quantity::role).distinct().toList();
        if (roles.isEmpty()) {
            return " without number";
        }
        if (roles.size() == 1 && text.levels().stream().anyMatch(Quantity::isAllOrNone)) {
            return " all or none";
        }
        if (roles.contains(Quantity.Role.SHARE)) {
            return " share";
        }
        return isCounted(frame.subject().head()) ? " count" : " number";
    }

    private static Set<String> fields(Set<String> senses) {
        var fields = new LinkedHashSet<String>();
        senses.forEach(sense -> fields.add(field(sense)));
        return fields;
    }

    /** The wider field that a sense belongs to. */
    private static String field(String sense) {
        return switch (sense) {
            case "ARRANGE", "PRODUCE", "INVESTIGATE", "INFORM", "EDUCATE", "EQUIP", "CONTACT", "START" -> "Work";
            case "OFFER", "HELP" -> "Help";
            case "INTRODUCE", "BUILD", "COOPERATE", "HANDLE", "GOVERN", "USE", "CHARACTERISE" -> "Organise";
            case "RAISE", "LOWER", "IMPROVE", "PREVENT" -> "Change";
            case "BE", "HAVE" -> "Be";
            case "FEEL", "ANSWER", "KNOW" -> "Mind";
            case "TRANSIT", "SELF_SUPPORT", "COPE" -> "Reach";
            case "PARTICIPANT", "PERSON_GENERAL" -> "People";
            case "STAFF", "ORG" -> "Organisation";
            case "EVENT", "DOCUMENT", "STUDY" -> "Thing";
            case "COOPERATION", "WAY", "AGREEMENT", "STAFF_STATE", "CASE", "TIME", "ECONOMY" -> "Manner";
            case "WORK", "STUDY_DEST", "HEALTH", "SELF", "LIFE" -> "Outcome";
            default -> sense;
        };
    }

    private void addIf(boolean seen, String name) {
        if (seen) {
            add(name, NOWHERE);
        }
    }

    private void add(String name, int token) {
        features.add(new Feature(name, token));
    }
}
