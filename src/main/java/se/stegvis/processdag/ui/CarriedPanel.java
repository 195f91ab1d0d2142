package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.stegvis.processdag.ActionId;
import se.stegvis.processdag.ActionService;
import se.stegvis.processdag.ActionState;
import se.stegvis.processdag.CarriedActions;
import se.stegvis.processdag.FollowedAction;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopState;

/**
 * What was agreed on the last time and how it has gone, for who leads the day: there until the first theme begins. What somebody is
 * writing about one action is not disturbed when others say something of another.
 */
class CarriedPanel extends Composite<Section> {

    private final WorkshopId day;
    private final transient ActionService actions;
    private final Paragraph sum = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final transient Map<ActionId, SayForm> forms = new HashMap<>();
    private transient List<FollowedAction> shown = List.of();

    CarriedPanel(WorkshopId day, ActionService actions) {
        this.day = day;
        this.actions = actions;
        getContent().addClassNames("sv-card", "pd-carried");
        sum.addClassName("sv-strong");
        sum.getElement().setAttribute("role", "status");
        list.addClassName("pd-carried-list");
        getContent()
                .add(
                        new H2(getTranslation("processdagmemory.carried.title")),
                        new Paragraph(getTranslation("processdagmemory.carried.help")),
                        sum,
                        list);
        setVisible(false);
    }

    /** Follows the day: shows how the actions stand while the day is prepared or gathers, and is gone from then on. */
    void show(WorkshopPicture picture) {
        boolean before = picture.workshop().state() == WorkshopState.PREPARED
                || (picture.workshop().state() == WorkshopState.OPEN
                        && picture.current().isEmpty()
                        && !picture.isClosing());
        CarriedActions carried = before ? actions.carried(day) : CarriedActions.none();
        setVisible(!carried.actions().isEmpty());
        if (!carried.actions().equals(shown)) {
            draw(carried);
        }
    }

    private void draw(CarriedActions carried) {
        sum.setText(sum(carried));
        if (ids(shown).equals(ids(carried.actions()))) {
            for (int i = 0; i < shown.size(); i++) {
                if (!shown.get(i).equals(carried.actions().get(i))) {
                    list.replace(list.getComponentAt(i), item(carried.actions().get(i)));
                }
            }
        } else {
            list.removeAll();
            carried.actions().forEach(action -> list.add(item(action)));
        }
        shown = carried.actions();
    }

    private static List<ActionId> ids(List<FollowedAction> all) {
        return all.stream().map(FollowedAction::id).toList();
    }

    /** How many in each state that there are any in: {@code 2 klara · 1 pågår}. */
    private String sum(CarriedActions carried) {
        return List.of(ActionState.DONE, ActionState.GOING_ON, ActionState.DROPPED, ActionState.OPEN).stream()
                .filter(state -> !carried.in(state).isEmpty())
                .map(state -> getTranslation("processdagmemory.sum." + state, carried.in(state).size()))
                .collect(Collectors.joining(" · "));
    }

    private ListItem item(FollowedAction action) {
        Paragraph what = new Paragraph(action.what());
        what.addClassName("sv-strong");
        String whoAndWhen = ActionWords.whoAndWhen(action);
        Paragraph facts = new Paragraph(action.themeName() + ", " + action.agreedOn()
                + (whoAndWhen.isBlank() ? "" : " · " + whoAndWhen));
        facts.addClassNames("sv-muted", "sv-small");
        Div head = new Div(what, ActionWords.chip(this, action.state()));
        head.addClassName("sv-row");
        Div words = new Div(head, facts);
        words.addClassName("sv-words");
        if (!action.note().isBlank()) {
            words.add(new Paragraph(action.note()));
        }
        SayForm say = new SayForm(
                action,
                action.what(),
                (state, note) -> actions.sayInDay(day, action.id(), action.version(), state, note),
                () -> draw(actions.carried(day)));
        SayForm before = forms.put(action.id(), say);
        if (before != null) {
            say.goOn(before.unsaved());
        }
        return new ListItem(words, say);
    }
}
