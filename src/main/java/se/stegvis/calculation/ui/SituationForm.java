package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.Assumption;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.WageSubsidy;
import se.stegvis.benefit.Work;
import se.stegvis.calculation.Words;

/** One year of the people of a group, before or after: what they live on, work and use of others' resources. */
final class SituationForm extends Composite<Div> {

    private static final List<Actor> HANDLERS =
            List.of(Actor.MUNICIPALITY, Actor.REGION, Actor.AF, Actor.FK, Actor.OTHER_STATE);
    private static final double LEAST_WAGE = 15_000;
    private static final double MOST_WAGE = 60_000;
    private static final double WAGE_STEP = 500;
    private static final double EXTENT_STEP = 5;

    private final transient Writing writing;
    private final String name;
    private final String title;
    private final transient Lens<Situation> situation;
    private final transient Words words = Spoken.by(this);
    private final Div livelihoods = new Div();
    private final Div work = new Div();

    /** @param name identity of the situation in the calculation */
    SituationForm(Writing writing, String name, String title, Lens<Situation> situation) {
        this.writing = writing;
        this.name = name;
        this.title = title;
        this.situation = situation;
        livelihoods.addClassName("ca-stack");
        work.addClassName("ca-stack");
        H4 heading = new H4(title);
        getContent().addClassNames("ca-situation", "ca-stack");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", title);
        fillLivelihoods();
        getContent().add(heading, livelihoods, works(), work, resources());
        fillWork();
    }

    private String text(String key, Object... arguments) {
        return getTranslation("calculation." + key, arguments);
    }

    private TextField field(String key) {
        return new TextField(text(key));
    }

    private TextField field(String key, String help) {
        TextField field = field(key);
        field.setHelperText(text(help));
        return field;
    }

    private void fillLivelihoods() {
        livelihoods.removeAll();
        int count = writing.read(situation).supports().size();
        for (int i = 0; i < count; i++) {
            livelihoods.add(livelihood(i, count));
        }
        Button add = new Button(text(count == 0 ? "livelihood.add" : "livelihood.more"), click -> addLivelihood());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClassName("sv-start");
        livelihoods.add(add);
    }

    private void addLivelihood() {
        boolean added = writing.choose(this, content -> {
            Situation now = situation.get().apply(content);
            List<Support> supports = new ArrayList<>(now.supports());
            Livelihood first = Arrays.stream(Livelihood.values())
                    .filter(each -> supports.stream().noneMatch(support -> support.livelihood() == each))
                    .findFirst()
                    .orElse(Livelihood.SJUKPENNING);
            supports.add(Support.of(first));
            return situation.set().apply(content, now.with(supports, now.work()));
        });
        if (added) {
            fillLivelihoods();
            livelihoods.getElement().executeJs("[...this.querySelectorAll('vaadin-select')].at(-1)?.focus()");
        }
    }

    private Component livelihood(int index, int of) {
        Lens<Support> support = Lens.support(situation, index, of);
        Support now = writing.read(support);
        Select<Livelihood> kind = new Select<>();
        kind.setLabel(text("livelihood"));
        kind.setItems(Arrays.stream(Livelihood.values())
                .filter(each -> each != Livelihood.NONE)
                .toList());
        kind.setItemLabelGenerator(words::livelihood);
        kind.setValue(now.livelihood());
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Support old = writing.read(support);
                writing.choose(
                        this,
                        support,
                        new Support(change.getValue(), old.amountYear(), old.extent(), old.months(), old.previousWageMonth()));
            }
        });
        Button remove = new Button(text("livelihood.remove"), click -> removeLivelihood(index, of));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(text("livelihood.remove.of", words.livelihood(now.livelihood()), title));
        Div head = new Div(kind, remove);
        head.addClassName("ca-head");
        String at = name + ".livelihood" + index;
        TypedNumber amount = new TypedNumber(
                at + ".amount",
                field("amount", "amount.help"),
                Quantity.KRONOR,
                support.at(Support::amountYear, (old, value) ->
                        new Support(old.livelihood(), value, old.extent(), old.months(), old.previousWageMonth())));
        Sliding extent = new Sliding(
                writing,
                at + ".extent",
                field("extent"),
                Quantity.PERCENT,
                support.at(Support::extent, (old, value) -> new Support(
                        old.livelihood(), old.amountYear(), Objects.requireNonNull(value), old.months(), old.previousWageMonth())),
                new Sliding.Reach(0, 100, EXTENT_STEP, 100),
                "%");
        TypedNumber months = new TypedNumber(
                at + ".months",
                field("months"),
                Quantity.MONTHS,
                support.at(Support::months, (old, value) -> new Support(
                        old.livelihood(), old.amountYear(), old.extent(), Objects.requireNonNull(value), old.previousWageMonth())));
        TypedNumber previous = new TypedNumber(
                at + ".previous",
                field("previousWage", "previousWage.help"),
                Quantity.KRONOR,
                support.at(Support::previousWageMonth, (old, value) ->
                        new Support(old.livelihood(), old.amountYear(), old.extent(), old.months(), value)));
        Div more = new Div(months.in(writing), previous.in(writing));
        more.addClassName("sv-fields");
        Div whole = new Div(head, amount.in(writing), extent, new Details(text("livelihood.details"), more));
        whole.addClassNames("ca-stack", "ca-livelihood");
        return whole;
    }

    private void removeLivelihood(int index, int of) {
        boolean removed = writing.choose(this, content -> {
            Situation now = situation.get().apply(content);
            Lens.asShown(now.supports(), of);
            List<Support> supports = new ArrayList<>(now.supports());
            supports.remove(index);
            return situation.set().apply(content, now.with(supports, now.work()));
        });
        if (removed) {
            fillLivelihoods();
            livelihoods.getElement().executeJs("this.querySelector('vaadin-select, vaadin-button')?.focus()");
        }
    }

    private Component works() {
        Checkbox works = new Checkbox(text("works"));
        works.setValue(writing.read(situation).work() != null);
        works.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                writing.choose(this, content -> {
                    Situation now = situation.get().apply(content);
                    return situation.set()
                            .apply(content, now.with(now.supports(), change.getValue() ? Work.fullTime(null) : null));
                });
                fillWork();
            }
        });
        return works;
    }

    private void fillWork() {
        work.removeAll();
        if (writing.read(situation).work() == null) {
            return;
        }
        Lens<Work> of = situation.at(
                all -> Objects.requireNonNullElseGet(all.work(), () -> Work.fullTime(null)),
                (all, changed) -> all.with(all.supports(), changed));
        String at = name + ".work";
        BigDecimal assumed = writing.content().written().asked().assumptions().value(Assumption.WAGE_MONTH);
        Sliding wage = new Sliding(
                writing,
                at + ".wage",
                field("wage", "wage.help"),
                Quantity.KRONOR,
                of.at(Work::wageMonth, (old, value) ->
                        new Work(value, old.extent(), old.months(), old.subsidy(), old.firstEmployee())),
                new Sliding.Reach(LEAST_WAGE, MOST_WAGE, WAGE_STEP, assumed.doubleValue()),
                text("unit.kronor"));
        Sliding extent = new Sliding(
                writing,
                at + ".extent",
                field("work.extent"),
                Quantity.PERCENT,
                of.at(Work::extent, (old, value) -> new Work(
                        old.wageMonth(), Objects.requireNonNull(value), old.months(), old.subsidy(), old.firstEmployee())),
                new Sliding.Reach(0, 100, EXTENT_STEP, 100),
                "%");
        Div subsidy = new Div();
        subsidy.addClassName("sv-fields");
        fillSubsidy(subsidy, of);
        TypedNumber months = new TypedNumber(
                at + ".months",
                field("months"),
                Quantity.MONTHS,
                of.at(Work::months, (old, value) -> new Work(
                        old.wageMonth(), old.extent(), Objects.requireNonNull(value), old.subsidy(), old.firstEmployee())));
        Checkbox first = new Checkbox(text("work.firstEmployee"));
        first.setValue(writing.read(of).firstEmployee());
        first.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Work old = writing.read(of);
                writing.choose(
                        this,
                        of,
                        new Work(old.wageMonth(), old.extent(), old.months(), old.subsidy(), change.getValue()));
            }
        });
        Div more = new Div(months.in(writing), first);
        more.addClassName("ca-stack");
        work.add(wage, extent, kind(of, subsidy), subsidy, new Details(text("work.details"), more));
    }

    private Component kind(Lens<Work> of, Div subsidy) {
        Select<WageSubsidy.Kind> kind = new Select<>();
        kind.setLabel(text("subsidy"));
        kind.setItems(WageSubsidy.Kind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(text("subsidy.none"));
        kind.setItemLabelGenerator(each -> text(each == null ? "subsidy.none" : "subsidy." + each));
        WageSubsidy now = writing.read(of).subsidy();
        kind.setValue(now == null ? null : now.kind());
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                WageSubsidy.Kind chosen = change.getValue();
                Work old = writing.read(of);
                // A support without a rule is begun with an amount of nothing, so that there is something to work out.
                WageSubsidy other = chosen == null
                        ? null
                        : new WageSubsidy(chosen, null, chosen == WageSubsidy.Kind.OTHER ? BigDecimal.ZERO : null);
                writing.choose(
                        this, of, new Work(old.wageMonth(), old.extent(), old.months(), other, old.firstEmployee()));
                fillSubsidy(subsidy, of);
            }
        });
        return kind;
    }

    private void fillSubsidy(Div in, Lens<Work> of) {
        in.removeAll();
        WageSubsidy now = writing.read(of).subsidy();
        in.setVisible(now != null);
        if (now == null) {
            return;
        }
        Lens<WageSubsidy> subsidy = of.at(
                old -> Objects.requireNonNullElse(old.subsidy(), now),
                (old, value) -> new Work(old.wageMonth(), old.extent(), old.months(), value, old.firstEmployee()));
        Lens<@Nullable BigDecimal> share = subsidy.at(
                WageSubsidy::share, (old, value) -> new WageSubsidy(old.kind(), value, old.amountYear()));
        String at = name + ".subsidy." + now.kind();
        switch (now.kind()) {
            case LONEBIDRAG -> in.add(new TypedNumber(
                            at + ".share", field("subsidy.share", "subsidy.share.help"), Quantity.PERCENT_OR_NONE, share)
                    .in(writing));
            case NYSTARTSJOBB -> in.add(new TypedNumber(
                            at + ".times", field("subsidy.times", "subsidy.times.help"), Quantity.TIMES, share)
                    .in(writing));
            case INTRODUKTIONSJOBB, EXTRATJANST, OTHER -> {
                // Only an amount.
            }
        }
        TextField amount =
                now.kind() == WageSubsidy.Kind.OTHER ? field("subsidy.amount") : field("subsidy.amount", "amount.help");
        in.add(new TypedNumber(
                        at + ".amount",
                        amount,
                        Quantity.KRONOR,
                        subsidy.at(
                                WageSubsidy::amountYear,
                                (old, value) -> new WageSubsidy(
                                        old.kind(),
                                        old.share(),
                                        value == null && old.kind() == WageSubsidy.Kind.OTHER ? BigDecimal.ZERO : value)))
                .in(writing));
    }

    private Component resources() {
        Div fields = new Div(
                new TypedNumber(name + ".age", field("age", "age.help"), Quantity.AGE, ageOf()).in(writing),
                resource("care", situation.at(Situation::care, (old, value) -> old.using(orZero(value), old.medicine(), old.municipalServices()))),
                resource("medicine", situation.at(Situation::medicine, (old, value) -> old.using(old.care(), orZero(value), old.municipalServices()))),
                resource(
                        "municipalServices",
                        situation.at(Situation::municipalServices, (old, value) -> old.using(old.care(), old.medicine(), orZero(value)))));
        fields.addClassName("sv-fields");
        Div handling = new Div();
        handling.addClassName("sv-fields");
        Checkbox own = new Checkbox(text("handling.own"));
        own.setValue(writing.read(situation).handling() != null);
        own.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Situation old = writing.read(situation);
                writing.choose(this, situation, handled(old, change.getValue() ? Map.of() : null));
                fillHandling(handling);
            }
        });
        fillHandling(handling);
        Paragraph help = new Paragraph(text("resources.help"));
        help.addClassNames("sv-muted", "sv-small");
        Div all = new Div(help, fields, own, handling);
        all.addClassName("ca-stack");
        return new Details(text("resources"), all);
    }

    private Lens<@Nullable BigDecimal> ageOf() {
        return situation.at(
                all -> all.age() == null ? null : BigDecimal.valueOf(all.age()),
                (old, value) -> new Situation(
                        old.supports(),
                        old.work(),
                        value == null ? null : value.intValueExact(),
                        old.care(),
                        old.medicine(),
                        old.municipalServices(),
                        old.handling()));
    }

    private Component resource(String key, Lens<@Nullable BigDecimal> part) {
        return new TypedNumber(name + "." + key, field(key), Quantity.KRONOR, part).in(writing);
    }

    private void fillHandling(Div in) {
        in.removeAll();
        in.setVisible(writing.read(situation).handling() != null);
        if (!in.isVisible()) {
            return;
        }
        for (Actor actor : HANDLERS) {
            TextField field = new TextField(text("handling.of", words.actor(actor)));
            in.add(new TypedNumber(
                            name + ".handling." + actor.code(),
                            field,
                            Quantity.KRONOR,
                            situation.at(
                                    all -> all.handling() == null ? null : all.handling().get(actor),
                                    (old, value) -> {
                                        Map<Actor, BigDecimal> costs = new EnumMap<>(Actor.class);
                                        costs.putAll(old.handling() == null ? Map.of() : old.handling());
                                        if (value == null) {
                                            costs.remove(actor);
                                        } else {
                                            costs.put(actor, value);
                                        }
                                        return handled(old, costs);
                                    }))
                    .in(writing));
        }
    }

    private static Situation handled(Situation old, @Nullable Map<Actor, BigDecimal> handling) {
        return new Situation(
                old.supports(), old.work(), old.age(), old.care(), old.medicine(), old.municipalServices(), handling);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** A number without a slider. */
    private record TypedNumber(String name, TextField field, Quantity quantity, Lens<@Nullable BigDecimal> part) {

        Component in(Writing writing) {
            return writing.number(name, field, quantity, part);
        }
    }
}
