package se.stegvis.goal.language;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.language.GoalText.Mention;

/**
 * The skeleton of a text: where each sentence has its main verb, what only describes a noun ("elever som har hög
 * frånvaro"), and what stands before the subject ("Under hösten", "Genom tio träffar"). No parser: Swedish has its
 * finite verb early, and that is enough.
 */
final class Clauses {

    private static final Set<String> RELATIVE = Set.of("som", "vilka", "vars", "där");
    private static final Set<String> LINKS = Set.of("och", "eller", "inte", "varken", "har", "ha", "kan", "får");
    private static final int REACH_OF_RELATIVE = 4;

    private final List<Token> tokens;
    private final BitSet modals = new BitSet();
    private final BitSet described = new BitSet();
    private final BitSet openDescription = new BitSet();
    private final BitSet leading = new BitSet();
    private final BitSet afterMainVerb = new BitSet();

    Clauses(List<Token> tokens, int[] sentences, Map<Cue, List<Mention>> mentions) {
        this.tokens = tokens;
        mentions.getOrDefault(Cue.MODAL, List.of()).forEach(modal -> modals.set(modal.first()));
        relatives(sentences);
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            while (end < tokens.size() && sentences[end] == sentences[start]) {
                end++;
            }
            sentence(start, end);
            start = end;
        }
    }

    /** Whether the token only describes a noun, in a clause that ends before its sentence does. */
    boolean isDescribing(int token) {
        return described.get(token);
    }

    /** As {@link #isDescribing}, also where the clause lasts to the end. */
    boolean isInRelativeClause(int token) {
        return described.get(token) || openDescription.get(token);
    }

    /** Whether the token stands before the main verb in a sentence that begins with when, how or where. */
    boolean isLeading(int token) {
        return leading.get(token);
    }

    boolean hasMainVerb() {
        return !afterMainVerb.isEmpty();
    }

    boolean isAfterMainVerb(int token) {
        return afterMainVerb.get(token);
    }

    private void sentence(int start, int end) {
        int verb = mainVerb(start, end);
        if (verb < 0) {
            return;
        }
        afterMainVerb.set(verb, end);
        var first = word(start);
        if (first != null && first.isPreposition() && verb > start + 1) {
            leading.set(start, verb);
        }
    }

    private int mainVerb(int start, int end) {
        int modal = modals.nextSetBit(start);
        while (modal >= 0 && modal < end && described.get(modal)) {
            modal = modals.nextSetBit(modal + 1);
        }
        if (modal >= 0 && modal < end) {
            return modal;
        }
        for (int at = start; at < end; at++) {
            var word = word(at);
            if (word != null && word.isFinite() && !word.isNoun() && !isInRelativeClause(at)) {
                return at;
            }
        }
        // "Får", "lever" and "hålls" are nouns too; what stands first is the noun.
        for (int at = start + 1; at < end; at++) {
            var word = word(at);
            if (word != null && word.isFinite() && !isInRelativeClause(at)) {
                return at;
            }
        }
        return -1;
    }

    private void relatives(int[] sentences) {
        int at = 0;
        while (at < tokens.size()) {
            var word = word(at);
            at = word != null && RELATIVE.contains(word.form()) ? relative(at, sentences) : at + 1;
        }
    }

    /** Marks the clause that begins here and returns where reading goes on. */
    private int relative(int start, int[] sentences) {
        int verb = start + 1;
        while (verb < tokens.size() && verb <= start + REACH_OF_RELATIVE && !isVerb(verb) && !modals.get(verb)) {
            verb++;
        }
        if (verb >= tokens.size() || !isVerb(verb)) {
            return start + 1;
        }
        int at = verb + 1;
        while (at < tokens.size() && (isLink(at) || (isVerb(at) && (isLink(at - 1) || !isFinite(at))))) {
            at++;
        }
        while (at < tokens.size() && sentences[at] == sentences[start] && !startsMainClause(at)) {
            at++;
        }
        boolean ended = at < tokens.size() && sentences[at] == sentences[start];
        (ended ? described : openDescription).set(start, at);
        return at;
    }

    private boolean startsMainClause(int at) {
        var word = word(at);
        return modals.get(at)
                || tokens.get(at).isSign(',')
                || (word != null && !word.isNoun() && (word.isFinite() || word.isInfinitive()) && !isAfterTo(at));
    }

    private boolean isAfterTo(int at) {
        var before = word(at - 1);
        return before != null && "att".equals(before.form());
    }

    private boolean isVerb(int at) {
        var word = word(at);
        return word != null && word.isVerb() && !modals.get(at);
    }

    private boolean isFinite(int at) {
        var word = word(at);
        return word != null && word.isFinite();
    }

    private boolean isLink(int at) {
        var word = word(at);
        return word != null && LINKS.contains(word.form());
    }

    private @Nullable Word word(int at) {
        return GoalText.wordAt(tokens, at);
    }
}
