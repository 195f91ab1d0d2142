package se.stegvis.funding;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.Setting;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.funding.KnownInitiatives.GrantedInitiative;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationLines;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.identity.AccountDirectory;
import se.stegvis.identity.Person;

/** Starting applications: empty, from an insats that is to go on, or from an earlier application. */
@GuardedService
@Transactional
public class StartService {

    private final ApplicationReader reader;
    private final ApplicationLines lines;
    private final AnswerService answers;
    private final ApplicationCopier copier;
    private final ApplicationRepository applications;
    private final Completions completions;
    private final ParticipantRepository participants;
    private final FormVersions forms;
    private final KnownInitiatives initiatives;
    private final AssociationDirectory directory;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    StartService(
            ApplicationReader reader,
            ApplicationLines lines,
            AnswerService answers,
            ApplicationCopier copier,
            ApplicationRepository applications,
            Completions completions,
            ParticipantRepository participants,
            FormVersions forms,
            KnownInitiatives initiatives,
            AssociationDirectory directory,
            AccountDirectory accounts,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.lines = lines;
        this.answers = answers;
        this.copier = copier;
        this.applications = applications;
        this.completions = completions;
        this.participants = participants;
        this.forms = forms;
        this.initiatives = initiatives;
        this.directory = directory;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The members on whose behalf the caller may start an application, in alphabetical order. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<Member> members(AssociationId association) {
        Set<MemberId> applied = reader.appliedFor(association, currentActor.get().account());
        return directory.members(association).stream()
                .filter(member -> member.active() && applied.contains(member.id()))
                .toList();
    }

    /** The insatser that a förlängning or tillägg can be for, by name. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<KnownInitiative> initiatives(AssociationId association) {
        return initiatives.known(association);
    }

    /** Whom to talk to before one applies: the förbundschef, with name and e-mail address; by name where there are several. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<Person> advisers(AssociationId association) {
        return accounts.people(directory.holders(association, Role.DIRECTOR)).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name, SwedishOrder.INSTANCE))
                .toList();
    }

    /** Fewest members that must stand behind an application, huvudman included. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public int fewestParties(AssociationId association) {
        return directory.number(association, Setting.FEWEST_PARTIES);
    }

    /**
     * A page of the applications that a new one can be copied from: every one that the caller may read, latest changed first.
     *
     * @param offset how many to skip; a multiple of {@code limit}
     */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<ApplicationLine> sources(AssociationId association, String search, int offset, int limit) {
        return lines.page(
                association.value(),
                currentActor.get().account().value(),
                ApplicationFilter.readable().search(search),
                offset,
                limit);
    }

    /** How many {@link #sources} would give in all. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public long countSources(AssociationId association, String search) {
        return lines.count(
                association.value(),
                currentActor.get().account().value(),
                ApplicationFilter.readable().search(search));
    }

    /**
     * Starts an application. A förlängning or tillägg begins with the insats' goals, under their own identities, and with what the
     * application it was granted on says.
     *
     * @throws InvalidInputException at {@code member} when the caller does not apply for it, at {@code grund.namn}, at {@code
     *     initiative} when a förlängning or tillägg names none of the förbund's, at {@code gates} when a key is none
     */
    @Permit(roles = Role.APPLICANT)
    public ApplicationId start(AssociationId association, NewApplication wanted) {
        Optional<GrantedInitiative> running = running(association, wanted);
        ApplicationEntity draft = begin(association, wanted, running);
        running.ifPresent(initiative -> {
            copier.goOnWith(initiative.goals(), draft, draft.ownerId());
            initiative.application().ifPresent(application ->
                    copier.copy(application.value(), draft, draft.ownerId()));
        });
        return new ApplicationId(draft.id());
    }

    /**
     * Starts an application with what an earlier one says, without its days, counts per year, acceptances and commitments. Its goals
     * become goals of their own.
     *
     * @throws InvalidInputException as {@link #start}
     * @throws RefusedException while the earlier one is being completed
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER, Standing.OTHER_MEMBER, Standing.RECUSED})
    public ApplicationId startFrom(ApplicationId earlier, NewApplication wanted) {
        ApplicationEntity source = applications.findById(earlier.value()).orElseThrow(NotFoundException::new);
        // What is being completed is nobody else's to read until it has come in.
        if (completions.openEntity(source.id()).isPresent()) {
            throw RefusedException.because("funding.refused.beingCompleted");
        }
        AssociationId association = new AssociationId(source.associationId());
        Optional<GrantedInitiative> running = running(association, wanted);
        ApplicationEntity draft = begin(association, wanted, running);
        running.ifPresent(initiative -> copier.goOnWith(initiative.goals(), draft, draft.ownerId()));
        copier.copy(source.id(), draft, draft.ownerId());
        return new ApplicationId(draft.id());
    }

    private Optional<GrantedInitiative> running(AssociationId association, NewApplication wanted) {
        if (!wanted.kind().continuesInitiative()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(wanted.initiative())
                .flatMap(id -> initiatives.granted(association, id))
                .orElseThrow(() -> InvalidInputException.at("initiative", "funding.input.initiative")));
    }

    private ApplicationEntity begin(
            AssociationId association, NewApplication wanted, Optional<GrantedInitiative> running) {
        Actor owner = currentActor.get();
        if (members(association).stream().noneMatch(known -> known.id().equals(wanted.member()))) {
            throw InvalidInputException.at("member", "funding.input.lead");
        }
        FormDefinition form = forms.latest(association, wanted.kind());
        ApplicationEntity draft = applications.saveAndFlush(new ApplicationEntity(
                association.value(),
                form.kind(),
                form.number(),
                wanted.member().value(),
                owner.account().value(),
                clock.instant()));
        participants.saveAndFlush(new ParticipantEntity(
                draft, owner.account().value(), ParticipantKind.OWNER, wanted.member().value()));
        ApplicationId id = new ApplicationId(draft.id());
        answers.save(id, "parter.huvudman", "", wanted.member().toString(), 0);
        if (form.field("uppfoljning.processdagar").isPresent()) {
            answers.save(
                    id, "uppfoljning.processdagar", "", directory.setting(association, Setting.PROCESSDAGAR_PER_YEAR), 0);
        }
        String name = wanted.name().isBlank() ? running.map(GrantedInitiative::name).orElse("") : wanted.name();
        answers.save(id, "grund.namn", "", name, 0);
        running.ifPresent(initiative -> answers.save(id, "grund.tidigare", "", initiative.id().toString(), 0));
        wanted.openGates().forEach(gate -> {
            if (form.field(gate).filter(field -> field.type() == FieldType.YES_NO_WITH_REASON).isEmpty()) {
                throw InvalidInputException.at("gates", "funding.input.choice");
            }
            answers.save(id, gate, "", "YES", 0);
        });
        audit.record(
                association, "application.started", directory.member(association, wanted.member()).name(), null, null);
        return draft;
    }
}
