package se.stegvis.processdag;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.persistence.Ballot;
import se.stegvis.processdag.persistence.EarlyDays;
import se.stegvis.processdag.persistence.EndedCodes;
import se.stegvis.processdag.persistence.NoteRepository;
import se.stegvis.processdag.persistence.OutcomeRepository;
import se.stegvis.processdag.persistence.RoomSettings;
import se.stegvis.processdag.persistence.Parties;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.TypedScores;
import se.stegvis.processdag.persistence.Walls;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;
import se.stegvis.processdag.policy.RevealOrder;
import se.stegvis.processdag.policy.ThemeRules;
import se.stegvis.processdag.policy.TypedScoreRules;

/** Leading a processdag: opening it, taking it step by step, revealing scores, closing it. */
@GuardedService
@Transactional
public class WorkshopScript {

    private static final int CODE_LENGTH = 6;

    private final DayTurns turns;
    private final WorkshopRepository workshops;
    private final ThemeRepository themes;
    private final NoteRepository notes;
    private final OutcomeRepository outcomes;
    private final Ballot ballot;
    private final TypedScores typed;
    private final RoomSettings room;
    private final Walls walls;
    private final EndedCodes endedCodes;
    private final Reveals reveals;
    private final Parties parties;
    private final OpenVotings votings;
    private final EarlyDays early;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Texts texts;

    WorkshopScript(
            DayTurns turns,
            WorkshopRepository workshops,
            ThemeRepository themes,
            NoteRepository notes,
            OutcomeRepository outcomes,
            Ballot ballot,
            TypedScores typed,
            RoomSettings room,
            Walls walls,
            EndedCodes endedCodes,
            Reveals reveals,
            Parties parties,
            OpenVotings votings,
            EarlyDays early,
            CurrentActor currentActor,
            AuditTrail audit,
            Texts texts) {
        this.turns = turns;
        this.workshops = workshops;
        this.themes = themes;
        this.notes = notes;
        this.outcomes = outcomes;
        this.ballot = ballot;
        this.typed = typed;
        this.room = room;
        this.walls = walls;
        this.endedCodes = endedCodes;
        this.reveals = reveals;
        this.parties = parties;
        this.votings = votings;
        this.early = early;
        this.currentActor = currentActor;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Opens the day: from now on phones join by its code. Opening an open day changes nothing.
     *
     * @throws RefusedException when it has no themes, or is over
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void open(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() == WorkshopState.OPEN) {
            return;
        }
        if (found.state() == WorkshopState.CLOSED) {
            throw RefusedException.because("processdag.error.over");
        }
        if (themes.findByWorkshopIdOrderByPosition(found.id()).isEmpty()) {
            throw RefusedException.because("processdag.error.noThemes");
        }
        String code = freeCode();
        endedCodes.forget(code);
        found.open(code);
        audit.record(new AssociationId(found.associationId()), "workshop.opened", found.name(), null, null);
    }

    /**
     * Takes the next step of the script. Two who press at once take one step: where the day is no longer where the caller saw it,
     * nothing happens.
     *
     * @param seen where the caller saw the day
     * @return whether a step was taken
     * @throws RefusedException when scores would be revealed with fewer answers than the day asks for
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public boolean advance(WorkshopId workshop, Moment seen) {
        return step(workshop, seen, false);
    }

    /**
     * As {@link #advance} out of scoring, but what has been scored is destroyed unseen: for a theme that gets too few answers.
     *
     * @return whether a step was taken
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public boolean leaveUnscored(WorkshopId workshop, Moment seen) {
        return seen.phase() == ThemePhase.SCORING && step(workshop, seen, true);
    }

    /**
     * Scores the theme the room is looking at once more, as a round of its own; the figures of the rounds before stay. Where the day is
     * no longer where the caller saw it, nothing happens.
     *
     * @return whether another round has begun
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public boolean scoreAgain(WorkshopId workshop, Moment seen) {
        WorkshopEntity found = turns.take(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(found.id());
        Optional<ThemeEntity> current =
                all.stream().filter(theme -> theme.phase().isCurrent()).findFirst();
        if (current.isEmpty() || !moment(found, current).equals(seen)) {
            return false;
        }
        ThemeEntity theme = current.get();
        if (theme.scaleQuestion() == null || !ThemeRules.mayBeScoredAgain(theme.phase())) {
            return false;
        }
        votings.end(found, theme);
        theme.scoreAgain();
        room.stopTime(found.id());
        audit.record(
                new AssociationId(found.associationId()),
                "workshop.scoredAgain",
                found.name() + ": " + theme.name(),
                null,
                Integer.toString(theme.round()));
        return true;
    }

    /**
     * Ends the day: the code and the wall stop working and what phones called their notes is forgotten. Ending it twice changes nothing.
     *
     * @throws RefusedException while a theme is being scored or waits to be shown, or before the day is opened
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void close(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() == WorkshopState.CLOSED) {
            return;
        }
        if (found.state() == WorkshopState.PREPARED) {
            throw RefusedException.because("processdag.error.notOpen");
        }
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(found.id());
        if (all.stream().anyMatch(theme -> theme.phase() == ThemePhase.SCORING || theme.phase() == ThemePhase.SCORED)) {
            throw RefusedException.because("processdag.error.closeWhileScoring");
        }
        all.forEach(theme -> {
            votings.end(found, theme);
            theme.enter(ThemePhase.CLOSED);
            ballot.destroy(theme.id());
        });
        endedCodes.keep(found.associationId(), found.id(), Objects.requireNonNull(found.joinCode()));
        found.close();
        walls.close(found.id());
        audit.record(new AssociationId(found.associationId()), "workshop.closed", found.name(), null, null);
        notes.forgetPhones(all.stream().map(ThemeEntity::id).toList());
        outcomes.forgetPhones(found.id());
        parties.forget(found.id());
        early.end(found.id());
        all.forEach(theme -> ballot.destroy(theme.id()));
    }

    private boolean step(WorkshopId workshop, Moment seen, boolean unscored) {
        WorkshopEntity found = turns.take(workshop);
        List<ThemeEntity> all = themes.findByWorkshopIdOrderByPosition(found.id());
        Optional<ThemeEntity> current =
                all.stream().filter(theme -> theme.phase().isCurrent()).findFirst();
        if (found.state() != WorkshopState.OPEN || !moment(found, current).equals(seen)) {
            return false;
        }
        room.stopTime(found.id());
        if (current.isEmpty()) {
            early.end(found.id());
            return goOn(found, all);
        }
        move(found, all, current.get(), unscored);
        return true;
    }

    private static Moment moment(WorkshopEntity workshop, Optional<ThemeEntity> current) {
        return new Moment(
                workshop.state(),
                current.map(theme -> new ThemeId(theme.id())).orElse(null),
                current.map(ThemeEntity::phase).orElse(null));
    }

    private void move(WorkshopEntity workshop, List<ThemeEntity> all, ThemeEntity theme, boolean unscored) {
        if (theme.phase() == ThemePhase.SCORING && unscored) {
            ballot.destroy(theme.id());
            theme.enter(isAboutTheDay(theme) ? ThemePhase.CLOSED : ThemePhase.NOTES);
            return;
        }
        if (theme.phase() == ThemePhase.SCORING && theme.round() == 1 && room.of(workshop.id()).bySpread()) {
            requireEnough(workshop, theme);
            theme.enter(ThemePhase.SCORED);
            goOn(workshop, all);
            return;
        }
        if (theme.phase() == ThemePhase.SCORING) {
            reveal(workshop, theme);
        }
        votings.end(workshop, theme);
        ThemePhase next = theme.phase() == ThemePhase.REVEALED && isAboutTheDay(theme)
                ? ThemePhase.CLOSED
                : ThemeRules.next(theme.phase(), theme.scaleQuestion() != null);
        theme.enter(next);
        if (next == ThemePhase.CLOSED) {
            goOn(workshop, all);
        }
    }

    /**
     * Begins with the theme whose turn it is. By spread, those with a scale are all scored first, then shown, and what is only talked about
     * comes last.
     *
     * @return whether there was one
     */
    private boolean goOn(WorkshopEntity workshop, List<ThemeEntity> all) {
        boolean bySpread = room.of(workshop.id()).bySpread();
        Optional<ThemeEntity> toBegin = all.stream()
                .filter(theme -> theme.phase() == ThemePhase.WAITING)
                .filter(theme -> !bySpread || theme.scaleQuestion() != null)
                .findFirst();
        if (toBegin.isPresent()) {
            toBegin.get().enter(ThemePhase.THINKING);
            return true;
        }
        Optional<ThemeEntity> toShow = all.stream()
                .filter(theme -> theme.phase() == ThemePhase.SCORED)
                .min(Comparator.comparing(this::turn));
        if (toShow.isPresent()) {
            reveal(workshop, toShow.get());
            toShow.get().enter(ThemePhase.REVEALED);
            return true;
        }
        Optional<ThemeEntity> toTalkAbout =
                all.stream().filter(theme -> theme.phase() == ThemePhase.WAITING).findFirst();
        toTalkAbout.ifPresent(theme -> theme.enter(ThemePhase.THINKING));
        return toTalkAbout.isPresent();
    }

    private RevealOrder turn(ThemeEntity theme) {
        TypedScores.Spread spread = typed.spread(theme.id());
        return new RevealOrder(spread.range(), spread.deviation(), theme.position());
    }

    private static boolean isAboutTheDay(ThemeEntity theme) {
        return WorkshopTheme.ABOUT_THE_DAY.equals(theme.themeKey());
    }

    /** @return how many have answered */
    private int requireEnough(WorkshopEntity workshop, ThemeEntity theme) {
        int answers = ballot.count(theme.id());
        int onPaper = typed.count(theme.id());
        ThemeRules.mayBeRevealed(answers, workshop.fewestAnswers()).orThrow();
        TypedScoreRules.mayBeRevealed(answers - onPaper, onPaper, workshop.fewestAnswers()).orThrow();
        return answers;
    }

    private void reveal(WorkshopEntity workshop, ThemeEntity theme) {
        int answers = requireEnough(workshop, theme);
        reveals.reveal(workshop, theme);
        audit.record(
                new AssociationId(workshop.associationId()),
                "workshop.themeRevealed",
                workshop.name() + ": " + theme.name(),
                null,
                texts.get(Texts.SWEDISH, "processdag.audit.revealed", answers, currentActor.get().name()));
    }

    private String freeCode() {
        String code = Secrets.readableCode(CODE_LENGTH);
        while (workshops.existsByJoinCode(code)) {
            code = Secrets.readableCode(CODE_LENGTH);
        }
        return code;
    }
}
