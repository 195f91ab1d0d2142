package se.stegvis.goal.language;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to what, in the clause that states the aim: the head of the subject and of the object, the main verb, and
 * what their words mean. Read by the place of the verb, without a parser.
 */
public final class Frame {

    private static final int NONE = -1;
    private static final int REACH_OF_LIGHT = 4;
    private static final Set<Sense> SOMEBODY =
            EnumSet.of(Sense.PARTICIPANT, Sense.PERSON_GENERAL, Sense.STAFF, Sense.ORG);

    private final List<Token> tokens;
    private final Clauses clauses;
    private final Map<Integer, Set<Sense>> nounSenses = new HashMap<>();
    private final int from;
    private final int to;
    private final int finite;
    private final int verb;
    private final Set<Sense> verbSenses;
    private final Part subject;
    private final Part object;

    /**
     * A noun phrase.
     *
     * @param owner token of a genitive before the head, or -1
     * @param head token of its head, or -1 where there is none
     * @param rest tokens of the nouns behind the head
     */
    public record Part(int owner, int head, List<Integer> rest) {

        static final Part MISSING = new Part(NONE, NONE, List.of());
    }

    Frame(List<Token> tokens, int[] sentences, Clauses clauses, BitSet modals, int lastBeforeAim) {
        this.tokens = tokens;
        this.clauses = clauses;
        int start = Math.min(sentenceOfAim(sentences, modals, lastBeforeAim), tokens.size());
        int end = start;
        while (end < tokens.size() && sentences[end] == sentences[start]) {
            end++;
        }
        from = start;
        to = end;
        finite = finite(modals);
        boolean leading = finite > from && clauses.isLeading(from);
        verb = finite == NONE ? NONE : contentVerb(modals);
        verbSenses = verb == NONE ? Set.of() : Senses.swedish().ofVerb(tokens, verb);
        boolean inverted = leading || finite == from;
        int subjectFrom = inverted ? finite + 1 : from;
        int subjectTo = inverted ? endOfInverted() : finite == NONE ? to : finite;
        if (finite == from && isInfinitive(from)) {
            subject = Part.MISSING;
            object = part(verb + 1, to);
        } else {
            subject = part(subjectFrom, subjectTo);
            object = finite == NONE ? Part.MISSING : part(Math.max(verb + 1, subjectTo), to);
        }
    }

    public Part subject() {
        return subject;
    }

    public Part object() {
        return object;
    }

    /** Token of the verb that says what is done, or -1. */
    public int verb() {
        return verb;
    }

    public boolean hasVerb() {
        return verb != NONE;
    }

    public boolean isPassive() {
        var word = word(verb);
        return word != null && (word.isPassive() || (!word.isFinite() && !word.isInfinitive() && isParticiple(word)));
    }

    public Set<Sense> verbSenses() {
        return verbSenses;
    }

    public Set<Sense> nounSenses(int token) {
        if (token < 0) {
            return Set.of();
        }
        return nounSenses.computeIfAbsent(token, at -> {
            var word = word(at);
            return word == null ? Set.of() : Senses.swedish().ofNoun(word);
        });
    }

    /** The preposition right before a noun phrase, or nothing. */
    public String preposition(Part part) {
        int first = part.owner >= 0 ? part.owner : part.head;
        for (int at = first - 1; at >= Math.max(from, first - REACH_OF_LIGHT); at--) {
            var word = word(at);
            if (word == null || at == verb) {
                return "";
            }
            if (word.isPreposition()) {
                return word.form();
            }
            if (isNominal(at)) {
                return "";
            }
        }
        return "";
    }

    /** Whether the subject is something done to something: "implementering <em>av</em> arbetssättet". */
    public boolean isActionOf() {
        return subject.head >= 0 && "av".equals(form(subject.head + 1));
    }

    private String form(int token) {
        var word = word(token);
        return word == null ? "" : word.form();
    }

    private int sentenceOfAim(int[] sentences, BitSet modals, int lastBeforeAim) {
        if (lastBeforeAim >= 0) {
            int at = lastBeforeAim + 1;
            return at < tokens.size() && "att".equals(form(at)) ? at + 1 : at;
        }
        int modal = modals.nextSetBit(0);
        if (modal < 0) {
            return 0;
        }
        int at = modal;
        while (at > 0 && sentences[at - 1] == sentences[modal]) {
            at--;
        }
        return at;
    }

    private int finite(BitSet modals) {
        int modal = modals.nextSetBit(from);
        while (modal >= 0 && modal < to && clauses.isInRelativeClause(modal)) {
            modal = modals.nextSetBit(modal + 1);
        }
        if (modal >= 0 && modal < to) {
            return modal;
        }
        for (int at = from; at < to; at++) {
            var word = word(at);
            if (word != null && word.isFinite() && !word.isNoun() && !isOnlyDescribing(at)) {
                return at;
            }
        }
        for (int at = from + 1; at < to; at++) {
            var word = word(at);
            if (word != null && word.isFinite() && !isOnlyDescribing(at) && !isOnlyNounHere(at)) {
                return at;
            }
        }
        return isInfinitive(from) ? from : NONE;
    }

    /** A past tense after a number or before a noun is an attribute: "beviljade medel". */
    private boolean isOnlyDescribing(int at) {
        var word = word(at);
        var next = word(at + 1);
        return clauses.isInRelativeClause(at)
                || (word != null && isParticiple(word) && next != null && next.isNoun() && !next.isVerb());
    }

    private boolean isOnlyNounHere(int at) {
        var before = word(at - 1);
        return before != null && (before.isPreposition() || before.isAdjective());
    }

    private int contentVerb(BitSet modals) {
        int found = finite;
        while (true) {
            int next = nextVerb(found, modals);
            if (next == NONE) {
                return found;
            }
            found = next;
        }
    }

    /** The verb that an auxiliary or "ha" or "vara" leans on. */
    private int nextVerb(int light, BitSet modals) {
        var word = word(light);
        if (word == null) {
            return NONE;
        }
        boolean modal = modals.get(light) || word.lemmas().stream().anyMatch(FrameWords.AUXILIARIES::contains);
        boolean linking = word.lemmas().stream().anyMatch(FrameWords.LINKING::contains);
        if (!modal && !linking) {
            return NONE;
        }
        int reach = modals.get(light) || light == finite ? to : Math.min(to, light + REACH_OF_LIGHT);
        for (int at = light + 1; at < reach; at++) {
            var next = word(at);
            if (next == null || clauses.isInRelativeClause(at)) {
                continue;
            }
            boolean fits = modal && next.isInfinitive()
                    || word.lemmas().contains("ha") && next.isSupine()
                    || linking && !word.lemmas().contains("ha") && isParticiple(next) && !isAttribute(at);
            if (fits && !(next.isNoun() && !next.isInfinitive())) {
                return at;
            }
            if (linking && !modals.get(light) && at > light + REACH_OF_LIGHT && next.isPreposition()) {
                return NONE;
            }
        }
        return NONE;
    }

    private boolean isAttribute(int at) {
        var next = word(at + 1);
        return next != null && next.isNoun() && !next.isVerb();
    }

    private static boolean isParticiple(Word word) {
        return word.tags().stream().anyMatch(tag -> tag.startsWith("VB:PPC"));
    }

    private boolean isInfinitive(int at) {
        var word = word(at);
        return word != null && word.isInfinitive();
    }

    /** Where a subject behind the finite verb ends: at the next verb, or with its first noun. */
    private int endOfInverted() {
        if (verb > finite) {
            return verb;
        }
        for (int at = finite + 1; at < to; at++) {
            var word = word(at);
            if (word != null && isNominal(at)) {
                return at + 1;
            }
        }
        return Math.min(finite + 1, to);
    }

    private Part part(int start, int end) {
        int owner = NONE;
        int head = NONE;
        for (int at = Math.max(start, from); at < end; at++) {
            if (clauses.isDescribing(at) || !isNominal(at)) {
                continue;
            }
            var word = word(at);
            boolean genitive = word != null && word.isGenitive() && nextNoun(at, end) != NONE;
            if (genitive) {
                owner = owner == NONE ? at : owner;
                continue;
            }
            head = at;
            int counted = isMeasure(at) || isShareBefore(at, start) ? countedBy(at, end) : NONE;
            head = counted == NONE ? head : counted;
            break;
        }
        var rest = head == NONE
                ? List.<Integer>of()
                : IntStream.range(head + 1, end).filter(this::isNominal).boxed().toList();
        return new Part(owner, head, rest);
    }

    private boolean isMeasure(int at) {
        return nounSenses(at).contains(Sense.MEASURE);
    }

    private boolean isShareBefore(int at, int start) {
        return at > start && tokens.get(at - 1).isSign('%');
    }

    /** What a share or number is of: "andelen deltagare", "hälften av deltagarna". */
    private int countedBy(int measure, int end) {
        for (int at = measure + 1; at < Math.min(end, measure + REACH_OF_LIGHT); at++) {
            var word = word(at);
            if (word == null) {
                return NONE;
            }
            if (isNominal(at) && !word.isGenitive()) {
                return at;
            }
            if (word.isPreposition() && !FrameWords.OF.contains(word.form())) {
                return NONE;
            }
        }
        return NONE;
    }

    private int nextNoun(int at, int end) {
        for (int next = at + 1; next < Math.min(end, at + REACH_OF_LIGHT); next++) {
            if (isNominal(next)) {
                return next;
            }
        }
        return NONE;
    }

    /** A noun, or an adjective that stands for people: "nyanlända". */
    private boolean isNominal(int at) {
        var word = word(at);
        if (word == null || FrameWords.NO_HEADS.contains(word.form()) || Numerals.cardinal(word.form()) != null) {
            return false;
        }
        // "Studie- och yrkesvägledning": the first is a part of a word.
        if (at + 1 < tokens.size() && tokens.get(at + 1).isSign('-')) {
            return false;
        }
        if (word.isNoun() && at != finite && !word.isPreposition() && !isTime(word)) {
            return true;
        }
        if (at == from && "vi".equals(word.form())) {
            return true;
        }
        var following = word(at + 1);
        if (FrameWords.OF_WHOM.contains(word.form())) {
            return following == null || !(following.isNoun() || following.isAdjectiveLike());
        }
        var senses = nounSenses(at);
        boolean somebody = senses.stream().anyMatch(SOMEBODY::contains);
        return somebody && !(word.isAdjectiveLike() && following != null && following.isNoun() && !following.isVerb());
    }

    private static boolean isTime(Word word) {
        return word.lemmas().stream().anyMatch(FrameWords.TIMES::contains);
    }

    private @Nullable Word word(int at) {
        return GoalText.wordAt(tokens, at);
    }
}
