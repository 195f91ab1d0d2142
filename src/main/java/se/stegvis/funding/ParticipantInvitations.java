package se.stegvis.funding;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.ApplicantRoles;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.association.PageAddress;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.identity.AccountDirectory;
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
    private final AccountDirectory known;
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
            AccountDirectory known,
            ApplicantRoles roles,
            AssociationDirectory directory,
            CurrentActor currentActor,
            Outbox outbox,
            AuditTrail audit,
            Texts texts,
            PageAddress pages) {
        this.participants = participants;
        this.accounts = accounts;
        this.known = known;
        this.roles = roles;
        this.directory = directory;
        this.currentActor = currentActor;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.pages = pages;
    }

    /** Lets somebody in on a member's behalf, with an account made now where there is none. */
    AccountId invite(ApplicationEntity draft, String name, String email, ParticipantKind kind, MemberId member) {
        AssociationId association = new AssociationId(draft.associationId());
        Person person = accounts.invite(association, name, email);
        requireNew(draft, person);
        roles.ensure(association, person.id(), member);
        join(draft, person, kind, member.value());
        return person.id();
    }

    /** Lets somebody of the kansli in; nobody's behalf is the huvudman's, as the förbund is no member of itself. */
    void letIn(ApplicationEntity draft, AccountId director) {
        Person person = known.get(director);
        requireNew(draft, person);
        join(draft, person, ParticipantKind.OFFICE, draft.home());
    }

    /** Sends the link anew to who has never signed in, and the letter about the application to anybody. */
    void resend(ApplicationEntity draft, ParticipantEntity participant) {
        AssociationId association = new AssociationId(draft.associationId());
        Person person = known.get(new AccountId(participant.accountId()));
        accounts.invite(association, person.name(), person.email());
        audit.record(association, "application.invitedAgain", person.name(), null, participant.kind().name());
        tell(draft, person, participant.kind(), participant.memberId(), "invited");
    }

    /** Tells somebody in the application which part is theirs from now on. */
    void tellPart(ApplicationEntity draft, ParticipantEntity participant) {
        Person person = known.get(new AccountId(participant.accountId()));
        if (person.active()) {
            tell(draft, person, participant.kind(), participant.memberId(), "part");
        }
    }

    private void requireNew(ApplicationEntity draft, Person person) {
        if (participants
                .findByApplicationIdAndAccountId(draft.id(), person.id().value())
                .isPresent()) {
            throw RefusedException.because("funding.refused.inAlready", person.name());
        }
    }

    private void join(ApplicationEntity draft, Person person, ParticipantKind kind, UUID member) {
        participants.save(new ParticipantEntity(draft, person.id().value(), kind, member));
        audit.record(
                new AssociationId(draft.associationId()), "application.invited", person.name(), null, kind.name());
        tell(draft, person, kind, member, "invited");
    }

    /** The letter says which part it is, on whose behalf, and what is expected. */
    private void tell(ApplicationEntity draft, Person person, ParticipantKind kind, UUID member, String letter) {
        AssociationId association = new AssociationId(draft.associationId());
        Locale locale = person.locale();
        String title = draft.title().isEmpty() ? texts.get(locale, "funding.untitled") : draft.title();
        String behalf = kind == ParticipantKind.OFFICE
                ? directory.get(association).name()
                : directory.member(association, new MemberId(member)).name();
        outbox.queue(new Mail(
                association,
                null,
                person.email(),
                texts.get(locale, "fundingtogether.mail." + letter + ".subject", title),
                texts.get(
                        locale,
                        "fundingtogether.mail." + letter + ".body",
                        person.name(),
                        currentActor.get().name(),
                        title,
                        texts.get(locale, "funding.participant." + kind),
                        behalf,
                        texts.get(locale, "fundingtogether.expected." + kind),
                        pages.of(association, "ansokningar/" + draft.id())),
                null));
    }
}
