package se.stegvis.goal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.goal.persistence.IndicatorEntity;
import se.stegvis.goal.persistence.IndicatorRepository;

/** The förbund's library of indicators: what goals are measured by. */
@GuardedService
@Transactional
public class IndicatorService {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_MEASURED = 1000;

    private final IndicatorRepository indicators;
    private final IndicatorLibrary library;
    private final AuditTrail audit;

    IndicatorService(IndicatorRepository indicators, IndicatorLibrary library, AuditTrail audit) {
        this.indicators = indicators;
        this.library = library;
        this.audit = audit;
    }

    /** What is offered to those who write goals, by name. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    public List<Indicator> offered(AssociationId association) {
        library.begin(association);
        return indicators.activeByName(association.value()).stream()
                .map(IndicatorService::toIndicator)
                .toList();
    }

    /**
     * A page of the library, also what is no longer offered: those where name, unit, source or way of measuring holds {@code search}.
     *
     * @param offset a multiple of {@code limit}
     */
    @Permit(roles = {Role.DIRECTOR, Role.ADMINISTRATOR, Role.AUDITOR})
    public List<Indicator> page(AssociationId association, String search, IndicatorOrder order, int offset, int limit) {
        library.begin(association);
        return indicators
                .search(association.value(), pattern(search), PageRequest.of(offset / limit, limit, sort(order)))
                .stream()
                .map(IndicatorService::toIndicator)
                .toList();
    }

    /** How many {@link #page} would give in all. */
    @Permit(roles = {Role.DIRECTOR, Role.ADMINISTRATOR, Role.AUDITOR})
    public long count(AssociationId association, String search) {
        library.begin(association);
        return indicators.countSearch(association.value(), pattern(search));
    }

    /**
     * Adds an indicator, which is offered at once.
     *
     * @throws InvalidInputException at {@code name}, {@code unit}, {@code source} or {@code measured}
     */
    @Permit(roles = {Role.DIRECTOR, Role.ADMINISTRATOR})
    public Indicator add(AssociationId association, IndicatorContent content) {
        library.begin(association);
        IndicatorContent checked = checked(content);
        requireFree(association, checked.name(), null);
        IndicatorEntity added = indicators.saveAndFlush(
                new IndicatorEntity(IndicatorId.random().value(), association.value(), checked));
        audit.record(association, "indicator.added", checked.name(), null, words(checked));
        return toIndicator(added);
    }

    /**
     * Changes an indicator. Goals that name it keep the name they have.
     *
     * @throws InvalidInputException at {@code name}, {@code unit}, {@code source} or {@code measured}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.DIRECTOR, Role.ADMINISTRATOR})
    public Indicator change(AssociationId association, IndicatorId id, IndicatorContent content, long expectedVersion) {
        IndicatorContent checked = checked(content);
        IndicatorEntity stored = stored(association, id, expectedVersion);
        requireFree(association, checked.name(), stored.id());
        if (!stored.content().equals(checked)) {
            String before = words(stored.content());
            stored.say(checked);
            indicators.flush();
            audit.record(association, "indicator.changed", checked.name(), before, words(checked));
        }
        return toIndicator(stored);
    }

    /**
     * Takes an indicator out of what is offered, or puts it back.
     *
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.DIRECTOR, Role.ADMINISTRATOR})
    public Indicator offer(AssociationId association, IndicatorId id, boolean offered, long expectedVersion) {
        IndicatorEntity stored = stored(association, id, expectedVersion);
        if (stored.active() != offered) {
            stored.activate(offered);
            indicators.flush();
            audit.record(
                    association,
                    offered ? "indicator.activated" : "indicator.deactivated",
                    stored.content().name(),
                    null,
                    null);
        }
        return toIndicator(stored);
    }

    private IndicatorEntity stored(AssociationId association, IndicatorId id, long expectedVersion) {
        IndicatorEntity stored = indicators
                .findByAssociationIdAndId(association.value(), id.value())
                .orElseThrow(NotFoundException::new);
        if (stored.version() != expectedVersion) {
            throw new EditConflictException(words(stored.content()), stored.version(), "");
        }
        return stored;
    }

    private void requireFree(AssociationId association, String name, @Nullable UUID own) {
        indicators
                .findByAssociationIdAndNameKey(association.value(), IndicatorEntity.key(name))
                .filter(other -> !other.id().equals(own))
                .ifPresent(taken -> {
                    throw InvalidInputException.at("name", "goal.indicator.taken", taken.content().name());
                });
    }

    private static IndicatorContent checked(IndicatorContent content) {
        return new IndicatorContent(
                FreeText.required("name", content.name(), LONGEST_NAME),
                FreeText.checked("unit", content.unit(), LONGEST_UNIT).strip(),
                FreeText.checked("source", content.source(), LONGEST_SOURCE).strip(),
                content.direction(),
                FreeText.checked("measured", content.measured(), LONGEST_MEASURED).strip());
    }

    private static String words(IndicatorContent content) {
        return String.join(
                " · ",
                content.name(),
                content.unit(),
                content.source(),
                content.direction() == null ? "" : content.direction().name(),
                content.measured());
    }

    private static Sort sort(IndicatorOrder order) {
        Sort byName = swedish("name").and(Sort.by("id"));
        return switch (order) {
            case NAME -> byName;
            case UNIT -> swedish("unit").and(byName);
            case SOURCE -> swedish("source").and(byName);
            case ACTIVE -> Sort.by(Sort.Direction.DESC, "active").and(byName);
        };
    }

    private static Sort swedish(String column) {
        return JpaSort.unsafe("swedish_order(i." + column + ")");
    }

    private static Indicator toIndicator(IndicatorEntity stored) {
        return new Indicator(new IndicatorId(stored.id()), stored.content(), stored.active(), stored.version());
    }

    /** What a person types is looked for as it stands: % and _ mean themselves. */
    private static String pattern(String search) {
        String words = search.strip().toLowerCase(Locale.ROOT);
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
