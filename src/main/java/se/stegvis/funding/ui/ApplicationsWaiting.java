package se.stegvis.funding.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.stegvis.access.Actor;
import se.stegvis.access.Role;
import se.stegvis.association.Membership;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Message;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationFilter;
import se.stegvis.funding.ApplicationLine;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.Review;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.funding.SigningParty;
import se.stegvis.goal.Acceptance;
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

    ApplicationsWaiting(FormServices services) {
        this.services = services;
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
        return services.applications()
                .list(membership.association().id(), ApplicationFilter.myDrafts(), 0, MOST)
                .stream()
                .flatMap(this::items);
    }

    private Stream<Item> items(ApplicationLine line) {
        ApplicationDraft draft = services.applications().open(line.id());
        String name = line.name().isBlank()
                ? services.texts().get(UI.getCurrent().getLocale(), "fundingui.unnamed")
                : line.name();
        String path = "ansokningar/" + line.id();
        long goals = goalsToAnswer(draft);
        if (goals > 0) {
            return Stream.of(new Item(
                    TO_ACCEPT,
                    name,
                    Message.of("fundingui.waiting.goals", goals),
                    Message.of("fundingui.waiting.goals.action"),
                    path + "/" + SectionPath.of(Section.GOALS)));
        }
        Review review = services.submission().review(line.id());
        if (review.isWritten() && signs(draft)) {
            return Stream.of(new Item(
                    TO_SIGN,
                    name,
                    Message.of("fundingui.waiting.sign"),
                    Message.of("fundingui.waiting.sign.action"),
                    path + "/granska?" + Place.PARAMETER + "=" + Shortcoming.SIGNATURE));
        }
        if (!draft.mayEdit()) {
            return Stream.of();
        }
        int missing = review.shortcomings().size();
        if (review.isWritten() && missing > 0) {
            return draft.maySubmit()
                    ? Stream.of(new Item(
                            TO_FINISH,
                            name,
                            Message.of("fundingui.waiting.unsigned", missing),
                            Message.of("fundingui.waiting.ready.action"),
                            path + "/granska"))
                    : Stream.of();
        }
        if (missing == 0) {
            return draft.maySubmit()
                    ? Stream.of(new Item(
                            TO_FINISH,
                            name,
                            Message.of("fundingui.waiting.ready"),
                            Message.of("fundingui.waiting.ready.action"),
                            path + "/granska"))
                    : Stream.of();
        }
        return Stream.of(new Item(
                TO_FINISH,
                name,
                Message.of("fundingui.waiting.missing", missing),
                Message.of("fundingui.waiting.missing.action"),
                path));
    }

    /** Whether a party waits for this person: who is named its signatory, or anybody who may sign where nobody is named. */
    private boolean signs(ApplicationDraft draft) {
        AccountId own = services.actor().get().account();
        return services.signing().state(draft.id()).parties().stream()
                .filter(party -> party.required() && party.maySign() && !party.isSigned())
                .map(SigningParty::signers)
                .anyMatch(signers -> signers.stream()
                        .anyMatch(person -> person.account().equals(own)
                                && (person.kind() == ParticipantKind.SIGNATORY
                                        || signers.getFirst().kind() != ParticipantKind.SIGNATORY)));
    }

    private static long goalsToAnswer(ApplicationDraft draft) {
        Set<String> mine = draft.answersFor().stream().map(Object::toString).collect(Collectors.toSet());
        return draft.goals().stream()
                .filter(goal -> !goal.goal().text().isBlank())
                .filter(goal -> goal.goal().parties().stream()
                        .anyMatch(party -> mine.contains(party.id()) && party.acceptance() instanceof Acceptance.Pending))
                .count();
    }
}
