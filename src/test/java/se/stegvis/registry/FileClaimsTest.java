package se.stegvis.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file is taken away by the last who was busy with it, and only when nobody needs it. */
class FileClaimsTest {

    private static final String FILE = "file";

    private final FileClaims claims = new FileClaims();
    private final List<String> taken = new ArrayList<>();

    @Test
    void who_looked_before_another_kept_the_file_has_to_look_again() {
        claims.open(FILE);
        claims.open(FILE);
        long before = claims.turns(FILE);
        assertThat(close(claims.turns(FILE), true)).as("another keeps it").isTrue();

        assertThat(close(before, false)).as("what was seen is too old").isFalse();
        assertThat(close(claims.turns(FILE), true)).isTrue();
        assertThat(taken).isEmpty();
    }

    @Test
    void who_looked_before_another_came_has_to_look_again() {
        claims.open(FILE);
        long before = claims.turns(FILE);
        claims.open(FILE);
        assertThat(close(before, false)).isFalse();
        assertThat(close(claims.turns(FILE), false)).isTrue();
        assertThat(taken).as("somebody is still busy with it").isEmpty();
        assertThat(close(claims.turns(FILE), false)).isTrue();
        assertThat(taken).containsExactly(FILE);
    }

    private boolean close(long turns, boolean needed) {
        return claims.close(FILE, turns, needed, () -> taken.add(FILE));
    }
}
