package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.board.AgendaItem;
import se.stegvis.board.AgendaItemId;
import se.stegvis.board.CasePapers;
import se.stegvis.board.DecisionRecord;
import se.stegvis.board.Meeting;
import se.stegvis.board.NewDecision;
import se.stegvis.board.Outcome;
import se.stegvis.board.Proposal;
import se.stegvis.board.ServingBoard;
import se.stegvis.board.ServingBoard.Server;
import se.stegvis.board.Vote;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** Writing down what the board decides on one item: who serves, the yrkanden, the decision, the votes, reservations. */
final class DecisionForm extends Composite<Div> {

    private final transient MeetingView page;
    private final transient AgendaItem item;
    private final transient FieldFaults faults = new FieldFaults();
    private final transient ServingBoard board;
    private final transient Map<AccountId, RadioButtonGroup<Vote>> votes = new LinkedHashMap<>();
    private final transient Map<AccountId, TextArea> reservations = new LinkedHashMap<>();
    private final RadioButtonGroup<Outcome> outcome = faults.add("outcome", new RadioButtonGroup<>());
    private final TextArea conditions = faults.add("conditions", new TextArea());
    private final TextArea text = faults.add("text", new TextArea());
    private final TextArea proposals = faults.add("proposals", new TextArea());
    private final Select<Server> presiding = faults.add("presiding", new Select<>());
    private final Checkbox voting = new Checkbox();
    private final Div ballots = new Div();
    private final Div reserved = new Div();
    private final @Nullable AmountFields amounts;

    DecisionForm(MeetingView page, Meeting meeting, AgendaItem item) {
        this.page = page;
        this.item = item;
        this.board = page.services().meetings().serving(item.id());
        Optional<CasePapers> papers = item.caseFile().map(page.services().preparation()::read);
        Optional<Proposal> proposed = papers.flatMap(CasePapers::proposal);
        this.amounts = papers.map(each -> faults.add(
                        "amounts",
                        new AmountFields(
                                each.application(),
                                proposed.map(Proposal::amounts).orElseGet(TreeMap::new))))
                .orElse(null);
        describe(meeting, papers.isPresent());
        outcome.addValueChangeListener(change -> showWhatBelongs(change.getValue()));
        showWhatBelongs(null);
        proposed.ifPresent(made -> {
            outcome.setValue(made.outcome());
            conditions.setValue(made.conditions());
            proposals.setValue(getTranslation("boardui.decision.asProposed"));
        });
        if (papers.isEmpty()) {
            outcome.setValue(Outcome.RESOLVED);
        }
        getContent().addClassNames("bo-stack", "bo-form");
        getContent().add(new H4(getTranslation("boardui.decision.title")), serving(), proposals, outcome);
        if (amounts != null) {
            getContent().add(amounts);
        }
        getContent().add(conditions, text, presiding, voting, ballots, reserving(), buttons());
        page.formOf(item.id()).ifPresent(this::takeOver);
    }

    AgendaItemId item() {
        return item.id();
    }

    /** Takes over what was typed before the page was drawn anew, since people come and go while a decision is written down. */
    private void takeOver(DecisionForm earlier) {
        outcome.setValue(earlier.outcome.getValue());
        conditions.setValue(earlier.conditions.getValue());
        text.setValue(earlier.text.getValue());
        proposals.setValue(earlier.proposals.getValue());
        voting.setValue(earlier.voting.getValue());
        if (amounts != null && earlier.amounts != null) {
            amounts.takeOver(earlier.amounts);
        }
        Server led = earlier.presiding.getValue();
        if (led != null) {
            board.of(led.person()).ifPresent(presiding::setValue);
        }
        for (Server server : board.serving()) {
            RadioButtonGroup<Vote> vote = earlier.votes.get(server.person());
            if (vote != null) {
                java.util.Objects.requireNonNull(votes.get(server.person())).setValue(vote.getValue());
            }
            TextArea reason = earlier.reservations.get(server.person());
            if (reason != null) {
                reserve(server, reason.getValue());
            }
        }
    }

    private void describe(Meeting meeting, boolean aboutCase) {
        outcome.setLabel(getTranslation("boardui.decision.outcome"));
        outcome.setItems(Outcome.GRANT, Outcome.GRANT_WITH_CONDITIONS, Outcome.REJECT, Outcome.REFER_BACK);
        outcome.setItemLabelGenerator(each -> getTranslation("board.outcome." + each));
        if (!aboutCase) {
            outcome.setItems(Outcome.RESOLVED);
            outcome.setVisible(false);
        }
        conditions.setLabel(getTranslation("boardui.case.conditions"));
        conditions.addClassName("bo-text");
        text.setLabel(getTranslation(aboutCase ? "boardui.decision.text" : "boardui.decision.words"));
        text.addClassName("bo-text");
        proposals.setLabel(getTranslation("boardui.decision.proposals"));
        proposals.setHelperText(getTranslation("boardui.decision.proposals.help"));
        proposals.addClassName("bo-text");
        presiding.setLabel(getTranslation("boardui.decision.presiding"));
        presiding.setItems(board.serving());
        presiding.setItemLabelGenerator(Server::name);
        meeting.presiding().flatMap(board::of).ifPresent(presiding::setValue);
        voting.setLabel(getTranslation("boardui.decision.voting"));
        voting.addValueChangeListener(change -> ballots.setVisible(change.getValue()));
        ballots.addClassName("bo-ballots");
        ballots.setVisible(false);
        for (Server server : board.serving()) {
            RadioButtonGroup<Vote> vote = new RadioButtonGroup<>();
            vote.setLabel(server.name());
            vote.setItems(Vote.values());
            vote.setItemLabelGenerator(each -> getTranslation("board.vote." + each));
            votes.put(server.person(), vote);
            ballots.add(vote);
        }
    }

    private void showWhatBelongs(@Nullable Outcome chosen) {
        if (amounts != null) {
            amounts.setVisible(chosen != null && chosen.grants());
        }
        conditions.setVisible(chosen == Outcome.GRANT_WITH_CONDITIONS);
    }

    private Component serving() {
        String names = board.serving().stream()
                .map(server -> server.inPlaceOf() == null
                        ? server.name()
                        : getTranslation("boardui.decision.inPlaceOf", server.name(), server.inPlaceOf()))
                .collect(Collectors.joining(", "));
        Paragraph quorum = new Paragraph(getTranslation(
                board.quorate() ? "boardui.decision.quorate" : "boardui.decision.notQuorate",
                Integer.toString(board.serving().size()),
                Integer.toString(board.seats())));
        quorum.addClassName(board.quorate() ? "sv-strong" : "sv-advice");
        return new Div(quorum, Parts.muted(getTranslation("boardui.decision.serving", names)));
    }

    private Component reserving() {
        reserved.addClassName("bo-stack");
        Select<Server> who = new Select<>();
        who.setLabel(getTranslation("boardui.decision.reserves"));
        who.setItems(board.serving());
        who.setItemLabelGenerator(Server::name);
        who.addValueChangeListener(change -> {
            Server server = change.getValue();
            if (server != null && !reservations.containsKey(server.person())) {
                reserve(server, "").focus();
            }
        });
        reserved.addComponentAsFirst(who);
        return reserved;
    }

    private TextArea reserve(Server server, String reasons) {
        TextArea reason = new TextArea(getTranslation("boardui.decision.reservation", server.name()));
        reason.addClassName("bo-text");
        reason.setValue(reasons);
        reservations.put(server.person(), reason);
        reserved.add(reason);
        return reason;
    }

    private Component buttons() {
        return Parts.row(
                Parts.primary(
                        getTranslation("boardui.decision.record"),
                        () -> Parts.confirm(this, "boardui.decision.sure", this::record)),
                Parts.lesser(getTranslation("boardui.cancel"), item.title(), () -> page.decide(null)));
    }

    private void record() {
        DecisionRecord[] made = new DecisionRecord[1];
        boolean[] refused = new boolean[1];
        boolean done = faults.run(page, () -> {
            try {
                made[0] = page.services().decisions().decide(item.id(), typed());
            } catch (RefusedException rule) {
                refused[0] = true;
                throw rule;
            }
        });
        if (done) {
            Notices.done(page, "boardui.decision.done", Integer.toString(made[0].paragraph()));
            page.decide(null);
        } else if (refused[0] && isOutdated()) {
            page.refresh();
        }
    }

    /** Whether somebody has come, gone, declared jäv or decided since the form was drawn: then what was refused is seen on the page. */
    private boolean isOutdated() {
        return !page.services().meetings().serving(item.id()).equals(board)
                || page.services().meetings().look(page.id()).items().stream()
                        .anyMatch(now -> now.id().equals(item.id()) && now.decided());
    }

    private NewDecision typed() {
        Outcome chosen = outcome.getValue();
        if (chosen == null) {
            throw InvalidInputException.at("outcome", "boardui.fault.choose");
        }
        Map<AccountId, Vote> cast = new LinkedHashMap<>();
        if (voting.getValue()) {
            votes.forEach((person, vote) -> {
                if (vote.getValue() != null) {
                    cast.put(person, vote.getValue());
                }
            });
            if (cast.isEmpty()) {
                throw InvalidInputException.at("votes", "board.error.votesMissing");
            }
        }
        Map<AccountId, String> dissents = new LinkedHashMap<>();
        reservations.forEach((person, reason) -> dissents.put(person, reason.getValue()));
        List<String> put = proposals.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new NewDecision(
                chosen,
                amounts != null && chosen.grants() ? amounts.amounts() : new TreeMap<>(),
                chosen == Outcome.GRANT_WITH_CONDITIONS ? conditions.getValue() : "",
                text.getValue(),
                put,
                presiding.getValue() == null ? null : presiding.getValue().person(),
                cast,
                dissents);
    }
}
