package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Comment;
import se.stegvis.funding.CommentId;
import se.stegvis.funding.CommentThread;

/** A thread: what it is about, what has been said, and what one may do. What is half written in it stays when it is shown anew. */
final class CommentCard extends Composite<Article> {

    private final transient CommentsPanel panel;
    private final transient CommentId id;
    private final Div about = new Div();
    private final Div said = new Div();
    private final Paragraph settled = new Paragraph();
    private final Div doing = new Div();
    private final Div answering = new Div();
    private final transient Map<CommentId, CommentLine> lines = new LinkedHashMap<>();
    private transient @Nullable CommentThread shown;
    private String name = "";

    CommentCard(CommentsPanel panel, CommentId id) {
        this.panel = panel;
        this.id = id;
        about.addClassNames("fu-comment-about", "sv-small");
        said.addClassName("fu-comment-said");
        settled.addClassNames("sv-muted", "sv-small");
        doing.addClassName("fu-comment-doing");
        getContent().addClassName("fu-thread");
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(about, said, settled, doing, answering);
    }

    /** Whether somebody is writing an answer here, or changing what they said. */
    boolean isBeingWrittenIn() {
        return answering.getComponentCount() > 0 || lines.values().stream().anyMatch(CommentLine::isBeingChanged);
    }

    void show(CommentThread thread) {
        String now = panel.nameOf(thread.place());
        if (shown == null || !now.equals(name)) {
            name = now;
            about.removeAll();
            about.add(panel.linkTo(thread.place()));
        }
        getContent().getElement().setAttribute("aria-label", name);
        showLines(thread);
        settled.setVisible(!thread.isOpen());
        thread.resolved()
                .ifPresent(end -> settled.setText(panel.page()
                        .text("fundingtogether.comment.resolved", end.by(), SwedishTime.minute(end.at()))));
        if (shown == null || shown.isOpen() != thread.isOpen()) {
            offer(thread);
        }
        shown = thread;
    }

    private void showLines(CommentThread thread) {
        Set<CommentId> there = new HashSet<>();
        for (int i = 0; i < thread.comments().size(); i++) {
            Comment comment = thread.comments().get(i);
            CommentLine line = lines.get(comment.id());
            if (line == null) {
                line = new CommentLine(panel);
                lines.put(comment.id(), line);
                said.addComponentAtIndex(i, line);
            }
            line.show(comment);
            there.add(comment.id());
        }
        lines.entrySet().removeIf(entry -> {
            boolean gone = !there.contains(entry.getKey());
            if (gone) {
                said.remove(entry.getValue());
            }
            return gone;
        });
    }

    private void offer(CommentThread thread) {
        doing.removeAll();
        if (panel.isClosed()) {
            return;
        }
        FormPage page = panel.page();
        String first = thread.comments().getFirst().authorName();
        Button answer = button("fundingtogether.comment.reply", this::answer);
        answer.setAriaLabel(page.text("fundingtogether.comment.reply.to", first));
        String settle = thread.isOpen() ? "fundingtogether.comment.resolve" : "fundingtogether.comment.reopen";
        Button end = button(settle, () -> {
            boolean done = panel.doing(() -> {
                if (thread.isOpen()) {
                    page.services().comments().resolve(page.id(), id);
                } else {
                    page.services().comments().reopen(page.id(), id);
                }
            });
            if (done) {
                panel.focusList();
            }
        });
        end.setAriaLabel(page.text(settle + ".about", name));
        doing.add(answer, end);
    }

    private void answer() {
        if (answering.getComponentCount() > 0) {
            ((CommentBox) answering.getComponentAt(0)).focus();
            return;
        }
        FormPage page = panel.page();
        CommentBox box = new CommentBox(
                        page,
                        "answer." + id,
                        page.text("fundingtogether.comment.answer"),
                        "fundingtogether.comment.reply.send",
                        (text, mentioned) -> {
                            page.services().comments().answer(page.id(), id, text, mentioned);
                            answering.removeAll();
                            panel.refresh();
                            getElement().executeJs("this.focus()");
                        })
                .cancelling(() -> {
                    answering.removeAll();
                    panel.refresh();
                });
        answering.add(box);
        box.focus();
    }

    static Button tertiary(String text, Runnable press) {
        Button button = new Button(text, click -> press.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Button button(String key, Runnable press) {
        return tertiary(panel.page().text(key), press);
    }
}
