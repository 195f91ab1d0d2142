package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.TemplateFieldEntity;
import se.stegvis.processdag.persistence.TemplateFieldRepository;
import se.stegvis.processdag.persistence.TemplateThemeEntity;
import se.stegvis.processdag.persistence.TemplateThemeRepository;
import se.stegvis.processdag.persistence.TemplateVersionEntity;
import se.stegvis.processdag.persistence.TemplateVersionRepository;
import se.stegvis.processdag.policy.ScaleRules;

/** Working on a version of a template: every change is stored at once, under a version of the thing that is changed. */
@GuardedService
@Transactional
public class TemplateDraftService {

    /** Most themes in one template. */
    public static final int MOST_THEMES = 20;

    /** Most questions to take notes under in one theme. */
    public static final int MOST_FIELDS = 12;

    /** Longest theme in minutes. */
    public static final int LONGEST_MINUTES = 480;

    /** Longest pause in minutes. */
    public static final int LONGEST_PAUSE = 180;

    /** Longest opening or closing in minutes. */
    public static final int LONGEST_END = 240;

    static final int LONGEST_ABOUT = 500;
    static final int LONGEST_LABEL = 200;
    private static final int NEW_THEME_MINUTES = 20;

    private final TemplateDrafts drafts;
    private final TemplateVersionRepository versions;
    private final TemplateThemeRepository themes;
    private final TemplateFieldRepository fields;

    TemplateDraftService(
            TemplateDrafts drafts,
            TemplateVersionRepository versions,
            TemplateThemeRepository themes,
            TemplateFieldRepository fields) {
        this.drafts = drafts;
        this.versions = versions;
        this.themes = themes;
        this.fields = fields;
    }

    /**
     * The version under way.
     *
     * @throws RefusedException when none is
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public TemplateDraft open(AssociationId association, TemplateId template) {
        return drafts.describe(drafts.underWay(association, template));
    }

    /**
     * Names the template and says what it is good for.
     *
     * @return the version it is stored under
     * @throws InvalidInputException at {@code templateName} or {@code about}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long describe(AssociationId association, TemplateId template, String name, String about, long expectedVersion) {
        TemplateVersionEntity version = drafts.underWay(association, template);
        requireVersion(version.version(), expectedVersion, version.name());
        version.describe(
                FreeText.required("templateName", name, TemplateService.LONGEST_NAME),
                FreeText.checked("about", about, LONGEST_ABOUT).strip());
        versions.flush();
        return version.version();
    }

    /**
     * Sets the step of the scale and the time before and after the themes.
     *
     * @param step null where a day takes the förbund's own
     * @throws InvalidInputException at {@code scaleStep}, {@code opening} or {@code closing}
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void set(
            AssociationId association,
            TemplateId template,
            @Nullable BigDecimal step,
            @Nullable Integer opening,
            @Nullable Integer closing) {
        TemplateVersionEntity version = drafts.underWay(association, template);
        if (step != null && !ScaleRules.isStep(step)) {
            throw InvalidInputException.at("scaleStep", "processdag.error.scaleStep");
        }
        version.set(step, Minutes.of("opening", opening, 0, LONGEST_END), Minutes.of("closing", closing, 0, LONGEST_END));
        versions.flush();
    }

    /**
     * Adds a theme last, with one question to take notes under.
     *
     * @param firstField what the question is called
     * @throws InvalidInputException at {@code themeName}
     * @throws RefusedException when there are too many
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void addTheme(AssociationId association, TemplateId template, String name, String firstField) {
        TemplateVersionEntity version = drafts.underWay(association, template);
        List<TemplateThemeEntity> all = themes.findByTemplateVersionIdOrderByPosition(version.id());
        if (all.size() >= MOST_THEMES) {
            throw RefusedException.because("processdag.error.tooManyThemes", MOST_THEMES);
        }
        TemplateThemeEntity theme = new TemplateThemeEntity(
                version.associationId(),
                version.id(),
                all.isEmpty() ? 1 : all.getLast().position() + 1,
                "theme-" + UUID.randomUUID(),
                "");
        theme.describe(FreeText.required("themeName", name, ThemeService.LONGEST_THEME), "");
        theme.take(NEW_THEME_MINUTES, 0);
        themes.saveAndFlush(theme);
        fields.save(field(theme, 1, firstField));
    }

    /**
     * Names a theme and gives it a scale question, or takes it away where that is blank.
     *
     * @return the version it is stored under
     * @throws InvalidInputException at {@code themeName} or {@code scaleQuestion}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long describeTheme(
            AssociationId association, TemplateId template, UUID theme, String name, String question, long expectedVersion) {
        TemplateThemeEntity found = theme(association, template, theme);
        requireVersion(found.version(), expectedVersion, found.name());
        found.describe(
                FreeText.required("themeName", name, ThemeService.LONGEST_THEME),
                FreeText.checked("scaleQuestion", question, ThemeService.LONGEST_QUESTION).strip());
        themes.flush();
        return found.version();
    }

    /** Says whether a question in other words means the same as before, so that days are still compared by it. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void sameQuestion(AssociationId association, TemplateId template, UUID theme, boolean same) {
        theme(association, template, theme).ask(same);
    }

    /**
     * Sets how long a theme takes, and the pause after it.
     *
     * @throws InvalidInputException at {@code minutes} or {@code pause}
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void time(
            AssociationId association, TemplateId template, UUID theme, @Nullable Integer minutes, @Nullable Integer pause) {
        theme(association, template, theme)
                .take(Minutes.of("minutes", minutes, 1, LONGEST_MINUTES), Minutes.of("pause", pause, 0, LONGEST_PAUSE));
    }

    /** Moves a theme one step; at the end of the row nothing happens. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void moveTheme(AssociationId association, TemplateId template, UUID theme, boolean earlier) {
        TemplateVersionEntity version = drafts.underWay(association, template);
        List<TemplateThemeEntity> all = themes.findByTemplateVersionIdOrderByPosition(version.id());
        TemplateThemeEntity moved = themes.findByTemplateVersionIdAndId(version.id(), theme).orElseThrow(NotFoundException::new);
        int other = all.indexOf(moved) + (earlier ? -1 : 1);
        if (other >= 0 && other < all.size()) {
            int position = moved.position();
            moved.stand(all.get(other).position());
            all.get(other).stand(position);
        }
    }

    /** Takes a theme out of the version under way. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void removeTheme(AssociationId association, TemplateId template, UUID theme) {
        TemplateThemeEntity found = theme(association, template, theme);
        fields.deleteAll(fieldsOf(found));
        fields.flush();
        themes.delete(found);
    }

    /**
     * Adds a question to take notes under, last in its theme.
     *
     * @throws InvalidInputException at {@code label}
     * @throws RefusedException when there are too many
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void addField(AssociationId association, TemplateId template, UUID theme, String label) {
        TemplateThemeEntity found = theme(association, template, theme);
        List<TemplateFieldEntity> all = fieldsOf(found);
        if (all.size() >= MOST_FIELDS) {
            throw RefusedException.because("processdagbefore.error.tooManyFields", MOST_FIELDS);
        }
        fields.save(field(found, all.isEmpty() ? 1 : all.getLast().position() + 1, label));
    }

    /**
     * Puts a question to take notes under in other words.
     *
     * @return the version it is stored under
     * @throws InvalidInputException at {@code label}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long describeField(
            AssociationId association, TemplateId template, UUID theme, UUID field, String label, long expectedVersion) {
        TemplateFieldEntity found = field(association, template, theme, field);
        requireVersion(found.version(), expectedVersion, found.label());
        found.label(FreeText.required("label", label, LONGEST_LABEL));
        fields.flush();
        return found.version();
    }

    /** Says whether a question is asked before scoring. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void before(AssociationId association, TemplateId template, UUID theme, UUID field, boolean before) {
        field(association, template, theme, field).ask(before);
    }

    /** Moves a question one step within its theme; at the end of the row nothing happens. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void moveField(AssociationId association, TemplateId template, UUID theme, UUID field, boolean earlier) {
        TemplateThemeEntity found = theme(association, template, theme);
        List<TemplateFieldEntity> all = fieldsOf(found);
        TemplateFieldEntity moved = fields.findByTemplateThemeIdAndId(found.id(), field).orElseThrow(NotFoundException::new);
        int other = all.indexOf(moved) + (earlier ? -1 : 1);
        if (other >= 0 && other < all.size()) {
            int position = moved.position();
            moved.stand(all.get(other).position());
            all.get(other).stand(position);
        }
    }

    /** Takes a question out of its theme. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void removeField(AssociationId association, TemplateId template, UUID theme, UUID field) {
        fields.delete(field(association, template, theme, field));
    }

    private static TemplateFieldEntity field(TemplateThemeEntity theme, int position, String label) {
        return new TemplateFieldEntity(
                theme.associationId(),
                theme.id(),
                position,
                "field-" + UUID.randomUUID().toString().substring(0, 18),
                FreeText.required("label", label, LONGEST_LABEL),
                false);
    }

    private TemplateThemeEntity theme(AssociationId association, TemplateId template, UUID theme) {
        return themes.findByTemplateVersionIdAndId(drafts.underWay(association, template).id(), theme)
                .orElseThrow(NotFoundException::new);
    }

    private TemplateFieldEntity field(AssociationId association, TemplateId template, UUID theme, UUID field) {
        return fields.findByTemplateThemeIdAndId(theme(association, template, theme).id(), field)
                .orElseThrow(NotFoundException::new);
    }

    private List<TemplateFieldEntity> fieldsOf(TemplateThemeEntity theme) {
        return fields.findByTemplateThemeIdInOrderByPosition(List.of(theme.id()));
    }

    /** Templates do not say who wrote what in them, so the conflict names nobody. */
    private static void requireVersion(long stored, long seen, String words) {
        if (stored != seen) {
            throw new EditConflictException(words, stored, "");
        }
    }
}
