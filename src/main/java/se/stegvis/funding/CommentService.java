package se.stegvis.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.CommentEntity;
import se.stegvis.funding.persistence.CommentMentionEntity;
import se.stegvis.funding.persistence.CommentMentionRepository;
import se.stegvis.funding.persistence.CommentRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;

/**
 * What those who are in an application say to each other about it: everybody in it reads, writes and answers, and nobody else, whatever
 * role they have. It is never part of what is submitted. Once the application is submitted it can be read but nothing added.
 */
@GuardedService
@Transactional
public class CommentService {

    /** How long a comment may be. */
    public static final int LONGEST = 4000;

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final CommentReader discussions;
    private final CommentMail mail;
    private final ApplicationRepository applications;
    private final CommentRepository comments;
    private final CommentMentionRepository mentions;
    private final ParticipantRepository participants;
    private final CurrentActor currentActor;
    private final Texts texts;
    private final Clock clock;

    CommentService(
            DraftAccess drafts,
            ApplicationReader reader,
            CommentReader discussions,
            CommentMail mail,
            ApplicationRepository applications,
            CommentRepository comments,
            CommentMentionRepository mentions,
            ParticipantRepository participants,
            CurrentActor currentActor,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.discussions = discussions;
        this.mail = mail;
        this.applications = applications;
        this.comments = comments;
        this.mentions = mentions;
        this.participants = participants;
        this.currentActor = currentActor;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * An application as {@link ApplicationService#open} gives it, with what is said about it where the caller is in it.
     *
     * @throws NotFoundException when there is none, or it is a draft that the caller is not in
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            },
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
    @Transactional(readOnly = true)
    public DiscussedDraft open(ApplicationId id) {
        ApplicationDraft draft = reader.read(applications.findById(id.value()).orElseThrow(NotFoundException::new));
        return new DiscussedDraft(draft, discussions.of(draft));
    }

    /** What is said about an application, for those who are in it. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    @Transactional(readOnly = true)
    public Discussion read(ApplicationId id) {
        return discussions.of(applications.findById(id.value()).orElseThrow(NotFoundException::new));
    }

    /**
     * Says something about a place in the application, and tells those who are named in it by e-mail.
     *
     * @param place what {@link CommentPlace#in} offers for the section
     * @param mentioned people who are in the application
     * @return the thread it begins
     * @throws InvalidInputException at {@code text} when it is empty or too long, at {@code place} when there is no such place, at
     *     {@code mention} when somebody is not in the application
     * @throws PersonalNumberException when it holds a personnummer that nobody has declared to be something else
     * @throws RefusedException when the application has been submitted
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public CommentId write(
            ApplicationId application, Section section, String place, String text, Set<AccountId> mentioned) {
        ApplicationEntity draft = drafts.discuss(application);
        requirePlace(draft, section, place);
        CommentEntity comment = comments.saveAndFlush(
                new CommentEntity(draft, section, place, checked(draft, text), drafts.author(), now()));
        mail.tell(draft, comment, mention(draft, comment, mentioned), Set.of());
        return new CommentId(comment.id());
    }

    /**
     * Answers in a thread; it is told to those who have written in it and to those who are named. What named the caller in it no longer
     * waits. Answering what was settled opens it again.
     *
     * @throws InvalidInputException as {@link #write}
     * @throws NotFoundException when there is no such thread
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public CommentId answer(ApplicationId application, CommentId thread, String text, Set<AccountId> mentioned) {
        ApplicationEntity draft = drafts.discuss(application);
        CommentEntity first = thread(draft, thread);
        List<CommentEntity> before = new java.util.ArrayList<>(
                comments.findByApplicationIdAndThreadIdOrderByWrittenAtAsc(draft.id(), first.id()));
        before.add(first);
        first.reopen();
        CommentEntity answer =
                comments.saveAndFlush(new CommentEntity(draft, first, checked(draft, text), drafts.author(), now()));
        mentions.findByAccountIdAndCommentIdIn(
                        drafts.author(), before.stream().map(CommentEntity::id).toList())
                .forEach(mention -> mention.see(now()));
        Set<UUID> earlier = before.stream()
                .filter(comment -> !comment.isWithdrawn())
                .map(CommentEntity::authorId)
                .collect(Collectors.toSet());
        mail.tell(draft, answer, mention(draft, answer, mentioned), earlier);
        return new CommentId(answer.id());
    }

    /**
     * Changes what the caller has said; it is shown as changed, and those who are newly named are told.
     *
     * @throws InvalidInputException as {@link #write}
     * @throws RefusedException when somebody else said it
     * @throws EditConflictException when the caller has changed it elsewhere meanwhile
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void edit(
            ApplicationId application, CommentId comment, String text, Set<AccountId> mentioned, long expectedVersion) {
        ApplicationEntity draft = drafts.discuss(application);
        CommentEntity own = own(draft, comment);
        String words = checked(draft, text);
        if (own.content().equals(words)) {
            return;
        }
        drafts.requireVersion(expectedVersion, own, own.content());
        own.revise(words, now());
        mail.tell(draft, own, mention(draft, own, mentioned), Set.of());
    }

    /**
     * Takes back what the caller has said: the words are gone, that something was said is not.
     *
     * @throws RefusedException when somebody else said it
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void withdraw(ApplicationId application, CommentId comment) {
        ApplicationEntity draft = drafts.discuss(application);
        CommentEntity own = own(draft, comment);
        mentions.deleteAll(mentions.findByCommentId(own.id()));
        own.withdraw(now());
    }

    /** Says that a thread is settled. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void resolve(ApplicationId application, CommentId thread) {
        CommentEntity first = thread(drafts.discuss(application), thread);
        if (first.resolvedAt() == null) {
            first.resolve(drafts.author(), now());
        }
    }

    /** Says that a thread is not settled after all. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void reopen(ApplicationId application, CommentId thread) {
        thread(drafts.discuss(application), thread).reopen();
    }

    /** Says that the caller has read a comment that names them, so that it no longer waits. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = {Standing.READER_DRAFT, Standing.OWN})
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    public void seen(ApplicationId application, CommentId comment) {
        CommentEntity read = comment(drafts.discuss(application), comment);
        mentions.findByAccountIdAndCommentIdIn(drafts.author(), List.of(read.id())).forEach(mention -> mention.see(now()));
    }

    /** The comments that name the caller and wait for an answer, the longest waiting first; at most ten. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public List<WaitingMention> waiting(AssociationId association) {
        return discussions.waiting(association, currentActor.get().account());
    }

    private void requirePlace(ApplicationEntity draft, Section section, String place) {
        boolean known = CommentPlace.in(reader.read(draft), section, texts, Texts.SWEDISH).stream()
                .anyMatch(each -> each.place().equals(place));
        if (!known) {
            throw InvalidInputException.at("place", "fundingtogether.input.place");
        }
    }

    /** Names people in a comment. Who was named in it before stays named as long as the words say so. */
    private Set<UUID> mention(ApplicationEntity draft, CommentEntity comment, Set<AccountId> mentioned) {
        Set<UUID> in = participants.findByApplicationId(draft.id()).stream()
                .map(ParticipantEntity::accountId)
                .collect(Collectors.toSet());
        Set<UUID> wanted = mentioned.stream().map(AccountId::value).collect(Collectors.toSet());
        wanted.remove(comment.authorId());
        if (!in.containsAll(wanted)) {
            throw InvalidInputException.at("mention", "fundingtogether.input.mention");
        }
        List<CommentMentionEntity> known = mentions.findByCommentId(comment.id());
        known.stream().filter(mention -> !wanted.contains(mention.accountId())).forEach(mentions::delete);
        known.forEach(mention -> wanted.remove(mention.accountId()));
        wanted.forEach(account -> mentions.save(new CommentMentionEntity(draft, comment, account)));
        return wanted;
    }

    private String checked(ApplicationEntity draft, String text) {
        String words = FreeText.checked("text", text.strip(), LONGEST, drafts.declared(draft));
        if (words.isBlank()) {
            throw InvalidInputException.at("text", "foundation.text.missing");
        }
        return words;
    }

    private CommentEntity comment(ApplicationEntity draft, CommentId id) {
        return comments.findByApplicationIdAndId(draft.id(), id.value()).orElseThrow(NotFoundException::new);
    }

    private CommentEntity thread(ApplicationEntity draft, CommentId id) {
        return Optional.of(comment(draft, id)).filter(CommentEntity::beginsThread).orElseThrow(NotFoundException::new);
    }

    private CommentEntity own(ApplicationEntity draft, CommentId id) {
        CommentEntity comment = comment(draft, id);
        if (!comment.authorId().equals(drafts.author())) {
            throw RefusedException.because("fundingtogether.refused.notAuthor");
        }
        if (comment.isWithdrawn()) {
            throw RefusedException.because("fundingtogether.refused.withdrawn");
        }
        return comment;
    }

    /** As exact as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
