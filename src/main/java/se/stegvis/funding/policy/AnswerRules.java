package se.stegvis.funding.policy;

import java.util.List;
import java.util.stream.Stream;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Verdict;
import se.stegvis.funding.AnswerKey;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.FieldType;
import se.stegvis.funding.FormField;
import se.stegvis.funding.Gender;
import se.stegvis.funding.Section;
import se.stegvis.funding.Shortcoming;
import se.stegvis.funding.YearAndGender;

/** What the form's answers must hold. */
final class AnswerRules {

    /** Those that have to be counted; how many are non-binary may be left out. */
    private static final List<Gender> ALWAYS_COUNTED = List.of(Gender.WOMEN, Gender.MEN);

    private AnswerRules() {}

    static Stream<Shortcoming> answersMissing(Candidate candidate) {
        ApplicationDraft draft = candidate.draft();
        return draft.form().fields().stream().filter(FormField::required).flatMap(field -> missing(field, draft));
    }

    private static Stream<Shortcoming> missing(FormField field, ApplicationDraft draft) {
        Message label = field.label();
        return switch (field.type()) {
            case TEXT_PER_PARTY -> draft.parties().stream()
                    .filter(party -> draft.value(field.key(), party.id().toString()).isEmpty())
                    .map(party -> Findings.missing(
                            field, party.id().toString(), "funding.rule.answer-missing.party", label, party.name()));
            case TEXT_PER_GOAL -> draft.continuedGoals().stream()
                    .filter(goal -> draft.value(field.key(), goal.id().toString()).isEmpty())
                    .map(goal -> Findings.missing(
                            field,
                            goal.id().toString(),
                            "funding.rule.answer-missing.goal",
                            label,
                            goal.position()));
            case NUMBERS_PER_YEAR_AND_GENDER -> draft.years().stream()
                    .flatMap(year -> ALWAYS_COUNTED.stream().map(gender -> new YearAndGender(year, gender)))
                    .filter(cell -> draft.value(field.key(), cell.scope()).isEmpty())
                    .map(cell -> Findings.missing(
                            field,
                            cell.scope(),
                            "funding.rule.answer-missing.cell",
                            label,
                            cell.year(),
                            Message.of("funding.gender." + cell.gender())));
            case TABLE -> draft.answers().values().stream()
                            .anyMatch(answer -> answer.key().field().equals(field.key()) && !answer.value().isEmpty())
                    ? Stream.of()
                    : single(field, draft);
            case YES_NO_WITH_REASON -> Stream.concat(
                    single(field, draft),
                    draft.value(field.key()).isEmpty()
                                    || !draft.value(field.key(), AnswerKey.REASON).isEmpty()
                            ? Stream.of()
                            : Stream.of(Findings.missing(
                                    field, AnswerKey.REASON, "funding.rule.answer-missing.reason", label)));
            default -> single(field, draft);
        };
    }

    private static Stream<Shortcoming> single(FormField field, ApplicationDraft draft) {
        return draft.value(field.key()).isEmpty()
                ? Stream.of(Findings.missing(field, "", words(field), field.label()))
                : Stream.of();
    }

    private static String words(FormField field) {
        return switch (field.type()) {
            case YES_NO_WITH_REASON -> "funding.rule.answer-missing.question";
            case CONFIRMATION -> "funding.rule.answer-missing.confirmation";
            default -> field.own().label() == null ? "funding.rule.answer-missing" : "funding.rule.answer-missing.question";
        };
    }

    /** A limit may have been lowered since the answer was written. */
    static Stream<Shortcoming> answersTooLong(Candidate candidate) {
        ApplicationDraft draft = candidate.draft();
        return draft.form().fields().stream()
                .filter(field -> field.longest() > 0)
                .flatMap(field -> written(field, draft)
                        .filter(scope -> draft.value(field.key(), scope).length() > field.longest())
                        .map(scope -> new Shortcoming(
                                "answer-too-long",
                                field.section(),
                                field.key(),
                                scope,
                                null,
                                false,
                                Message.of(
                                        "funding.rule.answer-too-long",
                                        field.label(),
                                        draft.value(field.key(), scope).length(),
                                        field.longest()))));
    }

    /** The scopes under which the field holds what somebody has written and that still belongs to the application. */
    private static Stream<String> written(FormField field, ApplicationDraft draft) {
        return switch (field.type()) {
            case LINE, TEXT -> Stream.of("");
            case YES_NO_WITH_REASON -> Stream.of(AnswerKey.REASON);
            case TEXT_PER_PARTY -> draft.parties().stream().map(party -> party.id().toString());
            case TEXT_PER_GOAL -> draft.continuedGoals().stream().map(goal -> goal.id().toString());
            case TABLE -> draft.answers().keySet().stream()
                    .filter(key -> key.field().equals(field.key()))
                    .map(AnswerKey::scope)
                    .sorted();
            default -> Stream.of();
        };
    }

    static Stream<Shortcoming> wrongOrder(Candidate candidate) {
        ApplicationDraft draft = candidate.draft();
        return FieldOrder.ALL.stream().flatMap(order -> order.judge(draft::value) instanceof Verdict.Rejection(var reason)
                ? draft.form().field(order.later()).stream()
                        .map(field -> new Shortcoming(
                                order.name(), field.section(), field.key(), "", null, false, reason))
                : Stream.of());
    }

    /** Zeros in every cell are filled in, and nobody is helped. */
    static Stream<Shortcoming> nobodyPlanned(Candidate candidate) {
        ApplicationDraft draft = candidate.draft();
        String antal = "malgrupp.antal";
        boolean counted = !draft.years().isEmpty()
                && draft.years().stream()
                        .flatMap(year -> ALWAYS_COUNTED.stream().map(gender -> new YearAndGender(year, gender)))
                        .noneMatch(cell -> draft.value(antal, cell.scope()).isEmpty());
        return counted && draft.plannedParticipants() == 0
                ? Stream.of(Findings.wrong("nobody-planned", Section.TARGET_GROUP, antal, null))
                : Stream.of();
    }

    /** Each gate is open only with a yes; one that is closed says what it is about. */
    static Stream<Shortcoming> gatesClosed(Candidate candidate) {
        ApplicationDraft draft = candidate.draft();
        return draft.form().fields().stream()
                .filter(field -> field.type() == FieldType.YES_NO_WITH_REASON)
                .filter(field -> draft.value(field.key()).equals("NO"))
                .map(field -> Findings.wrong(field.key(), field.section(), field.key(), null));
    }
}
