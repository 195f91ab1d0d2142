package se.stegvis.funding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.funding.policy.PartRules;

/**
 * Who is in an application, and as what. A change counts from the next call that anybody makes: parts are never cached. Every change is
 * refused once the application has been submitted.
 */
@GuardedService
@Transactional
public class PeopleService {

    private final DraftAccess drafts;
    private final ParticipantInvitations invitations;
    private final ParticipantRepository participants;
    private final PartnerRepository partners;
    private final ApplicationReader reader;
    private final AssociationDirectory directory;
    private final ActorSource people;
    private final AuditTrail audit;

    PeopleService(
            DraftAccess drafts,
            ParticipantInvitations invitations,
            ParticipantRepository participants,
            PartnerRepository partners,
            ApplicationReader reader,
            AssociationDirectory directory,
            ActorSource people,
            AuditTrail audit) {
        this.drafts = drafts;
        this.invitations = invitations;
        this.participants = participants;
        this.partners = partners;
        this.reader = reader;
        this.directory = directory;
        this.people = people;
        this.audit = audit;
    }

    /** Somebody of the förbund's kansli who can be let into a draft. */
    public record OfficePerson(AccountId account, String name) {}

    /**
     * Lets somebody into the application, for the huvudman or for a partner. Somebody without an account gets one, and an invitation by
     * e-mail; everybody is told by e-mail which part it is. The person becomes projektägare (applicant) for the member.
     *
     * @param member the huvudman's, or a partner
     * @return the account
     * @throws InvalidInputException at {@code name} or {@code email}
     * @throws RefusedException when the caller may not give that part, the person is in the application already, or the account is
     *     deactivated
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public AccountId invite(ApplicationId application, ParticipantKind kind, MemberId member, String name, String email) {
        ApplicationEntity draft = drafts.editDraft(application);
        requireParty(draft, member);
        requireGiving(draft, kind, member);
        return invitations.invite(draft, name, email, kind, member);
    }

    /**
     * Those of the kansli who can be let in: the förbund's directors who are not in the application.
     *
     * @throws RefusedException when the caller is a partner's
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public List<OfficePerson> office(ApplicationId application) {
        ApplicationEntity draft = drafts.discuss(application);
        requireAuthor(draft);
        Set<UUID> in = participants.findByApplicationId(draft.id()).stream()
                .map(ParticipantEntity::accountId)
                .collect(Collectors.toSet());
        List<AccountId> free = directors(draft).stream()
                .filter(director -> !in.contains(director.value()))
                .toList();
        return people.names(free).entrySet().stream()
                .map(entry -> new OfficePerson(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(OfficePerson::name, SwedishOrder.INSTANCE))
                .toList();
    }

    /**
     * Lets somebody of the kansli into the draft, to read and to comment.
     *
     * @throws NotFoundException when the person is no director of the förbund
     * @throws RefusedException when the caller is a partner's, or the person is in the application already
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void inviteOffice(ApplicationId application, AccountId director) {
        ApplicationEntity draft = drafts.editDraft(application);
        requireAuthor(draft);
        if (!directors(draft).contains(director)) {
            throw new NotFoundException();
        }
        invitations.letIn(draft, director);
    }

    /**
     * Gives somebody in the application another part, on the same member's behalf.
     *
     * @throws RefusedException when the caller may not give the one or the other part, or it is the caller's own
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void changeKind(ApplicationId application, AccountId person, ParticipantKind kind) {
        ApplicationEntity draft = drafts.editDraft(application);
        ParticipantEntity participant = participant(draft, person);
        if (participant.accountId().equals(drafts.author())) {
            throw RefusedException.because("fundingtogether.refused.ownPart");
        }
        MemberId member = new MemberId(participant.memberId());
        requireGiving(draft, participant.kind(), member);
        requireGiving(draft, kind, member);
        ParticipantKind before = participant.kind();
        if (before != kind) {
            participant.become(kind);
            record(draft, "application.partChanged", person, before, kind);
            invitations.tellPart(draft, participant);
        }
    }

    /**
     * Makes a co-author owner; who was owner becomes co-author, and may then leave.
     *
     * @throws RefusedException when the caller is not the owner, the person is no co-author, or cannot apply for the huvudman
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void handOver(ApplicationId application, AccountId person) {
        ApplicationEntity draft = drafts.editDraft(application);
        ParticipantEntity owner = drafts.caller(draft);
        if (owner.kind() != ParticipantKind.OWNER) {
            throw RefusedException.because("fundingtogether.refused.notOwner");
        }
        ParticipantEntity next = participant(draft, person);
        if (next.kind() != ParticipantKind.EDITOR) {
            throw RefusedException.because("fundingtogether.refused.notEditor", people.name(person));
        }
        AssociationId association = new AssociationId(draft.associationId());
        if (!reader.appliedFor(association, person).contains(new MemberId(draft.home()))) {
            throw RefusedException.because("fundingtogether.refused.notApplicant", people.name(person));
        }
        owner.become(ParticipantKind.EDITOR);
        next.become(ParticipantKind.OWNER);
        draft.ownedBy(person.value());
        record(draft, "application.handedOver", person, ParticipantKind.EDITOR, ParticipantKind.OWNER);
        invitations.tellPart(draft, next);
    }

    /**
     * Sends what an invited person was sent once more: a new link to who has no password yet, and the address of the application. The
     * link goes to the person alone; one sent before stops working.
     *
     * @throws RefusedException when the caller could not have invited the person
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void resend(ApplicationId application, AccountId person) {
        ApplicationEntity draft = drafts.editDraft(application);
        ParticipantEntity participant = participant(draft, person);
        requireTakingOut(draft, participant);
        invitations.resend(draft, participant);
    }

    /**
     * Takes somebody out of the application, at once. What the person wrote, and the goals accepted, stay.
     *
     * @throws RefusedException when it is the owner, or the caller is a partner's and the person is not
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, AccountId person) {
        ApplicationEntity draft = drafts.editDraft(application);
        ParticipantEntity leaving = participant(draft, person);
        if (leaving.kind() == ParticipantKind.OWNER) {
            throw RefusedException.because("funding.refused.ownerStays");
        }
        requireTakingOut(draft, leaving);
        participants.delete(leaving);
        record(draft, "application.left", person, leaving.kind(), null);
    }

    private void requireParty(ApplicationEntity draft, MemberId member) {
        if (!member.value().equals(draft.home()) && !isPartner(draft, member)) {
            throw new NotFoundException();
        }
    }

    private boolean isPartner(ApplicationEntity draft, MemberId member) {
        return partners.findByApplicationId(draft.id()).stream()
                .anyMatch(partner -> partner.memberId().equals(member.value()));
    }

    private void requireGiving(ApplicationEntity draft, ParticipantKind kind, MemberId member) {
        ParticipantEntity caller = drafts.caller(draft);
        if (!PartRules.given(caller.kind(), new MemberId(caller.memberId()), member, !isPartner(draft, member))
                .contains(kind)) {
            throw RefusedException.because("fundingtogether.refused.notYours");
        }
    }

    private void requireTakingOut(ApplicationEntity draft, ParticipantEntity leaving) {
        ParticipantEntity caller = drafts.caller(draft);
        if (!PartRules.takesOut(
                caller.kind(), new MemberId(caller.memberId()), leaving.kind(), new MemberId(leaving.memberId()))) {
            throw RefusedException.because("fundingtogether.refused.notYours");
        }
    }

    private void requireAuthor(ApplicationEntity draft) {
        if (!PartRules.isAuthor(drafts.caller(draft).kind())) {
            throw RefusedException.because("funding.refused.contact");
        }
    }

    private List<AccountId> directors(ApplicationEntity draft) {
        return directory.holders(new AssociationId(draft.associationId()), Role.DIRECTOR);
    }

    private ParticipantEntity participant(ApplicationEntity draft, AccountId person) {
        return participants
                .findByApplicationIdAndAccountId(draft.id(), person.value())
                .orElseThrow(NotFoundException::new);
    }

    private void record(
            ApplicationEntity draft,
            String action,
            AccountId person,
            ParticipantKind before,
            @Nullable ParticipantKind after) {
        audit.record(
                new AssociationId(draft.associationId()),
                action,
                people.name(person),
                before.name(),
                after == null ? null : after.name());
    }
}
