package se.stegvis.calculation;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.persistence.AssociationEntity;
import se.stegvis.association.persistence.AssociationRepository;
import se.stegvis.association.persistence.RoleGrantEntity;
import se.stegvis.association.persistence.RoleGrantRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** A förbund of a test's own with people who calculate, and somebody of another one. */
final class CalculationWorld {

    private static final Instant FOUNDED = Instant.parse("2026-01-02T08:00:00Z");

    final AssociationId association;
    final String slug;
    final AccountId karin;
    final AccountId auditor;
    final AccountId stranger;

    private final ApplicationContext context;

    CalculationWorld(ApplicationContext context) {
        this.context = context;
        String mark = UUID.randomUUID().toString().substring(0, 8);
        slug = "berakningar-" + mark;
        association = association(mark, slug);
        karin = person(association, "Karin Åkerlund", Role.FACILITATOR);
        auditor = person(association, "Rut Revisor", Role.AUDITOR);
        stranger = person(association("annat " + mark, "annat-" + mark), "Sten Ström", Role.DIRECTOR);
    }

    private AssociationId association(String name, String address) {
        return new AssociationId(context.getBean(AssociationRepository.class)
                .save(new AssociationEntity(UUID.randomUUID(), "Samordningsförbundet " + name, address, FOUNDED))
                .id());
    }

    private AccountId person(AssociationId in, String name, Role role) {
        AccountEntity account = context.getBean(AccountRepository.class)
                .save(new AccountEntity(UUID.randomUUID() + "@exempel.se", name, FOUNDED));
        context.getBean(RoleGrantRepository.class)
                .save(new RoleGrantEntity(in.value(), account.id(), role, null, null, FOUNDED));
        return new AccountId(account.id());
    }

    <T> T as(AccountId account, Supplier<T> work) {
        return context.getBean(CurrentActor.class).callAs(account, work);
    }

    void as(AccountId account, Runnable work) {
        context.getBean(CurrentActor.class).runAs(account, work);
    }
}
