package se.stegvis.idea;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.MemberId;
import se.stegvis.association.MemberKind;
import se.stegvis.association.persistence.AssociationEntity;
import se.stegvis.association.persistence.AssociationRepository;
import se.stegvis.association.persistence.MemberEntity;
import se.stegvis.association.persistence.MemberRepository;
import se.stegvis.association.persistence.RoleGrantEntity;
import se.stegvis.association.persistence.RoleGrantRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** A förbund of a test's own, and the idea that Karin has. */
final class IdeaWorld {

    static final String NEED = "Flera får nej till arbete för att de inte kan ta sig dit.";
    static final String GROUP = "Vuxna utan körkort";

    private static final Instant FOUNDED = Instant.parse("2026-01-02T08:00:00Z");

    final AssociationId association;
    final String slug;
    final MemberId vasteras;
    final MemberId arbetsformedlingen;
    final MemberId region;
    final AccountId karin;
    final AccountId colleague;
    final AccountId director;
    final AccountId auditor;
    final AccountId preparer;

    private final ApplicationContext context;

    IdeaWorld(ApplicationContext context) {
        this.context = context;
        String mark = UUID.randomUUID().toString().substring(0, 8);
        slug = "ideer-" + mark;
        association = new AssociationId(context.getBean(AssociationRepository.class)
                .save(new AssociationEntity(UUID.randomUUID(), "Samordningsförbundet " + mark, slug, FOUNDED))
                .id());
        vasteras = member("Västerås stad", MemberKind.MUNICIPALITY);
        arbetsformedlingen = member("Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN);
        region = member("Region Västmanland", MemberKind.REGION);
        karin = person("Karin Åkerlund", Role.APPLICANT, vasteras);
        colleague = person("Kalle Kollega", Role.APPLICANT, vasteras);
        director = person("Göran Öst", Role.DIRECTOR, null);
        auditor = person("Rut Revisor", Role.AUDITOR, null);
        preparer = person("Petra Ny", Role.PREPARER, region);
    }

    private MemberId member(String name, MemberKind kind) {
        return new MemberId(context.getBean(MemberRepository.class)
                .save(new MemberEntity(UUID.randomUUID(), association.value(), name, kind))
                .id());
    }

    AccountId person(String name, Role role, @Nullable MemberId member) {
        AccountEntity account = context.getBean(AccountRepository.class)
                .save(new AccountEntity(UUID.randomUUID() + "@exempel.se", name, FOUNDED));
        context.getBean(RoleGrantRepository.class)
                .save(new RoleGrantEntity(
                        association.value(), account.id(), role, member == null ? null : member.value(), null, FOUNDED));
        return new AccountId(account.id());
    }

    <T> T as(AccountId account, Supplier<T> work) {
        return context.getBean(CurrentActor.class).callAs(account, work);
    }

    void as(AccountId account, Runnable work) {
        context.getBean(CurrentActor.class).runAs(account, work);
    }

    /** Karin writes her idea; nobody else knows. */
    IdeaId written() {
        return written("Körkort på vägen");
    }

    IdeaId written(String title) {
        IdeaService ideas = context.getBean(IdeaService.class);
        return as(karin, () -> {
            IdeaId id = ideas.start(association);
            ideas.save(id, content(title), ideas.open(id).version());
            return id;
        });
    }

    /** Karin writes her idea and sends it. */
    IdeaId sent() {
        return sent("Körkort på vägen");
    }

    IdeaId sent(String title) {
        IdeaId id = written(title);
        as(karin, () -> context.getBean(IdeaService.class).send(id));
        return id;
    }

    IdeaContent content(String title) {
        return new IdeaContent(
                vasteras, title, NEED, GROUP, Set.of(arbetsformedlingen, region), Kronor.of(900_000), "Från hösten 2027");
    }

    /** Subjects of the mails queued to somebody, oldest first. */
    List<String> mails(AccountId account) {
        return context.getBean(JdbcClient.class)
                .sql("select subject from outbox_message where association_id = ?"
                        + " and recipient = (select email from account where id = ?) order by created_at, subject")
                .params(association.value(), account.value())
                .query(String.class)
                .list();
    }
}
