package se.stegvis.processdag;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.persistence.PlanEntity;
import se.stegvis.processdag.persistence.SlotEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.persistence.WorkshopRepository;

/** What a processdag is for, where it is held and how its time is spent. Times can be changed for as long as the day lasts. */
@GuardedService
@Transactional
public class PlanService {

    static final int LONGEST_AIM = 2000;
    static final int LONGEST_PLACE = 300;

    private final Plans plans;
    private final WorkshopRepository workshops;
    private final ThemeRepository themes;
    private final DayTurns turns;

    PlanService(Plans plans, WorkshopRepository workshops, ThemeRepository themes, DayTurns turns) {
        this.plans = plans;
        this.workshops = workshops;
        this.themes = themes;
        this.turns = turns;
    }

    /** The plan of a day: aim, place, template and agenda. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    @Transactional(readOnly = true)
    public WorkshopPlan look(WorkshopId workshop) {
        return plans.read(workshops.findById(workshop.value()).orElseThrow(NotFoundException::new));
    }

    /**
     * Says what the day is for and where it is held; either may be blank.
     *
     * @return the version it is stored under
     * @throws InvalidInputException at {@code aim} or {@code place}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public long describe(WorkshopId workshop, String aim, String place, long expectedVersion) {
        PlanEntity plan = plans.of(turns.takeToWrite(workshop));
        if (plan.version() != expectedVersion) {
            // A plan does not say who wrote it, so the conflict names nobody.
            throw new EditConflictException(plan.aim(), plan.version(), "");
        }
        plan.describe(
                FreeText.checked("aim", aim, LONGEST_AIM).strip(),
                FreeText.checked("place", place, LONGEST_PLACE).strip());
        return plans.save(plan);
    }

    /**
     * Sets how long a theme takes, and the pause after it.
     *
     * @param seen what the caller saw, so that two who plan at once are told of each other
     * @throws InvalidInputException at {@code minutes} or {@code pause}
     * @throws RefusedException when somebody else has set another time since, or the day is over
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void time(WorkshopId workshop, WorkshopPlan.Slot seen, @Nullable Integer minutes, @Nullable Integer pause) {
        lasting(workshop);
        SlotEntity slot = plans.slot(themes.findByWorkshopIdAndId(workshop.value(), seen.theme().value())
                .orElseThrow(() -> RefusedException.because("processdagbefore.error.planChanged")));
        requireSame(slot.minutes() == seen.minutes() && slot.pauseMinutes() == seen.pause());
        slot.take(
                Minutes.of("minutes", minutes, 1, TemplateDraftService.LONGEST_MINUTES),
                Minutes.of("pause", pause, 0, TemplateDraftService.LONGEST_PAUSE));
    }

    /**
     * Sets the time before the first theme and after the last.
     *
     * @param seen what the caller saw
     * @throws InvalidInputException at {@code opening} or {@code closing}
     * @throws RefusedException when somebody else has set another time since, or the day is over
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void ends(WorkshopId workshop, WorkshopPlan seen, @Nullable Integer opening, @Nullable Integer closing) {
        PlanEntity plan = plans.of(lasting(workshop));
        requireSame(plan.openingMinutes() == seen.opening() && plan.closingMinutes() == seen.closing());
        plan.take(
                Minutes.of("opening", opening, 0, TemplateDraftService.LONGEST_END),
                Minutes.of("closing", closing, 0, TemplateDraftService.LONGEST_END));
    }

    /**
     * Shares the day's time among its themes in proportion to the time they have, so that the plan ends when the day does.
     *
     * @throws RefusedException when the day is over
     */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public void fit(WorkshopId workshop) {
        plans.fit(lasting(workshop));
    }

    private WorkshopEntity lasting(WorkshopId workshop) {
        WorkshopEntity found = turns.take(workshop);
        if (found.state() == WorkshopState.CLOSED) {
            throw RefusedException.because("processdag.error.over");
        }
        return found;
    }

    private static void requireSame(boolean same) {
        if (!same) {
            throw RefusedException.because("processdagbefore.error.planChanged");
        }
    }
}
