package se.stegvis.calculation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.calculation.persistence.CalculationEntity;
import se.stegvis.calculation.persistence.CalculationLinkEntity;
import se.stegvis.calculation.persistence.CalculationLinkRepository;
import se.stegvis.calculation.persistence.CalculationRepository;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;

/**
 * Handing a calculation on to somebody without an account: a secret link to the calculation as it is now, read only, which stops after
 * its last day, when it is withdrawn, or when the calculation is thrown away.
 */
@GuardedService
@Transactional
public class CalculationLinks {

    /** Where the links lead; the secret comes last. */
    public static final String PATH = "/berakning/";

    static final int LONGEST_NOTE = 160;
    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_DAYS = 90;

    private final CalculationRepository calculations;
    private final CalculationLinkRepository links;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;
    private final String server;

    CalculationLinks(
            CalculationRepository calculations,
            CalculationLinkRepository links,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock,
            @Value("${stegvis.address}") String server) {
        this.calculations = calculations;
        this.links = links;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
        this.server = server;
    }

    /** Today, the day that is offered as the last one, and the last one that may be chosen. */
    public record Days(LocalDate first, LocalDate usual, LocalDate last) {}

    /** What is stored of a link's secret. */
    static String mark(String token) {
        return Secrets.hash("calculation", token);
    }

    /** Between which days the link's last day is to be. */
    @Permit(roles = Role.PERSON)
    public Days days() {
        LocalDate today = SwedishTime.today(clock);
        return new Days(today, today.plusDays(USUAL_DAYS), today.plusDays(LONGEST_DAYS));
    }

    /** By which links the calculation has been handed on, latest first. */
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
            },
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public List<HandedOn> list(CalculationId calculation) {
        LocalDate today = SwedishTime.today(clock);
        return links.findByCalculationIdOrderByMadeAtDescId(calculation.value()).stream()
                .map(link -> new HandedOn(
                        link.id(),
                        link.note(),
                        link.title(),
                        link.validThrough(),
                        link.madeAt(),
                        link.withdrawnAt(),
                        link.isValidOn(today)))
                .toList();
    }

    /**
     * Makes a link to the calculation as it is now.
     *
     * @param note whom it is meant for; may be empty
     * @return the address with its secret, which is not stored and cannot be shown again
     * @throws InvalidInputException at {@code through} when the last day makes no sense, at {@code note} when it is too long
     */
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
            },
            when = Standing.OWN)
    public String make(CalculationId calculation, String note, @Nullable LocalDate through) {
        CalculationEntity stored = calculations.findAndLock(calculation.value()).orElseThrow(NotFoundException::new);
        LocalDate today = SwedishTime.today(clock);
        LocalDate last = today.plusDays(LONGEST_DAYS);
        if (through == null || through.isBefore(today) || through.isAfter(last)) {
            throw InvalidInputException.at("through", "calculation.error.through", today.toString(), last.toString());
        }
        String clean = FreeText.checked("note", note, LONGEST_NOTE).strip();
        String token = Secrets.token();
        links.save(new CalculationLinkEntity(
                stored,
                clean,
                mark(token),
                through,
                currentActor.get().account().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.record(
                new AssociationId(stored.associationId()), "calculation.handedOn", stored.title(), null, through.toString());
        return server + PATH + token;
    }

    /**
     * Stops a link; what somebody has read and kept cannot be taken back.
     *
     * @throws NotFoundException when the calculation has no such link
     */
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
            },
            when = Standing.OWN)
    public void withdraw(CalculationId calculation, UUID link) {
        CalculationEntity stored = calculations.findAndLock(calculation.value()).orElseThrow(NotFoundException::new);
        CalculationLinkEntity found = links.findByCalculationIdAndId(calculation.value(), link)
                .orElseThrow(NotFoundException::new);
        if (found.withdrawnAt() == null) {
            found.withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
            audit.record(
                    new AssociationId(stored.associationId()),
                    "calculation.linkWithdrawn",
                    found.title(),
                    found.validThrough().toString(),
                    null);
        }
    }
}
