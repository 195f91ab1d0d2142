package se.stegvis.goal.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/** Swedish words with their base forms: a free dictionary, our own short list of what it lacks, and compounds. */
final class Lexicon {

    /** Longer strings are no Swedish words; the bound keeps the work linear in the text. */
    static final int LONGEST_COMPOUND = 60;

    private static final int SHORTEST_HEAD = 3;
    private static final int SHORTEST_HEAD_OF_UNKNOWN = 4;
    private static final int SHORTEST_STEM = 4;
    private static final List<String> ENDINGS =
            List.of("arna", "erna", "orna", "ens", "ets", "ar", "er", "or", "en", "et", "na", "n", "s");
    private static final Analysis UNKNOWN = new Analysis(Set.of(), Set.of());
    private static final Lexicon SWEDISH = load();

    private final Dictionary dictionary;
    private final Map<String, Analysis> ownWords;

    private Lexicon(Dictionary dictionary, Map<String, Analysis> ownWords) {
        this.dictionary = dictionary;
        this.ownWords = ownWords;
    }

    static Lexicon swedish() {
        return SWEDISH;
    }

    /** What a form can be: its base forms, and their tags. */
    record Analysis(Set<String> lemmas, Set<String> tags) {

        boolean isKnown() {
            return !lemmas.isEmpty();
        }

        boolean canHeadCompound() {
            return tags.stream().anyMatch(tag -> tag.startsWith("NN") || tag.startsWith("JJ"));
        }

        Analysis behind(String modifier) {
            var compounds = new LinkedHashSet<String>();
            lemmas.forEach(lemma -> compounds.add(modifier + lemma));
            return new Analysis(compounds, tags);
        }
    }

    /** A reader of its own for each text: the dictionary's lookup is not made for several threads. */
    Reader reader() {
        return new Reader(new DictionaryLookup(dictionary));
    }

    /** Looks words up, each form once. */
    final class Reader {

        private final DictionaryLookup lookup;
        private final Map<String, Analysis> known = new HashMap<>();

        private Reader(DictionaryLookup lookup) {
            this.lookup = lookup;
        }

        Analysis analyse(String form) {
            var analysis = known.get(form);
            if (analysis == null) {
                analysis = read(form);
                known.put(form, analysis);
            }
            return analysis;
        }

        private Analysis read(String form) {
            var simple = simple(form);
            if (simple.isKnown()) {
                return simple;
            }
            var declined = Inflection.ofListedNoun(form);
            if (declined.isPresent()) {
                return declined.get();
            }
            var analysis = compound(form);
            return analysis.isKnown() ? analysis : guess(form);
        }

        private Analysis simple(String form) {
            var own = ownWords.get(form);
            if (own != null) {
                return own;
            }
            var lemmas = new LinkedHashSet<String>();
            var tags = new LinkedHashSet<String>();
            var readings = lookup.lookup(form);
            for (WordData word : readings) {
                if (readings.size() > 1 && isImperative(word)) {
                    continue;
                }
                if (word.getStem() != null) {
                    lemmas.add(word.getStem().toString());
                }
                if (word.getTag() != null) {
                    tags.add(word.getTag().toString());
                }
            }
            return lemmas.isEmpty()
                    ? Inflection.ofListedVerb(form).orElse(UNKNOWN)
                    : new Analysis(lemmas, tags);
        }

        /** "Besök!" is nothing a goal says: there the word is the noun. */
        private static boolean isImperative(WordData word) {
            return word.getTag() != null && "VB:IMP".contentEquals(word.getTag());
        }

        /** A word that no list has: what is left without the endings a Swedish noun can have. */
        private static Analysis guess(String form) {
            var stems = new LinkedHashSet<String>();
            for (var ending : ENDINGS) {
                if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST_STEM) {
                    stems.add(form.substring(0, form.length() - ending.length()));
                }
            }
            return stems.isEmpty() ? UNKNOWN : new Analysis(stems, Set.of());
        }

        /** The last part decides what a compound is: the longest known one, behind a known first part if possible. */
        private Analysis compound(String form) {
            if (form.length() > LONGEST_COMPOUND) {
                return UNKNOWN;
            }
            var fallback = UNKNOWN;
            for (int cut = 2; cut <= form.length() - SHORTEST_HEAD; cut++) {
                var head = simple(form.substring(cut));
                if (!head.canHeadCompound()) {
                    continue;
                }
                var modifier = form.substring(0, cut);
                if (isFirstPart(modifier)) {
                    return head.behind(modifier);
                }
                if (!fallback.isKnown() && form.length() - cut >= SHORTEST_HEAD_OF_UNKNOWN) {
                    fallback = head.behind(modifier);
                }
            }
            return fallback;
        }

        private boolean isFirstPart(String modifier) {
            return simple(modifier).isKnown()
                    || (modifier.length() > 3
                            && (modifier.endsWith("s") || modifier.endsWith("-"))
                            && simple(modifier.substring(0, modifier.length() - 1))
                                    .isKnown());
        }
    }

    private static Lexicon load() {
        try (InputStream words = resource("swedish.dict");
                InputStream description = resource("swedish.info")) {
            var ownWords = new HashMap<String, Analysis>();
            for (var row : WordList.rows("words.tsv")) {
                ownWords.merge(
                        row.get(0), new Analysis(Set.of(row.get(1)), Set.of(row.get(2))), (one, other) -> new Analysis(
                                union(one.lemmas, other.lemmas), union(one.tags, other.tags)));
            }
            return new Lexicon(Dictionary.read(words, description), Map.copyOf(ownWords));
        } catch (IOException e) {
            throw new UncheckedIOException("The Swedish dictionary cannot be read", e);
        }
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static InputStream resource(String name) {
        return WordList.open(name);
    }
}
