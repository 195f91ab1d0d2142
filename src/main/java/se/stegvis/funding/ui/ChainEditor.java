package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRemoval;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.ChainRowId;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.EffectChain;
import se.stegvis.funding.LooseEnd;
import se.stegvis.funding.MoneyTrail;
import se.stegvis.funding.Section;
import se.stegvis.goal.GoalId;

/**
 * The effect chain as one flow: what hangs loose, the picture one edits, what comes after the insats, the activities in time, and where
 * the money goes. Words are stored as they are typed; a choice, or a row that comes or goes, draws the picture anew.
 */
final class ChainEditor extends Composite<Div> {

    /** The row that was last taken out on this screen, and what it was called. */
    record Removed(ApplicationId application, ChainRemoval what, int number) {}

    private final transient FormPage page;
    private final LooseEndList loose;
    private final ChainPicture picture;
    private final ChainTimeline timeline;
    private final MoneyTrailPanel trail;
    private transient ApplicationDraft read;

    /** @param next the questions on what comes after the insats */
    ChainEditor(FormPage page, List<Component> next) {
        this.page = page;
        this.read = page.draft();
        this.loose = new LooseEndList(page);
        this.picture = new ChainPicture(page, this);
        this.timeline = new ChainTimeline(page);
        this.trail = new MoneyTrailPanel(page, this::addFor);
        Paragraph help = new Paragraph(page.text("fundingui.chain.help"));
        help.addClassName("sv-muted");
        getContent().addClassName("fu-rows");
        getContent().add(new H2(page.text("fundingui.chain")), help, loose, picture);
        if (!next.isEmpty()) {
            getContent().add(after(next));
        }
        getContent().add(timeline, trail);
        draw();
        page.afterSave(() -> {
            read = page.fresh();
            refresh();
        });
    }

    private Component after(List<Component> questions) {
        Paragraph help = new Paragraph(page.text("fundingui.chain.after.help"));
        help.addClassName("sv-muted");
        Div fields = new Div();
        fields.addClassName("fu-chain-next");
        questions.forEach(fields::add);
        Div after = new Div(new H3(page.text("fundingui.chain.after")), help, fields);
        after.addClassNames("sv-card", "fu-chain-after");
        return after;
    }

    /** The chain as it stands on the screen. */
    EffectChain chain() {
        Map<ChainRowId, ChainRow> shown = picture.cards().stream()
                .map(ChainCard::row)
                .collect(Collectors.toMap(ChainRow::id, Function.identity()));
        return new EffectChain(read.chain().stream()
                .map(row -> shown.getOrDefault(row.id(), row))
                .toList());
    }

    List<DraftGoal> goals() {
        return read.goals();
    }

    /** The goal's number, 0 where there is no such goal any longer. */
    int number(@Nullable GoalId goal) {
        return goalIds().indexOf(goal) + 1;
    }

    /** Kept with the window, so that who follows a link from what now hangs loose, or looks in another section, can still undo it. */
    Optional<Removed> removed() {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), Removed.class))
                .filter(gone -> page.mayEdit() && gone.application().equals(page.id()))
                .filter(gone -> read.chain().stream()
                        .noneMatch(row -> row.id().equals(gone.what().row().id())));
    }

    private static void keep(@Nullable Removed gone) {
        ComponentUtil.setData(UI.getCurrent(), Removed.class, gone);
    }

    /** Adds a row and leads to its text. */
    void add(ChainContent content) {
        ChainRow[] added = new ChainRow[1];
        if (page.run(this, () -> added[0] = page.services().chain().add(page.id(), content))) {
            drawAnew(Place.row(added[0].id().value(), "text"));
        }
    }

    private void addFor(GoalId goal) {
        add(ChainContent.empty(ChainKind.ACTIVITY).forGoal(goal));
    }

    void remove(ChainRow row) {
        if (page.run(this, () -> keep(new Removed(
                page.id(), page.services().chain().remove(page.id(), row.id()), row.position())))) {
            drawAnew(ChainPicture.UNDO);
        } else {
            drawAnew("");
        }
    }

    void putBack(Removed gone) {
        if (page.run(this, () -> page.services().chain().putBack(page.id(), gone.what()))) {
            keep(null);
            drawAnew(gone.what().row().id().toString());
        }
    }

    /** Ties two cards together, as they were dragged. */
    void link(ChainRowId from, ChainRowId to) {
        picture.cards().stream()
                .filter(card -> card.row().id().equals(from))
                .findFirst()
                .ifPresent(card -> card.serve(to));
    }

    /** Reads the chain anew and leads to a place in it. */
    void drawAnew(String place) {
        read = page.fresh();
        page.live().redrawn(read);
        draw();
        if (!place.isEmpty()) {
            page.find(place).ifPresent(component -> component
                    .getElement()
                    .executeJs("requestAnimationFrame(() => { this.closest('details')?.setAttribute('open', '');"
                            + " this.scrollIntoView({block: 'nearest'}); this.focus(); })"));
        }
    }

    private void draw() {
        picture.show(new EffectChain(read.chain()));
        refresh();
    }

    private void refresh() {
        EffectChain now = chain();
        List<LooseEnd> ends = LooseEnd.of(now, goalIds());
        loose.show(ends, now.rows().isEmpty());
        MoneyTrail money = MoneyTrail.of(read, now);
        picture.cards().forEach(card -> card.refresh(now, ends, money));
        timeline.show(now, read);
        trail.show(
                money,
                money.remarks().stream()
                        .filter(remark -> remark.section() == Section.BUDGET)
                        .toList());
    }

    private List<GoalId> goalIds() {
        return read.goals().stream().map(DraftGoal::id).toList();
    }
}
