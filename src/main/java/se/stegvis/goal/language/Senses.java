package se.stegvis.goal.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up what verbs do and nouns mean. A compound goes by the longest listed last part. */
final class Senses {

    private static final int SHORTEST_LAST_PART = 4;

    /** No listed word is longer; the bound keeps the work linear in the text. */
    private static final int LONGEST_LAST_PART = 40;

    private static final int REACH_OF_PARTICLE = 3;
    private static final String WHOLE_WORD = "=";
    private static final List<String> VERB_PREFIXES = List.of(
            "vidare", "över", "åter", "efter", "fram", "till", "under", "med", "sam", "själv", "för", "ned", "ner", "upp",
            "ut", "in", "om", "på", "av", "an", "be", "bort", "åt", "från", "genom", "mot", "själv", "gemensam");
    private static final Senses SWEDISH = load();

    private final Map<String, Set<Sense>> nouns = new HashMap<>();
    private final Map<String, Set<Sense>> wholeNouns = new HashMap<>();
    private final Map<String, List<Phrase>> verbs = new HashMap<>();

    /** A verb with what must follow it soon, which may be nothing. */
    private record Phrase(List<String> rest, Set<Sense> senses) {}

    static Senses swedish() {
        return SWEDISH;
    }

    Set<Sense> ofNoun(Word word) {
        var whole = wholeNouns.get(word.form());
        if (whole != null) {
            return whole;
        }
        var senses = EnumSet.noneOf(Sense.class);
        for (var lemma : word.lemmas()) {
            senses.addAll(ofNoun(lemma));
        }
        return senses;
    }

    Set<Sense> ofNoun(String lemma) {
        var whole = wholeNouns.get(lemma);
        if (whole != null) {
            return whole;
        }
        int first = Math.max(0, lemma.length() - LONGEST_LAST_PART);
        for (int from = first; from == 0 || lemma.length() - from >= SHORTEST_LAST_PART; from++) {
            var senses = nouns.get(lemma.substring(from));
            if (senses != null) {
                return senses;
            }
        }
        return Set.of();
    }

    /** The longest phrase that begins here tells; only where none does, the verb alone. */
    Set<Sense> ofVerb(List<Token> tokens, int at) {
        if (!(tokens.get(at) instanceof Word word)) {
            return Set.of();
        }
        var senses = EnumSet.noneOf(Sense.class);
        int longest = -1;
        var lemmas = new LinkedHashSet<>(word.lemmas());
        lemmas.add(word.form());
        for (var lemma : lemmas) {
            for (var phrase : phrases(lemma)) {
                if (phrase.rest.size() >= longest && follows(phrase.rest, tokens, at)) {
                    if (phrase.rest.size() > longest) {
                        senses.clear();
                    }
                    longest = phrase.rest.size();
                    senses.addAll(phrase.senses);
                }
            }
        }
        return senses;
    }

    boolean isListedVerb(String lemma) {
        return verbs.containsKey(lemma);
    }

    /** The verbs of one word. */
    Set<String> plainVerbs() {
        return Collections.unmodifiableSet(verbs.keySet());
    }

    private List<Phrase> phrases(String lemma) {
        var own = verbs.get(lemma);
        if (own != null) {
            return own;
        }
        return VERB_PREFIXES.stream()
                .filter(prefix -> lemma.startsWith(prefix) && verbs.containsKey(lemma.substring(prefix.length())))
                .findFirst()
                .map(prefix -> verbs.getOrDefault(lemma.substring(prefix.length()), List.of()))
                .orElse(List.of());
    }

    /** Whether the words come in order, the first at most some words on: "tas nu <em>fram</em>". */
    private static boolean follows(List<String> rest, List<Token> tokens, int verb) {
        int at = verb;
        for (var wanted : rest) {
            int last = Math.min(at + REACH_OF_PARTICLE, tokens.size() - 1);
            int next = at + 1;
            while (next <= last && !is(tokens.get(next), wanted)) {
                next++;
            }
            if (next > last) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static boolean is(Token token, String wanted) {
        return token instanceof Word word && (word.form().equals(wanted) || word.lemmas().contains(wanted));
    }

    private static Senses load() {
        var senses = new Senses();
        for (var row : WordList.rows("nouns.tsv")) {
            var sense = Sense.valueOf(row.get(0));
            for (var noun : row.get(1).split("\\|")) {
                boolean whole = noun.startsWith(WHOLE_WORD);
                (whole ? senses.wholeNouns : senses.nouns)
                        .computeIfAbsent(whole ? noun.substring(1) : noun, any -> EnumSet.noneOf(Sense.class))
                        .add(sense);
            }
        }
        for (var row : WordList.rows("verbs.tsv")) {
            var sense = Sense.valueOf(row.get(0));
            for (var verb : row.get(1).split("\\|")) {
                var words = List.of(verb.split(" "));
                var rest = words.subList(1, words.size());
                var phrases = senses.verbs.computeIfAbsent(words.getFirst(), any -> new ArrayList<>());
                phrases.stream()
                        .filter(phrase -> phrase.rest.equals(rest))
                        .findFirst()
                        .orElseGet(() -> {
                            var phrase = new Phrase(rest, EnumSet.noneOf(Sense.class));
                            phrases.add(phrase);
                            return phrase;
                        })
                        .senses
                        .add(sense);
            }
        }
        return senses;
    }
}
