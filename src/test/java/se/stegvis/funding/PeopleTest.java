package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.testing.DatabaseTest;

/** Who is in an application, as what, and who decides it. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class PeopleTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PeopleService people;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private AnswerService answers;

    @Autowired
    private PartnerService partners;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private ApplicationId draft;
    private Partner region;
    private AccountId contact;

    @BeforeEach
    void aDraftWithAPartner() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        draft = fixtures.started();
        region = world.as(world.karin, () -> partners.add(draft, world.region));
        contact = invite(world.karin, ParticipantKind.PARTNER_CONTACT, world.region, "kontakt");
    }

    @Test
    void each_side_lets_in_its_own_people() {
        AccountId editor = invite(world.karin, ParticipantKind.EDITOR, world.vasteras, "medforfattare");
        invite(editor, ParticipantKind.SIGNATORY, world.vasteras, "undertecknare");
        AccountId standIn = invite(contact, ParticipantKind.STAND_IN, world.region, "ersattare");
        invite(standIn, ParticipantKind.SIGNATORY, world.region, "undertecknare-region");
        invite(contact, ParticipantKind.READER, world.region, "lasare-region");

        refused(world.karin, ParticipantKind.STAND_IN, world.region);
        refused(world.karin, ParticipantKind.OFFICE, world.vasteras);
        refused(editor, ParticipantKind.OWNER, world.vasteras);
        refused(contact, ParticipantKind.READER, world.vasteras);
        refused(contact, ParticipantKind.EDITOR, world.region);
        assertThatThrownBy(() -> invite(contact, ParticipantKind.PARTNER_CONTACT, world.forsakringskassan, "annan"))
                .as("no partner")
                .isInstanceOf(NotFoundException.class);
        assertThat(open(world.karin).participants())
                .extracting(Participant::kind)
                .containsExactlyInAnyOrder(
                        ParticipantKind.OWNER,
                        ParticipantKind.EDITOR,
                        ParticipantKind.PARTNER_CONTACT,
                        ParticipantKind.STAND_IN,
                        ParticipantKind.SIGNATORY,
                        ParticipantKind.SIGNATORY,
                        ParticipantKind.READER);
    }

    @Test
    void who_only_reads_changes_nothing_and_a_stand_in_answers_for_the_partner() {
        AccountId reader = invite(world.karin, ParticipantKind.READER, world.vasteras, "lasare");
        assertThat(open(reader).mayEdit()).isFalse();
        assertThatThrownBy(() -> world.as(reader, () -> answers.save(draft, "behov.glapp", "", "Nytt", 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invite(reader, ParticipantKind.READER, world.vasteras, "en-till"))
                .isInstanceOf(NotFoundException.class);
        AccountId standIn = invite(contact, ParticipantKind.STAND_IN, world.region, "ersattare");
        assertThat(open(standIn).answersFor()).containsExactly(world.region);
        assertThat(open(standIn).maySubmit()).isFalse();
    }

    @Test
    void who_is_in_it_for_one_partner_changes_nothing_that_another_partner_says() {
        Partner other = world.as(world.karin, () -> partners.add(draft, world.forsakringskassan));
        AccountId others = invite(world.karin, ParticipantKind.PARTNER_CONTACT, world.forsakringskassan, "fk");
        AccountId standIn = invite(contact, ParticipantKind.STAND_IN, world.region, "ersattare");
        PartnerContent words = new PartnerContent("Två handläggare", "", "", Commitment.YES, "");
        for (AccountId stranger : List.of(contact, standIn)) {
            assertThatThrownBy(() -> world.as(stranger, () -> partners.save(draft, other.id(), words, other.version())))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason().key())
                            .isEqualTo("funding.refused.otherPartner"));
            assertThat(open(stranger).mayEdit(new FormPlace.OnePartner(world.forsakringskassan))).isFalse();
            assertThat(open(stranger).mayEdit(new FormPlace.OnePartner(world.region))).isTrue();
            world.as(stranger, () -> partners.save(
                    draft, region.id(), words, partner(world.region).version()));
        }
        world.as(others, () -> partners.save(draft, other.id(), words, other.version()));
        Partner now = partner(world.forsakringskassan);
        world.as(world.karin, () -> partners.save(draft, other.id(), PartnerContent.EMPTY, now.version()));
        assertThat(open(world.karin).mayEdit(new FormPlace.OnePartner(world.region))).isTrue();
    }

    @Test
    void who_is_invited_to_read_reads_that_draft_and_no_other_and_may_start_one_of_their_own() {
        AccountId signatory = invite(world.karin, ParticipantKind.SIGNATORY, world.vasteras, "undertecknare");
        ApplicationId other = new ApplicationFixtures(context, world).started();
        assertThat(open(signatory).mayEdit()).isFalse();
        assertThatThrownBy(() -> world.as(signatory, () -> applications.open(other))).isInstanceOf(NotFoundException.class);
        assertThat(world.as(signatory, () -> applications.list(world.association, ApplicationFilter.myDrafts(), 0, 10)))
                .extracting(ApplicationLine::id)
                .containsExactly(draft);
        ApplicationId own = world.as(signatory, () -> context.getBean(StartService.class)
                .start(world.association, NewApplication.newInitiative(world.vasteras, "En egen")));
        assertThat(world.as(signatory, () -> applications.open(own)).maySubmit()).isTrue();
        assertThatThrownBy(() -> world.as(signatory, () -> context.getBean(StartService.class)
                        .start(world.association, NewApplication.newInitiative(world.region, "För en annan"))))
                .isInstanceOf(RuntimeException.class);
    }

    private Partner partner(MemberId member) {
        return open(world.karin).partners().stream()
                .filter(each -> each.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_part_is_changed_by_who_could_have_given_both_and_counts_at_once() {
        AccountId person = invite(world.karin, ParticipantKind.READER, world.vasteras, "lasare");
        world.as(world.karin, () -> people.changeKind(draft, person, ParticipantKind.EDITOR));
        world.as(person, () -> answers.save(draft, "behov.glapp", "", "Nytt", 0));
        assertThat(letters("lasare")).anyMatch(body -> body.contains("Din roll är nu: Medförfattare, för Västerås stad"));
        world.as(world.karin, () -> people.changeKind(draft, person, ParticipantKind.SIGNATORY));
        assertThatThrownBy(() -> world.as(person, () -> answers.save(draft, "behov.glapp", "", "Mer", 1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.as(contact, () -> people.changeKind(draft, person, ParticipantKind.READER)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(contact, () -> people.changeKind(draft, contact, ParticipantKind.READER)))
                .as("one's own part")
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> people.changeKind(draft, person, ParticipantKind.OWNER)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void who_is_taken_out_sees_nothing_from_the_next_call_on() {
        AccountId editor = invite(world.karin, ParticipantKind.EDITOR, world.vasteras, "medforfattare");
        AccountId reader = invite(contact, ParticipantKind.READER, world.region, "lasare");
        assertThatThrownBy(() -> world.as(contact, () -> people.remove(draft, editor))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(editor, () -> people.remove(draft, world.karin)))
                .isInstanceOf(RefusedException.class);
        world.as(contact, () -> people.remove(draft, reader));
        world.as(world.karin, () -> people.remove(draft, editor));
        for (AccountId gone : List.of(reader, editor)) {
            assertThatThrownBy(() -> open(gone)).isInstanceOf(NotFoundException.class);
        }
        assertThat(audited("application.left")).isEqualTo(2);
    }

    @Test
    void a_partners_people_leave_with_the_partner() {
        AccountId signatory = invite(contact, ParticipantKind.SIGNATORY, world.region, "undertecknare");
        world.as(world.karin, () -> partners.remove(draft, region.id()));
        for (AccountId gone : List.of(contact, signatory)) {
            assertThatThrownBy(() -> open(gone)).isInstanceOf(NotFoundException.class);
        }
        assertThat(open(world.karin).participants()).hasSize(1);
    }

    @Test
    void the_owner_hands_over_to_a_co_author_and_may_then_be_taken_out() {
        AccountId editor = invite(world.karin, ParticipantKind.EDITOR, world.vasteras, "medforfattare");
        assertThatThrownBy(() -> world.as(editor, () -> people.handOver(draft, editor))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> people.handOver(draft, contact)))
                .isInstanceOf(RefusedException.class);
        world.as(world.karin, () -> people.handOver(draft, editor));
        assertThat(open(editor).maySubmit()).isTrue();
        assertThat(open(world.karin).maySubmit()).isFalse();
        assertThat(open(editor).participants().getFirst().account()).isEqualTo(editor);
        assertThat(audited("application.handedOver")).isEqualTo(1);
        assertThat(letters("medforfattare")).anyMatch(body -> body.contains("Din roll är nu: Projektägare"));
        world.as(editor, () -> people.remove(draft, world.karin));
        assertThatThrownBy(() -> open(world.karin)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_no_longer_applies_for_the_huvudman_cannot_become_owner() {
        AccountId editor = invite(world.karin, ParticipantKind.EDITOR, world.vasteras, "medforfattare");
        world.as(world.karin, () -> answers.save(draft, "parter.huvudman", "", world.vasteras.toString(), 0));
        jdbc.sql("update role_grant set ended_at = current_timestamp where account_id = ?").param(editor.value()).update();
        assertThatThrownBy(() -> world.as(world.karin, () -> people.handOver(draft, editor)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void the_kansli_is_let_in_from_a_list_and_otherwise_never_sees_a_draft() {
        AccountId second = world.person("Åsa Ny", Role.DIRECTOR, null);
        assertThatThrownBy(() -> open(world.director)).isInstanceOf(NotFoundException.class);
        assertThat(world.as(world.karin, () -> people.office(draft)))
                .extracting(PeopleService.OfficePerson::name)
                .containsExactly("Göran Öst", "Åsa Ny");
        assertThatThrownBy(() -> world.as(contact, () -> people.office(draft))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(contact, () -> people.inviteOffice(draft, second)))
                .isInstanceOf(RefusedException.class);
        AccountId auditor = world.person("Rut Ros", Role.AUDITOR, null);
        assertThatThrownBy(() -> world.as(world.karin, () -> people.inviteOffice(draft, auditor)))
                .isInstanceOf(NotFoundException.class);
        world.as(world.karin, () -> people.inviteOffice(draft, second));
        assertThat(open(second).mayEdit()).isFalse();
        assertThatThrownBy(() -> world.as(second, () -> answers.save(draft, "behov.glapp", "", "Nytt", 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> open(world.director)).isInstanceOf(NotFoundException.class);
        assertThat(world.as(second, () -> applications.list(world.association, ApplicationFilter.myDrafts(), 0, 10)))
                .extracting(ApplicationLine::id)
                .containsExactly(draft);
        world.as(world.karin, () -> people.remove(draft, second));
        assertThatThrownBy(() -> open(second)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_letter_says_which_part_one_has_and_is_sent_again_with_a_new_link_that_nobody_else_sees() {
        AccountId signatory = invite(contact, ParticipantKind.SIGNATORY, world.region, "undertecknare");
        assertThat(letters("undertecknare"))
                .anySatisfy(body -> assertThat(body)
                        .contains("Din roll: Undertecknare, för Region Västmanland", "skriv under den", "/ansokningar/" + draft));
        String first = links("undertecknare").getFirst();
        world.as(contact, () -> people.resend(draft, signatory));
        assertThat(links("undertecknare")).hasSize(2).doesNotHaveDuplicates().contains(first);
        assertThat(jdbc.sql("select count(*) from account_link where account_id = ? and used_at is null")
                        .param(signatory.value())
                        .query(Integer.class)
                        .single())
                .as("the old link is stopped")
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from outbox_message where recipient like 'undertecknare%' and association_id = ?"
                                + " and made_by is not null")
                        .param(world.association.value())
                        .query(Integer.class)
                        .single())
                .as("nobody can copy it")
                .isZero();
        AccountId other = invite(world.karin, ParticipantKind.READER, world.vasteras, "lasare");
        assertThatThrownBy(() -> world.as(contact, () -> people.resend(draft, other))).isInstanceOf(RefusedException.class);
    }

    @Test
    void nothing_about_who_is_in_it_changes_after_submission() {
        ApplicationId full = fixtures.complete();
        AccountId partner = fixtures.contact(full, world.region);
        world.as(world.karin, () -> submission.submit(full));
        assertThatThrownBy(() -> world.as(world.karin, () -> people.remove(full, partner)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(world.karin, () -> people.invite(
                        full, ParticipantKind.READER, world.vasteras, "Sen Sund", "sen@exempel.se")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> world.as(partner, () -> people.invite(
                        full, ParticipantKind.READER, world.region, "Sen Sund", "sen@exempel.se")))
                .isInstanceOf(RefusedException.class);
    }

    private AccountId invite(AccountId by, ParticipantKind kind, MemberId member, String mailbox) {
        return world.as(by, () -> people.invite(draft, kind, member, "Person " + mailbox, mailbox + "." + draft + "@exempel.se"));
    }

    private void refused(AccountId by, ParticipantKind kind, MemberId member) {
        assertThatThrownBy(() -> invite(by, kind, member, "ingen")).isInstanceOf(RefusedException.class);
    }

    private ApplicationDraft open(AccountId who) {
        return world.as(who, () -> applications.open(draft));
    }

    private List<String> letters(String mailbox) {
        return jdbc.sql("select body from outbox_message where association_id = ? and recipient like ?")
                .params(world.association.value(), mailbox + "." + draft + "%")
                .query(String.class)
                .list();
    }

    private List<String> links(String mailbox) {
        return jdbc.sql("select secret_link from outbox_message where association_id = ? and recipient like ? and has_link = true")
                .params(world.association.value(), mailbox + "." + draft + "%")
                .query(String.class)
                .list();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where association_id = ? and action = ?")
                .params(world.association.value(), action)
                .query(Integer.class)
                .single();
    }
}
