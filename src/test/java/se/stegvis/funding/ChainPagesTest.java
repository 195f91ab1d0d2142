package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.ReviewView;
import se.stegvis.testing.DatabaseTest;

/** The effect chain and the way of the money as who writes an application meets them. */
@DatabaseTest
class ChainPagesTest extends SpringBrowserlessTest {

    private static final String PLAN = "Varje deltagare har en plan inom fyra veckor";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationService applications;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EffectChainService chain;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BudgetService budget;

    @SuppressWarnings("NullAway.Init")
    private FundingWorld world;

    @SuppressWarnings("NullAway.Init")
    private ApplicationId draft;

    @BeforeEach
    void aWholeApplication() {
        world = new FundingWorld(context);
        draft = new ApplicationFixtures(context, world).complete();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(world.karin.toString(), "", List.of()));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_hangs_loose_is_counted_and_each_thing_leads_to_its_place_until_it_is_tied() {
        Component page = open("genomforande");
        assertThat(words(page))
                .contains("Fyra saker hänger löst", "Aktivitet 1 behövs inte för något mål.")
                .contains("Leder till delmål 1", "Hit leder aktivitet 1", "Hit leder delmål 1")
                .contains("Ingen effekt för samhället ännu.");
        String activity = row(ChainKind.ACTIVITY).id().toString();
        String goal = now().goals().getLast().id().toString();
        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .anyMatch(href -> href.endsWith("/genomforande?falt=" + activity + "~goal"))
                .anyMatch(href -> href.endsWith("/genomforande?falt=" + goal));

        DraftGoal first = now().goals().getFirst();
        test(select("För vilket mål")).selectItem("Mål 1: " + first.goal().text());
        roundTrip();

        assertThat(words(page)).contains("Två saker hänger löst").doesNotContain("Aktivitet 1 behövs inte");
        assertThat(row(ChainKind.ACTIVITY).content().goal()).isEqualTo(first.id());
        press("Lägg till aktivitet för mål 3");
        assertThat(find(TextArea.class).all().stream().map(TextArea::getLabel)).contains("Aktivitet 2: vad ni gör");
        assertThat(words(page)).contains("Ingen aktivitet leder till mål 2.")
                .doesNotContain("Ingen aktivitet leder till mål 3.");
    }

    @Test
    void a_card_that_is_taken_out_is_put_back_with_its_links() {
        Component page = open("genomforande");
        takeOut("Delmål 1");
        assertThat(words(page)).contains("”" + PLAN + "” togs bort.", "Leder inte till något delmål.");
        assertThat(row(ChainKind.ACTIVITY).content().serves()).isNull();

        press("Ångra");

        assertThat(words(page)).doesNotContain("togs bort", "Leder inte till något delmål.");
        assertThat(row(ChainKind.ACTIVITY).content().serves()).isEqualTo(row(ChainKind.SUBGOAL).id());
        assertThat(find(TextArea.class).all().stream().map(TextArea::getValue)).contains(PLAN);
    }

    @Test
    void a_removal_is_undone_also_after_following_what_hangs_loose_and_adding_something() {
        open("genomforande");
        takeOut("Delmål 1");
        String loose = find(RouterLink.class).all().stream()
                .map(RouterLink::getHref)
                .filter(href -> href.contains("falt=") && href.endsWith("~serves"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent()
                .navigate(path("genomforande"), QueryParameters.of("falt", loose.substring(loose.indexOf("falt=") + 5)));
        Component page = (Component) getCurrentView();
        press("Lägg till effekt för samhället");
        assertThat(words(page)).contains("”" + PLAN + "” togs bort.");

        press("Ångra");

        assertThat(words(page)).doesNotContain("togs bort");
        assertThat(row(ChainKind.ACTIVITY).content().serves()).isEqualTo(row(ChainKind.SUBGOAL).id());
        assertThat(words(open("genomforande"))).doesNotContain("togs bort");
    }

    @Test
    void the_only_effect_without_a_level_is_put_back_where_it_stood() {
        as(() -> chain.add(draft, ChainContent.empty(ChainKind.EFFECT).withText("Något annat")));
        Component page = open("genomforande");
        takeOut("Effekt 2");
        assertThat(words(page)).contains("”Något annat” togs bort.");
        press("Ångra");
        assertThat(find(TextArea.class).all().stream().map(TextArea::getValue)).contains("Något annat");
    }

    @Test
    void a_card_is_written_in_after_another_has_taken_out_what_it_leads_to_and_the_money_goes_by_its_new_words() {
        Component page = open("genomforande");
        as(() -> chain.remove(draft, row(ChainKind.SUBGOAL).id()));
        TextArea text = find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().startsWith("Aktivitet 1"))
                .findFirst()
                .orElseThrow();
        test(text).setValue("Hembesök");
        roundTrip();
        assertThat(row(ChainKind.ACTIVITY).content().text()).isEqualTo("Hembesök");
        assertThat(row(ChainKind.ACTIVITY).content().serves()).isNull();
        assertThat(words(page)).contains("Aktivitet 1 Hembesök");
    }

    @Test
    void what_leads_nowhere_is_told_in_the_review_before_anything_is_tied_to_goals_and_money() {
        as(() -> chain.add(draft, ChainContent.subgoal("Fler hör av sig", row(ChainKind.EFFECT).id())));
        assertThat(words(navigate(path("granska"), ReviewView.class)))
                .contains("Ingen aktivitet är knuten till ett mål ännu", "Ingen aktivitet leder till delmål 2.");
    }

    @Test
    void a_card_is_added_where_one_is_and_leads_there() {
        Component page = open("genomforande");
        press("Lägg till delmål som leder hit");
        assertThat(words(page)).contains("Hit leder delmål 1 och 2");
        press("Lägg till effekt för samhället");
        assertThat(words(page)).contains("Inget delmål leder till effekt 2.").doesNotContain("Ingen effekt för samhället ännu.");
        assertThat(now().chain().stream().filter(row -> row.content().kind() == ChainKind.SUBGOAL))
                .allMatch(row -> row.content().serves() != null);
    }

    @Test
    void activities_stand_in_time_with_months_and_who_sees_to_them_in_words() {
        ChainRow activity = row(ChainKind.ACTIVITY);
        Component page = open("genomforande");
        test(select("Till och med")).selectItem("januari 2028");
        roundTrip();
        assertThat(words(page)).contains("februari 2027–januari 2028", "Åke, samordnare").doesNotContain("utanför perioden");
        Select<YearMonth> until = select("Till och med");
        test(until).selectItem("januari 2027");
        assertThat(until.getErrorMessage()).isEqualTo("Sista månaden kan inte ligga före den första.");
        assertThat(row(ChainKind.ACTIVITY).content().until()).isEqualTo(YearMonth.of(2028, 1));

        world.as(world.karin, () -> chain.save(
                draft,
                activity.id(),
                activity.content().in(YearMonth.of(2026, 11)),
                row(ChainKind.ACTIVITY).version()));
        assertThat(words(open("genomforande"))).contains("november 2026", "utanför perioden");
    }

    @Test
    void where_the_money_goes_stands_in_the_budget_and_is_advice_in_the_review() {
        assertThat(words(open("budget"))).contains("Ingen aktivitet är knuten till ett mål ännu");
        ChainRow activity = row(ChainKind.ACTIVITY);
        DraftGoal goal = now().goals().getFirst();
        world.as(world.karin, () -> {
            chain.save(draft, activity.id(), activity.content().forGoal(goal.id()), activity.version());
            BudgetRow salary = now().budget().stream()
                    .filter(row -> row.content().costType() == CostType.SALARY && row.content().year() == 2027)
                    .findFirst()
                    .orElseThrow();
            budget.save(
                    draft,
                    salary.id(),
                    new BudgetContent(
                            BudgetKind.COST, CostType.SALARY, 2027, Kronor.of(3_800_000), null, activity.id(), ""),
                    salary.version());
        });

        assertThat(words(open("budget")))
                .contains("Aktivitet 1 Gemensam kartläggning med deltagaren", "Kostnader utan aktivitet", "5 400 000")
                .contains("Mål 2 har ingen aktivitet som leder dit.")
                .contains("Kostnader för 5 400 000 kr hör inte till någon aktivitet.");
        Component review = navigate(path("granska"), ReviewView.class);
        assertThat(words(review))
                .contains("Lämna in ansökan", "Att tänka på", "Mål 3 har ingen aktivitet som leder dit.");
        assertThat(find(Html.class).all().stream().map(Html::getInnerHtml).reduce("", String::concat))
                .contains("Mål, aktiviteter och deras kostnader, kronor utan moms", "– Aktivitet 1: Gemensam kartläggning");
    }

    private Component open(String section) {
        return navigate(path(section), ApplicationFormView.class);
    }

    private String path(String rest) {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + "/ansokningar/" + draft + "/"
                + rest;
    }

    private <T> T as(Supplier<T> work) {
        return world.as(world.karin, work);
    }

    private ApplicationDraft now() {
        return as(() -> applications.open(draft));
    }

    private ChainRow row(ChainKind kind) {
        return new EffectChain(now().chain()).of(kind).getFirst();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void takeOut(String name) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().filter(("Ta bort: " + name)::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    private void press(String text) {
        test(find(Button.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
