package se.stegvis.funding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Actor;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.policy.FieldValues;

/** A förbund's form as an applicant meets it, before it is published and long after. Nothing is stored. */
@GuardedService
@Transactional(readOnly = true)
public class FormTrialService {

    private final FormVersions forms;
    private final AssociationDirectory directory;
    private final Reviewer reviewer;
    private final CurrentActor currentActor;
    private final Clock clock;

    FormTrialService(
            FormVersions forms,
            AssociationDirectory directory,
            Reviewer reviewer,
            CurrentActor currentActor,
            Clock clock) {
        this.forms = forms;
        this.directory = directory;
        this.reviewer = reviewer;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** An empty application in the version under way. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public ApplicationDraft trial(AssociationId association, ApplicationKind kind) {
        return draft(association, underWay(association, kind), Map.of(), true);
    }

    /** An empty application in a published version, to be read. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public ApplicationDraft published(AssociationId association, ApplicationKind kind, int number) {
        if (forms.published(association, kind).stream().noneMatch(version -> version.number() == number)) {
            throw new NotFoundException();
        }
        return draft(association, forms.get(association, kind, number), Map.of(), false);
    }

    /**
     * What would be stored of what is typed in the version under way.
     *
     * @throws InvalidInputException at the field's key
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public String tryAnswer(AssociationId association, ApplicationKind kind, String key, String scope, String typed) {
        FormField field = underWay(association, kind).field(key).orElseThrow(NotFoundException::new);
        return FieldValues.read(field, scope, typed, Set.of());
    }

    /**
     * What an applicant who had answered so would be told of the questions. What rows would lack is left out: none can be added here.
     *
     * @param answers as {@link #tryAnswer} gave them
     */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR})
    public List<Shortcoming> missing(AssociationId association, ApplicationKind kind, Map<AnswerKey, String> answers) {
        FormDefinition form = underWay(association, kind);
        return reviewer.review(draft(association, form, answers, true)).shortcomings().stream()
                .filter(shortcoming -> shortcoming.row() == null
                        && form.field(shortcoming.field()).isPresent())
                .toList();
    }

    private FormDefinition underWay(AssociationId association, ApplicationKind kind) {
        return forms.version(association, kind)
                .map(forms::underWay)
                .orElseGet(() -> forms.latest(association, kind));
    }

    private ApplicationDraft draft(
            AssociationId association, FormDefinition form, Map<AnswerKey, String> answers, boolean mayEdit) {
        Actor author = currentActor.get();
        List<Member> members =
                directory.members(association).stream().filter(Member::active).toList();
        return new ApplicationDraft(
                ApplicationId.random(),
                association,
                form.kind(),
                ApplicationState.DRAFT,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                form,
                answers.entrySet().stream()
                        .map(answer -> new Answer(
                                answer.getKey(),
                                answer.getValue(),
                                1,
                                author.account(),
                                author.name(),
                                clock.instant(),
                                form.number()))
                        .collect(Collectors.toMap(Answer::key, Function.identity())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                members,
                members,
                List.of(),
                mayEdit,
                false,
                Set.of(),
                Optional.empty(),
                List.of());
    }
}
