package se.stegvis.board.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.board.Vote;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Verdict;

/** Who serves, when the board may decide, and what the votes say. */
class BoardRulesTest {

    private final AccountId chair = AccountId.random();
    private final AccountId anna = AccountId.random();
    private final AccountId bo = AccountId.random();
    private final AccountId carin = AccountId.random();
    private final AccountId firstSubstitute = AccountId.random();
    private final AccountId secondSubstitute = AccountId.random();
    private final List<AccountId> seats = List.of(chair, anna, bo, carin);
    private final List<AccountId> substitutes = List.of(firstSubstitute, secondSubstitute);

    @Test
    void exactly_half_of_the_seats_is_no_quorum() {
        assertThat(Quorum.check(4, 2)).isEqualTo(Verdict.reject("board.error.noQuorum", 2, 4, 3));
        assertThat(Quorum.check(8, 4)).isInstanceOf(Verdict.Rejection.class);
    }

    @Test
    void half_of_the_seats_and_one_more_is_a_quorum() {
        assertThat(Quorum.check(4, 3)).isEqualTo(Verdict.allow());
        assertThat(Quorum.check(8, 5)).isEqualTo(Verdict.allow());
    }

    @Test
    void more_than_half_of_an_odd_number_of_seats_is_a_quorum() {
        assertThat(Quorum.check(5, 2)).isInstanceOf(Verdict.Rejection.class);
        assertThat(Quorum.check(5, 3)).isEqualTo(Verdict.allow());
    }

    @Test
    void a_board_without_seats_never_decides() {
        assertThat(Quorum.check(0, 0)).isInstanceOf(Verdict.Rejection.class);
    }

    @Test
    void recusal_never_lowers_the_denominator() {
        // Two of four are there and not jäviga: half of all seats, though all of those that are not jäviga.
        int served = served(Set.of(chair, anna, bo, carin), Set.of(bo, carin));
        assertThat(served).isEqualTo(2);
        assertThat(Quorum.check(seats.size(), served)).isInstanceOf(Verdict.Rejection.class);
    }

    @Test
    void an_ersattare_who_serves_makes_the_quorum_and_breaks_it_by_leaving() {
        assertThat(Quorum.check(seats.size(), served(Set.of(chair, anna, firstSubstitute), Set.of())))
                .isEqualTo(Verdict.allow());
        assertThat(Quorum.check(seats.size(), served(Set.of(chair, anna), Set.of())))
                .isInstanceOf(Verdict.Rejection.class);
    }

    @Test
    void ersattare_serve_in_their_order_for_the_absent_and_the_recused() {
        assertThat(ServingOrder.serve(seats, substitutes, Set.of(chair, anna, bo, secondSubstitute, firstSubstitute), Set.of(bo)))
                .containsExactly(
                        new ServingOrder.Place(chair, Optional.empty()),
                        new ServingOrder.Place(anna, Optional.empty()),
                        new ServingOrder.Place(firstSubstitute, Optional.of(bo)),
                        new ServingOrder.Place(secondSubstitute, Optional.of(carin)));
    }

    @Test
    void a_recused_ersattare_is_passed_over() {
        assertThat(ServingOrder.serve(
                        seats, substitutes, Set.of(chair, anna, bo, firstSubstitute, secondSubstitute), Set.of(firstSubstitute)))
                .contains(new ServingOrder.Place(secondSubstitute, Optional.of(carin)))
                .noneMatch(place -> place.person().equals(firstSubstitute));
    }

    @Test
    void an_ersattare_does_not_serve_while_every_ledamot_does() {
        assertThat(served(Set.of(chair, anna, bo, carin, firstSubstitute), Set.of())).isEqualTo(4);
    }

    @Test
    void more_votes_for_than_against_carry_the_decision() {
        assertThat(Majority.carries(Map.of(chair, Vote.NO, anna, Vote.YES, bo, Vote.YES), chair)).isEqualTo(Verdict.allow());
        assertThat(Majority.carries(Map.of(chair, Vote.YES, anna, Vote.NO, bo, Vote.NO), chair))
                .isInstanceOf(Verdict.Rejection.class);
    }

    @Test
    void at_a_tie_the_chair_has_the_casting_vote() {
        Map<AccountId, Vote> tie = Map.of(chair, Vote.YES, anna, Vote.NO, bo, Vote.ABSTAIN);
        assertThat(Majority.carries(tie, chair)).isEqualTo(Verdict.allow());
        assertThat(Majority.carries(tie, anna)).isEqualTo(Verdict.reject("board.error.castingVoteAgainst", 1L, 1L));
    }

    @Test
    void nobody_votes_who_does_not_serve_and_everybody_who_serves_does() {
        assertThat(Majority.onlyServingVote(Set.of(chair, anna), Set.of(chair, bo))).isInstanceOf(Verdict.Rejection.class);
        assertThat(Majority.onlyServingVote(Set.of(chair, anna), Set.of(chair))).isEqualTo(Verdict.allow());
        assertThat(Majority.everybodyServingVotes(Set.of(chair, anna), Set.of(chair))).isInstanceOf(Verdict.Rejection.class);
    }

    private int served(Set<AccountId> present, Set<AccountId> recused) {
        return ServingOrder.serve(seats, substitutes, present, recused).size();
    }
}
