package se.stegvis.goal.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the cues of {@code cues.tsv} among tokens: for each token only the phrases that can begin there are tried. */
final class Cues {

    /** Letters by which beginnings and ends of words are looked up; the shortest pattern has as many. */
    private static final int PART = 2;

    private static final Cues ALL = load();

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
    private final Map<String, List<Phrase>> byEnd = new HashMap<>();

    static Cues all() {
        return ALL;
    }

    /** A cue at a run of tokens. */
    record Hit(Cue cue, int first, int last) {}

    private record Phrase(Cue cue, List<Element> elements) {

        boolean matches(List<Token> tokens, int at) {
            if (at + elements.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < elements.size(); i++) {
                if (!(tokens.get(at + i) instanceof Word word) || !elements.get(i).matches(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One word of a phrase: whole, the beginning, or the end of a compound. */
    private sealed interface Element {

        boolean matches(Word word);

        record Whole(String text) implements Element {
            @Override
            public boolean matches(Word word) {
                return word.form().equals(text) || word.lemmas().contains(text);
            }
        }

        record Beginning(String text) implements Element {
            @Override
            public boolean matches(Word word) {
                return word.form().startsWith(text);
            }
        }

        record End(String text) implements Element {
            @Override
            public boolean matches(Word word) {
                return word.lemmas().stream().anyMatch(lemma -> lemma.endsWith(text));
            }
        }

        static Element of(String pattern) {
            if (pattern.startsWith("*")) {
                return new End(pattern.substring(1));
            }
            return pattern.endsWith("*")
                    ? new Beginning(pattern.substring(0, pattern.length() - 1))
                    : new Whole(pattern);
        }
    }

    List<Hit> in(List<Token> tokens) {
        var hits = new ArrayList<Hit>();
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at) instanceof Word word) {
                var seen = EnumSet.noneOf(Cue.class);
                look(byFirstWord.getOrDefault(word.form(), List.of()), tokens, at, seen, hits);
                for (var lemma : word.lemmas()) {
                    if (!lemma.equals(word.form())) {
                        look(byFirstWord.getOrDefault(lemma, List.of()), tokens, at, seen, hits);
                    }
                }
                look(byBeginning.getOrDefault(beginning(word.form()), List.of()), tokens, at, seen, hits);
                for (var lemma : word.lemmas()) {
                    look(byEnd.getOrDefault(end(lemma), List.of()), tokens, at, seen, hits);
                }
            }
        }
        return List.copyOf(hits);
    }

    private static void look(List<Phrase> phrases, List<Token> tokens, int at, Set<Cue> seen, List<Hit> hits) {
        for (var phrase : phrases) {
            if (!seen.contains(phrase.cue) && phrase.matches(tokens, at)) {
                seen.add(phrase.cue);
                hits.add(new Hit(phrase.cue, at, at + phrase.elements.size() - 1));
            }
        }
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(PART, word.length()));
    }

    private static String end(String word) {
        return word.substring(Math.max(0, word.length() - PART));
    }

    private static Cues load() {
        var cues = new Cues();
        for (var row : WordList.rows("cues.tsv")) {
            var cue = Cue.valueOf(row.get(0));
            for (var pattern : row.get(1).split("\\|")) {
                var phrase = new Phrase(
                        cue, List.of(pattern.split(" ")).stream().map(Element::of).toList());
                var index =
                        switch (phrase.elements.getFirst()) {
                            case Element.Whole(String first) ->
                                cues.byFirstWord.computeIfAbsent(first, word -> new ArrayList<>());
                            case Element.Beginning(String first) ->
                                cues.byBeginning.computeIfAbsent(beginning(first), part -> new ArrayList<>());
                            case Element.End(String first) ->
                                cues.byEnd.computeIfAbsent(end(first), part -> new ArrayList<>());
                        };
                index.add(phrase);
            }
        }
        return cues;
    }
}
