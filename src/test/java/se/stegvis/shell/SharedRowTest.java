package se.stegvis.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.RefusedException;

/** A row that two people have open at once. */
class SharedRowTest {

    private record Activity(String text, String responsible) {}

    private static final SharedRow.Part<Activity> TEXT =
            new SharedRow.Part<>(Activity::text, (was, typed) -> new Activity(typed, was.responsible()));
    private static final SharedRow.Part<Activity> RESPONSIBLE =
            new SharedRow.Part<>(Activity::responsible, (was, typed) -> new Activity(was.text(), typed));

    private Optional<SharedRow.Stored<Activity>> stored =
            Optional.of(new SharedRow.Stored<>(new Activity("Samtal", "Anna"), 1));
    private final SharedRow<Activity> mine = open();
    private final SharedRow<Activity> hers = open();

    @Test
    void two_people_who_write_in_different_fields_never_meet() {
        hers.save(RESPONSIBLE, "Eva", hers.mark(RESPONSIBLE));
        mine.save(TEXT, "Långa samtal", mine.mark(TEXT));

        assertThat(stored.orElseThrow().content()).isEqualTo(new Activity("Långa samtal", "Eva"));
    }

    @Test
    void two_texts_in_the_same_field_are_both_kept_until_somebody_chooses() {
        long before = mine.mark(TEXT);
        hers.save(TEXT, "Hennes text", hers.mark(TEXT));

        assertThatThrownBy(() -> mine.save(TEXT, "Min text", before))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.savedText()).isEqualTo("Hennes text");
                    assertThat(conflict.savedBy()).isEqualTo("Eva Öst");
                    mine.save(TEXT, "Min text", conflict.savedVersion());
                });
        assertThat(stored.orElseThrow().content().text()).isEqualTo("Min text");
    }

    @Test
    void a_text_kept_in_the_browser_does_not_write_over_a_newer_one() {
        long beforeTheBreak = mine.mark(TEXT);
        mine.save(TEXT, "Nyare text", beforeTheBreak);

        assertThatThrownBy(() -> open().save(TEXT, "Gammal text", beforeTheBreak))
                .isInstanceOf(EditConflictException.class);
        assertThat(stored.orElseThrow().content().text()).isEqualTo("Nyare text");
    }

    @Test
    void who_has_not_seen_what_others_wrote_has_not_seen_the_row() {
        hers.save(RESPONSIBLE, "Eva", hers.mark(RESPONSIBLE));
        assertThat(mine.seenVersion()).isEqualTo(1);

        mine.save(TEXT, "Långa samtal", mine.mark(TEXT));

        assertThat(mine.seenVersion()).isNegative();
    }

    @Test
    void a_row_that_somebody_has_taken_away_says_so() {
        hers.save(RESPONSIBLE, "Eva", hers.mark(RESPONSIBLE));
        stored = Optional.empty();

        assertThatThrownBy(() -> mine.save(TEXT, "Långa samtal", mine.mark(TEXT))).isInstanceOf(RefusedException.class);
    }

    private SharedRow<Activity> open() {
        return new SharedRow<>(stored.orElseThrow(), this::save, () -> stored);
    }

    private SharedRow.Stored<Activity> save(Activity content, long version) {
        SharedRow.Stored<Activity> now = stored.orElseThrow(se.stegvis.foundation.NotFoundException::new);
        if (now.version() != version) {
            throw new EditConflictException(now.content().text(), now.version(), "Eva Öst");
        }
        SharedRow.Stored<Activity> saved = new SharedRow.Stored<>(content, version + 1);
        stored = Optional.of(saved);
        return saved;
    }
}
