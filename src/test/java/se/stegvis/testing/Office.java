package se.stegvis.testing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.MemberKind;
import se.stegvis.association.NewRole;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.identity.AccountService;
import se.stegvis.identity.PasswordLinkService;

/** A förbund of a test's own, made through the services as its people would make it. */
public final class Office {

    /** A password good enough for everybody in tests. */
    public static final String PASSWORD = "fyra sånger om havet";

    private final ApplicationContext context;
    private final AccountId operator;
    private final AssociationId association;
    private final AccountId administrator;
    private final String administratorEmail;

    public Office(ApplicationContext context) {
        this.context = context;
        this.operator = anOperator(context.getBean(JdbcClient.class));
        String name = "Förbund " + UUID.randomUUID();
        this.association = as(operator, () -> context.getBean(AssociationService.class).create(name)).id();
        this.administratorEmail = UUID.randomUUID() + "@exempel.se";
        this.administrator = as(operator, () -> context.getBean(AccountService.class)
                .inviteFirstAdministrator(association, "Adam Administratör", administratorEmail));
    }

    public AssociationId association() {
        return association;
    }

    public AccountId operator() {
        return operator;
    }

    public AccountId administrator() {
        return administrator;
    }

    public String administratorEmail() {
        return administratorEmail;
    }

    /** Does something as the administrator. */
    public <T> T asAdministrator(Supplier<T> work) {
        return as(administrator, work);
    }

    /** Does something as somebody. */
    public <T> T as(AccountId who, Supplier<T> work) {
        return context.getBean(CurrentActor.class).callAs(who, work);
    }

    /** Does something as somebody. */
    public void run(AccountId who, Runnable work) {
        context.getBean(CurrentActor.class).runAs(who, work);
    }

    public Member member(MemberKind kind, String name) {
        return asAdministrator(() -> context.getBean(AssociationService.class).addMember(association, name, kind));
    }

    /** Invites somebody with a role; nobody has a password until {@link #choosePassword}. */
    public AccountId invite(String email, NewRole... roles) {
        return asAdministrator(() -> context.getBean(AccountService.class)
                .invite(association, "Person", email, List.of(roles)));
    }

    /** Invites somebody with a role that needs no member. */
    public AccountId invite(String email, Role role) {
        return invite(email, new NewRole(role, null));
    }

    /** The token of the newest link that waits for this address. */
    public String token(String email) {
        return context.getBean(JdbcClient.class)
                .sql("select secret_link from outbox_message where recipient = ? and secret_link is not null"
                        + " order by created_at desc fetch first 1 rows only")
                .param(email)
                .query(String.class)
                .single()
                .replaceFirst(".*/losenord/", "");
    }

    /** Uses the newest link of this address. */
    public void choosePassword(String email) {
        context.getBean(PasswordLinkService.class).setPassword(token(email), PASSWORD);
    }

    private static AccountId anOperator(JdbcClient jdbc) {
        AccountId id = AccountId.random();
        jdbc.sql("insert into account (id, email, name, active, installation_administrator, demo, language, created_at, version)"
                        + " values (?, ?, 'Disa Drift', true, true, false, 'sv', current_timestamp, 0)")
                .params(id.value(), id + "@exempel.se")
                .update();
        return id;
    }
}
