package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AssociationId;
import se.stegvis.association.MemberKind;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumbers;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Verdict;
import se.stegvis.processdag.PhoneRefusedException.Cause;
import se.stegvis.processdag.persistence.Ballot;
import se.stegvis.processdag.persistence.DotBallot;
import se.stegvis.processdag.persistence.EarlyDays;
import se.stegvis.processdag.persistence.EndedCodes;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.NoteEntity;
import se.stegvis.processdag.persistence.NoteRepository;
import se.stegvis.processdag.persistence.OutcomeEntity;
import se.stegvis.processdag.persistence.OutcomeRepository;
import se.stegvis.processdag.persistence.RoomSettings;
import se.stegvis.processdag.persistence.Parties;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.Tickets;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;
import se.stegvis.processdag.policy.ScaleRules;
import se.stegvis.processdag.policy.ThemeRules;

/**
 * All that a phone can do in a processdag. A phone is known by its ticket alone, 256 random bits that it was given when it joined and
 * that nobody else holds: here only a one-way mark is stored, and a score is stored under another mark that cannot be made from it.
 */
@GuardedService
@Transactional
public class ParticipantService {

    private static final int MOST_TURNS = 1_000_000;
    private static final int FIRST_ROUND = 1;

    private final JoinThrottle throttle;
    private final DayTurns turns;
    private final WorkshopRepository workshops;
    private final EndedCodes endedCodes;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final NoteRepository notes;
    private final OutcomeRepository outcomes;
    private final Tickets tickets;
    private final PhoneTickets phoneTickets;
    private final Parties parties;
    private final Reveals reveals;
    private final EarlyDays earlyDays;
    private final Ballot ballot;
    private final RoomSettings room;
    private final DotBallot dots;
    private final WorkshopReader reader;
    private final AssociationDirectory associations;

    ParticipantService(
            JoinThrottle throttle,
            DayTurns turns,
            WorkshopRepository workshops,
            EndedCodes endedCodes,
            ThemeRepository themes,
            FieldRepository fields,
            NoteRepository notes,
            OutcomeRepository outcomes,
            Tickets tickets,
            PhoneTickets phoneTickets,
            Parties parties,
            Reveals reveals,
            EarlyDays earlyDays,
            Ballot ballot,
            RoomSettings room,
            DotBallot dots,
            WorkshopReader reader,
            AssociationDirectory associations) {
        this.throttle = throttle;
        this.turns = turns;
        this.workshops = workshops;
        this.endedCodes = endedCodes;
        this.themes = themes;
        this.fields = fields;
        this.notes = notes;
        this.outcomes = outcomes;
        this.tickets = tickets;
        this.phoneTickets = phoneTickets;
        this.parties = parties;
        this.reveals = reveals;
        this.earlyDays = earlyDays;
        this.ballot = ballot;
        this.room = room;
        this.dots = dots;
        this.reader = reader;
        this.associations = associations;
    }

    /**
     * Joins the open day that has this code.
     *
     * @param address where the call comes from, for slowing down whoever guesses; it is not kept
     * @return the ticket: the phone keeps it, nobody else ever sees it again
     * @throws PhoneRefusedException for a wrong code, after too many of them, or when the day is full, locked or over
     */
    @Permit(roles = Role.ANYONE)
    public String join(String code, String address) {
        if (throttle.isShut(address)) {
            throw new PhoneRefusedException(Cause.THROTTLED);
        }
        String wanted = Secrets.normaliseCode(code);
        Optional<UUID> found = workshops.idByJoinCode(wanted);
        if (found.isEmpty()) {
            // Also the code of a day that is over: whoever guesses is to be stopped by those too.
            throttle.wrongCode(address);
            throw new PhoneRefusedException(endedCodes.isKnown(wanted) ? Cause.CODE_OVER : Cause.WRONG_CODE);
        }
        WorkshopEntity workshop = turns.take(new WorkshopId(found.get()));
        if (workshop.state() != WorkshopState.OPEN) {
            throw new PhoneRefusedException(Cause.CODE_OVER);
        }
        if (room.isLocked(workshop.id())) {
            throw new PhoneRefusedException(Cause.LOCKED);
        }
        if (tickets.admitted(workshop.id()) >= most(workshop)) {
            throw new PhoneRefusedException(Cause.FULL);
        }
        String ticket = Secrets.token();
        tickets.admit(workshop.associationId(), workshop.id(), PhoneTickets.mark(ticket));
        return ticket;
    }

    /**
     * Says that the phone is in the room; saying it again changes nothing.
     *
     * @throws PhoneRefusedException when the ticket is nobody's
     */
    @Permit(roles = Role.PHONE)
    public void arrive(String ticket) {
        WorkshopId day = phoneTickets.day(ticket);
        if (!tickets.hasArrived(PhoneTickets.mark(ticket))) {
            turns.take(day);
            tickets.arrive(PhoneTickets.mark(ticket));
        }
    }

    /**
     * What the phone sees now.
     *
     * @throws PhoneRefusedException when the ticket is nobody's
     */
    @Permit(roles = Role.PHONE)
    @Transactional(readOnly = true)
    public PhoneState state(String ticket) {
        WorkshopPicture picture = reader.shared(phoneTickets.day(ticket));
        PhoneState.Mine mine = picture.current()
                .filter(theme -> theme.phase() == ThemePhase.SCORING)
                .map(theme -> mine(ticket, theme))
                .orElse(null);
        Map<UUID, Integer> put = picture.openVoting()
                .map(voting -> dots.given(voting.id(), PhoneVotes.key(ticket, voting.id())))
                .orElse(Map.of());
        return new PhoneState(picture, mine, early(ticket, picture), put);
    }

    private @Nullable List<PhoneState.Early> early(String ticket, WorkshopPicture picture) {
        boolean maybe = picture.workshop().state() == WorkshopState.OPEN
                && picture.themes().stream().allMatch(theme -> theme.phase() == ThemePhase.WAITING);
        if (!maybe || !earlyDays.isEarly(picture.workshop().id().value())) {
            return null;
        }
        return picture.themes().stream()
                .map(theme -> new PhoneState.Early(theme, mine(ticket, theme)))
                .toList();
    }

    private PhoneState.@Nullable Mine mine(String ticket, WorkshopTheme theme) {
        return ballot.answer(theme.id().value(), key(ticket, theme.id())).orElse(null);
    }

    /** As {@link #rate(String, ThemeId, int, BigDecimal, int)} in a theme's first round. */
    @Permit(roles = Role.PHONE)
    public BigDecimal rate(String ticket, ThemeId theme, @Nullable BigDecimal value, int turn) {
        return rate(ticket, theme, FIRST_ROUND, value, turn);
    }

    /**
     * Scores a theme; a later score replaces an earlier one until they are revealed. Sending the same again changes nothing.
     *
     * @param round the round that the answer is given in: one that was on its way when the round ended is no answer to the next
     * @param turn counts this phone's answers to the theme in the round: one that comes after its successor is dropped
     * @return the score that is now stored
     * @throws InvalidInputException at {@code value} when it is missing, off the scale or between two steps
     * @throws RefusedException when the theme is not being scored, or no longer, or in another round
     * @throws PhoneRefusedException when the ticket is nobody's or the day is over
     */
    @Permit(roles = Role.PHONE)
    public BigDecimal rate(String ticket, ThemeId theme, int round, @Nullable BigDecimal value, int turn) {
        WorkshopEntity workshop = phoneTickets.openDay(ticket);
        ThemeEntity found = themes.findByWorkshopIdAndId(workshop.id(), theme.value()).orElseThrow(NotFoundException::new);
        if (found.scaleQuestion() == null) {
            throw RefusedException.because("processdag.error.noScale");
        }
        boolean before = found.phase() == ThemePhase.WAITING && earlyDays.isEarly(workshop.id());
        if (!before) {
            ThemeRules.takesScores(found.phase()).orThrow();
        }
        if (found.round() != round) {
            throw RefusedException.because("processdag.error.earlierRound");
        }
        if (value == null) {
            throw InvalidInputException.at("value", "processdag.error.valueMissing");
        }
        if (ScaleRules.isScore(value, workshop.scaleStep()) instanceof Verdict.Rejection(Message reason)) {
            throw new InvalidInputException(List.of(new InvalidInputException.Fault("value", reason)));
        }
        String key = key(ticket, theme);
        ballot.put(
                found.associationId(),
                found.id(),
                key,
                value,
                Math.clamp(turn, 0, MOST_TURNS),
                before || round > FIRST_ROUND ? null : party(workshop, ticket));
        return ballot.given(found.id(), key).orElse(value);
    }

    /**
     * Notes something for the group under an id that the phone has made up: sent again it is the same note, in other words it is
     * rewritten. The note does not know the ticket.
     *
     * @param theme the theme; null for a highlight while the day is being summed up
     * @param noPersonalNumber whether the person has said that what looks like a personnummer is none
     * @throws RefusedException when the theme takes no notes now, or the group has rewritten the note
     * @throws PhoneRefusedException when the ticket is nobody's or the day is over
     */
    @Permit(roles = Role.PHONE)
    public void note(
            String ticket, UUID note, @Nullable ThemeId theme, String field, String text, boolean noPersonalNumber) {
        WorkshopEntity workshop = phoneTickets.openDay(ticket);
        Set<String> declared = noPersonalNumber
                ? PersonalNumbers.in(text).stream().map(PersonalNumbers.Found::digits).collect(Collectors.toSet())
                : Set.of();
        String clean = FreeText.checked("text", text, WorkshopRecord.LONGEST_NOTE, declared).strip();
        if (clean.isEmpty()) {
            throw InvalidInputException.at("text", "foundation.text.missing");
        }
        boolean taken = theme == null
                ? highlight(workshop, note, field, clean)
                : noteIn(workshop, theme, note, field, clean);
        if (!taken) {
            throw RefusedException.because("processdag.error.noteRewritten");
        }
    }

    private boolean noteIn(WorkshopEntity workshop, ThemeId theme, UUID note, String field, String text) {
        ThemeEntity found = themes.findByWorkshopIdAndId(workshop.id(), theme.value()).orElseThrow(NotFoundException::new);
        FieldEntity asked = fields.findByThemeIdAndFieldKey(found.id(), field).orElseThrow(NotFoundException::new);
        ThemeRules.takesNotesFromPhones(found.phase(), asked.beforeScoring()).orThrow();
        Optional<NoteEntity> known = notes.findByClientNoteId(note);
        if (known.isPresent()) {
            NoteEntity sent = known.get();
            return sent.themeId().equals(found.id()) && sent.sendAgain(field, text, dots.isVotedOn(sent.id()));
        }
        notes.save(new NoteEntity(
                UUID.randomUUID(),
                found.associationId(),
                found.id(),
                field,
                notes.lastPosition(found.id()) + 1,
                text,
                note));
        return true;
    }

    private boolean highlight(WorkshopEntity workshop, UUID note, String field, String text) {
        boolean closing = themes.findByWorkshopIdOrderByPosition(workshop.id()).stream()
                .allMatch(theme -> theme.phase() == ThemePhase.CLOSED);
        if (!closing || !field.equals(OutcomeKind.HIGHLIGHT.name())) {
            throw RefusedException.because("processdag.error.noteTooEarly");
        }
        Optional<OutcomeEntity> known = outcomes.findByClientNoteId(note);
        if (known.isPresent()) {
            return known.get().sendAgain(text);
        }
        outcomes.save(new OutcomeEntity(
                UUID.randomUUID(),
                workshop.associationId(),
                workshop.id(),
                OutcomeKind.HIGHLIGHT,
                outcomes.lastPosition(workshop.id()) + 1,
                text,
                "",
                note));
        return true;
    }

    private int most(WorkshopEntity workshop) {
        return associations.number(new AssociationId(workshop.associationId()), Setting.MOST_PHONES);
    }

    /** The party to keep with an answer: only one that so many have said they come from that it may come to be shown. */
    private @Nullable MemberKind party(WorkshopEntity workshop, String ticket) {
        return parties.ofMany(workshop.id(), PhoneTickets.mark(ticket), reveals.fewestInGroup(workshop))
                .orElse(null);
    }

    /** Made from the ticket itself and not from its mark: whoever holds the database cannot make it. */
    private static String key(String ticket, ThemeId theme) {
        return Secrets.hash("rating", ticket, theme.toString());
    }
}
