package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.TypedScores;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.policy.ThemeRules;
import se.stegvis.processdag.policy.TypedScoreRules;

/** What is decided about themes in the middle of a day: one more that somebody asks for, answers on paper, and what the day was like. */
@GuardedService
@Transactional
public class ThemesOnTheSpot {

    private final DayTurns turns;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final TypedScores typed;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Texts texts;

    ThemesOnTheSpot(
            DayTurns turns,
            ThemeRepository themes,
            FieldRepository fields,
            TypedScores typed,
            CurrentActor currentActor,
            AuditTrail audit,
            Texts texts) {
        this.turns = turns;
        this.themes = themes;
        this.fields = fields;
        this.typed = typed;
        this.currentActor = currentActor;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Adds a theme of the group's own while the day goes on. Its turn comes next; where all themes are done it begins at once, and before
     * the first has begun it stands last.
     *
     * @param scaleQuestion what is scored; null or blank for a theme that is only talked about
     * @throws InvalidInputException at {@code themeName} or {@code scaleQuestion}
     * @throws RefusedException when the day is not open, or has too many themes already
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public ThemeId add(WorkshopId workshop, String name, @Nullable String scaleQuestion, Locale language) {
        WorkshopEntity found = open(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(found.id());
        requirePlace(all);
        String question = scaleQuestion == null || scaleQuestion.isBlank()
                ? null
                : FreeText.required("scaleQuestion", scaleQuestion, ThemeService.LONGEST_QUESTION);
        ThemeEntity theme = themes.saveAndFlush(new ThemeEntity(
                found.associationId(),
                found.id(),
                place(all),
                null,
                "",
                FreeText.required("themeName", name, ThemeService.LONGEST_THEME),
                question));
        if (!all.isEmpty() && all.stream().allMatch(other -> other.phase() == ThemePhase.CLOSED)) {
            theme.enter(ThemePhase.THINKING);
        }
        fields.save(new FieldEntity(
                theme.associationId(),
                theme.id(),
                1,
                "conclusions",
                texts.get(language, "processdag.template.own.conclusions"),
                false));
        audit.record(
                new AssociationId(found.associationId()), "workshop.themeAdded", found.name() + ": " + theme.name(), null, null);
        return new ThemeId(theme.id());
    }

    /** The place of the next theme's turn, made free; the last one before the day's first theme has begun. */
    private static int place(List<ThemeEntity> all) {
        List<ThemeEntity> waiting =
                all.stream().filter(theme -> theme.phase() == ThemePhase.WAITING).toList();
        if (waiting.isEmpty() || waiting.size() == all.size()) {
            return all.isEmpty() ? 1 : all.getLast().position() + 1;
        }
        int place = waiting.getFirst().position();
        all.stream()
                .filter(theme -> theme.position() >= place)
                .toList()
                .forEach(theme -> theme.stand(theme.position() + 1));
        return place;
    }

    /**
     * Asks everybody, when all themes are done, what the day itself was like, on the same scale and as secretly as everything else. It is a
     * theme like others under a key of its own, scored at once and with nothing to note.
     *
     * @throws RefusedException before all themes are done, or when it has been asked already
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public ThemeId askAboutTheDay(WorkshopId workshop, Locale language) {
        WorkshopEntity found = open(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(found.id());
        if (all.stream().anyMatch(theme -> theme.phase() != ThemePhase.CLOSED)) {
            throw RefusedException.because("processdagroom.error.themesLeft");
        }
        if (all.stream().anyMatch(theme -> WorkshopTheme.ABOUT_THE_DAY.equals(theme.themeKey()))) {
            throw RefusedException.because("processdagroom.error.dayAsked");
        }
        ThemeEntity theme = themes.saveAndFlush(new ThemeEntity(
                found.associationId(),
                found.id(),
                all.getLast().position() + 1,
                WorkshopTheme.ABOUT_THE_DAY,
                "",
                texts.get(language, "processdagroom.day.name"),
                texts.get(language, "processdagroom.day.question")));
        theme.enter(ThemePhase.SCORING);
        return new ThemeId(theme.id());
    }

    /**
     * Stores what people have answered on paper or by show of hands, in place of what was typed before. It counts among the answers, and
     * from the reveal on nothing tells it from those of phones.
     *
     * @param answers as people write them down: {@code 7 8 6,5 8×3}; blank for none
     * @return how many answers were typed
     * @throws InvalidInputException at {@code typed} for what is no answer on the scale
     * @throws RefusedException when the theme is not being scored
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public int type(WorkshopId workshop, ThemeId theme, String answers) {
        WorkshopEntity found = open(workshop);
        ThemeEntity scored = themes.findByWorkshopIdAndId(found.id(), theme.value()).orElseThrow(NotFoundException::new);
        if (scored.scaleQuestion() == null) {
            throw RefusedException.because("processdag.error.noScale");
        }
        ThemeRules.takesScores(scored.phase()).orThrow();
        List<BigDecimal> scores = TypedScoreRules.read(answers, found.scaleStep());
        typed.replace(found.associationId(), scored.id(), scores);
        audit.record(
                new AssociationId(found.associationId()),
                "workshop.scoresTyped",
                found.name() + ": " + scored.name(),
                null,
                texts.get(
                        Texts.SWEDISH,
                        "processdagroom.audit.typed",
                        scores.size(),
                        currentActor.get().name()));
        return scores.size();
    }

    /** What has been typed for a theme and is not shown yet, lowest first: for those who type it. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public List<BigDecimal> typed(WorkshopId workshop, ThemeId theme) {
        return themes.findByWorkshopIdAndId(workshop.value(), theme.value())
                .map(found -> typed.of(found.id()))
                .orElseThrow(NotFoundException::new);
    }

    private static void requirePlace(List<ThemeEntity> all) {
        if (all.size() >= ThemeService.MOST_THEMES) {
            throw RefusedException.because("processdagroom.error.tooManyThemes", ThemeService.MOST_THEMES);
        }
    }

    private WorkshopEntity open(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() != WorkshopState.OPEN) {
            throw RefusedException.because(
                    found.state() == WorkshopState.CLOSED ? "processdag.error.over" : "processdag.error.notOpen");
        }
        return found;
    }
}
