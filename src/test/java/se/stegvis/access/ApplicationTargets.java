package se.stegvis.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.ObjectId;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** Makes applications, drafts and submitted ones; jäv is about the board's items and not about them. */
final class ApplicationTargets implements Targets {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final ApplicationContext context;

    ApplicationTargets(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Class<? extends ObjectId> type() {
        return ApplicationId.class;
    }

    @Override
    public Optional<? extends ObjectId> make(
            AssociationId association, AccountId caller, @Nullable MemberId member, MemberId other, Standing standing) {
        boolean sameMember = standing == Standing.SAME_MEMBER || standing == Standing.SAME_MEMBER_DRAFT;
        if (standing == Standing.RECUSED || sameMember && member == null) {
            return Optional.empty();
        }
        MemberId applying = member != null && sameMember ? member : other;
        ApplicationEntity application = context.getBean(ApplicationRepository.class)
                .save(new ApplicationEntity(
                        association.value(), ApplicationKind.NEW_INITIATIVE, 1, applying.value(), stranger(), NOW));
        if (standing == Standing.OWN || standing == Standing.OWN_DRAFT) {
            context.getBean(ParticipantRepository.class)
                    .save(new ParticipantEntity(application, caller.value(), ParticipantKind.EDITOR, applying.value()));
        }
        if (standing == Standing.OWN || standing == Standing.SAME_MEMBER || standing == Standing.OTHER_MEMBER) {
            application.submit(NOW);
        }
        return Optional.of(new ApplicationId(application.id()));
    }

    private UUID stranger() {
        return context.getBean(AccountRepository.class)
                .save(new AccountEntity(UUID.randomUUID() + "@exempel.se", "Någon Annan", NOW))
                .id();
    }
}
