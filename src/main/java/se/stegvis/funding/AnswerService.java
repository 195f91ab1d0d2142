package se.stegvis.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Verdict;
import se.stegvis.funding.persistence.AnswerEntity;
import se.stegvis.funding.persistence.AnswerRepository;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.DeclaredNumberEntity;
import se.stegvis.funding.persistence.DeclaredNumberRepository;
import se.stegvis.funding.persistence.GoalEntity;
import se.stegvis.funding.persistence.GoalRepository;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.funding.policy.FieldOrder;
import se.stegvis.funding.policy.FieldValues;

/** Saving the form's answers, one by one: two people who write different answers never meet. */
@GuardedService
@Transactional
public class AnswerService {

    private static final String NAME = "grund.namn";
    private static final String LEAD = "parter.huvudman";
    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final FormVersions forms;
    private final AnswerRepository answers;
    private final PartnerRepository partners;
    private final GoalRepository goals;
    private final DeclaredNumberRepository declaredNumbers;
    private final AssociationDirectory directory;
    private final KnownInitiatives initiatives;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final Clock clock;

    AnswerService(
            DraftAccess drafts,
            ApplicationReader reader,
            FormVersions forms,
            AnswerRepository answers,
            PartnerRepository partners,
            GoalRepository goals,
            DeclaredNumberRepository declaredNumbers,
            AssociationDirectory directory,
            KnownInitiatives initiatives,
            CurrentActor currentActor,
            ActorSource people,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.forms = forms;
        this.answers = answers;
        this.partners = partners;
        this.goals = goals;
        this.declaredNumbers = declaredNumbers;
        this.directory = directory;
        this.initiatives = initiatives;
        this.currentActor = currentActor;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Saves one answer. A number or an amount may be typed with spaces, a choice is given by its name; an empty text clears the
     * answer.
     *
     * @param key the field's key
     * @param scope empty, or which of the field's answers it is; see {@link FieldType}
     * @param typed what the person typed or chose
     * @param expectedVersion version of the answer that the person saw; 0 where there was none
     * @return the answer as stored
     * @throws InvalidInputException at the field's key when the text cannot be such an answer
     * @throws PersonalNumberException when it holds a personnummer that nobody has declared to be something else
     * @throws EditConflictException when somebody saved another text first; the same text is no conflict
     * @throws RefusedException when the application has been submitted, unless a completion that is open names the field
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Answer save(ApplicationId application, String key, String scope, String typed, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application, FormPlace.Field.of(key, scope));
        FormField field = forms.get(new AssociationId(draft.associationId()), draft.kind(), draft.definition())
                .field(key)
                .filter(known -> FieldValues.hasScope(known, scope))
                .orElseThrow(NotFoundException::new);
        String value = FieldValues.read(field, scope, typed, drafts.declared(draft));
        requireOwn(draft, field, scope, value);
        requireOrder(draft, field, value);
        Actor author = currentActor.get();
        Optional<AnswerEntity> stored =
                answers.findByApplicationIdAndFieldKeyAndScope(draft.id(), key, scope);
        if (stored.isEmpty()) {
            return first(draft, new AnswerKey(key, scope), value, author);
        }
        AnswerEntity answer = stored.get();
        if (answer.value().equals(value)) {
            return ApplicationReader.toAnswer(answer, people.name(new AccountId(answer.authorId())));
        }
        drafts.requireVersion(expectedVersion, answer, answer.value());
        answer.revise(value, author.account().value(), now());
        note(draft, key, value);
        answers.flush();
        return ApplicationReader.toAnswer(answer, author.name());
    }

    /**
     * Declares that ten digits are no personnummer ("det är ett telefonnummer"); they may then be written anywhere in this
     * application.
     *
     * @param digits the last ten digits, as {@link se.stegvis.foundation.PersonalNumbers.Found#digits()} gives them
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void declareNotPersonal(ApplicationId application, String digits) {
        ApplicationEntity draft = drafts.editBeside(application);
        if (!TEN_DIGITS.matcher(digits).matches()) {
            throw InvalidInputException.at("digits", "funding.input.number");
        }
        if (!drafts.declared(draft).contains(digits)) {
            declaredNumbers.save(new DeclaredNumberEntity(draft, digits));
        }
    }

    private Answer first(ApplicationEntity draft, AnswerKey key, String value, Actor author) {
        if (value.isEmpty()) {
            return new Answer(key, "", 0, author.account(), author.name(), now(), draft.definition());
        }
        AnswerEntity answer = answers.saveAndFlush(new AnswerEntity(
                draft, key.field(), key.scope(), value, author.account().value(), now()));
        note(draft, key.field(), value);
        return ApplicationReader.toAnswer(answer, author.name());
    }

    /** Lists show two answers without reading them all: of a draft as they stand, of what is submitted as its version has them. */
    private static void note(ApplicationEntity draft, String field, String value) {
        if (draft.state() == ApplicationState.SUBMITTED) {
            return;
        }
        if (field.equals(NAME)) {
            draft.entitle(value);
        } else if (field.equals(LEAD)) {
            draft.leadBy(value.isEmpty() ? null : UUID.fromString(value));
        }
    }

    /**
     * What names a member or an insats must name one of this förbund, what names a goal one that goes on from the insats; a huvudman must
     * be one that the owner applies for.
     */
    private void requireOwn(ApplicationEntity draft, FormField field, String scope, String value) {
        AssociationId association = new AssociationId(draft.associationId());
        if (field.type() == FieldType.TEXT_PER_PARTY) {
            directory.member(association, new MemberId(UUID.fromString(scope)));
        }
        if (field.type() == FieldType.TEXT_PER_GOAL
                && goals.findByApplicationIdAndGoalIdentity(draft.id(), UUID.fromString(scope))
                        .filter(GoalEntity::isContinued)
                        .isEmpty()) {
            throw new NotFoundException();
        }
        if (field.type() == FieldType.INITIATIVE
                && !value.isEmpty()
                && initiatives.known(association).stream().noneMatch(known -> known.id().toString().equals(value))) {
            throw InvalidInputException.at(field.key(), "funding.input.choice");
        }
        // The goals of a förlängning are those of its insats: another insats is another application.
        if (field.type() == FieldType.INITIATIVE && draft.kind().continuesInitiative()) {
            String chosen = stored(draft, field.key());
            if (!chosen.isEmpty() && !chosen.equals(value)) {
                throw InvalidInputException.at(field.key(), "funding.input.initiativeFixed");
            }
        }
        if (field.type() != FieldType.MEMBER || value.isEmpty()) {
            return;
        }
        MemberId lead = new MemberId(UUID.fromString(value));
        if (!reader.appliedFor(association, new AccountId(draft.ownerId())).contains(lead)) {
            throw InvalidInputException.at(field.key(), "funding.input.lead");
        }
        if (partners.findByApplicationId(draft.id()).stream()
                .anyMatch(partner -> partner.memberId().equals(lead.value()))) {
            throw InvalidInputException.at(field.key(), "funding.input.leadIsPartner");
        }
    }

    /** What comes later may not be set before what comes first. The other way round is only remarked on, so that both can be moved. */
    private void requireOrder(ApplicationEntity draft, FormField field, String value) {
        for (FieldOrder order : FieldOrder.ALL) {
            if (order.later().equals(field.key())
                    && order.judge(key -> key.equals(field.key()) ? value : stored(draft, key))
                            instanceof Verdict.Rejection(var reason)) {
                throw new InvalidInputException(List.of(new InvalidInputException.Fault(field.key(), reason)));
            }
        }
    }

    /** As exact as databases keep it: what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String stored(ApplicationEntity draft, String key) {
        return answers.findByApplicationIdAndFieldKeyAndScope(draft.id(), key, "")
                .map(AnswerEntity::value)
                .orElse("");
    }
}
