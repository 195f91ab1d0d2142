package se.stegvis.processdag.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.TemplateId;
import se.stegvis.processdag.TemplateService;
import se.stegvis.processdag.TemplateSummary;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;

/** The templates that the förbund's processdagar are made from: those that ship and its own. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagsmallar", layout = MainLayout.class)
public class TemplatesView extends AssociationView {

    private final transient TemplateService templates;
    private final transient FieldFaults faults = new FieldFaults();
    private final UnorderedList list = new UnorderedList();
    private final transient Spots spots = new Spots();

    public TemplatesView(AssociationService associations, TemplateService templates) {
        super(associations);
        this.templates = templates;
        list.addClassName("pd-templates");
    }

    @Override
    protected String title() {
        return getTranslation("processdagbefore.templates.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        Paragraph intro = new Paragraph(getTranslation("processdagbefore.templates.intro"));
        intro.addClassName("sv-muted");
        getContent().add(new H1(title()), intro, list);
        fill();
    }

    private void fill() {
        list.removeAll();
        spots.clear();
        templates.list(association(), getLocale()).forEach(template -> list.add(item(template)));
    }

    private ListItem item(TemplateSummary template) {
        RouterLink read = new RouterLink(
                template.name(),
                TemplatePreviewView.class,
                parameters(TemplatePreviewView.TEMPLATE, template.ref().value()));
        Span state = new Span(state(template));
        state.addClassName("sv-chip");
        Paragraph about = new Paragraph(template.about());
        about.setVisible(!template.about().isBlank());
        Paragraph facts = new Paragraph(
                getTranslation("processdagbefore.templates.facts", template.themes(), Durations.of(this, template.minutes())));
        facts.addClassNames("sv-muted", "sv-small");
        Div words = new Div(new H2(read), about, facts);
        words.addClassName("sv-words");
        Div buttons = new Div(button("copy", template, () -> copy(template)));
        buttons.addClassName("sv-row");
        template.ref().template().ifPresent(own -> {
            buttons.addComponentAsFirst(button(template.underWay() ? "goOn" : "change", template, () -> {
                templates.begin(association(), own);
                open(own);
            }));
            if (!template.published().isEmpty()) {
                buttons.add(spots.add(
                        own.toString(),
                        button(
                                template.withdrawn() ? "offer" : "withdraw",
                                template,
                                () -> withdraw(template, own, !template.withdrawn()))));
            }
        });
        Div head = new Div(words, state);
        head.addClassName("pd-template-head");
        return new ListItem(head, buttons);
    }

    private String state(TemplateSummary template) {
        if (template.ref().isShipped()) {
            return getTranslation("processdagbefore.templates.shipped");
        }
        if (template.published().isEmpty()) {
            return getTranslation("processdagbefore.templates.new");
        }
        TemplateSummary.Published last = template.published().getFirst();
        String key = template.withdrawn() ? "withdrawn" : template.underWay() ? "underWay" : "published";
        return getTranslation(
                "processdagbefore.templates." + key,
                last.number(),
                SwedishTime.dayOf(last.at()).toString());
    }

    private void copy(TemplateSummary template) {
        open(templates.copy(
                association(),
                template.ref(),
                shortened(getTranslation("processdagbefore.templates.copyOf", template.name())),
                getLocale()));
    }

    private static String shortened(String name) {
        return name.length() <= TemplateService.LONGEST_NAME ? name : name.substring(0, TemplateService.LONGEST_NAME);
    }

    private void open(TemplateId template) {
        UI.getCurrent().navigate(TemplateEditorView.class, parameters(TemplatePreviewView.TEMPLATE, template.toString()));
    }

    private void withdraw(TemplateSummary template, TemplateId own, boolean withdrawn) {
        if (!withdrawn) {
            templates.withdraw(association(), own, false);
            fill();
            spots.goTo(own.toString());
            return;
        }
        Confirmation.ask(
                this,
                "processdagbefore.templates.withdrawing",
                () -> {
                    templates.withdraw(association(), own, true);
                    fill();
                    spots.goTo(own.toString());
                },
                template.name());
    }

    private Button button(String key, TemplateSummary template, Runnable work) {
        String label = getTranslation("processdagbefore.templates." + key);
        Button button = new Button(label, click -> faults.run(this, work));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label + ": " + template.name());
        return button;
    }
}
