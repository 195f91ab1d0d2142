package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.ChainRowId;
import se.stegvis.funding.DraftGoal;
import se.stegvis.funding.EffectChain;
import se.stegvis.funding.LooseEnd;
import se.stegvis.funding.MoneyTrail;
import se.stegvis.goal.GoalLevel;
import se.stegvis.shell.SharedRow;

/** An activity, a subgoal or an effect: its words, what it is for and leads to, and of an activity when and by whom. */
final class ChainCard extends Composite<Div> {

    private static final SharedRow.Part<ChainContent> TEXT =
            new SharedRow.Part<>(ChainContent::text, ChainContent::withText);
    private static final SharedRow.Part<ChainContent> RESPONSIBLE =
            new SharedRow.Part<>(ChainContent::responsible, ChainContent::withResponsible);

    private final transient FormPage page;
    private final transient ChainRow first;
    private final transient SharedRow<ChainContent> row;
    private final transient ChainEditor chain;
    private final ChainKind kind;
    private final Div said = new Div();
    private final NativeDetails details = new NativeDetails();
    private final Select<ChainRow> serves;

    ChainCard(FormPage page, ChainRow first, EffectChain now, ChainEditor chain) {
        this.page = page;
        this.first = first;
        this.chain = chain;
        this.kind = first.content().kind();
        this.row = new SharedRow<>(
                stored(first),
                (content, version) -> stored(page.services().chain().save(page.id(), first.id(), content, version)),
                () -> page.fresh().chain().stream()
                        .filter(each -> each.id().equals(first.id()))
                        .findFirst()
                        .map(ChainCard::stored));
        this.serves = select("serves", page.text("fundingui.chain.serves." + kind), List.of(), this::named);
        serves.setEmptySelectionAllowed(true);
        whenChosen(serves, "serves", (was, chosen) -> was.serving(chosen == null ? null : chosen.id()));
        getContent().addClassNames("fu-card", "fu-card-" + kind.name().toLowerCase(Locale.ROOT));
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", name());
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().getElement().setAttribute("data-row", first.id().toString());
        getContent().getElement().setAttribute("data-kind", kind.name());
        page.at(place(""), this);
        TextArea text = Fields.text(page.text("fundingui.chain.text." + kind, first.position()));
        text.setMinRows(1);
        said.addClassName("fu-card-said");
        details.addClassNames("fu-folded", "fu-card-details");
        details.setContent(fields(now));
        details.setOpen(page.mayEdit() && isUnfinished());
        getContent().add(page.typed(text, place("text"), row, TEXT), said, details);
        if (page.mayEdit()) {
            getContent().add(foot());
            if (kind != ChainKind.EFFECT) {
                getContent().add(grip());
            }
        }
    }

    /** The row as it stands now. */
    ChainRow row() {
        return new ChainRow(first.id(), first.position(), first.version(), row.content());
    }

    /** Leads the row to another, as if it had been chosen. */
    void serve(ChainRowId served) {
        if (page.run(this, () -> row.choose(was -> was.serving(served)))) {
            chain.drawAnew(place(""));
        }
    }

    /** Says what the card leads to, what leads to it and what it costs, in the words that its neighbours have now. */
    void refresh(EffectChain now, List<LooseEnd> ends, MoneyTrail money) {
        ChainContent content = row.content();
        if (kind != ChainKind.EFFECT) {
            List<ChainRow> choices = now.of(kind == ChainKind.ACTIVITY ? ChainKind.SUBGOAL : ChainKind.EFFECT);
            serves.setItems(choices);
            serves.setValue(now.row(content.serves()).orElse(null));
        }
        getContent()
                .getElement()
                .setAttribute("data-serves", content.serves() == null ? "" : content.serves().toString());
        details.setSummaryText(summary(now, money));
        said.removeAll();
        int goal = chain.number(content.goal());
        if (goal > 0) {
            said.add(goalChip(goal));
        }
        List<String> leading = now.leadingTo(first.id()).stream()
                .map(each -> Integer.toString(each.position()))
                .toList();
        if (!leading.isEmpty()) {
            Span words = new Span(page.text("fundingui.chain.from." + kind, joined(leading)));
            words.addClassNames("sv-muted", "sv-small");
            said.add(words);
        }
        List<LooseEnd> own = ends.stream()
                .filter(end -> first.id().value().equals(end.at()))
                .toList();
        own.forEach(end -> {
            Paragraph loose = new Paragraph(page.text("fundingui.chain.loose." + end.kind()));
            loose.addClassName("fu-loose");
            said.add(loose);
        });
        getContent().setClassName("fu-card-loose", !own.isEmpty());
        said.setVisible(said.getComponentCount() > 0);
    }

    private Component goalChip(int number) {
        Span name = new Span(page.text("fundingui.chain.goal", number));
        Span text = new Span(Fields.shortened(chain.goals().get(number - 1).goal().text(), 60));
        text.addClassName("fu-goal-chip-text");
        Span chip = new Span(name, text);
        chip.addClassNames("sv-chip", "holds", "fu-goal-chip");
        return chip;
    }

    /** What is chosen, in one line, so that one need not open it to read it. */
    private String summary(EffectChain now, MoneyTrail money) {
        ChainContent content = row.content();
        List<String> parts = new ArrayList<>();
        now.row(content.serves())
                .ifPresent(served -> parts.add(page.text("fundingui.chain.leadsTo." + kind, served.position())));
        YearMonth month = content.month();
        if (month != null) {
            parts.add(Fields.months(month, content.until()));
        }
        if (!content.responsible().isBlank()) {
            parts.add(content.responsible());
        }
        MoneyTrail.Costs costs = money.costsOf(first.id());
        if (!costs.isNothing()) {
            parts.add(costs.total().toString());
        }
        return parts.isEmpty() ? page.text("fundingui.chain.choose." + kind) : String.join(" · ", parts);
    }

    private boolean isUnfinished() {
        ChainContent content = first.content();
        return switch (kind) {
            case ACTIVITY -> content.serves() == null || content.month() == null || content.responsible().isBlank();
            case SUBGOAL -> content.serves() == null;
            case EFFECT -> content.level() == null;
        };
    }

    private Component fields(EffectChain now) {
        Div fields = new Div();
        fields.addClassName("fu-card-fields");
        if (kind != ChainKind.EFFECT) {
            fields.add(serves);
        } else {
            Select<GoalLevel> level = select(
                    "level",
                    page.text("fundingui.chain.level"),
                    Arrays.asList(GoalLevel.values()),
                    each -> page.text("funding.level." + each));
            level.setValue(first.content().level());
            whenChosen(level, "level", (was, chosen) -> was.withLevel(chosen));
            fields.add(level);
        }
        fields.add(goal(now));
        if (kind == ChainKind.ACTIVITY) {
            fields.add(
                    month("month", first.content().month(), ChainContent::in),
                    month("until", first.content().until(), ChainContent::until),
                    page.typed(
                            Fields.line(page.text("fundingui.chain.responsible")), place("responsible"), row, RESPONSIBLE));
        }
        return fields;
    }

    private Component goal(EffectChain now) {
        Select<DraftGoal> select = select(
                "goal",
                page.text("fundingui.chain.forGoal"),
                chain.goals(),
                each -> page.text("fundingui.chain.goal", chain.number(each.id())) + ": " + each.goal().text());
        select.setEmptySelectionAllowed(true);
        select.setValue(chain.goals().stream()
                .filter(each -> each.id().equals(first.content().goal()))
                .findFirst()
                .orElse(null));
        if (chain.goals().isEmpty()) {
            select.setHelperText(page.text("fundingui.chain.forGoal.none"));
        } else if (kind != ChainKind.EFFECT && first.content().goal() == null) {
            now.row(first.id())
                    .flatMap(now::goalOf)
                    .map(chain::number)
                    .filter(number -> number > 0)
                    .ifPresent(number -> select.setHelperText(page.text("fundingui.chain.forGoal.through", number)));
        }
        whenChosen(select, "goal", (was, chosen) -> was.forGoal(chosen == null ? null : chosen.id()));
        return select;
    }

    private Component month(String part, @Nullable YearMonth stored, Choice<YearMonth> change) {
        SortedSet<YearMonth> months = new TreeSet<>(FormYears.months(page.draft()));
        if (stored != null) {
            months.add(stored);
        }
        Select<YearMonth> select =
                select(part, page.text("fundingui.chain." + part), List.copyOf(months), Fields::month);
        select.setEmptySelectionAllowed(true);
        select.addClassName("fu-month");
        if (months.isEmpty()) {
            select.setHelperText(page.text("fundingui.period.first"));
        }
        select.setValue(stored);
        whenChosen(select, part, change);
        return select;
    }

    private <T> Select<T> select(String part, String label, List<T> items, Function<T, String> names) {
        return page.at(place(part), Fields.select(page, label, items, names));
    }

    /** What a choice makes of the row. */
    @FunctionalInterface
    private interface Choice<T> {
        ChainContent change(ChainContent was, @Nullable T chosen);
    }

    private <T> void whenChosen(Select<T> select, String part, Choice<T> choice) {
        Fields.whenChosen(select, chosen -> {
            if (choose(select, was -> choice.change(was, chosen))) {
                chain.drawAnew(place(part));
            }
        });
    }

    /** What the service says against a choice stands at the field, which keeps what was chosen. */
    private boolean choose(Select<?> select, UnaryOperator<ChainContent> change) {
        return page.run(this, () -> {
            try {
                row.choose(change);
            } catch (InvalidInputException invalid) {
                select.setErrorMessage(page.text(invalid.faults().getFirst().message()));
                select.setInvalid(true);
                throw invalid;
            }
        });
    }

    private Component foot() {
        Div foot = new Div();
        foot.addClassName("fu-card-foot");
        if (kind != ChainKind.ACTIVITY) {
            ChainKind leading = kind == ChainKind.EFFECT ? ChainKind.SUBGOAL : ChainKind.ACTIVITY;
            Button add = new Button(
                    page.text("fundingui.chain.addHere." + leading),
                    click -> chain.add(ChainContent.empty(leading).serving(first.id())));
            add.addThemeVariants(ButtonVariant.TERTIARY);
            add.setAriaLabel(page.text("fundingui.chain.addHere.what." + leading, name()));
            foot.add(add);
        }
        foot.add(Buttons.removing(page, page.text("fundingui.chain.remove", name()), () -> chain.remove(row())));
        return foot;
    }

    /** Where the mouse takes hold to draw a line to another card. With the keyboard one chooses in the card. */
    private Component grip() {
        Span grip = new Span("→");
        grip.addClassName("fu-grip");
        grip.getElement().setAttribute("aria-hidden", "true");
        grip.setTitle(page.text("fundingui.chain.grip." + kind));
        return grip;
    }

    private String name() {
        return page.text("fundingui.chain.row." + kind, first.position());
    }

    private String named(ChainRow other) {
        String text = other.content().text();
        return page.text("fundingui.chain.row." + other.content().kind(), other.position()) + ": "
                + (text.isBlank() ? page.text("fundingui.chain.unnamed") : text);
    }

    private String joined(List<String> numbers) {
        return numbers.size() == 1
                ? numbers.getFirst()
                : page.text(
                        "fundingui.chain.and",
                        String.join(", ", numbers.subList(0, numbers.size() - 1)),
                        Objects.requireNonNull(numbers.getLast()));
    }

    private static SharedRow.Stored<ChainContent> stored(ChainRow saved) {
        return new SharedRow.Stored<>(saved.content(), saved.version());
    }

    private String place(String part) {
        return Place.row(first.id().value(), part);
    }
}
