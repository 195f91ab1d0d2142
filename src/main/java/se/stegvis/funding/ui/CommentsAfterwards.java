package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.stegvis.funding.CommentThread;
import se.stegvis.funding.Discussion;
import se.stegvis.funding.Section;

/** What was said while an application was written, for those who were in it, once it has been submitted: to read only. */
final class CommentsAfterwards extends Composite<NativeDetails> {

    CommentsAfterwards(FormPage page, Discussion discussion) {
        getContent().setSummary(new H2(page.text("fundingtogether.comments")));
        getContent().addClassName("fu-comments");
        Div content = new Div(new Paragraph(page.text("fundingtogether.comments.closed")));
        content.addClassName("fu-comments-content");
        for (Section section : page.draft().form().sections()) {
            List<CommentThread> threads = discussion.about(section);
            if (!threads.isEmpty()) {
                content.add(new H3(section.letter() + " " + page.text("funding.section." + section)));
                CommentsPanel panel = new CommentsPanel(page, section, discussion);
                threads.forEach(thread -> {
                    CommentCard card = new CommentCard(panel, thread.id());
                    card.show(thread);
                    content.add(card);
                });
            }
        }
        getContent().setContent(content);
    }
}
