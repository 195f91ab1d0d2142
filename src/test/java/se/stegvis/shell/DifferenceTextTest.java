package se.stegvis.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;

/** What differs between two texts can be read without seeing its colours. */
class DifferenceTextTest {

    @Test
    void what_was_taken_away_and_what_came_are_told_apart_by_element() {
        DifferenceText shown = DifferenceText.between("Tio unga deltar i Luleå.", "Tolv unga deltar i Boden.");

        assertThat(marks(shown)).isEqualTo("-Tio-+Tolv+ unga deltar i -Luleå-+Boden+.");
    }

    @Test
    void words_exchanged_side_by_side_are_one_change() {
        assertThat(marks(DifferenceText.between("ett två tre slut", "fyra fem sex slut"))).isEqualTo("-ett två tre-+fyra fem sex+ slut");
    }

    @Test
    void long_stretches_that_are_the_same_can_be_left_out() {
        String same = "ord ".repeat(400);

        String shown = marks(DifferenceText.excerpt(same + "gammalt " + same, same + "nytt " + same));

        assertThat(shown).contains("-gammalt-+nytt+").contains("[…]").hasSizeLessThan(400);
        assertThat(marks(DifferenceText.between(same + "gammalt", same + "nytt"))).doesNotContain("[…]");
    }

    private static String marks(DifferenceText shown) {
        StringBuilder text = new StringBuilder();
        shown.getElement().getChildren().forEach(piece -> text.append(switch (piece.getTag()) {
            case "del" -> "-" + words(piece) + "-";
            case "ins" -> "+" + words(piece) + "+";
            default -> piece.getText();
        }));
        return text.toString();
    }

    /** The words without what is said to screen readers. */
    private static String words(Element mark) {
        return mark.getText();
    }
}
