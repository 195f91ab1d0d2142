package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.CostType;
import se.stegvis.funding.FieldType;
import se.stegvis.funding.FormAdjustments.FieldAdjustment;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.FormAdjustments;
import se.stegvis.funding.FormField;
import se.stegvis.funding.FormService;
import se.stegvis.funding.FormUnderWay;
import se.stegvis.funding.Section;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.TypedText;

/** A version of a form under way: what the förbund changes in it, section by section. What is typed stores itself. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "formular/:kind", layout = MainLayout.class)
public class FormEditorView extends AssociationView {

    static final String KIND = "kind";

    private final transient FormService forms;
    private final transient FormServices services;
    private final SaveStatus status;
    private final Div body = new Div();
    private final Set<String> unfolded = new HashSet<>();
    private ApplicationKind kind = ApplicationKind.NEW_INITIATIVE;

    public FormEditorView(AssociationService associations, FormService forms, FormServices services) {
        super(associations);
        this.forms = forms;
        this.services = services;
        this.status = new SaveStatus(services.clock());
        body.addClassName("fu-rows");
    }

    static ApplicationKind kind(RouteParameters parameters) {
        String name = parameters.get(KIND).orElse("").toUpperCase(Locale.ROOT);
        return Arrays.stream(ApplicationKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.form.title", getTranslation("funding.kind." + kind));
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        kind = kind(parameters);
        FormUnderWay form = forms.open(association(), kind);
        getContent().addClassName("sv-reading");
        Paragraph intro = new Paragraph(getTranslation("fundingui.form.intro"));
        intro.addClassName("sv-muted");
        RouterLink back = new RouterLink(getTranslation("fundingui.forms"), FormsView.class, parameters());
        getContent().add(back, new H1(title()), intro);
        if (!form.open()) {
            getContent().add(new Paragraph(getTranslation("funding.form.notBegun")));
            return;
        }
        getContent().add(actions(), status, body);
        fill(form);
    }

    private Component actions() {
        RouterLink attempt = new RouterLink(
                getTranslation("fundingui.form.try"),
                FormTrialView.class,
                parameters(KIND, kind.name().toLowerCase(Locale.ROOT)));
        attempt.addClassName("fu-secondary");
        Button publish = new Button(
                getTranslation("fundingui.form.publish"),
                click -> Confirmation.ask(
                        this, "fundingui.form.publishing", () -> run(() -> forms.publish(association(), kind), "published")));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button(
                getTranslation("fundingui.form.discard"),
                click -> Confirmation.ask(
                        this, "fundingui.form.discarding", () -> run(() -> forms.discard(association(), kind), "discarded")));
        Div row = new Div(attempt, publish, discard);
        row.addClassName("sv-row");
        return row;
    }

    private void run(Runnable work, String done) {
        try {
            work.run();
            Notices.done(this, "fundingui.form." + done);
            UI.getCurrent().navigate(FormsView.class, parameters());
        } catch (RefusedException no) {
            Notices.refused(this, no.reason());
        }
    }

    private void refill() {
        fill(forms.open(association(), kind));
    }

    private void fill(FormUnderWay form) {
        body.removeAll();
        for (Section section : form.base().sections()) {
            body.add(section(form, section));
        }
        body.add(costs(form), groups(form));
    }

    private Component section(FormUnderWay form, Section section) {
        String name = section.letter() + " " + getTranslation("funding.section." + section);
        Div part = new Div(new H2(name));
        part.addClassName("sv-card");
        if (FormAdjustments.OPTIONAL.contains(section)) {
            Checkbox asked = new Checkbox(getTranslation("fundingui.form.asked"));
            asked.setValue(!form.changes().leftOut().contains(section));
            chosen(
                    asked,
                    form,
                    "section:" + section,
                    (is, seen) -> forms.ask(association(), kind, section, is, seen));
            part.add(asked);
        }
        form.base().fields(section).forEach(field -> part.add(field(form, field)));
        form.questions(section).forEach(question -> part.add(question(form, question)));
        part.add(Buttons.adding(
                getTranslation("fundingui.form.addQuestion", name), () -> open(form, section, null, getTranslation("fundingui.form.newQuestion"))));
        return folded(name, part);
    }

    private Component field(FormUnderWay form, FormField field) {
        String key = field.key();
        String label = getTranslation(field.label().key());
        FieldAdjustment changed = form.changes().fields().getOrDefault(key, new FieldAdjustment(null, null, null));
        Div row = new Div(new H3(label));
        row.addClassName("fu-group");
        TextArea help = Fields.text(getTranslation("fundingui.form.help", label));
        String shipped = services.texts().has(field.help().key()) ? getTranslation(field.help().key()) : "";
        help.setValue(Optional.ofNullable(changed.help()).orElse(shipped));
        row.add(restorable(
                help,
                form,
                "help:" + key,
                "fundingui.form.restore.words",
                (words, seen) -> forms.help(association(), kind, key, words, seen)));
        if (field.type() != FieldType.CONFIRMATION && field.type() != FieldType.YES_NO_WITH_REASON) {
            Checkbox required = new Checkbox(getTranslation("fundingui.form.required"));
            required.setAriaLabel(getTranslation("fundingui.form.required") + ": " + label);
            required.setValue(Optional.ofNullable(changed.required()).orElse(field.required()));
            required.setEnabled(!FormAdjustments.isNeeded(field));
            chosen(required, form, "required:" + key, (is, seen) -> forms.require(association(), kind, key, is, seen));
            row.add(required);
        }
        if (field.longest() > 0) {
            TextField longest = Fields.figure(getTranslation("fundingui.form.longest", label));
            longest.setValue(Integer.toString(Optional.ofNullable(changed.longest()).orElse(field.longest())));
            row.add(restorable(
                    longest,
                    form,
                    "longest:" + key,
                    "fundingui.form.restore.limit",
                    (words, seen) -> forms.limit(
                            association(), kind, key, Optional.ofNullable(Fields.whole("longest", words)).orElse(0), seen)));
        }
        return row;
    }

    private Component question(FormUnderWay form, OwnQuestion question) {
        Span label = new Span(question.label());
        label.addClassName("sv-strong");
        Span type = new Span(getTranslation("fundingui.form.type." + question.type()));
        type.addClassNames("sv-muted", "sv-small");
        Div words = new Div(label, type);
        words.addClassName("sv-words");
        Div row = new Div(
                words,
                named("fundingui.form.change", question, () -> open(form, question.section(), question, question.label())),
                named("fundingui.form.up", question, () -> {
                    forms.moveQuestion(association(), kind, question.key(), true);
                    refill();
                }),
                named("fundingui.form.down", question, () -> {
                    forms.moveQuestion(association(), kind, question.key(), false);
                    refill();
                }),
                named("fundingui.form.remove", question, () -> Confirmation.ask(
                        this,
                        "fundingui.form.removing",
                        () -> {
                            forms.removeQuestion(association(), kind, question.key());
                            refill();
                        },
                        question.label())));
        row.addClassNames("sv-row", "fu-own-question");
        return row;
    }

    private Button named(String key, OwnQuestion question, Runnable work) {
        Button button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(getTranslation(key) + ": " + question.label());
        return button;
    }

    private void open(FormUnderWay form, Section section, @Nullable OwnQuestion before, String title) {
        long version = before == null ? 0 : form.version("question:" + before.key());
        OwnQuestionDialog dialog = new OwnQuestionDialog(
                title, section, before, question -> forms.question(association(), kind, question, version));
        // Also where nothing was saved: somebody else may have changed the question meanwhile, and the next try begins with that.
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                refill();
            }
        });
        dialog.open();
    }

    private Component costs(FormUnderWay form) {
        Div part = new Div(new H2(getTranslation("fundingui.form.costs")), muted("fundingui.form.costs.help"));
        part.addClassName("sv-card");
        for (CostType type : CostType.values()) {
            String shipped = getTranslation("funding.cost." + type);
            TextField name = Fields.line(shipped);
            name.setValue(form.changes().costs().getOrDefault(type, shipped));
            part.add(restorable(
                    name,
                    form,
                    "cost:" + type,
                    "fundingui.form.restore.name",
                    (words, seen) -> forms.nameCost(association(), kind, type, words, seen)));
        }
        return folded(getTranslation("fundingui.form.costs"), part);
    }

    private Component groups(FormUnderWay form) {
        Div part = new Div(new H2(getTranslation("fundingui.form.groups")), muted("fundingui.form.groups.help"));
        part.addClassName("sv-card");
        Div list = new Div();
        list.addClassName("fu-rows");
        form.changes().targetGroups().forEach((name, words) ->
                list.add(group(form, name, words, list.getComponentCount() + 1)));
        part.add(list, Buttons.adding(getTranslation("fundingui.form.addGroup"), () -> {
            Component added = group(form, FormAdjustments.newName(), "", list.getComponentCount() + 1);
            list.add(added);
        }));
        return folded(getTranslation("fundingui.form.groups"), part);
    }

    private Component group(FormUnderWay form, String name, String words, int number) {
        TextField field = Fields.line(getTranslation("fundingui.form.group", number));
        field.setValue(words);
        return typed(
                field,
                form,
                "group:" + name,
                (typed, seen) -> forms.nameGroup(association(), kind, name, typed, seen));
    }

    /** What is open stays open when the page is filled anew. */
    private NativeDetails folded(String name, Component content) {
        NativeDetails details = Folded.of(name, content);
        details.setOpen(unfolded.contains(name));
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                unfolded.add(name);
            } else {
                unfolded.remove(name);
            }
        });
        return details;
    }

    private Paragraph muted(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("sv-muted");
        return words;
    }

    private <F extends TextFieldBase<?, String> & HasValueChangeMode> TypedText typed(
            F field, FormUnderWay form, String subject, TypedText.Save save) {
        String key = services.actor().get().account() + "." + association() + "." + kind + "." + subject;
        return new TypedText(field, key, form.version(subject), save, status);
    }

    /** A field that stores itself, with the way back to what ships once something else is stored. */
    private <F extends TextFieldBase<?, String> & HasValueChangeMode> Component restorable(
            F field, FormUnderWay form, String subject, String restore, TypedText.Save save) {
        long[] version = {form.version(subject)};
        Button back = new Button(getTranslation(restore), click -> {
            store(() -> forms.restore(association(), kind, subject, version[0]));
            refill();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation(restore) + ": " + field.getLabel());
        back.setVisible(version[0] > 0);
        TypedText typed = typed(field, form, subject, (words, seen) -> {
            version[0] = save.save(words, seen);
            back.setVisible(true);
            return version[0];
        });
        return new Div(typed, back);
    }

    /** A box that stores itself. Whoever comes second is shown what is stored. */
    private void chosen(Checkbox box, FormUnderWay form, String subject, Choice save) {
        long[] version = {form.version(subject)};
        Fields.whenChosen(box, is -> {
            if (!store(() -> version[0] = save.save(is, version[0]))) {
                refill();
            }
        });
    }

    /** Stores a choice on the version that was seen. */
    @FunctionalInterface
    private interface Choice {
        long save(boolean is, long seen);
    }

    private boolean store(Runnable work) {
        try {
            work.run();
            status.saved();
            return true;
        } catch (RefusedException no) {
            Notices.refused(this, no.reason());
        } catch (InvalidInputException invalid) {
            Notices.refused(this, invalid.faults().getFirst().message());
        } catch (EditConflictException conflict) {
            Notices.refused(this, Message.of("fundingui.chosenByOther", conflict.savedBy()));
        }
        return false;
    }

    static List<FieldType> types() {
        return List.of(FieldType.TEXT, FieldType.NUMBER, FieldType.CHOICE, FieldType.DATE, FieldType.TABLE);
    }
}
