package se.stegvis.processdag;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.Secrets;
import se.stegvis.processdag.PhoneRefusedException.Cause;
import se.stegvis.processdag.persistence.Tickets;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** Which day a phone's ticket belongs to. */
@Component
@Transactional
class PhoneTickets {

    private final Tickets tickets;
    private final DayTurns turns;

    PhoneTickets(Tickets tickets, DayTurns turns) {
        this.tickets = tickets;
        this.turns = turns;
    }

    /** @throws PhoneRefusedException when the ticket is nobody's */
    WorkshopId day(String ticket) {
        return tickets.workshopOf(mark(ticket))
                .map(WorkshopId::new)
                .orElseThrow(() -> new PhoneRefusedException(Cause.UNKNOWN_TICKET));
    }

    /**
     * The ticket's day with its turn taken.
     *
     * @throws PhoneRefusedException when the ticket is nobody's or the day is over
     */
    WorkshopEntity openDay(String ticket) {
        WorkshopEntity workshop = turns.take(day(ticket));
        if (workshop.state() != WorkshopState.OPEN) {
            throw new PhoneRefusedException(Cause.OVER);
        }
        return workshop;
    }

    /** What the server keeps of a ticket. */
    static String mark(String ticket) {
        return Secrets.hash("ticket", ticket);
    }
}
