package se.stegvis.processdag;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.EmailAddress;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumbers;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.AttendeeEntity;
import se.stegvis.processdag.persistence.AttendeeRepository;
import se.stegvis.processdag.persistence.FormerGuests;
import se.stegvis.processdag.persistence.GuestEntity;
import se.stegvis.processdag.persistence.GuestRepository;
import se.stegvis.processdag.persistence.InvitationEntity;
import se.stegvis.processdag.persistence.InvitationRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;
import se.stegvis.processdag.policy.InvitationRules;

/**
 * Inviting people to a processdag, by mail with an entry for their calendar. The list is the processledare's own: it is no list of who
 * attended, and nothing of what is said on the day refers to it.
 */
@GuardedService
@Transactional
public class InvitationService {

    static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_GUESTS = 200;

    private final GuestRepository guests;
    private final FormerGuests formerGuests;
    private final InvitationRepository invitations;
    private final AttendeeRepository attendees;
    private final WorkshopRepository workshops;
    private final Plans plans;
    private final DayTurns turns;
    private final InvitationMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    InvitationService(
            GuestRepository guests,
            FormerGuests formerGuests,
            InvitationRepository invitations,
            AttendeeRepository attendees,
            WorkshopRepository workshops,
            Plans plans,
            DayTurns turns,
            InvitationMail mail,
            AuditTrail audit,
            Clock clock) {
        this.guests = guests;
        this.formerGuests = formerGuests;
        this.invitations = invitations;
        this.attendees = attendees;
        this.workshops = workshops;
        this.plans = plans;
        this.turns = turns;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who is invited and what they have been told. Only those who lead the day see addresses. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public Invitation look(WorkshopId workshop) {
        WorkshopEntity found = workshops.findById(workshop.value()).orElseThrow(NotFoundException::new);
        InvitationEntity invitation = invitations.findById(found.id()).orElseGet(() -> fresh(found));
        List<GuestEntity> all = guests.findByWorkshopIdOrderByPosition(found.id());
        String told = invitation.told();
        return new Invitation(
                invitation.words(),
                all.stream()
                        .map(guest -> new Invitation.Guest(
                                guest.id(),
                                guest.name(),
                                guest.organisation(),
                                guest.email(),
                                guest.toldEmail() != null,
                                guest.version()))
                        .toList(),
                former(found, all).size(),
                told != null && !invitation.isCancelled() && !told.equals(said(found)),
                invitation.isCancelled(),
                invitation.toldAt(),
                invitation.version());
    }

    /**
     * Stores who somebody invited is as it stands now: name, organisation and address. An address that was told is told with the next
     * sending that it is no longer invited.
     *
     * @return the version it is stored under; {@link WrittenLine#NEW} when it says nothing and is taken away
     * @throws InvalidInputException at {@code email}
     * @throws EditConflictException when it is no longer at the version the writer saw
     * @throws NotFoundException when somebody has taken it away
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long writeGuest(WorkshopId workshop, WrittenLine line) {
        WorkshopEntity found = turns.take(workshop);
        List<GuestEntity> all = guests.findByWorkshopIdOrderByPosition(found.id());
        Optional<GuestEntity> stored = guests.findByWorkshopIdAndId(found.id(), line.id());
        if (stored.isEmpty() && line.version() != WrittenLine.NEW) {
            throw new NotFoundException();
        }
        stored.filter(guest -> guest.version() != line.version()).ifPresent(guest -> {
            throw new EditConflictException(guest.name(), guest.version(), "");
        });
        List<String> parts = checked(line, stored);
        if (parts.stream().allMatch(String::isEmpty)) {
            stored.ifPresent(guest -> {
                forget(found, guest);
                guests.delete(guest);
            });
            return WrittenLine.NEW;
        }
        requireAddress(parts.getLast(), line.id(), all);
        if (stored.isEmpty()) {
            if (all.size() >= MOST_GUESTS) {
                throw RefusedException.because("processdagbefore.error.tooManyGuests", MOST_GUESTS);
            }
            int last = all.isEmpty() ? 0 : all.getLast().position();
            return guests.saveAndFlush(new GuestEntity(
                            line.id(),
                            found.associationId(),
                            found.id(),
                            last + 1,
                            parts.get(0),
                            parts.get(1),
                            parts.get(2)))
                    .version();
        }
        GuestEntity guest = stored.get();
        if (!parts.get(2).equals(guest.email())) {
            forget(found, guest);
        }
        guest.describe(parts.get(0), parts.get(1), parts.get(2));
        guests.flush();
        return guest.version();
    }

    /** A number that stands in the stored line already was declared when it came in, by whoever wrote it. */
    private static List<String> checked(WrittenLine line, Optional<GuestEntity> stored) {
        Set<String> declared = new HashSet<>(line.declared());
        stored.ifPresent(guest -> List.of(guest.name(), guest.organisation())
                .forEach(text -> PersonalNumbers.in(text).forEach(found -> declared.add(found.digits()))));
        return List.of(
                FreeText.checked("name", line.parts().get(0), LONGEST_NAME, declared).strip(),
                FreeText.checked("organisation", line.parts().get(1), LONGEST_NAME, declared).strip(),
                FreeText.checked("email", line.parts().get(2), EmailAddress.LONGEST, declared)
                        .strip()
                        .toLowerCase(Locale.ROOT));
    }

    private static void requireAddress(String email, UUID id, List<GuestEntity> all) {
        if (email.isEmpty()) {
            return;
        }
        if (!EmailAddress.isOne(email)) {
            throw InvalidInputException.at("email", "identity.error.email");
        }
        if (all.stream().anyMatch(guest -> !guest.id().equals(id) && guest.email().equals(email))) {
            throw InvalidInputException.at("email", "processdagbefore.error.sameAddress");
        }
    }

    private void forget(WorkshopEntity workshop, GuestEntity guest) {
        String told = guest.toldEmail();
        if (told != null) {
            formerGuests.add(workshop.associationId(), workshop.id(), told);
            guest.tell(null);
        }
    }

    /**
     * Stores what the processledare adds to the invitation.
     *
     * @return the version it is stored under
     * @throws InvalidInputException at {@code words}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long say(WorkshopId workshop, String words, long expectedVersion) {
        InvitationEntity invitation = of(turns.take(workshop));
        if (invitation.version() != expectedVersion) {
            // An invitation does not say who wrote it, so the conflict names nobody.
            throw new EditConflictException(invitation.words(), invitation.version(), "");
        }
        invitation.say(FreeText.checked("words", words, LONGEST_WORDS).strip());
        return invitations.saveAndFlush(invitation).version();
    }

    /**
     * Sends what there is to tell: the invitation to those who have not had it, the change to all where name, day, times or place are
     * others than before, and to those no longer invited that they are not.
     *
     * @param language of the messages
     * @return how many messages
     * @throws RefusedException when there is nobody to tell, nothing new, or the day is over
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public int send(WorkshopId workshop, Locale language) {
        WorkshopEntity found = lasting(workshop);
        InvitationEntity invitation = of(found);
        List<GuestEntity> all = guests.findByWorkshopIdOrderByPosition(found.id());
        List<GuestEntity> reachable =
                all.stream().filter(guest -> !guest.email().isEmpty()).toList();
        List<String> former = former(found, all);
        if (reachable.isEmpty() && former.isEmpty()) {
            throw RefusedException.because("processdagbefore.error.nobodyInvited");
        }
        boolean again = invitation.isCancelled()
                || (invitation.told() != null && !Objects.equals(invitation.told(), said(found)));
        List<GuestEntity> told =
                reachable.stream().filter(guest -> again || guest.toldEmail() == null).toList();
        if (told.isEmpty() && former.isEmpty()) {
            throw RefusedException.because("processdagbefore.error.allTold");
        }
        int sequence = InvitationRules.sequence(invitation.sequence(), again || !former.isEmpty());
        InvitationMail.Sending sending =
                new InvitationMail.Sending(found, plans.read(found), invitation.words(), sequence, language);
        told.forEach(guest -> {
            mail.send(
                    sending,
                    guest.toldEmail() == null ? InvitationMail.Kind.INVITED : InvitationMail.Kind.CHANGED,
                    guest.name(),
                    guest.email());
            guest.tell(guest.email());
        });
        former.forEach(email -> mail.send(sending, InvitationMail.Kind.NO_LONGER_INVITED, "", email));
        formerGuests.clear(found.id());
        invitation.send(sequence, said(found), clock.instant());
        invitations.saveAndFlush(invitation);
        int messages = told.size() + former.size();
        audit.record(
                new AssociationId(found.associationId()), "workshop.invited", found.name(), null, Integer.toString(messages));
        return messages;
    }

    /**
     * Calls the day off to everybody who has been invited. The day itself stays: it can be given another time and be sent anew.
     *
     * @param language of the messages
     * @return how many messages
     * @throws RefusedException when nobody has been invited, or the day is over
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public int cancel(WorkshopId workshop, Locale language) {
        WorkshopEntity found = lasting(workshop);
        InvitationEntity invitation = of(found);
        List<GuestEntity> all = guests.findByWorkshopIdOrderByPosition(found.id());
        List<String> addresses = new ArrayList<>(former(found, all));
        all.stream().map(GuestEntity::toldEmail).filter(Objects::nonNull).forEach(addresses::add);
        if (addresses.isEmpty()) {
            throw RefusedException.because("processdagbefore.error.nobodyTold");
        }
        int sequence = InvitationRules.sequence(invitation.sequence(), true);
        InvitationMail.Sending sending =
                new InvitationMail.Sending(found, plans.read(found), invitation.words(), sequence, language);
        addresses.forEach(email -> mail.send(sending, InvitationMail.Kind.CANCELLED, "", email));
        all.forEach(guest -> guest.tell(null));
        formerGuests.clear(found.id());
        invitation.cancel(sequence, clock.instant());
        invitations.saveAndFlush(invitation);
        audit.record(
                new AssociationId(found.associationId()),
                "workshop.invitationCancelled",
                found.name(),
                null,
                Integer.toString(addresses.size()));
        return addresses.size();
    }

    /**
     * Writes those invited down as attending, without their addresses; whoever stands there by the same name already is left.
     *
     * @return how many were added
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public int attend(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        Set<String> there = attendees.findByWorkshopIdOrderByPosition(found.id()).stream()
                .map(AttendeeEntity::name)
                .collect(Collectors.toCollection(HashSet::new));
        int added = 0;
        for (GuestEntity guest : guests.findByWorkshopIdOrderByPosition(found.id())) {
            if (!guest.name().isEmpty() && there.add(guest.name())) {
                attendees.saveAndFlush(new AttendeeEntity(
                        UUID.randomUUID(),
                        found.associationId(),
                        found.id(),
                        attendees.lastPosition(found.id()) + 1,
                        guest.name(),
                        "",
                        guest.organisation()));
                added++;
            }
        }
        return added;
    }

    private List<String> former(WorkshopEntity workshop, List<GuestEntity> all) {
        Set<String> invited = all.stream().map(GuestEntity::email).collect(Collectors.toSet());
        return formerGuests.of(workshop.id()).stream()
                .filter(email -> !invited.contains(email))
                .toList();
    }

    private WorkshopEntity lasting(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() == WorkshopState.CLOSED) {
            throw RefusedException.because("processdag.error.over");
        }
        return found;
    }

    private InvitationEntity of(WorkshopEntity workshop) {
        return invitations.findById(workshop.id()).orElseGet(() -> invitations.saveAndFlush(fresh(workshop)));
    }

    private static InvitationEntity fresh(WorkshopEntity workshop) {
        return new InvitationEntity(workshop.associationId(), workshop.id());
    }

    /** What a calendar entry stands and falls with. */
    private String said(WorkshopEntity workshop) {
        return String.join(
                "\n",
                workshop.name(),
                workshop.heldOn().toString(),
                workshop.startsAt().toString(),
                workshop.endsAt().toString(),
                plans.read(workshop).place());
    }
}
