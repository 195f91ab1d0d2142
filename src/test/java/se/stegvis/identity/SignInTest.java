package se.stegvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.identity.SignIn.Outcome;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Office;

@DatabaseTest
class SignInTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SignIn signIn;

    @Autowired
    PasswordLinkService links;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@exempel.se";
    private final AtomicInteger addresses = new AtomicInteger();
    private Office office;

    @BeforeEach
    void lena_is_a_facilitator() {
        office = new Office(context);
        office.invite(email, Role.FACILITATOR);
        office.choosePassword(email);
    }

    private Outcome attempt(String password, String address, Optional<String> device) {
        return signIn.attempt(email, password, address, device).outcome();
    }

    private String anotherAddress() {
        return "192.0.2." + addresses.incrementAndGet() + "/" + email;
    }

    @Test
    void an_attacker_from_many_addresses_is_stopped_but_does_not_lock_out_a_browser_that_is_known() {
        String device = signIn.attempt(email, Office.PASSWORD, anotherAddress(), Optional.empty())
                .device()
                .orElseThrow();
        for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
            assertThat(attempt("gissning " + i, anotherAddress(), Optional.empty())).isEqualTo(Outcome.REFUSED);
        }
        assertThat(attempt(Office.PASSWORD, anotherAddress(), Optional.empty())).isEqualTo(Outcome.THROTTLED);
        assertThat(attempt(Office.PASSWORD, anotherAddress(), Optional.of("a made-up mark"))).isEqualTo(Outcome.THROTTLED);
        assertThat(attempt(Office.PASSWORD, anotherAddress(), Optional.of(device))).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void one_address_that_guesses_at_many_accounts_is_stopped() {
        String address = anotherAddress();
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            signIn.attempt(UUID.randomUUID() + "@exempel.se", "gissning", address, Optional.empty());
        }
        assertThat(attempt(Office.PASSWORD, address, Optional.empty())).isEqualTo(Outcome.THROTTLED);
        assertThat(attempt(Office.PASSWORD, anotherAddress(), Optional.empty())).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void a_new_password_by_link_opens_an_account_that_somebody_else_closed() {
        for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
            attempt("gissning " + i, anotherAddress(), Optional.empty());
        }
        links.requestReset(email, anotherAddress());
        office.choosePassword(email);
        assertThat(attempt(Office.PASSWORD, anotherAddress(), Optional.empty())).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void an_address_without_account_answers_like_one_with_and_is_throttled_alike() {
        String unknown = UUID.randomUUID() + "@exempel.se";
        for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
            assertThat(signIn.attempt(unknown, "gissning", anotherAddress(), Optional.empty()).outcome())
                    .isEqualTo(Outcome.REFUSED);
        }
        assertThat(signIn.attempt(unknown, "gissning", anotherAddress(), Optional.empty()).outcome())
                .isEqualTo(Outcome.THROTTLED);
    }

    @Test
    void asking_for_a_reset_fills_nobodys_mailbox_and_says_nothing() {
        String unknown = UUID.randomUUID() + "@exempel.se";
        links.requestReset(unknown, anotherAddress());
        for (int i = 0; i < SignInThrottle.RESETS_PER_ACCOUNT + 5; i++) {
            links.requestReset(email, anotherAddress());
        }
        assertThat(messagesTo(unknown)).isZero();
        assertThat(messagesTo(email)).as("the invitation and the resets").isEqualTo(1 + SignInThrottle.RESETS_PER_ACCOUNT);
    }

    @Test
    void somebody_who_is_deactivated_is_refused_like_a_wrong_password() {
        office.asAdministrator(() -> {
            context.getBean(AccountService.class)
                    .deactivate(
                            office.association(),
                            context.getBean(AccountDirectory.class).byEmail(email).orElseThrow().id());
            return true;
        });
        assertThat(attempt(Office.PASSWORD, anotherAddress(), Optional.empty())).isEqualTo(Outcome.REFUSED);
    }

    private int messagesTo(String recipient) {
        return jdbc.sql("select count(*) from outbox_message where recipient = ?")
                .param(recipient)
                .query(Integer.class)
                .single();
    }
}
