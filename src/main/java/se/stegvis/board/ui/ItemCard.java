package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.board.AgendaItem;
import se.stegvis.board.DecisionRecord;
import se.stegvis.board.Meeting;
import se.stegvis.board.MeetingState;
import se.stegvis.board.Recusal;
import se.stegvis.board.SuggestedRecusal;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.SubmittedState;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** One item of the agenda: what it is, jäv, the decision, and what the caller can do about it now. */
final class ItemCard extends ListItem {

    private final transient MeetingView page;
    private final transient Meeting meeting;
    private final transient AgendaItem item;

    ItemCard(MeetingView page, Meeting meeting, AgendaItem item, List<SuggestedRecusal> suggested, boolean deciding) {
        this.page = page;
        this.meeting = meeting;
        this.item = item;
        addClassName("sv-card");
        H3 title = new H3(item.title());
        Div head = new Div(title);
        head.addClassName("bo-item-head");
        if (item.decided()) {
            head.add(Parts.chip(
                    item.decision()
                            .map(made -> getTranslation("boardui.item.paragraph", Integer.toString(made.paragraph())))
                            .orElseGet(() -> getTranslation("boardui.item.decided")),
                    "holds"));
        }
        add(head);
        item.caseNumber().ifPresent(number -> add(Parts.muted(number)));
        item.state().flatMap(state -> Completeness.of(this, state)).ifPresent(this::add);
        if (!item.text().isBlank()) {
            add(words(item.text()));
        }
        if (item.recused() && item.decision().isEmpty()) {
            Paragraph closed = new Paragraph(getTranslation("boardui.recused"));
            closed.addClassName("sv-advice");
            add(closed);
        }
        item.recusals().forEach(recusal -> add(recusal(recusal)));
        List<SuggestedRecusal> shown = suggested.stream()
                .filter(each -> page.runs() || each.person().equals(page.me()))
                .toList();
        if (!shown.isEmpty()) {
            add(suggestions(shown));
        }
        item.decision().ifPresent(made -> add(decision(made)));
        if (deciding && !item.recused() && !item.decided()) {
            add(page.keep(new DecisionForm(page, meeting, item)));
        } else {
            add(actions());
        }
    }

    private Component actions() {
        Div row = Parts.row();
        boolean open = !item.decided() && meeting.state() != MeetingState.CLOSED;
        if (!item.recused()) {
            item.caseFile().ifPresent(file -> row.add(page.papers(file, getTranslation("boardui.item.papers"))));
        }
        boolean withdrawn = item.state().filter(SubmittedState::isWithdrawn).isPresent();
        if (open && page.runs() && meeting.state() == MeetingState.OPEN && !item.recused() && !withdrawn) {
            row.add(Parts.primary(getTranslation("boardui.item.decide"), () -> page.decide(item.id())));
        }
        if (open && page.isOnBoard() && !item.recused()) {
            row.add(Parts.lesser(getTranslation("boardui.recusal.declare"), item.title(), this::declare));
        }
        if (open && page.runs() && !item.recused()) {
            row.add(
                    step("↑", "boardui.item.up", true),
                    step("↓", "boardui.item.down", false),
                    Parts.lesser(getTranslation("boardui.item.remove"), item.title(), () -> page.act(
                            () -> page.services().meetings().remove(item.id()))));
        }
        return row;
    }

    private Button step(String sign, String key, boolean up) {
        Button button = Parts.lesser(sign, item.title(), () -> page.act(() -> page.services().meetings().move(item.id(), up)));
        button.setAriaLabel(getTranslation(key) + ": " + item.title());
        return button;
    }

    private void declare() {
        FieldFaults faults = new FieldFaults();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("boardui.recusal.at", item.title()));
        TextArea ground = faults.add("ground", new TextArea(getTranslation("boardui.recusal.ground")));
        ground.addClassName("bo-text");
        dialog.add(new Paragraph(getTranslation("boardui.recusal.explain")), ground);
        dialog.getFooter()
                .add(
                        Parts.lesser(getTranslation("boardui.cancel"), item.title(), dialog::close),
                        Parts.primary(getTranslation("boardui.recusal.declare"), () -> {
                            if (page.act(faults, () -> page.services().recusals().declare(item.id(), ground.getValue()))) {
                                dialog.close();
                                Notices.done(page, "boardui.recusal.done");
                            }
                        }));
        dialog.open();
    }

    private Component recusal(Recusal recusal) {
        List<String> words = new ArrayList<>();
        words.add(getTranslation("boardui.recusal.declared", recusal.name(), recusal.ground()));
        words.add(getTranslation("board.recusal." + recusal.state()));
        recusal.leftAt().ifPresent(at -> words.add(getTranslation("boardui.recusal.left", SwedishTime.clock(at))));
        recusal.replacedBy().ifPresent(name -> words.add(getTranslation("boardui.recusal.replaced", name)));
        recusal.cameBackAt().ifPresent(at -> words.add(getTranslation("boardui.recusal.back", SwedishTime.clock(at))));
        Div box = new Div(new Paragraph(String.join(" ", words)));
        box.addClassNames("sv-advice", "bo-stack");
        if (page.runs() && meeting.state() == MeetingState.OPEN && recusal.state().inForce() && !item.recused()) {
            box.add(handling(recusal));
        }
        return box;
    }

    private Component handling(Recusal recusal) {
        Div row = Parts.row();
        var recusals = page.services().recusals();
        if (!item.decided() && recusal.decidedAt().isEmpty()) {
            row.add(
                    Parts.lesser(getTranslation("boardui.recusal.accept"), recusal.name(), () -> page.act(
                            () -> recusals.decide(item.id(), recusal.person(), true))),
                    Parts.lesser(getTranslation("boardui.recusal.disregard"), recusal.name(), () -> page.act(
                            () -> recusals.decide(item.id(), recusal.person(), false))));
        }
        if (!item.decided() && recusal.leftAt().isEmpty()) {
            row.add(Parts.lesser(getTranslation("boardui.recusal.leaves"), recusal.name(), () -> page.act(
                    () -> recusals.left(item.id(), recusal.person()))));
        }
        if (recusal.leftAt().isPresent() && recusal.cameBackAt().isEmpty()) {
            row.add(Parts.lesser(getTranslation("boardui.recusal.returns"), recusal.name(), () -> page.act(
                    () -> recusals.cameBack(item.id(), recusal.person()))));
        }
        return row;
    }

    /** Questions about jäv: first what concerns the reader, then what the one who leads may ask others. */
    private Component suggestions(List<SuggestedRecusal> suggested) {
        Div box = new Div();
        box.addClassNames("sv-advice", "known", "bo-stack");
        suggested.stream()
                .filter(each -> each.person().equals(page.me()))
                .forEach(each -> box.add(new Paragraph(
                        getTranslation("boardui.recusal.askYou." + each.tie(), each.memberName()) + " "
                                + getTranslation("boardui.recusal.askYou"))));
        UnorderedList others = new UnorderedList();
        suggested.stream()
                .filter(each -> !each.person().equals(page.me()))
                .forEach(each -> others.add(new ListItem(
                        getTranslation("boardui.recusal.ask." + each.tie(), each.name(), each.memberName()))));
        if (others.getChildren().findAny().isPresent()) {
            others.addClassName("bo-asked");
            box.add(new Paragraph(getTranslation("boardui.recusal.ask")), others);
        }
        return box;
    }

    private Component decision(DecisionRecord made) {
        Div box = new Div();
        box.addClassNames("bo-decision", "bo-stack");
        Paragraph outcome = new Paragraph(getTranslation("board.outcome." + made.outcome())
                + (made.amounts().isEmpty() ? "" : " · " + Parts.amounts(made.amounts())));
        outcome.addClassName("sv-strong");
        box.add(outcome);
        if (!made.conditions().isBlank()) {
            box.add(words(getTranslation("boardui.decision.conditions", made.conditions())));
        }
        if (!made.text().isBlank()) {
            box.add(words(made.text()));
        }
        made.version()
                .filter(version -> version > 1)
                .ifPresent(version -> box.add(Parts.muted(getTranslation("boardui.decision.version", version))));
        if (!made.votes().isEmpty()) {
            box.add(words(String.join(
                    ", ",
                    made.votes().stream()
                            .map(ballot -> ballot.name() + ": " + getTranslation("board.vote." + ballot.vote()))
                            .toList())));
        }
        box.add(Parts.muted(getTranslation("boardui.decision.tookPart", String.join(", ", made.tookPart()))));
        made.reservations().forEach(each ->
                box.add(words(getTranslation("boardui.decision.reserved", each.name(), each.text()))));
        return box;
    }

    private static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("bo-words");
        return words;
    }
}
