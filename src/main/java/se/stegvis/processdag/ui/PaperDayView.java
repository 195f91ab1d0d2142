package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.PaperDayService;
import se.stegvis.processdag.PaperFigures;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** The figures of a day that was held on paper, theme by theme. What was noted is written on the day's own page. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route(value = "processdagar/:workshop/papper", layout = MainLayout.class)
public class PaperDayView extends AssociationView {

    private final transient WorkshopService workshops;
    private final transient PaperDayService paperDays;
    private final Div themes = new Div();
    private final TextField otherTheme = new TextField();
    private final transient Spots spots = new Spots();
    private String name = "";
    private long version;
    private transient @Nullable WorkshopId shown;

    public PaperDayView(AssociationService associations, WorkshopService workshops, PaperDayService paperDays) {
        super(associations);
        this.workshops = workshops;
        this.paperDays = paperDays;
        themes.addClassName("pd-body");
    }

    @Override
    protected String title() {
        return getTranslation("processdagpaper.day.title", name);
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        WorkshopId id = WorkshopId.of(parameters.get("workshop").orElse(""));
        shown = id;
        Workshop workshop = workshops.look(id).workshop();
        if (!workshop.onPaper() || !workshop.led()) {
            throw new NotFoundException();
        }
        name = workshop.name();
        getContent()
                .add(
                        new RouterLink(
                                getTranslation("processdag.documentation.back"),
                                WorkshopView.class,
                                parameters("workshop", id.toString())),
                        new H1(title()));
        if (workshop.locked()) {
            getContent().add(new Paragraph(getTranslation("processdagpaper.error.locked")));
            return;
        }
        getContent().add(new Paragraph(getTranslation("processdagpaper.day.help")), themes, newTheme(), details(workshop), removing());
        showThemes();
    }

    private WorkshopId id() {
        return Objects.requireNonNull(shown);
    }

    private void showThemes(String... goOn) {
        themes.removeAll();
        spots.clear();
        WorkshopPicture picture = workshops.look(id());
        picture.themes().forEach(theme -> themes.add(theme(theme)));
        spots.goTo(goOn);
    }

    private Component theme(WorkshopTheme theme) {
        Div card = new Div(new H2(theme.name()));
        card.addClassName("sv-card");
        if (theme.hasScale()) {
            card.add(new Paragraph(theme.scaleQuestion()), figures(theme));
        } else {
            card.add(new Paragraph(getTranslation("processdag.prepare.noScale")));
        }
        card.add(naming(theme));
        return card;
    }

    private Component figures(WorkshopTheme theme) {
        FieldFaults faults = new FieldFaults();
        TextField highest = figure(faults, "highest");
        TextField mean = figure(faults, "mean");
        TextField lowest = figure(faults, "lowest");
        IntegerField answers =
                faults.add("answers", new IntegerField(getTranslation("processdagpaper.day.answers")));
        answers.setManualValidation(true);
        TextField scores = faults.add("typed", new TextField(getTranslation("processdagpaper.day.scores")));
        scores.setHelperText(getTranslation("processdagpaper.day.scoresHelp"));
        scores.addClassName("pd-paper-scores");
        ScoreSummary result = theme.result();
        if (result != null && result.hasScores()) {
            scores.setValue(result.scores().stream()
                    .map(score -> Figures.score(score, getLocale()))
                    .collect(Collectors.joining(" ")));
        } else if (result != null) {
            highest.setValue(Figures.score(result.highest(), getLocale()));
            mean.setValue(Figures.score(result.mean(), getLocale()));
            lowest.setValue(Figures.score(result.lowest(), getLocale()));
            answers.setValue(result.count());
        }
        Button save = new Button(getTranslation("processdagpaper.day.save"), click -> {
            PaperFigures typed = new PaperFigures(
                    scores.getValue(), highest.getValue(), mean.getValue(), lowest.getValue(), answers.getValue());
            if (faults.run(this, () -> paperDays.enter(id(), theme.id(), result, typed))) {
                Notices.done(this, "processdagpaper.day.saved", theme.name());
                showThemes("save." + theme.id());
            }
        });
        spots.add("save." + theme.id(), save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setAriaLabel(getTranslation("processdagpaper.day.save") + ": " + theme.name());
        Div three = new Div(highest, mean, lowest, answers);
        three.addClassName("pd-paper-figures");
        Paragraph or = new Paragraph(getTranslation("processdagpaper.day.or"));
        or.addClassName("sv-muted");
        Div row = new Div(save);
        row.addClassName("sv-row");
        Div all = new Div(three, or, scores, row);
        all.addClassName("pd-body");
        return all;
    }

    private TextField figure(FieldFaults faults, String key) {
        TextField field = faults.add(key, new TextField(getTranslation("processdagpaper.day." + key)));
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    private Component naming(WorkshopTheme theme) {
        FieldFaults faults = new FieldFaults();
        TextField called = faults.add("themeName", new TextField(getTranslation("processdagpaper.day.themeName")));
        called.setValue(theme.name());
        TextField question = faults.add("scaleQuestion", new TextField(getTranslation("processdag.prepare.scaleQuestion")));
        question.setValue(theme.scaleQuestion() == null ? "" : theme.scaleQuestion());
        question.setHelperText(getTranslation("processdagpaper.day.questionHelp"));
        Button save = new Button(getTranslation("processdagpaper.day.rename"), click -> {
            if (faults.run(
                    this, () -> paperDays.changeTheme(id(), theme.id(), called.getValue(), question.getValue()))) {
                showThemes("save." + theme.id());
            }
        });
        Button remove = new Button(
                getTranslation("processdagpaper.day.removeTheme"),
                click -> Confirmation.ask(
                        this,
                        "processdag.prepare.removing",
                        () -> {
                            if (faults.run(this, () -> paperDays.removeTheme(id(), theme.id()))) {
                                showThemes();
                                otherTheme.focus();
                            }
                        },
                        theme.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("processdagpaper.day.removeTheme") + ": " + theme.name());
        Div row = new Div(called, question, save, remove);
        row.addClassName("pd-lines-new");
        return new Details(getTranslation("processdagpaper.day.naming"), row);
    }

    private Component newTheme() {
        FieldFaults faults = new FieldFaults();
        TextField called = faults.add("themeName", otherTheme);
        called.setLabel(getTranslation("processdag.prepare.themeName"));
        TextField question = faults.add("scaleQuestion", new TextField(getTranslation("processdag.prepare.scaleQuestion")));
        Button add = new Button(getTranslation("processdag.prepare.addTheme"), click -> {
            if (faults.run(
                    this, () -> paperDays.addTheme(id(), called.getValue(), question.getValue(), getLocale()))) {
                called.clear();
                question.clear();
                showThemes();
                called.focus();
            }
        });
        Div row = new Div(called, question, add);
        row.addClassName("pd-lines-new");
        Div card = new Div(new H2(getTranslation("processdagpaper.day.otherTheme")), row);
        card.addClassName("sv-card");
        return card;
    }

    private Component details(Workshop workshop) {
        FieldFaults faults = new FieldFaults();
        PaperDayForm form = new PaperDayForm(faults);
        form.show(paperDays.details(workshop.id()));
        version = workshop.version();
        Button save = new Button(getTranslation("processdag.prepare.save"), click -> {
            if (faults.run(this, () -> paperDays.change(workshop.id(), version, form.typed()))) {
                version = workshops.look(workshop.id()).workshop().version();
                Notices.done(this, "processdag.prepare.saved");
            }
        });
        Div row = new Div(save);
        row.addClassName("sv-row");
        Div card = new Div(new H2(getTranslation("processdag.prepare.details")), form, row);
        card.addClassName("sv-card");
        return card;
    }

    private Component removing() {
        FieldFaults none = new FieldFaults();
        Button remove = new Button(
                getTranslation("processdagpaper.day.remove"),
                click -> Confirmation.ask(
                        this,
                        "processdagpaper.day.removing",
                        () -> {
                            if (none.run(this, () -> paperDays.remove(id()))) {
                                Notices.done(this, "processdagpaper.day.removed", name);
                                UI.getCurrent().navigate(WorkshopsView.class, parameters());
                            }
                        },
                        name));
        Paragraph help = new Paragraph(getTranslation("processdagpaper.day.removeHelp"));
        help.addClassName("sv-muted");
        Div row = new Div(remove);
        row.addClassName("sv-row");
        Div card = new Div(help, row);
        card.addClassName("sv-card");
        return card;
    }
}
