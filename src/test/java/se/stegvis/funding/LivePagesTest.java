package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.goal.Goal;
import se.stegvis.testing.Statements;
import tools.jackson.databind.node.ObjectNode;

/** A section that stands open while others write in the application. */
@SuppressWarnings("NullAway.Init")
class LivePagesTest extends BudgetPage {

    private static final String GAP = "behov.glapp";

    /** For bringing a page up to date once: the application is read, judged, and shown. */
    private static final long MOST_STATEMENTS = 61;

    private ApplicationId id;
    private AccountId leo;

    @BeforeEach
    void leoIsInTheApplicationToo() {
        id = applications.started();
        leo = world.person("Leo Lind", Role.APPLICANT, world.vasteras);
        letLeoWriteIn(id);
        signIn(world.karin);
    }

    private void letLeoWriteIn(ApplicationId application) {
        context.getBean(JdbcClient.class)
                .sql("insert into application_participant (id, association_id, application_id, account_id, kind, member_id, version)"
                        + " values (?, ?, ?, ?, 'EDITOR', ?, 0)")
                .params(UUID.randomUUID(), world.association.value(), application.value(), leo.value(), world.vasteras.value())
                .update();
    }

    @Test
    void who_else_is_here_is_told_by_name_with_the_section_and_at_the_field_until_they_leave() {
        Component page = open("behov");
        Visits.Visit visit = world.as(leo, () -> context.getBean(PresenceService.class)
                .enter(id, Section.NEED, Instant::now));
        visit.begin();
        visit.at(GAP);
        shows(page, "Här nu:Leo Lind · C Behov", "Leo Lind skriver här");
        visit.end();
        showsNoLonger(page, "Leo Lind");
    }

    @Test
    void a_window_that_gives_no_sign_of_life_is_not_here() {
        Component page = open("behov");
        Visits.Visit visit = world.as(leo, () -> context.getBean(PresenceService.class)
                .enter(id, Section.NEED, () -> Instant.now().minus(Visits.PATIENCE)));
        visit.begin();
        pushed();
        assertThat(words(page)).doesNotContain("Leo Lind");
    }

    @Test
    void a_choice_that_somebody_else_makes_is_shown_and_rows_come_without_reload() {
        Component page = open("grund");
        String field = world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id)).form()
                .fields(Section.BASICS).stream()
                .filter(each -> each.type() == FieldType.CHOICE)
                .findFirst()
                .orElseThrow()
                .key();
        String choice = world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id)).form()
                .field(field)
                .orElseThrow()
                .choices()
                .getLast();
        world.as(leo, () -> context.getBean(AnswerService.class)
                .save(id, field, "", choice, context.getBean(ApplicationService.class).open(id).version(field, "")));
        await(() -> find(RadioButtonGroup.class).all().stream().anyMatch(group -> choice.equals(group.getValue())));
        shows(page, "Leo Lind har just ändrat");

        Component goals = open("mal");
        world.as(leo, () -> context.getBean(GoalService.class).add(id, Goal.ofText("60 deltagare ska ha en plan.")));
        await(() -> find(TextArea.class).all().stream().anyMatch(each -> each.getValue().startsWith("60 deltagare")));
        assertThat(words(goals)).contains("Mål 1");
    }

    @Test
    void a_text_that_others_store_is_followed_by_who_is_not_writing_and_the_next_save_builds_on_it() {
        open("behov");
        world.as(leo, () -> context.getBean(AnswerService.class).save(id, GAP, "", "Leos text", 0));
        TextArea field = gap();
        await(() -> {
            adopts(field, "Leos text", version());
            left(field, "Leos text, och Karins");
            return stored().startsWith("Leos text, och");
        });
        assertThat(stored()).isEqualTo("Leos text, och Karins");
        assertThat(conflicts()).isZero();
    }

    @Test
    void what_is_written_upon_a_text_that_is_no_longer_the_latest_does_not_overwrite_the_latest() {
        open("behov");
        long first = leoStores("Leos text", 0);
        await(() -> told("window.stegvisTyped.others").contains("Leos text"));
        leoStores("Leos senare text", first);
        await(() -> told("window.stegvisTyped.others").contains("Leos senare text"));
        // The browser has come no further than to the first of them.
        adopts(gap(), "Leos text", first);
        left(gap(), "Leos text, och Karins");
        assertThat(stored()).isEqualTo("Leos senare text");
        assertThat(conflicts()).isEqualTo(1);
    }

    @Test
    void words_that_were_kept_in_the_browser_meet_what_others_have_stored_also_where_one_has_gone_on_writing_before_they_arrive() {
        leoStores("Leos text", 0);
        open("behov");
        TextArea field = gap();
        // All of this comes in one message, of which Vaadin takes the text first.
        test(field).setValue("Karins ord, och hennes nästa");
        ObjectNode kept = JSON.createObjectNode();
        kept.putObject("event.detail").put("text", "Karins ord").put("base", 0).put("from", "");
        fire(field, "typed-kept", kept);
        roundTrip();
        assertThat(stored()).isEqualTo("Leos text");
        assertThat(world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id)).conflicts())
                .extracting(KeptConflict::words)
                .containsExactly("Karins ord, och hennes nästa");
    }

    private long leoStores(String text, long expectedVersion) {
        return world.as(leo, () -> context.getBean(AnswerService.class).save(id, GAP, "", text, expectedVersion)).version();
    }

    private long version() {
        return world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id)).version(GAP, "");
    }

    /** The browser, where nobody is writing, shows a text that others have stored, and says so. */
    private void adopts(TextArea field, String text, long version) {
        field.setValue(text);
        ObjectNode shown = JSON.createObjectNode();
        shown.putObject("event.detail").put("text", text).put("base", version).put("from", "");
        fire(field, "typed-adopted", shown);
    }

    @Test
    void a_text_that_was_lost_on_its_way_to_the_screen_is_told_again_when_the_browser_asks_for_everything_anew() {
        open("behov");
        world.as(leo, () -> context.getBean(AnswerService.class).save(id, GAP, "", "Leos text", 0));
        await(() -> told("window.stegvisTyped.others").contains("Leos text"));
        UI.getCurrent().getInternals().getStateTree().prepareForResync();
        assertThat(told("window.stegvisTyped.others")).contains("Leos text");
    }

    /** What the browser is about to be told with a call, of all fields together. */
    private static String told(String call) {
        UIInternals internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(invocation -> invocation.getExpression().contains(call))
                .map(invocation -> invocation.getParameters().toString())
                .collect(Collectors.joining());
    }

    @Test
    void who_was_writing_keeps_the_own_words_beside_the_stored_ones_and_chooses() {
        Component page = open("behov");
        TextArea field = gap();
        world.as(leo, () -> context.getBean(AnswerService.class).save(id, GAP, "", "Leos text", 0));
        left(field, "Karins text");
        shows(page, "sparades en annan text i samma fält av Leo Lind", "Leos text", "Karins text", "1 fält har två texter");
        assertThat(stored()).isEqualTo("Leos text");
        left(field, "Karins längre text");
        assertThat(conflicts()).isEqualTo(1);

        press("Spara min text");
        roundTrip();
        assertThat(stored()).isEqualTo("Karins längre text");
        assertThat(conflicts()).isZero();
        showsNoLonger(page, "två texter");
    }

    @Test
    void anybody_who_writes_can_choose_later_and_merge() {
        world.as(leo, () -> context.getBean(AnswerService.class).save(id, GAP, "", "Den sparade", 0));
        world.as(leo, () -> context.getBean(ConflictService.class)
                .keep(id, Section.NEED, new FieldPlace(GAP), "Glapp", new OwnWords("Den andra", "", null)));
        Component page = open("behov");
        shows(page, "1 fält har två texter", "Två texter: läs även den som är skriven av Leo Lind");
        NativeDetails details = find(NativeDetails.class).all().stream()
                .filter(each -> each.getSummaryText().startsWith("Två texter"))
                .findFirst()
                .orElseThrow();
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
        roundTrip();
        press("Skriv ihop dem");
        TextArea merged = merged();
        assertThat(merged.getValue()).isEqualTo("Den andra");
        test(merged).setValue("Båda");
        press("Tillbaka");
        assertThat(buttons()).contains("Använd texten av Leo Lind", "Använd den sparade texten");
        press("Fortsätt skriva ihop dem");
        assertThat(merged().getValue()).as("what has been written so far").isEqualTo("Båda");
        press("Spara den hopskrivna texten");
        assertThat(stored()).isEqualTo("Båda");
        assertThat(conflicts()).isZero();
    }

    @Test
    void who_writes_together_goes_back_and_is_shown_a_newer_text_meanwhile_goes_on_where_they_were() {
        Component page = open("behov");
        world.as(leo, () -> context.getBean(AnswerService.class).save(id, GAP, "", "Leos text", 0));
        left(gap(), "Karins text");
        shows(page, "Text sparad av Leo Lind");
        press("Skriv ihop dem");
        test(merged()).setValue("Leos och Karins");
        press("Tillbaka");
        assertThat(buttons()).contains("Spara min text", "Använd den sparade texten", "Fortsätt skriva ihop dem");
        world.as(leo, () -> context.getBean(AnswerService.class).save(id, GAP, "", "Leos nya text", 1));
        shows(page, "Leos nya text");
        press("Fortsätt skriva ihop dem");
        assertThat(merged().getValue()).isEqualTo("Leos och Karins");
        test(merged()).setValue("Leos, nya, och Karins");
        press("Spara den hopskrivna texten");
        assertThat(stored()).isEqualTo("Leos, nya, och Karins");
        assertThat(conflicts()).isZero();
    }

    @Test
    void ones_own_words_from_another_window_are_not_called_somebody_elses() {
        Component page = open("behov");
        world.as(world.karin, () -> {
            context.getBean(AnswerService.class).save(id, GAP, "", "Från det andra fönstret", 0);
            context.getBean(ConflictService.class)
                    .keep(id, Section.NEED, new FieldPlace(GAP), "Glapp", new OwnWords("Från ett tredje", "", null));
        });
        left(gap(), "Från det här fönstret");
        shows(
                page,
                "sparades en annan text i samma fält av dig själv",
                "Text sparad av dig själv",
                "Två texter: läs även den som är skriven av dig själv",
                "även text av dig själv");
        assertThat(words(page)).doesNotContain("av Karin Åkerlund");
    }

    @Test
    void words_whose_row_somebody_else_takes_away_are_kept_and_can_be_let_go_of() {
        DraftGoal goal = world.as(leo, () -> context.getBean(GoalService.class).add(id, Goal.ofText("Ett mål")));
        signIn(world.karin);
        Component page = open("mal");
        world.as(leo, () -> context.getBean(GoalService.class).remove(id, goal.id()));
        signIn(world.karin);
        showsNoLonger(page, "Mål 1");
        ObjectNode told = JSON.createObjectNode();
        told.putObject("event.detail")
                .putArray("words")
                .addObject()
                .put("place", goal.id().value() + "~text")
                .put("text", "Ord som ingen rad har")
                .put("from", "Ett mål")
                .put("entry", "stegvis.typed.x");
        fire(together(), "typed-elsewhere", told);
        shows(page, "Text utan fält", "Ord som ingen rad har");
        press("Texten behövs inte");
        showsNoLonger(page, "Text utan fält");
        assertThat(conflicts()).isZero();
    }

    @Test
    void who_is_taken_out_while_writing_is_told_and_sees_nothing_more() {
        signIn(leo);
        Component page = open("behov");
        inAnotherRoom(() -> world.as(world.karin, () -> context.getBean(PeopleService.class).remove(id, leo)));
        shows(page, "Du är inte längre med i den här ansökan");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void what_somebody_else_stores_is_shown_with_the_same_few_questions_however_much_is_in_the_application() {
        ApplicationId begun = id;
        ApplicationId full = FullApplication.of(context, world, applications);
        letLeoWriteIn(full);
        Map<String, Long> asked = new LinkedHashMap<>();
        for (String section : List.of("behov", "mal", "budget")) {
            for (ApplicationId application : List.of(begun, full)) {
                id = application;
                signIn(world.karin);
                open(section);
                pushed();
                refreshed(section);
                asked.put(section + (application.equals(full) ? " full" : " begun"), refreshed(section));
            }
        }
        assertThat(asked).allSatisfy((step, questions) -> assertThat(questions).isBetween(1L, MOST_STATEMENTS));
    }

    /** What the page asks when it is told of one change that somebody else has made. */
    private long refreshed(String section) {
        long seen = context.getBean(ApplicationNews.class).latest(id);
        inAnotherRoom(() -> world.as(leo, () -> applications.answer(id, "parter.ovriga", "", section + id + seen)));
        long before = Statements.made();
        Awaitility.await(section).pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            pushed();
            return Statements.made() > before;
        });
        return Statements.made() - before;
    }

    @Test
    void many_changes_at_once_are_read_together() {
        open("budget");
        pushed();
        long one = refreshed("budget");
        long before = Statements.made();
        for (int i = 0; i < 20; i++) {
            context.publishEvent(new ApplicationChanged(id, world.association));
        }
        Awaitility.await().pollInSameThread().pollDelay(Duration.ofMillis(700)).until(() -> {
            pushed();
            return true;
        });
        assertThat(Statements.made() - before).as("twenty announcements at once, where one asks " + one).isBetween(1L, 4 * one);
    }

    private Component open(String section) {
        String slug = context.getBean(AssociationDirectory.class).get(world.association).slug();
        return navigate("f/" + slug + "/ansokningar/" + id + "/" + section, ApplicationFormView.class);
    }

    private TextArea merged() {
        return find(TextArea.class).all().stream()
                .filter(each -> "Text som ska gälla".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private TextArea gap() {
        return find(TextArea.class).all().stream()
                .filter(each -> GAP.equals(each.getElement().getAttribute("data-place")))
                .findFirst()
                .orElseThrow();
    }

    private Component together() {
        return find(com.vaadin.flow.component.html.Div.class).all().stream()
                .filter(each -> each.getElement().hasAttribute("data-together"))
                .findFirst()
                .orElseThrow();
    }

    private void left(TextArea field, String text) {
        test(field).setValue(text);
        fire(field, "typed-left", JSON.createObjectNode());
        roundTrip();
    }

    private String stored() {
        return world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id)).value(GAP);
    }

    private int conflicts() {
        return world.as(world.karin, () -> context.getBean(ApplicationService.class).open(id)).conflicts().size();
    }

    private void shows(Component page, String... texts) {
        for (String text : texts) {
            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                pushed();
                assertThat(words(page)).contains(text);
            });
        }
    }

    private void showsNoLonger(Component page, String text) {
        await(() -> !words(page).contains(text));
    }

    private void await(java.util.concurrent.Callable<Boolean> until) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            pushed();
            return until.call();
        });
    }

    /** What others have caused to be shown reaches the screen. */
    private static void pushed() {
        MockVaadin.runUIQueue();
        roundTrip();
    }

    /** Somebody at another screen. */
    private static void inAnotherRoom(Runnable work) {
        Thread other = Thread.startVirtualThread(work);
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
