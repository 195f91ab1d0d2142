package se.stegvis.idea;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.idea.persistence.IdeaEntity;
import se.stegvis.idea.persistence.IdeaMessageEntity;
import se.stegvis.idea.persistence.IdeaMessageRepository;
import se.stegvis.idea.persistence.IdeaReadingEntity;
import se.stegvis.idea.persistence.IdeaReadingRepository;
import se.stegvis.idea.persistence.IdeaRepository;

/**
 * What is said on an idea that has been sent, by its writer and the kansli in turn. Every message is a row of its own, added under the
 * idea's lock: two at once come one after the other and neither is lost.
 */
@GuardedService
@Transactional
public class IdeaTalkService {

    static final int LONGEST_MESSAGE = 4000;

    private final IdeaRepository ideas;
    private final IdeaMessageRepository messages;
    private final IdeaReadingRepository readings;
    private final IdeaMail mail;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    IdeaTalkService(
            IdeaRepository ideas,
            IdeaMessageRepository messages,
            IdeaReadingRepository readings,
            IdeaMail mail,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.ideas = ideas;
        this.messages = messages;
        this.readings = readings;
        this.mail = mail;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The kansli answers, asks or advises. Nobody answers an idea of their own.
     *
     * @param advice null for none
     * @throws InvalidInputException at {@code words} when there are none, or too many
     * @throws PersonalNumberException when it holds a personnummer
     * @throws RefusedException when the conversation is over
     */
    @Permit(roles = Role.DIRECTOR, when = {Standing.SAME_MEMBER, Standing.OTHER_MEMBER})
    public void answer(IdeaId id, @Nullable Advice advice, String words) {
        IdeaEntity idea = talkedAbout(id);
        messages.save(next(idea, words).ofOffice(advice));
        idea.become(IdeaState.ANSWERED, now());
        audit.record(
                new AssociationId(idea.associationId()),
                "idea.answered",
                name(idea),
                null,
                advice == null ? null : advice.name());
        mail.tellWriter(idea, "answered");
    }

    /**
     * The writer adds something or answers a question.
     *
     * @throws InvalidInputException at {@code words} when there are none, or too many
     * @throws PersonalNumberException when it holds a personnummer
     * @throws RefusedException when the conversation is over
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    public void reply(IdeaId id, String words) {
        IdeaEntity idea = talkedAbout(id);
        messages.save(next(idea, words));
        idea.become(IdeaState.SENT, now());
        mail.tellOffice(idea, "replied");
    }

    /**
     * Puts an idea aside.
     *
     * @throws RefusedException when the conversation is over already
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void close(IdeaId id) {
        IdeaEntity idea = talkedAbout(id);
        idea.become(IdeaState.CLOSED, now());
        audit.record(new AssociationId(idea.associationId()), "idea.closed", name(idea), null, null);
        tellTheOther(idea, "closed");
    }

    /**
     * Takes an idea up again that has been put aside. It is then the other's turn to say something.
     *
     * @throws RefusedException when it has not been put aside
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void reopen(IdeaId id) {
        IdeaEntity idea = ideas.findAndLock(id.value()).orElseThrow(NotFoundException::new);
        if (idea.state() != IdeaState.CLOSED) {
            throw RefusedException.because("idea.refused.notClosed");
        }
        idea.become(isWriter(idea) ? IdeaState.SENT : IdeaState.ANSWERED, now());
        audit.record(new AssociationId(idea.associationId()), "idea.reopened", name(idea), null, null);
        tellTheOther(idea, "reopened");
    }

    /** Remembers that the caller has had everything on the screen that has been said so far, up to a message. */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN)
    @Permit(roles = Role.DIRECTOR)
    public void markRead(IdeaId id, int lastMessage) {
        IdeaEntity idea = ideas.findAndLock(id.value()).orElseThrow(NotFoundException::new);
        AccountId caller = currentActor.get().account();
        IdeaReadingEntity reading = readings.findByIdeaIdAndAccountId(idea.id(), caller.value())
                .orElseGet(() -> new IdeaReadingEntity(idea, caller.value()));
        reading.readTo(Math.min(lastMessage, messages.countByIdeaId(idea.id())));
        readings.save(reading);
    }

    private IdeaEntity talkedAbout(IdeaId id) {
        IdeaEntity idea = ideas.findAndLock(id.value()).orElseThrow(NotFoundException::new);
        if (!idea.state().isTalkedAbout()) {
            throw RefusedException.because("idea.refused.over." + idea.state());
        }
        return idea;
    }

    private IdeaMessageEntity next(IdeaEntity idea, String words) {
        return new IdeaMessageEntity(
                idea,
                messages.countByIdeaId(idea.id()) + 1,
                currentActor.get().account().value(),
                FreeText.required("words", words, LONGEST_MESSAGE),
                now());
    }

    private void tellTheOther(IdeaEntity idea, String what) {
        if (isWriter(idea)) {
            mail.tellOffice(idea, what);
        } else {
            mail.tellWriter(idea, what);
        }
    }

    private boolean isWriter(IdeaEntity idea) {
        return idea.authorId().equals(currentActor.get().account().value());
    }

    private static String name(IdeaEntity idea) {
        return idea.caseNumber() + " " + idea.title();
    }

    /** As exact as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
