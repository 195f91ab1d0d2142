package se.stegvis.funding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.stegvis.funding.FieldType;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.FormAdjustments.OwnQuestion.Choice;
import se.stegvis.funding.Section;

/** What the lines of a question's choices or columns become when they are changed. */
class OwnColumnsTest {

    @Test
    void a_column_whose_heading_is_corrected_keeps_what_stands_in_it() {
        assertThat(names(FieldType.TABLE, "Vem", "Nar", "Hur")).containsExactly("c1", "c2", "c3");
    }

    @Test
    void columns_that_change_places_keep_theirs() {
        assertThat(names(FieldType.TABLE, "Hur", "Vem", "När")).containsExactly("c3", "c1", "c2");
    }

    @Test
    void a_column_that_takes_anothers_place_is_a_new_one() {
        assertThat(names(FieldType.TABLE, "Var", "Vem", "När")).doesNotContain("c3").contains("c1", "c2");
        assertThat(names(FieldType.TABLE, "Vem", "Nar")).contains("c1").doesNotContain("c2", "c3");
    }

    @Test
    void a_corrected_choice_is_another_choice() {
        assertThat(names(FieldType.CHOICE, "Vem", "Nar", "Hur")).contains("c1", "c3").doesNotContain("c2");
    }

    private static List<String> names(FieldType type, String... lines) {
        OwnQuestion before = new OwnQuestion(
                "egen.tabell",
                Section.NEED,
                type,
                "Vilka?",
                "",
                false,
                List.of(new Choice("c1", "Vem"), new Choice("c2", "När"), new Choice("c3", "Hur")),
                null,
                null,
                null);
        return OwnQuestionDialog.choices(type, before, List.of(lines)).stream().map(Choice::name).toList();
    }
}
