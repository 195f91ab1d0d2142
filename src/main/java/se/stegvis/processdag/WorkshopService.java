package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.Revisions;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/** Making, preparing and reading processdagar. Leading one is {@link WorkshopScript}, writing in one {@link WorkshopRecord}. */
@GuardedService
@Transactional
public class WorkshopService {

    static final int LONGEST_THEME = 120;
    static final int LONGEST_QUESTION = 300;
    private static final int MOST_THEMES = 20;

    private final WorkshopRepository workshops;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final Revisions revisions;
    private final Facilitators facilitators;
    private final WorkshopReader reader;
    private final DayTurns turns;
    private final ThemeTemplate template;
    private final Initiatives initiatives;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    WorkshopService(
            WorkshopRepository workshops,
            ThemeRepository themes,
            FieldRepository fields,
            Revisions revisions,
            Facilitators facilitators,
            WorkshopReader reader,
            DayTurns turns,
            ThemeTemplate template,
            Initiatives initiatives,
            AssociationDirectory associations,
            CurrentActor currentActor,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.workshops = workshops;
        this.themes = themes;
        this.fields = fields;
        this.revisions = revisions;
        this.facilitators = facilitators;
        this.reader = reader;
        this.turns = turns;
        this.template = template;
        this.initiatives = initiatives;
        this.associations = associations;
        this.currentActor = currentActor;
        this.audit = audit;
        this.texts = texts;
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

    /**
     * Makes a processdag for an insats with the template's themes.
     *
     * @param language the language of the themes' texts, which from then on are the day's own
     * @throws InvalidInputException naming each field that is missing or does not make sense
     * @throws NotFoundException when the förbund has no such insats
     */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    public WorkshopId create(AssociationId association, InitiativeId initiative, WorkshopDetails details, Locale language) {
        Initiative about = initiatives.get(association, initiative);
        WorkshopEntity made = new WorkshopEntity(
                UUID.randomUUID(), association.value(), initiative.value(), about.name(), clock.instant());
        describe(made, details);
        WorkshopEntity saved = workshops.saveAndFlush(made);
        WorkshopId id = new WorkshopId(saved.id());
        revisions.start(association.value(), saved.id());
        facilitators.set(association, id, details.facilitators());
        int position = 0;
        for (ThemeTemplate.Theme theme : template.themes()) {
            addFromTemplate(saved, theme, ++position, language);
        }
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
        WorkshopEntity found = turns.take(workshop);
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

    /** Adds a theme of the group's own, last. With a scale question it is scored, without it is only talked about. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public ThemeId addTheme(WorkshopId workshop, String name, @Nullable String scaleQuestion, Locale language) {
        WorkshopEntity found = prepared(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(workshop.value());
        if (all.size() >= MOST_THEMES) {
            throw RefusedException.because("processdag.error.tooManyThemes", MOST_THEMES);
        }
        int last = all.isEmpty() ? 0 : all.getLast().position();
        ThemeEntity theme = themes.saveAndFlush(new ThemeEntity(
                found.associationId(), found.id(), last + 1, "", themeName(name), question(scaleQuestion)));
        fields.save(new FieldEntity(
                theme.associationId(),
                theme.id(),
                1,
                "conclusions",
                texts.get(language, "processdag.template.own.conclusions"),
                false));
        return new ThemeId(theme.id());
    }

    /** Renames a theme, and gives it a scale question or takes it away. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void changeTheme(WorkshopId workshop, ThemeId theme, String name, @Nullable String scaleQuestion) {
        prepared(workshop);
        themeOf(workshop, theme).describe(themeName(name), question(scaleQuestion));
    }

    /** Moves a theme one step earlier or later; at the end of the row nothing happens. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void moveTheme(WorkshopId workshop, ThemeId theme, boolean earlier) {
        prepared(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(workshop.value());
        int index = all.indexOf(themeOf(workshop, theme));
        int other = earlier ? index - 1 : index + 1;
        if (other >= 0 && other < all.size()) {
            int position = all.get(index).position();
            all.get(index).stand(all.get(other).position());
            all.get(other).stand(position);
        }
    }

    /** Takes a theme out of the day. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void removeTheme(WorkshopId workshop, ThemeId theme) {
        prepared(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        fields.deleteByThemeId(found.id());
        fields.flush();
        themes.delete(found);
    }

    private WorkshopEntity prepared(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() != WorkshopState.PREPARED) {
            throw RefusedException.because("processdag.error.themesFixed");
        }
        return found;
    }

    private ThemeEntity themeOf(WorkshopId workshop, ThemeId theme) {
        return themes.findByWorkshopIdAndId(workshop.value(), theme.value()).orElseThrow(NotFoundException::new);
    }

    private void addFromTemplate(WorkshopEntity workshop, ThemeTemplate.Theme theme, int position, Locale language) {
        ThemeEntity saved = themes.saveAndFlush(new ThemeEntity(
                workshop.associationId(),
                workshop.id(),
                position,
                theme.number(),
                texts.get(language, theme.nameKey()),
                theme.scale() ? texts.get(language, theme.questionKey()) : null));
        List<FieldEntity> own = new ArrayList<>();
        for (ThemeTemplate.Field field : theme.fields()) {
            own.add(new FieldEntity(
                    saved.associationId(),
                    saved.id(),
                    own.size() + 1,
                    field.key(),
                    texts.get(language, theme.labelKey(field)),
                    field.beforeScoring()));
        }
        fields.saveAll(own);
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

    private static String themeName(String name) {
        return FreeText.required("themeName", name, LONGEST_THEME);
    }

    private static @Nullable String question(@Nullable String scaleQuestion) {
        if (scaleQuestion == null || scaleQuestion.isBlank()) {
            return null;
        }
        return FreeText.required("scaleQuestion", scaleQuestion, LONGEST_QUESTION);
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
