package se.stegvis.processdag;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.stegvis.processdag.persistence.PlanEntity;
import se.stegvis.processdag.persistence.PlanRepository;
import se.stegvis.processdag.persistence.SlotEntity;
import se.stegvis.processdag.persistence.SlotRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.policy.TimeRules;

/** How days are planned, also those from before plans were kept and themes that were added without a time. */
@Component
class Plans {

    /** Minutes of a theme that nobody has given a time. */
    static final int NEW_THEME = 20;

    private static final int NEW_OPENING = 15;
    private static final int NEW_CLOSING = 20;

    private final PlanRepository plans;
    private final SlotRepository slots;
    private final ThemeRepository themes;

    Plans(PlanRepository plans, SlotRepository slots, ThemeRepository themes) {
        this.plans = plans;
        this.slots = slots;
        this.themes = themes;
    }

    /** Plans a new day as its template does, its times made to fit the day's. */
    void begin(WorkshopEntity workshop, Templates.Version template, List<ThemeEntity> written) {
        note(workshop, template);
        TemplateContent content = template.content();
        for (int index = 0; index < written.size(); index++) {
            TemplateContent.Theme theme = content.themes().get(index);
            slots.save(new SlotEntity(
                    workshop.associationId(), written.get(index).id(), theme.minutes(), theme.pause()));
        }
        slots.flush();
        fit(workshop);
    }

    /** Says of a new day which version of a template it was made from. */
    void note(WorkshopEntity workshop, Templates.Version template) {
        TemplateContent content = template.content();
        PlanEntity plan = new PlanEntity(workshop.associationId(), workshop.id(), content.opening(), content.closing());
        plan.madeFrom(template.key(), template.versionId(), content.name(), template.number());
        plans.saveAndFlush(plan);
    }

    /** The plan, to be changed; made where there is none. */
    PlanEntity of(WorkshopEntity workshop) {
        return plans.findById(workshop.id()).orElseGet(() -> plans.saveAndFlush(fresh(workshop)));
    }

    /** Stores a plan that was changed, and answers its version. */
    long save(PlanEntity plan) {
        return plans.saveAndFlush(plan).version();
    }

    /** The time of a theme, to be changed; made where there is none. */
    SlotEntity slot(ThemeEntity theme) {
        return slots.findById(theme.id())
                .orElseGet(() -> slots.saveAndFlush(new SlotEntity(theme.associationId(), theme.id(), NEW_THEME, 0)));
    }

    /** Shares the day's time among its themes in proportion to the time they have. */
    void fit(WorkshopEntity workshop) {
        List<SlotEntity> its =
                themes.findByWorkshopIdOrderByPosition(workshop.id()).stream().map(this::slot).toList();
        PlanEntity plan = of(workshop);
        int around = plan.openingMinutes()
                + plan.closingMinutes()
                + its.stream().mapToInt(SlotEntity::pauseMinutes).sum();
        List<Integer> shared = TimeRules.share(
                read(workshop).agenda().available() - around,
                its.stream().map(SlotEntity::minutes).toList());
        for (int index = 0; index < its.size(); index++) {
            its.get(index).take(shared.get(index), its.get(index).pauseMinutes());
        }
    }

    /** The plan as it is. */
    WorkshopPlan read(WorkshopEntity workshop) {
        PlanEntity plan = plans.findById(workshop.id()).orElseGet(() -> fresh(workshop));
        List<ThemeEntity> its = themes.findByWorkshopIdOrderByPosition(workshop.id());
        Map<UUID, SlotEntity> times = slots.findByThemeIdIn(its.stream().map(ThemeEntity::id).toList()).stream()
                .collect(toMap(SlotEntity::themeId, identity()));
        List<WorkshopPlan.Slot> planned = new ArrayList<>();
        for (ThemeEntity theme : its) {
            SlotEntity time = times.get(theme.id());
            planned.add(new WorkshopPlan.Slot(
                    new ThemeId(theme.id()),
                    theme.name(),
                    time == null ? NEW_THEME : time.minutes(),
                    time == null ? 0 : time.pauseMinutes()));
        }
        Integer number = plan.templateNumber();
        return new WorkshopPlan(
                plan.aim(),
                plan.place(),
                number == null ? null : new WorkshopPlan.MadeFrom(plan.templateName(), number),
                plan.openingMinutes(),
                plan.closingMinutes(),
                planned,
                Agenda.of(workshop.startsAt(), workshop.endsAt(), plan.openingMinutes(), planned, plan.closingMinutes()),
                plan.version());
    }

    private static PlanEntity fresh(WorkshopEntity workshop) {
        return new PlanEntity(workshop.associationId(), workshop.id(), NEW_OPENING, NEW_CLOSING);
    }
}
