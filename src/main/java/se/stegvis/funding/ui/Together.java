package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.Presence;
import se.stegvis.funding.Section;
import se.stegvis.funding.Visitor;
import se.stegvis.funding.Visits;
import se.stegvis.shell.Following;

/**
 * What the top of a section says of being several: who else is here, what they have just changed, texts that wait for somebody to choose,
 * and own words whose field is not on the page. Keeps the section in step with what others store.
 */
@JavaScript("context://typed-text.js")
final class Together extends Composite<Div> {

    /** A screen that is drawn anew more often is harder to read, not newer. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final transient FormServices services;
    private final transient ApplicationId id;
    private final transient Section section;
    private final transient Supplier<FormPage> page;
    private final transient AccountId me;
    private final Div here = new Div();
    private final Paragraph changed = new Paragraph();
    private final TextsToSettle texts;
    private final WordsElsewhere elsewhere;
    private Visits.@Nullable Visit visit;

    /** @param page the section as it is drawn now: it is drawn anew when others change what it consists of */
    Together(FormServices services, ApplicationId id, Section section, Supplier<FormPage> page) {
        this.services = services;
        this.id = id;
        this.section = section;
        this.page = page;
        this.me = services.actor().get().account();
        this.texts = new TextsToSettle(page);
        this.elsewhere = new WordsElsewhere(page);
        here.addClassName("fu-here");
        changed.addClassNames("sv-muted", "sv-small", "fu-changed");
        changed.getElement().setAttribute("role", "status");
        getContent().addClassName("fu-together-now");
        getContent().getElement().setAttribute("data-together", page.get().keyPrefix());
        getContent().add(here, changed, texts, elsewhere);
        getContent()
                .getElement()
                .addEventListener("field-focus", event -> focus(event.getEventDetail(Focus.class).place()))
                .addEventDetail();
        elsewhere.listen(getContent().getElement());
        addAttachListener(attached -> enter(attached.getUI()));
        addDetachListener(detached -> leave());
        Following.follow(this, services.announcements(), id, PAUSE, this::news);
        Following.follow(this, services.announcements(), Presence.in(id), PAUSE, number -> showHere());
    }

    private void enter(UI ui) {
        Visits.Visit entered = services.presence()
                .enter(id, section, () -> Instant.ofEpochMilli(ui.getInternals().getLastHeartbeatTimestamp()));
        visit = entered;
        entered.begin();
        getElement().executeJs("window.stegvisTyped.begin(this)");
        showHere();
    }

    private void leave() {
        Visits.Visit leaving = visit;
        if (leaving != null) {
            leaving.end();
            visit = null;
        }
    }

    private void focus(String place) {
        Visits.Visit now = visit;
        if (now != null) {
            now.at(place);
        }
        page.get().live().focused(place);
    }

    /** The number is 0 at first, when what happened since the page was read is asked for. */
    private void news(long number) {
        // Who announces is somebody else: what is read is read in the name of who looks.
        services.actor().runAs(me, () -> page.get().live().news(Math.max(number, services.news().latest(id))));
    }

    /** Shows what has been read. */
    void show(ApplicationDraft stored, List<String> writers) {
        texts.show(stored);
        page.get().live().showKept(stored);
        if (!writers.isEmpty()) {
            changed.setText(page.get().text("fundingui.together.changed", String.join(", ", writers)));
        }
        showHere();
    }

    private void showHere() {
        Visits.Visit own = visit;
        if (own == null) {
            return;
        }
        FormPage open = page.get();
        List<Visitor> others = own.others();
        here.removeAll();
        List<Component> people = new ArrayList<>();
        for (Visitor other : others) {
            Span person = new Span(words(open, other, me));
            person.addClassName("fu-visitor");
            people.add(person);
        }
        if (!people.isEmpty()) {
            Span label = new Span(open.text("fundingui.together.here"));
            label.addClassName("sv-strong");
            here.add(label);
            here.add(people);
        }
        Map<String, String> writers = new HashMap<>(others.stream()
                .filter(other -> !other.place().isEmpty() && other.section() == section && !other.account().equals(me))
                .collect(Collectors.groupingBy(
                        Visitor::place, Collectors.mapping(Visitor::name, Collectors.joining(", ")))));
        writers.replaceAll((place, names) -> open.text("fundingui.together.writing", names));
        open.live().showWriters(writers);
    }

    private static String words(FormPage open, Visitor visitor, AccountId me) {
        String name = visitor.account().equals(me) ? open.text("fundingui.together.self") : visitor.name();
        Section where = visitor.section();
        return where == null
                ? name
                : open.text(
                        "fundingui.together.where", name, where.letter() + " " + open.text("funding.section." + where));
    }

    /** Where the focus is, as the browser names it. */
    private record Focus(String place) {}
}
