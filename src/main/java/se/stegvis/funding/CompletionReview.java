package se.stegvis.funding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.MemberId;
import se.stegvis.funding.persistence.CompletionEntity;
import se.stegvis.funding.policy.Progress;
import se.stegvis.goal.check.GoalSetAssessment;
import tools.jackson.core.type.TypeReference;

/**
 * What stops a completion from being sent in: what is missing or wrong in the places it names, and what it has brought about elsewhere.
 * What was so already where nobody has asked, for instance since the förbund has changed a setting, stops nothing: it cannot be mended.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompletionReview {

    private static final TypeReference<Set<String>> KEYS = new TypeReference<>() {};

    private final Reviewer reviewer;
    private final Completions completions;

    CompletionReview(Reviewer reviewer, Completions completions) {
        this.reviewer = reviewer;
        this.completions = completions;
    }

    /** What is left to do: of a draft everything, of what is being completed only that. */
    Review left(ApplicationDraft draft) {
        Review whole = reviewer.review(draft);
        if (draft.completion().isEmpty()) {
            return whole;
        }
        return completions
                .openEntity(draft.id().value())
                .map(open -> left(draft, open, whole))
                .orElse(whole);
    }

    Review left(ApplicationDraft draft, CompletionEntity open, GoalSetAssessment assessment) {
        return left(draft, open, reviewer.review(draft, assessment));
    }

    /** What the application lacks now, to be kept with what is asked for. */
    String known(ApplicationDraft draft) {
        return FundingJson.json(
                reviewer.review(draft).shortcomings().stream().map(CompletionReview::key).collect(Collectors.toSet()));
    }

    /** Whoever looks at it. */
    private static boolean opens(ApplicationDraft draft, FormPlace place) {
        return draft.completion().filter(asked -> asked.opens(place)).isPresent();
    }

    private static Review left(ApplicationDraft draft, CompletionEntity open, Review whole) {
        Set<String> known = FundingJson.MAPPER.readValue(open.knownFaults(), KEYS);
        List<Shortcoming> stops = whole.shortcomings().stream()
                .filter(each -> !known.contains(key(each)) || places(draft, each).anyMatch(place -> opens(draft, place)))
                .toList();
        return new Review(stops, Progress.of(draft, stops));
    }

    /** Where it could be mended. */
    private static Stream<FormPlace> places(ApplicationDraft draft, Shortcoming shortcoming) {
        if (draft.form().field(shortcoming.field()).isPresent()) {
            return Stream.of(FormPlace.Field.of(shortcoming.field(), shortcoming.scope()));
        }
        return switch (shortcoming.section()) {
            case PARTIES -> Stream.concat(
                    Stream.of(new FormPlace.Partners()),
                    draft.partners().stream()
                            .filter(partner -> partner.id().value().equals(shortcoming.row()))
                            .map(partner -> new FormPlace.OnePartner(new MemberId(partner.member().value()))));
            case GOALS -> Stream.concat(
                    Stream.of(new FormPlace.Goals()),
                    draft.goals().stream()
                            .filter(goal -> goal.id().value().equals(shortcoming.row()))
                            .map(goal -> new FormPlace.OneGoal(goal.id())));
            case IMPLEMENTATION -> Stream.of(new FormPlace.Chain());
            case BUDGET -> Stream.of(new FormPlace.Budget());
            case ATTESTATION -> Stream.of(new FormPlace.Attachments());
            default -> Stream.of();
        };
    }

    private static String key(Shortcoming shortcoming) {
        return String.join(
                "|",
                shortcoming.rule(),
                shortcoming.section().name(),
                shortcoming.field(),
                shortcoming.scope(),
                String.valueOf(shortcoming.row()));
    }
}
