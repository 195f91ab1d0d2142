package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.Notices;

/**
 * What can be done with the notes that are marked. It stands there before any is marked, so that one sees what there is to do, and says
 * what to mark when that is too few.
 */
class NotesMenu extends Composite<Div> {

    /** Something to choose among, and what it is called. */
    record Choice(String key, String name) {}

    /** What is done with the marked notes. */
    interface Orders {

        /** @return whether the group was made */
        boolean group(String heading);

        /** @param group null for none */
        void place(@Nullable String group);

        void move(String field);

        void merge();

        void hide();

        void unmark();
    }

    private final transient Function<WorkshopTheme, List<Choice>> groups;
    private final transient Orders orders;
    private final Span count = new Span();
    private final MenuBar bar = new MenuBar();
    private final MenuItem group;
    private final MenuItem move;
    private final MenuItem merge;
    private final MenuItem hide;
    private final MenuItem unmark;
    private transient List<Choice> offered = List.of();
    private int marked;
    private boolean voting;

    /** @param groups the groups there are to choose among */
    NotesMenu(Function<WorkshopTheme, List<Choice>> groups, Orders orders) {
        this.groups = groups;
        this.orders = orders;
        group = bar.addItem("");
        move = bar.addItem("");
        merge = bar.addItem("", click -> with(2, orders::merge));
        hide = bar.addItem("", click -> with(1, orders::hide));
        unmark = bar.addItem("", click -> orders.unmark());
        count.addClassName("pd-notes-count");
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("pd-notes-menu");
        getContent().getElement().setAttribute("role", "group");
        getContent().add(count, bar);
    }

    void show(WorkshopTheme theme, int markedNow) {
        if (group.getText().isEmpty()) {
            name(theme);
        }
        List<Choice> now = groups.apply(theme);
        if (!now.equals(offered) || group.getSubMenu().getItems().isEmpty()) {
            offered = now;
            offer();
        }
        WorkshopTheme.Voting open = theme.voting();
        voting = open != null && open.open();
        marked(markedNow);
        setVisible(theme.fields().stream().anyMatch(field -> !field.notes().isEmpty()));
    }

    private void name(WorkshopTheme theme) {
        getContent().getElement().setAttribute("aria-label", getTranslation("processdagnotes.menu"));
        bar.getElement().setAttribute("aria-label", getTranslation("processdagnotes.menu"));
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("processdagnotes.more")));
        group.setText(getTranslation("processdagnotes.menu.group"));
        move.setText(getTranslation("processdagnotes.menu.move"));
        merge.setText(getTranslation("processdagnotes.menu.merge"));
        hide.setText(getTranslation("processdagnotes.menu.hide"));
        unmark.setText(getTranslation("processdagnotes.menu.unmark"));
        theme.fields().forEach(field -> move.getSubMenu().addItem(field.label(), click -> with(1, () -> orders.move(field.key()))));
        move.setVisible(theme.fields().size() > 1);
    }

    private void offer() {
        group.getSubMenu().removeAll();
        group.getSubMenu().addItem(getTranslation("processdagnotes.menu.newGroup"), click -> with(1, this::askHeading));
        for (Choice one : offered) {
            group.getSubMenu().addItem(one.name(), click -> with(1, () -> orders.place(one.key())));
        }
        if (!offered.isEmpty()) {
            group.getSubMenu().addItem(getTranslation("processdagnotes.menu.noGroup"), click -> with(1, () -> orders.place(null)));
        }
    }

    /** Says how many are marked. */
    void marked(int now) {
        marked = now;
        if (voting) {
            count.setText(getTranslation("processdagnotes.menu.voting"));
        } else {
            count.setText(
                    marked == 0
                            ? getTranslation("processdagnotes.menu.none")
                            : getTranslation("processdagnotes.menu.count", marked));
        }
    }

    private void with(int fewest, Runnable order) {
        if (marked >= fewest) {
            order.run();
        } else {
            Notices.refused(this, Message.of(fewest == 1 ? "processdagnotes.error.markOne" : "processdagnotes.error.markTwo"));
        }
    }

    private void askHeading() {
        Dialog ask = new Dialog(getTranslation("processdagnotes.newGroup"));
        TextField heading = new TextField(getTranslation("processdagnotes.heading"));
        heading.setWidthFull();
        heading.setHelperText(getTranslation("processdagnotes.headingHelp"));
        Button make = new Button(getTranslation("processdagnotes.makeGroup"), click -> {
            if (heading.getValue().isBlank()) {
                heading.setErrorMessage(getTranslation("foundation.text.missing"));
                heading.setInvalid(true);
                heading.focus();
            } else if (orders.group(heading.getValue())) {
                ask.close();
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        ask.add(heading);
        ask.getFooter().add(new Button(getTranslation("processdag.lines.cancel"), click -> ask.close()), make);
        ask.open();
        heading.focus();
    }
}
