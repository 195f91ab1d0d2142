package se.stegvis.processdag;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.TemplateEntity;
import se.stegvis.processdag.persistence.TemplateFieldEntity;
import se.stegvis.processdag.persistence.TemplateFieldRepository;
import se.stegvis.processdag.persistence.TemplateRepository;
import se.stegvis.processdag.persistence.TemplateThemeEntity;
import se.stegvis.processdag.persistence.TemplateThemeRepository;
import se.stegvis.processdag.persistence.TemplateVersionEntity;
import se.stegvis.processdag.persistence.TemplateVersionRepository;
import se.stegvis.processdag.policy.QuestionKeys;

/** The versions of templates that are being worked on. */
@Component
class TemplateDrafts {

    private final Templates contents;
    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final TemplateThemeRepository themes;
    private final TemplateFieldRepository fields;

    TemplateDrafts(
            Templates contents,
            TemplateRepository templates,
            TemplateVersionRepository versions,
            TemplateThemeRepository themes,
            TemplateFieldRepository fields) {
        this.contents = contents;
        this.templates = templates;
        this.versions = versions;
        this.themes = themes;
        this.fields = fields;
    }

    /** A template, waiting for whoever is changing it. */
    TemplateEntity lock(AssociationId association, TemplateId id) {
        return templates.findAndLock(association.value(), id.value()).orElseThrow(NotFoundException::new);
    }

    /**
     * The version under way, for changing something in it; who publishes it meanwhile is either before or after.
     *
     * @throws RefusedException when none is under way
     */
    TemplateVersionEntity underWay(AssociationId association, TemplateId id) {
        return find(lock(association, id)).orElseThrow(() -> RefusedException.because("processdagbefore.error.notBegun"));
    }

    Optional<TemplateVersionEntity> find(TemplateEntity template) {
        return versions.findByTemplateIdAndPublishedAtIsNull(template.id());
    }

    /** Writes what a new version begins as. */
    void fill(TemplateVersionEntity version, TemplateContent from) {
        version.describe(from.name(), from.about());
        version.set(from.scaleStep(), from.opening(), from.closing());
        versions.saveAndFlush(version);
        int position = 0;
        for (TemplateContent.Theme theme : from.themes()) {
            TemplateThemeEntity made = new TemplateThemeEntity(
                    version.associationId(), version.id(), ++position, theme.key(), theme.number());
            made.describe(theme.name(), theme.question() == null ? "" : theme.question());
            made.take(theme.minutes(), theme.pause());
            themes.saveAndFlush(made);
            int place = 0;
            for (TemplateContent.Field field : theme.fields()) {
                fields.save(new TemplateFieldEntity(
                        version.associationId(), made.id(), ++place, field.key(), field.label(), field.before()));
            }
        }
        fields.flush();
    }

    TemplateDraft describe(TemplateVersionEntity version) {
        List<TemplateThemeEntity> its = themes.findByTemplateVersionIdOrderByPosition(version.id());
        Map<UUID, List<TemplateFieldEntity>> asked =
                fields.findByTemplateThemeIdInOrderByPosition(its.stream().map(TemplateThemeEntity::id).toList()).stream()
                        .collect(groupingBy(TemplateFieldEntity::templateThemeId));
        TemplateContent base = contents.content(version.base());
        return new TemplateDraft(
                version.number(),
                version.name(),
                version.about(),
                version.scaleStep(),
                version.openingMinutes(),
                version.closingMinutes(),
                its.stream()
                        .map(theme -> new TemplateDraft.Theme(
                                theme.id(),
                                theme.number(),
                                theme.name(),
                                theme.question(),
                                theme.sameQuestion(),
                                before(theme, List.of(base)).stream()
                                        .map(QuestionKeys.Asked::question)
                                        .findFirst()
                                        .orElse(null),
                                theme.minutes(),
                                theme.pauseMinutes(),
                                asked.getOrDefault(theme.id(), List.of()).stream()
                                        .map(field -> new TemplateDraft.Field(
                                                field.id(), field.label(), field.beforeScoring(), field.version()))
                                        .toList(),
                                theme.version()))
                        .toList(),
                version.version());
    }

    /** The whole of the version, each question under the key that says what it can be set beside. */
    TemplateContent whole(TemplateVersionEntity version) {
        List<TemplateContent> earlier = Stream.concat(
                        Stream.of(contents.content(version.base())),
                        versions.findByTemplateIdOrderByNumberDesc(version.templateId()).stream()
                                .filter(TemplateVersionEntity::isPublished)
                                .flatMap(published ->
                                        Stream.of(contents.published(published), contents.content(published.base()))))
                .toList();
        List<TemplateThemeEntity> its = themes.findByTemplateVersionIdOrderByPosition(version.id());
        TemplateContent typed = contents.underWay(version);
        List<TemplateContent.Theme> keyed = new ArrayList<>();
        for (int index = 0; index < its.size(); index++) {
            TemplateContent.Theme theme = typed.themes().get(index);
            keyed.add(theme.asking(QuestionKeys.of(
                    theme.question(),
                    before(its.get(index), earlier),
                    its.get(index).sameQuestion(),
                    () -> "question-" + UUID.randomUUID())));
        }
        return typed.with(keyed);
    }

    private static List<QuestionKeys.Asked> before(TemplateThemeEntity theme, List<TemplateContent> earlier) {
        return earlier.stream()
                .flatMap(content -> content.themes().stream())
                .filter(one -> one.key().equals(theme.themeKey()))
                .flatMap(one -> {
                    String question = one.question();
                    String key = one.questionKey();
                    return question == null || key == null
                            ? Stream.empty()
                            : Stream.of(new QuestionKeys.Asked(question, key));
                })
                .toList();
    }

    /** Takes the themes of a version that is no longer worked on away. */
    void clear(TemplateVersionEntity version) {
        List<TemplateThemeEntity> its = themes.findByTemplateVersionIdOrderByPosition(version.id());
        fields.deleteAll(fields.findByTemplateThemeIdInOrderByPosition(
                its.stream().map(TemplateThemeEntity::id).toList()));
        fields.flush();
        themes.deleteAll(its);
        themes.flush();
    }
}
