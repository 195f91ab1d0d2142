package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.association.Setting;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.Revisions;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/**
 * Making, changing and reading processdagar. Their themes are {@link ThemeService}'s, leading one is {@link WorkshopScript}'s,
 * writing in one {@link WorkshopRecord}'s.
 */
@GuardedService
@Transactional
public class WorkshopService {

    private final WorkshopRepository workshops;
    private final Revisions revisions;
    private final Facilitators facilitators;
    private final WorkshopReader reader;
    private final DayTurns turns;
    private final NewThemes newThemes;
    private final Templates templates;
    private final Plans plans;
    private final Initiatives initiatives;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    WorkshopService(
            WorkshopRepository workshops,
            Revisions revisions,
            Facilitators facilitators,
            WorkshopReader reader,
            DayTurns turns,
            NewThemes newThemes,
            Templates templates,
            Plans plans,
            Initiatives initiatives,
            AssociationDirectory associations,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.workshops = workshops;
        this.revisions = revisions;
        this.facilitators = facilitators;
        this.reader = reader;
        this.turns = turns;
        this.newThemes = newThemes;
        this.templates = templates;
        this.plans = plans;
        this.initiatives = initiatives;
        this.associations = associations;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of the förbund's processdagar whose name, insats or date holds {@code search}, latest first. A projektägare sees those of
     * its own member's insatser.
     */
    @Permit(
            roles = {
                Role.FACILITATOR,
                Role.DIRECTOR,
                Role.PREPARER,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.AUDITOR,
                Role.APPLICANT
            })
    @Transactional(readOnly = true)
    public List<Workshop> list(AssociationId association, String search, int offset, int limit) {
        AccountId caller = currentActor.get().account();
        return reader.describe(
                workshops.search(
                        association.value(),
                        readsAll(association, caller),
                        ofOwnMembers(association, caller),
                        caller.value(),
                        pattern(search),
                        PageRequest.of(offset / limit, limit)),
                caller);
    }

    /** How many processdagar {@link #list} would give in all. */
    @Permit(
            roles = {
                Role.FACILITATOR,
                Role.DIRECTOR,
                Role.PREPARER,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.AUDITOR,
                Role.APPLICANT
            })
    @Transactional(readOnly = true)
    public long count(AssociationId association, String search) {
        AccountId caller = currentActor.get().account();
        return workshops.countSearch(
                association.value(),
                readsAll(association, caller),
                ofOwnMembers(association, caller),
                caller.value(),
                pattern(search));
    }

    /** The days the caller leads that are open, today or still to come, the nearest first. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public List<Workshop> ahead(AssociationId association) {
        AccountId caller = currentActor.get().account();
        return reader.describe(workshops.ahead(association.value(), caller.value(), SwedishTime.today(clock)), caller);
    }

    private boolean readsAll(AssociationId association, AccountId caller) {
        return associations.rolesOf(caller, association).stream()
                .anyMatch(role -> role != Role.APPLICANT && role != Role.ADMINISTRATOR);
    }

    private List<UUID> ofOwnMembers(AssociationId association, AccountId caller) {
        Set<MemberId> own = associations.membersOf(association, caller);
        return initiatives.of(association).stream()
                .filter(initiative -> own.contains(initiative.lead()))
                .map(initiative -> initiative.id().value())
                .toList();
    }

    /** The words of a search in the order they are written, whatever stands between them. */
    private static String pattern(String search) {
        return "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "%") + "%";
    }

    /** Everything about one processdag. Scores are in it only once they have been revealed. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public WorkshopPicture look(WorkshopId workshop) {
        return reader.picture(workshop, currentActor.get().account());
    }

    /** The insatser that a new processdag can be about, by name. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public Map<InitiativeId, String> initiatives(AssociationId association) {
        return initiatives.of(association).stream()
                .collect(Collectors.toMap(Initiative::id, Initiative::name, (one, same) -> one, LinkedHashMap::new));
    }

    /** Those who can lead a processdag: processledare, and the förbundschef. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public Map<AccountId, String> leaders(AssociationId association) {
        return facilitators.candidates(association);
    }

    /** What a new processdag starts from: the caller leads, and scale and fewest answers are as the förbund has set. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public WorkshopDetails suggest(AssociationId association) {
        return new WorkshopDetails(
                "",
                null,
                null,
                null,
                null,
                null,
                "",
                Set.of(currentActor.get().account()),
                new BigDecimal(associations.setting(association, Setting.SCALE_STEP)),
                associations.number(association, Setting.FEWEST_ANSWERS));
    }

    /** Makes a processdag for an insats with the seven themes: {@link #create(AssociationId, InitiativeId, WorkshopDetails, TemplateRef, Locale)}. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    public WorkshopId create(AssociationId association, InitiativeId initiative, WorkshopDetails details, Locale language) {
        return create(association, initiative, details, TemplateRef.SEVEN, language);
    }

    /**
     * Makes a processdag for an insats with a template's themes and times. The day says for ever which version it was made from.
     *
     * @param language the language of the themes' texts, which from then on are the day's own
     * @throws InvalidInputException naming each field that is missing or does not make sense
     * @throws NotFoundException when the förbund has no such insats, or offers no such template
     */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    public WorkshopId create(
            AssociationId association,
            InitiativeId initiative,
            WorkshopDetails details,
            TemplateRef template,
            Locale language) {
        Templates.Version from = templates.latest(association, template, language);
        Initiative about = initiatives.get(association, initiative);
        WorkshopEntity made = new WorkshopEntity(
                UUID.randomUUID(), association.value(), initiative.value(), about.name(), clock.instant());
        describe(made, details);
        WorkshopEntity saved = workshops.saveAndFlush(made);
        WorkshopId id = new WorkshopId(saved.id());
        revisions.start(association.value(), saved.id());
        facilitators.set(association, id, details.facilitators());
        plans.begin(saved, from, newThemes.write(saved, from.content()));
        audit.record(association, "workshop.created", saved.name(), null, saved.heldOn().toString());
        return id;
    }

    /**
     * Changes what was decided beforehand. Scale and fewest answers are fixed once the day is open.
     *
     * @param version the version the caller saw
     * @throws RefusedException when somebody else has changed it since, or it changes the scale of an open day
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void change(WorkshopId workshop, long version, WorkshopDetails details) {
        WorkshopEntity found = turns.takeToWrite(workshop);
        if (found.version() != version) {
            throw RefusedException.because("processdag.error.changedMeanwhile");
        }
        boolean scaleChanges = found.scaleStep().compareTo(details.scaleStep()) != 0
                || !Integer.valueOf(found.fewestAnswers()).equals(details.fewestAnswers());
        if (found.state() != WorkshopState.PREPARED && scaleChanges) {
            throw RefusedException.because("processdag.error.scaleFixed");
        }
        AssociationId association = new AssociationId(found.associationId());
        String before = found.name() + " " + found.heldOn();
        describe(found, details);
        facilitators.set(association, workshop, details.facilitators());
        audit.record(association, "workshop.changed", found.name(), before, found.name() + " " + found.heldOn());
    }

    private void describe(WorkshopEntity workshop, WorkshopDetails details) {
        AssociationId association = new AssociationId(workshop.associationId());
        CheckedDetails checked = CheckedDetails.of(
                details,
                associations.number(association, Setting.FEWEST_ANSWERS),
                facilitators.candidates(association).keySet());
        workshop.describe(
                checked.name(),
                checked.date(),
                checked.start(),
                checked.end(),
                checked.from(),
                checked.to(),
                checked.documenter());
        workshop.score(checked.scaleStep(), checked.fewestAnswers());
    }

    /** The processdagar of one insats that the caller may read, latest first. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR,
                Role.APPLICANT
            })
    @Transactional(readOnly = true)
    public List<Workshop> of(AssociationId association, InitiativeId initiative) {
        AccountId caller = currentActor.get().account();
        boolean all = readsAll(association, caller)
                || ofOwnMembers(association, caller).contains(initiative.value());
        return reader
                .describe(
                        workshops.findByAssociationIdAndInitiativeIdOrderByHeldOnDesc(association.value(), initiative.value()),
                        caller)
                .stream()
                .filter(workshop -> all || workshop.led())
                .toList();
    }
}
