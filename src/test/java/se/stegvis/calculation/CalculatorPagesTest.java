package se.stegvis.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.benefit.Actor;
import se.stegvis.calculation.ui.CalculationView;
import se.stegvis.calculation.ui.CalculationsView;
import se.stegvis.calculation.ui.CompareView;
import se.stegvis.calculation.ui.NewCalculationView;
import se.stegvis.calculation.ui.SharedCalculationView;
import se.stegvis.foundation.AccountId;
import se.stegvis.testing.DatabaseTest;

/** The pages of calculations, as those who may open them meet them. */
@DatabaseTest
class CalculatorPagesTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CalculationService calculations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private CalculationLinks links;

    @SuppressWarnings("NullAway.Init")
    private CalculationWorld world;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new CalculationWorld(context);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private String path(String below) {
        return "f/" + world.slug + "/" + below;
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label));
    }

    private void write(String label, String text) {
        test(field(label)).setValue(text);
        roundTrip();
    }

    private CalculationId begun(String typicalCase) {
        return calculations.startFrom(world.association, typicalCase, "Prov");
    }

    private CalculationContent content(CalculationId id) {
        return calculations.open(id).content();
    }

    @Test
    void an_empty_list_says_how_to_begin_and_a_typical_case_leads_to_its_form() {
        signIn(world.karin);
        Component page = navigate(path("berakningar"), CalculationsView.class);
        assertThat(words(page)).contains("Här finns inga beräkningar än");
        test(button("Ny beräkning")).click();
        assertThat(words(find(NewCalculationView.class).single())).contains("Långtidsarbetslös till nystartsjobb");
        test(find(Button.class).all().stream()
                        .filter(each -> each.getAriaLabel().orElse("").contains("Försörjningsstöd till heltidsarbete"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Försörjningsstöd till heltidsarbete");
        assertThat(words(find(CalculationView.class).single())).contains("Grupp 1", "Samhällets inkomst per år");
    }

    @Test
    void what_is_typed_is_saved_and_what_is_no_number_is_told_at_its_field() {
        signIn(world.karin);
        CalculationId id = begun("socialAssistance");
        navigate(path("berakningar/" + id), CalculationView.class);
        write("Antal personer", "25");
        write("Insatsens hela kostnad, kr", "1 250 000 kr");
        write("Ska ha betalat sig inom, månader (frivilligt)", "34");
        assertThat(content(id).written().people()).isEqualTo(25);
        assertThat(content(id).written().cost()).isEqualByComparingTo("1250000");
        assertThat(content(id).written().paybackTarget()).isEqualTo(34);

        write("Andel av heltid, %", "120");
        TextField extent = field("Andel av heltid, %");
        assertThat(extent.isInvalid()).isTrue();
        assertThat(extent.getErrorMessage()).isEqualTo("Skriv ett tal från 0 till 100.");
        write("Andel av heltid, %", "62,5");
        assertThat(extent.isInvalid()).isFalse();
        assertThat(content(id).written().groups().getFirst().after().work())
                .satisfies(work -> assertThat(work.extent()).isEqualByComparingTo("0.625"));
    }

    @Test
    void a_slider_stands_where_its_field_says() {
        signIn(world.karin);
        CalculationId id = begun("socialAssistance");
        navigate(path("berakningar/" + id), CalculationView.class);
        RangeInput slider = find(RangeInput.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").equals("Antal personer, reglage"))
                .findFirst()
                .orElseThrow();
        assertThat(slider.getValue()).isEqualTo(10);
        write("Antal personer", "40");
        assertThat(slider.getValue()).isEqualTo(40);
        assertThat(slider.getElement().getAttribute("aria-valuetext")).isEqualTo("40 personer");
        write("Antal personer", "4000");
        assertThat(slider.getValue()).isEqualTo(100);
        assertThat(content(id).written().people()).isEqualTo(4000);
    }

    @Test
    void two_windows_that_write_the_same_field_both_keep_their_words() {
        signIn(world.karin);
        CalculationId id = begun("socialAssistance");
        navigate(path("berakningar/" + id), CalculationView.class);
        SavedCalculation elsewhere = calculations.open(id);
        calculations.save(
                id,
                elsewhere.content().withTitle("Från det andra fönstret").withAbout("Och mer"),
                elsewhere.version());
        write("Antal personer", "11");
        assertThat(content(id).title()).as("what stands in other fields is kept").isEqualTo("Från det andra fönstret");
        assertThat(content(id).written().people()).isEqualTo(11);
        write("Vad heter beräkningen?", "Från det här fönstret");
        assertThat(content(id).title()).isEqualTo("Från det andra fönstret");
        assertThat(field("Vad heter beräkningen?").getValue()).isEqualTo("Från det här fönstret");
    }

    @Test
    void shares_are_saved_when_they_are_a_whole_together() {
        signIn(world.karin);
        CalculationId id = begun("socialAssistance");
        Component page = navigate(path("berakningar/" + id), CalculationView.class);
        write("Insatsens hela kostnad, kr", "100 000");
        find(Details.class).all().stream()
                .filter(each -> "Vem som bär kostnaden".equals(each.getSummaryText()))
                .findFirst()
                .orElseThrow()
                .setOpened(true);
        write("Kommunen, %", "45");
        assertThat(words(page)).contains("Andelarna blir 120 %. Det är 20 % för mycket");
        assertThat(content(id).written().shares()).isEmpty();
        write("Regionen, %", "5");
        assertThat(words(page)).contains("Andelarna blir 100 % tillsammans och är sparade.");
        assertThat(content(id).written().shares()).containsEntry(
                Actor.MUNICIPALITY, new BigDecimal("0.45"));
    }

    @Test
    void a_cost_without_participants_gives_the_table_of_how_many_need_to_take_a_step() {
        signIn(world.karin);
        CalculationId id = calculations.start(world.association);
        Component page = navigate(path("berakningar/" + id), CalculationView.class);
        assertThat(words(page)).contains("Ange vad insatsen kostar, så visas hur många");
        write("Insatsens hela kostnad, kr", "2 400 000");
        assertThat(words(page)).contains("Värde för samhället per år och person", "om det ska betala sig på 12 månader");
    }

    @Test
    void a_shared_calculation_is_read_by_others_without_a_form_and_a_removed_one_is_gone() {
        signIn(world.karin);
        CalculationId id = begun("newStart");
        navigate(path("berakningar/" + id), CalculationView.class);
        Checkbox share = find(Checkbox.class).all().stream()
                .filter(each -> "Hela förbundet får läsa".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        test(share).click();
        signIn(world.auditor);
        Component page = navigate(path("berakningar/" + id), CalculationView.class);
        assertThat(words(page)).contains("Gjord av Karin Åkerlund");
        assertThat(find(RangeInput.class).all()).isEmpty();
        test(button("Kopiera")).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Kopia av Prov");
        assertThat(find(RangeInput.class).all()).isNotEmpty();

        test(button("Ta bort beräkningen")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words(find(CalculationsView.class).single())).contains("Prov").doesNotContain("Kopia av Prov");
    }

    @Test
    void two_of_different_years_stand_side_by_side_with_a_word_on_it() {
        signIn(world.karin);
        CalculationId one = begun("socialAssistance");
        CalculationId other = begun("newStart");
        SavedCalculation stored = calculations.open(other);
        calculations.save(other, stored.content().with(written -> written.inYear(2020)).withTitle("Äldre"), stored.version());
        Component page = navigate(path("berakningar/jamfor/" + one + "," + other), CompareView.class);
        assertThat(words(page)).contains("Prov", "Äldre", "2020");
    }

    @Test
    void whoever_has_the_link_reads_without_signing_in_and_a_dead_one_says_so() {
        String address = world.as(world.karin, () -> links.make(
                calculations.startFrom(world.association, "sickLeave", "Utlämnad"), "", links.days().usual()));
        String below = address.substring(address.indexOf("/berakning/") + 1);
        Component page = navigate(below, SharedCalculationView.class);
        assertThat(find(H1.class).all().getFirst().getText()).isEqualTo("Utlämnad");
        assertThat(words(page)).contains("när den lämnades vidare");
        assertThat(find(RangeInput.class).all()).isEmpty();
        assertThat(words(navigate("berakning/finns-inte", SharedCalculationView.class)))
                .contains("Den kan ha gått ut eller dragits tillbaka");
    }
}
