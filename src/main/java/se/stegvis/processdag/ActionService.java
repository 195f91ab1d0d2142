package se.stegvis.processdag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.association.RoleGrant;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.persistence.ActionCourseEntity;
import se.stegvis.processdag.persistence.ActionCourseRepository;
import se.stegvis.processdag.persistence.ActionCourseRepository.Row;
import se.stegvis.processdag.persistence.ActionEventEntity;
import se.stegvis.processdag.persistence.ActionEventRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** What becomes of the actions that processdagar agree on: who answers for each, by when, how it goes, and what the next day opens with. */
@GuardedService
@Transactional
public class ActionService {

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@.<>]+(\\.[^\\s@.<>]+)+");
    private static final UUID NOWHERE = new UUID(0, 0);

    private final ActionCourseRepository courses;
    private final ActionEventRepository events;
    private final ActionReader reader;
    private final DayTurns turns;
    private final Initiatives initiatives;
    private final AssociationDirectory associations;
    private final ActorSource people;
    private final CurrentActor currentActor;
    private final Clock clock;

    ActionService(
            ActionCourseRepository courses,
            ActionEventRepository events,
            ActionReader reader,
            DayTurns turns,
            Initiatives initiatives,
            AssociationDirectory associations,
            ActorSource people,
            CurrentActor currentActor,
            Clock clock) {
        this.courses = courses;
        this.events = events;
        this.reader = reader;
        this.turns = turns;
        this.initiatives = initiatives;
        this.associations = associations;
        this.people = people;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A page of the förbund's actions, those with a date first, the nearest of them first. A projektägare sees those of its own member's
     * insatser, and everybody the ones they answer for themselves.
     */
    @Permit(
            roles = {
                Role.FACILITATOR,
                Role.DIRECTOR,
                Role.PREPARER,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.AUDITOR,
                Role.APPLICANT
            })
    @Transactional(readOnly = true)
    public List<FollowedAction> list(AssociationId association, ActionFilter filter, int offset, int limit) {
        AccountId caller = currentActor.get().account();
        return reader.describe(courses.search(
                association.value(),
                filter.states(),
                filter.initiative() == null,
                filter.initiative() == null ? NOWHERE : filter.initiative().value(),
                filter.mine(),
                readsAll(association, caller),
                ofOwnMembers(association, caller),
                caller.value(),
                pattern(filter.search()),
                PageRequest.of(offset / limit, limit)));
    }

    /** How many actions {@link #list} would give in all. */
    @Permit(
            roles = {
                Role.FACILITATOR,
                Role.DIRECTOR,
                Role.PREPARER,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.AUDITOR,
                Role.APPLICANT
            })
    @Transactional(readOnly = true)
    public long count(AssociationId association, ActionFilter filter) {
        AccountId caller = currentActor.get().account();
        return courses.countSearch(
                association.value(),
                filter.states(),
                filter.initiative() == null,
                filter.initiative() == null ? NOWHERE : filter.initiative().value(),
                filter.mine(),
                readsAll(association, caller),
                ofOwnMembers(association, caller),
                caller.value(),
                pattern(filter.search()));
    }

    /** The actions whose date has passed, of the days that the caller leads. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public List<FollowedAction> lateWhereLed(AssociationId association) {
        AccountId caller = currentActor.get().account();
        return reader.describe(courses.lateWhereLed(association.value(), caller.value(), SwedishTime.today(clock)));
    }

    /** One action as it stands. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public FollowedAction open(ActionId action) {
        return reader.describe(List.of(row(action))).getFirst();
    }

    /** What has been said of an action, in order. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public List<ActionEvent> history(ActionId action) {
        return reader.history(action);
    }

    /** Whether the caller may say how an action goes. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public boolean maySay(ActionId action) {
        Row row = row(action);
        AccountId caller = currentActor.get().account();
        Set<Role> roles = associations.rolesOf(caller, new AssociationId(row.workshop().associationId()));
        ActionCourseEntity course = row.course();
        boolean own = (course != null && caller.value().equals(course.ownerId()))
                || courses.leads(row.workshop().associationId(), row.workshop().initiativeId(), caller.value());
        return roles.contains(Role.DIRECTOR)
                || (own && roles.stream().anyMatch(role -> role != Role.AUDITOR && role != Role.ADMINISTRATOR));
    }

    /** Whether the caller may say who answers for an action, and by when. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public boolean mayArrange(ActionId action) {
        AssociationId association = new AssociationId(row(action).workshop().associationId());
        Set<Role> roles = associations.rolesOf(currentActor.get().account(), association);
        return maySay(action) && (roles.contains(Role.FACILITATOR) || roles.contains(Role.DIRECTOR));
    }

    /**
     * Says how an action goes.
     *
     * @param version the version the caller saw
     * @param note what there is to say; needed for one that is dropped
     * @throws InvalidInputException at {@code note} when it is dropped without a reason, or the note is too long
     * @throws RefusedException when somebody else has said something since; what the caller wrote stays with the caller
     */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.APPLICANT
            },
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void say(ActionId action, long version, ActionState state, String note) {
        Row row = take(action);
        say(row, version, state, note, SwedishTime.today(clock));
    }

    /**
     * Says in a processdag how an action it opened with has gone. It counts as said on that day.
     *
     * @throws NotFoundException when the day does not open with it
     * @throws InvalidInputException as {@link #say}
     * @throws RefusedException as {@link #say}
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void sayInDay(WorkshopId day, ActionId action, long version, ActionState state, String note) {
        // The older day first, as everybody who takes two turns does.
        Row row = take(action);
        WorkshopEntity held = turns.take(day);
        if (reader.carried(day).actions().stream().noneMatch(one -> one.id().equals(action))) {
            throw new NotFoundException();
        }
        LocalDate today = SwedishTime.today(clock);
        say(row, version, state, note, held.heldOn().isBefore(today) ? held.heldOn() : today);
    }

    /**
     * Says who answers for an action, and by when. Whoever answers is reminded by mail before the date and once it has passed.
     *
     * @param owner somebody with a role in the förbund, or an address; null for nobody
     * @throws InvalidInputException at {@code owner} for somebody else or what is no address, at {@code dueOn} for a date before the
     *     action's day
     * @throws RefusedException when somebody else has said something since
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void arrange(ActionId action, long version, @Nullable ActionOwner owner, @Nullable LocalDate dueOn) {
        Row row = take(action);
        AssociationId association = new AssociationId(row.workshop().associationId());
        ActionCourseEntity course = course(row, version);
        if (dueOn != null && (dueOn.isBefore(row.workshop().heldOn()) || dueOn.isAfter(row.workshop().heldOn().plusYears(10)))) {
            throw InvalidInputException.at("dueOn", "processdagmemory.error.dueOn", row.workshop().heldOn().toString());
        }
        String words = "";
        @Nullable UUID account = null;
        @Nullable String address = null;
        if (owner != null && owner.account() != null) {
            AccountId chosen = owner.account();
            words = owners(association).getOrDefault(chosen, "");
            if (words.isEmpty()) {
                throw InvalidInputException.at("owner", "processdagmemory.error.owner");
            }
            account = chosen.value();
        } else if (owner != null) {
            address = FreeText.required("owner", owner.words(), LONGEST_ADDRESS).toLowerCase(Locale.ROOT);
            if (!ADDRESS.matcher(address).matches()) {
                throw InvalidInputException.at("owner", "processdagmemory.error.address");
            }
            words = address;
        }
        course.arrange(account, address, dueOn);
        courses.saveAndFlush(course);
        // An arrangement says nothing of how it goes, but it stands in the history.
        events.save(new ActionEventEntity(
                course, next(course), SwedishTime.today(clock), clock.instant(), writer(), "", words));
    }

    /** Those who can answer for an action with an account of their own, by name: everybody who has to do with the förbund's work. */
    @Permit(roles = {Role.FACILITATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public Map<AccountId, String> owners(AssociationId association) {
        Set<AccountId> able = associations.grants(association).stream()
                .filter(grant -> grant.role() != Role.ADMINISTRATOR && grant.role() != Role.AUDITOR)
                .map(RoleGrant::account)
                .collect(Collectors.toSet());
        return people.names(able).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.nullsLast(SwedishOrder.INSTANCE)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** What a processdag opens with. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public CarriedActions carried(WorkshopId day) {
        return reader.carried(day);
    }

    /** What a processdag has agreed on, theme by theme, as it stands now. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public List<FollowedAction> agreed(WorkshopId day) {
        return reader.describe(courses.ofDay(day.value()));
    }

    private void say(Row row, long version, ActionState state, String note, LocalDate on) {
        ActionCourseEntity course = course(row, version);
        String clean = FreeText.checked("note", note, LONGEST_NOTE).strip();
        if (state == ActionState.DROPPED && clean.isEmpty()) {
            throw InvalidInputException.at("note", "processdagmemory.error.why");
        }
        course.enter(state);
        courses.saveAndFlush(course);
        events.save(new ActionEventEntity(course, next(course), on, clock.instant(), writer(), clean, ownerWords(row)));
    }

    private static ActionCourseEntity course(Row row, long version) {
        ActionCourseEntity known = row.course();
        if ((known == null ? WrittenLine.NEW : known.version()) != version) {
            throw RefusedException.because("processdagmemory.error.changedMeanwhile");
        }
        return known == null ? new ActionCourseEntity(row.workshop().associationId(), row.action().id()) : known;
    }

    private String ownerWords(Row row) {
        return reader.describe(List.of(row)).getFirst().owner().map(ActionOwner::words).orElse("");
    }

    private int next(ActionCourseEntity course) {
        return events.lastPosition(course.actionId()) + 1;
    }

    private UUID writer() {
        return currentActor.get().account().value();
    }

    /** The action, after the turn of its day: two who are first to say something of it come one after the other. */
    private Row take(ActionId action) {
        turns.take(new WorkshopId(courses.dayOf(action.value()).orElseThrow(NotFoundException::new)));
        return courses.row(action.value()).orElseThrow(NotFoundException::new);
    }

    private Row row(ActionId action) {
        return courses.row(action.value()).orElseThrow(NotFoundException::new);
    }

    private boolean readsAll(AssociationId association, AccountId caller) {
        return associations.rolesOf(caller, association).stream()
                .anyMatch(role -> role != Role.APPLICANT && role != Role.ADMINISTRATOR);
    }

    private List<UUID> ofOwnMembers(AssociationId association, AccountId caller) {
        Set<MemberId> own = associations.membersOf(association, caller);
        return initiatives.of(association).stream()
                .filter(initiative -> own.contains(initiative.lead()))
                .map(initiative -> initiative.id().value())
                .toList();
    }

    private static String pattern(String search) {
        return "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "%") + "%";
    }
}
