package se.stegvis.funding.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.Participant;

/** Finds people's names after an @ in words. */
final class Mentions {

    /** A piece of a text: ordinary words, or the name of somebody with the @ before it. */
    record Piece(String text, boolean mention) {}

    private Mentions() {}

    /**
     * Who is named. Of several with the same name it is the one that was picked from the list, else each of them: better two letters than
     * none.
     */
    static Set<AccountId> in(String text, List<Participant> people, Set<AccountId> picked) {
        Set<String> names = new HashSet<>();
        pieces(text, people).stream().filter(Piece::mention).forEach(piece -> names.add(piece.text().substring(1)));
        Set<AccountId> named = new HashSet<>();
        for (String name : names) {
            Set<AccountId> called = people.stream()
                    .filter(person -> person.name().equals(name))
                    .map(Participant::account)
                    .collect(Collectors.toSet());
            Set<AccountId> chosen = called.stream().filter(picked::contains).collect(Collectors.toSet());
            named.addAll(chosen.isEmpty() ? called : chosen);
        }
        return named;
    }

    /** The text in pieces, in order. */
    static List<Piece> pieces(String text, List<Participant> people) {
        List<String> longestFirst = people.stream()
                .map(Participant::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        TreeMap<Integer, String> found = new TreeMap<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at + 1;
            longestFirst.stream()
                    .filter(name -> text.startsWith(name, from) && ends(text, from + name.length()))
                    .findFirst()
                    .ifPresent(name -> found.put(from - 1, "@" + name));
        }
        List<Piece> pieces = new ArrayList<>();
        int[] done = {0};
        found.forEach((at, name) -> {
            if (at > done[0]) {
                pieces.add(new Piece(text.substring(done[0], at), false));
            }
            pieces.add(new Piece(name, true));
            done[0] = at + name.length();
        });
        if (done[0] < text.length()) {
            pieces.add(new Piece(text.substring(done[0]), false));
        }
        return pieces;
    }

    private static boolean ends(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
