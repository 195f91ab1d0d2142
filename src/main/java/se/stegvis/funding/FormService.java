package se.stegvis.funding;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.persistence.FormVersionEntity;
import se.stegvis.funding.persistence.FormVersionRepository;

/**
 * A förbund's own forms: help texts, limits, lists, sections it does without, questions of its own. A version is worked on until it is
 * published; applications already begun stay in the one they were written in.
 */
@GuardedService
@Transactional
public class FormService {

    /** Most questions of a förbund's own in one form. */
    public static final int MOST_QUESTIONS = 30;

    static final int LONGEST_HELP = 1000;
    static final int LONGEST_CHOICE = 120;

    private final FormVersions forms;
    private final FormVersionRepository versions;
    private final FormChanges changes;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    FormService(
            FormVersions forms,
            FormVersionRepository versions,
            FormChanges changes,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.versions = versions;
        this.changes = changes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the form of each kind stands. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public List<FormOverview> overview(AssociationId association) {
        return Arrays.stream(ApplicationKind.values())
                .map(kind -> new FormOverview(
                        kind,
                        forms.published(association, kind),
                        forms.version(association, kind).isPresent()))
                .toList();
    }

    /** The version under way; where none has been begun, the form as it is in force, with nothing to go on from. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public FormUnderWay open(AssociationId association, ApplicationKind kind) {
        return forms.version(association, kind)
                .map(this::read)
                .orElseGet(() -> new FormUnderWay(
                        forms.base(kind), forms.latest(association, kind), FormAdjustments.NONE, Map.of(), false));
    }

    /** Begins a new version with what the last published one changes; nothing happens when one is under way, whoever began it. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public FormUnderWay begin(AssociationId association, ApplicationKind kind) {
        Optional<FormVersionEntity> already = forms.version(association, kind);
        if (already.isPresent()) {
            return read(already.get());
        }
        boolean first = versions.begin(
                        UUID.randomUUID(),
                        association.value(),
                        kind.name(),
                        FormVersions.SHIPPED,
                        forms.base(kind).number(),
                        author(),
                        clock.instant())
                > 0;
        FormVersionEntity version = underWay(association, kind);
        if (first) {
            versions.findFirstByAssociationIdAndKindAndPublishedAtNotNullOrderByNumberDesc(association.value(), kind)
                    .ifPresent(last -> changes.takeOver(forms.changed(last), version));
        }
        return read(version);
    }

    /**
     * Writes a help text of the förbund's own for a field that ships; an empty text is none at all.
     *
     * @throws InvalidInputException at {@code help}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long help(
            AssociationId association, ApplicationKind kind, String key, String words, long expectedVersion) {
        field(kind, key);
        return set(association, kind, FormVersions.HELP + key, FreeText.checked("help", words, LONGEST_HELP).strip(), expectedVersion);
    }

    /**
     * Says whether a field that ships must be filled in.
     *
     * @throws EditConflictException when somebody has changed it since
     * @throws RefusedException when the product itself needs it
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long require(
            AssociationId association, ApplicationKind kind, String key, boolean required, long expectedVersion) {
        if (!required && FormAdjustments.isNeeded(field(kind, key))) {
            throw RefusedException.because("funding.form.needed");
        }
        return set(association, kind, FormVersions.REQUIRED + key, required ? "YES" : "NO", expectedVersion);
    }

    /**
     * Sets how many characters an answer may have.
     *
     * @throws InvalidInputException at {@code longest}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long limit(
            AssociationId association, ApplicationKind kind, String key, int longest, long expectedVersion) {
        FormField field = field(kind, key);
        if (field.longest() == 0) {
            throw new NotFoundException();
        }
        int most = FormAdjustments.most(field);
        if (longest < 1 || longest > most) {
            throw InvalidInputException.at("longest", "funding.input.range", 1, most);
        }
        return set(association, kind, FormVersions.LONGEST + key, Integer.toString(longest), expectedVersion);
    }

    /** Asks for an optional section, or does without it. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long ask(
            AssociationId association, ApplicationKind kind, Section section, boolean asked, long expectedVersion) {
        if (!FormAdjustments.OPTIONAL.contains(section)) {
            throw RefusedException.because("funding.form.sectionNeeded");
        }
        return set(association, kind, FormVersions.SECTION + section, asked ? "YES" : "NO", expectedVersion);
    }

    /**
     * Calls a cost type by another name; an empty name means that it is not offered.
     *
     * @throws InvalidInputException at {@code cost}
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long nameCost(
            AssociationId association, ApplicationKind kind, CostType type, String name, long expectedVersion) {
        return set(association, kind, FormVersions.COST + type, FreeText.checked("cost", name, LONGEST_CHOICE).strip(), expectedVersion);
    }

    /**
     * Writes one of the förbund's target groups; an empty text takes it away.
     *
     * @param name the group's name for ever, as {@link FormAdjustments#newName} gives it
     * @throws InvalidInputException at {@code group}
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long nameGroup(
            AssociationId association, ApplicationKind kind, String name, String words, long expectedVersion) {
        OwnQuestionCheck.requireName(name);
        return set(association, kind, FormVersions.GROUP + name, FreeText.checked("group", words, LONGEST_CHOICE).strip(), expectedVersion);
    }

    /**
     * Adds a question of the förbund's own last in its section, or changes one.
     *
     * @throws InvalidInputException at {@code label}, {@code help}, {@code type} or {@code choices}
     * @throws EditConflictException when somebody has changed it since; the text is the question
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long question(
            AssociationId association, ApplicationKind kind, OwnQuestion question, long expectedVersion) {
        FormVersionEntity version = underWay(association, kind);
        OwnQuestion checked = OwnQuestionCheck.checked(forms.base(kind), question);
        requireSameType(association, version, checked);
        if (expectedVersion == 0 && changes.count(version, FormVersions.QUESTION) >= MOST_QUESTIONS) {
            throw RefusedException.because("funding.refused.tooMany", MOST_QUESTIONS);
        }
        return changes.save(
                version,
                FormVersions.QUESTION + question.key(),
                FundingJson.json(checked),
                expectedVersion,
                stored -> FundingJson.MAPPER.readValue(stored, OwnQuestion.class).label());
    }

    /** Takes a question of the förbund's own out of the version under way. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void removeQuestion(AssociationId association, ApplicationKind kind, String key) {
        changes.remove(underWay(association, kind), FormVersions.QUESTION + key);
    }

    /** Moves a question of the förbund's own one step up or down among those of its section. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void moveQuestion(AssociationId association, ApplicationKind kind, String key, boolean up) {
        FormVersionEntity version = underWay(association, kind);
        List<OwnQuestion> questions = forms.changes(version).questions();
        OwnQuestion moved = questions.stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<OwnQuestion> same = questions.stream()
                .filter(question -> question.section() == moved.section())
                .toList();
        int to = same.indexOf(moved) + (up ? -1 : 1);
        if (to < 0 || to >= same.size()) {
            return;
        }
        changes.swap(version, FormVersions.QUESTION + key, FormVersions.QUESTION + same.get(to).key());
    }

    /**
     * Goes back to what ships for one thing: a help text, a limit, whether a field is required, or the name of a cost type.
     *
     * @param subject as in {@link FormUnderWay#versions()}
     * @throws EditConflictException when somebody has changed it since
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void restore(AssociationId association, ApplicationKind kind, String subject, long expectedVersion) {
        if (FormVersions.OF_WHAT_SHIPS.stream().noneMatch(subject::startsWith)) {
            throw new NotFoundException();
        }
        changes.forget(underWay(association, kind), subject, expectedVersion, stored -> stored);
    }

    /**
     * Publishes the version under way: from now on new applications are written in it.
     *
     * @throws RefusedException when there is none, it changes nothing, or a question lacks what it needs
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void publish(AssociationId association, ApplicationKind kind) {
        FormVersionEntity version = underWay(association, kind);
        FormAdjustments changed = forms.changes(version);
        changed.questions().forEach(question -> {
            if (question.label().isBlank()) {
                throw RefusedException.because("funding.form.unnamed");
            }
            if (FormAdjustments.WITH_CHOICES.contains(question.type())
                    && question.choices().isEmpty()) {
                throw RefusedException.because("funding.form.withoutChoices", question.label());
            }
        });
        if (Arrays.stream(CostType.values())
                .allMatch(type -> changed.costs().getOrDefault(type, "-").isEmpty())) {
            throw RefusedException.because("funding.form.withoutCosts");
        }
        FormDefinition former = forms.latest(association, kind);
        if (forms.underWay(version).sameAs(former)) {
            throw RefusedException.because("funding.form.unchanged");
        }
        version.publish(FundingJson.json(changed), author(), clock.instant());
        changes.clear(version);
        versions.flush();
        audit.record(association, "form.published", kind.name(), null, Integer.toString(version.number()));
    }

    /** Gives the version under way up. What is in force stays. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void discard(AssociationId association, ApplicationKind kind) {
        FormVersionEntity version = underWay(association, kind);
        changes.clear(version);
        versions.delete(version);
        audit.record(association, "form.discarded", kind.name(), null, null);
    }

    private FormField field(ApplicationKind kind, String key) {
        return forms.base(kind).field(key).orElseThrow(NotFoundException::new);
    }

    /** A type is for ever: answers are stored in its shape. */
    private void requireSameType(AssociationId association, FormVersionEntity version, OwnQuestion question) {
        boolean other = changes.content(version, FormVersions.QUESTION + question.key())
                        .map(stored -> FundingJson.MAPPER.readValue(stored, OwnQuestion.class).type() != question.type())
                        .orElse(false)
                || forms.latest(association, version.kind())
                        .field(question.key())
                        .filter(asked -> asked.type() != question.type())
                        .isPresent();
        if (other) {
            throw InvalidInputException.at("type", "funding.form.typeKept");
        }
    }

    /** Stores what is said by one text, under the version that was seen. */
    private long set(AssociationId association, ApplicationKind kind, String subject, String text, long expectedVersion) {
        return changes.save(underWay(association, kind), subject, text, expectedVersion, stored -> stored);
    }

    /** The version under way, for changing something in it; who publishes it meanwhile is either before or after. */
    private FormVersionEntity underWay(AssociationId association, ApplicationKind kind) {
        return versions.findAndLock(association.value(), kind).orElseThrow(() -> RefusedException.because("funding.form.notBegun"));
    }

    private FormUnderWay read(FormVersionEntity version) {
        return new FormUnderWay(
                forms.base(version.kind()),
                forms.underWay(version),
                forms.changes(version),
                changes.numbers(version),
                true);
    }

    private UUID author() {
        return currentActor.get().account().value();
    }
}
