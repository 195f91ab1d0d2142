package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.EffectChain;
import se.stegvis.funding.LooseEnd;
import se.stegvis.funding.MoneyTrail;
import se.stegvis.funding.Review;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.funding.SigningState;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.SaveStatus;

/** The whole application to read, what is left to do, and the button that makes it a public document. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/:application/granska", layout = MainLayout.class)
public class ReviewView extends AssociationView implements AfterNavigationObserver {

    private final transient FormServices services;
    private transient @Nullable SigningPanel signing;

    public ReviewView(AssociationService associations, FormServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.review.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().addClassName("sv-reading");
        fill(ApplicationId.of(parameters.get(ApplicationFormView.APPLICATION).orElse("")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Place.PARAMETER)
                .filter(Place::isSigning)
                .ifPresent(place -> showSigning());
    }

    private void showSigning() {
        SigningPanel panel = signing;
        if (panel != null) {
            panel.getElement()
                    .executeJs("requestAnimationFrame(() => { this.scrollIntoView({block: 'start'});"
                            + " this.focus({preventScroll: true}); })");
        }
    }

    private void fill(ApplicationId id) {
        getContent().removeAll();
        Optional<SubmittedFile> file = services.versions().file(id);
        if (file.isPresent()) {
            submitted(file.get(), false);
            return;
        }
        ApplicationDraft draft = services.applications().open(id);
        FormPage page = new FormPage(
                services, draft, new SaveStatus(services.clock()), (to, place, text) -> link(draft.id(), to, place, text));
        Review review = services.submission().review(draft.id());
        SigningState signatures = services.signing().state(draft.id());
        SigningPanel panel = new SigningPanel(page, review, signatures, () -> {
            fill(id);
            showSigning();
        });
        signing = panel;
        // Where nobody has to sign, signing would be in the way of submitting; it is offered last.
        boolean concerns = signatures.concerns();
        RouterLink back = link(draft.id(), Section.BASICS, "", getTranslation("fundingui.review.back"));
        getContent()
                .add(
                        back,
                        new H1(title()),
                        review.shortcomings().isEmpty() ? ready(page, draft) : left(page, review.shortcomings()));
        if (concerns) {
            getContent().add(panel);
        }
        H2 paper = new H2(getTranslation("fundingui.review.paper"));
        paper.setId(SigningPanel.PAPER);
        paper.getElement().setAttribute("tabindex", "-1");
        getContent().add(trail(page, draft), paper, new TakeOut(services, draft), paper(draft));
        if (!concerns) {
            getContent().add(panel);
        }
    }

    private void submitted(SubmittedFile file, boolean justNow) {
        getContent().add(new SubmittedApplicationPage(
                services,
                file,
                more -> parameters(Stream.concat(
                                Stream.of(ApplicationFormView.APPLICATION, file.id().toString()), Stream.of(more))
                        .toArray(String[]::new)),
                justNow));
    }

    private Component left(FormPage page, List<Shortcoming> shortcomings) {
        Div card = new Div(
                new H2(page.text("fundingui.review.left", shortcomings.size())),
                new Paragraph(page.text("fundingui.review.left.help")));
        card.addClassName("sv-card");
        for (Section section : page.draft().form().sections()) {
            List<Shortcoming> here = shortcomings.stream()
                    .filter(shortcoming -> shortcoming.section() == section)
                    .toList();
            if (!here.isEmpty()) {
                card.add(
                        new H3(section.letter() + " " + page.text("funding.section." + section)),
                        ShortcomingList.of(page, here));
            }
        }
        return card;
    }

    /** Advice: what no goal needs, what no money carries and what nothing leads to. It never stops a submission. */
    private static Component trail(FormPage page, ApplicationDraft draft) {
        MoneyTrail trail = MoneyTrail.of(draft);
        List<MoneyTrail.Remark> remarks = new ArrayList<>(trail.remarks());
        LooseEnd.of(new EffectChain(draft.chain()), List.of()).stream()
                .filter(end -> end.kind() == LooseEnd.Kind.SUBGOAL_WITHOUT_ACTIVITY
                        || end.kind() == LooseEnd.Kind.EFFECT_WITHOUT_SUBGOAL)
                .forEach(end -> remarks.add(new MoneyTrail.Remark(end.message(), Section.IMPLEMENTATION, end.at())));
        MoneyTrailPanel panel = new MoneyTrailPanel(page);
        panel.show(trail, remarks);
        return panel;
    }

    private Component ready(FormPage page, ApplicationDraft draft) {
        Div card = new Div(new H2(page.text("fundingui.review.ready")));
        card.addClassNames("sv-card", "fu-ready");
        if (!draft.maySubmit()) {
            card.add(new Paragraph(page.text("fundingui.review.notOwner")));
            return card;
        }
        Button submit = new Button(page.text("fundingui.submit"), click -> ask(page, draft));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new Paragraph(page.text("fundingui.submit.help")), submit);
        return card;
    }

    private void ask(FormPage page, ApplicationDraft draft) {
        ConfirmDialog dialog = Buttons.confirmation(
                page,
                page.text("fundingui.submit.title"),
                page.text("fundingui.submit.text"),
                page.text("fundingui.submit"));
        dialog.addConfirmListener(confirmed -> {
            boolean submitted = page.run(this, () -> services.submission().submit(draft.id()));
            if (submitted) {
                getContent().removeAll();
                submitted(services.versions().file(draft.id()).orElseThrow(NotFoundException::new), true);
                getContent().getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
            }
        });
        dialog.open();
    }

    /** The paper as it will be; its title is not the title of this page. */
    private Component paper(ApplicationDraft draft) {
        String html = services.papers().toHtml(services.submission().preview(draft.id()));
        Div frame = new Div(new Html(html.replace("<h1>", "<p class=\"fu-paper-title\">").replace("</h1>", "</p>")));
        frame.addClassName("sv-card");
        return frame;
    }

    private RouterLink link(ApplicationId id, Section to, String place, String text) {
        if (Place.isSigning(place)) {
            RouterLink signatures = new RouterLink(
                    text, ReviewView.class, parameters(ApplicationFormView.APPLICATION, id.toString()));
            signatures.setQueryParameters(QueryParameters.of(Place.PARAMETER, place));
            return signatures;
        }
        RouterLink link = new RouterLink(
                text,
                ApplicationFormView.class,
                parameters(ApplicationFormView.APPLICATION, id.toString(), "section", SectionPath.of(to)));
        if (!place.isEmpty()) {
            link.setQueryParameters(QueryParameters.of(Place.PARAMETER, place));
        }
        return link;
    }
}
