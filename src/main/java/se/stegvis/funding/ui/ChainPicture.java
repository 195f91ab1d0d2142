package se.stegvis.funding.ui;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.ChainRowId;
import se.stegvis.funding.EffectChain;
import se.stegvis.goal.GoalLevel;

/**
 * Activities, subgoals and effects in three columns with lines between what serves what, or below each other on a narrow screen. The lines
 * are drawn in the browser and are decoration: each card says in words what it leads to. Cards are tied together by a choice in the card
 * or by dragging from one to the other.
 */
@JavaScript("context://chain.js")
final class ChainPicture extends Composite<Div> {

    /** Where a removal is undone. */
    static final String UNDO = "chain.undo";

    private final transient FormPage page;
    private final transient ChainEditor chain;
    private final transient List<ChainCard> cards = new ArrayList<>();
    private final Div columns = new Div();

    ChainPicture(FormPage page, ChainEditor chain) {
        this.page = page;
        this.chain = chain;
        Div lines = new Div();
        lines.addClassName("fu-chain-lines");
        lines.getElement().setAttribute("aria-hidden", "true");
        columns.addClassName("fu-chain-columns");
        getContent().addClassName("fu-chain");
        getContent().add(lines, columns);
        if (page.mayEdit()) {
            getContent()
                    .getElement()
                    .addEventListener("chain-link", event -> {
                        Link link = event.getEventDetail(Link.class);
                        chain.link(ChainRowId.of(link.from()), ChainRowId.of(link.to()));
                    })
                    .addEventDetail();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getContent().getElement().executeJs("window.stegvisChain.attach(this)");
    }

    List<ChainCard> cards() {
        return cards;
    }

    void show(EffectChain now) {
        cards.clear();
        columns.removeAll();
        Div effects = column(ChainKind.EFFECT);
        for (GoalLevel level : GoalLevel.values()) {
            effects.add(new H4(page.text("funding.level." + level)));
            addCards(effects, now, ChainKind.EFFECT, level);
            addAdding(effects, "fundingui.chain.add.EFFECT." + level, ChainContent.effect("", level));
        }
        // Also when the one without a level has just been taken out: the way to put it back stands there.
        if (Stream.concat(
                        now.of(ChainKind.EFFECT).stream(),
                        chain.removed().map(gone -> gone.what().row()).stream())
                .map(ChainRow::content)
                .anyMatch(content -> content.kind() == ChainKind.EFFECT && content.level() == null)) {
            effects.add(new H4(page.text("fundingui.chain.noLevel")));
            addCards(effects, now, ChainKind.EFFECT, null);
        }
        columns.add(plain(now, ChainKind.ACTIVITY), plain(now, ChainKind.SUBGOAL), effects);
    }

    private Component plain(EffectChain now, ChainKind kind) {
        Div column = column(kind);
        addCards(column, now, kind, null);
        addAdding(column, "fundingui.chain.add." + kind, ChainContent.empty(kind));
        return column;
    }

    private Div column(ChainKind kind) {
        Span help = new Span(page.text("fundingui.chain.column." + kind + ".help"));
        help.addClassNames("sv-muted", "sv-small");
        Div column = new Div(new H3(page.text("fundingui.chain.column." + kind)), help);
        column.addClassName("fu-chain-column");
        return page.at("chain." + kind, column);
    }

    /** The cards of a kind, of effects those on one level, and where one has just been taken out the way to put it back. */
    private void addCards(Div column, EffectChain now, ChainKind kind, @Nullable GoalLevel level) {
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-cards");
        for (ChainRow row : now.of(kind)) {
            if (kind != ChainKind.EFFECT || Objects.equals(row.content().level(), level)) {
                addUndo(list, kind, level, row.position());
                ChainCard card = new ChainCard(page, row, now, chain);
                cards.add(card);
                list.add(new ListItem(card));
            }
        }
        addUndo(list, kind, level, Integer.MAX_VALUE);
        if (list.getComponentCount() > 0) {
            column.add(list);
        } else {
            Paragraph none = new Paragraph(page.text("fundingui.chain.none." + kind));
            none.addClassNames("sv-muted", "sv-small");
            column.add(none);
        }
    }

    private void addUndo(UnorderedList list, ChainKind kind, @Nullable GoalLevel level, int before) {
        chain.removed()
                .filter(gone -> gone.what().row().content().kind() == kind
                        && Objects.equals(gone.what().row().content().level(), level)
                        && gone.number() <= before
                        && list.getChildren().noneMatch(each -> each.hasClassName("fu-undone")))
                .ifPresent(gone -> {
                    // Its number is another's by now.
                    String text = gone.what().row().content().text();
                    Span words = new Span(page.text(
                            "fundingui.chain.removed",
                            text.isBlank()
                                    ? page.text("funding.chain." + kind)
                                    : page.text("fundingui.chain.quoted", Fields.shortened(text, 60))));
                    words.getElement().setAttribute("role", "status");
                    Button undo = new Button(page.text("fundingui.chain.undo"), click -> chain.putBack(gone));
                    ListItem item = new ListItem(words, page.at(UNDO, undo));
                    item.addClassName("fu-undone");
                    list.add(item);
                });
    }

    private void addAdding(Div column, String key, ChainContent content) {
        if (page.mayEdit()) {
            column.add(Buttons.adding(page.text(key), () -> chain.add(content)));
        }
    }

    /** Two cards, as the browser names them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Link(String from, String to) {}
}
