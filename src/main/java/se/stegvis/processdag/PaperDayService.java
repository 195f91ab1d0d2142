package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.DocumentationRepository;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.PaperDays;
import se.stegvis.processdag.persistence.Revisions;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;
import se.stegvis.processdag.policy.PaperFigureRules;
import se.stegvis.processdag.policy.TypedScoreRules;

/**
 * Days that were held on paper before Stegvis, entered as figures: a closed day like any other, so that it is compared and documented
 * as they are, but marked. Its themes and figures can be put right until the documentation is locked.
 */
@GuardedService
@Transactional
public class PaperDayService {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_THEMES = 20;
    /** The first samordningsförbund were formed under the law of 2003, in force from 2004. */
    private static final LocalDate EARLIEST = LocalDate.of(2004, 1, 1);
    /** Days on paper have been counted to one decimal. */
    private static final BigDecimal STEP = new BigDecimal("0.1");

    private final WorkshopRepository workshops;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final PaperDays paperDays;
    private final Revisions revisions;
    private final Facilitators facilitators;
    private final NewThemes newThemes;
    private final Templates templates;
    private final Plans plans;
    private final DocumentationRepository documentations;
    private final WorkshopReader reader;
    private final DayTurns turns;
    private final Initiatives initiatives;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    PaperDayService(
            WorkshopRepository workshops,
            ThemeRepository themes,
            FieldRepository fields,
            PaperDays paperDays,
            Revisions revisions,
            Facilitators facilitators,
            NewThemes newThemes,
            Templates templates,
            Plans plans,
            DocumentationRepository documentations,
            WorkshopReader reader,
            DayTurns turns,
            Initiatives initiatives,
            AssociationDirectory associations,
            CurrentActor currentActor,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.workshops = workshops;
        this.themes = themes;
        this.fields = fields;
        this.paperDays = paperDays;
        this.revisions = revisions;
        this.facilitators = facilitators;
        this.newThemes = newThemes;
        this.templates = templates;
        this.plans = plans;
        this.documentations = documentations;
        this.reader = reader;
        this.turns = turns;
        this.initiatives = initiatives;
        this.associations = associations;
        this.currentActor = currentActor;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Enters a day that was held on paper, with the template's themes and no figures yet. Whoever enters it may go on with it.
     *
     * @param version of one of the förbund's own templates, such as it was when the day was held; null for the newest
     * @param language the language of the themes' texts, which from then on are the day's own
     * @throws InvalidInputException naming each field that is missing or does not make sense
     * @throws NotFoundException when the förbund has no such insats, or offers no such template
     */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    public WorkshopId create(
            AssociationId association,
            InitiativeId initiative,
            PaperDay day,
            TemplateRef template,
            @Nullable Integer version,
            Locale language) {
        Templates.Version from = templates.published(association, template, version, language);
        Initiative about = initiatives.get(association, initiative);
        WorkshopEntity made = new WorkshopEntity(
                UUID.randomUUID(), association.value(), initiative.value(), about.name(), clock.instant());
        Checked checked = check(day);
        describe(made, checked);
        made.score(STEP, associations.number(association, Setting.FEWEST_ANSWERS));
        made.close();
        WorkshopEntity saved = workshops.saveAndFlush(made);
        WorkshopId id = new WorkshopId(saved.id());
        revisions.start(association.value(), saved.id());
        facilitators.set(association, id, Set.of(currentActor.get().account()));
        newThemes.write(saved, from.content()).forEach(theme -> theme.enter(ThemePhase.CLOSED));
        themes.flush();
        plans.note(saved, from);
        paperDays.add(association.value(), saved.id(), checked.leaders());
        audit.record(association, "workshop.enteredFromPaper", saved.name(), null, saved.heldOn().toString());
        return id;
    }

    /** The day as it was entered. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public PaperDay details(WorkshopId workshop) {
        WorkshopEntity day = workshops.findById(workshop.value()).orElseThrow(NotFoundException::new);
        return new PaperDay(
                day.name(), day.heldOn(), day.periodFrom(), day.periodTo(), leaders(workshop), day.documenter());
    }

    /**
     * Puts right what was entered of the day.
     *
     * @param version the version of the details that the caller saw
     * @throws RefusedException when somebody else has changed it since, or the documentation is locked
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void change(WorkshopId workshop, long version, PaperDay day) {
        WorkshopEntity found = onPaper(workshop);
        if (found.version() != version) {
            throw RefusedException.because("processdag.error.changedMeanwhile");
        }
        String before = found.name() + " " + found.heldOn();
        Checked checked = check(day);
        describe(found, checked);
        workshops.flush();
        paperDays.lead(found.id(), checked.leaders());
        audit.record(
                new AssociationId(found.associationId()),
                "workshop.changed",
                found.name(),
                before,
                found.name() + " " + found.heldOn());
    }

    /**
     * Enters what a theme came to, in place of what was known of it.
     *
     * @param seen what the caller saw of it; null for nothing
     * @throws InvalidInputException naming the field that cannot be right
     * @throws RefusedException when somebody else has entered something else since, or the documentation is locked
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void enter(WorkshopId workshop, ThemeId theme, @Nullable ScoreSummary seen, PaperFigures typed) {
        WorkshopEntity day = onPaper(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        ScoreSummary stored = resultOf(workshop, theme);
        if (!Objects.equals(stored, seen)) {
            throw RefusedException.because("processdag.error.changedMeanwhile");
        }
        if (found.scaleQuestion() == null) {
            throw RefusedException.because("processdag.error.noScale");
        }
        int fewest = day.fewestAnswers();
        if (typed.isBlank()) {
            paperDays.clear(found.id());
        } else if (typed.hasFigures()) {
            paperDays.enter(found.associationId(), found.id(), known(typed, fewest));
        } else {
            List<BigDecimal> scores = TypedScoreRules.read(typed.scores(), STEP);
            PaperFigureRules.requireEnough(scores, fewest);
            paperDays.enter(found.associationId(), found.id(), found.round(), scores);
        }
        audit.record(
                new AssociationId(day.associationId()),
                "workshop.figuresFromPaper",
                day.name() + ": " + found.name(),
                answers(stored),
                answers(resultOf(workshop, theme)));
    }

    private @Nullable ScoreSummary resultOf(WorkshopId workshop, ThemeId theme) {
        return reader.picture(workshop, null).themes().stream()
                .filter(one -> one.id().equals(theme))
                .findFirst()
                .map(WorkshopTheme::result)
                .orElse(null);
    }

    /** Only how many: the log has no scores. */
    private static @Nullable String answers(@Nullable ScoreSummary summary) {
        return summary == null ? null : Integer.toString(summary.count());
    }

    private static PaperDays.Known known(PaperFigures typed, int fewest) {
        if (!typed.scores().isBlank()) {
            throw InvalidInputException.at("typed", "processdagpaper.error.either");
        }
        BigDecimal highest = figure("highest", typed.highest());
        BigDecimal mean = figure("mean", typed.mean());
        BigDecimal lowest = figure("lowest", typed.lowest());
        PaperFigureRules.requireAgreement(highest, mean, lowest, typed.answers(), fewest);
        return new PaperDays.Known(highest, mean, lowest, Objects.requireNonNull(typed.answers()));
    }

    private static BigDecimal figure(String field, String typed) {
        BigDecimal figure = PaperFigureRules.figure(field, typed);
        if (figure == null) {
            throw InvalidInputException.at(field, "foundation.text.missing");
        }
        return figure;
    }

    /** Adds a theme that the day had besides those of the template, last. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public ThemeId addTheme(WorkshopId workshop, String name, String scaleQuestion, Locale language) {
        WorkshopEntity day = onPaper(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(day.id());
        if (all.size() >= MOST_THEMES) {
            throw RefusedException.because("processdag.error.tooManyThemes", MOST_THEMES);
        }
        ThemeEntity theme = new ThemeEntity(
                day.associationId(),
                day.id(),
                all.isEmpty() ? 1 : all.getLast().position() + 1,
                null,
                "",
                FreeText.required("themeName", name, ThemeService.LONGEST_THEME),
                question(scaleQuestion));
        theme.enter(ThemePhase.CLOSED);
        ThemeEntity saved = themes.saveAndFlush(theme);
        fields.save(new FieldEntity(
                saved.associationId(),
                saved.id(),
                1,
                "conclusions",
                texts.get(language, "processdag.template.own.conclusions"),
                false));
        return new ThemeId(saved.id());
    }

    /** Calls a theme what it was called, and its question what was asked: another question is not compared with the template's. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void changeTheme(WorkshopId workshop, ThemeId theme, String name, String scaleQuestion) {
        onPaper(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        String asked = question(scaleQuestion);
        if (asked == null && resultOf(workshop, theme) != null) {
            throw InvalidInputException.at("scaleQuestion", "processdagpaper.error.figuresFirst");
        }
        found.describe(FreeText.required("themeName", name, ThemeService.LONGEST_THEME), asked);
    }

    /**
     * Takes a theme out that the day did not have.
     *
     * @throws RefusedException when there are figures, notes or actions in it
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void removeTheme(WorkshopId workshop, ThemeId theme) {
        onPaper(workshop);
        ThemeEntity found = themeOf(workshop, theme);
        boolean used = reader.picture(workshop, null).themes().stream()
                .filter(one -> one.id().equals(theme))
                .anyMatch(one -> one.result() != null
                        || !one.actions().isEmpty()
                        || one.fields().stream().anyMatch(field -> !field.notes().isEmpty()));
        if (used) {
            throw RefusedException.because("processdagpaper.error.themeUsed");
        }
        fields.deleteByThemeId(found.id());
        fields.flush();
        themes.delete(found);
    }

    /**
     * Removes a day that was entered and is not to be: its figures, notes, actions and all else of it. The log says that it was there.
     *
     * @throws RefusedException when its documentation has been locked, now or before: somebody may have been sent it
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void remove(WorkshopId workshop) {
        WorkshopEntity day = onPaper(workshop);
        if (!documentations.findByWorkshopIdOrderByNumberDesc(day.id()).isEmpty()) {
            throw RefusedException.because("processdagpaper.error.beenLocked");
        }
        audit.record(
                new AssociationId(day.associationId()),
                "workshop.removedFromPaper",
                day.name(),
                day.heldOn().toString(),
                null);
        workshops.flush();
        paperDays.remove(day.id());
    }

    private static @Nullable String question(String scaleQuestion) {
        return scaleQuestion.isBlank()
                ? null
                : FreeText.required("scaleQuestion", scaleQuestion, ThemeService.LONGEST_QUESTION);
    }

    private WorkshopEntity onPaper(WorkshopId workshop) {
        WorkshopEntity day = turns.takeToWrite(workshop);
        if (paperDays.leaders(List.of(day.id())).isEmpty()) {
            throw RefusedException.because("processdagpaper.error.notOnPaper");
        }
        return day;
    }

    private ThemeEntity themeOf(WorkshopId workshop, ThemeId theme) {
        return themes.findByWorkshopIdAndId(workshop.value(), theme.value()).orElseThrow(NotFoundException::new);
    }

    private String leaders(WorkshopId workshop) {
        return paperDays.leaders(List.of(workshop.value())).getOrDefault(workshop.value(), "");
    }

    /** A day that makes sense. */
    private record Checked(
            String name, LocalDate date, LocalDate from, LocalDate to, String leaders, String documenter) {}

    private Checked check(PaperDay typed) {
        String name = FreeText.required("name", typed.name(), LONGEST_NAME);
        String leaders = FreeText.checked("leaders", typed.leaders(), LONGEST_NAME).strip();
        String documenter =
                FreeText.checked("documenter", typed.documenter(), LONGEST_NAME).strip();
        LocalDate today = SwedishTime.today(clock);
        List<Fault> faults = new ArrayList<>();
        require(faults, "date", typed.date(), today);
        require(faults, "from", typed.from(), today);
        require(faults, "to", typed.to(), today);
        if (typed.from() != null && typed.to() != null && typed.to().isBefore(typed.from())) {
            faults.add(new Fault("to", Message.of("processdag.error.toBeforeFrom")));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new Checked(
                name,
                Objects.requireNonNull(typed.date()),
                Objects.requireNonNull(typed.from()),
                Objects.requireNonNull(typed.to()),
                leaders,
                documenter);
    }

    /** What was held on paper has been held. */
    private static void require(List<Fault> faults, String field, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            faults.add(new Fault(field, Message.of("foundation.text.missing")));
        } else if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            faults.add(new Fault(
                    field, Message.of("processdagpaper.error.past", Integer.toString(EARLIEST.getYear()))));
        }
    }

    /** The times are not known: the whole day stands in their place and is shown nowhere. */
    private static void describe(WorkshopEntity workshop, Checked day) {
        workshop.describe(
                day.name(),
                day.date(),
                LocalTime.MIN,
                LocalTime.of(23, 59),
                day.from(),
                day.to(),
                day.documenter());
    }
}
