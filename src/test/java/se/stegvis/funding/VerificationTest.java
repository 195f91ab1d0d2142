package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.Verified.What;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.SampleFiles;

/** Whether a document is the one that was submitted, for anybody who has not signed in. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class VerificationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private VerificationService verification;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private SigningService service;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private Signing signing;
    private ApplicationId id;
    private String address;

    @BeforeEach
    void asksFromAnAddressOfItsOwn() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        signing = new Signing(context, world);
        id = fixtures.complete();
        address = UUID.randomUUID().toString();
    }

    @Test
    void the_pdf_the_data_and_what_was_signed_are_known_and_one_changed_byte_is_not() throws IOException {
        signing.signAll(id, fixtures);
        Receipt receipt = world.as(world.karin, () -> submission.submit(id));
        byte[] pdf = world.as(world.karin, () -> submission.document(id)).content();
        byte[] json = world.as(world.karin, () -> submission.content(id));
        byte[] signed = world.as(world.karin, () -> service.signedContent(id));
        assertThat(file(pdf)).isPresent().get().satisfies(found -> {
            assertThat(found.what()).isEqualTo(What.DOCUMENT);
            assertThat(found.association()).isEqualTo(world.name);
            assertThat(found.caseNumber()).isEqualTo(receipt.caseNumber());
            assertThat(found.submittedAt()).isEqualTo(receipt.submittedAt());
        });
        assertThat(file(json)).map(Verified::what).contains(What.CONTENT);
        assertThat(file(signed)).map(Verified::what).contains(What.SIGNED);
        for (byte[] each : new byte[][] {pdf, json, signed}) {
            byte[] tampered = each.clone();
            tampered[tampered.length / 2] ^= 1;
            assertThat(file(tampered)).isEmpty();
        }
        String spaced = receipt.checksum().toUpperCase(java.util.Locale.ROOT).replaceAll("(.{8})", "$1 ");
        assertThat(verification.verify(spaced, address)).map(Verified::what).contains(What.CONTENT);
        assertThat(verification.verify("0".repeat(64), address)).isEmpty();
        assertThatThrownBy(() -> verification.verify("12ab", address)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_draft_and_a_bilaga_are_not_known_however_exact_the_checksum() throws IOException {
        byte[] attached = SampleFiles.pdf("Avtal");
        world.as(world.karin, () -> {
            try {
                return context.getBean(AttachmentService.class).add(id, "Avtal.pdf", new ByteArrayInputStream(attached));
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
        signing.sign(id, world.karin, world.vasteras);
        String signed = signing.state(id).checksum();
        assertThat(verification.verify(signed, address)).as("of a draft").isEmpty();
        assertThat(jdbc.sql("select count(*) from application_signature where checksum = ?")
                        .param(signed)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        signing.sign(id, contact(world.region), world.region);
        signing.sign(id, contact(world.arbetsformedlingen), world.arbetsformedlingen);
        signing.sign(id, contact(world.forsakringskassan), world.forsakringskassan);
        world.as(world.karin, () -> submission.submit(id));
        assertThat(file(attached)).isEmpty();
    }

    @Test
    void what_is_too_large_is_turned_away_and_nobody_asks_without_end() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }
        };
        assertThatThrownBy(() -> verification.verify(endless, address))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.fileTooLarge");
        for (int asked = 1; asked < 60; asked++) {
            verification.verify("0".repeat(64), address);
        }
        assertThatThrownBy(() -> verification.verify("0".repeat(64), address))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.refused.askedTooOften");
        assertThat(verification.verify("0".repeat(64), UUID.randomUUID().toString()))
                .as("from somewhere else")
                .isEmpty();
    }

    private AccountId contact(MemberId member) {
        AccountId contact = fixtures.contact(id, member);
        signing.hasPassword(contact);
        return contact;
    }

    private Optional<Verified> file(byte[] content) throws IOException {
        return verification.verify(new ByteArrayInputStream(content), address);
    }
}
