package se.stegvis.processdag;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.processdag.PhoneRefusedException.Cause;
import se.stegvis.processdag.persistence.DotBallot;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.Tickets;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.policy.NoteRules;

/** What phones put dots on. Kept like their scores: under a mark that only the phone can make, and destroyed when it is summed. */
@GuardedService
@Transactional
public class PhoneVotes {

    private static final int MOST_TURNS = 1_000_000;

    private final DayTurns turns;
    private final Tickets tickets;
    private final ThemeRepository themes;
    private final NotesReader notes;
    private final DotBallot dots;

    PhoneVotes(DayTurns turns, Tickets tickets, ThemeRepository themes, NotesReader notes, DotBallot dots) {
        this.turns = turns;
        this.tickets = tickets;
        this.themes = themes;
        this.notes = notes;
        this.dots = dots;
    }

    /**
     * Puts the phone's dots, in place of all it has put in this voting before. Sending the same again changes nothing.
     *
     * @param choices how many dots on which option
     * @param turn counts this phone's votes: one that comes after its successor is dropped
     * @return where the phone's dots now are
     * @throws RefusedException when the voting is closed, an option is no longer there, or there are more dots than the phone has
     * @throws PhoneRefusedException when the ticket is nobody's or the day is over
     */
    @Permit(roles = Role.PHONE)
    public Map<UUID, Integer> vote(String ticket, UUID voting, Map<UUID, Integer> choices, int turn) {
        WorkshopId day = tickets.workshopOf(PhoneTickets.mark(ticket))
                .map(WorkshopId::new)
                .orElseThrow(() -> new PhoneRefusedException(Cause.UNKNOWN_TICKET));
        WorkshopEntity workshop = turns.take(day);
        if (workshop.state() != WorkshopState.OPEN) {
            throw new PhoneRefusedException(Cause.OVER);
        }
        ThemeEntity theme = dots.themeOf(voting)
                .flatMap(id -> themes.findByWorkshopIdAndId(workshop.id(), id))
                .orElseThrow(PhoneVotes::closed);
        WorkshopTheme.Voting open = notes.of(List.of(theme.id())).voting(theme.id());
        if (open == null || !open.open()) {
            throw closed();
        }
        Map<UUID, Integer> put = choices.entrySet().stream()
                .filter(choice -> choice.getValue() != null && choice.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        NoteRules.isVote(put, open.options().stream().map(WorkshopTheme.Option::id).toList(), open.dots())
                .orThrow();
        String key = key(ticket, voting);
        dots.put(workshop.associationId(), voting, key, put, Math.clamp(turn, 0, MOST_TURNS));
        return dots.given(voting, key);
    }

    private static RefusedException closed() {
        return RefusedException.because("processdagnotes.error.votingClosed");
    }

    /** Made from the ticket itself, as the key of a score is. */
    static String key(String ticket, UUID voting) {
        return Secrets.hash("dots", ticket, voting.toString());
    }
}
