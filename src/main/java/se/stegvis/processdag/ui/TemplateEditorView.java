package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.RefusedException;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.TemplateDraft;
import se.stegvis.processdag.TemplateDraftService;
import se.stegvis.processdag.TemplateId;
import se.stegvis.processdag.TemplateService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/** A version of a template under way: its themes, questions, fields and times. What is typed stores itself. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagsmallar/:template", layout = MainLayout.class)
public class TemplateEditorView extends AssociationView {

    /** Where a theme is begun. */
    static final String NEW_THEME = "newTheme";

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.5"), new BigDecimal("0.1"));

    private final transient TemplateService templates;
    private final transient TemplateDraftService drafts;
    private final transient CurrentActor actor;
    private final SaveStatus status;
    private final Div body = new Div();
    private final Set<UUID> unfolded = new HashSet<>();
    private final transient Spots spots = new Spots();
    private transient TemplateId id = TemplateId.random();

    public TemplateEditorView(
            AssociationService associations,
            TemplateService templates,
            TemplateDraftService drafts,
            CurrentActor actor,
            Clock clock) {
        super(associations);
        this.templates = templates;
        this.drafts = drafts;
        this.actor = actor;
        this.status = new SaveStatus(clock);
        body.addClassName("pd-body");
    }

    @Override
    protected String title() {
        return getTranslation("processdagbefore.editor.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        id = TemplateId.of(parameters.get(TemplatePreviewView.TEMPLATE).orElse(""));
        getContent().addClassName("sv-reading");
        getContent()
                .add(
                        new RouterLink(getTranslation("processdagbefore.templates.title"), TemplatesView.class, parameters()),
                        new H1(title()));
        try {
            TemplateDraft draft = drafts.open(association(), id);
            Paragraph intro = new Paragraph(getTranslation("processdagbefore.editor.intro", draft.number()));
            intro.addClassName("sv-muted");
            getContent().add(intro, actions(), status, body);
            fill(draft);
        } catch (RefusedException notBegun) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            notBegun.reason().key(), notBegun.reason().arguments().toArray())));
        }
    }

    private Component actions() {
        RouterLink preview = new RouterLink(
                getTranslation("processdagbefore.editor.preview"),
                TemplatePreviewView.class,
                parameters(TemplatePreviewView.TEMPLATE, id.toString()));
        Button publish = new Button(
                getTranslation("processdagbefore.editor.publish"),
                click -> Confirmation.ask(
                        this,
                        "processdagbefore.editor.publishing",
                        () -> finish("published", () -> templates.publish(association(), id))));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button(
                getTranslation("processdagbefore.editor.discard"),
                click -> Confirmation.ask(
                        this,
                        "processdagbefore.editor.discarding",
                        () -> finish("discarded", () -> templates.discard(association(), id))));
        Div row = new Div(publish, discard, preview);
        row.addClassName("sv-row");
        return row;
    }

    private void finish(String done, Runnable work) {
        if (new FieldFaults().run(this, work)) {
            Notices.done(this, "processdagbefore.editor." + done);
            UI.getCurrent().navigate(TemplatesView.class, parameters());
        }
    }

    private void refill(String... goOn) {
        fill(drafts.open(association(), id));
        spots.goTo(goOn);
    }

    private void fill(TemplateDraft draft) {
        body.removeAll();
        spots.clear();
        body.add(head(draft));
        int last = draft.themes().size() - 1;
        for (int index = 0; index <= last; index++) {
            body.add(new TemplateThemeCard(
                    new TemplateThemeCard.Page(association(), id, drafts, writer(), status, spots, this::refill, unfolded),
                    draft.themes().get(index),
                    index == 0,
                    index == last));
        }
        body.add(newTheme());
    }

    private String writer() {
        return actor.get().account() + "." + id;
    }

    private Component head(TemplateDraft draft) {
        StoredWords words = new StoredWords(
                writer() + ".head",
                getTranslation("processdag.lines.somebody"),
                status,
                headOf(draft),
                (typed, version) -> drafts.describe(association(), id, typed.get(0), typed.get(1), version),
                () -> Optional.of(headOf(drafts.open(association(), id))));
        TypedText name = words.in(new TextField(getTranslation("processdagbefore.editor.name")), 0);
        TypedText about = words.in(new TextField(getTranslation("processdagbefore.editor.about")), 1);
        FieldFaults faults = new FieldFaults();
        Select<BigDecimal> step = faults.add("scaleStep", new Select<>());
        step.setLabel(getTranslation("processdag.details.scaleStep"));
        step.setItems(STEPS);
        step.setItemLabelGenerator(one -> one.signum() == 0
                ? getTranslation("processdagbefore.editor.ownStep")
                : Figures.step(one, getLocale()));
        step.setValue(STEPS.stream()
                .filter(one -> draft.scaleStep() != null && one.compareTo(draft.scaleStep()) == 0)
                .findFirst()
                .orElse(BigDecimal.ZERO));
        MinutesField opening =
                faults.add("opening", new MinutesField(getTranslation("processdagbefore.editor.opening"), draft.opening()));
        MinutesField closing =
                faults.add("closing", new MinutesField(getTranslation("processdagbefore.editor.closing"), draft.closing()));
        Runnable set = () -> {
            if (faults.run(
                    this,
                    () -> drafts.set(
                            association(),
                            id,
                            step.getValue().signum() == 0 ? null : step.getValue(),
                            opening.getValue(),
                            closing.getValue()))) {
                status.saved();
            }
        };
        step.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set.run();
            }
        });
        opening.whenTyped(set);
        closing.whenTyped(set);
        Div row = new Div(step, opening, closing);
        row.addClassName("sv-fields");
        Div card = new Div(new H2(getTranslation("processdagbefore.editor.head")), name, about, row);
        card.addClassName("sv-card");
        return card;
    }

    private static SharedRow.Stored<List<String>> headOf(TemplateDraft draft) {
        return new SharedRow.Stored<>(List.of(draft.name(), draft.about()), draft.version());
    }

    private Component newTheme() {
        FieldFaults faults = new FieldFaults();
        TextField name =
                faults.add("themeName", spots.add(NEW_THEME, new TextField(getTranslation("processdag.prepare.themeName"))));
        Button add = new Button(getTranslation("processdag.prepare.addTheme"));
        add.addClickListener(click -> {
            if (faults.run(
                    this,
                    () -> drafts.addTheme(
                            association(), id, name.getValue(), getTranslation("processdag.template.own.conclusions")))) {
                List<TemplateDraft.Theme> all = drafts.open(association(), id).themes();
                UUID added = all.getLast().id();
                unfolded.add(added);
                refill(added + ".name");
            }
        });
        Div row = new Div(name, add);
        row.addClassName("pd-lines-new");
        Div card = new Div(row);
        card.addClassName("sv-card");
        return card;
    }
}
