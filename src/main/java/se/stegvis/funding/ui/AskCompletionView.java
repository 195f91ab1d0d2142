package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.Paper;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.Completion;
import se.stegvis.funding.CompletionRequest;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Dates;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** Asks for the completion of a submitted application, or changes what has been asked: what, why, and until when. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/:application/begar-komplettering", layout = MainLayout.class)
public class AskCompletionView extends AssociationView {

    private final transient FormServices services;

    public AskCompletionView(AssociationService associations, FormServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.ask.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        ApplicationId id = ApplicationId.of(parameters.get(ApplicationFormView.APPLICATION).orElse(""));
        SubmittedFile file = services.versions().file(id).filter(SubmittedFile::mayAsk).orElseThrow(NotFoundException::new);
        Optional<Completion> open = file.open();
        FieldFaults faults = new FieldFaults();
        PlacePicker places = faults.add("places", new PlacePicker(file, open));
        TextArea message = faults.add("message", Fields.text(getTranslation("fundingui.ask.message")));
        message.setHelperText(getTranslation("fundingui.ask.message.help"));
        message.setValue(open.map(Completion::message).orElse(""));
        DatePicker due = faults.add("due", new DatePicker(getTranslation("fundingui.ask.due")));
        due.addClassName("fu-date");
        Dates.prepare(due);
        due.setValue(open.map(Completion::due).orElseGet(() -> services.completions().usualDue(id)));
        Button preview = new Button(
                getTranslation("fundingui.ask.preview"),
                click -> faults.run(this, () -> preview(services.completions()
                        .preview(id, new CompletionRequest(places.named(), message.getValue(), due.getValue())))));
        Button send = new Button(
                getTranslation(open.isPresent() ? "fundingui.ask.change" : "fundingui.ask.send"), click -> {
                    CompletionRequest request =
                            new CompletionRequest(places.named(), message.getValue(), due.getValue());
                    if (faults.run(this, () -> send(id, open.isPresent(), request))) {
                        Notices.done(this, "fundingui.ask.sent");
                        getUI().ifPresent(ui -> ui.navigate(
                                ApplicationFormView.class, parameters(ApplicationFormView.APPLICATION, id.toString())));
                    }
                });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(send, preview);
        buttons.addClassName("sv-row");
        Paragraph about = new Paragraph(file.name() + " · " + file.caseNumber());
        about.addClassName("sv-muted");
        getContent().addClassName("sv-reading");
        getContent()
                .add(
                        new RouterLink(
                                getTranslation("fundingui.version.back"),
                                ApplicationFormView.class,
                                parameters(ApplicationFormView.APPLICATION, id.toString())),
                        new H1(title()),
                        about,
                        new Paragraph(getTranslation("fundingui.ask.help")),
                        places,
                        message,
                        due,
                        buttons);
    }

    private void send(ApplicationId id, boolean changed, CompletionRequest request) {
        if (changed) {
            services.completions().change(id, request);
        } else {
            services.completions().ask(id, request);
        }
    }

    private void preview(Paper paper) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("fundingui.ask.preview.title"));
        dialog.add(new Html(services.papers()
                .toHtml(paper)
                .replace("<h1>", "<p class=\"fu-paper-title\">")
                .replace("</h1>", "</p>")));
        Component close = new Button(getTranslation("fundingui.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }
}
