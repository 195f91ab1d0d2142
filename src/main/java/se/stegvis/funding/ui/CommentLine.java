package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Comment;
import se.stegvis.funding.Participant;
import se.stegvis.shell.Confirmation;

/** What one person has said in a thread: who, when and the words, with those who are named set off. */
final class CommentLine extends Composite<Div> {

    private final transient CommentsPanel panel;
    private final Paragraph who = new Paragraph();
    private final Paragraph words = new Paragraph();
    private final Div doing = new Div();
    private final Div changing = new Div();
    private transient @Nullable Comment shown;

    CommentLine(CommentsPanel panel) {
        this.panel = panel;
        getContent().addClassName("fu-comment");
        who.addClassName("fu-comment-who");
        words.addClassName("fu-comment-words");
        doing.addClassName("fu-comment-doing");
        getContent().add(who, words, doing, changing);
    }

    boolean isBeingChanged() {
        return changing.getComponentCount() > 0;
    }

    void show(Comment comment) {
        if (comment.equals(shown)) {
            return;
        }
        shown = comment;
        FormPage page = panel.page();
        who.removeAll();
        Span author = new Span(comment.authorName());
        author.addClassName("sv-strong");
        String when = SwedishTime.minute(comment.writtenAt())
                + (comment.edited() && !comment.withdrawn() ? " · " + page.text("fundingtogether.comment.edited") : "");
        Span time = new Span(when);
        time.addClassNames("sv-muted", "sv-small");
        who.add(author, time);
        words.removeAll();
        words.setClassName("sv-muted", comment.withdrawn());
        if (comment.withdrawn()) {
            words.setText(page.text("fundingtogether.comment.withdrawn"));
        } else {
            Mentions.pieces(comment.text(), page.draft().participants()).forEach(piece -> words.add(drawn(piece)));
        }
        offer(comment);
    }

    private static Span drawn(Mentions.Piece piece) {
        Span span = new Span(piece.text());
        if (piece.mention()) {
            span.addClassName("fu-mention");
        }
        return span;
    }

    private void offer(Comment comment) {
        doing.removeAll();
        if (panel.isClosed() || comment.withdrawn()) {
            doing.setVisible(false);
            return;
        }
        FormPage page = panel.page();
        if (comment.waitsForCaller()) {
            Span named = new Span(page.text("fundingtogether.comment.named"));
            named.addClassNames("sv-chip", "fu-named");
            doing.add(
                    named,
                    CommentCard.tertiary(
                            page.text("fundingtogether.comment.seen"),
                            () -> panel.doing(() -> page.services().comments().seen(page.id(), comment.id()))));
        }
        Optional<Participant> author = page.self().filter(self -> self.account().equals(comment.author()));
        author.ifPresent(self -> {
            Button change = CommentCard.tertiary(page.text("fundingtogether.comment.edit"), this::change);
            change.setAriaLabel(page.text("fundingtogether.comment.edit.own"));
            Button takeBack = CommentCard.tertiary(page.text("fundingtogether.comment.withdraw"), this::withdraw);
            takeBack.setAriaLabel(page.text("fundingtogether.comment.withdraw.own"));
            doing.add(change, takeBack);
        });
        doing.setVisible(doing.getComponentCount() > 0);
    }

    private void change() {
        Comment comment = shown;
        if (comment == null || isBeingChanged()) {
            return;
        }
        FormPage page = panel.page();
        CommentBox box = new CommentBox(
                        page,
                        "change." + comment.id(),
                        page.text("fundingtogether.comment.words"),
                        "fundingtogether.comment.edit.send",
                        (text, mentioned) -> {
                            page.services()
                                    .comments()
                                    .edit(page.id(), comment.id(), text, mentioned, comment.version());
                            done();
                        })
                .of(comment.text())
                .cancelling(this::done);
        changing.add(box);
        words.setVisible(false);
        doing.setVisible(false);
        box.focus();
    }

    private void done() {
        changing.removeAll();
        words.setVisible(true);
        doing.setVisible(true);
        panel.refresh();
    }

    private void withdraw() {
        Comment comment = shown;
        if (comment == null) {
            return;
        }
        FormPage page = panel.page();
        Confirmation.ask(this, "fundingtogether.comment.withdraw", () -> {
            panel.doing(() -> page.services().comments().withdraw(page.id(), comment.id()));
            panel.focusList();
        });
    }
}
