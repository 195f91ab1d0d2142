package se.stegvis.funding;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.association.PageAddress;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;
import se.stegvis.notification.Mail;
import se.stegvis.notification.Outbox;

/**
 * What is sent to partners' contacts when a goal that they have answered has changed. A contact gets one message an hour for each
 * application: it leads to all goals that wait for an answer, so what changes meanwhile is found there too.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GoalMail {

    static final Duration QUIET = Duration.ofHours(1);

    private final ParticipantRepository participants;
    private final AccountDirectory accounts;
    private final AssociationDirectory directory;
    private final CurrentActor currentActor;
    private final PageAddress pages;
    private final Outbox outbox;
    private final Texts texts;

    GoalMail(
            ParticipantRepository participants,
            AccountDirectory accounts,
            AssociationDirectory directory,
            CurrentActor currentActor,
            PageAddress pages,
            Outbox outbox,
            Texts texts) {
        this.participants = participants;
        this.accounts = accounts;
        this.directory = directory;
        this.currentActor = currentActor;
        this.pages = pages;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Tells those who answer for these members, save who made the change. */
    void tellOfChange(ApplicationEntity draft, Collection<UUID> members) {
        UUID author = currentActor.get().account().value();
        Set<ParticipantEntity> answering = participants.findByApplicationId(draft.id()).stream()
                .filter(each -> each.kind().answersForPartner()
                        && members.contains(each.memberId())
                        && !each.accountId().equals(author))
                .collect(Collectors.toSet());
        Map<AccountId, Person> people = accounts.people(answering.stream()
                .map(each -> new AccountId(each.accountId()))
                .toList());
        for (ParticipantEntity each : answering) {
            Person person = people.get(new AccountId(each.accountId()));
            if (person != null && person.active()) {
                tell(draft, person, new MemberId(each.memberId()));
            }
        }
    }

    private void tell(ApplicationEntity draft, Person person, MemberId member) {
        AssociationId association = new AssociationId(draft.associationId());
        Locale locale = person.locale();
        String title = draft.title().isEmpty() ? texts.get(locale, "funding.untitled") : draft.title();
        outbox.queueOnce(
                new Mail(
                        association,
                        null,
                        person.email(),
                        texts.get(locale, "funding.mail.goalChanged.subject", title),
                        texts.get(
                                locale,
                                "funding.mail.goalChanged.body",
                                person.name(),
                                directory.member(association, member).name(),
                                title,
                                currentActor.get().name(),
                                pages.of(association, "ansokningar/" + draft.id() + "/mal")),
                        null),
                "goals.changed:" + draft.id(),
                QUIET);
    }
}
