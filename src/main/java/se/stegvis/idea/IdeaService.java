package se.stegvis.idea;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.StartService;
import se.stegvis.idea.persistence.IdeaEntity;
import se.stegvis.idea.persistence.IdeaLines;
import se.stegvis.idea.persistence.IdeaPartyEntity;
import se.stegvis.idea.persistence.IdeaPartyRepository;
import se.stegvis.idea.persistence.IdeaRepository;
import se.stegvis.registry.RegisteredCase;
import se.stegvis.registry.Registry;

/** Writing ideas, sending them to the kansli and finding them; what is said on them is {@link IdeaTalkService}'s. */
@GuardedService
@Transactional
public class IdeaService {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_NEED = 4000;
    static final int LONGEST_TARGET_GROUP = 1000;
    static final int LONGEST_PERIOD = 100;

    private final IdeaRepository ideas;
    private final IdeaPartyRepository parties;
    private final IdeaLines lines;
    private final IdeaReader reader;
    private final IdeaMail mail;
    private final StartService starts;
    private final AssociationDirectory directory;
    private final Registry registry;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    IdeaService(
            IdeaRepository ideas,
            IdeaPartyRepository parties,
            IdeaLines lines,
            IdeaReader reader,
            IdeaMail mail,
            StartService starts,
            AssociationDirectory directory,
            Registry registry,
            CurrentActor currentActor,
            ActorSource people,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.ideas = ideas;
        this.parties = parties;
        this.lines = lines;
        this.reader = reader;
        this.mail = mail;
        this.starts = starts;
        this.directory = directory;
        this.registry = registry;
        this.currentActor = currentActor;
        this.people = people;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** Where an idea is read, below the förbund. */
    static String path(IdeaEntity idea) {
        return "ideer/" + idea.id();
    }

    /**
     * A page of ideas, latest first: one's own, and for the kansli and the revisor all that have been sent.
     *
     * @param offset how many to skip; a multiple of {@code limit}
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<IdeaLine> list(AssociationId association, IdeaFilter filter, int offset, int limit) {
        AccountId caller = currentActor.get().account();
        List<IdeaLines.Row> page = lines.page(
                association.value(), caller.value(), readsOthers(association, caller), filter, offset, limit);
        Map<AccountId, String> names = people.names(
                page.stream().map(row -> new AccountId(row.authorId())).distinct().toList());
        return page.stream()
                .map(row -> new IdeaLine(
                        new IdeaId(row.id()),
                        row.title(),
                        row.memberName(),
                        names.getOrDefault(new AccountId(row.authorId()), ""),
                        row.authorId().equals(caller.value()),
                        row.state(),
                        row.caseNumber(),
                        row.changedAt(),
                        row.unread()))
                .toList();
    }

    /** How many ideas {@link #list} would give in all. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    public long count(AssociationId association, IdeaFilter filter) {
        AccountId caller = currentActor.get().account();
        return lines.count(association.value(), caller.value(), readsOthers(association, caller), filter);
    }

    /**
     * An idea with the conversation on it: being written for its writer alone, sent for the kansli and the revisor too.
     *
     * @throws NotFoundException when there is none that the caller may read
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Permit(roles = {Role.DIRECTOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Idea open(IdeaId id) {
        return reader.read(
                ideas.findById(id.value()).orElseThrow(NotFoundException::new),
                currentActor.get().account());
    }

    /**
     * Begins an idea, or gives back the one that the caller has begun and written nothing in.
     *
     * @throws RefusedException when there is no active member that the caller writes for
     */
    @Permit(roles = Role.APPLICANT)
    public IdeaId start(AssociationId association) {
        AccountId author = currentActor.get().account();
        MemberId member = starts.members(association).stream()
                .map(Member::id)
                .findFirst()
                .orElseThrow(() -> RefusedException.because("idea.refused.noMember"));
        return ideas
                .findByAssociationIdAndAuthorIdAndState(association.value(), author.value(), IdeaState.WRITING)
                .stream()
                .filter(begun -> saysNothing(begun.content(reader.parties(begun))))
                .findFirst()
                .map(begun -> new IdeaId(begun.id()))
                .orElseGet(() -> new IdeaId(
                        ideas.save(new IdeaEntity(association.value(), member.value(), author.value(), now())).id()));
    }

    /**
     * Saves what an idea says.
     *
     * @param expectedVersion version of the idea that the person saw
     * @throws InvalidInputException at {@code title}, {@code need}, {@code targetGroup}, {@code period}, {@code sum}, {@code member}
     * @throws PersonalNumberException when a text holds a personnummer
     * @throws EditConflictException when it has been saved in another window since
     * @throws RefusedException when it has been sent
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Idea save(IdeaId id, IdeaContent content, long expectedVersion) {
        IdeaEntity idea = edit(id);
        Set<MemberId> before = reader.parties(idea);
        IdeaContent checked = checked(new AssociationId(idea.associationId()), content);
        if (!idea.content(before).equals(checked)) {
            if (idea.number() != expectedVersion) {
                throw new EditConflictException(idea.title(), idea.number(), currentActor.get().name());
            }
            idea.revise(checked, now());
            if (!before.equals(checked.parties())) {
                parties.deleteAllInBatch(parties.findByIdeaId(idea.id()));
                checked.parties().forEach(party -> parties.save(new IdeaPartyEntity(idea, party.value())));
            }
            ideas.flush();
        }
        return reader.read(idea, currentActor.get().account());
    }

    /**
     * Throws an idea away that has not been sent.
     *
     * @throws RefusedException when it has been sent
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(IdeaId id) {
        IdeaEntity idea = edit(id);
        parties.deleteAllInBatch(parties.findByIdeaId(idea.id()));
        ideas.delete(idea);
    }

    /**
     * Sends an idea to the kansli. It is a public document from then on, under a diarienummer of its own, and is not changed again.
     *
     * @return the diarienummer
     * @throws InvalidInputException at {@code title} and {@code need} where nothing is written
     * @throws RefusedException when it has been sent already
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public String send(IdeaId id) {
        IdeaEntity idea = edit(id);
        IdeaContent content = idea.content(reader.parties(idea));
        List<InvalidInputException.Fault> missing = new ArrayList<>();
        if (content.title().isBlank()) {
            missing.add(new InvalidInputException.Fault("title", Message.of("idea.input.title")));
        }
        if (content.need().isBlank()) {
            missing.add(new InvalidInputException.Fault("need", Message.of("idea.input.need")));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
        AssociationId association = new AssociationId(idea.associationId());
        RegisteredCase opened = registry.open(association, texts.get(Texts.SWEDISH, "idea.case", content.title()));
        idea.send(opened.id().value(), opened.number(), now());
        audit.record(association, "idea.sent", opened.number() + " " + content.title(), null, null);
        mail.tellOffice(idea, "sent");
        return opened.number();
    }

    private IdeaEntity edit(IdeaId id) {
        IdeaEntity idea = ideas.findAndLock(id.value()).orElseThrow(NotFoundException::new);
        if (idea.state() != IdeaState.WRITING) {
            throw RefusedException.because("idea.refused.sent");
        }
        return idea;
    }

    private IdeaContent checked(AssociationId association, IdeaContent content) {
        if (starts.members(association).stream().noneMatch(member -> member.id().equals(content.member()))) {
            throw InvalidInputException.at("member", "idea.input.member");
        }
        content.parties().forEach(party -> directory.member(association, party));
        Kronor sum = content.sum();
        if (sum != null && (sum.isNegative() || sum.compareTo(Kronor.LARGEST) > 0)) {
            throw InvalidInputException.at("sum", "idea.input.sum");
        }
        return new IdeaContent(
                content.member(),
                FreeText.checked("title", content.title(), LONGEST_TITLE),
                FreeText.checked("need", content.need(), LONGEST_NEED),
                FreeText.checked("targetGroup", content.targetGroup(), LONGEST_TARGET_GROUP),
                without(content.parties(), content.member()),
                sum,
                FreeText.checked("period", content.period(), LONGEST_PERIOD));
    }

    /** Whom it is written for is in it anyhow. */
    private static Set<MemberId> without(Set<MemberId> parties, MemberId lead) {
        return parties.stream().filter(party -> !party.equals(lead)).collect(Collectors.toSet());
    }

    private static boolean saysNothing(IdeaContent content) {
        return content.equals(IdeaContent.emptyFor(content.member()));
    }

    private boolean readsOthers(AssociationId association, AccountId caller) {
        Set<Role> held = directory.rolesOf(caller, association);
        return held.contains(Role.DIRECTOR) || held.contains(Role.AUDITOR);
    }

    /** As exact as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
