package se.stegvis.funding.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.CommentId;
import se.stegvis.funding.CommentPlace;
import se.stegvis.funding.CommentThread;
import se.stegvis.funding.Discussion;
import se.stegvis.funding.Section;
import se.stegvis.shell.Notices;

/**
 * What those who are in the application say about a section: the threads, and where one writes. {@link #refresh()} shows what others
 * have said since and leaves alone what is half written.
 */
@JavaScript("context://comments.js")
final class CommentsPanel extends Composite<NativeDetails> {

    private final Section section;
    private final H2 heading = new H2();
    private final RadioButtonGroup<Boolean> filter = new RadioButtonGroup<>();
    private final Div list = new Div();
    private final Paragraph nothing = new Paragraph();
    private final Div writing = new Div();
    private final Select<CommentPlace> about = new Select<>();
    private final transient Map<CommentId, CommentCard> cards = new LinkedHashMap<>();
    private final transient Map<String, CommentButton> buttons = new LinkedHashMap<>();
    private final transient List<Consumer<Discussion>> followers = new ArrayList<>();
    private transient FormPage page;
    private transient Discussion discussion;
    private transient List<CommentPlace> places = List.of();
    private transient @Nullable CommentBox box;
    private boolean settledShown;

    CommentsPanel(FormPage page, Section section, Discussion discussion) {
        this.page = page;
        this.section = section;
        this.discussion = discussion;
        getContent().addClassName("fu-comments");
        getContent().setSummary(heading);
        Paragraph help = new Paragraph(page.text("fundingtogether.comments.help"));
        help.addClassNames("sv-muted", "sv-small");
        filter.setLabel(page.text("fundingtogether.comments.show"));
        filter.setItems(false, true);
        filter.setValue(false);
        Fields.whenChosen(filter, chosen -> {
            settledShown = Boolean.TRUE.equals(chosen);
            show();
        });
        list.addClassName("fu-threads");
        list.getElement().setAttribute("tabindex", "-1");
        nothing.addClassName("sv-muted");
        writing.addClassName("fu-comment-writing");
        Div content = new Div(help, filter, nothing, list, writing);
        content.addClassName("fu-comments-content");
        getContent().setContent(content);
        write();
        follow(page);
    }

    /** The section has been drawn anew: rows may have come and gone. */
    void follow(FormPage again) {
        page = again;
        again.discussedIn(this);
        places = CommentPlace.in(page.draft(), section, page.services().texts(), page.locale());
        CommentPlace chosen = about.getValue();
        about.setItems(places);
        about.setValue(places.stream()
                .filter(each -> chosen != null && each.place().equals(chosen.place()))
                .findFirst()
                .orElse(places.getFirst()));
        buttons.clear();
        CommentBox own = box;
        if (own != null) {
            own.follow(page);
        }
        show();
    }

    /** Reads anew what is said. */
    void refresh() {
        try {
            discussion = page.services().comments().read(page.id());
        } catch (NotFoundException out) {
            // Whoever has been taken out meanwhile sees nothing more of it.
            discussion = new Discussion(List.of(), false, true);
        }
        show();
    }

    /** Tells what is said in all sections, now and whenever it has been read anew. */
    void onChange(Consumer<Discussion> follower) {
        followers.add(follower);
        follower.accept(discussion);
    }

    /**
     * A small button beside something that can be commented; it says how many open comments there are.
     *
     * @param quiet whether it is there only when something has been said
     */
    Component button(String place, String what, boolean quiet) {
        CommentButton button = new CommentButton(page, what, quiet, () -> begin(place));
        buttons.put(place, button);
        button.show(openAt(place));
        return button;
    }

    /** Shows a thread, as an address names it, and puts the focus there; one that is no more is not looked for. */
    void goTo(String id) {
        discussion.about(section).stream()
                .filter(thread -> thread.id().toString().equals(id))
                .findFirst()
                .ifPresent(thread -> {
                    settledShown = !thread.isOpen();
                    filter.setValue(settledShown);
                    show();
                    CommentCard card = cards.get(thread.id());
                    if (card != null) {
                        focus(card);
                    }
                });
    }

    /** Begins a comment on a place. */
    private void begin(String place) {
        places.stream().filter(each -> each.place().equals(place)).findFirst().ifPresent(about::setValue);
        getContent().setOpen(true);
        CommentBox own = box;
        if (own != null) {
            own.getElement().executeJs("this.closest('details').open = true; this.scrollIntoView({block: 'center'})");
            own.focus();
        }
    }

    FormPage page() {
        return page;
    }

    boolean isClosed() {
        return discussion.closed();
    }

    /** What people call a place now; what is no longer there has no name. */
    String nameOf(String place) {
        return places.stream()
                .filter(each -> each.place().equals(place))
                .map(CommentPlace::label)
                .findFirst()
                .orElse(page.text("fundingtogether.place.gone"));
    }

    /** Leads to a place in the form; only words where it leads nowhere. */
    Component linkTo(String place) {
        boolean there = places.stream().anyMatch(each -> each.place().equals(place));
        String name = nameOf(place);
        if (place.isEmpty() || !there || isClosed()) {
            return new Span(name);
        }
        return page.link(section, section == Section.BUDGET ? BudgetLines.placeOf(page, place) : place, name);
    }

    /**
     * Does something about comments and shows what came of it.
     *
     * @return whether it went through
     */
    boolean doing(Runnable work) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } catch (RefusedException no) {
            Notices.refused(this, no.reason());
            page.refused();
        } catch (NotFoundException gone) {
            Notices.refused(this, Message.of("fundingui.gone"));
        }
        refresh();
        return done;
    }

    /** The focus stays near what has just gone from the list. */
    void focusList() {
        list.getElement().executeJs("this.focus()");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.stegvisComments.unfold(this)");
    }

    private void write() {
        if (discussion.closed()) {
            return;
        }
        about.setLabel(page.text("fundingtogether.comments.about"));
        about.setItemLabelGenerator(CommentPlace::label);
        CommentBox own = new CommentBox(
                page,
                "new." + section,
                page.text("fundingtogether.comment.words"),
                "fundingtogether.comment.send",
                this::send);
        box = own;
        H3 title = new H3(page.text("fundingtogether.comment.new"));
        writing.add(title, about, own);
    }

    private void send(String text, Set<AccountId> mentioned) {
        page.services().comments().write(page.id(), section, about.getValue().place(), text, mentioned);
        Notices.done(this, "fundingtogether.comment.sent");
        settledShown = false;
        filter.setValue(false);
        refresh();
    }

    private void show() {
        List<CommentThread> here = discussion.about(section);
        int open = discussion.open(section);
        int settled = here.size() - open;
        heading.setText(page.text("fundingtogether.comments.open", open));
        filter.setItemLabelGenerator(settledOnes -> Boolean.TRUE.equals(settledOnes)
                ? page.text("fundingtogether.comments.show.resolved", settled)
                : page.text("fundingtogether.comments.show.open", open));
        filter.setVisible(settled > 0 || settledShown);
        writing.setVisible(discussion.taking() && !discussion.closed());
        Set<CommentId> kept = new HashSet<>();
        int position = 0;
        for (CommentThread thread : here) {
            CommentCard card = cards.get(thread.id());
            boolean wanted = thread.isOpen() != settledShown || card != null && card.isBeingWrittenIn();
            if (!wanted) {
                continue;
            }
            if (card == null) {
                card = new CommentCard(this, thread.id());
                cards.put(thread.id(), card);
                list.addComponentAtIndex(position, card);
            }
            card.show(thread);
            kept.add(thread.id());
            position++;
        }
        cards.entrySet().removeIf(entry -> {
            boolean gone = !kept.contains(entry.getKey());
            if (gone) {
                list.remove(entry.getValue());
            }
            return gone;
        });
        nothing.setText(page.text(settledShown ? "fundingtogether.comments.noneResolved" : "fundingtogether.comments.none"));
        nothing.setVisible(cards.isEmpty());
        buttons.forEach((place, button) -> button.show(openAt(place)));
        followers.forEach(follower -> follower.accept(discussion));
    }

    private int openAt(String place) {
        return (int) discussion.about(section).stream()
                .filter(thread -> thread.isOpen() && thread.place().equals(place))
                .count();
    }

    private void focus(CommentCard card) {
        getContent().setOpen(true);
        card.getElement()
                .executeJs("requestAnimationFrame(() => { this.closest('details').open = true;"
                        + " this.scrollIntoView({block: 'center'}); this.focus(); })");
    }
}
