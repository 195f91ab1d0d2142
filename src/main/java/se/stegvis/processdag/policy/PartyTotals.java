package se.stegvis.processdag.policy;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberKind;
import se.stegvis.processdag.PartyTotal;

/**
 * Which parties may be shown for themselves, and what of them. Everybody sees every answer without names, so a party's figures must not
 * be what tells whose an answer is: neither by themselves, nor by taking them from the whole, nor beside another party's, nor by what is
 * left out. See docs/decisions/0042.
 *
 * <p>What is shown is decided from how many there are of each and from the answers that everybody sees, never from which party gave
 * which: so neither what is shown nor what is missing says anything about that.
 */
public final class PartyTotals {

    private static final int DECIMALS = 1;
    private static final BigDecimal TENTHS = BigDecimal.TEN;

    /**
     * An answer while it is being revealed.
     *
     * @param party null where the person has not said, or where too few have said the same
     */
    public record Answer(@Nullable MemberKind party, BigDecimal score) {}

    private PartyTotals() {}

    /**
     * The parties to show with their number and mean, the largest first.
     *
     * @param answers every answer to the theme
     * @param fewest how many a group must be, and those who are in none of the groups shown
     */
    public static List<PartyTotal> of(Collection<Answer> answers, int fewest) {
        Map<MemberKind, List<BigDecimal>> byParty = new EnumMap<>(MemberKind.class);
        for (Answer answer : answers) {
            if (answer.party() != null) {
                byParty.computeIfAbsent(answer.party(), none -> new ArrayList<>()).add(answer.score());
            }
        }
        Map<MemberKind, Integer> sizes = new EnumMap<>(MemberKind.class);
        byParty.forEach((party, scores) -> sizes.put(party, scores.size()));
        List<MemberKind> shown = largeEnough(sizes, answers.size(), fewest);
        List<BigDecimal> all = answers.stream().map(Answer::score).toList();
        if (!hideEachAnswer(all, shown.stream().map(sizes::get).toList())) {
            return List.of();
        }
        return shown.stream()
                .map(party -> total(party, byParty.getOrDefault(party, List.of())))
                .toList();
    }

    /**
     * The parties that are large enough, the largest first, when those who are in none of them are either nobody or large enough
     * together: whatever is added or taken away, it covers a whole group. The smallest group goes to the others where they are too few.
     */
    static List<MemberKind> largeEnough(Map<MemberKind, Integer> sizes, int answers, int fewest) {
        List<MemberKind> shown = new ArrayList<>(sizes.entrySet().stream()
                .filter(party -> party.getValue() >= fewest)
                .sorted(Map.Entry.<MemberKind, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList());
        int others = answers - shown.stream().mapToInt(party -> sizes.getOrDefault(party, 0)).sum();
        if (others > 0 && others < fewest && !shown.isEmpty()) {
            others += sizes.getOrDefault(shown.removeLast(), 0);
        }
        // One group that is everybody has nobody to be compared with.
        return shown.size() == 1 && others == 0 ? List.of() : shown;
    }

    /**
     * Whether the figures leave it open what each one answered, however the answers fall on the groups. They would not if all in a group
     * could have given the same and the mean then proved it: five who all gave the highest score there is have it as their mean.
     */
    static boolean hideEachAnswer(Collection<BigDecimal> answers, List<Integer> groups) {
        if (groups.isEmpty()) {
            return true;
        }
        Map<Integer, Long> counts = answers.stream()
                .map(score -> score.multiply(TENTHS).intValueExact())
                .collect(groupingBy(tenths -> tenths, TreeMap::new, counting()));
        if (counts.size() == 1) {
            return true; // Everybody gave the same and everybody sees it: the groups add nothing.
        }
        int others = answers.size() - groups.stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream().allMatch(value -> groups.stream()
                        .allMatch(size -> value.getValue() < size || maybeOther(counts, value.getKey(), size, false))
                && (others == 0 || value.getValue() < others || maybeOther(counts, value.getKey(), others, true)));
    }

    /**
     * Whether a group of this size, all of which gave this score, could as well have given something else: one or two of them another
     * score that was given, and still the same mean. No mean of those who are in no group is shown, so theirs must be the same exactly.
     */
    private static boolean maybeOther(Map<Integer, Long> counts, int score, int size, boolean exactly) {
        List<Integer> differences = counts.keySet().stream()
                .filter(other -> other != score)
                .map(other -> other - score)
                .toList();
        return differences.stream().anyMatch(one -> isUnseen(one, size, exactly))
                || differences.stream().anyMatch(one -> differences.stream()
                        .filter(two -> !two.equals(one) || counts.getOrDefault(score + one, 0L) > 1)
                        .anyMatch(two -> size > 1 && isUnseen(one + two, size, exactly)));
    }

    /** Whether so many tenths more in all leave a rounded mean where it was: less than half a tenth for each. */
    private static boolean isUnseen(int tenths, int size, boolean exactly) {
        return exactly ? tenths == 0 : 2 * tenths >= -size && 2 * tenths < size;
    }

    private static PartyTotal total(MemberKind party, List<BigDecimal> scores) {
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PartyTotal(
                party, scores.size(), sum.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }
}
