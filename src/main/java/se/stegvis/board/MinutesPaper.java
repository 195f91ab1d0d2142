package se.stegvis.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.board.persistence.MeetingEntity;
import se.stegvis.document.Block;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.SubmittedState;

/** The minutes as a paper, in Swedish: it is the förbund's record, whoever reads it. */
@Component
class MinutesPaper {

    private final MeetingReader reader;
    private final BoardPeople people;
    private final AssociationDirectory associations;
    private final Texts texts;

    MinutesPaper(MeetingReader reader, BoardPeople people, AssociationDirectory associations, Texts texts) {
        this.reader = reader;
        this.people = people;
        this.associations = associations;
        this.texts = texts;
    }

    /**
     * The minutes.
     *
     * @param reader whose jäv hides items; null for the paper that is registered
     * @param signatures given so far
     */
    Paper of(MeetingEntity stored, @Nullable AccountId readBy, List<MinutesStatus.Signature> signatures) {
        Meeting meeting = reader.read(stored, readBy);
        String title = text("board.paper.minutesTitle", meeting.date().toString());
        Paper.Builder paper = Paper.titled(title)
                .description(text("board.paper.minutesDescription", meeting.date().toString()))
                .issuer(associations.get(meeting.association()).name())
                .headerLine(text("board.paper.date"), meeting.date() + " " + meeting.time())
                .headerLine(text("board.paper.place"), meeting.place());
        meeting.caseNumber().ifPresent(number -> paper.headerLine(text("board.paper.caseNumber"), number));
        paper.heading(2, text("board.paper.attendance")).table(attendance(meeting));
        meeting.presiding().ifPresent(person -> paper.labelled(text("board.paper.presiding"), people.name(person)));
        for (AgendaItem item : meeting.items()) {
            item(paper, item);
        }
        paper.heading(2, text("board.paper.signatures"));
        if (!signatures.isEmpty()) {
            paper.bullets(signatures.stream()
                    .map(signature ->
                            text("board.paper.signed", signature.name(), SwedishTime.minute(signature.at())))
                    .toList());
        }
        if (signatures.size() < 2) {
            paper.signatures(signatories(stored));
        }
        return paper.build();
    }

    private void item(Paper.Builder paper, AgendaItem item) {
        String number = item.decision().map(decision -> "§ " + decision.paragraph() + " ").orElse("");
        String caseNumber = item.caseNumber().map(found -> " (" + found + ")").orElse("");
        paper.heading(2, number + item.title() + caseNumber);
        if (item.recused() && item.decision().isEmpty()) {
            paper.paragraph(text("board.paper.hiddenItem"));
            return;
        }
        paper.paragraph(item.text());
        if (!item.recusals().isEmpty()) {
            paper.heading(3, text("board.paper.recusal"))
                    .bullets(item.recusals().stream().map(this::recusal).toList());
        }
        item.decision().ifPresentOrElse(decision -> decision(paper, decision), () -> paper.paragraph(text("board.paper.undecided")));
        if (item.decision().isEmpty() && item.state().filter(SubmittedState::isWithdrawn).isPresent()) {
            paper.paragraph(text("board.paper.withdrawn"));
        }
    }

    private void decision(Paper.Builder paper, DecisionRecord decision) {
        if (!decision.proposals().isEmpty()) {
            paper.heading(3, text("board.paper.proposals")).numbered(decision.proposals());
        }
        if (!decision.votes().isEmpty()) {
            Table.Builder votes = Table.captioned(text("board.paper.votesCaption"))
                    .text(text("board.paper.name"))
                    .text(text("board.paper.vote"));
            decision.votes().forEach(ballot -> votes.row(ballot.name(), text("board.vote." + ballot.vote())));
            paper.heading(3, text("board.paper.votes")).table(votes.build());
        }
        List<String> words = new ArrayList<>();
        words.add(text("board.outcome." + decision.outcome()));
        decision.amounts().forEach((year, amount) -> words.add(year + ": " + amount));
        if (decision.amounts().size() > 1) {
            words.add(text("board.paper.inAll", Kronor.sum(decision.amounts().values()).toString()));
        }
        if (!decision.conditions().isBlank()) {
            words.add(text("board.paper.conditions", decision.conditions()));
        }
        if (!decision.text().isBlank()) {
            words.add(decision.text());
        }
        paper.highlight(text("board.paper.decision"), String.join("\n", words));
        decision.version()
                .filter(version -> version > 1)
                .ifPresent(version -> paper.labelled(
                        text("board.paper.version"), text("board.paper.version.number", version)));
        paper.labelled(text("board.paper.tookPart"), String.join(", ", decision.tookPart()));
        paper.labelled(text("board.paper.ledBy"), decision.presiding());
        if (!decision.reservations().isEmpty()) {
            paper.heading(3, text("board.paper.reservations"))
                    .bullets(decision.reservations().stream()
                            .map(reservation -> reservation.text().isBlank()
                                    ? reservation.name()
                                    : reservation.name() + ": " + reservation.text())
                            .toList());
        }
    }

    private String recusal(Recusal recusal) {
        List<String> parts = new ArrayList<>();
        parts.add(text("board.paper.recusalDeclared", recusal.name(), recusal.ground()));
        parts.add(text("board.recusal." + recusal.state()));
        recusal.leftAt().ifPresent(at -> parts.add(text("board.paper.recusalLeft", SwedishTime.clock(at))));
        recusal.replacedBy().ifPresent(name -> parts.add(text("board.paper.recusalReplaced", name)));
        recusal.cameBackAt().ifPresent(at -> parts.add(text("board.paper.recusalBack", SwedishTime.clock(at))));
        return String.join(" ", parts);
    }

    private Table attendance(Meeting meeting) {
        Table.Builder table = Table.captioned(text("board.paper.attendanceCaption"))
                .text(text("board.paper.name"))
                .text(text("board.paper.role"))
                .text(text("board.paper.member"))
                .text(text("board.paper.presence"));
        for (Attendance person : meeting.attendance()) {
            String presence = person.stays().isEmpty()
                    ? text("board.paper.absent")
                    : String.join(", ", person.stays().stream().map(MinutesPaper::stay).toList());
            table.row(person.name(), text("access.role." + person.role()), person.memberName(), presence);
        }
        return table.build();
    }

    private static String stay(Attendance.Stay stay) {
        return clock(stay.arrived()) + "–" + stay.left().map(MinutesPaper::clock).orElse("");
    }

    private static String clock(java.time.LocalTime time) {
        return time.truncatedTo(java.time.temporal.ChronoUnit.MINUTES).toString();
    }

    private List<Block.Signatory> signatories(MeetingEntity meeting) {
        Map<String, java.util.Optional<java.util.UUID>> who = new java.util.LinkedHashMap<>();
        who.put("board.paper.presiding", java.util.Optional.ofNullable(meeting.presidingId()));
        who.put("board.paper.adjuster", java.util.Optional.ofNullable(meeting.adjusterId()));
        return who.entrySet().stream()
                .map(entry -> new Block.Signatory(
                        entry.getValue().map(AccountId::new).map(people::name).orElse(""), text(entry.getKey())))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.SWEDISH, key, arguments);
    }
}
