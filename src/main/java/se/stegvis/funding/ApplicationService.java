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

/** Starting, finding and opening applications, and who is in them. */
@GuardedService
@Transactional
public class ApplicationService {

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final ApplicationLines lines;
    private final AnswerService answers;
    private final ParticipantInvitations invitations;
    private final ApplicationRepository applications;
    private final ParticipantRepository participants;
    private final FormDefinitions forms;
    private final AssociationDirectory directory;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final AuditTrail audit;
    private final Clock clock;

    ApplicationService(
            DraftAccess drafts,
            ApplicationReader reader,
            ApplicationLines lines,
            AnswerService answers,
            ParticipantInvitations invitations,
            ApplicationRepository applications,
            ParticipantRepository participants,
            FormDefinitions forms,
            AssociationDirectory directory,
            CurrentActor currentActor,
            ActorSource people,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.lines = lines;
        this.answers = answers;
        this.invitations = invitations;
        this.applications = applications;
        this.participants = participants;
        this.forms = forms;
        this.directory = directory;
        this.currentActor = currentActor;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The members on whose behalf the caller may start an application, in alphabetical order. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<Member> startFor(AssociationId association) {
        Set<MemberId> applied = reader.appliedFor(association, currentActor.get().account());
        return directory.members(association).stream()
                .filter(member -> member.active() && applied.contains(member.id()))
                .toList();
    }

    /**
     * Starts a ny insats. The member becomes huvudman, the caller its owner.
     *
     * @param name of the insats; may be empty
     * @throws InvalidInputException at {@code member} when the caller does not apply for it, at {@code grund.namn}
     */
    @Permit(roles = Role.APPLICANT)
    public ApplicationId start(AssociationId association, MemberId member, String name) {
        Actor owner = currentActor.get();
        if (startFor(association).stream().noneMatch(known -> known.id().equals(member))) {
            throw InvalidInputException.at("member", "funding.input.lead");
        }
        FormDefinition form = forms.latest(ApplicationKind.NEW_INITIATIVE);
        ApplicationEntity draft = applications.saveAndFlush(new ApplicationEntity(
                association.value(),
                form.kind(),
                form.number(),
                member.value(),
                owner.account().value(),
                clock.instant()));
        participants.saveAndFlush(new ParticipantEntity(
                draft, owner.account().value(), ParticipantKind.OWNER, member.value()));
        ApplicationId id = new ApplicationId(draft.id());
        answers.save(id, "parter.huvudman", "", member.toString(), 0);
        answers.save(id, "uppfoljning.processdagar", "", directory.setting(association, Setting.PROCESSDAGAR_PER_YEAR), 0);
        answers.save(id, "grund.namn", "", name, 0);
        audit.record(association, "application.started", directory.member(association, member).name(), null, null);
        return id;
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

    /**
     * An application with all that is in it: a draft for those who are in it, a submitted one for everybody with a role in the
     * förbund.
     *
     * @throws NotFoundException when there is none, or it is a draft that the caller is not in
     */
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
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
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
        ApplicationEntity draft = drafts.editAsAuthor(id);
        invitations.invite(draft, name, email, ParticipantKind.EDITOR, new MemberId(draft.memberId()));
    }

    /**
     * Lets somebody out of the application. What the person wrote, and the goals accepted, stay.
     *
     * @throws RefusedException when it is the owner, or the caller is a partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void removeParticipant(ApplicationId id, AccountId participant) {
        ApplicationEntity draft = drafts.editAsAuthor(id);
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
