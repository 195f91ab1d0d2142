package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.identity.Person;

/**
 * "Kan detta sökas?": what must be so for the förbund to be allowed to pay (lag 2003:1210, 2 and 7 §§), as five plain questions with
 * the reason for each no and whom to talk to.
 */
final class GateQuestions extends Composite<Div> {

    /** A question and the form's gates that a yes opens. */
    private record Gate(String name, Set<String> keys) {}

    private static final List<Gate> GATES = List.of(
            new Gate("parter", Set.of("grind.parter")),
            new Gate("arbetsformaga", Set.of("grind.arbetsformaga")),
            new Gate("uppdrag", Set.of("grind.uppdrag")),
            new Gate("utforare", Set.of("grind.utforare", "grind.lsg")),
            new Gate("myndighet", Set.of("grind.myndighet")));

    private final transient List<RadioButtonGroup<Boolean>> questions = new ArrayList<>();
    private final Paragraph verdict = new Paragraph();
    private final transient List<Person> advisers;

    GateQuestions(int fewestParties, List<Person> advisers) {
        this.advisers = advisers;
        getContent().addClassNames("sv-card", "fu-gates");
        Paragraph intro = new Paragraph(getTranslation("fundingui.gate.intro"));
        intro.addClassName("sv-muted");
        getContent().add(new H2(getTranslation("fundingui.gate.title")), intro);
        GATES.forEach(gate -> getContent().add(question(gate, fewestParties)));
        verdict.getElement().setAttribute("role", "status");
        verdict.addClassName("fu-gate-verdict");
        getContent().add(verdict);
    }

    private Div question(Gate gate, int fewestParties) {
        RadioButtonGroup<Boolean> answer =
                new RadioButtonGroup<>(getTranslation("fundingui.gate." + gate.name(), fewestParties));
        answer.setItems(true, false);
        answer.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        answer.setItemLabelGenerator(yes -> getTranslation(yes ? "funding.yes" : "funding.no"));
        Paragraph why = new Paragraph(getTranslation("fundingui.gate." + gate.name() + ".no"));
        why.addClassName("sv-advice");
        why.setVisible(false);
        answer.addValueChangeListener(change -> {
            why.setVisible(Boolean.FALSE.equals(change.getValue()));
            verdict.setText(isClosed() ? closed() : "");
        });
        questions.add(answer);
        return new Div(answer, why);
    }

    /** Whether every question has been answered with yes. */
    boolean isOpen() {
        return questions.stream().allMatch(question -> Boolean.TRUE.equals(question.getValue()));
    }

    /** Says what stands in the way, and leads to the first question that has no yes. */
    void explain() {
        verdict.setText(isClosed() ? closed() : getTranslation("fundingui.gate.unanswered"));
        questions.stream()
                .filter(question -> !Boolean.TRUE.equals(question.getValue()))
                .findFirst()
                .ifPresent(question -> question.getElement().callJsFunction("focus"));
    }

    /** Keys of the form's gates, once every question has been answered with yes. */
    static Set<String> keys() {
        return GATES.stream().flatMap(gate -> gate.keys().stream()).collect(Collectors.toSet());
    }

    private boolean isClosed() {
        return questions.stream().anyMatch(question -> Boolean.FALSE.equals(question.getValue()));
    }

    private String closed() {
        return Stream.concat(
                        Stream.of(getTranslation("fundingui.gate.closed")),
                        advisers.isEmpty()
                                ? Stream.of(getTranslation("fundingui.gate.talkKansli"))
                                : advisers.stream()
                                        .map(person -> getTranslation(
                                                "fundingui.gate.talk", person.name(), person.email())))
                .collect(Collectors.joining(" "));
    }
}
