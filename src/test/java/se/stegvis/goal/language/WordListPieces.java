package se.stegvis.goal.language;

import java.util.List;
import java.util.stream.Stream;

/** The words of the check's own list: random sentences of them touch every rule. */
public final class WordListPieces {

    private WordListPieces() {}

    public static List<String> ofCues() {
        var signs = Stream.of("och", "som", "ska", "25", "%", ",", ".", "2027", "(", "–", "en", "i", "Av", "§", "/", ":");
        var words = WordList.rows("cues.tsv").stream()
                .flatMap(row -> Stream.of(row.get(1).split("\\|")))
                .map(pattern -> pattern.replace("*", ""));
        return Stream.concat(signs, words).toList();
    }
}
