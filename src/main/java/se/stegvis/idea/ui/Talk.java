package se.stegvis.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.idea.Advice;
import se.stegvis.idea.Idea;
import se.stegvis.idea.IdeaMessage;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** The conversation on an idea, and the field to say something more in. */
final class Talk extends Composite<Section> {

    private static final int LINES = 4;

    private final transient IdeaServices services;
    private final transient Idea idea;
    private final boolean office;
    private final transient Runnable refresh;

    Talk(IdeaServices services, Idea idea, boolean office, Runnable refresh) {
        this.services = services;
        this.idea = idea;
        this.office = office;
        this.refresh = refresh;
        getContent().addClassName("id-part");
        Button latest = new Button(getTranslation("idea.talk.refresh"), click -> refresh.run());
        latest.addThemeVariants(ButtonVariant.TERTIARY);
        latest.addClassName("sv-no-print");
        Div head = new Div(new H2(getTranslation("idea.talk.title")), latest);
        head.addClassName("id-part-head");
        getContent().add(head, idea.messages().isEmpty() ? nothing() : said());
        boolean takesPart = idea.mine() || office;
        if (takesPart && idea.state().isTalkedAbout()) {
            getContent().add(office ? answer() : reply());
        }
        if (takesPart && idea.messages().stream().anyMatch(IdeaMessage::unread)) {
            services.talk().markRead(idea.id(), idea.messages().getLast().number());
        }
    }

    private Component nothing() {
        Paragraph nothing = new Paragraph(getTranslation("idea.talk.none." + (idea.mine() ? "mine" : "office")));
        nothing.addClassName("sv-muted");
        return nothing;
    }

    private Component said() {
        OrderedList list = new OrderedList();
        list.addClassName("id-talk");
        idea.messages().forEach(message -> list.add(item(message)));
        return list;
    }

    private ListItem item(IdeaMessage message) {
        Span who = new Span(
                message.fromOffice()
                        ? message.authorName() + ", " + getTranslation("idea.talk.office")
                        : message.authorName());
        who.addClassName("sv-strong");
        Span when = new Span(SwedishTime.minute(message.writtenAt()));
        when.addClassNames("sv-muted", "sv-small");
        Div head = new Div(who, when);
        head.addClassName("id-who");
        if (message.unread()) {
            head.add(chip("idea.talk.new", "partly"));
        }
        ListItem item = new ListItem(head);
        if (message.advice() != null) {
            item.add(chip("idea.advice." + message.advice(), "holds"));
        }
        Paragraph words = new Paragraph(message.words());
        words.addClassName("id-words");
        item.add(words);
        item.getElement().setAttribute("tabindex", "-1");
        if (message.fromOffice()) {
            item.addClassName("id-office");
        }
        return item;
    }

    private Span chip(String key, String look) {
        Span chip = new Span(getTranslation(key));
        chip.addClassNames("sv-chip", look);
        return chip;
    }

    private Component reply() {
        TextArea words = words("idea.talk.reply");
        Button send = new Button(
                getTranslation("idea.talk.reply.send"),
                click -> say(words, () -> services.talk().reply(idea.id(), words.getValue())));
        return card(words, send);
    }

    private Component answer() {
        Select<Advice> advice = new Select<>();
        advice.setLabel(getTranslation("idea.talk.advice"));
        advice.setItems(Advice.values());
        advice.setEmptySelectionAllowed(true);
        advice.setEmptySelectionCaption(getTranslation("idea.talk.advice.none"));
        advice.setItemLabelGenerator(
                each -> getTranslation(each == null ? "idea.talk.advice.none" : "idea.advice.choice." + each));
        TextArea words = words("idea.talk.answer");
        words.setHelperText(getTranslation("idea.talk.answer.help", idea.authorName()));
        Button send = new Button(
                getTranslation("idea.talk.answer.send"),
                click -> say(words, () -> services.talk().answer(idea.id(), advice.getValue(), words.getValue())));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return card(words, advice, send);
    }

    private TextArea words(String label) {
        TextArea words = new TextArea(getTranslation(label));
        words.setMinRows(LINES);
        words.setManualValidation(true);
        return words;
    }

    /** What stands in the way is said at the field, and the words stay in it. */
    private void say(TextArea words, Runnable work) {
        FieldFaults faults = new FieldFaults();
        faults.add("words", words);
        faults.run(this, () -> {
            try {
                work.run();
            } catch (PersonalNumberException number) {
                words.setErrorMessage(getTranslation(
                        "shell.personalNumber.found", number.found().getFirst().text()));
                words.setInvalid(true);
                words.focus();
                return;
            }
            Notices.done(this, "idea.talk.sent");
            words.clear();
            refresh.run();
        });
    }

    private static Div card(Component... content) {
        Div card = new Div(content);
        card.addClassNames("sv-card", "id-answer", "sv-no-print");
        return card;
    }
}
