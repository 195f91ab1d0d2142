package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.FormPlace;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.Indicator;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.shell.SharedRow;

/** A goal: its number and order, and its body, which is made when somebody opens it where there are many. */
final class GoalCard extends Composite<Div> {

    private final transient FormPage page;
    private final transient SharedRow<Goal> row;
    private final transient GoalTyping typing;
    private final transient GoalId id;
    private final transient GoalsEditor editor;
    private final transient Supplier<GoalBody> made;
    private final Div card;
    private transient @Nullable GoalBody body;
    private transient @Nullable GoalSummary summary;
    private transient @Nullable Runnable last;

    /**
     * @param number 1 for the first
     * @param last whether no goal comes after it
     * @param folded whether only its sentence is shown until somebody opens it
     */
    GoalCard(
            FormPage page,
            DraftGoal goal,
            int number,
            boolean last,
            boolean folded,
            List<Indicator> offered,
            GoalsEditor editor) {
        this.page = page;
        this.id = goal.id();
        this.editor = editor;
        this.row = new SharedRow<>(
                new SharedRow.Stored<>(goal.goal(), goal.version()),
                (content, version) -> {
                    DraftGoal saved = page.services().goals().save(page.id(), id, content, version);
                    return new SharedRow.Stored<>(saved.goal(), saved.version());
                },
                () -> page.fresh().goals().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(each -> new SharedRow.Stored<>(each.goal(), each.version())));
        this.typing = new GoalTyping(row);
        this.made = () -> new GoalBody(page, id, number, row, typing, offered, editor);
        this.card = new Div(head(number, last));
        card.addClassName("sv-card");
        card.getElement().setAttribute("tabindex", "-1");
        page.at(Place.row(id.value(), ""), card);
        if (folded) {
            GoalSummary words = new GoalSummary(page, number, () -> {
                unfold();
                page.find(Place.row(id.value(), "text")).ifPresent(field -> ((Focusable<?>) field).focus());
            });
            summary = words;
            card.add(words);
            page.folded(Place.row(id.value(), ""), this::unfold);
        } else {
            unfold();
        }
        getContent().addClassName("fu-goal");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", page.text("fundingui.goal.title", number));
        getContent().add(card);
    }

    GoalId id() {
        return id;
    }

    /** The goal as it stands on the screen, stored or not. */
    Goal typed() {
        return typing.now();
    }

    /** Shows what the check says of what stands on the screen. */
    void show(SmartAssessment assessment, DraftGoal stored) {
        Goal now = typed();
        GoalBody open = body;
        if (open != null) {
            open.show(now, assessment, stored);
        }
        GoalSummary folded = summary;
        if (folded != null) {
            folded.show(stored.goal().text(), assessment);
        }
    }

    /** Shows besides what has been stored since. */
    void showStored(SmartAssessment assessment, DraftGoal stored, ApplicationDraft draft) {
        row.catchUp(page.live().lastWriter());
        show(assessment, stored);
        GoalBody open = body;
        if (open == null) {
            last = () -> showStored(assessment, stored, draft);
        } else {
            open.follow(stored, draft);
        }
    }

    private void unfold() {
        if (body != null) {
            return;
        }
        GoalSummary folded = summary;
        if (folded != null) {
            card.remove(folded);
            summary = null;
        }
        GoalBody open = made.get();
        body = open;
        card.add(open);
        Runnable shown = last;
        if (shown != null) {
            last = null;
            shown.run();
        }
    }

    private Component head(int number, boolean last) {
        H2 title = new H2(page.text("fundingui.goal.title", number));
        Div head = new Div(title);
        head.addClassName("fu-card-head");
        page.commentButton(Place.row(id.value(), ""), page.text("fundingui.goal.title", number)).ifPresent(head::add);
        if (page.in(new FormPlace.Goals()).mayEdit()) {
            head.add(
                    move("fundingui.goal.up", "↑", number, number > 1, () -> editor.move(this, -1)),
                    move("fundingui.goal.down", "↓", number, !last, () -> editor.move(this, 1)),
                    remove(number));
        }
        return head;
    }

    private Button move(String key, String sign, int number, boolean possible, Runnable move) {
        Button button = new Button(sign, click -> move.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(page.text(key, number));
        button.setEnabled(possible);
        return button;
    }

    private Button remove(int number) {
        return Buttons.removing(page, page.text("fundingui.goal.remove", number), () -> {
            ConfirmDialog dialog = Buttons.confirmation(
                    page,
                    page.text("fundingui.goal.remove.title", number),
                    page.text("fundingui.goal.remove.text"),
                    page.text("fundingui.remove"));
            dialog.addConfirmListener(confirmed -> page.runAndRebuild(
                    this, () -> page.services().goals().remove(page.id(), id)));
            dialog.open();
        });
    }
}
