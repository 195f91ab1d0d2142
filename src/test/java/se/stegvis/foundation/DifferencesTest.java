package se.stegvis.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.foundation.Differences.Kind;
import se.stegvis.foundation.Differences.Piece;

class DifferencesTest {

    @Test
    void a_changed_word_is_shown_as_taken_out_and_put_in() {
        assertThat(Differences.between("40 deltagare är i arbete.", "55 deltagare är i studier."))
                .containsExactly(
                        new Piece(Kind.REMOVED, "40"),
                        new Piece(Kind.ADDED, "55"),
                        new Piece(Kind.SAME, " deltagare är i "),
                        new Piece(Kind.REMOVED, "arbete"),
                        new Piece(Kind.ADDED, "studier"),
                        new Piece(Kind.SAME, "."));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void both_texts_can_be_read_out_of_what_differs(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            String earlier = text(random);
            String later = text(random);
            List<Piece> pieces = Differences.between(earlier, later);
            assertThat(joined(pieces, Kind.ADDED)).isEqualTo(earlier);
            assertThat(joined(pieces, Kind.REMOVED)).isEqualTo(later);
        }
    }

    private static String joined(List<Piece> pieces, Kind without) {
        return pieces.stream().filter(piece -> piece.kind() != without).map(Piece::text).collect(Collectors.joining());
    }

    private static String text(Random random) {
        List<String> parts = List.of("mål", "deltagare", " ", ", ", "40", "\n", "e\u0301", "👩‍🔧", "50 %", "\uD83D", "");
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> parts.get(random.nextInt(parts.size())))
                .collect(Collectors.joining());
    }
}
