package se.stegvis.processdag;

import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EmailAddress;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;
import se.stegvis.processdag.persistence.CircleEntity;
import se.stegvis.processdag.persistence.CircleRepository;
import se.stegvis.processdag.persistence.DispatchEntity;
import se.stegvis.processdag.persistence.DispatchLinkEntity;
import se.stegvis.processdag.persistence.DispatchLinkRepository;
import se.stegvis.processdag.persistence.DispatchRepository;
import se.stegvis.processdag.persistence.DocumentationEntity;
import se.stegvis.processdag.persistence.DocumentationRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/**
 * Sending a locked documentation to those who are to have it: the lists of addresses of the insats, and a secret link for each person,
 * which stops after its last day or when it is withdrawn.
 */
@GuardedService
@Transactional
public class DispatchService {

    /** The lists that every insats is offered, as the domain has them. */
    private static final List<String> USUAL = List.of("development", "steering", "board");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_GREETING = 1000;
    private static final int MOST_ADDRESSES = 100;
    private static final int LONGEST_DAYS = 366;

    private final DayTurns turns;
    private final WorkshopRepository workshops;
    private final DocumentationRepository documentations;
    private final CircleRepository circles;
    private final DispatchRepository dispatches;
    private final DispatchLinkRepository links;
    private final AssociationDirectory associations;
    private final ActorSource people;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;
    private final String server;

    DispatchService(
            DayTurns turns,
            WorkshopRepository workshops,
            DocumentationRepository documentations,
            CircleRepository circles,
            DispatchRepository dispatches,
            DispatchLinkRepository links,
            AssociationDirectory associations,
            ActorSource people,
            CurrentActor currentActor,
            AuditTrail audit,
            Outbox outbox,
            Texts texts,
            Clock clock,
            @Value("${stegvis.address}") String server) {
        this.turns = turns;
        this.workshops = workshops;
        this.documentations = documentations;
        this.circles = circles;
        this.dispatches = dispatches;
        this.links = links;
        this.associations = associations;
        this.people = people;
        this.currentActor = currentActor;
        this.audit = audit;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
        this.server = server;
    }

    /** The lists of the day's insats; those that every insats has are offered, empty, until they are stored. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    @Transactional(readOnly = true)
    public List<Circle> circles(WorkshopId workshop, Locale language) {
        UUID initiative = workshops.findById(workshop.value()).orElseThrow(NotFoundException::new).initiativeId();
        List<Circle> stored = circles.findByInitiativeIdOrderByPosition(initiative).stream()
                .map(circle -> new Circle(circle.id(), circle.name(), circle.addresses(), circle.version()))
                .toList();
        Stream<Circle> offered = USUAL.stream()
                .map(key -> new Circle(
                        usualId(initiative, key),
                        texts.get(language, "processdagpaper.circle." + key),
                        List.of(),
                        WrittenLine.NEW))
                .filter(circle -> stored.stream().noneMatch(one -> one.id().equals(circle.id())));
        return Stream.concat(stored.stream(), offered).toList();
    }

    /** The same whoever is offered it, so that two who store it at once do not make two. */
    private static UUID usualId(UUID initiative, String key) {
        return UUID.nameUUIDFromBytes((initiative + "." + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Stores a list of addresses; without name and addresses it is taken away.
     *
     * @param version the version the caller saw
     * @param addresses with spaces, commas, semicolons or line breaks between
     * @throws InvalidInputException naming the first that is no address
     * @throws RefusedException when somebody else has changed it since
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void saveCircle(WorkshopId workshop, UUID id, long version, String name, String addresses) {
        WorkshopEntity day = turns.take(workshop);
        Optional<CircleEntity> stored = circles.findByInitiativeIdAndId(day.initiativeId(), id);
        if (stored.map(CircleEntity::version).orElse(WrittenLine.NEW) != version) {
            throw RefusedException.because("processdag.error.changedMeanwhile");
        }
        List<String> read = read(addresses);
        if (read.isEmpty() && name.isBlank()) {
            stored.ifPresent(circles::delete);
            return;
        }
        String clean = FreeText.required("name", name, LONGEST_NAME);
        if (stored.isPresent()) {
            stored.get().describe(clean, read);
            circles.flush();
        } else {
            circles.saveAndFlush(new CircleEntity(
                    id,
                    day.associationId(),
                    day.initiativeId(),
                    circles.lastPosition(day.initiativeId()) + 1,
                    clean,
                    read));
        }
    }

    private static List<String> read(String addresses) {
        List<String> read = Stream.of(addresses.strip().split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        read.stream().filter(one -> !EmailAddress.isOne(one)).findFirst().ifPresent(wrong -> {
            throw InvalidInputException.at("addresses", "processdagpaper.error.address", wrong);
        });
        if (read.size() > MOST_ADDRESSES) {
            throw InvalidInputException.at("addresses", "processdagpaper.error.tooMany", MOST_ADDRESSES);
        }
        return read;
    }

    /** Today, and the last day that a link may work. */
    public record Days(LocalDate first, LocalDate last) {}

    /** Between which days the links' last day is to be. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public Days days(WorkshopId workshop) {
        LocalDate today = SwedishTime.today(clock);
        return new Days(today, today.plusDays(LONGEST_DAYS));
    }

    /**
     * Sends the locked documentation: one message with a link of its own to each address. What has been sent under this identity is not
     * sent again.
     *
     * @return how many it has gone to
     * @throws InvalidInputException when no list with addresses is chosen, or the last day makes no sense
     * @throws RefusedException when the documentation is not locked in the version the sender saw
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public int send(WorkshopId workshop, Sending sending) {
        WorkshopEntity day = turns.take(workshop);
        Optional<DispatchEntity> already = dispatches.findById(sending.id());
        if (already.isPresent()) {
            return links.findByDispatchIdInOrderByEmail(List.of(sending.id())).size();
        }
        DocumentationEntity locked = documentations
                .lockedIn(day.id())
                .filter(version -> version.number() == sending.version())
                .orElseThrow(() -> RefusedException.because("processdagpaper.error.notLocked"));
        List<CircleEntity> chosen = circles.findByInitiativeIdOrderByPosition(day.initiativeId()).stream()
                .filter(circle -> sending.circles().contains(circle.id()))
                .toList();
        List<String> to = chosen.stream()
                .flatMap(circle -> circle.addresses().stream())
                .distinct()
                .toList();
        LocalDate through = check(sending, to);
        String greeting = FreeText.checked("greeting", sending.greeting(), LONGEST_GREETING).strip();
        DispatchEntity dispatch = dispatches.saveAndFlush(new DispatchEntity(
                sending.id(),
                locked,
                chosen.stream().map(CircleEntity::name).collect(Collectors.joining(", ")),
                sending.figuresOnly(),
                through,
                currentActor.get().account().value(),
                clock.instant()));
        to.forEach(address -> post(day, dispatch, address, greeting));
        audit.record(
                new AssociationId(day.associationId()),
                "workshop.documentationSent",
                day.name(),
                null,
                locked.number() + ": " + dispatch.circles() + " (" + to.size() + ")");
        return to.size();
    }

    private LocalDate check(Sending sending, List<String> to) {
        List<Fault> faults = new ArrayList<>();
        if (to.isEmpty()) {
            faults.add(new Fault("circles", Message.of("processdagpaper.error.nobody")));
        }
        LocalDate today = SwedishTime.today(clock);
        LocalDate last = today.plusDays(LONGEST_DAYS);
        LocalDate through = sending.through();
        if (through == null || through.isBefore(today) || through.isAfter(last)) {
            faults.add(new Fault("through", Message.of("processdagpaper.error.through", today.toString(), last.toString())));
            throw new InvalidInputException(faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return through;
    }

    /** Addresses have no language of their own, so the message is in the förbund's. */
    private void post(WorkshopEntity day, DispatchEntity dispatch, String address, String greeting) {
        String token = Secrets.token();
        links.save(new DispatchLinkEntity(dispatch, address, SharedDocumentation.mark(token)));
        AssociationId association = new AssociationId(day.associationId());
        String body = texts.get(
                Texts.SWEDISH,
                "processdagpaper.mail.body",
                day.name(),
                day.initiativeName(),
                day.heldOn().toString(),
                Mail.LINK,
                dispatch.validThrough().toString(),
                currentActor.get().name(),
                associations.get(association).name());
        outbox.queue(new Mail(
                association,
                // The link is the recipient's own: nobody else may copy it out of the outbox.
                null,
                address,
                texts.get(Texts.SWEDISH, "processdagpaper.mail.subject", day.name(), day.heldOn().toString()),
                greeting.isEmpty() ? body : greeting + "\n\n" + body,
                server + SharedDocumentation.PATH + token));
    }

    /** What has been sent of the day, latest first. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    @Transactional(readOnly = true)
    public List<Dispatch> sent(WorkshopId workshop) {
        List<DispatchEntity> all = dispatches.ofWorkshop(workshop.value());
        Map<UUID, List<DispatchLinkEntity>> recipients =
                links.findByDispatchIdInOrderByEmail(all.stream().map(DispatchEntity::id).toList()).stream()
                        .collect(groupingBy(DispatchLinkEntity::dispatchId));
        Map<UUID, Integer> numbers = documentations.findByWorkshopIdOrderByNumberDesc(workshop.value()).stream()
                .collect(Collectors.toMap(DocumentationEntity::id, DocumentationEntity::number));
        Map<AccountId, String> names = people.names(
                all.stream().map(one -> new AccountId(one.sentBy())).distinct().toList());
        LocalDate today = SwedishTime.today(clock);
        Function<DispatchEntity, Dispatch> describe = one -> new Dispatch(
                one.id(),
                numbers.getOrDefault(one.documentationId(), 0),
                one.circles(),
                one.figuresOnly(),
                recipients.getOrDefault(one.id(), List.of()).stream()
                        .map(DispatchLinkEntity::email)
                        .toList(),
                one.validThrough(),
                one.sentAt(),
                names.getOrDefault(new AccountId(one.sentBy()), ""),
                one.withdrawnAt(),
                one.isValidOn(today));
        return all.stream().map(describe).toList();
    }

    /**
     * Stops the links of something that was sent; what somebody has opened and kept cannot be taken back.
     *
     * @throws NotFoundException when nothing such has been sent of the day
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void withdraw(WorkshopId workshop, UUID dispatch) {
        WorkshopEntity day = turns.take(workshop);
        DispatchEntity found = dispatches.ofWorkshop(day.id()).stream()
                .filter(one -> one.id().equals(dispatch))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (found.withdrawnAt() == null) {
            found.withdraw(clock.instant());
            audit.record(
                    new AssociationId(day.associationId()),
                    "workshop.documentationWithdrawn",
                    day.name(),
                    found.circles(),
                    null);
        }
    }
}
