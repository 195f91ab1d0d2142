package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.TemplateContent;
import se.stegvis.processdag.TemplateRef;
import se.stegvis.processdag.TemplateService;
import se.stegvis.processdag.TemplateSummary;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** A template as a day begins with it, in its newest version or an earlier one. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagsmallar/:template/visa", layout = MainLayout.class)
@RouteAlias(value = "processdagsmallar/:template/visa/:number", layout = MainLayout.class)
public class TemplatePreviewView extends AssociationView {

    static final String TEMPLATE = "template";
    static final String NUMBER = "number";

    private final transient TemplateService templates;
    private String name = "";

    public TemplatePreviewView(AssociationService associations, TemplateService templates) {
        super(associations);
        this.templates = templates;
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        TemplateRef ref = new TemplateRef(parameters.get(TEMPLATE).orElse(""));
        Integer number = parameters.get(NUMBER).map(TemplatePreviewView::number).orElse(null);
        TemplateContent template = templates.read(association(), ref, number, getLocale());
        name = template.name();
        getContent().addClassName("sv-reading");
        boolean edits = entered.is(Role.ADMINISTRATOR, Role.DIRECTOR);
        if (edits) {
            getContent().add(new RouterLink(getTranslation("processdagbefore.templates.title"), TemplatesView.class, parameters()));
        }
        getContent().add(new H1(name));
        if (!template.about().isBlank()) {
            getContent().add(new Paragraph(template.about()));
        }
        getContent().add(facts(template));
        OrderedList themes = new OrderedList();
        themes.addClassName("pd-preview");
        template.themes().forEach(theme -> themes.add(theme(theme)));
        getContent().add(themes);
        if (edits) {
            templates.list(association(), getLocale()).stream()
                    .filter(one -> one.ref().equals(ref))
                    .findFirst()
                    .ifPresent(this::versions);
        }
    }

    private static Integer number(String typed) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException none) {
            throw new NotFoundException();
        }
    }

    private Paragraph facts(TemplateContent template) {
        int minutes = template.opening()
                + template.closing()
                + template.themes().stream()
                        .mapToInt(theme -> theme.minutes() + theme.pause())
                        .sum();
        Paragraph facts = new Paragraph(
                getTranslation("processdagbefore.templates.facts", template.counted(), Durations.of(this, minutes))
                        + " · " + step(template.scaleStep()));
        facts.addClassName("sv-muted");
        return facts;
    }

    private String step(@Nullable BigDecimal step) {
        return step == null
                ? getTranslation("processdagbefore.preview.ownStep")
                : getTranslation("processdagbefore.preview.step", Figures.step(step, getLocale()));
    }

    private ListItem theme(TemplateContent.Theme theme) {
        Paragraph time = new Paragraph(
                theme.pause() == 0
                        ? Durations.of(this, theme.minutes())
                        : getTranslation(
                                "processdagbefore.preview.withPause",
                                Durations.of(this, theme.minutes()),
                                Durations.of(this, theme.pause())));
        time.addClassNames("sv-muted", "sv-small");
        String question = theme.question();
        Paragraph scale = new Paragraph(question == null ? getTranslation("processdag.prepare.noScale") : question);
        scale.addClassName(question == null ? "sv-muted" : "sv-strong");
        UnorderedList fields = new UnorderedList();
        theme.fields().forEach(field -> fields.add(field(field)));
        ListItem item = new ListItem(new H2(theme.name()), time, scale, fields);
        item.addClassName("sv-card");
        return item;
    }

    private Component field(TemplateContent.Field field) {
        ListItem item = new ListItem(field.label());
        if (field.before()) {
            Span before = new Span(getTranslation("processdagbefore.preview.before"));
            before.addClassName("sv-chip");
            item.add(new Span(" "), before);
        }
        return item;
    }

    private void versions(TemplateSummary template) {
        if (template.published().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        template.published().forEach(version -> list.add(new ListItem(new RouterLink(
                getTranslation(
                        "processdagbefore.preview.version",
                        version.number(),
                        SwedishTime.dayOf(version.at()).toString(),
                        version.by()),
                TemplatePreviewView.class,
                parameters(TEMPLATE, template.ref().value(), NUMBER, Integer.toString(version.number()))))));
        Div card = new Div(new H2(getTranslation("processdagbefore.preview.versions")), list);
        card.addClassName("sv-card");
        getContent().add(card);
    }
}
