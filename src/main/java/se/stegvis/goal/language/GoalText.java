package se.stegvis.goal.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stegvis.goal.TextSpan;

/**
 * A goal sentence as the rules see it: cues, quantities and times, each with its place. Any string can be read; the
 * work grows linearly with its length.
 */
public final class GoalText extends CuedText {

    private static final Set<String> JOINING = Set.of("och", "samt");
    private static final Set<String> TOPIC = Set.of("om", "kring", "rörande", "angående", "gällande");
    private static final Set<String> ONE = Set.of("en", "ett");
    private static final Set<String> BEFORE_NOW = Set.of("tidigare", "förr", "förut", "idag", "nu", "innan", "någonsin");
    private static final int WORDS_BEFORE_A_NOUN = 3;

    private final Clauses clauses;
    private final Frame frame;
    private final List<Quantity> quantities;
    private final List<Quantity> levels;
    private final BitSet counts = new BitSet();
    private final int lastBeforeAim;
    private final List<TimeMention> times;

    private GoalText(String text) {
        super(Tokenizer.tokens(text, Lexicon.swedish().reader()));
        lastBeforeAim = mentions(Cue.CONTRIBUTES).stream()
                .mapToInt(Mention::last)
                .filter(last -> last < tokens.size() - 1)
                .reduce(-1, Math::max);
        clauses = new Clauses(tokens, sentences, mentions);
        var modals = new BitSet(tokens.size());
        mentions(Cue.MODAL).forEach(modal -> modals.set(modal.first()));
        frame = new Frame(tokens, sentences, clauses, modals, lastBeforeAim);
        times = new TimeReader(tokens, mentions).read();
        quantities = new QuantityReader(tokens, mentions, clauses).read();
        levels = quantities.stream()
                .filter(quantity -> quantity.role().isLevel())
                .toList();
        for (var level : levels) {
            if (!level.isAllOrNone()) {
                counts.set(tokenAt(level.span().end()));
            }
        }
    }

    public static GoalText read(String text) {
        return new GoalText(text);
    }

    /**
     * A cue found in the text.
     *
     * @param first index of its first token, for telling what stands before what
     * @param sentence number of the sentence it stands in
     */
    public record Mention(Cue cue, TextSpan span, int first, int last, int sentence) {

        public boolean isBefore(int token) {
            return last < token;
        }
    }

    public boolean isEmpty() {
        return tokens.stream().noneMatch(token -> token instanceof Word || token instanceof Token.Digits);
    }

    public List<Quantity> quantities() {
        return quantities;
    }

    /** The numbers that say how much is aimed at. */
    public List<Quantity> levels() {
        return levels;
    }

    public List<TimeMention> times() {
        return times;
    }

    public List<TimeMention> times(TimeMention.Sort sort) {
        return times.stream().filter(time -> time.sort() == sort).toList();
    }

    public boolean setsTime() {
        return times.stream().anyMatch(time -> time.sort().setsTime());
    }

    /**
     * An "och" or "samt".
     *
     * @param token its index, as in {@link Mention}
     * @param sentence number of the sentence it stands in
     */
    public record Joint(TextSpan span, int token, int sentence) {}

    /** Where what stands before is joined with what comes after. */
    public List<Joint> joints() {
        var joints = new ArrayList<Joint>();
        for (int i = 0; i < tokens.size(); i++) {
            var word = wordAt(tokens, i);
            if (word != null && JOINING.contains(word.form())) {
                joints.add(new Joint(word.span(), i, sentences[i]));
            }
        }
        return List.copyOf(joints);
    }

    /** Who does what to what. */
    public Frame frame() {
        return frame;
    }

    /** The place of a token in the text. */
    public TextSpan span(int token) {
        return tokens.get(token).span();
    }

    /** Whether a mention only describes a noun: "elever <em>som har hög frånvaro</em>". */
    public boolean isDescription(Mention mention) {
        return clauses.isInRelativeClause(mention.first());
    }

    /** Where the aim begins, if words such as "målet är att" or "bidrar till" stand before it; else -1. */
    public int lastBeforeAim() {
        return lastBeforeAim;
    }

    /**
     * Whether a mention tells only when, how or which. What describes a counted group is no aside, for that is what is
     * counted: "andelen elever som har ...".
     */
    public boolean isAside(Mention mention) {
        return (isDescription(mention) && !has(Cue.COUNTED))
                || isLeading(mention)
                || mention.first() <= lastBeforeAim();
    }

    /** Whether a mention is what the words are about and not what they say: "en kurs om <em>bemötande</em>". */
    public boolean isTopic(Mention mention) {
        for (int before = 1; before <= WORDS_BEFORE_A_NOUN; before++) {
            var word = wordAt(tokens, mention.first() - before);
            if (word != null && TOPIC.contains(word.form())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb is passive: "anordnas". */
    public boolean isPassive(Mention verb) {
        return isPassive(verb.first());
    }

    public boolean isPassive(int verb) {
        var word = wordAt(tokens, verb);
        return word != null && word.isPassive();
    }

    /** A share of people who are not named: "hälften av dem", "70 % som har gått klart". */
    public boolean hasShareOfPeople() {
        return headless(Set.of("som", "av", "ska", "skall", "har"), Set.of("dem", "dom", "de", "alla"));
    }

    /** A share of nobody: "hälften ska ut i jobb". */
    public boolean hasShareOfNobody() {
        return headless(Set.of("ska", "skall"), Set.of());
    }

    private boolean headless(Set<String> next, Set<String> pronouns) {
        for (var counted : mentions(Cue.COUNTED)) {
            var word = wordAt(tokens, counted.last() + 1);
            if (word != null && "som".equals(word.form()) && next.contains("som")) {
                return true;
            }
        }
        for (var quantity : levels()) {
            int after = tokenAt(quantity.span().end());
            var word = wordAt(tokens, after);
            boolean verb = word != null && next.contains("som") && word.isFinite() && !word.isNoun();
            if (quantity.role() == Quantity.Role.SHARE && word != null && (verb || next.contains(word.form()))) {
                var second = wordAt(tokens, after + 1);
                if (!"av".equals(word.form()) || (second != null && pronouns.contains(second.form()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first token that begins at this place or after it. */
    private int tokenAt(int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a mention stands before the main verb in a sentence that begins with when, how or where. */
    public boolean isLeading(Mention mention) {
        return clauses.isLeading(mention.first());
    }

    public boolean isAfterMainVerb(Mention mention) {
        return clauses.isAfterMainVerb(mention.first());
    }

    /** Whether a place belongs to the means named first: "Genom tio träffar ska ...". */
    public boolean isMeans(TextSpan span) {
        int at = tokenAt(span.start());
        var before = wordAt(tokens, at - 1);
        return clauses.isLeading(at) && before != null && "genom".equals(before.form());
    }

    /** Whether the text has a verb that can bear a sentence. */
    public boolean hasVerb() {
        return tokens.stream().anyMatch(token -> token instanceof Word word
                && (word.isFinite() || word.isInfinitive()));
    }

    /** Whether the text begins with a verb: "Genomföra en kartläggning". */
    public boolean beginsWithVerb() {
        var word = wordAt(tokens, 0);
        return word != null && word.isInfinitive();
    }

    /** The nouns of the text that no cue of these covers. */
    public boolean hasNounBeside(Cue... cues) {
        var covered = new BitSet();
        inOrder(cues).forEach(mention -> covered.set(mention.first(), mention.last() + 1));
        for (int i = 0; i < tokens.size(); i++) {
            var word = wordAt(tokens, i);
            if (word != null && (word.isNoun() || word.isUnknown()) && !covered.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** The first verb of a main clause that none of these cues covers. */
    public Optional<Integer> firstVerbBeside(Cue... cues) {
        var covered = new BitSet();
        inOrder(cues).forEach(mention -> covered.set(mention.first(), mention.last() + 1));
        for (int i = 0; i < tokens.size(); i++) {
            var word = wordAt(tokens, i);
            boolean verb = word != null
                    && word.isVerb()
                    && !word.isNoun()
                    && !word.tags().stream().allMatch(tag -> tag.startsWith("VB:PPC") || tag.startsWith("JJ"));
            if (verb && !covered.get(i) && !clauses.isInRelativeClause(i) && !clauses.isLeading(i) && !isAfterTo(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether a verb stands in a clause of its own behind "att": "lättare att <em>anställa</em>". */
    public boolean isAfterTo(int token) {
        var before = wordAt(tokens, token - 1);
        return token > 1 && before != null && "att".equals(before.form());
    }

    /** Whether a mention is an adjective: "tydligare". */
    public boolean isAdjective(Mention mention) {
        var word = wordAt(tokens, mention.first());
        return word != null && word.isAdjective();
    }

    /** Whether something is told of a noun: "bestående förändringar". */
    public boolean hasAdjective() {
        return tokens.stream().anyMatch(token -> token instanceof Word word && word.isAdjective());
    }

    /** Whether something is more or less than something else that is named: "lägre än rikets", not "än i dag". */
    public boolean comparesWithNamed() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            var than = wordAt(tokens, i);
            var before = wordAt(tokens, i - 1);
            var after = wordAt(tokens, i + 1);
            if (than != null
                    && before != null
                    && after != null
                    && "än".equals(than.form())
                    && before.isAdjective()
                    && after.isNoun()
                    && !BEFORE_NOW.contains(after.form())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text begins with "en" or "ett": one thing. */
    public boolean beginsWithOne() {
        var word = wordAt(tokens, 0);
        return word != null && ONE.contains(word.form());
    }

    /** Whether a noun of this mention is in the plural. */
    public boolean isPlural(Mention mention) {
        var word = wordAt(tokens, mention.last());
        return word != null && word.isPlural();
    }

    /** Whether this mention owns what comes next: "kommunens". */
    public boolean isGenitive(Mention mention) {
        var word = wordAt(tokens, mention.last());
        return word != null && word.isGenitive();
    }

    /** Whether this mention owns what comes next and is nobody in particular: "ungas". */
    public boolean isAnybodys(Mention mention) {
        var word = wordAt(tokens, mention.last());
        return word != null && word.isGenitive() && !word.isDefinite();
    }

    /** Whether a number stands at most this many tokens before the mention. */
    public boolean isCounted(Mention mention, int reach) {
        int next = counts.nextSetBit(Math.max(0, mention.first() - reach + 1));
        return next >= 0 && next <= mention.first();
    }

    public boolean endsWith(int codePoint) {
        return !tokens.isEmpty() && tokens.getLast().isSign(codePoint);
    }

    public int wordCount() {
        return (int) tokens.stream().filter(Word.class::isInstance).count();
    }

    /** Whether a number stands at most so many tokens before this one. */
    public boolean isCountedToken(int token, int reach) {
        int next = counts.nextSetBit(Math.max(0, token - reach + 1));
        return next >= 0 && next <= token;
    }

    /** Whether "en" or "ett" stands before this mention with at most two words between: one thing, done or not. */
    public boolean isOneThing(Mention mention) {
        for (int before = 1; before <= WORDS_BEFORE_A_NOUN; before++) {
            var word = wordAt(tokens, mention.first() - before);
            if (word == null || ONE.contains(word.form())) {
                return word != null;
            }
        }
        return false;
    }
}
