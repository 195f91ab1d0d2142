package se.stegvis.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.stream.Collectors;
import se.stegvis.association.Member;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationDirectory.Trace;
import se.stegvis.funding.ApplicationState;
import se.stegvis.idea.Idea;
import se.stegvis.idea.IdeaState;
import se.stegvis.shell.Notices;

/** An idea that has been sent: what it says, the conversation on it, what comes next and what became of it. */
final class SentIdea extends Composite<Div> {

    private final transient IdeaServices services;
    private final transient Idea idea;
    private final String slug;
    private final boolean office;
    private final transient Runnable refresh;

    /**
     * @param office whether the reader is the kansli and may answer
     * @param refresh shows the page anew
     */
    SentIdea(IdeaServices services, Idea idea, String slug, boolean office, Runnable refresh) {
        this.services = services;
        this.idea = idea;
        this.slug = slug;
        this.office = office;
        this.refresh = refresh;
        getContent().addClassName("id-form");
        getContent().add(head(), facts());
        idea.outcome().ifPresent(outcome -> getContent().add(outcome(outcome)));
        getContent().add(new Talk(services, idea, office, refresh));
        if (idea.mine() || office) {
            next();
        }
    }

    private Component head() {
        Div head = new Div(new H1(idea.content().title()), Chips.of(this, idea.state()));
        head.addClassName("id-title");
        return head;
    }

    private Component facts() {
        Paragraph need = new Paragraph(idea.content().need());
        need.addClassName("id-words");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("sv-facts");
        Instant sent = idea.sentAt();
        Kronor sum = idea.content().sum();
        fact(facts, "member", idea.member().name());
        fact(facts, "author", idea.authorName());
        fact(facts, "targetGroup", idea.content().targetGroup());
        fact(
                facts,
                "parties",
                idea.parties().isEmpty()
                        ? getTranslation("idea.page.parties.none")
                        : idea.parties().stream().map(Member::name).collect(Collectors.joining(", ")));
        fact(facts, "sum", sum == null ? "" : sum.toString());
        fact(facts, "period", idea.content().period());
        fact(facts, "sent", sent == null ? "" : SwedishTime.minute(sent));
        fact(facts, "number", idea.caseNumber());
        return part("sv-card", new H2(getTranslation("idea.page.need")), need, facts);
    }

    private void fact(DescriptionList facts, String name, String words) {
        facts.add(
                new DescriptionList.Term(getTranslation("idea.page." + name)),
                new DescriptionList.Description(words.isBlank() ? getTranslation("idea.page.none") : words));
    }

    private Component outcome(Trace outcome) {
        Section part = part("sv-card", new H2(getTranslation("idea.outcome.title")));
        if (outcome.state() == ApplicationState.SUBMITTED) {
            part.add(new Paragraph(getTranslation("idea.outcome.submitted", outcome.caseNumber())));
        } else {
            part.add(new Paragraph(getTranslation("idea.outcome.draft." + (outcome.readable() ? "mine" : "other"))));
        }
        if (outcome.readable()) {
            String name = outcome.name().isBlank() ? getTranslation("idea.outcome.unnamed") : outcome.name();
            part.add(new Anchor("f/" + slug + "/ansokningar/" + outcome.id(), getTranslation("idea.outcome.open", name)));
        }
        return part;
    }

    private void next() {
        if (idea.state() == IdeaState.APPLIED) {
            return;
        }
        Section part = part("sv-card", new H2(getTranslation("idea.next.title")));
        part.addClassNames("id-next", "sv-no-print");
        if (idea.state() == IdeaState.CLOSED) {
            part.add(step(
                    getTranslation("idea.next.reopen.help"),
                    act("idea.next.reopen", () -> services.talk().reopen(idea.id()))));
        } else {
            if (idea.mine()) {
                Anchor apply = new Anchor(
                        "f/" + slug + "/ansokningar/ny?ide=" + idea.id(), getTranslation("idea.next.apply"));
                apply.addClassName("sv-button");
                if (idea.state() == IdeaState.SENT && idea.messages().isEmpty()) {
                    part.add(new Paragraph(getTranslation("idea.next.apply.early")));
                }
                part.add(step(getTranslation("idea.next.apply.help"), apply));
            }
            String help = idea.mine()
                    ? getTranslation("idea.next.close.help.mine")
                    : getTranslation("idea.next.close.help.office", idea.authorName());
            part.add(step(help, act("idea.next.close", () -> services.talk().close(idea.id()))));
        }
        getContent().add(part);
    }

    private static Component step(String help, Component action) {
        Paragraph words = new Paragraph(help);
        words.addClassName("sv-muted");
        return new Div(words, action);
    }

    private Button act(String key, Runnable work) {
        return new Button(getTranslation(key), click -> {
            try {
                work.run();
                refresh.run();
            } catch (RefusedException no) {
                Notices.refused(this, no.reason());
            }
        });
    }

    private static Section part(String look, Component... content) {
        Section part = new Section(content);
        part.addClassNames("id-part", look);
        return part;
    }
}
