package se.stegvis.funding;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.stegvis.access.Role;
import se.stegvis.association.MemberId;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AccountId;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** Signing as people do it, in a förbund where every party has to. */
final class Signing {

    static final String PASSWORD = "fyra sånger om havet";

    private final ApplicationContext context;
    private final FundingWorld world;
    private final SigningService service;
    private final JdbcClient jdbc;

    Signing(ApplicationContext context, FundingWorld world) {
        this.context = context;
        this.world = world;
        this.service = context.getBean(SigningService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        world.set(Setting.SIGNATURES_REQUIRED, "ALL");
        hasPassword(world.karin);
    }

    void hasPassword(AccountId who) {
        AccountRepository accounts = context.getBean(AccountRepository.class);
        AccountEntity account = accounts.findById(who.value()).orElseThrow();
        account.setPasswordHash(Objects.requireNonNull(context.getBean(PasswordEncoder.class).encode(PASSWORD)));
        accounts.save(account);
    }

    /** Somebody with a password who is in the application as this, for this member. */
    AccountId participant(ApplicationId id, String name, ParticipantKind kind, MemberId member) {
        AccountId who = world.person(name, Role.APPLICANT, member);
        hasPassword(who);
        jdbc.sql("insert into application_participant (id, association_id, application_id, account_id, kind, member_id, version)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .params(UUID.randomUUID(), world.association.value(), id.value(), who.value(), kind.name(), member.value())
                .update();
        return who;
    }

    SigningState state(ApplicationId id) {
        return world.as(world.karin, () -> service.state(id));
    }

    SigningState sign(ApplicationId id, AccountId who, MemberId party) {
        return sign(id, who, party, SigningMethod.PASSWORD, PASSWORD);
    }

    SigningState sign(ApplicationId id, AccountId who, MemberId party, SigningMethod method, String proof) {
        return world.as(who, () -> service.sign(id, signature(party, service.state(id).checksum(), method, proof)));
    }

    NewSignature signature(MemberId party, String seen, SigningMethod method, String proof) {
        return new NewSignature(
                party, "Eva Ek", "Förvaltningschef", "Enligt delegationsordningen", true, seen, method, proof);
    }

    /** For every party: Karin for huvudman, the contacts for theirs. */
    void signAll(ApplicationId id, ApplicationFixtures fixtures) {
        sign(id, world.karin, world.vasteras);
        for (MemberId member : world.partners()) {
            AccountId contact = fixtures.contact(id, member);
            hasPassword(contact);
            sign(id, contact, member);
        }
    }

    boolean isSigned(ApplicationId id, MemberId party) {
        return party(id, party).isSigned();
    }

    SigningParty party(ApplicationId id, MemberId party) {
        return state(id).parties().stream()
                .filter(each -> each.member().equals(party))
                .findFirst()
                .orElseThrow();
    }

    /** The code in the latest message to somebody. */
    String code(AccountId who) {
        return jdbc.sql("select m.secret_link from outbox_message m join account a on a.email = m.recipient where a.id = ?"
                        + " and m.secret_link is not null order by m.created_at desc fetch first 1 rows only")
                .param(who.value())
                .query(String.class)
                .single();
    }

    /** Subjects of what has been sent to somebody, newest first. */
    List<String> mailTo(AccountId who) {
        return jdbc.sql("select m.subject from outbox_message m join account a on a.email = m.recipient where a.id = ?"
                        + " order by m.created_at desc")
                .param(who.value())
                .query(String.class)
                .list();
    }
}
