package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.Direction;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.Indicator;
import se.stegvis.goal.IndicatorContent;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.TypedText;

/** What a goal is built from: kind, indicator, levels, days, group and source. An indicator of the library fills in what it knows. */
final class GoalFields extends Composite<Div> {

    /** Identity of the list of indicators that all goals of the page choose from. */
    static final String INDICATORS = "fu-indicators";

    private static final List<Integer> MEASURING_POINTS = List.of(0, 6, 24);

    private final transient FormPage page;
    private final transient SharedRow<Goal> row;
    private final transient BiFunction<Component, String, Component> at;
    private final transient GoalBody.Typing typing;
    private final transient List<Indicator> offered;
    private final Paragraph known = new Paragraph();
    private final List<GoalAccepted> accepted;
    private final TypedText unit;
    private final TypedText source;
    private final transient List<Consumer<Goal>> choices = new ArrayList<>();
    private transient @Nullable String seen;

    GoalFields(
            FormPage page,
            SharedRow<Goal> row,
            BiFunction<Component, String, Component> at,
            GoalBody.Typing typing,
            List<Indicator> offered) {
        this.page = page;
        this.row = row;
        this.at = at;
        this.typing = typing;
        this.offered = offered;
        this.seen = row.content().indicator();
        this.accepted = List.of(new GoalAccepted(page, true), new GoalAccepted(page, true));
        this.unit = line("unit", GoalParts.UNIT);
        this.source = line("source", GoalParts.SOURCE);
        known.addClassNames("sv-muted", "sv-small");
        getContent().addClassName("fu-builder");
        getContent().add(new H3(page.text("fundingui.goal.parts")), measured(), points(), circumstances());
        showKnown(row.content());
    }

    /** Says at the fields that the parties stand behind what it does to change them. */
    void showAccepted(Goal stored) {
        accepted.forEach(each -> each.show(stored));
    }

    /** Follows what is stored: an indicator chosen from the library fills the fields that are still empty. */
    void follow(Goal stored) {
        choices.forEach(choice -> choice.accept(stored));
        showKnown(stored);
        String now = stored.indicator();
        if (now == null || now.equals(seen) || !page.mayEdit()) {
            return;
        }
        seen = now;
        chosen(stored).ifPresent(indicator -> {
            if (stored.unit() == null && !indicator.unit().isEmpty()) {
                unit.write(indicator.unit());
            }
            if (stored.source() == null && !indicator.source().isEmpty()) {
                source.write(indicator.source());
            }
        });
    }

    private Optional<IndicatorContent> chosen(Goal goal) {
        String name = goal.indicator();
        return offered.stream()
                .map(Indicator::content)
                .filter(indicator -> name != null && indicator.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private void showKnown(Goal goal) {
        String words = chosen(goal).map(indicator -> known(indicator, goal)).orElse("");
        known.setText(words);
        known.setVisible(!words.isEmpty());
    }

    private String known(IndicatorContent indicator, Goal goal) {
        StringBuilder words = new StringBuilder(page.text("fundingui.indicator.known"));
        if (!indicator.measured().isEmpty()) {
            words.append(' ').append(indicator.measured());
        }
        Direction direction = indicator.direction();
        if (direction != null) {
            words.append(' ').append(page.text("fundingui.indicator." + direction));
        }
        if (indicator.isBetterTheOtherWayThan(goal)) {
            words.append(' ').append(page.text("fundingui.indicator.against"));
        }
        if (indicator.isCountedInAnotherUnitThan(goal)) {
            words.append(' ').append(page.text("fundingui.indicator.unit", indicator.unit()));
        }
        return words.toString();
    }

    private Component measured() {
        Select<GoalKind> kind = Fields.select(
                page,
                page.text("fundingui.goal.kind"),
                Arrays.stream(GoalKind.values()).filter(each -> each != GoalKind.UNCLEAR).toList(),
                "goal.kind.");
        kind.setValue(row.content().kind());
        followed(kind, "kind", Goal::kind);
        Fields.whenChosen(kind, value -> choose(goal -> goal.toBuilder().kind(value).build()));
        Select<GoalLevel> level = Fields.select(
                page, page.text("fundingui.goal.level"), List.of(GoalLevel.values()), "goal.level.");
        level.setValue(row.content().level());
        followed(level, "level", Goal::level);
        Fields.whenChosen(level, value -> choose(goal -> goal.toBuilder().level(value).build()));
        Div first = fields();
        first.add(at.apply(kind, "kind"), at.apply(level, "level"));
        Div figures = fields();
        figures.add(
                unit,
                figure("baseline", GoalParts.BASELINE),
                figure("target", GoalParts.TARGET),
                deadline());
        return group(accepted.getFirst(), first, indicator(), known, figures);
    }

    /** An ordinary field with the library's names as the browser's own suggestions: any words can be typed and are stored as one types. */
    private Component indicator() {
        TextField field = Fields.line(page.text("fundingui.goal.indicator"));
        field.setHelperText(page.mayEdit() && !offered.isEmpty() ? page.text("fundingui.indicator.help") : null);
        field.getElement().executeJs("this.inputElement.setAttribute('list', $0)", INDICATORS);
        return typing.typed(field, "indicator", GoalParts.INDICATOR);
    }

    private Component deadline() {
        DatePicker picker = Fields.date(page, page.text("fundingui.goal.deadline"));
        picker.setValue(row.content().deadline());
        followed(picker, "deadline", Goal::deadline);
        Fields.whenChosen(picker, day -> choose(goal -> goal.toBuilder().deadline(day).build()));
        return at.apply(picker, "deadline");
    }

    private Component points() {
        Div fields = fields();
        for (int months : MEASURING_POINTS) {
            TextField field = Fields.figure(page.text("fundingui.goal.point." + months));
            fields.add(typing.typed(
                    field, months == 0 ? "measuringPoints" : "measuringPoints." + months, GoalParts.measuringPoint(months)));
        }
        return group(new H3(page.text("fundingui.goal.points")), accepted.getLast(), fields);
    }

    private Component circumstances() {
        Div fields = fields();
        fields.add(
                line("targetGroup", GoalParts.TARGET_GROUP),
                figure("groupSize", GoalParts.GROUP_SIZE),
                source,
                line("responsible", GoalParts.RESPONSIBLE));
        return fields;
    }

    /** A choice shows what others have chosen since. */
    private <V, F extends Component & HasValue<?, V>> void followed(F field, String name, Function<Goal, @Nullable V> stored) {
        choices.add(goal -> {
            V now = stored.apply(goal);
            if (!Objects.equals(field.getValue(), now) && page.live().isFree(at.apply(field, name).getElement().getAttribute("data-place"))) {
                field.setValue(now);
                Fields.flash(field);
            }
        });
    }

    private void choose(UnaryOperator<Goal> change) {
        page.run(this, () -> row.choose(change));
    }

    private TypedText line(String name, SharedRow.Part<Goal> part) {
        return typing.typed(Fields.line(page.text("fundingui.goal." + name)), name, part);
    }

    private TypedText figure(String name, SharedRow.Part<Goal> part) {
        return typing.typed(Fields.figure(page.text("fundingui.goal." + name)), name, part);
    }

    private static Div group(Component... parts) {
        Div group = new Div(parts);
        group.addClassName("fu-group");
        return group;
    }

    private static Div fields() {
        Div fields = new Div();
        fields.addClassName("sv-fields");
        return fields;
    }
}
