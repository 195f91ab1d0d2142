package se.stegvis.processdag;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.TemplateEntity;
import se.stegvis.processdag.persistence.TemplateRepository;
import se.stegvis.processdag.persistence.TemplateVersionEntity;
import se.stegvis.processdag.persistence.TemplateVersionRepository;

/**
 * A förbund's templates of processdagar, in versions: copied, worked on ({@link TemplateDraftService}), published, withdrawn. A
 * published version never changes, and a day keeps the version it was made from.
 */
@GuardedService
@Transactional
public class TemplateService {

    /** Longest name of a template. */
    public static final int LONGEST_NAME = 120;
    private static final int MOST_TEMPLATES = 50;

    private final Templates templates;
    private final TemplateDrafts drafts;
    private final TemplateRepository stored;
    private final TemplateVersionRepository versions;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    TemplateService(
            Templates templates,
            TemplateDrafts drafts,
            TemplateRepository stored,
            TemplateVersionRepository versions,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.templates = templates;
        this.drafts = drafts;
        this.stored = stored;
        this.versions = versions;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** All templates, those that ship first; also such as are not published yet or withdrawn. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public List<TemplateSummary> list(AssociationId association, Locale language) {
        return templates.all(association, language);
    }

    /** The templates that a day can be made from now. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public List<TemplateSummary> choices(AssociationId association, Locale language) {
        return templates.all(association, language).stream()
                .filter(template -> !template.withdrawn())
                .filter(template -> template.ref().isShipped() || !template.published().isEmpty())
                .toList();
    }

    /**
     * A template as a day would begin with it.
     *
     * @param number of the version; null for the newest, published or not
     * @param language of one that ships; the förbund's own are in the words they were written in
     * @throws NotFoundException when there is no such version
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR, Role.FACILITATOR})
    @Transactional(readOnly = true)
    public TemplateContent read(AssociationId association, TemplateRef ref, @Nullable Integer number, Locale language) {
        return templates.read(association, ref, number, language).content();
    }

    /**
     * Begins a template of the förbund's own as a copy of another. Themes and questions keep their keys: days made from either can be
     * compared where they ask the same.
     *
     * @throws InvalidInputException at {@code templateName}
     * @throws NotFoundException when there is no such template
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public TemplateId copy(AssociationId association, TemplateRef from, String name, Locale language) {
        String clean = FreeText.required("templateName", name, LONGEST_NAME);
        TemplateContent source =
                publishedOf(association, from, language).content().named(clean);
        if (stored.findByAssociationIdOrderByCreatedAt(association.value()).size() >= MOST_TEMPLATES) {
            throw RefusedException.because("processdagbefore.error.tooManyTemplates", MOST_TEMPLATES);
        }
        TemplateEntity template = stored.saveAndFlush(new TemplateEntity(association.value(), clock.instant()));
        begin(template, 1, source);
        audit.record(association, "template.copied", clean, null, null);
        return new TemplateId(template.id());
    }

    /** What can be copied: what is published, also of a template that is withdrawn. */
    private Templates.Version publishedOf(AssociationId association, TemplateRef from, Locale language) {
        return from.template()
                .map(own -> {
                    int last = versions.findByTemplateIdOrderByNumberDesc(own.value()).stream()
                            .filter(TemplateVersionEntity::isPublished)
                            .mapToInt(TemplateVersionEntity::number)
                            .findFirst()
                            .orElseThrow(NotFoundException::new);
                    return templates.read(association, from, last, language);
                })
                .orElseGet(() -> templates.read(association, from, null, language));
    }

    /** Begins a new version of a template as the last published one; nothing happens when one is under way, whoever began it. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void begin(AssociationId association, TemplateId template) {
        TemplateEntity found = drafts.lock(association, template);
        if (drafts.find(found).isEmpty()) {
            TemplateVersionEntity last = versions.findByTemplateIdOrderByNumberDesc(found.id()).getFirst();
            begin(found, last.number() + 1, templates.published(last));
        }
    }

    private void begin(TemplateEntity template, int number, TemplateContent from) {
        drafts.fill(
                new TemplateVersionEntity(
                        template.associationId(), template.id(), number, templates.stored(from), caller(), clock.instant()),
                from);
    }

    /**
     * Publishes the version under way: from now on days are made from it.
     *
     * @throws RefusedException when none is under way, it lacks something, or it is the same as the one before
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void publish(AssociationId association, TemplateId template) {
        TemplateVersionEntity version = drafts.underWay(association, template);
        TemplateContent whole = drafts.whole(version);
        require(whole);
        Optional<TemplateContent> former = versions.findByTemplateIdOrderByNumberDesc(template.value()).stream()
                .filter(TemplateVersionEntity::isPublished)
                .findFirst()
                .map(templates::published);
        if (former.filter(whole::equals).isPresent()) {
            throw RefusedException.because("processdagbefore.error.unchanged");
        }
        drafts.clear(version);
        version.publish(templates.stored(whole), caller(), clock.instant());
        versions.flush();
        audit.record(association, "template.published", whole.name(), null, Integer.toString(version.number()));
    }

    private static void require(TemplateContent whole) {
        if (whole.themes().isEmpty()) {
            throw RefusedException.because("processdagbefore.error.noThemes");
        }
        whole.themes().forEach(theme -> {
            if (theme.name().isBlank()) {
                throw RefusedException.because("processdagbefore.error.unnamedTheme");
            }
            if (theme.fields().isEmpty()) {
                throw RefusedException.because("processdagbefore.error.noFields", theme.name());
            }
            if (theme.fields().stream().anyMatch(field -> field.label().isBlank())) {
                throw RefusedException.because("processdagbefore.error.unnamedField", theme.name());
            }
        });
    }

    /** Gives the version under way up; a template that has never been published disappears with it. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void discard(AssociationId association, TemplateId template) {
        TemplateVersionEntity version = drafts.underWay(association, template);
        drafts.clear(version);
        String name = version.name();
        versions.delete(version);
        versions.flush();
        if (versions.findByTemplateIdOrderByNumberDesc(template.value()).isEmpty()) {
            stored.deleteById(template.value());
        }
        audit.record(association, "template.discarded", name, null, null);
    }

    /** Offers a template no longer when a day is made, or again. Days already made from it stay as they are. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void withdraw(AssociationId association, TemplateId template, boolean withdrawn) {
        TemplateEntity found = drafts.lock(association, template);
        if (found.isWithdrawn() != withdrawn) {
            found.withdraw(withdrawn ? clock.instant() : null);
            TemplateVersionEntity last = versions.findByTemplateIdOrderByNumberDesc(found.id()).getFirst();
            audit.record(association, withdrawn ? "template.withdrawn" : "template.offered", last.name(), null, null);
        }
    }

    private UUID caller() {
        return currentActor.get().account().value();
    }
}
