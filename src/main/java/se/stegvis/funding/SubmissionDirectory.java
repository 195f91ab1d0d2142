package se.stegvis.funding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.persistence.SubmissionEntity;
import se.stegvis.funding.persistence.SubmissionRepository;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.Orientation;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;

/** Reads submitted applications out of the versions that were fixed, never out of the draft's rows; who takes part is kept apart. */
@Component
@Transactional(readOnly = true)
class SubmissionDirectory implements Submissions {

    private final SubmissionRepository submissions;
    private final ParticipantRepository participants;

    SubmissionDirectory(SubmissionRepository submissions, ParticipantRepository participants) {
        this.submissions = submissions;
        this.participants = participants;
    }

    @Override
    public SubmittedApplication get(ApplicationId id) {
        return submissions
                .findById(id.value())
                .map(SubmissionDirectory::toApplication)
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Involvement involvement(ApplicationId id) {
        SubmissionEntity stored = submissions.findById(id.value()).orElseThrow(NotFoundException::new);
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
        return submissions.findByAssociationIdOrderBySubmittedAtDesc(association.value()).stream()
                .map(SubmissionDirectory::toApplication)
                .toList();
    }

    @Override
    public List<SubmittedApplication> of(AssociationId association, Collection<ApplicationId> ids) {
        List<UUID> wanted = ids.stream().map(ApplicationId::value).toList();
        return submissions
                .findByAssociationIdAndApplicationIdInOrderBySubmittedAtDesc(association.value(), wanted)
                .stream()
                .map(SubmissionDirectory::toApplication)
                .toList();
    }

    private static SubmittedApplication toApplication(SubmissionEntity stored) {
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
                new ApplicationId(stored.applicationId()),
                fixed.kind(),
                new AssociationId(stored.associationId()),
                new CaseId(stored.caseId()),
                stored.caseNumber(),
                new DocumentId(stored.documentId()),
                stored.submittedAt(),
                new AccountId(stored.submittedBy()),
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
                        .toList());
    }
}
