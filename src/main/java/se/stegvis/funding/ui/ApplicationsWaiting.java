package se.stegvis.funding.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.stegvis.access.Actor;
import se.stegvis.access.Role;
import se.stegvis.association.Membership;
import se.stegvis.foundation.Message;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.funding.WaitingDraft;
import se.stegvis.funding.WaitingDraftService;
import se.stegvis.shell.Waiting;

/** What waits for who writes applications: drafts with what is missing in them, and goals to take a stand on. */
@Component
class ApplicationsWaiting implements Waiting {

    private static final int TO_COMPLETE = 12;
    private static final int TO_ACCEPT = 20;
    private static final int TO_SIGN = 25;
    private static final int TO_FINISH = 40;
    private static final int MOST = 10;

    private final FormServices services;
    private final WaitingDraftService waiting;

    ApplicationsWaiting(FormServices services, WaitingDraftService waiting) {
        this.services = services;
        this.waiting = waiting;
    }

    @Override
    public List<Item> waitingFor(Membership membership, Actor actor) {
        if (!membership.roles().contains(Role.APPLICANT)) {
            return List.of();
        }
        Stream<Item> completions = services.applications().toComplete(membership.association().id()).stream()
                .map(line -> new Item(
                        TO_COMPLETE,
                        line.name(),
                        Message.of("fundingui.waiting.complete", String.valueOf(line.completionDue())),
                        Message.of("fundingui.waiting.complete.action"),
                        "ansokningar/" + line.id()));
        return Stream.concat(completions, drafts(membership)).toList();
    }

    private Stream<Item> drafts(Membership membership) {
        return waiting.of(membership.association().id(), MOST).stream().flatMap(this::items);
    }

    private Stream<Item> items(WaitingDraft draft) {
        String path = "ansokningar/" + draft.id();
        if (draft.goalsToAnswer() > 0) {
            return item(
                    TO_ACCEPT,
                    draft,
                    Message.of("fundingui.waiting.goals", draft.goalsToAnswer()),
                    "goals",
                    path + "/" + SectionPath.of(Section.GOALS));
        }
        if (draft.written() && draft.toSign()) {
            return item(
                    TO_SIGN,
                    draft,
                    Message.of("fundingui.waiting.sign"),
                    "sign",
                    path + "/granska?" + Place.PARAMETER + "=" + Shortcoming.SIGNATURE);
        }
        if (!draft.mayEdit()) {
            return Stream.of();
        }
        if (!draft.written()) {
            return item(TO_FINISH, draft, Message.of("fundingui.waiting.missing", draft.left()), "missing", path);
        }
        if (!draft.maySubmit()) {
            return Stream.of();
        }
        Message left = draft.left() == 0
                ? Message.of("fundingui.waiting.ready")
                : Message.of("fundingui.waiting.unsigned", draft.left());
        return item(TO_FINISH, draft, left, "ready", path + "/granska");
    }

    private Stream<Item> item(int order, WaitingDraft draft, Message words, String action, String path) {
        String name = draft.name().isBlank()
                ? services.texts().get(UI.getCurrent().getLocale(), "fundingui.unnamed")
                : draft.name();
        return Stream.of(new Item(order, name, words, Message.of("fundingui.waiting." + action + ".action"), path));
    }
}
