package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.notification.MessageState;
import se.stegvis.notification.OutboxLine;
import se.stegvis.notification.OutboxService;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.PagedTable;

/** What the förbund has sent or is about to send. */
@PermitAll
@Route(value = "meddelanden", layout = MainLayout.class)
public class MessagesView extends AdministrationView {

    private final transient OutboxService outbox;
    private @Nullable PagedTable<OutboxLine> table;

    public MessagesView(AssociationService associations, OutboxService outbox) {
        super(associations, "administration.messages");
        this.outbox = outbox;
    }

    @Override
    void fill(Membership entered, Div head) {
        if (!outbox.canSend(association())) {
            Paragraph notice = new Paragraph(getTranslation("administration.messages.noServer"));
            notice.addClassName("sv-advice");
            getContent().add(notice);
        }
        PagedTable<OutboxLine> list = new PagedTable<>(
                title(),
                List.of(word("to"), word("about"), word("when"), word("state"), ""),
                word("empty"),
                new PagedTable.Source<>() {
                    @Override
                    public List<OutboxLine> page(String search, int offset, int limit) {
                        return outbox.messages(association(), search, offset, limit);
                    }

                    @Override
                    public long count(String search) {
                        return outbox.count(association(), search);
                    }
                },
                this::row);
        table = list;
        getContent().add(list);
    }

    private String word(String part) {
        return getTranslation("administration.messages." + part);
    }

    private List<Component> row(OutboxLine line) {
        Button read = new Button(word("read"), click -> open(line));
        read.setAriaLabel(word("read") + ": " + line.subject());
        Div actions = new Div(read);
        actions.addClassName("sv-row");
        if (line.linkCopyable()) {
            Button copy = new Button(word("copyLink"), click -> copy(line));
            copy.setAriaLabel(word("copyLink") + ": " + line.to());
            actions.add(copy);
        }
        return List.of(
                new Span(line.to()),
                new Span(line.subject()),
                new Span(SwedishTime.minute(line.createdAt())),
                state(line),
                actions);
    }

    private Component state(OutboxLine line) {
        Span chip = new Span(getTranslation("notification.state." + line.state()));
        chip.addClassName("sv-chip");
        Div state = new Div(chip);
        state.addClassName("sv-words");
        if (line.state() == MessageState.WAITING && line.attempts() > 0) {
            Span tries = new Span(getTranslation("administration.messages.tried", line.attempts()));
            tries.addClassNames("sv-muted", "sv-small");
            state.add(tries);
        }
        return state;
    }

    private void copy(OutboxLine line) {
        boolean copied = new FieldFaults()
                .run(this, () -> new LinkDialog(line.to(), outbox.copyLink(association(), line.id())).open());
        if (copied && table != null) {
            table.refresh();
        }
    }

    private void open(OutboxLine line) {
        Dialog dialog = new Dialog(line.subject());
        Paragraph to = new Paragraph(line.to() + " · " + SwedishTime.minute(line.createdAt()));
        to.addClassName("sv-muted");
        Paragraph body = new Paragraph(line.body());
        body.addClassName("sv-plain-text");
        Div content = new Div(to, body);
        content.addClassName("sv-form");
        if (line.body().contains("•••")) {
            Paragraph hidden = new Paragraph(word("hidden"));
            hidden.addClassNames("sv-muted", "sv-small");
            content.add(hidden);
        }
        dialog.add(content);
        dialog.getFooter().add(new Button(getTranslation("administration.close"), click -> dialog.close()));
        dialog.open();
    }
}
