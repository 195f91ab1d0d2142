package se.stegvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.association.NewRole;
import se.stegvis.association.RoleService;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.notification.OutboxLine;
import se.stegvis.notification.OutboxService;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Office;

/** Links by which people choose passwords: used once, for a while, and handed out only where they open nothing else. */
@DatabaseTest
class LinksTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PasswordLinkService links;

    @Autowired
    AccountService accounts;

    @Autowired
    OutboxService outbox;

    @Autowired
    RoleService roles;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@exempel.se";
    private Office office;
    private AccountId person;

    @BeforeEach
    void somebody_is_invited() {
        office = new Office(context);
        person = office.invite(email, Role.FACILITATOR);
    }

    @Test
    void a_link_sets_a_password_once() {
        String token = office.token(email);
        assertThat(links.open(token)).map(OpenLink::purpose).contains(LinkPurpose.INVITATION);
        links.setPassword(token, Office.PASSWORD);
        assertThat(links.open(token)).isEmpty();
        assertThatThrownBy(() -> links.setPassword(token, "något helt annat")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_password_that_is_too_weak_does_not_use_the_link_up() {
        String token = office.token(email);
        assertThatThrownBy(() -> links.setPassword(token, "kort")).isInstanceOf(InvalidInputException.class);
        assertThat(links.open(token)).isPresent();
    }

    @Test
    void a_link_is_worth_nothing_when_its_time_is_out() {
        String token = office.token(email);
        jdbc.sql("update account_link set expires_at = ? where account_id = ?")
                .params(Timestamp.from(Instant.parse("2020-01-01T00:00:00Z")), person.value())
                .update();
        assertThat(links.open(token)).isEmpty();
    }

    @Test
    void a_new_link_makes_the_old_one_useless() {
        String old = office.token(email);
        office.run(office.administrator(), () -> accounts.renewLink(office.association(), person));
        assertThat(links.open(old)).isEmpty();
        assertThat(links.open(office.token(email))).isPresent();
    }

    @Test
    void deactivating_somebody_makes_the_links_useless() {
        String token = office.token(email);
        office.run(office.administrator(), () -> accounts.deactivate(office.association(), person));
        assertThat(links.open(token)).isEmpty();
    }

    @Test
    void a_link_is_shown_once_and_to_its_maker_only() {
        AccountId other = office.invite(UUID.randomUUID() + "@exempel.se", Role.ADMINISTRATOR);
        UUID message = messageTo(office, email).id();
        assertThatThrownBy(() -> office.as(other, () -> outbox.copyLink(office.association(), message)))
                .isInstanceOf(RefusedException.class);
        assertThat(office.asAdministrator(() -> outbox.copyLink(office.association(), message))).contains("/losenord/");
        assertThatThrownBy(() -> office.asAdministrator(() -> outbox.copyLink(office.association(), message)))
                .isInstanceOf(RefusedException.class);
        assertThat(messageTo(office, email).body()).doesNotContain("/losenord/");
    }

    @Test
    void a_link_that_would_open_another_forbund_is_not_shown() {
        Office elsewhere = new Office(context);
        UUID before = messageTo(office, email).id();
        elsewhere.invite(email, Role.FACILITATOR);
        assertThatThrownBy(() -> office.asAdministrator(() -> outbox.copyLink(office.association(), before)))
                .as("made before the person came to the other förbund")
                .isInstanceOf(RefusedException.class);
        assertThat(messageTo(elsewhere, email).linkCopyable()).as("made afterwards").isFalse();
    }

    @Test
    void the_first_administrators_link_is_shown_to_who_runs_the_installation() {
        UUID message = office.as(office.operator(), () -> outbox.ownLinks()).stream()
                .filter(link -> link.association().equals(office.association()))
                .findFirst()
                .orElseThrow()
                .message();
        assertThat(office.as(office.operator(), () -> outbox.copyOwnLink(message))).contains("/losenord/");
        assertThatThrownBy(() -> office.as(office.operator(), () -> outbox.copyOwnLink(message)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void somebody_who_has_chosen_a_password_is_no_longer_given_links_by_who_runs_the_installation() {
        office.choosePassword(office.administratorEmail());
        assertThatThrownBy(() -> office.as(office.operator(), () -> {
                    accounts.renewFirstAdministratorsLink(office.association());
                    return true;
                }))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_role_cannot_be_given_to_somebody_who_is_deactivated() {
        office.run(office.administrator(), () -> accounts.deactivate(office.association(), person));
        assertThatThrownBy(() -> office.run(
                        office.administrator(),
                        () -> roles.grant(office.association(), person, new NewRole(Role.AUDITOR, null))))
                .isInstanceOf(RefusedException.class);
    }

    private OutboxLine messageTo(Office of, String recipient) {
        return of.asAdministrator(() -> outbox.messages(of.association(), recipient, 0, 10)).getFirst();
    }
}
