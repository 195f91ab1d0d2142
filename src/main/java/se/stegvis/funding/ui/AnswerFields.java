package se.stegvis.funding.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.association.Member;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.funding.AnswerKey;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.FieldType;
import se.stegvis.funding.FormField;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.shell.Notices;

/** Draws the fields of a form definition, each by its type: texts store themselves while one types, choices at once. */
final class AnswerFields {

    private static final String YES = "YES";
    private static final String NO = "NO";

    private final FormPage page;

    AnswerFields(FormPage page) {
        this.page = page;
    }

    /** A field with everything that belongs to it, which can be changed where the field can. */
    Component draw(FormField field) {
        Component drawn = new AnswerFields(page.in(FormPlace.Field.whole(field.key()))).drawn(field);
        return page.commentButton(field.key(), page.text(field.label()))
                .<Component>map(button -> {
                    Div both = new Div(drawn, button);
                    both.addClassName("fu-discussed");
                    return both;
                })
                .orElse(drawn);
    }

    private Component drawn(FormField field) {
        return switch (field.type()) {
            case LINE -> typed(field, described(field, Fields.line(label(field))));
            case PHONE -> typed(field, described(field, shortLine(label(field))));
            case ORGANISATION_NUMBER -> typed(field, described(field, shortLine(label(field))));
            case TEXT -> typed(field, described(field, Fields.text(label(field))));
            case NUMBER -> typed(field, described(field, Fields.figure(label(field))));
            case AMOUNT -> typed(field, kronor(described(field, Fields.figure(label(field)))));
            case DATE -> date(field);
            case CHOICE -> choice(field);
            case MULTI_CHOICE -> choices(field);
            case MEMBER -> member(field);
            case INITIATIVE -> initiative(field);
            case TEXT_PER_PARTY -> texts(field);
            case TEXT_PER_GOAL -> textsOfGoals(field);
            case NUMBERS_PER_YEAR_AND_GENDER -> new ParticipantTable(page, this, field);
            case TABLE -> new TextTable(page, this, field);
            case YES_NO_WITH_REASON -> question(field);
            case CONFIRMATION -> confirmation(field);
        };
    }

    String label(FormField field) {
        String label = page.text(field.label());
        return field.required() || field.type() == FieldType.CONFIRMATION ? label : page.text("fundingui.optional", label);
    }

    Optional<String> help(FormField field) {
        return page.textIfAny(field.help());
    }

    /** A field for one answer, which stores itself. */
    <F extends TextFieldBase<?, String> & HasValueChangeMode> Component typed(
            FormField field, String scope, F input, Runnable afterwards) {
        input.setValue(shown(field, page.draft().value(field.key(), scope)));
        return page.in(FormPlace.Field.of(field.key(), scope)).typed(
                input,
                Place.answer(field.key(), scope),
                page.draft().version(field.key(), scope),
                (text, expected) -> {
                    long version = page.answer(field.key(), scope, text, expected);
                    afterwards.run();
                    return version;
                },
                (typed, now) -> typed.follow(
                        shown(field, now.value(field.key(), scope)),
                        now.version(field.key(), scope),
                        page.byWhom(now.authorOf(field.key(), scope))));
    }

    private <F extends TextFieldBase<?, String> & HasValueChangeMode> Component typed(FormField field, F input) {
        return typed(field, "", input, () -> {});
    }

    private static String shown(FormField field, String value) {
        return field.type() == FieldType.AMOUNT
                ? Kronor.parse(value).map(Kronor::figure).orElse(value)
                : value;
    }

    private static TextField shortLine(String label) {
        TextField field = Fields.line(label);
        field.addClassName("fu-short");
        return field;
    }

    private static TextField kronor(TextField field) {
        field.setSuffixComponent(new Span("kr"));
        return field;
    }

    private <F extends Component & com.vaadin.flow.component.HasHelper> F described(FormField field, F input) {
        help(field).ifPresent(input::setHelperText);
        return input;
    }

    private Component date(FormField field) {
        DatePicker picker = described(field, Fields.date(page, label(field)));
        return chosen(
                field,
                picker,
                value -> value.isEmpty() ? null : LocalDate.parse(value),
                day -> day == null ? "" : day.toString());
    }

    private Component choice(FormField field) {
        RadioButtonGroup<String> group = described(field, new RadioButtonGroup<>(label(field)));
        group.setItems(field.choices());
        group.setItemLabelGenerator(choice -> page.text(field.choice(choice)));
        return chosen(field, group, value -> value.isEmpty() ? null : value, value -> value == null ? "" : value);
    }

    private Component choices(FormField field) {
        CheckboxGroup<String> group = described(field, new CheckboxGroup<>(label(field)));
        group.setItems(field.choices());
        group.setItemLabelGenerator(choice -> page.text(field.choice(choice)));
        return chosen(
                field,
                group,
                value -> Arrays.stream(value.split(","))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                (Set<String> names) -> field.choices().stream().filter(names::contains).collect(Collectors.joining(",")));
    }

    private Component member(FormField field) {
        List<Member> members = page.draft().possibleLeads();
        Select<Member> select = described(field, Fields.select(page, label(field), members, Member::name));
        String current = page.draft().value(field.key());
        Optional<Member> other = page.draft().members().stream()
                .filter(member -> member.id().toString().equals(current) && !members.contains(member))
                .findFirst();
        other.ifPresent(member -> select.setItems(
                java.util.stream.Stream.concat(members.stream(), java.util.stream.Stream.of(member)).toList()));
        return chosen(
                field,
                select,
                value -> page.draft().members().stream()
                        .filter(member -> member.id().toString().equals(value))
                        .findFirst()
                        .orElse(null),
                member -> member == null ? "" : member.id().toString());
    }

    private Component initiative(FormField field) {
        List<KnownInitiative> known = page.draft().initiatives();
        Select<KnownInitiative> select = described(field, Fields.select(page, label(field), known, KnownInitiative::name));
        boolean fixed = page.draft().kind().continuesInitiative();
        // It may be taken back: none is a choice, but for what the application is made for.
        select.setEmptySelectionAllowed(!fixed);
        Component whole = chosen(
                field,
                select,
                value -> known.stream()
                        .filter(each -> each.id().toString().equals(value))
                        .findFirst()
                        .orElse(null),
                each -> each == null ? "" : each.id().toString());
        select.setReadOnly(fixed || !page.mayEdit());
        return whole;
    }

    private Component texts(FormField field) {
        Div group = group(field);
        List<Member> parties = page.draft().parties();
        if (parties.isEmpty()) {
            group.add(new Paragraph(page.text("fundingui.parties.none")));
        }
        for (Member party : parties) {
            group.add(typed(field, party.id().toString(), Fields.text(party.name()), () -> {}));
        }
        return page.at(field.key(), group);
    }

    private Component textsOfGoals(FormField field) {
        Div group = group(field);
        List<DraftGoal> goals = page.draft().continuedGoals();
        if (goals.isEmpty()) {
            group.add(new Paragraph(page.text("fundingui.goals.noneContinued")));
        }
        for (DraftGoal goal : goals) {
            group.add(typed(field, goal.id().toString(), Fields.text(goal.goal().text()), () -> {}));
        }
        return page.at(field.key(), group);
    }

    private Component question(FormField field) {
        Div group = new Div();
        group.addClassName("fu-question");
        RadioButtonGroup<String> answer = described(field, new RadioButtonGroup<>(label(field)));
        answer.setItems(YES, NO);
        answer.setItemLabelGenerator(choice -> page.text("funding." + choice.toLowerCase(java.util.Locale.ROOT)));
        group.add(
                chosen(field, answer, value -> value.isEmpty() ? null : value, value -> value == null ? "" : value),
                typed(field, AnswerKey.REASON, Fields.text(page.text("funding.reason")), () -> {}));
        return group;
    }

    private Component confirmation(FormField field) {
        Checkbox box = described(field, new Checkbox(label(field)));
        return chosen(field, box, value -> value.equals(YES), value -> Boolean.TRUE.equals(value) ? YES : "");
    }

    /** Heading and help for a field that consists of several. */
    Div group(FormField field) {
        Div group = new Div();
        group.addClassName("fu-group");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", label(field));
        group.getElement().setAttribute("tabindex", "-1");
        group.add(new H3(label(field)));
        help(field).map(Paragraph::new).ifPresent(help -> {
            help.addClassNames("sv-muted", "sv-small");
            group.add(help);
        });
        return group;
    }

    private <V, F extends AbstractField<?, V>> F chosen(
            FormField field, F input, Function<String, V> read, Function<V, String> write) {
        page.at(field.key(), input);
        if (input instanceof HasValue<?, ?> value) {
            value.setReadOnly(!page.mayEdit());
        }
        setValue(input, read.apply(page.draft().value(field.key())));
        long[] version = {page.draft().version(field.key(), "")};
        page.live().follow(field.key(), now -> {
            long stored = now.version(field.key(), "");
            if (stored != version[0] && page.live().isFree(field.key())) {
                version[0] = stored;
                V value = read.apply(now.value(field.key()));
                if (!java.util.Objects.equals(value, input.getValue())) {
                    setValue(input, value);
                    Fields.flash(input);
                }
            }
        });
        Fields.whenChosen(input, value -> page.run(input, () -> {
            try {
                version[0] = page.answer(field.key(), "", write.apply(value), version[0]);
                markFault(input, "");
            } catch (EditConflictException conflict) {
                version[0] = conflict.savedVersion();
                setValue(input, read.apply(conflict.savedText()));
                Notices.refused(input, Message.of("fundingui.chosenByOther", conflict.savedBy()));
            } catch (se.stegvis.foundation.InvalidInputException invalid) {
                markFault(input, page.text(invalid.faults().getFirst().message()));
                throw invalid;
            }
        }));
        return input;
    }

    private static <V> void setValue(AbstractField<?, V> input, V value) {
        if (value == null) {
            input.clear();
        } else {
            input.setValue(value);
        }
    }

    private static void markFault(Component input, String fault) {
        if (input instanceof HasValidation validated) {
            validated.setErrorMessage(fault);
            validated.setInvalid(!fault.isEmpty());
        }
    }
}
