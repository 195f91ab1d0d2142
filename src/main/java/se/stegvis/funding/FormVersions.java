package se.stegvis.funding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.FormAdjustments.FieldAdjustment;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.persistence.FormAdjustmentEntity;
import se.stegvis.funding.persistence.FormAdjustmentRepository;
import se.stegvis.funding.persistence.FormVersionEntity;
import se.stegvis.funding.persistence.FormVersionRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;

/** The forms as each förbund has them: what ships, and what it has changed and published. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FormVersions {

    /** What ships has numbers up to this. */
    static final int SHIPPED = 100;

    static final String HELP = "help:";
    static final String REQUIRED = "required:";
    static final String LONGEST = "longest:";
    static final String QUESTION = "question:";
    static final String SECTION = "section:";
    static final String COST = "cost:";
    static final String GROUP = "group:";

    /** Subjects that change something which ships, and so can be taken back to it. */
    static final List<String> OF_WHAT_SHIPS = List.of(HELP, REQUIRED, LONGEST, COST);

    private record Which(UUID association, ApplicationKind kind, int number) {}

    private final FormDefinitions shipped;
    private final FormVersionRepository versions;
    private final FormAdjustmentRepository adjustments;
    private final AccountDirectory accounts;

    /** What is published never changes. */
    private final Map<Which, FormDefinition> published = new ConcurrentHashMap<>();

    FormVersions(
            FormDefinitions shipped,
            FormVersionRepository versions,
            FormAdjustmentRepository adjustments,
            AccountDirectory accounts) {
        this.accounts = accounts;
        this.shipped = shipped;
        this.versions = versions;
        this.adjustments = adjustments;
    }

    /** The definition an application was written in. */
    FormDefinition get(AssociationId association, ApplicationKind kind, int number) {
        if (number <= SHIPPED) {
            return shipped.get(kind, number);
        }
        FormDefinition known = published.get(new Which(association.value(), kind, number));
        return known != null
                ? known
                : versions.findByAssociationIdAndKindAndNumber(association.value(), kind, number)
                        .filter(FormVersionEntity::isPublished)
                        .map(this::known)
                        .orElseThrow(() -> new IllegalStateException("no form definition " + number + " of " + kind));
    }

    /** Every form of its own that a förbund has published, older ones first, with one question to the database. */
    List<FormDefinition> published(AssociationId association) {
        return versions.findByAssociationIdOrderByNumber(association.value()).stream()
                .filter(FormVersionEntity::isPublished)
                .map(this::known)
                .toList();
    }

    private FormDefinition known(FormVersionEntity version) {
        Which which = new Which(version.associationId(), version.kind(), version.number());
        FormDefinition known = published.get(which);
        if (known == null) {
            known = published(version);
            published.put(which, known);
        }
        return known;
    }

    /** The definition that a new application is written in: the förbund's last published one, else the one that ships. */
    FormDefinition latest(AssociationId association, ApplicationKind kind) {
        return versions.findFirstByAssociationIdAndKindAndPublishedAtNotNullOrderByNumberDesc(association.value(), kind)
                .map(version -> get(association, kind, version.number()))
                .orElseGet(() -> shipped.latest(kind));
    }

    /** The form that ships now, which a new version changes. */
    FormDefinition base(ApplicationKind kind) {
        return shipped.latest(kind);
    }

    /** The form as it would be if the version under way were published now. */
    FormDefinition underWay(FormVersionEntity version) {
        return changes(version).apply(shipped.get(version.kind(), version.baseNumber()), version.number());
    }

    /** What a version under way changes. */
    FormAdjustments changes(FormVersionEntity version) {
        Map<String, FieldAdjustment> fields = new HashMap<>();
        Set<Section> leftOut = EnumSet.noneOf(Section.class);
        List<OwnQuestion> questions = new ArrayList<>();
        Map<CostType, String> costs = new EnumMap<>(CostType.class);
        Map<String, String> groups = new LinkedHashMap<>();
        for (FormAdjustmentEntity row : adjustments.findByFormVersionIdOrderByPosition(version.id())) {
            String name = row.subject().substring(row.subject().indexOf(':') + 1);
            switch (row.subject().substring(0, row.subject().indexOf(':') + 1)) {
                case HELP -> fields.merge(name, new FieldAdjustment(row.content(), null, null), FieldAdjustment::and);
                case REQUIRED -> fields.merge(
                        name, new FieldAdjustment(null, row.content().equals("YES"), null), FieldAdjustment::and);
                case LONGEST -> fields.merge(
                        name, new FieldAdjustment(null, null, Integer.valueOf(row.content())), FieldAdjustment::and);
                case QUESTION -> questions.add(FundingJson.MAPPER.readValue(row.content(), OwnQuestion.class));
                case SECTION -> {
                    if (row.content().equals("NO")) {
                        leftOut.add(Section.valueOf(name));
                    }
                }
                case COST -> costs.put(CostType.valueOf(name), row.content());
                case GROUP -> {
                    if (!row.content().isBlank()) {
                        groups.put(name, row.content());
                    }
                }
                default -> throw new IllegalStateException("unknown subject " + row.subject());
            }
        }
        return new FormAdjustments(fields, leftOut, questions, costs, groups);
    }

    /** What a published version changes. */
    FormAdjustments changed(FormVersionEntity published) {
        return FundingJson.MAPPER.readValue(Objects.requireNonNull(published.content()), FormAdjustments.class);
    }

    private FormDefinition published(FormVersionEntity version) {
        return changed(version)
                .apply(shipped.get(version.kind(), version.baseNumber()), version.number());
    }

    /** The förbund's published versions of a form, the last one first. */
    List<FormOverview.Published> published(AssociationId association, ApplicationKind kind) {
        List<FormVersionEntity> found = versions.findByAssociationIdAndKindAndPublishedAtNotNullOrderByNumberDesc(
                association.value(), kind);
        Map<AccountId, Person> people = accounts.people(found.stream()
                .map(version -> new AccountId(Objects.requireNonNull(version.publishedBy())))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(version -> new FormOverview.Published(
                        version.number(),
                        Objects.requireNonNull(version.publishedAt()),
                        Optional.ofNullable(people.get(new AccountId(Objects.requireNonNull(version.publishedBy()))))
                                .map(Person::name)
                                .orElse("")))
                .toList();
    }

    Optional<FormVersionEntity> version(AssociationId association, ApplicationKind kind) {
        return versions.findByAssociationIdAndKindAndPublishedAtNull(association.value(), kind);
    }
}
