package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import se.stegvis.processdag.EarlyService;
import se.stegvis.processdag.ThemeService;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopDetails;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopScript;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** Before the day: what it is about, its themes, and who is expected. */
class PreparePanel extends Composite<Div> {

    private static final String NEW_THEME = "newTheme";

    private final transient Workshop workshop;
    private final transient WorkshopService workshops;
    private final transient ThemeService dayThemes;
    private final OrderedList themes = new OrderedList();
    private final TextField newTheme = new TextField();
    private final transient Spots spots = new Spots();
    private final Lines attendees;
    private final PlanCard plan;
    private final AgendaCard agenda;
    private final InvitationCard invitation;
    private final CitizenCount citizens;
    private long version;

    PreparePanel(
            Workshop workshop,
            WorkshopService workshops,
            ThemeService dayThemes,
            WorkshopScript script,
            EarlyService early,
            WorkshopRecord record,
            WorkshopPicture picture,
            Lines.Page page,
            Preparing preparing,
            Runnable refresh) {
        this.workshop = workshop;
        this.workshops = workshops;
        this.dayThemes = dayThemes;
        this.version = workshop.version();
        this.attendees = new RecordLines(workshop.id(), record, this, page).attendees();
        this.plan = new PlanCard(workshop.id(), preparing.plans(), page.writer(), page.status());
        this.agenda = new AgendaCard(workshop.id(), preparing.plans(), page.status());
        this.invitation = new InvitationCard(workshop.id(), preparing.invitations(), page);
        this.citizens = new CitizenCount(workshop.id(), record);
        getContent().addClassName("pd-body");
        Button open = new Button(getTranslation("processdag.prepare.open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClassName("sv-start");
        FieldFaults none = new FieldFaults();
        open.addClickListener(click -> {
            if (none.run(this, () -> script.open(workshop.id()))) {
                refresh.run();
            }
        });
        Button inAdvance = new Button(getTranslation("processdagphone.openEarly"));
        inAdvance.addClassName("sv-start");
        inAdvance.addClickListener(click -> {
            if (none.run(this, () -> early.open(workshop.id()))) {
                refresh.run();
            }
        });
        Div start = card(
                "processdag.prepare.start",
                new Paragraph(getTranslation("processdag.prepare.startHelp")),
                open,
                new Paragraph(getTranslation("processdagphone.openEarly.help")),
                inAdvance);
        themes.addClassName("pd-themes");
        getContent()
                .add(
                        start,
                        page.status(),
                        details(),
                        plan,
                        themesCard(),
                        agenda,
                        invitation,
                        card("processdag.paper.attendees", attendees, citizens));
        showThemes();
        show(picture);
    }

    /** Shows who is expected and what is planned as it is now; the form is left to whoever is filling it in. */
    void show(WorkshopPicture picture) {
        attendees.show(picture);
        plan.refresh();
        agenda.refresh();
        invitation.show(picture);
        citizens.show(picture);
    }

    private Component details() {
        FieldFaults faults = new FieldFaults();
        DetailsForm form = new DetailsForm(faults, workshops.leaders(workshop.association()));
        form.show(new WorkshopDetails(
                workshop.name(),
                workshop.date(),
                workshop.start(),
                workshop.end(),
                workshop.from(),
                workshop.to(),
                workshop.documenter(),
                workshop.facilitators().stream().map(Workshop.Facilitator::account).collect(Collectors.toSet()),
                workshop.scaleStep(),
                workshop.fewestAnswers()));
        Button save = new Button(getTranslation("processdag.prepare.save"));
        save.addClickListener(click -> {
            if (faults.run(this, () -> workshops.change(workshop.id(), version, form.typed()))) {
                version = workshops.look(workshop.id()).workshop().version();
                Notices.done(this, "processdag.prepare.saved");
            }
        });
        Div row = new Div(save);
        row.addClassName("sv-row");
        return card("processdag.prepare.details", form, row);
    }

    private Component themesCard() {
        FieldFaults faults = new FieldFaults();
        TextField name = faults.add("themeName", newTheme);
        name.setLabel(getTranslation("processdag.prepare.themeName"));
        TextField question = faults.add("scaleQuestion", new TextField(getTranslation("processdag.prepare.scaleQuestion")));
        question.setHelperText(getTranslation("processdag.prepare.scaleQuestionHelp"));
        Button add = new Button(getTranslation("processdag.prepare.addTheme"));
        add.addClickListener(click -> {
            if (faults.run(
                    this,
                    () -> dayThemes.add(workshop.id(), name.getValue(), question.getValue(), getLocale()))) {
                name.clear();
                question.clear();
                showThemes(NEW_THEME);
            }
        });
        Div row = new Div(name, question, add);
        row.addClassName("pd-lines-new");
        return card("processdag.prepare.themes", themes, row);
    }

    private void showThemes(String... goOn) {
        themes.removeAll();
        spots.clear();
        spots.add(NEW_THEME, newTheme);
        List<WorkshopTheme> all = workshops.look(workshop.id()).themes();
        for (WorkshopTheme theme : all) {
            Paragraph name = new Paragraph(theme.name());
            name.addClassName("sv-strong");
            Paragraph scale = new Paragraph(
                    theme.scaleQuestion() == null ? getTranslation("processdag.prepare.noScale") : theme.scaleQuestion());
            scale.addClassName("sv-muted");
            Div text = new Div(name, scale);
            text.addClassName("pd-lines-text");
            Div buttons = new Div(
                    button("processdag.prepare.earlier", theme, () -> dayThemes.move(workshop.id(), theme.id(), true)),
                    button("processdag.prepare.later", theme, () -> dayThemes.move(workshop.id(), theme.id(), false)),
                    button("processdag.prepare.remove", theme, () -> dayThemes.remove(workshop.id(), theme.id())));
            buttons.addClassName("sv-row");
            themes.add(new ListItem(text, buttons));
        }
        spots.goTo(goOn);
    }

    private Button button(String key, WorkshopTheme theme, Runnable call) {
        FieldFaults none = new FieldFaults();
        Button button = new Button(getTranslation(key), click -> {
            if (none.run(this, call)) {
                showThemes(key + theme.id(), NEW_THEME);
            }
        });
        spots.add(key + theme.id(), button);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key) + ": " + theme.name());
        return button;
    }

    private Div card(String titleKey, Component... content) {
        Div card = new Div(new H2(getTranslation(titleKey)));
        card.addClassName("sv-card");
        card.add(content);
        return card;
    }
}
