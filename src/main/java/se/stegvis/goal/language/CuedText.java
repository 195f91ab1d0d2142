package se.stegvis.goal.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.language.GoalText.Mention;

/** A text cut into tokens, with its cues; which cue begins where is told in constant time. */
abstract class CuedText {

    private static final int LONGEST_ABBREVIATION = 4;

    final List<Token> tokens;
    final int[] sentences;
    final Map<Cue, List<Mention>> mentions = new EnumMap<>(Cue.class);
    private final Map<Cue, BitSet> startsOf = new EnumMap<>(Cue.class);

    CuedText(List<Token> tokens) {
        this.tokens = tokens;
        sentences = sentences(tokens);
        for (var hit : Cues.all().in(tokens)) {
            add(hit.cue(), hit.first(), hit.last());
        }
        places(tokens);
        mentions.forEach((cue, places) -> {
            var starts = new BitSet(tokens.size());
            places.forEach(place -> starts.set(place.first()));
            startsOf.put(cue, starts);
        });
    }

    private void add(Cue cue, int first, int last) {
        var span = tokens.get(first).span().through(tokens.get(last).span());
        mentions.computeIfAbsent(cue, any -> new ArrayList<>())
                .add(new Mention(cue, span, first, last, sentences[first]));
    }

    /** "I Storköping": a name behind "i" is a place, unless it is an organisation. */
    private void places(List<Token> tokens) {
        var organisations = new BitSet(tokens.size());
        mentions.getOrDefault(Cue.ORGANISATION, List.of()).forEach(mention -> organisations.set(mention.first()));
        for (int i = 1; i < tokens.size(); i++) {
            var word = wordAt(tokens, i);
            var before = wordAt(tokens, i - 1);
            boolean named = word != null
                    && before != null
                    && "i".equals(before.form())
                    && word.capitalised()
                    && word.form().length() > LONGEST_ABBREVIATION
                    && !organisations.get(i);
            if (word != null && named) {
                add(Cue.PLACE, i - 1, i);
            }
        }
    }

    public List<Mention> mentions(Cue cue) {
        return Collections.unmodifiableList(mentions.getOrDefault(cue, List.of()));
    }

    /** Whether a cue also begins where this mention begins. */
    public boolean isAlso(Mention mention, Cue cue) {
        return isAt(cue, mention.first());
    }

    public boolean isAt(Cue cue, int token) {
        var starts = startsOf.get(cue);
        return starts != null && starts.get(token);
    }

    /** Whether one of these cues begins after this mention, at most so many tokens on. */
    public boolean isSoonFollowed(Mention mention, int reach, Cue... cues) {
        for (var cue : cues) {
            var starts = startsOf.get(cue);
            int next = starts == null ? -1 : starts.nextSetBit(mention.last() + 1);
            if (next >= 0 && next <= mention.last() + reach) {
                return true;
            }
        }
        return false;
    }

    public boolean has(Cue cue) {
        return mentions.containsKey(cue);
    }

    public boolean hasAny(Cue... cues) {
        return Stream.of(cues).anyMatch(this::has);
    }

    /** The mentions of several cues in the order of the text. */
    public List<Mention> inOrder(Cue... cues) {
        return Stream.of(cues)
                .flatMap(cue -> mentions.getOrDefault(cue, List.of()).stream())
                .sorted(Comparator.comparingInt(Mention::first))
                .toList();
    }

    public Optional<Mention> first(Cue... cues) {
        return inOrder(cues).stream().findFirst();
    }

    static @Nullable Word wordAt(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index) instanceof Word word ? word : null;
    }

    private static int[] sentences(List<Token> tokens) {
        int[] numbers = new int[tokens.size()];
        int number = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number;
            if (tokens.get(i) instanceof Token.Sign sign && sign.endsSentence()) {
                number++;
            }
        }
        return numbers;
    }
}
