package se.stegvis.funding;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.HistoryContent.OfAcceptance;
import se.stegvis.funding.HistoryContent.OfAdvice;
import se.stegvis.funding.HistoryContent.OfAnswer;
import se.stegvis.funding.HistoryContent.OfAttachment;
import se.stegvis.funding.HistoryContent.OfBudgetRow;
import se.stegvis.funding.HistoryContent.OfChainRow;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfParticipant;
import se.stegvis.funding.HistoryContent.OfPartner;
import se.stegvis.funding.persistence.AnswerEntity;
import se.stegvis.funding.persistence.AnswerRepository;
import se.stegvis.funding.persistence.ApplicationChanges;
import se.stegvis.funding.persistence.ApplicationChanges.Stored;
import se.stegvis.funding.persistence.BudgetRowRepository;
import se.stegvis.funding.persistence.ChainRowRepository;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.goal.GoalId;

/** Puts back what something in a draft said, by the same services that people save with. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HistoryRestorer {

    private final DraftAccess drafts;
    private final ApplicationChanges changes;
    private final AnswerService answerService;
    private final PartnerService partnerService;
    private final GoalService goalService;
    private final EffectChainService chainService;
    private final BudgetService budgetService;
    private final AnswerRepository answers;
    private final PartnerRepository partners;
    private final GoalRepository goals;
    private final ChainRowRepository chain;
    private final BudgetRowRepository budget;

    HistoryRestorer(
            DraftAccess drafts,
            ApplicationChanges changes,
            AnswerService answerService,
            PartnerService partnerService,
            GoalService goalService,
            EffectChainService chainService,
            BudgetService budgetService,
            AnswerRepository answers,
            PartnerRepository partners,
            GoalRepository goals,
            ChainRowRepository chain,
            BudgetRowRepository budget) {
        this.drafts = drafts;
        this.changes = changes;
        this.answerService = answerService;
        this.partnerService = partnerService;
        this.goalService = goalService;
        this.chainService = chainService;
        this.budgetService = budgetService;
        this.answers = answers;
        this.partners = partners;
        this.goals = goals;
        this.chain = chain;
        this.budget = budget;
    }

    void restore(ApplicationId application, HistoryPart part, String item, long number, long seen) {
        // Under the lock, so that nothing comes between what is looked at and what is saved.
        drafts.holdDraft(application);
        List<Stored> last = changes.versions(application.value(), part, item, 0, 1);
        if (last.isEmpty() || last.getFirst().number() != seen) {
            throw RefusedException.because("funding.refused.changedSince");
        }
        HistoryContent wanted = changes.version(application.value(), part, item, number)
                .map(Stored::read)
                .orElseThrow(NotFoundException::new);
        if (wanted.equals(last.getFirst().read())) {
            throw RefusedException.because("funding.refused.saysSo");
        }
        switch (wanted) {
            case OfAnswer answer -> answer(application, item, answer.value());
            case OfPartner partner -> partner(application, UUID.fromString(item), partner);
            case OfGoal goal -> goal(application, new GoalId(UUID.fromString(item)), goal);
            case OfChainRow row -> chainRow(application, new ChainRowId(UUID.fromString(item)), row);
            case OfBudgetRow row -> budgetRow(application, new BudgetRowId(UUID.fromString(item)), row.content());
            case OfAcceptance none -> throw RefusedException.because("funding.refused.notRestored");
            case OfAdvice none -> throw RefusedException.because("funding.refused.notRestored");
            case OfAttachment none -> throw RefusedException.because("funding.refused.notRestored");
            case OfParticipant none -> throw RefusedException.because("funding.refused.notRestored");
        }
    }

    private void answer(ApplicationId application, String item, String value) {
        String key = HistoryItem.keyOf(item);
        String scope = key.length() == item.length() ? "" : item.substring(key.length() + 1);
        long version = answers.findByApplicationIdAndFieldKeyAndScope(application.value(), key, scope)
                .map(AnswerEntity::number)
                .orElse(0L);
        try {
            answerService.save(application, key, scope, value, version);
        } catch (NotFoundException noQuestion) {
            throw RefusedException.because("funding.refused.notAsked");
        }
    }

    private void partner(ApplicationId application, UUID row, OfPartner wanted) {
        PartnerId id = new PartnerId(row);
        partners.findByApplicationIdAndId(application.value(), row)
                .ifPresentOrElse(
                        stored -> partnerService.save(application, id, wanted.content(), stored.number()),
                        () -> {
                            Partner again = partnerService.add(application, new MemberId(wanted.member()));
                            partnerService.save(application, again.id(), wanted.content(), again.version());
                        });
    }

    private void goal(ApplicationId application, GoalId id, OfGoal wanted) {
        goals.findByApplicationIdAndGoalIdentity(application.value(), id.value())
                .ifPresentOrElse(
                        stored -> goalService.save(application, id, wanted.goal(), stored.number()),
                        () -> goalService.add(application, wanted.goal()));
    }

    private void chainRow(ApplicationId application, ChainRowId id, OfChainRow wanted) {
        ChainContent content = withLinksThatAre(application, wanted.content());
        chain.findByApplicationIdAndId(application.value(), id.value())
                .ifPresentOrElse(
                        stored -> chainService.save(application, id, content, stored.number()),
                        () -> chainService.putBack(
                                application,
                                new ChainRemoval(new ChainRow(id, wanted.position(), 0, content), Set.of(), Set.of())));
    }

    /** What a row led to, or was for, may be gone by now. */
    private ChainContent withLinksThatAre(ApplicationId application, ChainContent content) {
        ChainRowId serves = content.serves();
        GoalId goal = content.goal();
        ChainContent kept = content;
        if (serves != null && chain.findByApplicationIdAndId(application.value(), serves.value()).isEmpty()) {
            kept = kept.serving(null);
        }
        if (goal != null && goals.findByApplicationIdAndGoalIdentity(application.value(), goal.value()).isEmpty()) {
            kept = kept.forGoal(null);
        }
        return kept;
    }

    private void budgetRow(ApplicationId application, BudgetRowId id, BudgetContent wanted) {
        ChainRowId activity = wanted.activity();
        BudgetContent content =
                activity != null && chain.findByApplicationIdAndId(application.value(), activity.value()).isEmpty()
                        ? wanted.forActivity(null)
                        : wanted;
        budget.findByApplicationIdAndId(application.value(), id.value())
                .ifPresentOrElse(
                        stored -> budgetService.save(application, id, content, stored.number()),
                        () -> budgetService.add(application, content));
    }
}
