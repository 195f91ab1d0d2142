package se.stegvis.funding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.Participant;
import se.stegvis.funding.ParticipantKind;

/** Who is meant by a name after an @. */
class MentionsTest {

    private static final Participant EVA = person("Eva Berg");
    private static final Participant EVA_LONGER = person("Eva Bergström");
    private static final Participant ANNA = person("Anna Ek");
    private static final Participant OTHER_ANNA = person("Anna Ek");
    private static final List<Participant> ALL = List.of(EVA, EVA_LONGER, ANNA, OTHER_ANNA);

    @Test
    void a_name_after_the_sign_is_somebody_and_a_name_without_it_is_nobody() {
        assertThat(named("@Eva Berg, ser du?")).containsExactly(EVA.account());
        assertThat(named("(@Eva Berg)")).containsExactly(EVA.account());
        assertThat(named("Eva Berg ser det")).isEmpty();
        assertThat(named("@Eva")).isEmpty();
        assertThat(named("@Eva Bergs text")).as("another word").isEmpty();
    }

    @Test
    void the_longest_name_is_meant() {
        assertThat(named("@Eva Bergström")).containsExactly(EVA_LONGER.account());
        assertThat(named("@Eva Bergström och @Eva Berg")).containsExactlyInAnyOrder(EVA.account(), EVA_LONGER.account());
    }

    @Test
    void of_two_with_one_name_it_is_the_one_picked_else_both() {
        assertThat(named("@Anna Ek")).containsExactlyInAnyOrder(ANNA.account(), OTHER_ANNA.account());
        assertThat(Mentions.in("@Anna Ek", ALL, Set.of(OTHER_ANNA.account()))).containsExactly(OTHER_ANNA.account());
        assertThat(Mentions.in("Ingen", ALL, Set.of(OTHER_ANNA.account())))
                .as("picked, and the name taken out again")
                .isEmpty();
    }

    @Test
    void the_words_are_the_same_in_pieces() {
        String text = "Hej @Eva Berg och @Eva Bergström!\n@ingen";
        List<Mentions.Piece> pieces = Mentions.pieces(text, ALL);
        assertThat(String.join("", pieces.stream().map(Mentions.Piece::text).toList())).isEqualTo(text);
        assertThat(pieces).filteredOn(Mentions.Piece::mention).extracting(Mentions.Piece::text)
                .containsExactly("@Eva Berg", "@Eva Bergström");
    }

    private static Set<AccountId> named(String text) {
        return Mentions.in(text, ALL, Set.of());
    }

    private static Participant person(String name) {
        return new Participant(
                AccountId.random(),
                name,
                "",
                ParticipantKind.READER,
                new MemberId(java.util.UUID.randomUUID()),
                true,
                Set.of());
    }
}
