package se.stegvis.processdag;

import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.processdag.PhoneRefusedException.Cause;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/** Going on with another phone: the other one gets the ticket itself, by a picture that only this one shows. */
@GuardedService
@Transactional(readOnly = true)
public class PhoneMove {

    private final PhoneTickets phones;
    private final WorkshopRepository workshops;

    PhoneMove(PhoneTickets phones, WorkshopRepository workshops) {
        this.phones = phones;
        this.workshops = workshops;
    }

    /**
     * Where the other phone goes, without the server's name. The ticket stands after the #, which no browser sends to a server: it ends
     * up in no log.
     *
     * @throws PhoneRefusedException when the ticket is nobody's or the day is over
     */
    @Permit(roles = Role.PHONE)
    public String address(String ticket) {
        return Optional.of(phones.day(ticket).value())
                .flatMap(workshops::findById)
                .map(WorkshopEntity::joinCode)
                .map(code -> "/dag/" + code + "#" + ticket)
                .orElseThrow(() -> new PhoneRefusedException(Cause.OVER));
    }
}
