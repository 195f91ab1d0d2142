package se.stegvis.processdag;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme of a processdag with what it has come to so far.
 *
 * @param key the template's key of the theme; null for the group's own
 * @param number as the template counts them ("2&amp;4"); blank for the group's own
 * @param scaleQuestion what is scored 1–10; null for a theme without a scale
 * @param questionKey the template's key of the scale question; null where the group asks in its own words
 * @param round the round of scoring the theme is in, from 1
 * @param answered how many have scored, also in advance; what is known before the reveal
 * @param result the scores of this round; null until they are revealed
 * @param earlier the scores of the rounds before, the first one first
 * @param parties what the parties answered in the first round, of groups large enough to be shown for themselves, the largest first
 * @param voting the voting with dots on its notes; null where none has been opened
 */
public record WorkshopTheme(
        ThemeId id,
        @Nullable String key,
        String number,
        String name,
        @Nullable String scaleQuestion,
        @Nullable String questionKey,
        ThemePhase phase,
        int round,
        List<Field> fields,
        int answered,
        @Nullable ScoreSummary result,
        List<ScoreSummary> earlier,
        List<PartyTotal> parties,
        List<Action> actions,
        long version,
        @Nullable Voting voting) {

    /** The key of the theme that asks what the day itself was like. */
    public static final String ABOUT_THE_DAY = "day";

    /**
     * A question that is answered in notes.
     *
     * @param beforeScoring whether it is asked before scoring
     * @param notes what all may see, group by group, then those in no group; hidden ones and those behind others are not among them
     * @param groups the groups of its notes, in order
     */
    public record Field(String key, String label, boolean beforeScoring, List<Note> notes, List<Group> groups) {

        public Field {
            notes = List.copyOf(notes);
            groups = List.copyOf(groups);
        }

        /** The notes of a group, or those in none. */
        public List<Note> in(@Nullable Group group) {
            UUID id = group == null ? null : group.id();
            return notes.stream().filter(note -> Objects.equals(note.group(), id)).toList();
        }
    }

    /**
     * Something noted; nobody's in particular.
     *
     * @param group the group it stands in; null for none
     * @param alike how many more that say the same stand behind it
     * @param dots the dots it has got; null where it was not voted on, or the voting is not closed
     */
    public record Note(UUID id, String text, long version, @Nullable UUID group, int alike, @Nullable Integer dots) {}

    /**
     * Notes that belong together.
     *
     * @param dots the dots it and its notes have got; null where none was voted on, or the voting is not closed
     */
    public record Group(UUID id, String heading, long version, @Nullable Integer dots) {}

    /**
     * A voting with dots.
     *
     * @param field the question whose notes are voted on; null for all of the theme's
     * @param dots how many dots each phone has
     * @param voters how many have voted, so far or in all
     * @param options what can be voted on, in order; once the voting is closed, what has got most dots first
     */
    public record Voting(UUID id, @Nullable String field, int dots, boolean open, int voters, List<Option> options) {

        public Voting {
            options = List.copyOf(options);
        }
    }

    /**
     * Something to vote on: a note, or a group with its notes.
     *
     * @param id what it is called in this voting and nowhere else
     * @param text the note, or the group's heading
     * @param notes what the group's notes say; empty for a note
     * @param dots the sum; null while the voting is open
     */
    public record Option(UUID id, String text, List<String> notes, @Nullable Integer dots) {

        public Option {
            notes = List.copyOf(notes);
        }
    }

    /** Something agreed: what, and where it was said, who and when, each in the group's own words. */
    public record Action(UUID id, String what, String who, String due, long version) {}

    public WorkshopTheme {
        fields = List.copyOf(fields);
        earlier = List.copyOf(earlier);
        parties = List.copyOf(parties);
        actions = List.copyOf(actions);
    }

    public boolean hasScale() {
        return scaleQuestion != null;
    }
}
