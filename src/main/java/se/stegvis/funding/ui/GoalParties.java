package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** Where each party stands on a goal, and the buttons for who answers for one of them. */
final class GoalParties extends Composite<Div> {

    private final transient FormPage page;
    private final transient GoalId goal;
    private final transient LongSupplier seenVersion;
    private transient Optional<MemberId> refusing = Optional.empty();
    private transient @Nullable Shown shown;

    /** What is on the page: it is drawn anew only where it differs, so that nobody's press meets a button that has just been exchanged. */
    private record Shown(List<ConcernedParty> parties, Set<MemberId> answersFor) {}

    GoalParties(FormPage page, GoalId goal, LongSupplier seenVersion) {
        this.page = page;
        this.goal = goal;
        this.seenVersion = seenVersion;
        getContent().addClassName("fu-group");
    }

    void show(Goal now, ApplicationDraft draft) {
        Set<MemberId> answersFor = page.mayEdit() ? draft.answersFor() : Set.of();
        Shown wanted = new Shown(now.parties(), answersFor);
        if (refusing.isPresent() || wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        getContent().removeAll();
        getContent().add(new H3(page.text("fundingui.goal.parties")));
        if (now.parties().isEmpty()) {
            Paragraph none = new Paragraph(page.text("fundingui.goal.parties.none"));
            none.addClassName("sv-muted");
            getContent().add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("fu-parties");
        for (ConcernedParty party : now.parties()) {
            ListItem item = new ListItem(stand(party));
            answersFor.stream()
                    .filter(member -> member.toString().equals(party.id()))
                    .findFirst()
                    .ifPresent(member -> item.add(answers(member, party)));
            list.add(item);
        }
        getContent().add(list);
    }

    private Component stand(ConcernedParty party) {
        String sign;
        String words;
        switch (party.acceptance()) {
            case Acceptance.Pending pending -> {
                sign = "○";
                words = page.text("fundingui.party.pending", party.name());
            }
            case Acceptance.Accepted(var by, var at, var as) -> {
                sign = "✓";
                words = page.text("fundingui.party.accepted", party.name(), who(by, as), SwedishTime.dayOf(at).toString());
            }
            case Acceptance.Refused(var by, var at, var reason, var as) -> {
                sign = "!";
                words = page.text(
                        "fundingui.party.refused",
                        party.name(),
                        who(by, as),
                        SwedishTime.dayOf(at).toString(),
                        reason == null ? "" : reason);
            }
        }
        Span mark = new Span(sign);
        mark.getElement().setAttribute("aria-hidden", "true");
        mark.addClassName("fu-sign");
        Div line = new Div(mark, new Span(words));
        line.addClassName("fu-party");
        return line;
    }

    private String who(String name, Acceptance.@Nullable Capacity as) {
        return as == Acceptance.Capacity.STAND_IN ? page.text("fundingui.party.standIn", name) : name;
    }

    private Component answers(MemberId member, ConcernedParty party) {
        Div buttons = new Div();
        buttons.addClassName("sv-row");
        if (!(party.acceptance() instanceof Acceptance.Accepted)) {
            Button accept = new Button(page.text("fundingui.party.accept", party.name()), click -> answer(() -> page.services()
                    .goals()
                    .accept(page.id(), goal, member, seenVersion.getAsLong())));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(accept);
        }
        buttons.add(new Button(page.text("fundingui.party.refuse"), click -> askForReason(member, party)));
        return buttons;
    }

    private void askForReason(MemberId member, ConcernedParty party) {
        refusing = Optional.of(member);
        shown = null;
        FieldFaults faults = new FieldFaults();
        TextArea reason = faults.add("reason", Fields.text(page.text("fundingui.party.reason", party.name())));
        Button send = new Button(page.text("fundingui.party.refuse.send"), click -> {
            boolean sent = faults.run(this, () -> answer(() -> page.services()
                    .goals()
                    .refuse(page.id(), goal, member, reason.getValue(), seenVersion.getAsLong())));
            if (sent) {
                refusing = Optional.empty();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(page.text("fundingui.cancel"), click -> {
            refusing = Optional.empty();
            page.run(this, () -> {});
        });
        Div buttons = new Div(send, cancel);
        buttons.addClassName("sv-row");
        getContent().removeAll();
        getContent().add(new H3(page.text("fundingui.goal.parties")), reason, buttons);
        reason.focus();
    }

    private void answer(Runnable call) {
        try {
            call.run();
            refusing = Optional.empty();
            page.run(this, () -> {});
        } catch (EditConflictException changed) {
            Notices.refused(this, Message.of("fundingui.goal.changed"));
            page.rebuild();
        }
    }
}
