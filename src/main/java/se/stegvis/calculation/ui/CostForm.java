package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.calculation.CalculationContent;
import se.stegvis.calculation.Words;
import se.stegvis.foundation.InvalidInputException;

/** What the insats costs, who bears it, and on how many it is spread. Shares are stored when they are a whole together. */
final class CostForm extends Composite<Div> {

    private static final List<Actor> PAYERS =
            List.of(Actor.MUNICIPALITY, Actor.REGION, Actor.AF, Actor.FK, Actor.OTHER_STATE, Actor.EMPLOYERS);
    private static final double MOST_COST = 20_000_000;
    private static final double COST_STEP = 100_000;

    private final transient Writing writing;
    private final transient Words words = Spoken.by(this);
    private final transient Map<Actor, TextField> shares = new LinkedHashMap<>();
    private final Paragraph sum = new Paragraph();

    CostForm(Writing writing) {
        this.writing = writing;
        getContent().addClassName("ca-stack");
        Lens<WrittenCase> written =
                new Lens<>(CalculationContent::written, (content, value) -> content.with(old -> value));
        TextField cost = new TextField(getTranslation("calculation.cost"));
        cost.setHelperText(getTranslation("calculation.cost.help"));
        TextField participants = new TextField(getTranslation("calculation.participants"));
        participants.setHelperText(getTranslation("calculation.participants.help"));
        Details shares = shares();
        shares.setVisible(writing.content().written().cost() != null);
        // Shares of a cost that nobody has said are shares of nothing.
        cost.addValueChangeListener(change -> shares.setVisible(!cost.isEmpty()));
        getContent()
                .add(
                        new Sliding(
                                writing,
                                "cost",
                                cost,
                                Quantity.KRONOR,
                                written.at(WrittenCase::cost, WrittenCase::withCost),
                                new Sliding.Reach(0, MOST_COST, COST_STEP, 0),
                                getTranslation("calculation.unit.kronor")),
                        shares,
                        writing.number(
                                "participants",
                                participants,
                                Quantity.PARTICIPANTS,
                                written.at(CostForm::participants, (old, value) ->
                                        old.withParticipants(value == null ? null : value.longValueExact()))));
    }

    private static @Nullable BigDecimal participants(WrittenCase written) {
        Long participants = written.participants();
        return participants == null ? null : BigDecimal.valueOf(participants);
    }

    private Details shares() {
        Div fields = new Div();
        fields.addClassName("ca-shares");
        for (Actor payer : PAYERS) {
            TextField share = new TextField(getTranslation("calculation.share.of", words.actor(payer)));
            share.getElement().setAttribute("inputmode", "decimal");
            share.addClassName("ca-number");
            share.setValueChangeMode(ValueChangeMode.LAZY);
            share.setManualValidation(true);
            share.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    store();
                }
            });
            shares.put(payer, share);
            fields.add(share);
        }
        fill();
        sum.getElement().setAttribute("role", "status");
        Button back = new Button(getTranslation("calculation.share.financed"), click -> {
            writing.choose(this, content -> content.with(written -> written.withShares(Map.of())));
            fill();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("sv-start");
        Paragraph help = new Paragraph(getTranslation("calculation.share.help"));
        help.addClassNames("sv-muted", "sv-small");
        Div all = new Div(help, fields, sum, back);
        all.addClassName("ca-stack");
        Details details = new Details(getTranslation("calculation.shares"), all);
        details.setOpened(!writing.content().written().shares().isEmpty());
        return details;
    }

    private void fill() {
        Map<Actor, BigDecimal> now = writing.content().written().borneIn();
        shares.forEach((payer, field) -> {
            field.setValue(Quantity.PERCENT.write(now.getOrDefault(payer, BigDecimal.ZERO)));
            field.setInvalid(false);
        });
        say(BigDecimal.ONE);
    }

    private void store() {
        Map<Actor, BigDecimal> typed = new EnumMap<>(Actor.class);
        boolean readable = true;
        for (var entry : shares.entrySet()) {
            TextField field = entry.getValue();
            field.setInvalid(false);
            try {
                BigDecimal share = field.isEmpty() ? BigDecimal.ZERO : Quantity.PERCENT.read(field.getValue());
                if (share != null && share.signum() > 0) {
                    typed.put(entry.getKey(), share);
                }
            } catch (InvalidInputException wrong) {
                var message = wrong.faults().getFirst().message();
                field.setErrorMessage(getTranslation(message.key(), message.arguments().toArray()));
                field.setInvalid(true);
                readable = false;
            }
        }
        BigDecimal whole = typed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        say(whole);
        if (readable && whole.compareTo(BigDecimal.ONE) == 0) {
            writing.choose(this, content -> content.with(written -> written.withShares(typed)));
        }
    }

    private void say(BigDecimal whole) {
        int order = whole.compareTo(BigDecimal.ONE);
        String left = Quantity.PERCENT.write(whole.subtract(BigDecimal.ONE).abs());
        sum.setText(
                order == 0
                        ? getTranslation("calculation.share.whole")
                        : getTranslation(
                                order < 0 ? "calculation.share.missing" : "calculation.share.tooMuch",
                                Quantity.PERCENT.write(whole),
                                left));
        sum.setClassName("ca-wrong", order != 0);
    }
}
