package se.stegvis.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.calculation.persistence.OutcomeCountEntity;
import se.stegvis.calculation.persistence.OutcomeCountRepository;
import se.stegvis.calculation.persistence.OutcomePeriodEntity;
import se.stegvis.calculation.persistence.OutcomePeriodRepository;
import se.stegvis.calculation.policy.SmallCells;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeDirectory;
import se.stegvis.initiative.InitiativeId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What insatser came to, from counts. The team – those who act for the huvudman – enters them and sees all; everybody else sees no count
 * below {@link Setting#FEWEST_IN_CELL}, nor anything that is worked out from one.
 */
@GuardedService
@Transactional
public class OutcomeService {

    /** Most of one step in a period: more is a slip of the keys. */
    public static final int MOST_PEOPLE = 100_000;

    private static final int LONGEST_SOURCE = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final List<OutcomeCounts> sources;
    private final OutcomePeriodRepository periods;
    private final OutcomeCountRepository counts;
    private final InitiativeDirectory initiatives;
    private final AssociationDirectory associations;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    OutcomeService(
            List<OutcomeCounts> sources,
            OutcomePeriodRepository periods,
            OutcomeCountRepository counts,
            InitiativeDirectory initiatives,
            AssociationDirectory associations,
            CurrentActor currentActor,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.periods = periods;
        this.counts = counts;
        this.initiatives = initiatives;
        this.associations = associations;
        this.currentActor = currentActor;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The periods of an insats, latest first, as the caller may see them. */
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
    @Transactional(readOnly = true)
    public List<ShownOutcome> of(InitiativeId id) {
        Initiative initiative = initiatives.get(id);
        boolean team = isOfTeam(initiative);
        int limit = associations.number(initiative.association(), Setting.FEWEST_IN_CELL);
        int target = associations.number(initiative.association(), Setting.PAYBACK_MONTHS);
        return sources.stream()
                .flatMap(source -> source.of(initiative.association(), id).stream())
                .sorted(Comparator.comparing(OutcomePeriod::begins).reversed())
                .map(period -> shown(initiative, period, team ? 1 : limit, target))
                .toList();
    }

    /** Whether the caller is of the team, who enters counts and sees all. */
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
    @Transactional(readOnly = true)
    public boolean isOfTeam(InitiativeId id) {
        return isOfTeam(initiatives.get(id));
    }

    /** What an insats has been granted for some days, each year's amount by its days: a cost to begin with. */
    @Permit(roles = Role.APPLICANT, when = Standing.SAME_MEMBER)
    @Transactional(readOnly = true)
    public Kronor granted(InitiativeId id, LocalDate begins, LocalDate ends) {
        Initiative initiative = initiatives.get(id);
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Integer, Kronor> granted : initiative.granted().entrySet()) {
            LocalDate first = later(LocalDate.of(granted.getKey(), 1, 1), initiative.start());
            LocalDate last = LocalDate.of(granted.getKey(), 12, 31);
            LocalDate end = initiative.end();
            if (end != null && end.isBefore(last)) {
                last = end;
            }
            long all = ChronoUnit.DAYS.between(first, last) + 1;
            long within = ChronoUnit.DAYS.between(later(first, begins), ends.isBefore(last) ? ends : last) + 1;
            if (all > 0 && within > 0) {
                sum = sum.add(granted.getValue()
                        .amount()
                        .multiply(BigDecimal.valueOf(within))
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP));
            }
        }
        return Kronor.rounded(sum);
    }

    /**
     * Enters what was counted in a period.
     *
     * @throws InvalidInputException at {@code begins}, {@code ends}, {@code source}, {@code cost} or {@code counts}
     */
    @Permit(roles = Role.APPLICANT, when = Standing.SAME_MEMBER)
    public OutcomePeriodId enter(InitiativeId id, OutcomeContent content) {
        Initiative initiative = initiatives.get(id);
        OutcomePeriodId period = OutcomePeriodId.random();
        store(
                initiative,
                content,
                new OutcomePeriodEntity(period.value(), initiative.association().value(), id.value()));
        audit.record(initiative.association(), "outcome.entered", initiative.name(), null, content.begins() + " – " + content.ends());
        return period;
    }

    /**
     * Puts other counts in the place of a period's; fails as {@link #enter} does.
     *
     * @throws EditConflictException when somebody else has changed them first
     */
    @Permit(roles = Role.APPLICANT, when = Standing.SAME_MEMBER)
    public void change(InitiativeId id, OutcomePeriodId period, OutcomeContent content, long expectedVersion) {
        Initiative initiative = initiatives.get(id);
        OutcomePeriodEntity stored = asSeen(id, period, expectedVersion);
        String before = stored.begins() + " – " + stored.ends();
        store(initiative, content, stored);
        audit.record(initiative.association(), "outcome.changed", initiative.name(), before, content.begins() + " – " + content.ends());
    }

    /**
     * Takes a period's counts away.
     *
     * @throws EditConflictException when somebody else has changed them first
     */
    @Permit(roles = Role.APPLICANT, when = Standing.SAME_MEMBER)
    public void remove(InitiativeId id, OutcomePeriodId period, long expectedVersion) {
        Initiative initiative = initiatives.get(id);
        OutcomePeriodEntity stored = asSeen(id, period, expectedVersion);
        audit.record(initiative.association(), "outcome.removed", initiative.name(), stored.begins() + " – " + stored.ends(), null);
        counts.clear(period.value());
        periods.delete(stored);
    }

    private OutcomePeriodEntity asSeen(InitiativeId id, OutcomePeriodId period, long expectedVersion) {
        OutcomePeriodEntity stored =
                periods.findByInitiativeIdAndId(id.value(), period.value()).orElseThrow(NotFoundException::new);
        if (stored.version() != expectedVersion) {
            throw new EditConflictException(stored.begins() + " – " + stored.ends(), stored.version(), "");
        }
        return stored;
    }

    private void store(Initiative initiative, OutcomeContent content, OutcomePeriodEntity period) {
        periods.hold(initiative.id().value());
        String source = checked(initiative, content, period);
        LocalDate begins = Objects.requireNonNull(content.begins());
        LocalDate ends = Objects.requireNonNull(content.ends());
        Kronor cost = Objects.requireNonNull(content.cost());
        KeptFigures figures = KeptFigures.of(WorkedOut.of(calculation(initiative, ends, content.counts(), content.people(), cost, null)));
        periods.saveAndFlush(period.tells(begins, ends, source, cost.amount())
                .cameTo(
                        json.writeValueAsString(figures),
                        ModelStamp.CURRENT,
                        currentActor.get().account().value(),
                        clock.instant()));
        counts.clear(period.id());
        content.counts()
                .forEach(counted -> counts.save(new OutcomeCountEntity(
                        period.associationId(),
                        period.id(),
                        counted.step().before().name(),
                        counted.step().after().name(),
                        counted.people())));
        counts.flush();
    }

    /** The source as it is to be stored, when nothing is wrong with any of it. */
    private String checked(Initiative initiative, OutcomeContent content, OutcomePeriodEntity own) {
        List<Fault> faults = new ArrayList<>();
        LocalDate begins = content.begins();
        LocalDate ends = content.ends();
        LocalDate today = SwedishTime.today(clock);
        if (begins == null || begins.isBefore(EARLIEST) || begins.isAfter(today)) {
            faults.add(new Fault("begins", Message.of("calculationforecast.fault.begins")));
        }
        if (ends == null || ends.isAfter(today)) {
            faults.add(new Fault("ends", Message.of("calculationforecast.fault.ends")));
        } else if (begins != null && ends.isBefore(begins)) {
            faults.add(new Fault("ends", Message.of("calculationforecast.fault.order")));
        }
        if (faults.isEmpty() && begins != null && ends != null) {
            periods
                    .findByAssociationIdAndInitiativeIdOrderByBeginsDesc(
                            initiative.association().value(), initiative.id().value())
                    .stream()
                    .filter(other -> !other.id().equals(own.id()))
                    .filter(other -> !other.begins().isAfter(ends) && !other.ends().isBefore(begins))
                    .findFirst()
                    .ifPresent(other -> faults.add(new Fault(
                            "begins",
                            Message.of(
                                    "calculationforecast.fault.overlap",
                                    other.begins().toString(),
                                    other.ends().toString()))));
        }
        Kronor cost = content.cost();
        if (cost == null || cost.isNegative() || cost.compareTo(Kronor.LARGEST) > 0) {
            faults.add(new Fault("cost", Message.of("calculationforecast.fault.cost")));
        }
        String source = source(content.source(), faults);
        checkCounts(content.counts(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return source;
    }

    private static String source(String written, List<Fault> faults) {
        try {
            return FreeText.required("source", written, LONGEST_SOURCE);
        } catch (InvalidInputException wrong) {
            faults.addAll(wrong.faults());
            return "";
        }
    }

    private static void checkCounts(List<CountedStep> counted, List<Fault> faults) {
        if (counted.isEmpty()) {
            faults.add(new Fault("counts", Message.of("calculationforecast.fault.noCounts")));
        } else if (counted.stream().anyMatch(one -> one.people() < 1 || one.people() > MOST_PEOPLE)) {
            faults.add(new Fault("counts", Message.of("calculationforecast.fault.people", MOST_PEOPLE)));
        }
        Set<LivingStep> seen = new HashSet<>();
        if (counted.stream().anyMatch(one -> !seen.add(one.step()))) {
            faults.add(new Fault("counts", Message.of("calculationforecast.fault.twice")));
        }
    }

    private boolean isOfTeam(Initiative initiative) {
        var caller = currentActor.get().account();
        return associations.rolesOf(caller, initiative.association()).contains(Role.APPLICANT)
                && associations.membersOf(initiative.association(), caller).contains(initiative.lead());
    }

    private static ShownOutcome shown(Initiative initiative, OutcomePeriod period, int limit, int target) {
        SmallCells<CountedStep> cells = SmallCells.of(period.counts(), CountedStep::people, limit);
        Calculation seen = calculation(initiative, period.ends(), cells.shown(), cells.told(), period.cost(), target);
        boolean whole = cells.rest() == SmallCells.Rest.NONE;
        return new ShownOutcome(
                period.id(),
                period.begins(),
                period.ends(),
                period.source(),
                period.cost(),
                cells.shown(),
                cells.rest(),
                cells.restToldOf(),
                cells.told(),
                whole ? period.figures() : KeptFigures.of(WorkedOut.of(seen)),
                seen,
                period.version());
    }

    private static Calculation calculation(
            Initiative initiative,
            LocalDate ends,
            List<CountedStep> steps,
            int participants,
            Kronor cost,
            @Nullable Integer target) {
        return new Calculation(
                initiative.name(),
                "",
                InitiativeCase.of(
                        ends.getYear(),
                        List.of(initiative.leadName()),
                        steps,
                        participants,
                        BenefitCase.shared(cost.amount(), BenefitCase.FINANCED)),
                target);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
