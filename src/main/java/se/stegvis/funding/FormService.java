package se.stegvis.funding;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.persistence.FormAdjustmentEntity;
import se.stegvis.funding.persistence.FormAdjustmentRepository;
import se.stegvis.funding.persistence.FormVersionEntity;
import se.stegvis.funding.persistence.FormVersionRepository;
import se.stegvis.funding.policy.FieldValues;
import se.stegvis.identity.AccountDirectory;

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
    static final int LONGEST_LABEL = 200;
    static final int LONGEST_CHOICE = 120;
    static final int MOST_CHOICES = 20;
    private static final int LONGEST_ANSWER = 20_000;

    private final FormVersions forms;
    private final FormVersionRepository versions;
    private final FormAdjustmentRepository adjustments;
    private final AssociationDirectory directory;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    FormService(
            FormVersions forms,
            FormVersionRepository versions,
            FormAdjustmentRepository adjustments,
            AssociationDirectory directory,
            AccountDirectory accounts,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.forms = forms;
        this.versions = versions;
        this.adjustments = adjustments;
        this.directory = directory;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the form of each kind stands. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public List<FormOverview> overview(AssociationId association) {
        List<FormVersionEntity> own = versions.findByAssociationIdOrderByNumber(association.value());
        return Arrays.stream(ApplicationKind.values())
                .map(kind -> new FormOverview(
                        kind,
                        own.stream()
                                .filter(version -> version.kind() == kind && version.isPublished())
                                .reduce((first, last) -> last)
                                .map(FormVersionEntity::publishedAt)
                                .orElse(null),
                        own.stream().anyMatch(version -> version.kind() == kind && !version.isPublished())))
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

    /** Begins a new version with what the last published one changes; nothing happens when one is under way. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public FormUnderWay begin(AssociationId association, ApplicationKind kind) {
        Optional<FormVersionEntity> already = forms.version(association, kind);
        if (already.isPresent()) {
            return read(already.get());
        }
        FormVersionEntity version = versions.saveAndFlush(new FormVersionEntity(
                association.value(),
                kind,
                forms.nextNumber(association, kind),
                forms.base(kind).number(),
                author(),
                clock.instant()));
        versions.findFirstByAssociationIdAndKindAndPublishedAtNotNullOrderByNumberDesc(association.value(), kind)
                .ifPresent(last -> takeOver(last, version));
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
        return save(
                underWay(association, kind),
                FormVersions.HELP + key,
                FreeText.checked("help", words, LONGEST_HELP).strip(),
                expectedVersion,
                stored -> stored);
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
        if (field(kind, key).required() && !required && FormAdjustments.NEEDED.contains(key)) {
            throw RefusedException.because("funding.form.needed");
        }
        return save(
                underWay(association, kind),
                FormVersions.REQUIRED + key,
                required ? "YES" : "NO",
                expectedVersion,
                stored -> stored);
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
        if (field(kind, key).longest() == 0 || longest < 1 || longest > LONGEST_ANSWER) {
            throw InvalidInputException.at("longest", "funding.input.range", 1, LONGEST_ANSWER);
        }
        return save(
                underWay(association, kind),
                FormVersions.LONGEST + key,
                Integer.toString(longest),
                expectedVersion,
                stored -> stored);
    }

    /** Asks for an optional section, or does without it. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long ask(
            AssociationId association, ApplicationKind kind, Section section, boolean asked, long expectedVersion) {
        if (!FormAdjustments.OPTIONAL.contains(section)) {
            throw RefusedException.because("funding.form.sectionNeeded");
        }
        return save(
                underWay(association, kind),
                FormVersions.SECTION + section,
                asked ? "YES" : "NO",
                expectedVersion,
                stored -> stored);
    }

    /**
     * Calls a cost type by another name; an empty name means that it is not offered.
     *
     * @throws InvalidInputException at {@code cost}
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public long nameCost(
            AssociationId association, ApplicationKind kind, CostType type, String name, long expectedVersion) {
        return save(
                underWay(association, kind),
                FormVersions.COST + type,
                FreeText.checked("cost", name, LONGEST_CHOICE).strip(),
                expectedVersion,
                stored -> stored);
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
        requireName(name);
        return save(
                underWay(association, kind),
                FormVersions.GROUP + name,
                FreeText.checked("group", words, LONGEST_CHOICE).strip(),
                expectedVersion,
                stored -> stored);
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
        if (!question.key().startsWith(FormAdjustments.OWN)) {
            throw new NotFoundException();
        }
        requireName(question.key().substring(FormAdjustments.OWN.length()));
        OwnQuestion checked = checked(kind, question);
        long asked = adjustments.findByFormVersionIdOrderByPosition(version.id()).stream()
                .filter(row -> row.subject().startsWith(FormVersions.QUESTION))
                .count();
        if (expectedVersion == 0 && asked >= MOST_QUESTIONS) {
            throw RefusedException.because("funding.refused.tooMany", MOST_QUESTIONS);
        }
        return save(
                version,
                FormVersions.QUESTION + question.key(),
                FundingJson.json(checked),
                expectedVersion,
                stored -> FundingJson.MAPPER.readValue(stored, OwnQuestion.class).label());
    }

    /** Takes a question of the förbund's own out of the version under way. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void removeQuestion(AssociationId association, ApplicationKind kind, String key) {
        adjustments.delete(adjustments
                .findByFormVersionIdAndSubject(underWay(association, kind).id(), FormVersions.QUESTION + key)
                .orElseThrow(NotFoundException::new));
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
        FormAdjustmentEntity one = questionRow(version, key);
        FormAdjustmentEntity other = questionRow(version, same.get(to).key());
        int position = one.position();
        one.moveTo(other.position());
        other.moveTo(position);
        adjustments.flush();
    }

    /** An empty application in the version under way, which is stored nowhere. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public ApplicationDraft trial(AssociationId association, ApplicationKind kind) {
        List<Member> members = directory.members(association).stream()
                .filter(Member::active)
                .toList();
        return new ApplicationDraft(
                ApplicationId.random(),
                association,
                kind,
                ApplicationState.DRAFT,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                open(association, kind).form(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                members,
                members,
                List.of(),
                true,
                false,
                Set.of());
    }

    /**
     * What the förbund would answer if it were an applicant who typed this: for trying the form before it is published. Nothing is
     * stored.
     *
     * @return the answer as it would be stored
     * @throws InvalidInputException at the field's key
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    @Transactional(readOnly = true)
    public String tryAnswer(AssociationId association, ApplicationKind kind, String key, String scope, String typed) {
        FormField field = open(association, kind).form().field(key).orElseThrow(NotFoundException::new);
        return FieldValues.read(field, scope, typed, Set.of());
    }

    /**
     * Publishes the version under way: from now on new applications are written in it.
     *
     * @throws RefusedException when there is none, or a question lacks what it needs
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void publish(AssociationId association, ApplicationKind kind) {
        FormVersionEntity version = underWay(association, kind);
        FormAdjustments changes = forms.changes(version);
        changes.questions().forEach(question -> {
            if (question.label().isBlank()) {
                throw RefusedException.because("funding.form.unnamed");
            }
            if (FormAdjustments.WITH_CHOICES.contains(question.type())
                    && question.choices().isEmpty()) {
                throw RefusedException.because("funding.form.withoutChoices", question.label());
            }
        });
        if (Arrays.stream(CostType.values())
                .allMatch(type -> changes.costs().getOrDefault(type, "-").isEmpty())) {
            throw RefusedException.because("funding.form.withoutCosts");
        }
        version.publish(FundingJson.json(changes), author(), clock.instant());
        adjustments.deleteAll(adjustments.findByFormVersionIdOrderByPosition(version.id()));
        versions.flush();
        audit.record(association, "form.published", kind.name(), null, Integer.toString(version.number()));
    }

    /** Gives the version under way up. What is in force stays. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public void discard(AssociationId association, ApplicationKind kind) {
        FormVersionEntity version = underWay(association, kind);
        adjustments.deleteAll(adjustments.findByFormVersionIdOrderByPosition(version.id()));
        adjustments.flush();
        versions.delete(version);
        audit.record(association, "form.discarded", kind.name(), null, null);
    }

    private OwnQuestion checked(ApplicationKind kind, OwnQuestion question) {
        if (!OwnQuestion.TYPES.contains(question.type())
                || forms.base(kind).position(question.section()) < 0) {
            throw InvalidInputException.at("type", "funding.input.choice");
        }
        boolean chosen = FormAdjustments.WITH_CHOICES.contains(question.type());
        if (question.choices().size() > MOST_CHOICES) {
            throw InvalidInputException.at("choices", "funding.form.tooManyChoices", MOST_CHOICES);
        }
        Set<String> seen = new HashSet<>();
        if (chosen && question.choices().isEmpty()) {
            throw InvalidInputException.at("choices", "funding.form.choicesMissing");
        }
        List<OwnQuestion.Choice> choices = !chosen
                ? List.of()
                : question.choices().stream()
                        .map(choice -> new OwnQuestion.Choice(
                                choice.name(),
                                FreeText.required("choices", choice.words(), LONGEST_CHOICE).strip()))
                        .filter(choice -> seen.add(choice.words()))
                        .toList();
        choices.forEach(choice -> requireName(choice.name()));
        return new OwnQuestion(
                question.key(),
                question.section(),
                question.type(),
                FreeText.required("label", question.label(), LONGEST_LABEL).strip(),
                FreeText.checked("help", question.help(), LONGEST_HELP).strip(),
                question.required(),
                choices);
    }

    private FormField field(ApplicationKind kind, String key) {
        return forms.base(kind).field(key).orElseThrow(NotFoundException::new);
    }

    private FormAdjustmentEntity questionRow(FormVersionEntity version, String key) {
        return adjustments
                .findByFormVersionIdAndSubject(version.id(), FormVersions.QUESTION + key)
                .orElseThrow(NotFoundException::new);
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z0-9-]{1,20}")) {
            throw new NotFoundException();
        }
    }

    private FormVersionEntity underWay(AssociationId association, ApplicationKind kind) {
        return forms.version(association, kind).orElseThrow(() -> RefusedException.because("funding.form.notBegun"));
    }

    private long save(
            FormVersionEntity version,
            String subject,
            String content,
            long expectedVersion,
            java.util.function.UnaryOperator<String> inWords) {
        Optional<FormAdjustmentEntity> stored = adjustments.findByFormVersionIdAndSubject(version.id(), subject);
        if (stored.isEmpty()) {
            int position = adjustments.findByFormVersionIdOrderByPosition(version.id()).stream()
                            .mapToInt(FormAdjustmentEntity::position)
                            .max()
                            .orElse(0)
                    + 1;
            return adjustments
                    .saveAndFlush(new FormAdjustmentEntity(version, subject, position, content, author()))
                    .number();
        }
        FormAdjustmentEntity row = stored.get();
        if (!row.content().equals(content)) {
            if (row.number() != expectedVersion) {
                throw new EditConflictException(
                        inWords.apply(row.content()),
                        row.number(),
                        accounts.get(new AccountId(row.authorId())).name());
            }
            row.say(content, author());
            adjustments.flush();
        }
        return row.number();
    }

    private void takeOver(FormVersionEntity last, FormVersionEntity version) {
        FormAdjustments changes = FundingJson.MAPPER.readValue(
                java.util.Objects.requireNonNull(last.content()), FormAdjustments.class);
        Map<String, String> rows = new LinkedHashMap<>();
        changes.fields().forEach((key, change) -> {
            if (change.help() != null) {
                rows.put(FormVersions.HELP + key, change.help());
            }
            if (change.required() != null) {
                rows.put(FormVersions.REQUIRED + key, change.required() ? "YES" : "NO");
            }
            if (change.longest() != null) {
                rows.put(FormVersions.LONGEST + key, change.longest().toString());
            }
        });
        changes.leftOut().forEach(section -> rows.put(FormVersions.SECTION + section, "NO"));
        changes.questions()
                .forEach(question -> rows.put(FormVersions.QUESTION + question.key(), FundingJson.json(question)));
        changes.costs().forEach((type, name) -> rows.put(FormVersions.COST + type, name));
        changes.targetGroups().forEach((name, words) -> rows.put(FormVersions.GROUP + name, words));
        int position = 1;
        for (Map.Entry<String, String> row : rows.entrySet()) {
            adjustments.save(
                    new FormAdjustmentEntity(version, row.getKey(), position++, row.getValue(), author()));
        }
        adjustments.flush();
    }

    private FormUnderWay read(FormVersionEntity version) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        adjustments
                .findByFormVersionIdOrderByPosition(version.id())
                .forEach(row -> numbers.put(row.subject(), row.number()));
        return new FormUnderWay(
                forms.base(version.kind()), forms.underWay(version), forms.changes(version), numbers, true);
    }

    private UUID author() {
        return currentActor.get().account().value();
    }
}
