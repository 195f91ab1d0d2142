package se.stegvis.funding;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.AcceptanceEntity;
import se.stegvis.funding.persistence.AcceptanceRepository;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ChainRowEntity;
import se.stegvis.funding.persistence.ChainRowRepository;
import se.stegvis.funding.persistence.FixedVersions;
import se.stegvis.funding.persistence.GoalEntity;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.KeptFindingEntity;
import se.stegvis.funding.persistence.KeptFindingRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.PartnerEntity;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.funding.policy.GoalValues;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.check.Finding;
import se.stegvis.goal.check.GoalSetAssessment;

/** The goals of an application. Every change is refused once the application has been submitted. */
@GuardedService
@Transactional
public class GoalService {

    /** Most goals in one application. */
    public static final int MOST = 20;

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final GoalAssessor assessor;
    private final ApplicationRepository applications;
    private final FixedVersions versions;
    private final GoalRepository goals;
    private final AcceptanceRepository acceptances;
    private final KeptFindingRepository kept;
    private final PartnerRepository partners;
    private final ChainRowRepository chain;
    private final GoalMail mail;
    private final Clock clock;

    GoalService(
            DraftAccess drafts,
            ApplicationReader reader,
            GoalAssessor assessor,
            ApplicationRepository applications,
            FixedVersions versions,
            GoalRepository goals,
            AcceptanceRepository acceptances,
            KeptFindingRepository kept,
            PartnerRepository partners,
            ChainRowRepository chain,
            GoalMail mail,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.assessor = assessor;
        this.applications = applications;
        this.versions = versions;
        this.goals = goals;
        this.acceptances = acceptances;
        this.kept = kept;
        this.partners = partners;
        this.chain = chain;
        this.mail = mail;
        this.clock = clock;
    }

    /** Adds a goal last. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal add(ApplicationId application, Goal goal) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Goals());
        List<GoalEntity> stored = goals.findByApplicationIdOrderByPosition(draft.id());
        if (stored.size() >= MOST) {
            throw RefusedException.because("funding.refused.tooMany", MOST);
        }
        Goal checked = GoalValues.checked(goal, drafts.declared(draft));
        int position = stored.isEmpty() ? 1 : stored.getLast().position() + 1;
        return reader.goal(
                draft,
                goals.saveAndFlush(new GoalEntity(
                        draft, GoalId.random().value(), position, FundingJson.json(checked), drafts.author())));
    }

    /**
     * Saves what a goal says; its parties are kept, not taken from here. What has been accepted is undone when the goal no longer
     * promises the same: text, kind, level, indicator, unit, baseline, target, measuring points or deadline. Those who had answered for a
     * partner are told by e-mail, once an hour at the most.
     *
     * @throws InvalidInputException at {@code text}, {@code targetGroup}, {@code groupSize}, {@code indicator}, {@code unit},
     *     {@code baseline}, {@code target}, {@code measuringPoints}, {@code source}, {@code responsible} or {@code deadline}
     * @throws EditConflictException when somebody saved something else first; the text is the goal's
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal save(ApplicationId application, GoalId id, Goal goal, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.OneGoal(id));
        GoalEntity row = row(draft, id);
        Goal stored = FundingJson.goal(row.content());
        Goal checked = GoalValues.checked(goal, drafts.declared(draft));
        if (!stored.equals(checked)) {
            drafts.requireVersion(expectedVersion, row, stored.text());
            row.revise(FundingJson.json(checked), drafts.author());
            if (!GoalValues.promise(stored).equals(GoalValues.promise(checked))) {
                askAgain(draft, row);
            }
            goals.flush();
        }
        return reader.goal(draft, row);
    }

    /** Puts the goals in the given order; goals that are not named come last as they stood. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public List<DraftGoal> order(ApplicationId application, List<GoalId> order) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Goals());
        List<GoalEntity> stored = goals.findByApplicationIdOrderByPosition(draft.id());
        List<UUID> wanted = order.stream().map(GoalId::value).toList();
        List<GoalEntity> ordered = stored.stream()
                .sorted(Comparator.comparing(
                        goal -> wanted.contains(goal.identity()) ? wanted.indexOf(goal.identity()) : wanted.size()))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).moveTo(i + 1);
        }
        goals.flush();
        return reader.read(draft).goals();
    }

    /** Takes a goal out; what was done for it is for none until another is chosen. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, GoalId id) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Goals());
        GoalEntity row = row(draft, id);
        acceptances.deleteAll(acceptances.findByApplicationIdAndGoalId(draft.id(), row.id()));
        kept.deleteAll(kept.findByApplicationIdAndGoalId(draft.id(), row.id()));
        List<ChainRowEntity> forIt = chain.findByApplicationIdOrderByKindAscPositionAsc(draft.id()).stream()
                .filter(each -> id.equals(each.content().goal()))
                .toList();
        if (!forIt.isEmpty()) {
            drafts.requireAlso(draft, new FormPlace.Chain(), "funding.refused.goalHasChain");
        }
        forIt.forEach(ChainRowEntity::forNoGoal);
        chain.flush();
        goals.delete(row);
    }

    /**
     * Stands behind a goal on a partner's behalf.
     *
     * @param seenVersion version of the goal that the person read
     * @throws EditConflictException when the goal has changed since
     * @throws RefusedException when the caller is not the partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal accept(ApplicationId application, GoalId id, MemberId partner, long seenVersion) {
        return answer(application, id, partner, true, "", seenVersion);
    }

    /**
     * Stands behind several goals at once on a partner's behalf; fails as {@link #accept} does, and then none is accepted.
     *
     * @param seen the goals, with the version of each that the person read
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void acceptAll(ApplicationId application, MemberId partner, Map<GoalId, Long> seen) {
        seen.forEach((goal, version) -> answer(application, goal, partner, true, "", version));
    }

    /**
     * Says on a partner's behalf that it does not stand behind a goal. Fails as {@link #accept} does.
     *
     * @throws InvalidInputException at {@code reason} when it is too long or missing
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal refuse(ApplicationId application, GoalId id, MemberId partner, String reason, long seenVersion) {
        return answer(application, id, partner, false, reason, seenVersion);
    }

    /** What the SMART check says of the goals as they stand, in their order; of a submitted application as they stood then. */
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
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
    @Transactional(readOnly = true)
    public GoalSetAssessment assess(ApplicationId application) {
        return versions
                .latest(application.value())
                .map(fixed -> Snapshot.read(fixed.snapshot()).assessment())
                .orElseGet(() -> assessor.assess(
                        reader.read(applications.findById(application.value()).orElseThrow(NotFoundException::new))));
    }

    /**
     * What the check would say of the goals as somebody is typing them. Nothing is stored, and of the database only what is known of
     * earlier insatser and of the goals' steps is asked, so that it can be asked at every pause of the keys.
     *
     * @param read the application as it was last read
     * @param typed goals as they stand on the screen; of the others what was read counts
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public GoalSetAssessment consider(ApplicationId application, ApplicationDraft read, Map<GoalId, Goal> typed) {
        return assessor.assess(
                read,
                read.goals().stream()
                        .map(goal -> typed.getOrDefault(goal.id(), goal.goal()))
                        .toList());
    }

    /**
     * Goes against a piece of advice, with a reason that beredningen will read. It counts for as long as the advice is about the same
     * words or figures.
     *
     * @param rule name of the rule that gave the advice
     * @param seen the reason that the writer has before them; empty where there was none
     * @throws InvalidInputException at {@code reason} when it is missing or too long
     * @throws EditConflictException when somebody has written another reason since
     * @throws RefusedException when the goal, as it is stored, no longer gets that advice
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal keep(ApplicationId application, GoalId id, String rule, String seen, String reason) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.OneGoal(id));
        GoalEntity row = row(draft, id);
        String why = FreeText.required("reason", reason, KeptFinding.LONGEST_REASON);
        ApplicationDraft read = reader.read(draft);
        List<GoalId> order = read.goals().stream().map(DraftGoal::id).toList();
        Finding finding = assessor.assess(read).goals().get(order.indexOf(id)).findings().stream()
                .filter(each -> each.rule().equals(rule) && !each.isRemark())
                .findFirst()
                .orElseThrow(() -> RefusedException.because("funding.refused.adviceGone"));
        String about = KeptFinding.about(finding, FundingJson.goal(row.content()).text());
        KeptFindingEntity answer = kept.findByApplicationIdAndGoalIdAndRuleName(draft.id(), row.id(), rule)
                .orElseGet(() -> new KeptFindingEntity(draft, row.id(), rule));
        // A reason that has fallen silent, since it was about other words, is nobody's any longer.
        if (about.equals(answer.about()) && !answer.reason().equals(seen) && !answer.reason().equals(why)) {
            throw drafts.conflict(answer.reason(), answer.number(), answer.keptBy());
        }
        answer.keep(about, why, drafts.author(), clock.instant());
        kept.saveAndFlush(answer);
        return reader.goal(draft, row);
    }

    /** Goes no longer against a piece of advice; nothing happens when that is so already. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal keepNoLonger(ApplicationId application, GoalId id, String rule) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.OneGoal(id));
        GoalEntity row = row(draft, id);
        kept.findByApplicationIdAndGoalIdAndRuleName(draft.id(), row.id(), rule).ifPresent(kept::delete);
        kept.flush();
        return reader.goal(draft, row);
    }

    /**
     * Puts aside what a goal says, before a proposed wording takes its place, so that it can be taken back also another day. What was
     * put aside before is given up.
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public DraftGoal setAside(ApplicationId application, GoalId id) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.OneGoal(id));
        GoalEntity row = row(draft, id);
        row.setAside(FundingJson.goal(row.content()).text());
        goals.flush();
        return reader.goal(draft, row);
    }

    private GoalEntity row(ApplicationEntity draft, GoalId id) {
        return goals.findByApplicationIdAndGoalIdentity(draft.id(), id.value()).orElseThrow(NotFoundException::new);
    }

    private DraftGoal answer(
            ApplicationId application, GoalId id, MemberId partner, boolean accepted, String reason, long seenVersion) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.OneGoal(id));
        GoalEntity row = row(draft, id);
        PartnerEntity answering = partners.findByApplicationId(draft.id()).stream()
                .filter(known -> known.memberId().equals(partner.value()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        ParticipantEntity caller = drafts.caller(draft);
        if (!caller.kind().answersForPartner() || !caller.memberId().equals(partner.value())) {
            throw RefusedException.because("funding.refused.notContact");
        }
        String why = accepted ? "" : FreeText.required("reason", reason, PartnerService.LONGEST_REASON);
        drafts.requireVersion(seenVersion, row, FundingJson.goal(row.content()).text());
        acceptances.deleteAll(acceptances.findByApplicationIdAndGoalId(draft.id(), row.id()).stream()
                .filter(former -> former.partnerId().equals(answering.id()))
                .toList());
        acceptances.flush();
        acceptances.saveAndFlush(new AcceptanceEntity(
                draft,
                row.id(),
                answering.id(),
                accepted,
                why,
                drafts.author(),
                caller.kind(),
                clock.instant()));
        return reader.goal(draft, row);
    }

    private void askAgain(ApplicationEntity draft, GoalEntity row) {
        List<AcceptanceEntity> undone = acceptances.findByApplicationIdAndGoalId(draft.id(), row.id());
        if (undone.isEmpty()) {
            return;
        }
        List<UUID> answered = undone.stream().map(AcceptanceEntity::partnerId).toList();
        acceptances.deleteAll(undone);
        mail.tellOfChange(
                draft,
                partners.findByApplicationId(draft.id()).stream()
                        .filter(partner -> answered.contains(partner.id()))
                        .map(PartnerEntity::memberId)
                        .toList());
    }
}
