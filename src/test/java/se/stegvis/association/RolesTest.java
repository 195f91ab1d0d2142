package se.stegvis.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.stegvis.access.ForbiddenException;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditLog;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.Office;

@DatabaseTest
class RolesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AssociationDirectory directory;

    @Autowired
    RoleService roles;

    @Autowired
    AuditLog log;

    private Office office;

    @BeforeEach
    void a_forbund() {
        office = new Office(context);
    }

    private static String anAddress() {
        return UUID.randomUUID() + "@exempel.se";
    }

    private UUID grantOf(AccountId person, Role role) {
        return directory.grantsOf(office.association(), person).stream()
                .filter(grant -> grant.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void a_role_counts_from_the_moment_it_is_given_until_the_moment_it_is_taken() {
        AccountId person = office.invite(anAddress(), Role.FACILITATOR);
        assertThatThrownBy(() -> office.as(person, () -> log.count(office.association(), "")))
                .isInstanceOf(ForbiddenException.class);
        office.run(office.administrator(), () -> roles.grant(office.association(), person, new NewRole(Role.AUDITOR, null)));
        assertThat(office.as(person, () -> log.count(office.association(), ""))).isPositive();
        office.run(office.administrator(), () -> roles.end(office.association(), grantOf(person, Role.AUDITOR)));
        assertThatThrownBy(() -> office.as(person, () -> log.count(office.association(), "")))
                .isInstanceOf(ForbiddenException.class);
        office.run(office.administrator(), () -> roles.end(office.association(), grantOf(person, Role.FACILITATOR)));
        assertThatThrownBy(() -> office.as(person, () -> log.count(office.association(), "")))
                .as("without any role the förbund is not there")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_last_administrator_stays() {
        assertThatThrownBy(() -> office.run(
                        office.administrator(),
                        () -> roles.end(office.association(), grantOf(office.administrator(), Role.ADMINISTRATOR))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void two_administrators_who_remove_each_other_at_once_leave_one() throws Exception {
        AccountId other = office.invite(anAddress(), Role.ADMINISTRATOR);
        UUID first = grantOf(office.administrator(), Role.ADMINISTRATOR);
        UUID second = grantOf(other, Role.ADMINISTRATOR);
        try (var executor = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> removals = List.of(
                    () -> tried(() -> office.run(office.administrator(), () -> roles.end(office.association(), second))),
                    () -> tried(() -> office.run(other, () -> roles.end(office.association(), first))));
            long done = 0;
            for (Future<Boolean> removal : executor.invokeAll(removals)) {
                done += removal.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(directory.holders(office.association(), Role.ADMINISTRATOR)).hasSize(1);
    }

    @Test
    void there_is_one_ordforande() {
        Member region = office.member(MemberKind.REGION, "Region");
        office.invite(anAddress(), new NewRole(Role.CHAIR, region.id()));
        assertThatThrownBy(() -> office.invite(anAddress(), new NewRole(Role.CHAIR, region.id())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void ersattare_serve_in_the_order_that_was_decided_and_the_log_says_what_it_was() {
        Member region = office.member(MemberKind.REGION, "Region");
        AccountId first = office.invite(anAddress(), new NewRole(Role.SUBSTITUTE, region.id()));
        AccountId second = office.invite(anAddress(), new NewRole(Role.SUBSTITUTE, region.id()));
        assertThat(directory.holders(office.association(), Role.SUBSTITUTE)).containsExactly(first, second);
        List<UUID> turned = List.of(grantOf(second, Role.SUBSTITUTE), grantOf(first, Role.SUBSTITUTE));
        office.run(office.administrator(), () -> roles.orderSubstitutes(office.association(), turned));
        assertThat(directory.holders(office.association(), Role.SUBSTITUTE)).containsExactly(second, first);
        assertThatThrownBy(() -> office.run(
                        office.administrator(), () -> roles.orderSubstitutes(office.association(), turned.subList(0, 1))))
                .as("a list from before somebody became ersättare")
                .isInstanceOf(RefusedException.class);
        assertThat(office.asAdministrator(() -> log.read(office.association(), "role.order", 0, 10)))
                .hasSize(1);
    }

    private static boolean tried(Runnable removal) {
        try {
            removal.run();
            return true;
        } catch (RefusedException | ForbiddenException | NotFoundException refused) {
            return false;
        }
    }
}
