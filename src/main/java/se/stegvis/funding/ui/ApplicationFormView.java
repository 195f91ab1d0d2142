package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationState;
import se.stegvis.funding.DiscussedDraft;
import se.stegvis.funding.Review;
import se.stegvis.funding.Section;
import se.stegvis.funding.SectionAddress;
import se.stegvis.funding.Shortcoming;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.SaveStatus;

/** An application being written, one section at a time; once submitted, what it became. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/:application/:section?", layout = MainLayout.class)
public class ApplicationFormView extends AssociationView implements AfterNavigationObserver {

    static final String APPLICATION = "application";
    private static final String SECTION = "section";
    /** Sections whose rows need the width; what is left to do stands below them. */
    private static final Set<Section> WIDE = EnumSet.of(Section.GOALS, Section.IMPLEMENTATION, Section.BUDGET);

    private final transient FormServices services;
    private final Div body = new Div();
    private final Div banner = new Div();
    private final Aside aside = new Aside();
    private final Div left = new Div();
    private final Span progress = new Span();
    private transient @Nullable SigningBanner signed;
    private transient @Nullable FormPage page;
    private transient @Nullable Together together;
    private transient List<SectionList> lists = List.of();
    private transient @Nullable NativeDetails folded;
    private transient @Nullable CommentsPanel comments;
    private Section section = Section.BASICS;
    private String title = "";

    public ApplicationFormView(AssociationService associations, FormServices services) {
        super(associations);
        this.services = services;
        body.addClassName("fu-body");
        banner.addClassName("fu-banner");
        aside.addClassName("fu-aside");
        left.addClassName("fu-left");
        progress.addClassName("sv-muted");
    }

    @Override
    protected String title() {
        return title;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        ApplicationId id = ApplicationId.of(parameters.get(APPLICATION).orElse(""));
        comments = null;
        Optional<SubmittedFile> file = services.versions().file(id);
        if (file.isPresent() && !(file.get().mayComplete() && parameters.get(SECTION).isPresent())) {
            title = file.get().name();
            getContent().addClassName("sv-reading");
            FromIdea.of(services, id, slug()).ifPresent(getContent()::add);
            getContent().add(new SubmittedApplicationPage(services, file.get(), more -> about(id, more), false));
            DiscussedDraft read = services.comments().open(id);
            FormPage written = new FormPage(
                    services, read.draft(), new SaveStatus(services.clock()), (to, place, text) -> new Span(text));
            if (!read.discussion().threads().isEmpty()) {
                getContent().add(new CommentsAfterwards(written, read.discussion()));
            }
            history(written).ifPresent(getContent()::add);
            return;
        }
        long before = services.news().latest(id);
        DiscussedDraft read = services.comments().open(id);
        ApplicationDraft draft = read.draft();
        section = parameters
                .get(SECTION)
                .map(path -> SectionPath.read(path).orElseThrow(NotFoundException::new))
                .orElse(Section.BASICS);
        if (draft.form().position(section) < 0) {
            // The form may have been changed for one without it, also by somebody else.
            section = Section.BASICS;
        }
        title = getTranslation("funding.section." + section) + " · " + nameOf(draft);
        SaveStatus status = new SaveStatus(services.clock());
        FormPage opened = open(draft, status, before);
        CommentsPanel talk = new CommentsPanel(opened, section, read.discussion());
        comments = talk;
        Together several = new Together(services, id, section, () -> Objects.requireNonNull(page));
        together = several;
        // What the section before had is let go of before it would be laid out once more.
        body.removeAll();
        Div form = new Div(side(opened), main(opened), aside);
        form.addClassName("fu-form");
        if (WIDE.contains(section)) {
            form.addClassName("fu-form-wide");
        }
        aside.getElement().setAttribute("aria-label", getTranslation("fundingui.aside"));
        aside.removeAll();
        aside.add(left, talk);
        talk.onChange(discussion -> lists.forEach(list -> list.show(discussion)));
        getContent().add(form, footer(opened, status));
        fill(opened);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        CommentsPanel talk = comments;
        if (talk != null) {
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(SectionAddress.COMMENT)
                    .ifPresent(talk::goTo);
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Place.PARAMETER)
                .ifPresent(this::focus);
    }

    /** Shows what others have said since, without touching what is half written. */
    private void refreshComments() {
        CommentsPanel talk = comments;
        if (talk != null) {
            talk.refresh();
        }
    }

    private FormPage open(ApplicationDraft draft, SaveStatus status, long before) {
        FormPage opened = new FormPage(services, draft, status, (to, place, text) -> link(draft.id(), to, place, text));
        opened.live().begin(section, before);
        opened.onRebuild(() -> {
            FormPage again = open(opened.fresh(), status, opened.live().seen());
            CommentsPanel talk = comments;
            if (talk != null) {
                talk.follow(again);
            }
            fill(again);
            refreshSigned();
            focus(opened.takeNextFocus());
        });
        opened.onRefused(opened.live()::refresh);
        opened.live().onEnded(() -> end(opened));
        opened.live().onRebuilt(() -> getElement().executeJs("window.stegvisTyped.rebuilt(); window.stegvisUnsent?.rebuilt()"));
        opened.live().onShown((stored, writers) -> {
            Together several = together;
            if (several != null) {
                several.show(stored, writers);
            }
            refreshComments();
        });
        FormPage former = page;
        if (former != null) {
            former.live().leave();
        }
        page = opened;
        return opened;
    }

    private RouteParameters about(ApplicationId id, String... more) {
        return parameters(Stream.concat(Stream.of(APPLICATION, id.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private void fill(FormPage opened) {
        body.removeAll();
        body.add(SectionContent.of(opened, section));
        opened.afterSave(() -> {
            show(services.submission().review(opened.id()), opened);
            refreshSigned();
        });
        show(services.submission().review(opened.id()), opened);
        Together several = together;
        if (several != null) {
            several.show(opened.draft(), List.of());
        }
    }

    private void refreshSigned() {
        SigningBanner shown = signed;
        if (shown != null) {
            shown.refresh();
        }
    }

    private Component side(FormPage opened) {
        Paragraph state = new Paragraph(
                opened.text("funding.kind." + opened.draft().kind()) + " · "
                        + opened.text(
                                opened.draft().completion().isPresent()
                                        ? "fundingui.completion.underWay"
                                        : "funding.application.DRAFT"));
        state.addClassNames("sv-muted", "sv-small");
        Paragraph name = new Paragraph(nameOf(opened.draft()));
        name.addClassName("fu-name");
        SectionList list = new SectionList(opened, section);
        SectionList onPhone = new SectionList(opened, section);
        lists = List.of(list, onPhone);
        NativeDetails details = new NativeDetails("", onPhone);
        details.addClassName("fu-sections-folded");
        folded = details;
        Div side = new Div(state, name, list, details);
        history(opened).ifPresent(side::add);
        side.addClassName("fu-side");
        list.addClassName("fu-sections-open");
        return side;
    }

    /** The way to the history, for those who are in the application. */
    private Optional<Component> history(FormPage opened) {
        if (!HistoryView.isFor(opened)) {
            return Optional.empty();
        }
        RouterLink history = new RouterLink(
                opened.text("fundingui.history.title"), HistoryView.class, parameters(APPLICATION, opened.id().toString()));
        history.addClassName("fu-history-link");
        return Optional.of(new Div(history));
    }

    private Component main(FormPage opened) {
        Paragraph help = new Paragraph(opened.text("funding.section." + section + ".help"));
        help.addClassName("sv-muted");
        banner.removeAll();
        Div news = new Div();
        FromIdea.in(services, opened.id(), slug(), section).ifPresent(news::add);
        opened.draft().completion().ifPresent(open -> news.add(new CompletionBanner(opened, open, section)));
        if (opened.mayEdit()) {
            services.moves().newer(opened.id()).ifPresent(move -> news.add(new NewerForm(opened, move)));
        }
        SigningBanner signatures = new SigningBanner(opened);
        signed = signatures;
        Div main = new Div(
                banner,
                Objects.requireNonNull(together),
                news,
                signatures,
                new H1(section.letter() + " " + opened.text("funding.section." + section)),
                help,
                new SectionGuide(section),
                body);
        PeopleEditor.ownPart(opened).ifPresent(part -> main.addComponentAtIndex(0, part));
        main.addClassName("fu-main");
        return main;
    }

    private Component footer(FormPage opened, SaveStatus status) {
        boolean completing = opened.draft().completion().isPresent();
        RouterLink review = new RouterLink(
                getTranslation(completing ? "fundingui.completion.review" : "fundingui.review"),
                completing ? CompletionView.class : ReviewView.class,
                parameters(APPLICATION, opened.id().toString()));
        review.addClassName("fu-secondary");
        Div footer = new Div(status, progress, review);
        // Who only reads has nothing that is saved.
        status.setVisible(opened.draft().mayEdit());
        footer.addClassName("fu-footer");
        Optional<Section> next = SectionPath.after(opened.draft().form(), section);
        if (completing) {
            review.setClassName("sv-button");
        } else if (next.isPresent()) {
            Component onwards = opened.link(
                    next.get(), "", getTranslation("fundingui.next", getTranslation("funding.section." + next.get())));
            onwards.addClassName("sv-button");
            footer.add(onwards);
        } else {
            review.setText(getTranslation("fundingui.next", getTranslation("fundingui.review.title")));
            review.setClassName("sv-button");
        }
        return footer;
    }

    private void show(Review review, FormPage opened) {
        lists.forEach(list -> list.show(review));
        progress.setText(opened.text("fundingui.progress", (int) review.done(), opened.draft().form().sections().size()));
        NativeDetails details = folded;
        if (details != null) {
            details.setSummaryText(opened.text(
                    "fundingui.sections.folded",
                    opened.draft().form().position(section) + 1,
                    opened.draft().form().sections().size(),
                    opened.text("funding.section." + section),
                    opened.text("funding.state." + SectionList.state(review, section))));
        }
        List<Shortcoming> here = review.shortcomings().stream()
                .filter(shortcoming -> shortcoming.section() == section)
                .toList();
        left.removeAll();
        left.add(new H2(opened.text("fundingui.left")));
        if (here.isEmpty()) {
            Paragraph nothing = new Paragraph(opened.text("fundingui.left.nothing"));
            nothing.addClassName("sv-muted");
            left.add(nothing);
        } else {
            left.add(ShortcomingList.of(opened, here));
        }
    }

    /** The application can be written in no longer: that is said at once, and what was typed last can be copied. */
    private void end(FormPage opened) {
        opened.live().leave();
        body.removeAll();
        aside.removeAll();
        Together several = together;
        if (several != null) {
            several.getElement().removeFromParent();
            together = null;
        }
        EndedPage.show(
                opened,
                banner,
                () -> new RouterLink(
                        getTranslation("fundingui.submitted.open"),
                        ApplicationFormView.class,
                        parameters(APPLICATION, opened.id().toString())));
    }

    private RouterLink link(ApplicationId id, Section to, String place, String text) {
        if (Place.isSigning(place)) {
            RouterLink signing = new RouterLink(text, ReviewView.class, parameters(APPLICATION, id.toString()));
            signing.setQueryParameters(QueryParameters.of(Place.PARAMETER, place));
            return signing;
        }
        RouterLink link = new RouterLink(
                text, ApplicationFormView.class, parameters(APPLICATION, id.toString(), SECTION, SectionPath.of(to)));
        if (!place.isEmpty()) {
            link.setQueryParameters(QueryParameters.of(Place.PARAMETER, place));
        }
        return link;
    }

    private void focus(String place) {
        FormPage opened = page;
        if (place.isEmpty() || opened == null) {
            return;
        }
        opened.find(place).ifPresent(component -> Objects.requireNonNull(component)
                .getElement()
                .executeJs("requestAnimationFrame(() => { this.closest('details')?.setAttribute('open', '');"
                        + " this.scrollIntoView({block: 'center'}); this.focus(); })"));
    }

    private String slug() {
        return membership().association().slug();
    }

    private String nameOf(ApplicationDraft draft) {
        return draft.name().isBlank() ? getTranslation("fundingui.unnamed") : draft.name();
    }
}
