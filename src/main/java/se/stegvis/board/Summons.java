package se.stegvis.board;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.PageAddress;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.SubmittedState;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;
import se.stegvis.registry.CaseId;
import se.stegvis.registry.DocumentId;
import se.stegvis.registry.RegisteredCase;
import se.stegvis.registry.RegisteredDocument;
import se.stegvis.registry.Registry;

/** The kallelse: made, registered and sent. It names the items and nothing of what is prepared about them, so everybody gets the same. */
@Component
class Summons {

    private final MeetingReader reader;
    private final BoardPeople people;
    private final AccountDirectory accounts;
    private final AssociationDirectory associations;
    private final PageAddress pages;
    private final Registry registry;
    private final Outbox outbox;
    private final PaperRenderer renderer;
    private final Texts texts;

    Summons(
            MeetingReader reader,
            BoardPeople people,
            AccountDirectory accounts,
            AssociationDirectory associations,
            PageAddress pages,
            Registry registry,
            Outbox outbox,
            PaperRenderer renderer,
            Texts texts) {
        this.reader = reader;
        this.people = people;
        this.accounts = accounts;
        this.associations = associations;
        this.pages = pages;
        this.registry = registry;
        this.outbox = outbox;
        this.renderer = renderer;
        this.texts = texts;
    }

    void send(MeetingEntity meeting) {
        AssociationId association = new AssociationId(meeting.associationId());
        RegisteredCase opened = registry.open(
                association, text("board.paper.meetingTitle", meeting.heldOn().toString()));
        RegisteredDocument registered = registry.register(
                association,
                opened.id(),
                text("board.paper.summonsTitle", meeting.heldOn().toString()),
                "application/pdf",
                renderer.toPdf(paper(meeting)));
        meeting.summon(opened.id().value(), registered.id().value());
        for (AccountId person : people.all(association).keySet()) {
            mail(meeting, association, accounts.get(person));
        }
    }

    /** As it went out, or as it would look now. */
    byte[] pdf(MeetingEntity meeting) {
        UUID document = meeting.summonsDocumentId();
        if (document == null) {
            return renderer.toPdf(paper(meeting));
        }
        return registry.document(new AssociationId(meeting.associationId()), new DocumentId(document))
                .orElseThrow(NotFoundException::new)
                .content();
    }

    private void mail(MeetingEntity meeting, AssociationId association, Person person) {
        if (!person.active()) {
            return;
        }
        String agenda = String.join("\n", numbered(meeting));
        outbox.queue(new Mail(
                association,
                null,
                person.email(),
                texts.get(person.locale(), "board.mail.summons.subject", meeting.heldOn().toString()),
                texts.get(
                        person.locale(),
                        "board.mail.summons.body",
                        person.name(),
                        associations.get(association).name(),
                        meeting.heldOn().toString(),
                        meeting.startsAt().toString(),
                        meeting.place(),
                        agenda,
                        pages.of(association, "styrelse/mote/" + meeting.id())),
                null));
    }

    private Paper paper(MeetingEntity meeting) {
        AssociationId association = new AssociationId(meeting.associationId());
        UUID caseId = meeting.registeredCaseId();
        Paper.Builder paper = Paper.titled(text("board.paper.summons"))
                .description(text("board.paper.summonsTitle", meeting.heldOn().toString()))
                .issuer(associations.get(association).name())
                .headerLine(text("board.paper.date"), meeting.heldOn().toString())
                .headerLine(text("board.paper.time"), meeting.startsAt().toString())
                .headerLine(text("board.paper.place"), meeting.place());
        if (caseId != null) {
            paper.headerLine(
                    text("board.paper.caseNumber"),
                    registry.get(association, new CaseId(caseId)).number());
        }
        return paper.heading(2, text("board.paper.agenda"))
                .numbered(lines(meeting))
                .paragraph(text("board.paper.summonsAbsent"))
                .build();
    }

    private List<String> lines(MeetingEntity meeting) {
        return reader.agenda(meeting, null).stream()
                .map(item -> item.title()
                        + item.caseNumber().map(number -> " (" + number + ")").orElse("")
                        + item.state().map(this::state).orElse(""))
                .toList();
    }

    /** What has become of an application since it came in, where something has. */
    private String state(SubmittedState state) {
        return state.isWithdrawn()
                ? ", " + text("board.paper.item.withdrawn")
                : state.completionDue()
                        .map(due -> ", " + text("board.paper.item.completing", due.toString()))
                        .orElse("");
    }

    private List<String> numbered(MeetingEntity meeting) {
        List<String> numbered = new ArrayList<>();
        for (String line : lines(meeting)) {
            numbered.add((numbered.size() + 1) + ". " + line);
        }
        return numbered;
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.SWEDISH, key, arguments);
    }
}
