package se.stegvis.processdag;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.processdag.persistence.TemplateEntity;
import se.stegvis.processdag.persistence.TemplateFieldEntity;
import se.stegvis.processdag.persistence.TemplateFieldRepository;
import se.stegvis.processdag.persistence.TemplateRepository;
import se.stegvis.processdag.persistence.TemplateThemeEntity;
import se.stegvis.processdag.persistence.TemplateThemeRepository;
import se.stegvis.processdag.persistence.TemplateVersionEntity;
import se.stegvis.processdag.persistence.TemplateVersionRepository;
import tools.jackson.databind.json.JsonMapper;

/** Reads templates: those that ship and the förbund's own, published or being worked on. */
@Component
@Transactional(readOnly = true)
class Templates {

    /** A version that a day can be made from. */
    record Version(@Nullable String key, @Nullable UUID versionId, int number, TemplateContent content) {}

    private final ShippedTemplates shipped;
    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final TemplateThemeRepository themes;
    private final TemplateFieldRepository fields;
    private final ActorSource people;
    private final JsonMapper json;

    Templates(
            ShippedTemplates shipped,
            TemplateRepository templates,
            TemplateVersionRepository versions,
            TemplateThemeRepository themes,
            TemplateFieldRepository fields,
            ActorSource people,
            JsonMapper json) {
        this.shipped = shipped;
        this.templates = templates;
        this.versions = versions;
        this.themes = themes;
        this.fields = fields;
        this.people = people;
        this.json = json;
    }

    /** All of the förbund's templates, those that ship first, its own by name. */
    List<TemplateSummary> all(AssociationId association, Locale language) {
        Map<UUID, List<TemplateVersionEntity>> own = versions.findByAssociationIdOrderByNumberDesc(association.value()).stream()
                .collect(groupingBy(TemplateVersionEntity::templateId));
        Map<AccountId, String> names = people.names(own.values().stream()
                .flatMap(List::stream)
                .map(TemplateVersionEntity::publishedBy)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .distinct()
                .toList());
        List<TemplateSummary> all = new ArrayList<>();
        ShippedTemplates.KEYS.forEach(key -> {
            TemplateContent content = shipped.content(key, language);
            all.add(summary(new TemplateRef(key), content, List.of(), false, false));
        });
        templates.findByAssociationIdOrderByCreatedAt(association.value()).stream()
                .filter(template -> own.containsKey(template.id()))
                .map(template -> summary(template, own.getOrDefault(template.id(), List.of()), names))
                .sorted(Comparator.comparing(TemplateSummary::name, SwedishOrder.INSTANCE))
                .forEach(all::add);
        return all;
    }

    private TemplateSummary summary(TemplateEntity template, List<TemplateVersionEntity> its, Map<AccountId, String> names) {
        List<TemplateSummary.Published> published = its.stream()
                .filter(TemplateVersionEntity::isPublished)
                .map(version -> new TemplateSummary.Published(
                        version.number(),
                        Objects.requireNonNull(version.publishedAt()),
                        names.getOrDefault(new AccountId(Objects.requireNonNull(version.publishedBy())), "")))
                .toList();
        TemplateContent content = its.stream()
                .filter(TemplateVersionEntity::isPublished)
                .findFirst()
                .map(this::published)
                .orElseGet(() -> underWay(its.getFirst()));
        return summary(
                TemplateRef.own(new TemplateId(template.id())),
                content,
                published,
                its.stream().anyMatch(version -> !version.isPublished()),
                template.isWithdrawn());
    }

    private static TemplateSummary summary(
            TemplateRef ref,
            TemplateContent content,
            List<TemplateSummary.Published> published,
            boolean underWay,
            boolean withdrawn) {
        return new TemplateSummary(
                ref,
                content.name(),
                content.about(),
                content.scaleStep(),
                content.counted(),
                TemplateSummary.minutes(content),
                published,
                underWay,
                withdrawn);
    }

    /**
     * The version that a day made now gets.
     *
     * @throws NotFoundException when the förbund has no such template, or has published none of it or withdrawn it
     */
    Version latest(AssociationId association, TemplateRef ref, Locale language) {
        return published(association, ref, null, language);
    }

    /**
     * A version that a day can be made from.
     *
     * @param number of one of the förbund's own; null for the newest
     * @throws NotFoundException when the förbund has published no such version, or has withdrawn the template
     */
    Version published(AssociationId association, TemplateRef ref, @Nullable Integer number, Locale language) {
        if (ref.isShipped()) {
            return new Version(ref.value(), null, shipped.number(ref.value()), shipped.content(ref.value(), language));
        }
        TemplateEntity template = get(association, ref.template().orElseThrow());
        if (template.isWithdrawn()) {
            throw new NotFoundException();
        }
        return versions.findByTemplateIdOrderByNumberDesc(template.id()).stream()
                .filter(TemplateVersionEntity::isPublished)
                .filter(version -> number == null || version.number() == number)
                .findFirst()
                .map(version -> new Version(null, version.id(), version.number(), published(version)))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A version as it is, published or being worked on.
     *
     * @param number of the version; null for the newest, published or not
     * @throws NotFoundException when there is none such
     */
    Version read(AssociationId association, TemplateRef ref, @Nullable Integer number, Locale language) {
        if (ref.isShipped()) {
            return new Version(ref.value(), null, shipped.number(ref.value()), shipped.content(ref.value(), language));
        }
        return versions
                .findByTemplateIdOrderByNumberDesc(
                        get(association, ref.template().orElseThrow()).id())
                .stream()
                .filter(version -> number == null || version.number() == number)
                .findFirst()
                .map(version -> new Version(
                        null, version.id(), version.number(), version.isPublished() ? published(version) : underWay(version)))
                .orElseThrow(NotFoundException::new);
    }

    private TemplateEntity get(AssociationId association, TemplateId id) {
        return templates.findByAssociationIdAndId(association.value(), id.value()).orElseThrow(NotFoundException::new);
    }

    TemplateContent published(TemplateVersionEntity version) {
        return content(Objects.requireNonNull(version.content()));
    }

    TemplateContent content(String stored) {
        return json.readValue(stored, TemplateContent.class);
    }

    String stored(TemplateContent content) {
        return json.writeValueAsString(content);
    }

    /** A version that is being worked on, its questions under no key yet. */
    TemplateContent underWay(TemplateVersionEntity version) {
        List<TemplateThemeEntity> its = themes.findByTemplateVersionIdOrderByPosition(version.id());
        Map<UUID, List<TemplateFieldEntity>> asked =
                fields.findByTemplateThemeIdInOrderByPosition(its.stream().map(TemplateThemeEntity::id).toList()).stream()
                        .collect(groupingBy(TemplateFieldEntity::templateThemeId));
        return new TemplateContent(
                version.name(),
                version.about(),
                version.scaleStep(),
                version.openingMinutes(),
                version.closingMinutes(),
                its.stream()
                        .map(theme -> new TemplateContent.Theme(
                                theme.themeKey(),
                                theme.number(),
                                theme.name(),
                                theme.question().isBlank() ? null : theme.question(),
                                null,
                                theme.minutes(),
                                theme.pauseMinutes(),
                                asked.getOrDefault(theme.id(), List.of()).stream()
                                        .map(field -> new TemplateContent.Field(
                                                field.fieldKey(), field.label(), field.beforeScoring()))
                                        .toList()))
                        .toList());
    }
}
