package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.administration.FaultReports;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** How accessible the product is (lag 2018:1937), and where one reports what is not. */
@AnonymousAllowed
@Route(value = "tillganglighet", layout = PlainLayout.class)
public class AccessibilityView extends PlainView {

    private final transient FaultReports reports;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextArea description = faults.add("description", new TextArea());
    private final TextField page = faults.add("page", new TextField());
    private final TextField replyTo = faults.add("replyTo", new TextField());
    private final Div form = new Div();

    public AccessibilityView(FaultReports reports) {
        this.reports = reports;
        getContent().addClassName("sv-reading");
        getContent().add(new H1(title()), text("intro"));
        part("state", text("state"), text("state2"));
        part("faults", text("faults"));
        part("tested", text("tested"));
        part("report", reportForm());
        part(
                "supervision",
                text("supervision"),
                new Anchor("https://www.digg.se/tdosanmalan", getTranslation("administration.accessibility.digg")));
    }

    @Override
    protected String title() {
        return getTranslation("administration.accessibility.title");
    }

    private Paragraph text(String part) {
        return new Paragraph(getTranslation("administration.accessibility." + part));
    }

    private void part(String heading, Component... contents) {
        Section section = new Section(new H2(getTranslation("administration.accessibility." + heading + ".title")));
        section.addClassName("sv-part");
        section.add(contents);
        getContent().add(section);
    }

    private Component reportForm() {
        description.setLabel(getTranslation("administration.fault.what"));
        description.setHelperText(getTranslation("administration.fault.whatHelp"));
        page.setLabel(getTranslation("administration.fault.page"));
        replyTo.setLabel(getTranslation("administration.fault.replyTo"));
        replyTo.setHelperText(getTranslation("administration.fault.replyToHelp"));
        replyTo.setAutocomplete(Autocomplete.EMAIL);
        Button send = new Button(getTranslation("administration.fault.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClassName("sv-start");
        form.addClassName("sv-form");
        form.add(text("report"), description, page, replyTo, send);
        return form;
    }

    private void send() {
        boolean sent = faults.run(
                this,
                () -> reports.report(
                        description.getValue(),
                        page.getValue(),
                        replyTo.getValue(),
                        VaadinRequest.getCurrent().getRemoteAddr()));
        if (sent) {
            Paragraph thanks = new Paragraph(getTranslation("administration.fault.thanks"));
            thanks.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
            form.removeAll();
            form.add(thanks);
            thanks.getElement().callJsFunction("focus");
        }
    }
}
