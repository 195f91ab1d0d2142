package se.stegvis.processdag;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.DotBallot;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.policy.NoteRules;

/**
 * Lets the room put dots on the notes of a theme. Until the voting is closed nobody sees more than how many have voted, and afterwards
 * only the sums are left.
 */
@GuardedService
@Transactional
public class VotingService {

    /** More people than the largest room. */
    private static final int MOST_VOTERS = 1_000;

    private final DayTurns turns;
    private final ThemeRepository themes;
    private final NotesReader notes;
    private final DotBallot dots;
    private final OpenVotings votings;

    VotingService(DayTurns turns, ThemeRepository themes, NotesReader notes, DotBallot dots, OpenVotings votings) {
        this.turns = turns;
        this.themes = themes;
        this.notes = notes;
        this.dots = dots;
        this.votings = votings;
    }

    /**
     * Opens a voting on the theme the room is with: its groups, and the notes that stand in none. What came of an earlier voting on the
     * theme is gone. Where one is open already nothing happens.
     *
     * @param field the question whose notes are voted on; null for all
     * @param each how many dots each phone has, 1–10
     * @throws InvalidInputException at {@code dots} when there are none or too many
     * @throws RefusedException when the room is not at the theme's notes, or there is nothing to choose between
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void open(WorkshopId workshop, ThemeId theme, @Nullable String field, @Nullable Integer each) {
        ThemeEntity found = of(turns.takeToWrite(workshop), theme);
        if (votings.of(found).isPresent()) {
            return;
        }
        NoteRules.mayBeVotedOn(found.phase()).orThrow();
        if (each == null || each < 1 || each > NoteRules.MOST_DOTS) {
            throw InvalidInputException.at("dots", "processdagnotes.error.dots", NoteRules.MOST_DOTS);
        }
        List<WorkshopTheme.Field> asked = notes.of(List.of(found.id())).fields(found.id()).stream()
                .filter(one -> field == null || one.key().equals(field))
                .toList();
        NoteRules.isAChoice(asked.stream().mapToInt(VotingService::choices).sum()).orThrow();
        UUID voting = dots.open(found.associationId(), found.id(), field, each);
        int position = 0;
        for (WorkshopTheme.Field one : asked) {
            for (WorkshopTheme.Group group : one.groups()) {
                if (!one.in(group).isEmpty()) {
                    dots.offer(found.associationId(), voting, ++position, null, group.id());
                }
            }
            for (WorkshopTheme.Note note : one.in(null)) {
                dots.offer(found.associationId(), voting, ++position, note.id(), null);
            }
        }
    }

    private static int choices(WorkshopTheme.Field field) {
        return field.in(null).size()
                + (int) field.groups().stream()
                        .filter(group -> !field.in(group).isEmpty())
                        .count();
    }

    /**
     * Closes the voting: its sums are shown and what each has voted is destroyed. Where none is open nothing happens.
     *
     * @throws RefusedException when fewer have voted than the day asks for
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void close(WorkshopId workshop, ThemeId theme) {
        WorkshopEntity day = turns.take(workshop);
        ThemeEntity found = of(day, theme);
        votings.of(found).ifPresent(voting -> {
            NoteRules.mayBeShown(voting.voters(), day.fewestAnswers()).orThrow();
            dots.close(voting);
            votings.record(day, found, voting.voters());
        });
    }

    /**
     * Closes the voting with dots that were counted in the room, on paper or by hands; what phones have voted is destroyed. Where none
     * is open nothing happens.
     *
     * @param counted how many dots each option got; one that is not named got none
     * @param voters how many took part
     * @throws InvalidInputException at {@code voters} when it is no number of people, at the option when it is no number of dots, or at
     *     {@code voters} when so many people do not have so many dots
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void count(WorkshopId workshop, ThemeId theme, Map<UUID, Integer> counted, @Nullable Integer voters) {
        WorkshopEntity day = turns.take(workshop);
        ThemeEntity found = of(day, theme);
        votings.of(found).ifPresent(voting -> {
            if (voters == null || voters < 1 || voters > MOST_VOTERS) {
                throw InvalidInputException.at("voters", "processdagnotes.error.voters", MOST_VOTERS);
            }
            NoteRules.mayBeShown(voters, day.fewestAnswers()).orThrow();
            int most = voters * voting.dots();
            counted.forEach((option, sum) -> {
                if (sum < 0 || sum > most) {
                    throw InvalidInputException.at(option.toString(), "processdagnotes.error.counted", most);
                }
            });
            if (counted.values().stream().mapToLong(Integer::longValue).sum() > most) {
                throw InvalidInputException.at("voters", "processdagnotes.error.countedTooMany", voters, most);
            }
            dots.count(voting, counted, voters);
            votings.record(day, found, voters);
        });
    }

    /** Ends the voting and destroys all that was voted in it; an earlier result too. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void discard(WorkshopId workshop, ThemeId theme) {
        dots.discard(of(turns.takeToWrite(workshop), theme).id());
    }

    private ThemeEntity of(WorkshopEntity day, ThemeId theme) {
        return themes.findByWorkshopIdAndId(day.id(), theme.value()).orElseThrow(NotFoundException::new);
    }
}
