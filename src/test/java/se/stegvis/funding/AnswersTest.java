package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.testing.DatabaseTest;

@DatabaseTest
class AnswersTest {

    /** A made-up number with a day that exists and the right check digit. */
    private static final String PERSONAL_NUMBER = "811218-9876";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private ApplicationId id;

    @BeforeEach
    void aDraft() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        id = fixtures.started();
    }

    private Answer save(String field, String scope, String text, long version) {
        return world.as(world.karin, () -> answers.save(id, field, scope, text, version));
    }

    private ApplicationDraft open() {
        return world.as(world.karin, () -> applications.open(id));
    }

    @Test
    void an_answer_is_stored_with_its_version_author_and_form() {
        Answer first = save("behov.glapp", "", "  Ingen håller ihop.  ", 0);
        assertThat(first.value()).isEqualTo("Ingen håller ihop.");
        assertThat(first.version()).isEqualTo(1);
        Answer second = save("behov.glapp", "", "Ingen håller ihop insatserna.", first.version());
        assertThat(second.version()).isEqualTo(2);
        assertThat(open().answers()).containsEntry(AnswerKey.of("behov.glapp"), second);
        assertThat(second.authorName()).isEqualTo("Karin Åkerlund");
        assertThat(second.definition()).isEqualTo(1);
    }

    @Test
    void who_comes_second_to_the_same_answer_keeps_the_own_words_and_is_shown_the_saved_ones() {
        save("behov.glapp", "", "Först", 0);
        assertThatThrownBy(() -> save("behov.glapp", "", "Sedan", 0))
                .isInstanceOfSatisfying(EditConflictException.class, conflict -> {
                    assertThat(conflict.savedText()).isEqualTo("Först");
                    assertThat(conflict.savedVersion()).isEqualTo(1);
                    assertThat(conflict.savedBy()).isEqualTo("Karin Åkerlund");
                });
        assertThat(open().value("behov.glapp")).isEqualTo("Först");
    }

    @Test
    void the_same_words_from_two_people_are_no_conflict() {
        save("behov.glapp", "", "Samma sak", 0);
        assertThat(save("behov.glapp", "", "Samma sak", 0).version()).isEqualTo(1);
    }

    @Test
    void people_who_save_different_answers_in_the_same_second_never_meet() throws Exception {
        List<String> fields = List.of("behov.glapp", "behov.kalla", "behov.ordinarie", "behov.nytt", "malgrupp.hittas");
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Answer>> saved = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(fields.size())) {
            for (String field : fields) {
                saved.add(people.submit(() -> {
                    together.await();
                    Answer answer = save(field, "", "Ett", 0);
                    return save(field, "", "Två", answer.version());
                }));
            }
            together.countDown();
            for (Future<Answer> answer : saved) {
                assertThat(answer.get().version()).isEqualTo(2);
            }
        }
        ApplicationDraft draft = open();
        assertThat(fields).allSatisfy(field -> assertThat(draft.value(field)).isEqualTo("Två"));
    }

    @Test
    void of_two_who_save_the_same_answer_at_once_exactly_one_is_told() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<String>> outcomes = new ArrayList<>();
            for (String text : List.of("Ett", "Två")) {
                outcomes.add(people.submit(() -> {
                    together.await();
                    try {
                        return "saved " + save("behov.glapp", "", text, 0).value();
                    } catch (EditConflictException conflict) {
                        return "told " + conflict.savedText();
                    }
                }));
            }
            together.countDown();
            List<String> told = new ArrayList<>();
            for (Future<String> outcome : outcomes) {
                told.add(outcome.get());
            }
            String stored = open().value("behov.glapp");
            assertThat(told).containsExactlyInAnyOrder("saved " + stored, "told " + stored);
        }
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        "behov.storlek | många | funding.input.number",
        "behov.storlek | -3 | funding.input.negative",
        "behov.storlek | 99999999 | funding.input.range",
        "malgrupp.alder-till | 170 | funding.input.range",
        "implementering.kostnad | 12,5 | funding.input.amount",
        "implementering.kostnad | -1 | funding.input.negative",
        "implementering.kostnad | 99 000 000 000 | funding.input.amountTooLarge",
        "grund.start | 2027-02-30 | funding.input.date",
        "grund.start | 1027-01-01 | funding.input.dateRange",
        "grund.inriktning | BLANDAD | funding.input.choice",
        "parter.telefon | ring mig | funding.input.phone",
        "parter.organisationsnummer | 212000-2081 | funding.input.organisationNumber",
        "parter.huvudman | Västerås stad | funding.input.choice"
    })
    void what_cannot_be_an_answer_is_refused_at_its_field_with_a_reason(String field, String typed, String reason) {
        assertThatThrownBy(() -> save(field, "", typed, open().version(field, "")))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid -> {
                    assertThat(invalid.faults()).hasSize(1);
                    assertThat(invalid.faults().getFirst().field()).isEqualTo(field);
                    assertThat(invalid.faults().getFirst().message().key()).isEqualTo(reason);
                });
    }

    @Test
    void an_overlong_text_is_refused_and_says_how_much_there_is_room_for() {
        assertThatThrownBy(() -> save("grund.namn", "", "x".repeat(121), open().version("grund.namn", "")))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid ->
                        assertThat(invalid.faults().getFirst().message().arguments()).containsExactly(120, 121));
    }

    @Test
    void a_last_day_before_the_first_is_refused_and_a_moved_first_day_is_remarked_on() {
        save("grund.start", "", "2027-06-01", 0);
        assertThatThrownBy(() -> save("grund.slut", "", "2027-05-31", 0))
                .isInstanceOfSatisfying(InvalidInputException.class, invalid ->
                        assertThat(invalid.faults().getFirst().message().key()).isEqualTo("funding.rule.period-order"));
        save("grund.slut", "", "2027-12-31", 0);
        save("grund.start", "", "2028-06-01", 1);
        assertThat(world.as(world.karin, () -> context.getBean(SubmissionService.class).review(id)).shortcomings())
                .filteredOn(shortcoming -> shortcoming.rule().equals("period-order"))
                .extracting(Shortcoming::field)
                .containsExactly("grund.slut");
    }

    @Test
    void what_is_typed_loosely_is_stored_in_one_shape() {
        assertThat(save("implementering.kostnad", "", "3 100 000 kr", 0).value()).isEqualTo("3100000");
        assertThat(save("uppfoljning.matpunkter", "", "MONTHS_24,MONTHS_6", 0).value()).isEqualTo("MONTHS_6,MONTHS_24");
        assertThat(save("parter.organisationsnummer", "", "2120002080", 0).value()).isEqualTo("212000-2080");
    }

    @Test
    void a_personnummer_is_not_stored_unless_it_is_said_to_be_a_telephone_number() {
        String text = "Ring " + PERSONAL_NUMBER + " för mer.";
        assertThatThrownBy(() -> save("behov.glapp", "", text, 0)).isInstanceOf(PersonalNumberException.class);
        assertThat(open().value("behov.glapp")).isEmpty();
        world.as(world.karin, () -> answers.declareNotPersonal(id, "8112189876"));
        assertThat(save("behov.glapp", "", text, 0).value()).isEqualTo(text);
        assertThat(save("behov.kalla", "", "Tel 19811218-9876", 0).version()).isEqualTo(1);
    }

    @Test
    void a_number_in_the_field_for_a_telephone_passes_without_a_question() {
        assertThat(save("parter.telefon", "", PERSONAL_NUMBER, 0).value()).isEqualTo(PERSONAL_NUMBER);
    }

    @Test
    void a_field_or_a_scope_that_the_form_does_not_have_does_not_exist() {
        assertThatThrownBy(() -> save("grund.hemligt", "", "x", 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> save("behov.glapp", "2027", "x", 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> save("malgrupp.antal", "2027.birds", "1", 0)).isInstanceOf(NotFoundException.class);
        FundingWorld elsewhere = new FundingWorld(context);
        assertThatThrownBy(() -> save("behov.parter", elsewhere.vasteras.toString(), "x", 0))
                .isInstanceOf(NotFoundException.class);
    }
}
