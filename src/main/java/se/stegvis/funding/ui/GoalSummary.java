package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import se.stegvis.goal.check.Criterion;
import se.stegvis.goal.check.SmartAssessment;
import se.stegvis.goal.check.State;

/** A goal in a long list: its sentence, how far it is SMART, and a way in. */
final class GoalSummary extends Composite<Div> {

    private final transient FormPage page;
    private final Paragraph sentence = new Paragraph();
    private final Span smart = new Span();

    GoalSummary(FormPage page, int number, Runnable open) {
        this.page = page;
        smart.addClassName("sv-muted");
        Button way = new Button(page.text("fundingui.goal.open"), click -> open.run());
        way.addThemeVariants(ButtonVariant.TERTIARY);
        way.setAriaLabel(page.text("fundingui.goal.open.of", number));
        Div foot = new Div(smart, way);
        foot.addClassName("sv-row");
        getContent().add(sentence, foot);
    }

    void show(String words, SmartAssessment assessment) {
        sentence.setText(words.isBlank() ? page.text("fundingui.goal.unwritten") : words);
        long hold = Arrays.stream(Criterion.values())
                .filter(criterion -> assessment.state(criterion) == State.HOLDS)
                .count();
        smart.setText(page.text("fundingui.goal.smart", hold, Criterion.values().length));
    }
}
