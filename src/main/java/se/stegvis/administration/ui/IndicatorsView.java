package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.goal.Direction;
import se.stegvis.goal.Indicator;
import se.stegvis.goal.IndicatorContent;
import se.stegvis.goal.IndicatorId;
import se.stegvis.goal.IndicatorOrder;
import se.stegvis.goal.IndicatorService;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;
import se.stegvis.shell.PagedTable;

/** The förbund's library of indicators, from which those who write goals choose. */
@PermitAll
@Route(value = "indikatorer", layout = MainLayout.class)
public class IndicatorsView extends AdministrationView {

    private final transient IndicatorService indicators;
    private final Select<IndicatorOrder> order = new Select<>();
    private @Nullable PagedTable<Indicator> table;
    private boolean changes;

    public IndicatorsView(AssociationService associations, IndicatorService indicators) {
        super(associations, "administration.indicators");
        this.indicators = indicators;
    }

    @Override
    void fill(Membership entered, Div head) {
        changes = entered.is(Role.DIRECTOR, Role.ADMINISTRATOR);
        if (changes) {
            Button add = new Button(word("add"), click -> openNew());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            head.add(add);
        }
        order.addClassName("sv-order");
        order.setLabel(word("order"));
        order.setItems(IndicatorOrder.values());
        order.setItemLabelGenerator(each -> word("order." + each));
        order.setValue(IndicatorOrder.NAME);
        PagedTable<Indicator> list = new PagedTable<>(
                title(),
                List.of(word("name"), word("unit"), word("source"), word("direction"), word("state"), ""),
                word("empty"),
                new PagedTable.Source<>() {
                    @Override
                    public List<Indicator> page(String search, int offset, int limit) {
                        return indicators.page(association(), search, order.getValue(), offset, limit);
                    }

                    @Override
                    public long count(String search) {
                        return indicators.count(association(), search);
                    }
                },
                this::row);
        order.addValueChangeListener(change -> list.refresh());
        table = list;
        getContent().add(order, list);
    }

    private List<Component> row(Indicator indicator) {
        IndicatorContent content = indicator.content();
        Span name = new Span(content.name());
        name.addClassName("sv-strong");
        Div words = new Div(name);
        words.addClassName("sv-words");
        if (!content.measured().isEmpty()) {
            Span measured = new Span(content.measured());
            measured.addClassNames("sv-muted", "sv-small");
            words.add(measured);
        }
        Span state = new Span(word(indicator.active() ? "offered" : "notOffered"));
        state.addClassName("sv-chip");
        if (indicator.active()) {
            state.addClassName("holds");
        }
        Div actions = new Div();
        actions.addClassName("sv-row");
        if (changes) {
            actions.add(
                    action("change", indicator, () -> openChange(indicator)),
                    action(indicator.active() ? "withdraw" : "offer", indicator, () -> offer(indicator)));
        }
        Direction direction = content.direction();
        return List.of(
                words,
                new Span(orDash(content.unit())),
                new Span(orDash(content.source())),
                new Span(direction == null ? "–" : word("direction." + direction)),
                new Div(state),
                actions);
    }

    private Button action(String label, Indicator indicator, Runnable run) {
        Button button = new Button(word(label), click -> run.run());
        button.setAriaLabel(word(label) + ": " + indicator.content().name());
        return button;
    }

    private void openNew() {
        new IndicatorDialog(word("add"), null, content -> {
                    indicators.add(association(), content);
                    changed("added", content.name());
                })
                .open();
    }

    private void openChange(Indicator indicator) {
        new IndicatorDialog(
                        getTranslation("administration.indicators.changing", indicator.content().name()),
                        indicator.content(),
                        new Change(indicator))
                .open();
    }

    /** Stores what the dialog holds. Whoever comes second keeps the dialog and reads what is stored; saving again is then on purpose. */
    private final class Change implements Consumer<IndicatorContent> {

        private final transient IndicatorId id;
        private long seen;

        Change(Indicator indicator) {
            id = indicator.id();
            seen = indicator.version();
        }

        @Override
        public void accept(IndicatorContent content) {
            try {
                indicators.change(association(), id, content, seen);
            } catch (EditConflictException conflict) {
                seen = conflict.savedVersion();
                refresh();
                throw InvalidInputException.at("name", "administration.indicators.conflict.changing", conflict.savedText());
            }
            changed("changed", content.name());
        }
    }

    private void offer(Indicator indicator) {
        try {
            indicators.offer(association(), indicator.id(), !indicator.active(), indicator.version());
            changed(indicator.active() ? "withdrawn" : "offeredAgain", indicator.content().name());
        } catch (EditConflictException conflict) {
            Notices.refused(this, Message.of("administration.indicators.conflict"));
            refresh();
        }
    }

    private void changed(String what, String name) {
        Notices.done(this, "administration.indicators." + what, name);
        refresh();
    }

    private void refresh() {
        PagedTable<Indicator> list = table;
        if (list != null) {
            list.refresh();
        }
    }

    private static String orDash(String words) {
        return words.isEmpty() ? "–" : words;
    }

    private String word(String part) {
        return getTranslation("administration.indicators." + part);
    }
}
