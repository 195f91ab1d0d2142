package se.stegvis.calculation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.calculate.CaseFile;
import se.stegvis.benefit.calculate.Refused;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.calculation.persistence.CalculationEntity;
import se.stegvis.calculation.persistence.CalculationLines;
import se.stegvis.calculation.persistence.CalculationRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;

/**
 * The free calculator: calculations that somebody writes for themselves, lets the förbund read, copies and throws away. Handing one on
 * to somebody without an account is {@link CalculationLinks}'s.
 */
@GuardedService
@Transactional
public class CalculationService {

    private final CalculationRepository calculations;
    private final CalculationLines lines;
    private final CalculationReader reader;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final Texts texts;
    private final Clock clock;

    CalculationService(
            CalculationRepository calculations,
            CalculationLines lines,
            CalculationReader reader,
            CurrentActor currentActor,
            ActorSource people,
            Texts texts,
            Clock clock) {
        this.calculations = calculations;
        this.lines = lines;
        this.reader = reader;
        this.currentActor = currentActor;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A page of calculations: one's own, and those that are shared in the förbund.
     *
     * @param offset how many to skip; a multiple of {@code limit}
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
            })
    @Transactional(readOnly = true)
    public List<CalculationLine> list(AssociationId association, CalculationFilter filter, int offset, int limit) {
        AccountId caller = currentActor.get().account();
        List<CalculationLines.Row> page = lines.page(association.value(), caller.value(), filter, offset, limit);
        Map<AccountId, String> names = people.names(
                page.stream().map(row -> new AccountId(row.authorId())).distinct().toList());
        return page.stream()
                .map(row -> new CalculationLine(
                        new CalculationId(row.id()),
                        row.title(),
                        names.getOrDefault(new AccountId(row.authorId()), ""),
                        row.authorId().equals(caller.value()),
                        row.shared(),
                        row.changedAt()))
                .toList();
    }

    /** How many calculations {@link #list} would give in all. */
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
    public long count(AssociationId association, CalculationFilter filter) {
        return lines.count(association.value(), currentActor.get().account().value(), filter);
    }

    /**
     * A calculation, the caller's own or one that is shared.
     *
     * @throws NotFoundException when there is none that the caller may read
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
            })
    @Transactional(readOnly = true)
    public SavedCalculation open(CalculationId id) {
        return reader.read(
                calculations.findById(id.value()).orElseThrow(NotFoundException::new),
                currentActor.get().account());
    }

    /** Begins an empty calculation with the latest year there are rules for. */
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
    public CalculationId start(AssociationId association) {
        return store(association, new CalculationContent("", "", WrittenCase.empty(year())));
    }

    /**
     * Begins a calculation from a typical case (typfall).
     *
     * @param named the words it begins with, in the caller's language
     * @throws NotFoundException when there is no such case
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
            })
    public CalculationId startFrom(AssociationId association, String typicalCase, String named) {
        TypicalCases.TypicalCase from = TypicalCases.of(typicalCase).orElseThrow(NotFoundException::new);
        WrittenCase written = WrittenCase.empty(year()).withGroups(List.of(from.group()));
        return store(association, new CalculationContent(named, "", written));
    }

    /**
     * Begins a calculation from a file that {@code calculate} reads.
     *
     * @throws InvalidInputException at {@code file}: what is wrong in it, or has no place in a calculation here, by name
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
            })
    public CalculationId startFrom(AssociationId association, byte[] file) {
        CaseFile read;
        try {
            read = CaseFile.read(file);
        } catch (Refused refused) {
            throw new InvalidInputException(List.of(new InvalidInputException.Fault("file", refused.reason())));
        } catch (NoRulesException none) {
            throw InvalidInputException.at("file", none.key(), none.arguments());
        }
        return store(association, new CalculationContent(read.name(), "", read.content()));
    }

    /** Copies a calculation, which then is the caller's own and nobody else's. */
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
    public CalculationId copy(CalculationId id) {
        CalculationEntity from = calculations.findById(id.value()).orElseThrow(NotFoundException::new);
        CalculationContent content = CalculationReader.content(from);
        String title = texts.get(Texts.SWEDISH, "calculation.copyOf", content.title());
        return store(
                new AssociationId(from.associationId()),
                content.withTitle(title.length() > CalculationChecks.LONGEST_TITLE ? content.title() : title));
    }

    /**
     * Saves what a calculation says.
     *
     * @param expectedVersion version of the calculation that the person saw
     * @throws InvalidInputException where something cannot be worked out
     * @throws PersonalNumberException when a text holds a personnummer
     * @throws EditConflictException when it has been saved in another window since
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
    public SavedCalculation save(CalculationId id, CalculationContent content, long expectedVersion) {
        CalculationEntity stored = calculations.findAndLock(id.value()).orElseThrow(NotFoundException::new);
        CalculationContent checked = CalculationChecks.checked(content);
        String text = CalculationChecks.text(checked.written());
        boolean same = stored.title().equals(checked.title())
                && stored.about().equals(checked.about())
                && stored.content().equals(text);
        if (!same) {
            if (stored.number() != expectedVersion) {
                throw new EditConflictException(
                        stored.title(), stored.number(), currentActor.get().name());
            }
            stored.revise(checked.title(), checked.about(), text, ModelStamp.CURRENT, now());
            calculations.flush();
        }
        return reader.read(stored, currentActor.get().account());
    }

    /** Lets the whole förbund read a calculation, or nobody else any more. */
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
    public void share(CalculationId id, boolean withAll) {
        calculations.findAndLock(id.value()).orElseThrow(NotFoundException::new).share(withAll);
    }

    /** Throws a calculation away, with every link that it has been handed on by. */
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
    public void remove(CalculationId id) {
        calculations.delete(calculations.findAndLock(id.value()).orElseThrow(NotFoundException::new));
    }

    /** The case as a file that {@code calculate} reads, in UTF-8. */
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
    public byte[] file(CalculationId id) {
        CalculationContent content =
                CalculationReader.content(calculations.findById(id.value()).orElseThrow(NotFoundException::new));
        return new CaseFile(content.title(), content.written()).write().getBytes(StandardCharsets.UTF_8);
    }

    private CalculationId store(AssociationId association, CalculationContent content) {
        CalculationContent checked = CalculationChecks.checked(content);
        CalculationEntity begun =
                new CalculationEntity(association.value(), currentActor.get().account().value(), now());
        begun.revise(
                checked.title(),
                checked.about(),
                CalculationChecks.text(checked.written()),
                ModelStamp.CURRENT,
                begun.changedAt());
        return new CalculationId(calculations.saveAndFlush(begun).id());
    }

    /** This year where there are rules for it, else the last year that has any. */
    private int year() {
        return Math.clamp(SwedishTime.today(clock).getYear(), Rulebook.FIRST, Rulebook.LAST);
    }

    /** As exact as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
