package se.stegvis.funding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.CommentService;
import se.stegvis.funding.Participant;
import se.stegvis.shell.Notices;

/**
 * Where a comment, an answer or a change to one is written. What is half written is kept in the browser until it has been sent; what
 * the service says against it stands at the field, and the words stay.
 */
@JavaScript("context://comments.js")
final class CommentBox extends Composite<Div> {

    /** Sends the words, with those who are named in them. */
    @FunctionalInterface
    interface Send {
        void send(String text, Set<AccountId> mentioned);
    }

    private transient FormPage page;
    private final String key;
    private final TextArea words;
    private final ComboBox<Participant> named = new ComboBox<>();
    private final Div buttons = new Div();
    private transient List<Participant> people = List.of();
    private final Set<AccountId> picked = new HashSet<>();

    /**
     * A box for words.
     *
     * @param key tells these words from all others that somebody may have half written
     * @param sendKey the text of the button that sends
     */
    CommentBox(FormPage page, String key, String label, String sendKey, Send send) {
        this.page = page;
        this.key = page.ownKey("comment." + key);
        words = new TextArea(label);
        words.setMinRows(2);
        words.setMaxRows(12);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.setManualValidation(true);
        named.setLabel(page.text("fundingtogether.comment.mention"));
        named.setHelperText(page.text("fundingtogether.comment.mention.help"));
        named.setItemLabelGenerator(person ->
                person.name() + " · " + page.text("funding.participant." + person.kind()));
        follow(page);
        Fields.whenChosen(named, this::pick);
        Button sending = new Button(page.text(sendKey), click -> send(send));
        buttons.add(sending);
        buttons.addClassName("sv-row");
        getContent().addClassName("fu-comment-box");
        getContent().add(words, named, buttons);
    }

    /** The section has been drawn anew: people may have come and gone. */
    void follow(FormPage again) {
        page = again;
        people = again.draft().participants().stream()
                .filter(person -> again.self().filter(self -> self.account().equals(person.account())).isEmpty())
                .toList();
        // Typed after an @ it is a name that is looked for, not a part.
        named.setItems(
                (person, typed) -> person.name().toLowerCase(Texts.SWEDISH).contains(typed.toLowerCase(Texts.SWEDISH)), people);
        named.setVisible(!people.isEmpty());
    }

    /** A second button, that gives up. */
    CommentBox cancelling(Runnable cancel) {
        Button button = new Button(page.text("fundingui.cancel"), click -> {
            forget();
            cancel.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(button);
        return this;
    }

    /** Words that are there to be changed. */
    CommentBox of(String text) {
        words.setValue(text);
        return this;
    }

    void focus() {
        words.focus();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        words.getElement()
                .executeJs("window.stegvisComments.attach(this, $0, $1)", key, named.isVisible() ? named.getElement() : null);
    }

    private void pick(@Nullable Participant person) {
        if (person == null) {
            return;
        }
        picked.add(person.account());
        named.clear();
        words.getElement().executeJs("window.stegvisComments.insert(this, $0)", person.name());
    }

    private void send(Send send) {
        mark(null);
        try {
            send.send(words.getValue(), Mentions.in(words.getValue(), people, picked));
            words.clear();
            picked.clear();
            forget();
        } catch (InvalidInputException invalid) {
            mark(page.text(invalid.faults().getFirst().message()));
        } catch (PersonalNumberException number) {
            mark(page.text(
                    "fundingtogether.comment.personalNumber", number.found().getFirst().text()));
        } catch (EditConflictException elsewhere) {
            mark(page.text("fundingtogether.comment.changedElsewhere"));
        } catch (RefusedException no) {
            Notices.refused(this, no.reason());
            page.refused();
        } catch (NotFoundException gone) {
            Notices.refused(this, Message.of("fundingui.gone"));
        }
    }

    private void mark(@Nullable String fault) {
        words.setErrorMessage(fault);
        words.setInvalid(fault != null);
        if (fault != null) {
            words.focus();
        }
    }

    private void forget() {
        UI.getCurrent().getPage().executeJs("window.stegvisComments.forget($0)", key);
    }
}
