package se.stegvis.funding.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.AttachmentType;
import se.stegvis.testing.ClamdStandIn;
import se.stegvis.testing.SampleFiles;

/** What is sent is searched before it is opened and kept, and nothing is kept that could not be searched. */
class IntakeTest {

    private static final long LARGEST = 1_000_000;
    private static final int CLAMD_TAKES = 2_000_000;

    private final ClamdStandIn clamd = new ClamdStandIn(CLAMD_TAKES);
    private final Intake intake = new Intake(scannerAt(clamd.address()));
    private final List<byte[]> kept = new ArrayList<>();

    @AfterEach
    void overAndDone() {
        clamd.close();
    }

    @Test
    void a_clean_file_is_kept_to_the_byte() throws IOException {
        byte[] pdf = SampleFiles.pdf("Kartläggning", 300_000);
        take(intake, pdf);
        assertThat(kept).containsExactly(pdf);
    }

    @Test
    void a_file_with_a_virus_is_refused_by_the_name_of_the_virus() {
        assertThatThrownBy(() -> take(intake, SampleFiles.concat(SampleFiles.pdf("Kartläggning"), SampleFiles.eicar())))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.faults().getFirst().message().key()).isEqualTo("funding.attachment.virus");
                    assertThat(refused.faults().getFirst().message().arguments()).containsExactly("Eicar-Test-Signature");
                });
        assertThat(kept).isEmpty();
    }

    @Test
    void the_virus_is_told_of_also_when_the_file_is_not_what_it_says() {
        assertThatThrownBy(() -> take(intake, SampleFiles.eicar()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("funding.attachment.virus");
    }

    @Test
    void nothing_is_kept_while_the_scanner_is_down_and_all_is_well_when_it_is_back() throws IOException {
        byte[] pdf = SampleFiles.pdf("Kartläggning");
        clamd.stop();
        assertThatThrownBy(() -> take(intake, pdf))
                .isInstanceOf(RefusedException.class)
                .hasMessage("funding.attachment.notSearched");
        assertThat(kept).isEmpty();
        clamd.startAgain();
        take(intake, pdf);
        assertThat(kept).containsExactly(pdf);
    }

    @Test
    void nothing_is_kept_when_the_scanner_is_silent_or_takes_less_than_we_do() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            Intake waiting = new Intake(scannerAt("localhost:" + silent.getLocalPort()));
            assertThatThrownBy(() -> take(waiting, SampleFiles.pdf("Kartläggning"))).isInstanceOf(RefusedException.class);
        }
        try (ClamdStandIn small = new ClamdStandIn(1_000)) {
            Intake narrow = new Intake(scannerAt(small.address()));
            assertThatThrownBy(() -> take(narrow, SampleFiles.pdf("Kartläggning", 900_000)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("funding.attachment.beyondScanner");
        }
        assertThat(kept).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_scanner_that_accepts_and_then_takes_nothing_does_not_hold_the_sender() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0)) {
            Intake waiting = new Intake(scannerAt("localhost:" + deaf.getLocalPort()));
            byte[] large = SampleFiles.pdf("Kartläggning", 20_000_000);
            assertThatThrownBy(() -> waiting.take(AttachmentType.PDF, new ByteArrayInputStream(large), large.length, kept::add))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("funding.attachment.notSearched");
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void an_empty_file_and_one_that_is_too_large_are_refused_before_they_are_searched() {
        clamd.stop();
        assertThatThrownBy(() -> take(intake, new byte[0])).hasMessageContaining("funding.attachment.empty");
        assertThatThrownBy(() -> take(intake, SampleFiles.pdf("Kartläggning", 1_100_000)))
                .hasMessageContaining("funding.attachment.tooLarge");
    }

    @Test
    void an_address_that_is_none_is_told_when_the_server_starts() {
        assertThatThrownBy(() -> scannerAt("localhost"))
                .hasMessageContaining("host:port")
                .hasMessageContaining("stegvis.attachments.clamd");
        assertThat(scannerAt("[::1]:3310").searches()).isTrue();
    }

    private static Clamd scannerAt(String address) {
        return new Clamd(address, Duration.ofMillis(700));
    }

    private void take(Intake into, byte[] content) throws IOException {
        into.take(AttachmentType.PDF, new ByteArrayInputStream(content), LARGEST, kept::add);
    }
}
