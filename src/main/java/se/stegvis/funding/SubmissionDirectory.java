package se.stegvis.funding;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.FixedVersions.Fixed;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.Orientation;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;

/** Reads submitted applications out of the latest versions that were fixed, never out of the draft's rows; who takes part is kept apart. */
@Component
@Transactional(readOnly = true)
class SubmissionDirectory implements Submissions {

    private final FixedVersions versions;
    private final ParticipantRepository participants;
    private final ApplicationRepository applications;
    private final Completions completions;
    private final CompletionMail mail;
    private final Clock clock;

    SubmissionDirectory(
            FixedVersions versions,
            ParticipantRepository participants,
            ApplicationRepository applications,
            Completions completions,
            CompletionMail mail,
            Clock clock) {
        this.versions = versions;
        this.participants = participants;
        this.applications = applications;
        this.completions = completions;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public SubmittedApplication get(ApplicationId id) {
        return versions.latest(id.value())
                .map(SubmissionDirectory::toApplication)
                .orElseThrow(NotFoundException::new);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SubmittedApplication decide(ApplicationId id, boolean settles) {
        ApplicationEntity held = applications.findAndLock(id.value()).orElseThrow(NotFoundException::new);
        SubmittedApplication application = get(id);
        if (settles) {
            completions.openEntity(held.id()).ifPresent(open -> {
                completions.endUnanswered(open, CompletionState.CLOSED, null, clock.instant(), "");
                mail.noLongerAsked(held, application.caseNumber(), application.name());
            });
        }
        return application;
    }

    @Override
    public Involvement involvement(ApplicationId id) {
        Fixed stored = versions.latest(id.value()).orElseThrow(NotFoundException::new);
        Snapshot fixed = Snapshot.read(stored.snapshot());
        return new Involvement(
                participants.findByApplicationId(id.value()).stream()
                        .filter(participant -> participant.kind() != ParticipantKind.OFFICE)
                        .map(participant -> new AccountId(participant.accountId()))
                        .collect(Collectors.toSet()),
                Stream.concat(
                                Stream.of(fixed.value("parter.firmatecknare")),
                                fixed.partners().stream().map(partner -> partner.content().signatory()))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<SubmittedApplication> of(AssociationId association) {
        return versions.latestOf(association.value()).stream()
                .map(SubmissionDirectory::toApplication)
                .toList();
    }

    @Override
    public List<SubmittedApplication> of(AssociationId association, Collection<ApplicationId> ids) {
        List<UUID> wanted = ids.stream().map(ApplicationId::value).toList();
        return versions.latestOf(association.value(), wanted).stream()
                .map(SubmissionDirectory::toApplication)
                .toList();
    }

    private static SubmittedApplication toApplication(Fixed stored) {
        Snapshot fixed = Snapshot.read(stored.snapshot());
        BudgetSummary sums = fixed.sums();
        SortedMap<Integer, Kronor> sought = new TreeMap<>();
        sums.years().forEach((year, sum) -> {
            if (!sum.sought().isZero()) {
                sought.put(year, sum.sought());
            }
        });
        String lead = fixed.value("parter.huvudman");
        return new SubmittedApplication(
                new ApplicationId(stored.application()),
                fixed.kind(),
                new AssociationId(stored.association()),
                new CaseId(stored.caseId()),
                stored.caseNumber(),
                new DocumentId(stored.document()),
                stored.receivedAt(),
                new AccountId(stored.owner()),
                fixed.value("grund.namn"),
                Orientation.valueOf(fixed.value("grund.inriktning")),
                fixed.value("malgrupp.primar"),
                new MemberId(UUID.fromString(lead)),
                fixed.memberName(lead),
                fixed.partners().stream()
                        .map(partner -> new MemberId(partner.member()))
                        .toList(),
                fixed.earlier(),
                fixed.start(),
                fixed.end().orElse(null),
                fixed.review().orElse(null),
                sought,
                sums.total().cost(),
                Optional.of(fixed.plannedParticipants()).filter(count -> count > 0),
                fixed.goals().stream()
                        .map(goal -> new SubmittedGoal(new GoalId(goal.id()), goal.goal(), goal.assessment(), goal.kept()))
                        .toList(),
                new SubmittedState(
                        stored.number(),
                        stored.fixedAt(),
                        Optional.ofNullable(stored.completionDue()),
                        Optional.ofNullable(stored.withdrawnAt())));
    }
}
