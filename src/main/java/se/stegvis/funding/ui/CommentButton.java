package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;

/** Begins a comment on what it stands beside: out of the way until one is there, or something has been said. */
final class CommentButton extends Composite<NativeButton> {

    private final transient FormPage page;
    private final String what;
    private final boolean quiet;

    CommentButton(FormPage page, String what, boolean quiet, Runnable begin) {
        this.page = page;
        this.what = what;
        this.quiet = quiet;
        getContent().addClassNames("fu-line-button", "fu-comment-button");
        getContent().addClickListener(click -> begin.run());
        show(0);
    }

    /** How many open comments there are. */
    void show(int open) {
        setVisible(!quiet || open > 0);
        getContent().setText(page.text(open == 0 ? "fundingtogether.comment" : "fundingtogether.comment.count", open));
        getContent().setAriaLabel(open == 0
                ? page.text("fundingtogether.comment.about", what)
                : page.text("fundingtogether.comment.count.about", open, what));
        getContent().setClassName("fu-commented", open > 0);
    }
}
