package se.stegvis.processdag.wall;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.document.DistributionChart;
import se.stegvis.document.QrCode;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.Figures;
import se.stegvis.processdag.CarriedActions;
import se.stegvis.processdag.ActionState;
import se.stegvis.processdag.DayAddress;
import se.stegvis.processdag.DayRoom;
import se.stegvis.processdag.LastTime;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.WallState;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopTheme;

/** What goes over the line to the wall, in the words of docs/phone-protocol.md: whole at every answer, and without a time of day. */
@Component
class WallJson {

    private final DayAddress address;
    private final Texts texts;
    private final Clock clock;

    WallJson(DayAddress address, Texts texts, Clock clock) {
        this.address = address;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Everything the wall draws.
     *
     * @param answers how many have answered the theme; never what
     * @param present how many people are in the room; null where nobody has counted
     * @param join where phones go; null where no more are let in
     * @param result null until the theme is revealed
     * @param chart the picture of the result, empty until there is one
     * @param earlier the figures of the rounds before, the first one first
     * @param last how it was the last time; null where there is nothing to compare with
     * @param voting how many have put their dots, never where; null where no voting is open
     */
    record State(
            long version,
            String phase,
            Day day,
            int joined,
            @Nullable Integer present,
            boolean locked,
            @Nullable Join join,
            @Nullable Theme theme,
            int answers,
            @Nullable Result result,
            String chart,
            List<Result> earlier,
            @Nullable Last last,
            @Nullable Section parties,
            List<Section> sections,
            @Nullable Voting voting,
            @Nullable Timer timer) {}

    record Day(String name, String initiative, LocalDate date) {}

    /**
     * How phones join.
     *
     * @param qr the picture that a phone's camera reads; empty but in the lobby, where it is shown
     */
    record Join(String address, String code, String qr) {}

    record Theme(UUID id, String name, String question, boolean hasScale, int no, int of, int round) {}

    record Result(int n, BigDecimal high, BigDecimal mean, BigDecimal low, @Nullable BigDecimal median, List<Share> distribution) {}

    record Share(BigDecimal value, int count) {}

    record Last(LocalDate date, Result result) {}

    /** Lines that the group has written, under their heading. */
    record Section(String heading, List<String> lines) {}

    record Voting(int dots, int voters) {}

    /** Time that runs out: what is left and how long it was, in milliseconds. The wall counts on from there by itself. */
    record Timer(long left, long of) {}

    State of(WallState seen, Locale language) {
        WorkshopPicture picture = seen.picture();
        WorkshopTheme current = picture.current().orElse(null);
        String phase = phase(picture, current);
        DayRoom room = picture.room();
        DayRoom.Timer timer = room.timer();
        ScoreSummary result = current == null ? null : current.result();
        LastTime last = room.lastTime();
        return new State(
                picture.revision(),
                phase,
                new Day(
                        picture.workshop().name(),
                        picture.workshop().initiativeName(),
                        picture.workshop().date()),
                picture.joined(),
                room.present(),
                room.locked(),
                join(seen.joinCode(), phase.equals("lobby"), language),
                current == null ? null : theme(picture, current),
                current == null ? 0 : current.answered(),
                result == null ? null : result(result),
                current == null || result == null ? "" : chart(current, result, last, language),
                current == null ? List.of() : current.earlier().stream().map(WallJson::result).toList(),
                result == null || last == null ? null : new Last(last.date(), result(last.scores())),
                current == null ? null : parties(current, language),
                sections(seen, current, language),
                picture.openVoting().map(open -> new Voting(open.dots(), open.voters())).orElse(null),
                timer == null ? null : new Timer(timer.left(clock).toMillis(), timer.seconds() * 1000L));
    }

    private @Nullable Join join(@Nullable String code, boolean large, Locale language) {
        if (code == null) {
            return null;
        }
        String qr = large
                ? QrCode.of(address.scanned(code), texts.get(language, "vagg.lobby.qr")).markup()
                : "";
        return new Join(address.typed(), DayAddress.spoken(code), qr);
    }

    private static String phase(WorkshopPicture picture, @Nullable WorkshopTheme current) {
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

    private static Result result(ScoreSummary scores) {
        return new Result(
                scores.count(),
                scores.highest(),
                scores.mean(),
                scores.lowest(),
                scores.median(),
                scores.distribution().entrySet().stream()
                        .map(share -> new Share(share.getKey(), share.getValue()))
                        .toList());
    }

    private String chart(WorkshopTheme theme, ScoreSummary result, @Nullable LastTime last, Locale language) {
        DistributionChart.Reference before = last == null
                ? null
                : new DistributionChart.Reference(
                        texts.get(language, "vagg.last.short"), last.scores().mean());
        return new DistributionChart(theme.name(), result.scores(), result.mean(), before, language)
                .toSvg()
                .markup();
    }

    /** What the group has written that belongs to what the room does now. */
    private List<Section> sections(WallState seen, @Nullable WorkshopTheme current, Locale language) {
        WorkshopPicture picture = seen.picture();
        if (current != null) {
            return Stream.concat(
                            notes(current, language),
                            current.phase() == ThemePhase.NOTES
                                    ? section(
                                            texts.get(language, "processdag.paper.actions"),
                                            current.actions().stream()
                                                    .map(action -> joined(action.what(), action.who(), action.due()))
                                                    .toList())
                                    : Stream.empty())
                    .toList();
        }
        if (!picture.isClosing()) {
            return carried(seen.carried(), language);
        }
        return Arrays.stream(OutcomeKind.values())
                .flatMap(kind -> section(
                        texts.get(language, "processdag.outcome." + kind),
                        picture.outcomes(kind).stream()
                                .map(one -> joined(one.text(), one.due()))
                                .toList()))
                .toList();
    }

    /** What the day opens with, state by state: what is done comes first. */
    private List<Section> carried(CarriedActions carried, Locale language) {
        return Stream.of(ActionState.DONE, ActionState.GOING_ON, ActionState.OPEN, ActionState.DROPPED)
                .flatMap(state -> section(
                        texts.get(language, "vagg.carried", texts.get(language, "processdagmemory.state." + state)),
                        carried.in(state).stream()
                                .map(action -> joined(
                                        action.what(), action.who(), state.isSettled() ? "" : action.due(), action.note()))
                                .toList()))
                .toList();
    }

    private @Nullable Section parties(WorkshopTheme theme, Locale language) {
        if (theme.parties().isEmpty() || theme.phase() != ThemePhase.REVEALED) {
            return null;
        }
        return new Section(
                texts.get(language, theme.round() == 1 ? "processdagphone.parties" : "processdagphone.parties.first"),
                theme.parties().stream()
                        .map(total -> texts.get(
                                language,
                                "processdagphone.party",
                                texts.get(language, "association.kind." + total.party()),
                                Figures.score(total.mean(), language),
                                total.count()))
                        .toList());
    }

    private Stream<Section> notes(WorkshopTheme theme, Locale language) {
        return switch (theme.phase()) {
            // What each is to think about stands there before anybody has written a word.
            case THINKING ->
                theme.fields().stream()
                        .filter(WorkshopTheme.Field::beforeScoring)
                        .flatMap(field -> Stream.concat(
                                Stream.of(new Section(field.label(), lines(field.in(null)))), grouped(field)));
            case NOTES ->
                Stream.concat(
                        wanted(theme, language),
                        theme.fields().stream()
                                .flatMap(field -> Stream.concat(section(field.label(), lines(field.in(null))), grouped(field))));
            default -> Stream.empty();
        };
    }

    private static Stream<Section> grouped(WorkshopTheme.Field field) {
        return field.groups().stream()
                .flatMap(group -> section(joined(field.label(), group.heading()), lines(field.in(group))));
    }

    /** What has got dots, the most wanted first, once the voting is closed. */
    private Stream<Section> wanted(WorkshopTheme theme, Locale language) {
        WorkshopTheme.Voting voting = theme.voting();
        if (voting == null || voting.open()) {
            return Stream.empty();
        }
        return section(
                texts.get(language, "processdagnotes.wall.wanted", voting.voters()),
                voting.options().stream()
                        .filter(option -> Objects.requireNonNullElse(option.dots(), 0) > 0)
                        .map(option -> joined(option.text(), dots(Objects.requireNonNullElse(option.dots(), 0), language)))
                        .toList());
    }

    private String dots(int dots, Locale language) {
        return texts.get(language, dots == 1 ? "processdagnotes.dot" : "processdagnotes.dots", dots);
    }

    private static List<String> lines(List<WorkshopTheme.Note> notes) {
        return notes.stream().map(WorkshopTheme.Note::text).toList();
    }

    private static Stream<Section> section(String heading, List<String> lines) {
        return lines.isEmpty() ? Stream.empty() : Stream.of(new Section(heading, lines));
    }

    private static String joined(String... parts) {
        return String.join(" · ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }
}
