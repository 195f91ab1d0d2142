package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.identity.SignIn;
import se.stegvis.testing.DatabaseTest;

/** Who signs, how they show who they are, and what submission asks for. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class SigningTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SigningService service;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private AnswerService answers;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private Signing signing;
    private ApplicationId id;

    @BeforeEach
    void aCompleteApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        signing = new Signing(context, world);
        id = fixtures.complete();
    }

    @Test
    void who_signs_with_the_password_is_written_down_with_title_mandate_and_the_checksum_of_what_was_signed() {
        AccountId eva = signing.participant(id, "Eva Ek", ParticipantKind.SIGNATORY, world.region);
        signing.sign(id, eva, world.region);
        SigningParty region = signing.party(id, world.region);
        assertThat(region.isSigned()).isTrue();
        byte[] signed = world.as(eva, () -> service.signedContent(id));
        assertThat(region.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("Eva Ek");
            assertThat(signature.title()).isEqualTo("Förvaltningschef");
            assertThat(signature.mandate()).isEqualTo("Enligt delegationsordningen");
            assertThat(signature.method()).isEqualTo(SigningMethod.PASSWORD);
            assertThat(signature.checksum()).isEqualTo(Secrets.checksum(signed));
        });
        assertThat(new String(signed, StandardCharsets.UTF_8))
                .contains("Samordningsteam Västerås", "Andel till arbete")
                .doesNotContain("Karin Åkerlund", "Örjan Ek");
        assertThat(region.signers().getFirst().name()).as("a named signatory comes first").isEqualTo("Eva Ek");
        assertThat(actions()).contains("application.signed");
    }

    @Test
    void a_wrong_password_signs_nothing() {
        assertThatThrownBy(() -> signing.sign(id, world.karin, world.vasteras, SigningMethod.PASSWORD, "fel lösenord här"))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.field()).isEqualTo("proof")));
        assertThat(signing.isSigned(id, world.vasteras)).isFalse();
    }

    @Test
    void name_title_mandate_and_the_right_to_sign_have_to_be_given() {
        String seen = signing.state(id).checksum();
        assertThatThrownBy(() -> world.as(world.karin, () -> service.sign(
                        id, new NewSignature(world.vasteras, " ", "", "", false, seen, SigningMethod.PASSWORD, ""))))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> assertThat(wrong.faults())
                        .extracting(InvalidInputException.Fault::field)
                        .containsExactlyInAnyOrder("name", "title", "mandate", "entitled", "proof"));
    }

    @Test
    void a_code_sent_by_mail_signs_once_and_is_nowhere_stored_as_it_is() {
        world.as(world.karin, () -> service.sendCode(id));
        String code = signing.code(world.karin);
        assertThat(jdbc.sql("select code_hash from confirmation_code where account_id = ?")
                        .param(world.karin.value())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(stored -> stored.contains(code));
        assertThatThrownBy(() -> byCode("AAAAAAAA")).isInstanceOf(InvalidInputException.class);
        byCode(" " + code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4) + " ");
        assertThat(signing.party(id, world.vasteras).signatures().getFirst().method()).isEqualTo(SigningMethod.MAIL_CODE);
        world.as(world.karin, () -> service.withdraw(id));
        assertThat(signing.isSigned(id, world.vasteras)).isFalse();
        assertThatThrownBy(() -> byCode(code)).as("used").isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_code_is_good_for_ten_minutes_for_this_application_and_this_person_and_only_the_latest() {
        world.as(world.karin, () -> service.sendCode(id));
        String first = signing.code(world.karin);
        jdbc.sql("update outbox_message set secret_link = null where secret_link = ?").param(first).update();
        world.as(world.karin, () -> service.sendCode(id));
        String second = signing.code(world.karin);
        assertThatThrownBy(() -> byCode(first)).isInstanceOf(InvalidInputException.class);
        ApplicationId other = fixtures.complete();
        assertThatThrownBy(() -> signing.sign(other, world.karin, world.vasteras, SigningMethod.MAIL_CODE, second))
                .isInstanceOf(InvalidInputException.class);
        AccountId contact = fixtures.contact(id, world.region);
        assertThatThrownBy(() -> signing.sign(id, contact, world.region, SigningMethod.MAIL_CODE, second))
                .isInstanceOf(InvalidInputException.class);
        jdbc.sql("update confirmation_code set expires_at = current_timestamp - interval '1' minute where account_id = ?")
                .param(world.karin.value())
                .update();
        assertThatThrownBy(() -> byCode(second)).as("too old").isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_code_that_has_been_missed_five_times_is_worth_nothing() {
        world.as(world.karin, () -> service.sendCode(id));
        for (int missed = 0; missed < 5; missed++) {
            assertThatThrownBy(() -> byCode("AAAAAAAA")).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> byCode(signing.code(world.karin))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void guessing_is_slowed_down_without_shutting_anybody_out_of_signing_in_and_codes_are_not_sent_without_end() {
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThatThrownBy(() -> signing.sign(id, world.karin, world.vasteras, SigningMethod.PASSWORD, "fel lösenord här"))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> signing.sign(id, world.karin, world.vasteras))
                .isInstanceOf(RefusedException.class)
                .hasMessage("identity.confirm.throttled");
        String email = jdbc.sql("select email from account where id = ?")
                .param(world.karin.value())
                .query(String.class)
                .single();
        assertThat(context.getBean(SignIn.class)
                        .attempt(email, Signing.PASSWORD, "192.0.2.17", java.util.Optional.empty())
                        .outcome())
                .isEqualTo(SignIn.Outcome.SIGNED_IN);
        for (int sent = 0; sent < 5; sent++) {
            world.as(world.karin, () -> service.sendCode(id));
        }
        assertThatThrownBy(() -> world.as(world.karin, () -> service.sendCode(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("identity.confirm.tooManyCodes");
    }

    @Test
    void nobody_signs_for_a_party_that_they_are_not_in_the_application_for() {
        AccountId contact = fixtures.contact(id, world.region);
        signing.hasPassword(contact);
        AccountId reader = signing.participant(id, "Rut Ros", ParticipantKind.READER, world.vasteras);
        AccountId stranger = signing.participant(fixtures.started(), "Åke Al", ParticipantKind.EDITOR, world.vasteras);
        assertThatThrownBy(() -> signing.sign(id, contact, world.forsakringskassan)).hasMessage("funding.refused.notSigner");
        assertThatThrownBy(() -> signing.sign(id, world.karin, world.region)).hasMessage("funding.refused.notSigner");
        assertThatThrownBy(() -> signing.sign(id, reader, world.vasteras)).hasMessage("funding.refused.notSigner");
        assertThatThrownBy(() -> world.as(reader, () -> service.sendCode(id))).hasMessage("funding.refused.notSigner");
        assertThatThrownBy(() -> world.as(stranger, () -> service.state(id))).isInstanceOf(NotFoundException.class);
        assertThat(signing.state(id).standing()).isEmpty();
        // A stand-in and a signatory on the side of huvudman do.
        AccountId standIn = signing.participant(id, "Sune Sol", ParticipantKind.STAND_IN, world.region);
        AccountId own = signing.participant(id, "Ulla Ur", ParticipantKind.SIGNATORY, world.vasteras);
        signing.sign(id, standIn, world.region);
        signing.sign(id, own, world.vasteras);
        assertThat(signing.isSigned(id, world.region) && signing.isSigned(id, world.vasteras)).isTrue();
    }

    @Test
    void what_has_changed_since_it_was_read_is_not_signed() {
        String seen = signing.state(id).checksum();
        world.as(world.karin, () -> fixtures.answer(id, "behov.glapp", "", "Något helt annat"));
        assertThatThrownBy(() -> world.as(world.karin, () -> service.sign(
                        id, signing.signature(world.vasteras, seen, SigningMethod.PASSWORD, Signing.PASSWORD))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.signChanged");
    }

    @Test
    void nobody_signs_twice_but_two_of_a_party_may() throws Exception {
        AccountId colleague = signing.participant(id, "Lars Ek", ParticipantKind.EDITOR, world.vasteras);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<String>> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (AccountId who : List.of(world.karin, world.karin, colleague, colleague)) {
                outcomes.add(people.submit(() -> {
                    together.await();
                    try {
                        signing.sign(id, who, world.vasteras);
                        return "signed";
                    } catch (RefusedException refused) {
                        return refused.reason().key();
                    }
                }));
            }
            together.countDown();
            List<String> came = new ArrayList<>();
            for (Future<String> outcome : outcomes) {
                came.add(outcome.get());
            }
            assertThat(came)
                    .containsExactlyInAnyOrder(
                            "signed", "signed", "funding.refused.signedAlready", "funding.refused.signedAlready");
        }
        assertThat(signing.state(id).standing())
                .extracting(Signature::signer)
                .containsExactlyInAnyOrder(world.karin, colleague);
    }

    @Test
    void a_signature_that_meets_a_change_never_stands_under_what_was_not_signed() throws Exception {
        for (int round = 0; round < 5; round++) {
            String text = "Vända " + round;
            CountDownLatch together = new CountDownLatch(1);
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                Future<?> signs = people.submit(() -> {
                    together.await();
                    try {
                        signing.sign(id, world.karin, world.vasteras);
                    } catch (RefusedException late) {
                        assertThat(late.reason().key())
                                .isIn("funding.refused.signChanged", "funding.refused.signedAlready");
                    }
                    return "";
                });
                Future<?> writes = people.submit(() -> {
                    together.await();
                    return world.as(world.karin, () -> fixtures.answer(id, "behov.glapp", "", text));
                });
                together.countDown();
                signs.get();
                writes.get();
            }
            SigningState after = signing.state(id);
            assertThat(after.standing()).allMatch(signature -> signature.checksum().equals(after.checksum()));
        }
    }

    @Test
    void submission_waits_for_every_party_for_huvudman_or_for_nobody_as_the_forbund_has_set() {
        assertThat(missing()).containsExactlyInAnyOrder(
                world.vasteras.toString(),
                world.arbetsformedlingen.toString(),
                world.forsakringskassan.toString(),
                world.region.toString());
        assertThat(world.as(world.karin, () -> submission.review(id)).progress().values())
                .as("what is written is written")
                .containsOnly(SectionState.DONE);
        assertThatThrownBy(() -> world.as(world.karin, () -> submission.submit(id)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.incomplete");
        world.set(Setting.SIGNATURES_REQUIRED, "LEAD");
        assertThat(missing()).containsExactly(world.vasteras.toString());
        signing.sign(id, world.karin, world.vasteras);
        assertThat(missing()).isEmpty();
        world.set(Setting.SIGNATURES_REQUIRED, "ALL");
        assertThat(missing()).hasSize(3);
        world.set(Setting.SIGNATURES_REQUIRED, "NONE");
        world.as(world.karin, () -> service.withdraw(id));
        assertThat(world.as(world.karin, () -> submission.submit(id)).caseNumber()).endsWith("/1");
    }

    @Test
    void what_is_submitted_carries_the_signatures_for_ever() {
        signing.signAll(id, fixtures);
        String signed = signing.state(id).checksum();
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        byte[] json = world.as(world.director, () -> submission.content(id));
        assertThat(Secrets.checksum(json)).isEqualTo(receipt.checksum());
        Snapshot fixed = Snapshot.read(new String(json, StandardCharsets.UTF_8));
        assertThat(fixed.signatures())
                .extracting(Snapshot.SignatureLine::party)
                .containsExactlyInAnyOrder(
                        "Västerås stad", "Arbetsförmedlingen", "Försäkringskassan", "Region Västmanland");
        assertThat(fixed.signatures()).allMatch(line -> line.checksum().equals(signed));
        assertThat(Secrets.checksum(world.as(world.director, () -> service.signedContent(id)))).isEqualTo(signed);
        assertThat(world.as(world.director, () -> submission.preview(id)).blocks().toString())
                .contains("Signaturer", "Eva Ek", "Förvaltningschef", signed, receipt.checksum());
        assertThatThrownBy(() -> signing.sign(id, world.karin, world.vasteras)).hasMessage("funding.refused.submitted");
        assertThatThrownBy(() -> world.as(world.karin, () -> service.withdraw(id))).hasMessage("funding.refused.submitted");
        for (String change : List.of(
                "update application_signature set signer_name = 'Någon annan' where application_id = ?",
                "delete from application_signature where application_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_version_that_was_fixed_before_there_were_signatures_has_none() {
        world.set(Setting.SIGNATURES_REQUIRED, "NONE");
        world.as(world.karin, () -> submission.submit(id));
        String json = new String(world.as(world.karin, () -> submission.content(id)), StandardCharsets.UTF_8);
        assertThat(json).contains(",\"signatures\":[]");
        assertThat(Snapshot.read(json.replace(",\"signatures\":[]", "")).signatures()).isEmpty();
        assertThatThrownBy(() -> world.as(world.karin, () -> service.signedContent(id))).isInstanceOf(NotFoundException.class);
    }

    private SigningState byCode(String code) {
        return signing.sign(id, world.karin, world.vasteras, SigningMethod.MAIL_CODE, code);
    }

    private List<String> missing() {
        return world.as(world.karin, () -> submission.review(id)).shortcomings().stream()
                .filter(Shortcoming::isSignature)
                .map(Shortcoming::scope)
                .toList();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where association_id = ?")
                .param(world.association.value())
                .query(String.class)
                .list();
    }
}
