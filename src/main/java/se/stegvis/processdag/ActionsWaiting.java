package se.stegvis.processdag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.access.Actor;
import se.stegvis.access.Role;
import se.stegvis.association.Membership;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.shell.Waiting;

/** The actions that one answers for, and for who leads processdagar those days whose actions are late. */
@Component
class ActionsWaiting implements Waiting {

    private static final int LATE = 20;
    private static final int LATE_WHERE_LED = 45;
    private static final int COMING = 55;
    /** More are found in the list. */
    private static final int MOST = 20;

    private final ActionService actions;
    private final Clock clock;

    ActionsWaiting(ActionService actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public List<Item> waitingFor(Membership membership, Actor actor) {
        if (membership.roles().stream().allMatch(role -> role == Role.ADMINISTRATOR)) {
            return List.of();
        }
        LocalDate today = SwedishTime.today(clock);
        List<Item> items = new ArrayList<>();
        ActionFilter mine = new ActionFilter(EnumSet.of(ActionState.OPEN, ActionState.GOING_ON), null, true, "");
        actions.list(membership.association().id(), mine, 0, MOST).forEach(action -> items.add(item(action, today)));
        if (membership.is(Role.FACILITATOR, Role.DIRECTOR)) {
            late(membership, items);
        }
        return items;
    }

    private static Item item(FollowedAction action, LocalDate today) {
        boolean late = action.isLate(today);
        LocalDate due = action.dueOn();
        return new Item(
                late ? LATE : COMING,
                action.what(),
                due == null
                        ? Message.of("processdagmemory.waiting.undated", action.dayName(), action.initiativeName())
                        : Message.of(
                                late ? "processdagmemory.waiting.late" : "processdagmemory.waiting.coming",
                                due.toString(),
                                action.dayName(),
                                action.initiativeName()),
                Message.of("processdagmemory.waiting.say"),
                "atgarder/" + action.id());
    }

    private void late(Membership membership, List<Item> items) {
        Map<WorkshopId, List<FollowedAction>> days = actions.lateWhereLed(membership.association().id()).stream()
                .collect(Collectors.groupingBy(FollowedAction::day, LinkedHashMap::new, Collectors.toList()));
        days.forEach((day, late) -> items.add(new Item(
                LATE_WHERE_LED,
                late.getFirst().dayName() + " · " + late.getFirst().initiativeName(),
                late.size() == 1
                        ? Message.of("processdagmemory.waiting.oneLate")
                        : Message.of("processdagmemory.waiting.someLate", late.size()),
                Message.of("processdagmemory.waiting.follow"),
                "processdagar/" + day)));
    }
}
