package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.shell.ui.StartView;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Statements;

/** An application as those who are in it together meet it: who they are, and what they say to each other. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class TogetherPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PeopleService people;

    @Autowired
    private CommentService comments;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private ApplicationId draft;
    private AccountId reader;

    @BeforeEach
    void aDraftThatSomebodyReads() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        draft = fixtures.started();
        reader = world.as(world.karin, () -> people.invite(
                draft, ParticipantKind.READER, world.vasteras, "Märta Läsare", "marta." + draft + "@exempel.se"));
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_only_reads_is_told_so_and_can_open_every_part_and_change_nothing_in_it() {
        ApplicationId full = fixtures.complete();
        world.as(world.karin, () -> people.inviteOffice(full, world.director));
        signIn(world.director);
        for (String section : FormStepsTest.SECTIONS) {
            Component page = open(full, section);
            assertThat(words(page)).as(section).contains("Du är inbjuden från kansliet.");
            assertThat(writable(page)).as(section).isEmpty();
            assertThat(find(Button.class).all().stream().map(Button::getText))
                    .as(section)
                    .doesNotContain("Ta bort", "Bjud in", "Lägg till mål", "Lägg till part", "Bjud in kansliet");
        }
    }

    @Test
    void the_owner_sees_who_is_in_it_and_as_what_and_changes_it() {
        signIn(world.karin);
        Component page = open(draft, "parter");
        assertThat(words(page))
                .contains("Karin Åkerlund (du)", "Läsare · marta." + draft + "@exempel.se · inbjuden, har inte loggat in")
                .contains("Vad får var och en göra?", "Annars ser kansliet aldrig ett utkast.");
        Select<ParticipantKind> part = partOf("Märta Läsare");
        test(part).selectItem("Medförfattare");
        roundTrip();
        assertThat(words(page)).contains("Medförfattare · marta.");
        pressNamed("Lämna över ansökan till Märta Läsare");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("Märta Läsare blir projektägare");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(words(page)).contains("Projektägare · marta.", "Medförfattare · ");
        assertThat(named("Ta bort Märta Läsare från ansökan")).as("the owner stays").isEmpty();
        assertThat(named("Lämna över ansökan till")).isEmpty();
    }

    @Test
    void somebody_is_invited_with_a_part_and_taken_out_after_a_question() {
        signIn(world.karin);
        Component page = open(draft, "parter");
        test(find(TextField.class).withCaption("Namn").single()).setValue("Sven Under");
        test(find(EmailField.class).single()).setValue("sven." + draft + "@exempel.se");
        Select<ParticipantKind> kind = find(Select.class).withCaption("Roll").single();
        test(kind).selectItem("Undertecknare");
        press("Bjud in personen");
        roundTrip();
        assertThat(words(page)).contains("Sven Under", "Undertecknare · sven.");
        pressNamed("Ta bort Sven Under från ansökan");
        assertThat(words(page)).contains("Sven Under");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(words(page)).doesNotContain("Sven Under");
    }

    @Test
    void who_invites_with_an_empty_form_is_told_at_every_field_what_is_missing() {
        signIn(world.karin);
        open(draft, "parter");
        press("Bjud in personen");
        TextField name = find(TextField.class).withCaption("Namn").single();
        EmailField email = find(EmailField.class).single();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Fyll i det här fältet.");
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).startsWith("Skriv en hel e-postadress");
        test(name).setValue("Sven Under");
        press("Bjud in personen");
        assertThat(name.isInvalid()).isFalse();
        assertThat(email.isInvalid()).isTrue();
    }

    @Test
    void who_answers_for_one_party_and_applies_for_another_is_seen_to_do_both_and_answers_for_one_alone() {
        ApplicationId full = fixtures.complete();
        AccountId leo = world.person("Leo Lind", Role.APPLICANT, world.vasteras);
        String email = context.getBean(AccountDirectory.class).get(leo).email();
        world.as(world.karin, () -> people.invite(full, ParticipantKind.PARTNER_CONTACT, world.region, "Leo Lind", email));
        signIn(world.karin);
        Component page = open(full, "parter");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText).filter(text -> text.startsWith("Ansöker även")))
                .as("under Leo alone, though others of the region are there too")
                .containsExactly("Ansöker även för Västerås stad");
        assertThat(words(page)).contains(email);
        MemberId other = context.getBean(ApplicationService.class).open(full).partners().stream()
                .map(Partner::member)
                .filter(member -> !member.equals(world.region))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> world.as(world.karin, () -> people.invite(
                        full, ParticipantKind.PARTNER_CONTACT, other, "Leo Lind", email)))
                .hasMessage("funding.refused.inAlready");
    }

    @Test
    void the_start_page_asks_no_more_of_the_database_for_many_drafts_than_for_a_few() {
        signIn(world.karin);
        fixtures.complete();
        long few = start();
        for (int more = 0; more < 7; more++) {
            fixtures.started();
        }
        fixtures.complete();
        assertThat(start()).isEqualTo(few);
    }

    private long start() {
        String slug = context.getBean(AssociationDirectory.class).get(world.association).slug();
        signIn(world.karin);
        return Statements.of(() -> assertThat(words(navigate("f/" + slug, StartView.class)))
                .contains("är kvar innan ansökan kan lämnas in"));
    }

    @Test
    void the_kansli_is_chosen_from_a_list() {
        signIn(world.karin);
        Component page = open(draft, "parter");
        press("Bjud in kansliet");
        assertThat(find(Select.class).withCaption("Vem på kansliet").exists()).isTrue();
        press("Bjud in");
        roundTrip();
        assertThat(words(page)).contains("Göran Öst", "Kansliet · ");
    }

    @Test
    void a_comment_is_begun_at_its_field_and_answered_and_settled_in_the_panel() {
        signIn(world.karin);
        Component page = open(draft, "behov");
        NativeButton at = commentButton("Kommentera Glappet mellan organisationerna");
        test(at).click();
        test(box("Kommentar")).setValue("Har vi siffror?");
        press("Skicka kommentaren");
        roundTrip();
        assertThat(words(page)).contains("Kommentarer: 1 öppen", "Har vi siffror?");
        assertThat(at.getText()).isEqualTo("1 kommentar");
        assertThat(box("Kommentar").getValue()).isEmpty();
        assertThat(sectionCounts()).containsExactly("1", "1");

        signIn(reader);
        page = open(draft, "behov");
        assertThat(words(page)).contains("Du är läsare för Västerås stad.", "Har vi siffror?");
        press("Svara");
        test(box("Svar")).setValue("Ja, från kartläggningen.");
        press("Skicka svaret");
        roundTrip();
        assertThat(words(page)).contains("Ja, från kartläggningen.");
        assertThat(find(TextArea.class).withCaption("Svar").exists()).isFalse();
        press("Markera som löst");
        roundTrip();
        assertThat(find(Article.class).all()).isEmpty();
        assertThat(words(page)).contains("Inga öppna kommentarer om den här delen.", "Lösta (1)");
    }

    @Test
    void what_others_say_comes_in_without_touching_what_is_half_written() {
        CommentId thread = world.as(reader, () -> comments.write(draft, Section.NEED, "", "Första", Set.of()));
        signIn(world.karin);
        Component page = open(draft, "behov");
        press("Svara");
        TextArea answer = box("Svar");
        test(answer).setValue("Halvt skr");
        test(box("Kommentar")).setValue("Också halv");
        world.as(reader, () -> comments.answer(draft, thread, "Andra", Set.of()));
        world.as(reader, () -> comments.resolve(draft, thread));
        world.as(reader, () -> comments.write(draft, Section.NEED, "behov.glapp", "Ny tråd", Set.of()));
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            MockVaadin.runUIQueue();
            roundTrip();
            assertThat(words(page)).contains("Andra", "Ny tråd", "Löst av Märta Läsare");
        });
        assertThat(box("Svar")).isSameAs(answer);
        assertThat(answer.getValue()).isEqualTo("Halvt skr");
        assertThat(box("Kommentar").getValue()).isEqualTo("Också halv");
    }

    @Test
    void what_cannot_be_sent_is_said_at_the_field_and_the_words_stay() {
        signIn(world.karin);
        open(draft, "behov");
        test(box("Kommentar")).setValue("Gäller 19811218-9876");
        press("Skicka kommentaren");
        assertThat(box("Kommentar").isInvalid()).isTrue();
        assertThat(box("Kommentar").getErrorMessage()).contains("19811218-9876 ser ut som ett personnummer");
        assertThat(box("Kommentar").getValue()).contains("19811218-9876");
    }

    @Test
    void who_is_named_finds_it_on_the_start_page_and_the_link_leads_to_the_thread() {
        signIn(world.karin);
        open(draft, "behov");
        assertThat(find(ComboBox.class).withCaption("Nämn någon").exists()).isTrue();
        test(box("Kommentar")).setValue("@Märta Läsare, stämmer det?");
        press("Skicka kommentaren");
        roundTrip();
        CommentId thread = world.as(reader, () -> comments.read(draft)).threads().getFirst().id();

        signIn(reader);
        Component start = navigate("f/" + slug(), StartView.class);
        assertThat(words(start)).contains("Karin Åkerlund har nämnt dig i en kommentar.").doesNotContain("saker är kvar");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.endsWith("/behov?kommentar=" + thread));
        world.as(world.karin, () -> comments.resolve(draft, thread));
        UI.getCurrent()
                .navigate(
                        "f/" + slug() + "/ansokningar/" + draft + "/behov",
                        QueryParameters.of("kommentar", thread.toString()));
        Component page = (Component) getCurrentView();
        assertThat(words(page)).as("also when it has been settled since").contains("@Märta Läsare", "Löst av Karin Åkerlund");
        assertThat(find(Span.class).all().stream()
                        .filter(span -> span.hasClassName("fu-mention"))
                        .map(Span::getText))
                .containsExactly("@Märta Läsare");
    }

    @Test
    void ones_own_words_are_changed_and_taken_back() {
        world.as(world.karin, () -> comments.write(draft, Section.NEED, "", "Fel ord", Set.of()));
        world.as(reader, () -> comments.write(draft, Section.NEED, "", "Någon annans", Set.of()));
        signIn(world.karin);
        Component page = open(draft, "behov");
        assertThat(named("Ändra din kommentar")).hasSize(1);
        pressNamed("Ändra din kommentar");
        TextArea change = find(TextArea.class).all().stream()
                .filter(field -> field.getValue().equals("Fel ord"))
                .findFirst()
                .orElseThrow();
        test(change).setValue("Rätt ord");
        press("Spara ändringen");
        roundTrip();
        assertThat(words(page)).contains("Rätt ord", "ändrad").doesNotContain("Fel ord");
        pressNamed("Ta bort din kommentar");
        test(find(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(words(page)).doesNotContain("Rätt ord").contains("Någon annans");
    }

    @Test
    void once_submitted_comments_are_read_by_those_who_were_in_it_and_not_seen_by_others() {
        ApplicationId full = fixtures.complete();
        world.as(world.karin, () -> comments.write(full, Section.NEED, "behov.glapp", "Zinnober", Set.of()));
        world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(full));
        signIn(world.karin);
        Component page = open(full, "");
        assertThat(words(page)).contains("Zinnober", "är ingen del av ansökan");
        assertThat(find(TextArea.class).all()).isEmpty();
        signIn(world.director);
        assertThat(words(open(full, ""))).doesNotContain("Zinnober");
    }

    /** What a person could write in: everything but where one comments. */
    private List<Component> writable(Component page) {
        return find(Component.class).from(page).all().stream()
                .filter(each -> each instanceof HasValue<?, ?> field && !field.isReadOnly() && each.isVisible())
                .filter(each -> each.getElement().isEnabled() && !each.getElement().hasAttribute("readonly"))
                // The boxes of a group are as the group is.
                .filter(each -> !each.getClass().getSimpleName().equals("CheckBoxItem"))
                .filter(each -> !inComments(each))
                .toList();
    }

    private static boolean inComments(Component each) {
        return java.util.stream.Stream.iterate(each, parent -> parent != null, parent -> parent.getParent().orElse(null))
                .anyMatch(parent -> parent.getElement().getClassList().contains("fu-comments"));
    }

    private List<String> sectionCounts() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("fu-section-comments") && span.isVisible())
                .map(Span::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<ParticipantKind> partOf(String name) {
        return find(Select.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").equals("Roll för " + name))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton commentButton(String name) {
        return find(NativeButton.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private TextArea box(String label) {
        return find(TextArea.class).withCaption(label).single();
    }

    private void press(String text) {
        press(text, 0);
    }

    private void press(String text, int turn) {
        test(find(Button.class).all().stream()
                        .filter(each -> text.equals(each.getText()))
                        .skip(turn)
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<Button> named(String name) {
        return find(Button.class).all().stream()
                .filter(each -> each.getAriaLabel().orElse("").startsWith(name))
                .toList();
    }

    private void pressNamed(String name) {
        test(named(name).getFirst()).click();
    }

    private void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }

    private Component open(ApplicationId id, String section) {
        return navigate(
                "f/" + slug() + "/ansokningar/" + id + (section.isEmpty() ? "" : "/" + section), ApplicationFormView.class);
    }

    private String slug() {
        return context.getBean(AssociationDirectory.class).get(world.association).slug();
    }

    private static String words(Component page) {
        return page.getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
