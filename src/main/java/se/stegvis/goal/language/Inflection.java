package se.stegvis.goal.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forms of the words in verbs.tsv and nouns.tsv, for those that the dictionary lacks: they follow the regular patterns. */
final class Inflection {

    private static final int SHORTEST_STEM = 3;
    private static final Map<String, Lexicon.Analysis> VERB_FORMS = verbForms();

    /** An ending, what the base form has instead, and the tag. */
    private record Ending(String ending, String instead, String tag) {}

    private static final List<Ending> NOUN_ENDINGS = List.of(
            new Ending("", "", "NN:OF:SIN:NOM:UTR"),
            new Ending("ornas", "a", "NN:BF:PLU:GEN:UTR"),
            new Ending("arnas", "", "NN:BF:PLU:GEN:UTR"),
            new Ending("ernas", "", "NN:BF:PLU:GEN:UTR"),
            new Ending("orna", "a", "NN:BF:PLU:NOM:UTR"),
            new Ending("arna", "", "NN:BF:PLU:NOM:UTR"),
            new Ending("arna", "are", "NN:BF:PLU:NOM:UTR"),
            new Ending("arnas", "are", "NN:BF:PLU:GEN:UTR"),
            new Ending("erna", "", "NN:BF:PLU:NOM:UTR"),
            new Ending("or", "a", "NN:OF:PLU:NOM:UTR"),
            new Ending("ar", "", "NN:OF:PLU:NOM:UTR"),
            new Ending("ar", "e", "NN:OF:PLU:NOM:UTR"),
            new Ending("er", "", "NN:OF:PLU:NOM:UTR"),
            new Ending("ens", "", "NN:BF:SIN:GEN:UTR"),
            new Ending("ets", "", "NN:BF:SIN:GEN:NEU"),
            new Ending("en", "", "NN:BF:SIN:NOM:UTR"),
            new Ending("et", "", "NN:BF:SIN:NOM:NEU"),
            new Ending("ns", "", "NN:BF:SIN:GEN:UTR"),
            new Ending("na", "", "NN:BF:PLU:NOM:NEU"),
            new Ending("n", "", "NN:BF:SIN:NOM:UTR"),
            new Ending("t", "", "NN:BF:SIN:NOM:NEU"),
            new Ending("s", "", "NN:OF:SIN:GEN:UTR"));

    private Inflection() {}

    static Optional<Lexicon.Analysis> ofListedVerb(String form) {
        return Optional.ofNullable(VERB_FORMS.get(form));
    }

    static Optional<Lexicon.Analysis> ofListedNoun(String form) {
        if (form.length() > Lexicon.LONGEST_COMPOUND) {
            return Optional.empty();
        }
        for (var ending : NOUN_ENDINGS) {
            int length = form.length() - ending.ending.length();
            if (length >= SHORTEST_STEM && form.endsWith(ending.ending)) {
                var base = form.substring(0, length) + ending.instead;
                if (!Senses.swedish().ofNoun(base).isEmpty()) {
                    return Optional.of(new Lexicon.Analysis(Set.of(base), Set.of(ending.tag)));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Lexicon.Analysis> verbForms() {
        var forms = new HashMap<String, Lexicon.Analysis>();
        for (var verb : Senses.swedish().plainVerbs()) {
            if (verb.endsWith("a")) {
                add(forms, verb, "", "VB:INF");
                add(forms, verb, "r", "VB:PRS");
                add(forms, verb, "de", "VB:PRT");
                add(forms, verb, "t", "VB:SUP");
                add(forms, verb, "s", "VB:INF:PF");
                add(forms, verb, "s", "VB:PRS:PF");
                add(forms, verb, "ts", "VB:SUP:PF");
                add(forms, verb, "d", "VB:PPC:UTR");
            } else if (verb.endsWith("s")) {
                add(forms, verb, "", "VB:INF");
                add(forms, verb, "", "VB:PRS");
            }
        }
        return Map.copyOf(forms);
    }

    private static void add(Map<String, Lexicon.Analysis> forms, String verb, String ending, String tag) {
        forms.merge(verb + ending, new Lexicon.Analysis(Set.of(verb), Set.of(tag)), Inflection::both);
    }

    private static Lexicon.Analysis both(Lexicon.Analysis one, Lexicon.Analysis other) {
        return new Lexicon.Analysis(Lexicon.union(one.lemmas(), other.lemmas()), Lexicon.union(one.tags(), other.tags()));
    }
}
