package se.stegvis.processdag;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** The themes of a processdag that is being prepared; from when the day is opened they are fixed, and each change is refused. */
@GuardedService
@Transactional
public class ThemeService {

    static final int LONGEST_THEME = 120;
    static final int LONGEST_QUESTION = 300;
    static final int MOST_THEMES = 20;

    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final DayTurns turns;
    private final Texts texts;

    ThemeService(ThemeRepository themes, FieldRepository fields, DayTurns turns, Texts texts) {
        this.themes = themes;
        this.fields = fields;
        this.turns = turns;
        this.texts = texts;
    }

    /** Adds a theme of the group's own, last. With a scale question it is scored, without it is only talked about. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public ThemeId add(WorkshopId workshop, String name, @Nullable String scaleQuestion, Locale language) {
        WorkshopEntity found = prepared(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(workshop.value());
        if (all.size() >= MOST_THEMES) {
            throw RefusedException.because("processdag.error.tooManyThemes", MOST_THEMES);
        }
        int last = all.isEmpty() ? 0 : all.getLast().position();
        ThemeEntity theme = themes.saveAndFlush(new ThemeEntity(
                found.associationId(), found.id(), last + 1, null, "", themeName(name), question(scaleQuestion)));
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
    public void change(WorkshopId workshop, ThemeId theme, String name, @Nullable String scaleQuestion) {
        prepared(workshop);
        themeOf(workshop, theme).describe(themeName(name), question(scaleQuestion));
    }

    /** Moves a theme one step earlier or later; at the end of the row nothing happens. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void move(WorkshopId workshop, ThemeId theme, boolean earlier) {
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
    public void remove(WorkshopId workshop, ThemeId theme) {
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

    private static String themeName(String name) {
        return FreeText.required("themeName", name, LONGEST_THEME);
    }

    private static @Nullable String question(@Nullable String scaleQuestion) {
        if (scaleQuestion == null || scaleQuestion.isBlank()) {
            return null;
        }
        return FreeText.required("scaleQuestion", scaleQuestion, LONGEST_QUESTION);
    }
}
