package se.stegvis.processdag.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.stegvis.association.MemberKind;
import se.stegvis.processdag.PartyTotal;

/** What is shown by party gives nobody away, tried on every small room there is. */
class PartyTotalsTest {

    private static final MemberKind A = MemberKind.MUNICIPALITY;
    private static final MemberKind B = MemberKind.REGION;
    private static final MemberKind C = MemberKind.ARBETSFORMEDLINGEN;

    @Test
    void a_group_of_five_is_shown_with_number_and_mean_when_the_others_are_five_too() {
        List<PartyTotal> shown = PartyTotals.of(room("6 7 7 8 8.5", A, "5 5.5 6 7 9", null), 5);
        assertThat(shown).containsExactly(new PartyTotal(A, 5, new BigDecimal("7.3")));
    }

    @Test
    void nothing_is_shown_of_four_or_when_the_others_are_four() {
        assertThat(PartyTotals.of(room("6 7 7 8", A, "5 5.5 6 7 9 9.5", null), 5)).isEmpty();
        assertThat(PartyTotals.of(room("6 7 7 8 9", A, "5 5.5 6 7", null), 5)).isEmpty();
        assertThat(PartyTotals.of(room("6 7 7 8 9 9.5", A, "", null), 5)).as("one group that is everybody").isEmpty();
    }

    @Test
    void two_groups_that_leave_a_single_one_over_are_not_both_shown() {
        List<PartyTotals.Answer> answers = new ArrayList<>(room("6 7 7 8 8.5 9", A, "5 5.5 6 7 9", B));
        assertThat(PartyTotals.of(answers, 5)).extracting(PartyTotal::party).containsExactly(A, B);
        answers.add(new PartyTotals.Answer(C, new BigDecimal("2")));
        assertThat(PartyTotals.of(answers, 5)).as("the sixth and fifth would give away the twelfth").extracting(PartyTotal::party).containsExactly(A);
    }

    @Test
    void a_mean_that_would_prove_what_each_of_the_group_gave_is_not_shown_whoever_gave_it() {
        assertThat(PartyTotals.of(room("10 10 10 10 10", A, "4 5 6 7 8", B), 5)).isEmpty();
        assertThat(PartyTotals.of(room("10 10 10 4 5", A, "10 10 6 7 8", B), 5))
                .as("what is left out depends on the answers alone, so it says nothing about the groups")
                .isEmpty();
        assertThat(PartyTotals.of(room("7 7 7 7 7", A, "7 7 7 7 7", B), 5)).as("everybody alike is seen by everybody").hasSize(2);
    }

    @Test
    void no_sum_or_difference_of_what_is_shown_covers_fewer_than_a_group_whatever_the_sizes() {
        for (int fewest = 3; fewest <= 5; fewest++) {
            for (int a = 0; a <= 9; a++) {
                for (int b = 0; b <= 9; b++) {
                    for (int c = 0; c <= 9; c++) {
                        for (int none = 0; none <= 9; none++) {
                            List<MemberKind> shown = PartyTotals.largeEnough(sizes(a, b, c), a + b + c + none, fewest);
                            assertNoSmallCover(membership(a, b, c, none), shown, fewest);
                        }
                    }
                }
            }
        }
    }

    @Test
    void with_everything_that_is_shown_and_everybodys_party_known_each_may_have_given_one_of_two_scores() {
        // Whole scores 1 to 4, and all ways the answers can have fallen: what an onlooker sees is what they come to.
        for (int group = 2; group <= 4; group++) {
            for (int others = 2; group + others <= 7; others++) {
                MemberKind[] party = membership(group, 0, 0, others);
                Map<List<Object>, List<int[]>> looksTheSame = new HashMap<>();
                int people = party.length;
                for (int code = 0; code < Math.pow(4, people); code++) {
                    int[] given = new int[people];
                    for (int person = 0, rest = code; person < people; person++, rest /= 4) {
                        given[person] = 1 + rest % 4;
                    }
                    List<PartyTotals.Answer> answers = IntStream.range(0, people)
                            .mapToObj(person -> new PartyTotals.Answer(party[person], BigDecimal.valueOf(given[person])))
                            .toList();
                    int[] sorted = given.clone();
                    Arrays.sort(sorted);
                    looksTheSame
                            .computeIfAbsent(List.of(Arrays.toString(sorted), PartyTotals.of(answers, 2)), none -> new ArrayList<>())
                            .add(given);
                }
                looksTheSame.forEach((seen, possible) -> {
                    boolean allAlike = Arrays.stream(possible.getFirst()).distinct().count() == 1;
                    for (int person = 0; person < people && !allAlike; person++) {
                        int one = person;
                        assertThat(possible.stream().map(given -> given[one]).distinct().count())
                                .as("what %s can have given when %s is seen", one, seen)
                                .isGreaterThan(1);
                    }
                });
            }
        }
    }

    @Test
    void over_rounds_where_everybody_answers_the_same_the_parties_add_nothing_about_fewer_than_a_group() {
        // The parties of the first round, and the whole of it and of two more rounds to which people come late.
        Random random = new Random(42);
        for (int room = 0; room < 400; room++) {
            int fewest = 3 + random.nextInt(3);
            int[] sizes = IntStream.range(0, 4).map(one -> random.nextInt(8)).toArray();
            MemberKind[] first = membership(sizes[0], sizes[1], sizes[2], sizes[3]);
            List<MemberKind> shown = PartyTotals.largeEnough(sizes(sizes[0], sizes[1], sizes[2]), first.length, fewest);
            int late = 1 + random.nextInt(3);
            int later = 1 + random.nextInt(2);
            List<int[]> figures = new ArrayList<>();
            figures.add(cover(first.length + late + later, first.length));
            figures.add(cover(first.length + late + later, first.length + late));
            figures.add(cover(first.length + late + later, first.length + late + later));
            for (MemberKind party : shown) {
                int[] group = new int[first.length + late + later];
                IntStream.range(0, first.length).filter(person -> first[person] == party).forEach(person -> group[person] = 1);
                figures.add(group);
            }
            combine(figures, 0, new int[figures.size()], weights -> {
                int[] covered = IntStream.range(0, first.length + late + later)
                        .filter(person -> IntStream.range(0, weights.length)
                                        .map(figure -> weights[figure] * figures.get(figure)[person])
                                        .sum()
                                != 0)
                        .toArray();
                // What is about latecomers alone comes from the wholes of two rounds, with parties or without.
                boolean onlyLate = Arrays.stream(covered).allMatch(person -> person >= first.length);
                assertThat(shown.isEmpty() || onlyLate || covered.length >= fewest)
                        .as("%s of %s covers %s", Arrays.toString(weights), Arrays.toString(sizes), Arrays.toString(covered))
                        .isTrue();
            });
        }
    }

    private static void combine(List<int[]> figures, int next, int[] weights, java.util.function.Consumer<int[]> each) {
        if (next == figures.size()) {
            each.accept(weights);
            return;
        }
        for (int weight = -1; weight <= 1; weight++) {
            weights[next] = weight;
            combine(figures, next + 1, weights, each);
        }
    }

    private static int[] cover(int people, int first) {
        return IntStream.range(0, people).map(person -> person < first ? 1 : 0).toArray();
    }

    private static void assertNoSmallCover(@Nullable MemberKind[] people, List<MemberKind> shown, int fewest) {
        Set<Integer> covers = new HashSet<>();
        combine(new ArrayList<>(java.util.Collections.nCopies(shown.size() + 1, new int[0])), 0, new int[shown.size() + 1], weights -> {
            int covered = 0;
            for (MemberKind party : people) {
                int at = party == null ? -1 : shown.indexOf(party);
                covered += weights[0] + (at < 0 ? 0 : weights[at + 1]) == 0 ? 0 : 1;
            }
            covers.add(covered);
        });
        if (!shown.isEmpty()) {
            assertThat(covers).allMatch(covered -> covered == 0 || covered >= fewest, "none or at least " + fewest);
        }
    }

    private static Map<MemberKind, Integer> sizes(int a, int b, int c) {
        Map<MemberKind, Integer> sizes = new EnumMap<>(MemberKind.class);
        sizes.put(A, a);
        sizes.put(B, b);
        sizes.put(C, c);
        return sizes;
    }

    private static @Nullable MemberKind[] membership(int a, int b, int c, int none) {
        @Nullable MemberKind[] people = new MemberKind[a + b + c + none];
        Arrays.fill(people, 0, a, A);
        Arrays.fill(people, a, a + b, B);
        Arrays.fill(people, a + b, a + b + c, C);
        return people;
    }

    private static List<PartyTotals.Answer> room(
            String first, @Nullable MemberKind firstParty, String second, @Nullable MemberKind secondParty) {
        List<PartyTotals.Answer> answers = new ArrayList<>();
        Arrays.stream(first.split(" ")).filter(one -> !one.isEmpty()).forEach(
                one -> answers.add(new PartyTotals.Answer(firstParty, new BigDecimal(one))));
        Arrays.stream(second.split(" ")).filter(one -> !one.isEmpty()).forEach(
                one -> answers.add(new PartyTotals.Answer(secondParty, new BigDecimal(one))));
        return answers;
    }
}
