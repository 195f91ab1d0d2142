package se.stegvis.processdag.phone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberKind;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.PhoneParty;
import se.stegvis.processdag.PhoneState;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.processdag.policy.ScaleRules;

/** What goes over the line, in the words of docs/phone-protocol.md. */
final class PhoneJson {

    private PhoneJson() {}

    record Code(@Nullable String code) {}

    record Ticket(String ticket, Day day) {}

    record Stored(BigDecimal value) {}

    record Done() {}

    record Rating(@Nullable BigDecimal value, @Nullable Integer turn, @Nullable Integer round) {}

    record Move(String picture) {}

    record EarlyTheme(
            UUID id,
            String name,
            String question,
            boolean hasScale,
            int no,
            int of,
            int round,
            List<String> asked,
            @Nullable BigDecimal myValue,
            int myTurn) {}

    record Party(@Nullable MemberKind party) {}

    record PartyName(MemberKind key, String label) {}

    record Parties(List<PartyName> parties, @Nullable MemberKind chosen, int fewest) {}

    record Note(@Nullable UUID themeId, @Nullable String field, @Nullable String text, @Nullable Boolean notPersonnummer) {}

    record Vote(@Nullable Map<UUID, Integer> dots, @Nullable Integer turn) {}

    record Voted(Map<UUID, Integer> dots) {}

    /** A refusal: in words for the person, and by name for the program. */
    record Refusal(String code, String message) {}

    record PhoneTexts(String lang, Map<String, String> texts) {}

    record State(
            long version,
            String phase,
            Day day,
            int joined,
            @Nullable Theme theme,
            Scale scale,
            int answers,
            boolean answered,
            @Nullable BigDecimal myValue,
            int myTurn,
            @Nullable List<EarlyTheme> early,
            @Nullable Result result,
            List<Field> fields,
            @Nullable Voting voting) {}

    record Day(String name, String initiative, LocalDate date) {}

    record Theme(UUID id, String name, String question, boolean hasScale, int no, int of, int round) {}

    record Scale(BigDecimal min, BigDecimal max, BigDecimal step) {}

    record Result(
            int n,
            BigDecimal high,
            BigDecimal mean,
            BigDecimal low,
            @Nullable BigDecimal median,
            List<Share> distribution,
            List<PartyResult> parties) {}

    record PartyResult(String label, int n, BigDecimal mean) {}

    record Share(BigDecimal value, int count) {}

    record Field(String key, String label) {}

    record Voting(UUID id, int dots, int voters, List<Option> options, Map<UUID, Integer> mine) {}

    record Option(UUID id, String text, List<String> notes) {}

    static State of(PhoneState seen, Locale language, Texts texts) {
        WorkshopPicture picture = seen.picture();
        WorkshopTheme current = picture.current().orElse(null);
        return new State(
                picture.revision(),
                seen.early() == null ? phase(picture, current) : "early",
                day(picture),
                picture.joined(),
                current == null ? null : theme(picture, current),
                new Scale(ScaleRules.LOWEST, ScaleRules.HIGHEST, picture.workshop().scaleStep().stripTrailingZeros()),
                current == null ? 0 : current.answered(),
                seen.mine() != null,
                seen.mine() == null ? null : seen.mine().score(),
                seen.mine() == null ? 0 : seen.mine().turn(),
                seen.early() == null
                        ? null
                        : seen.early().stream().map(one -> early(picture, one)).toList(),
                current == null || current.result() == null ? null : result(current, current.result(), language, texts),
                picture.isClosing()
                        ? List.of(new Field(
                                OutcomeKind.HIGHLIGHT.name(), texts.get(language, "processdag.outcome.HIGHLIGHT")))
                        : seen.openFields().stream()
                                .map(field -> new Field(field.key(), field.label()))
                                .toList(),
                picture.openVoting().map(voting -> voting(voting, seen.dots())).orElse(null));
    }

    private static Voting voting(WorkshopTheme.Voting voting, Map<UUID, Integer> mine) {
        return new Voting(
                voting.id(),
                voting.dots(),
                voting.voters(),
                voting.options().stream()
                        .map(option -> new Option(option.id(), option.text(), option.notes()))
                        .toList(),
                mine);
    }

    static Parties parties(PhoneParty.Choice choice, Locale language, Texts texts) {
        return new Parties(
                choice.parties().stream()
                        .map(kind -> new PartyName(kind, texts.get(language, "association.kind." + kind)))
                        .toList(),
                choice.chosen(),
                choice.fewest());
    }

    static Day day(WorkshopPicture picture) {
        return new Day(
                picture.workshop().name(),
                picture.workshop().initiativeName(),
                picture.workshop().date());
    }

    private static String phase(WorkshopPicture picture, @Nullable WorkshopTheme current) {
        if (picture.workshop().state() == WorkshopState.CLOSED) {
            return "over";
        }
        if (current == null) {
            return picture.isClosing() ? "closing" : "lobby";
        }
        return switch (current.phase()) {
            case THINKING -> "think";
            case SCORING -> "score";
            case REVEALED -> "revealed";
            case NOTES -> picture.openVoting().isPresent() ? "vote" : "notes";
            case WAITING, SCORED, CLOSED -> throw new IllegalStateException("a current theme is none of these");
        };
    }

    private static EarlyTheme early(WorkshopPicture picture, PhoneState.Early early) {
        WorkshopTheme theme = early.theme();
        PhoneState.Mine mine = early.mine();
        return new EarlyTheme(
                theme.id().value(),
                theme.name(),
                theme.scaleQuestion() == null ? "" : theme.scaleQuestion(),
                theme.hasScale(),
                picture.themes().indexOf(theme) + 1,
                picture.themes().size(),
                theme.round(),
                theme.fields().stream()
                        .filter(WorkshopTheme.Field::beforeScoring)
                        .map(WorkshopTheme.Field::label)
                        .toList(),
                mine == null ? null : mine.score(),
                mine == null ? 0 : mine.turn());
    }

    private static Theme theme(WorkshopPicture picture, WorkshopTheme theme) {
        return new Theme(
                theme.id().value(),
                theme.name(),
                theme.scaleQuestion() == null ? "" : theme.scaleQuestion(),
                theme.hasScale(),
                picture.themes().indexOf(theme) + 1,
                picture.themes().size(),
                theme.round());
    }

    private static Result result(WorkshopTheme theme, ScoreSummary scores, Locale language, Texts texts) {
        return new Result(
                scores.count(),
                scores.highest(),
                scores.mean(),
                scores.lowest(),
                scores.median(),
                scores.distribution().entrySet().stream()
                        .map(share -> new Share(share.getKey(), share.getValue()))
                        .toList(),
                // Of the first round: beside another round's figures they would be taken for that one's.
                theme.round() > 1
                        ? List.of()
                        : theme.parties().stream()
                                .map(total -> new PartyResult(
                                        texts.get(language, "association.kind." + total.party()), total.count(), total.mean()))
                                .toList());
    }
}
