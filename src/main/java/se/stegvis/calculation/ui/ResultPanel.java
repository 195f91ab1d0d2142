package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.NoRulesException;
import se.stegvis.calculation.ActorFigures;
import se.stegvis.calculation.Calculation;
import se.stegvis.calculation.WorkedOut;
import se.stegvis.calculation.Words;

/** What a calculation gives, for whom and when: never one bare number, and each opens to what it consists of. */
@StyleSheet("context://calculationreport.css")
public class ResultPanel extends Composite<Div> {

    public ResultPanel() {
        getContent().addClassName("cr-result");
    }

    /** Works the calculation out and shows it in place of what was shown before. */
    public void show(Calculation calculation) {
        getContent().removeAll();
        Words words = Spoken.by(this);
        WorkedOut worked;
        try {
            worked = WorkedOut.of(calculation);
        } catch (NoRulesException missing) {
            Paragraph none = new Paragraph(words.say(missing.key(), missing.arguments()));
            none.addClassName("sv-empty");
            getContent().add(none);
            return;
        }
        ActorFigures society = worked.of(Actor.SOCIETY);
        getContent().add(new Paragraph(words.text("income.society") + ": " + words.kronor(society.income().mean())));
    }
}
