package se.stegvis.funding;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.ApplicantRoles;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.association.PageAddress;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.identity.AccountInvitations;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/** Lets people into a draft and tells them by e-mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ParticipantInvitations {

    private final ParticipantRepository participants;
    private final AccountInvitations accounts;
    private final ApplicantRoles roles;
    private final AssociationDirectory directory;
    private final CurrentActor currentActor;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;
    private final PageAddress pages;

    ParticipantInvitations(
            ParticipantRepository participants,
            AccountInvitations accounts,
            ApplicantRoles roles,
            AssociationDirectory directory,
            CurrentActor currentActor,
            Outbox outbox,
            AuditTrail audit,
            Texts texts,
            PageAddress pages) {
        this.participants = participants;
        this.accounts = accounts;
        this.roles = roles;
        this.directory = directory;
        this.currentActor = currentActor;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.pages = pages;
    }

    void invite(ApplicationEntity draft, String name, String email, ParticipantKind kind, MemberId member) {
        AssociationId association = new AssociationId(draft.associationId());
        Person person = accounts.invite(association, name, email);
        if (participants
                .findByApplicationIdAndAccountId(draft.id(), person.id().value())
                .isPresent()) {
            throw RefusedException.because("funding.refused.inAlready", person.name());
        }
        roles.ensure(association, person.id(), member);
        participants.save(new ParticipantEntity(draft, person.id().value(), kind, member.value()));
        audit.record(association, "application.invited", person.name(), null, kind.name());
        tell(draft, association, person, member);
    }

    private void tell(ApplicationEntity draft, AssociationId association, Person person, MemberId member) {
        Locale locale = person.locale();
        String title = draft.title().isEmpty() ? texts.get(locale, "funding.untitled") : draft.title();
        outbox.queue(new Mail(
                association,
                null,
                person.email(),
                texts.get(locale, "funding.mail.invited.subject", title),
                texts.get(
                        locale,
                        "funding.mail.invited.body",
                        person.name(),
                        currentActor.get().name(),
                        title,
                        directory.member(association, member).name(),
                        pages.of(association, "ansokningar/" + draft.id())),
                null));
    }
}
