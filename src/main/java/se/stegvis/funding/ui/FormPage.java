package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.BudgetWords;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.Participant;
import se.stegvis.funding.Section;
import se.stegvis.funding.StaffCost;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/** One section of an application as somebody has it open: what its parts share. */
final class FormPage {

    /** Leads to a place in the form; {@code place} is empty for the section as a whole. */
    @FunctionalInterface
    interface Link {
        Component to(Section section, String place, String text);
    }

    /** Judges an answer that is not to be stored. */
    @FunctionalInterface
    interface Trial {
        String answer(String key, String scope, String typed);
    }

    private final FormServices services;
    private final ApplicationDraft draft;
    private final SaveStatus status;
    private final Link link;
    private final AccountId account;
    private final LiveSection live;
    private final String keyPrefix;
    private final Map<String, Component> places = new HashMap<>();
    private final List<Runnable> afterSave = new ArrayList<>();
    private Runnable rebuild = () -> {};
    private Runnable refused = () -> {};
    private String next = "";
    private boolean refreshing;
    private @Nullable Trial trial;
    private boolean following;
    private final Map<String, Runnable> folded = new HashMap<>();
    private @Nullable ApplicationDraft latest;
    private @Nullable CommentsPanel comments;
    /** The page that this is a part of, which keeps what its parts share; the page itself when it is whole. */
    private final FormPage whole;
    private final @Nullable FormPlace part;

    FormPage(FormServices services, ApplicationDraft draft, SaveStatus status, Link link) {
        this.whole = this;
        this.part = null;
        this.services = services;
        this.draft = draft;
        this.status = status;
        this.link = link;
        this.live = new LiveSection(this);
        this.account = services.actor().get().account();
        this.keyPrefix = account + "." + draft.id() + ".";
    }

    private FormPage(FormPage whole, FormPlace part) {
        this.whole = whole;
        this.part = part;
        this.services = whole.services;
        this.draft = whole.draft;
        this.status = whole.status;
        this.link = whole.link;
        this.live = whole.live;
        this.account = whole.account;
        this.keyPrefix = whole.keyPrefix;
    }

    /**
     * The page as the fields of one place of the application have it: what may be changed there. Without a place nothing may, once the
     * application has been submitted.
     */
    FormPage in(FormPlace place) {
        return new FormPage(whole, place);
    }

    /** A page whose answers are judged and stored nowhere. */
    static FormPage trial(FormServices services, ApplicationDraft draft, SaveStatus status, Trial trial) {
        FormPage page = new FormPage(services, draft, status, (to, place, text) -> new Span(text));
        page.trial = trial;
        return page;
    }

    /**
     * Stores an answer.
     *
     * @return the version it is stored under
     */
    long answer(String key, String scope, String typed, long expectedVersion) {
        Trial attempt = whole.trial;
        if (attempt != null) {
            attempt.answer(key, scope, typed);
            return expectedVersion + 1;
        }
        return services.answers().save(id(), key, scope, typed, expectedVersion).version();
    }

    FormServices services() {
        return services;
    }

    /** Who has the page open. */
    AccountId me() {
        return account;
    }

    /** Identity of the page's texts in the browser's storage, without their places. */
    String keyPrefix() {
        return keyPrefix;
    }

    /** The application as it was when the section was opened. */
    ApplicationDraft draft() {
        return draft;
    }

    ApplicationId id() {
        return draft.id();
    }

    /** A key in the browser's storage, for words of this person about this application. */
    String ownKey(String name) {
        return keyPrefix + name;
    }

    /** The application as it is stored now; read once for all that is done after a save. */
    ApplicationDraft fresh() {
        if (whole.trial != null) {
            return draft;
        }
        if (!whole.following) {
            return services.applications().open(id());
        }
        ApplicationDraft known = whole.latest;
        if (known == null) {
            known = services.applications().open(id());
            whole.latest = known;
        }
        return known;
    }

    /** Whether the caller may change this part of it now. */
    boolean mayEdit() {
        FormPlace place = part;
        return place == null ? draft.mayEdit() && draft.completion().isEmpty() : draft.mayEdit(place);
    }

    /** Lets the parts of the section be commented. */
    void discussedIn(CommentsPanel panel) {
        whole.comments = panel;
    }

    /** A button that begins a comment on a place; none where nobody talks, as in a trial. */
    Optional<Component> commentButton(String place, String what) {
        return Optional.ofNullable(whole.comments).map(panel -> panel.button(place, what, false));
    }

    /** As {@link #commentButton}, seen only where something has been said: for rows that stand close. */
    Optional<Component> commentCount(String place, String what) {
        return Optional.ofNullable(whole.comments).map(panel -> panel.button(place, what, true));
    }

    /** What who looks is in the application; empty for somebody who only reads what has been submitted. */
    Optional<Participant> self() {
        return draft.participants().stream()
                .filter(person -> person.account().equals(account))
                .findFirst();
    }

    /** A writer as the person at the screen reads it: not by the own name, as if it were somebody else. A namesake keeps the name. */
    String byWhom(String name) {
        boolean own = self().filter(person -> person.name().equals(name)).isPresent()
                && draft.participants().stream()
                        .filter(person -> person.name().equals(name))
                        .count() == 1;
        return own ? text("fundingui.together.bySelf") : name;
    }

    /** As {@link #byWhom(String)}, of somebody whose account is known. */
    String byWhom(AccountId writer, String name) {
        return writer.equals(account) ? text("fundingui.together.bySelf") : name;
    }

    Component link(Section section, String place, String text) {
        return link.to(section, place, text);
    }

    String text(String key, Object... arguments) {
        return services.texts().get(locale(), key, arguments);
    }

    String text(Message message) {
        return services.texts().get(locale(), message);
    }

    /** The text under a key, where there is one: not every field needs help. */
    Optional<String> textIfAny(Message message) {
        return services.texts().has(message.key())
                ? Optional.of(text(message)).filter(words -> !words.isBlank())
                : Optional.empty();
    }

    /** What a line of the budget is called, with what tells it from others of its kind. */
    String nameOf(BudgetLine line) {
        return line.fullTitle(services.texts(), locale(), draft);
    }

    /** What a line of the budget is called, where the rest stands beside it. */
    String titleOf(BudgetLine line) {
        return line.title(services.texts(), locale(), draft);
    }

    /** How a salary is computed. */
    String calculation(StaffCost staff) {
        return BudgetWords.calculation(services.texts(), locale(), staff);
    }

    /** Does what follows a reading of the application; whatever asks for it meanwhile is given that one. */
    void reading(ApplicationDraft read, Runnable work) {
        boolean outer = whole.following;
        @Nullable ApplicationDraft before = whole.latest;
        whole.following = true;
        whole.latest = read;
        try {
            work.run();
        } finally {
            whole.following = outer;
            whole.latest = before;
        }
    }

    void runAfterSave() {
        List.copyOf(whole.afterSave).forEach(Runnable::run);
    }

    Map<String, Component> places() {
        return Map.copyOf(whole.places);
    }

    /** Makes a component findable from a link. */
    <C extends Component> C at(String place, C component) {
        whole.places.put(place, component);
        if (component instanceof HasValue && !component.getElement().hasAttribute("data-place")) {
            component.getElement().setAttribute("data-place", place);
        }
        return component;
    }

    /** A row whose fields are made when somebody opens it, or goes to one of them. */
    void folded(String row, Runnable open) {
        whole.folded.put(row, open);
    }

    /** Where a link leads: the very field, else the row that holds it. */
    Optional<Component> find(String place) {
        Runnable open = whole.places.containsKey(place) ? null : whole.folded.remove(Place.around(place));
        if (open != null) {
            open.run();
        }
        return Optional.ofNullable(whole.places.get(place))
                .or(() -> Optional.ofNullable(whole.places.get(Place.around(place))));
    }

    /** Where the focus goes when the section has been filled anew. */
    void focusNext(String place) {
        whole.next = place;
    }

    String takeNextFocus() {
        String place = whole.next;
        whole.next = "";
        return place;
    }

    /** What is to be done after something has been saved, once for each answer to the browser. */
    void afterSave(Runnable work) {
        whole.afterSave.add(work);
    }

    /** What of the page follows what is stored, whoever stored it. */
    LiveSection live() {
        return live;
    }

    /** How the section is filled anew, after rows have come or gone. */
    void onRebuild(Runnable work) {
        whole.rebuild = work;
    }

    /** What is done when something has been refused: another person may have submitted the application meanwhile. */
    void onRefused(Runnable work) {
        whole.refused = work;
    }

    void rebuild() {
        whole.rebuild.run();
    }

    /** Something was refused that did not go through {@link #run}. */
    void refused() {
        whole.refused.run();
    }

    /** A field that stores itself while one types. */
    <F extends Component & HasValue<?, String> & HasValueChangeMode> TypedText typed(
            F field, String place, long version, TypedText.Save save, BiConsumer<TypedText, ApplicationDraft> follow) {
        at(place, field);
        field.getElement().setAttribute("data-place", place);
        field.setReadOnly(!mayEdit());
        TypedText typed = new TypedText(
                field, keyPrefix + place, version, (words, expected) -> saveTyped(save, words, expected), status);
        if (whole.trial == null) {
            typed.allowDeclaringNumbers(digits -> services.answers().declareNotPersonal(id(), digits));
            typed.keeping(new ConflictKeeper(this, place, labelOf(field)));
            live.typed(place, typed, stored -> follow.accept(typed, stored));
        }
        return typed;
    }

    /** A typed field of a row that others may write in too. */
    <F extends TextFieldBase<?, String> & HasValueChangeMode, C> TypedText typed(
            F field, String place, SharedRow<C> row, SharedRow.Part<C> part) {
        field.setValue(part.read().apply(row.content()));
        return typed(
                field,
                place,
                row.mark(part),
                (words, base) -> row.save(part, words, base),
                (typed, stored) -> {
                    row.catchUp(live.lastWriter());
                    typed.follow(part.read().apply(row.content()), row.mark(part), row.by());
                });
    }

    private static String labelOf(Component field) {
        String label = field instanceof HasLabel named ? named.getLabel() : null;
        return Optional.ofNullable(label)
                .filter(words -> !words.isEmpty())
                .or(() -> field instanceof HasAriaLabel named ? named.getAriaLabel() : Optional.empty())
                .orElse("");
    }

    private long saveTyped(TypedText.Save save, String words, long expected) {
        try {
            long version = save.save(words, expected);
            saved();
            return version;
        } catch (EditConflictException conflict) {
            throw new EditConflictException(conflict.savedText(), conflict.savedVersion(), byWhom(conflict.savedBy()));
        } catch (RefusedException no) {
            whole.refused.run();
            throw no;
        } catch (NotFoundException gone) {
            throw RefusedException.because("fundingui.gone");
        }
    }

    /**
     * Runs something that a person has chosen or clicked; what the service says against it is shown as a notice.
     *
     * @return whether it went through
     */
    boolean run(Component in, Runnable work) {
        try {
            work.run();
            status.saved();
            saved();
            return true;
        } catch (RefusedException no) {
            whole.refused.run();
            Notices.refused(in, no.reason());
        } catch (InvalidInputException invalid) {
            Notices.refused(in, invalid.faults().getFirst().message());
        } catch (NotFoundException gone) {
            Notices.refused(in, Message.of("fundingui.gone"));
        } catch (EditConflictException conflict) {
            Notices.refused(in, Message.of("fundingui.chosenByOther", conflict.savedBy()));
        }
        return false;
    }

    /** As {@link #run}, and afterwards the section is filled anew. */
    void runAndRebuild(Component in, Runnable work) {
        if (run(in, work)) {
            rebuild();
        }
    }

    <C extends Component & HasEnabled> C editable(C component) {
        component.setEnabled(mayEdit());
        return component;
    }

    void saved() {
        if (whole.refreshing) {
            return;
        }
        UI ui = UI.getCurrent();
        whole.refreshing = true;
        ui.beforeClientResponse(ui, context -> {
            whole.refreshing = false;
            if (whole.trial == null) {
                live().refresh();
            } else {
                runAfterSave();
            }
        });
    }

    java.util.Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? se.stegvis.foundation.Texts.SWEDISH : ui.getLocale();
    }
}
