package se.stegvis.funding;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.Setting;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationLines;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;

/** Finding and opening applications, and who is in them; they are started by {@link StartService}. */
@GuardedService
@Transactional
public class ApplicationService {

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final ApplicationLines lines;
    private final ParticipantInvitations invitations;
    private final ApplicationRepository applications;
    private final ParticipantRepository participants;
    private final AssociationDirectory directory;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final AuditTrail audit;

    ApplicationService(
            DraftAccess drafts,
            ApplicationReader reader,
            ApplicationLines lines,
            ParticipantInvitations invitations,
            ApplicationRepository applications,
            ParticipantRepository participants,
            AssociationDirectory directory,
            CurrentActor currentActor,
            ActorSource people,
            AuditTrail audit) {
        this.drafts = drafts;
        this.reader = reader;
        this.lines = lines;
        this.invitations = invitations;
        this.applications = applications;
        this.participants = participants;
        this.directory = directory;
        this.currentActor = currentActor;
        this.people = people;
        this.audit = audit;
    }

    /**
     * A page of applications: drafts latest changed first, submitted ones latest first.
     *
     * @param offset how many to skip; a multiple of {@code limit}
     */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public List<ApplicationLine> list(AssociationId association, ApplicationFilter filter, int offset, int limit) {
        return lines.page(association.value(), currentActor.get().account().value(), filter, offset, limit);
    }

    /** How many applications {@link #list} would give in all. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public long count(AssociationId association, ApplicationFilter filter) {
        return lines.count(association.value(), currentActor.get().account().value(), filter);
    }

    /** The applications that the caller writes and that are asked to be completed, nearest day first. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<ApplicationLine> toComplete(AssociationId association) {
        return lines.toComplete(association.value(), currentActor.get().account().value());
    }

    /**
     * An application with all that is in it now, for those who are in it. What has been submitted everybody else reads in its versions
     * ({@link VersionService}): its rows may be open for a completion that has not come in.
     *
     * @throws NotFoundException when there is none, or the caller is not in it
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            },
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public ApplicationDraft open(ApplicationId id) {
        return reader.read(applications.findById(id.value()).orElseThrow(NotFoundException::new));
    }

    /**
     * Lets a colleague of the owner's member write in the application; somebody without an account gets one, and an invitation by
     * e-mail.
     *
     * @throws InvalidInputException at {@code name} or {@code email}
     * @throws RefusedException when the caller is a partner's contact, the person is in it already, or the account is deactivated
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void inviteEditor(ApplicationId id, String name, String email) {
        ApplicationEntity draft = drafts.editDraftAsAuthor(id);
        invitations.invite(draft, name, email, ParticipantKind.EDITOR, new MemberId(draft.memberId()));
    }

    /**
     * Lets somebody out of the application. What the person wrote, and the goals accepted, stay.
     *
     * @throws RefusedException when it is the owner, or the caller is a partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void removeParticipant(ApplicationId id, AccountId participant) {
        ApplicationEntity draft = drafts.editDraftAsAuthor(id);
        ParticipantEntity leaving = participants
                .findByApplicationIdAndAccountId(draft.id(), participant.value())
                .orElseThrow(NotFoundException::new);
        if (leaving.kind() == ParticipantKind.OWNER) {
            throw RefusedException.because("funding.refused.ownerStays");
        }
        participants.delete(leaving);
        audit.record(
                new AssociationId(draft.associationId()),
                "application.left",
                people.name(participant),
                leaving.kind().name(),
                null);
    }
}
