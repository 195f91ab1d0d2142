package se.stegvis.processdag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberKind;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.processdag.persistence.Parties;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/**
 * The party that somebody at a phone says they come from. Nobody has to say it, and it is all that is known of anybody at a phone: it is
 * only ever used for the totals of {@link se.stegvis.processdag.policy.PartyTotals}.
 */
@GuardedService
@Transactional
public class PhoneParty {

    private final PhoneTickets phones;
    private final WorkshopRepository workshops;
    private final AssociationDirectory associations;
    private final Parties parties;
    private final Reveals reveals;

    PhoneParty(
            PhoneTickets phones,
            WorkshopRepository workshops,
            AssociationDirectory associations,
            Parties parties,
            Reveals reveals) {
        this.phones = phones;
        this.workshops = workshops;
        this.associations = associations;
        this.parties = parties;
        this.reveals = reveals;
    }

    /**
     * What there is to choose among, and what has been chosen.
     *
     * @param parties the kinds of the förbund's members, in the law's order
     * @param chosen null when nothing is
     * @param fewest how many a group must be to be shown
     */
    public record Choice(List<MemberKind> parties, @Nullable MemberKind chosen, int fewest) {

        public Choice {
            parties = List.copyOf(parties);
        }
    }

    /** @throws PhoneRefusedException when the ticket is nobody's */
    @Permit(roles = Role.PHONE)
    @Transactional(readOnly = true)
    public Choice look(String ticket) {
        WorkshopEntity day = workshops.findById(phones.day(ticket).value()).orElseThrow(NotFoundException::new);
        return new Choice(
                kinds(day), parties.of(PhoneTickets.mark(ticket)).orElse(null), reveals.fewestInGroup(day));
    }

    /**
     * Says which party one comes from, or that one would rather not. It goes for answers given from now on; saying it again changes
     * nothing.
     *
     * @throws InvalidInputException at {@code party} when the förbund has no member of the kind
     * @throws PhoneRefusedException when the ticket is nobody's or the day is over
     */
    @Permit(roles = Role.PHONE)
    public void say(String ticket, @Nullable MemberKind party) {
        WorkshopEntity day = phones.openDay(ticket);
        if (party != null && !kinds(day).contains(party)) {
            throw InvalidInputException.at("party", "processdag.error.party");
        }
        parties.set(day.associationId(), day.id(), PhoneTickets.mark(ticket), party);
    }

    private List<MemberKind> kinds(WorkshopEntity day) {
        return associations.members(new AssociationId(day.associationId())).stream()
                .filter(Member::active)
                .map(Member::kind)
                .distinct()
                .sorted()
                .toList();
    }
}
