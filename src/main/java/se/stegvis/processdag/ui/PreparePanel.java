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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.processdag.EarlyService;
import se.stegvis.processdag.ThemeService;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopDetails;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopScript;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;

/** Before the day: what it is about, its themes, and who is expected. */
class PreparePanel extends Composite<Div> {

    private static final String NEW_THEME = "newTheme";
    private static final String EARLIER = "processdag.prepare.earlier";
    private static final String LATER = "processdag.prepare.later";

    private final transient Workshop workshop;
    private final transient WorkshopService workshops;
    private final transient ThemeService dayThemes;
    private final OrderedList themes = new OrderedList();
    private final transient Spots spots = new Spots();
    private final Lines attendees;
    private final PlanCard plan;
    private final AgendaCard agenda;
    private final InvitationCard invitation;
    private final CitizenCount citizens;
    private final TextField newTheme = new TextField();
    private final transient FieldFaults none = new FieldFaults();
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
        Runnable opening = () -> {
            if (none.run(this, () -> script.open(workshop.id()))) {
                refresh.run();
            }
        };
        open.addClickListener(click -> {
            // As it is stored now: the date may have been changed below.
            LocalDate heldOn = workshops.look(workshop.id()).workshop().date();
            if (SwedishTime.today(preparing.clock()).isBefore(heldOn)) {
                Confirmation.ask(this, "processdag.prepare.openAhead", opening, heldOn.toString());
            } else {
                opening.run();
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

    /** What the day opens with stands beside where it is opened. */
    void opensWith(Component what) {
        getContent().addComponentAtIndex(1, what);
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
            Button earlier = move(theme, true);
            earlier.setEnabled(!theme.id().equals(all.getFirst().id()));
            Button later = move(theme, false);
            later.setEnabled(!theme.id().equals(all.getLast().id()));
            Div buttons = new Div(earlier, later, remove(theme));
            buttons.addClassName("sv-row");
            themes.add(new ListItem(text, buttons));
        }
        spots.goTo(goOn);
    }

    private Button move(WorkshopTheme theme, boolean earlier) {
        String key = earlier ? EARLIER : LATER;
        Button button = button(
                key,
                theme,
                () -> change(
                        () -> dayThemes.move(workshop.id(), theme.id(), earlier),
                        key + theme.id(),
                        (earlier ? LATER : EARLIER) + theme.id()));
        return spots.add(key + theme.id(), button);
    }

    private Button remove(WorkshopTheme theme) {
        return button(
                "processdag.prepare.remove",
                theme,
                () -> Confirmation.ask(
                        this,
                        "processdag.prepare.removing",
                        () -> change(() -> dayThemes.remove(workshop.id(), theme.id()), NEW_THEME),
                        theme.name()));
    }

    private void change(Runnable call, String... goOn) {
        if (none.run(this, call)) {
            showThemes(goOn);
        }
    }

    private Button button(String key, WorkshopTheme theme, Runnable call) {
        Button button = new Button(getTranslation(key), click -> call.run());
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
