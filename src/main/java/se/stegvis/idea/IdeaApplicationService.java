package se.stegvis.idea;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.AnswerService;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationService;
import se.stegvis.funding.IdeaSource.Suggestion;
import se.stegvis.funding.NewApplication;
import se.stegvis.funding.Partner;
import se.stegvis.funding.PartnerService;
import se.stegvis.funding.StartService;
import se.stegvis.idea.persistence.IdeaEntity;
import se.stegvis.idea.persistence.IdeaRepository;

/** Making an application of an idea: its words become the first words of the draft, its guess at the sum does not. */
@GuardedService
@Transactional
public class IdeaApplicationService {

    private static final String NEED = "behov.glapp";
    private static final String TARGET_GROUP = "malgrupp.primar";

    private final IdeaRepository ideas;
    private final IdeaReader reader;
    private final StartService starts;
    private final ApplicationService applications;
    private final AnswerService answers;
    private final PartnerService partners;
    private final AssociationDirectory directory;
    private final AuditTrail audit;
    private final Clock clock;

    IdeaApplicationService(
            IdeaRepository ideas,
            IdeaReader reader,
            StartService starts,
            ApplicationService applications,
            AnswerService answers,
            PartnerService partners,
            AssociationDirectory directory,
            AuditTrail audit,
            Clock clock) {
        this.ideas = ideas;
        this.reader = reader;
        this.starts = starts;
        this.applications = applications;
        this.answers = answers;
        this.partners = partners;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the idea suggests for an application.
     *
     * @throws RefusedException when it has been put aside
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    @Transactional(readOnly = true)
    public Suggestion suggestion(IdeaId id) {
        IdeaEntity idea = ideas.findById(id.value()).orElseThrow(NotFoundException::new);
        requireOpen(idea);
        return new Suggestion(
                idea.title(),
                new MemberId(idea.memberId()),
                Optional.ofNullable(idea.applicationId()).map(ApplicationId::new));
    }

    /**
     * Starts an application with what the idea says: need, target group and parties, beside what the caller has chosen. Where the
     * application has words already, those of the insats it continues, they stay. Asked again it gives the same application.
     *
     * @throws RefusedException when the idea has been put aside
     * @throws InvalidInputException as {@link StartService#start}
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    public ApplicationId apply(IdeaId id, NewApplication wanted) {
        IdeaEntity idea = ideas.findAndLock(id.value()).orElseThrow(NotFoundException::new);
        if (idea.applicationId() != null) {
            return new ApplicationId(idea.applicationId());
        }
        requireOpen(idea);
        AssociationId association = new AssociationId(idea.associationId());
        ApplicationId started = starts.start(association, wanted);
        carry(idea.content(reader.parties(idea)), started, wanted.member());
        idea.appliedFor(started.value(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(association, "idea.applied", idea.caseNumber() + " " + idea.title(), null, null);
        return started;
    }

    private void carry(IdeaContent content, ApplicationId to, MemberId lead) {
        ApplicationDraft draft = applications.open(to);
        answer(draft, NEED, content.need());
        answer(draft, TARGET_GROUP, content.targetGroup());
        Set<MemberId> there = draft.partners().stream().map(Partner::member).collect(Collectors.toSet());
        directory.members(draft.association()).stream()
                .filter(member -> member.active()
                        && content.parties().contains(member.id())
                        && !there.contains(member.id())
                        && !member.id().equals(lead))
                .forEach(member -> partners.add(to, member.id()));
    }

    private void answer(ApplicationDraft draft, String field, String words) {
        if (!words.isBlank() && draft.form().field(field).isPresent() && draft.value(field).isEmpty()) {
            answers.save(draft.id(), field, "", words, draft.version(field, ""));
        }
    }

    private static void requireOpen(IdeaEntity idea) {
        if (idea.state() == IdeaState.CLOSED) {
            throw RefusedException.because("idea.refused.over.CLOSED");
        }
    }
}
