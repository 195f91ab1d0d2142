package se.stegvis.processdag;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.ActionEntity;
import se.stegvis.processdag.persistence.ActionRepository;
import se.stegvis.processdag.persistence.AttendeeRepository;
import se.stegvis.processdag.persistence.Ballot;
import se.stegvis.processdag.persistence.DocumentationRepository;
import se.stegvis.processdag.persistence.Citizens;
import se.stegvis.processdag.persistence.FacilitatorEntity;
import se.stegvis.processdag.persistence.FacilitatorRepository;
import se.stegvis.processdag.persistence.OutcomeRepository;
import se.stegvis.processdag.persistence.Parties;
import se.stegvis.processdag.persistence.PaperDays;
import se.stegvis.processdag.persistence.Revisions;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.Tickets;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/** Reads processdagar into the records that others see, a fixed number of queries however many themes and notes there are. */
@Component
@Transactional(readOnly = true)
class WorkshopReader {

    /** Days whose picture is kept for their phones; more are never open at once in practice. */
    private static final int MOST_KEPT = 200;

    /** Days that can be read at once without waiting for each other, by chance. */
    private static final int READERS = 64;

    private final WorkshopRepository workshops;
    private final FacilitatorRepository facilitators;
    private final ThemeRepository themes;
    private final NotesReader notes;
    private final ActionRepository actions;
    private final OutcomeRepository outcomes;
    private final AttendeeRepository attendees;
    private final Ballot ballot;
    private final PaperDays paperDays;
    private final DocumentationRepository documentations;
    private final Tickets tickets;
    private final Parties parties;
    private final Citizens citizens;
    private final Revisions revisions;
    private final ActorSource people;
    private final RoomReader rooms;
    private final Map<WorkshopId, WorkshopPicture> kept = new ConcurrentHashMap<>();
    private final Object[] reading = Stream.generate(Object::new).limit(READERS).toArray();

    WorkshopReader(
            WorkshopRepository workshops,
            FacilitatorRepository facilitators,
            ThemeRepository themes,
            NotesReader notes,
            ActionRepository actions,
            OutcomeRepository outcomes,
            AttendeeRepository attendees,
            Ballot ballot,
            PaperDays paperDays,
            DocumentationRepository documentations,
            Tickets tickets,
            Parties parties,
            Citizens citizens,
            Revisions revisions,
            ActorSource people,
            RoomReader rooms) {
        this.workshops = workshops;
        this.facilitators = facilitators;
        this.themes = themes;
        this.notes = notes;
        this.actions = actions;
        this.outcomes = outcomes;
        this.attendees = attendees;
        this.ballot = ballot;
        this.paperDays = paperDays;
        this.documentations = documentations;
        this.tickets = tickets;
        this.parties = parties;
        this.citizens = citizens;
        this.revisions = revisions;
        this.people = people;
        this.rooms = rooms;
    }

    /** The processdagar as this caller sees them, in the order given. */
    List<Workshop> describe(List<WorkshopEntity> found, @Nullable AccountId caller) {
        Map<UUID, List<FacilitatorEntity>> leaders =
                facilitators.findByWorkshopIdIn(found.stream().map(WorkshopEntity::id).toList()).stream()
                        .collect(groupingBy(FacilitatorEntity::workshopId));
        Map<AccountId, String> names = people.names(leaders.values().stream()
                .flatMap(Collection::stream)
                .map(leader -> new AccountId(leader.accountId()))
                .distinct()
                .toList());
        // Only a day that is over was held on paper, or is locked: while one is going on nothing more is asked.
        List<UUID> over = found.stream()
                .filter(workshop -> workshop.state() == WorkshopState.CLOSED)
                .map(WorkshopEntity::id)
                .toList();
        Afterwards afterwards = over.isEmpty()
                ? Afterwards.NOTHING
                : new Afterwards(paperDays.leaders(over).keySet(), Set.copyOf(documentations.locked(over)));
        return found.stream()
                .map(workshop ->
                        toWorkshop(workshop, leaders.getOrDefault(workshop.id(), List.of()), names, afterwards, caller))
                .toList();
    }

    /** Which days were held on paper, and which are locked. */
    private record Afterwards(Set<UUID> onPaper, Set<UUID> locked) {

        static final Afterwards NOTHING = new Afterwards(Set.of(), Set.of());
    }

    /**
     * Everything about one day as this caller sees it.
     *
     * @throws NotFoundException when there is none
     */
    WorkshopPicture picture(WorkshopId id, @Nullable AccountId caller) {
        // The version first: what is read after it is at least as new, so nobody misses a change.
        long revision = revisions.current(id.value());
        WorkshopEntity entity = workshops.findById(id.value()).orElseThrow(NotFoundException::new);
        Workshop workshop = describe(List.of(entity), caller).getFirst();
        List<WorkshopTheme> itsThemes = themesOf(workshop);
        return new WorkshopPicture(
                workshop,
                revision,
                tickets.arrived(id.value()),
                itsThemes,
                attendees.findByWorkshopIdOrderByPosition(id.value()).stream()
                        .map(one -> new WorkshopPicture.Attendee(
                                one.id(), one.name(), one.role(), one.organisation(), one.version()))
                        .toList(),
                outcomes.findByWorkshopIdOrderByPosition(id.value()).stream()
                        .map(one -> new WorkshopPicture.Outcome(one.id(), one.kind(), one.text(), one.due(), one.version()))
                        .toList(),
                citizens.of(id.value()),
                rooms.of(entity, itsThemes));
    }

    /** The picture all phones of a day share, read once for each version of the day, however many ask for it at once. */
    WorkshopPicture shared(WorkshopId id) {
        WorkshopPicture known = kept.get(id);
        if (known != null && known.revision() == revisions.current(id.value())) {
            return known;
        }
        // One reads and the others wait for it: a room that asks as one must not read as three hundred.
        synchronized (reading[Math.floorMod(id.hashCode(), reading.length)]) {
            known = kept.get(id);
            if (known != null && known.revision() == revisions.current(id.value())) {
                return known;
            }
            WorkshopPicture read = picture(id, null);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(id, read);
            return read;
        }
    }

    private List<WorkshopTheme> themesOf(Workshop workshop) {
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(workshop.id().value());
        List<UUID> ids = all.stream().map(ThemeEntity::id).toList();
        NotesReader.Notes noted = notes.of(ids);
        Map<UUID, List<ActionEntity>> actionsOf =
                actions.findByThemeIdInOrderByPosition(ids).stream().collect(groupingBy(ActionEntity::themeId));
        Map<UUID, SortedMap<Integer, List<BigDecimal>>> scoresOf = ballot.revealed(ids);
        Map<UUID, List<PartyTotal>> partiesOf = parties.kept(ids);
        Map<UUID, PaperDays.Known> knownOf = workshop.onPaper() ? paperDays.figures(ids) : Map.of();
        Map<UUID, Integer> secretOf = ballot.counts(ids);
        return all.stream()
                .map(theme -> toTheme(
                        theme,
                        noted,
                        actionsOf.getOrDefault(theme.id(), List.of()),
                        scoresOf.getOrDefault(theme.id(), Collections.emptySortedMap()),
                        partiesOf.getOrDefault(theme.id(), List.of()),
                        knownOf.get(theme.id()),
                        secretOf.getOrDefault(theme.id(), 0)))
                .toList();
    }

    private WorkshopTheme toTheme(
            ThemeEntity theme,
            NotesReader.Notes noted,
            List<ActionEntity> itsActions,
            SortedMap<Integer, List<BigDecimal>> itsScores,
            List<PartyTotal> itsParties,
            PaperDays.@Nullable Known known,
            int secret) {
        List<BigDecimal> now = itsScores.getOrDefault(theme.round(), List.of());
        ScoreSummary result = summary(now, known);
        return new WorkshopTheme(
                new ThemeId(theme.id()),
                theme.themeKey(),
                theme.number(),
                theme.name(),
                theme.scaleQuestion(),
                theme.questionKey(),
                theme.phase(),
                theme.round(),
                noted.fields(theme.id()),
                result == null ? secret : result.count(),
                result,
                itsScores.headMap(theme.round()).values().stream().map(ScoreSummary::of).toList(),
                itsParties,
                itsActions.stream()
                        .map(action -> new WorkshopTheme.Action(
                                action.id(), action.what(), action.who(), action.due(), action.version()))
                        .toList(),
                theme.version(),
                noted.voting(theme.id()));
    }

    /** What scores come to, or the figures that are known in their place; null where there is neither. */
    static @Nullable ScoreSummary summary(List<BigDecimal> scores, PaperDays.@Nullable Known known) {
        if (!scores.isEmpty()) {
            return ScoreSummary.of(scores);
        }
        return known == null
                ? null
                : ScoreSummary.known(known.highest(), known.mean(), known.lowest(), known.answers());
    }

    private static Workshop toWorkshop(
            WorkshopEntity entity,
            List<FacilitatorEntity> leaders,
            Map<AccountId, String> names,
            Afterwards afterwards,
            @Nullable AccountId caller) {
        boolean led = caller != null
                && leaders.stream().anyMatch(leader -> leader.accountId().equals(caller.value()));
        return new Workshop(
                new WorkshopId(entity.id()),
                new AssociationId(entity.associationId()),
                new InitiativeId(entity.initiativeId()),
                entity.initiativeName(),
                entity.name(),
                entity.heldOn(),
                entity.startsAt(),
                entity.endsAt(),
                entity.periodFrom(),
                entity.periodTo(),
                entity.documenter(),
                leaders.stream()
                        .map(leader -> new AccountId(leader.accountId()))
                        .map(account -> new Workshop.Facilitator(account, names.getOrDefault(account, "")))
                        .sorted((left, right) -> SwedishOrder.INSTANCE.compare(left.name(), right.name()))
                        .toList(),
                entity.scaleStep(),
                entity.fewestAnswers(),
                entity.state(),
                led ? entity.joinCode() : null,
                afterwards.onPaper().contains(entity.id()),
                afterwards.locked().contains(entity.id()),
                led,
                entity.version());
    }
}
