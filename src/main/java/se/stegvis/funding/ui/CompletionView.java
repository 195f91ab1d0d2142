package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.Completion;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.funding.VersionDifference;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.SaveStatus;

/** A completion before it is sent in: what is asked, what has been changed, what is left, and the button that makes it a version. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/:application/komplettering", layout = MainLayout.class)
public class CompletionView extends AssociationView {

    private final transient FormServices services;

    public CompletionView(AssociationService associations, FormServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.complete.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        ApplicationId id = ApplicationId.of(parameters.get(ApplicationFormView.APPLICATION).orElse(""));
        SubmittedFile file = services.versions().file(id).orElseThrow(NotFoundException::new);
        getContent().addClassName("sv-reading");
        if (!file.mayComplete()) {
            submitted(file, false);
            return;
        }
        Completion open = file.open().orElseThrow(NotFoundException::new);
        ApplicationDraft draft = services.applications().open(id);
        FormPage page = new FormPage(
                services, draft, new SaveStatus(services.clock()), (to, place, text) -> link(id, to, place, text));
        List<Shortcoming> left = services.submission().review(id).shortcomings();
        List<VersionDifference> changed = services.completions().differences(id);
        Section first = SubmittedApplicationPage.first(open, file.form());
        getContent()
                .add(
                        link(id, first, "", getTranslation("fundingui.complete.back")),
                        new H1(title()),
                        new CompletionCard(services, file, open),
                        left.isEmpty() ? ready(page, file, open, changed.isEmpty()) : left(page, left),
                        new H2(getTranslation("fundingui.complete.changes")),
                        changed.isEmpty() ? unchanged() : new DifferenceList(changed),
                        new H2(getTranslation("fundingui.review.paper")),
                        paper(id));
    }

    private Component left(FormPage page, List<Shortcoming> shortcomings) {
        Div card = new Div(
                new H2(page.text("fundingui.review.left", shortcomings.size())),
                new Paragraph(page.text("fundingui.complete.left.help")),
                ShortcomingList.of(page, shortcomings));
        card.addClassName("sv-card");
        return card;
    }

    /** @param unchanged whether everything stands as it did when it was asked for: an answer then says why */
    private Component ready(FormPage page, SubmittedFile file, Completion open, boolean unchanged) {
        Div card = new Div();
        card.addClassName("sv-card");
        if (unchanged) {
            card.add(
                    new H2(getTranslation("fundingui.complete.unchanged")),
                    new Paragraph(getTranslation("fundingui.complete.unchanged.help")),
                    CompletionBanner.places(page, file, open));
        } else {
            card.addClassName("fu-ready");
            card.add(new H2(getTranslation("fundingui.complete.ready")));
        }
        if (!page.draft().maySubmit()) {
            card.add(new Paragraph(getTranslation("fundingui.complete.notOwner")));
            return card;
        }
        FieldFaults faults = new FieldFaults();
        TextArea note = faults.add("note", Fields.text(getTranslation("fundingui.complete.note")));
        note.setManualValidation(true);
        note.setRequiredIndicatorVisible(unchanged);
        note.setHelperText(
                getTranslation(unchanged ? "fundingui.complete.note.needed" : "fundingui.complete.note.help"));
        Button send = new Button(getTranslation("fundingui.complete.send"), click -> {
            if (faults.run(this, () -> requireWords(file.id(), note.getValue()))) {
                ask(file, note, faults);
            }
        });
        if (!unchanged) {
            send.addThemeVariants(ButtonVariant.PRIMARY);
        }
        card.add(new Paragraph(getTranslation("fundingui.complete.help")));
        if (services.signing().isSigned(file.id())) {
            card.add(new Paragraph(getTranslation("fundingui.complete.signed")));
        }
        card.add(note, send);
        return card;
    }

    /** Looks anew: others may have changed something since the page was opened. */
    private void requireWords(ApplicationId id, String note) {
        if (note.isBlank() && services.completions().differences(id).isEmpty()) {
            throw InvalidInputException.at("note", "funding.input.completion.unchanged");
        }
    }

    private void ask(SubmittedFile file, TextArea note, FieldFaults faults) {
        boolean unchanged = services.completions().differences(file.id()).isEmpty();
        Confirmation.ask(
                this,
                unchanged ? "fundingui.complete.sendingUnchanged" : "fundingui.complete.sending",
                () -> {
                    if (faults.run(this, () -> services.completions().answer(file.id(), note.getValue()))) {
                        getContent().removeAll();
                        submitted(services.versions().file(file.id()).orElseThrow(NotFoundException::new), true);
                        getContent().getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
                    }
                },
                file.latest().number() + 1);
    }

    private Component unchanged() {
        Paragraph none = new Paragraph(getTranslation("fundingui.complete.changes.none"));
        none.addClassName("sv-empty");
        return none;
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

    private Component paper(ApplicationId id) {
        String html = services.papers().toHtml(services.completions().paper(id));
        Div frame = new Div(new Html(html.replace("<h1>", "<p class=\"fu-paper-title\">").replace("</h1>", "</p>")));
        frame.addClassName("sv-card");
        return frame;
    }

    private RouterLink link(ApplicationId id, Section to, String place, String text) {
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
