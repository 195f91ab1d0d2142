package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.processdag.persistence.Ballot;
import se.stegvis.processdag.persistence.HeldThemes;
import se.stegvis.processdag.persistence.HeldThemes.Held;
import se.stegvis.processdag.persistence.PaperDays;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.WorkshopEntity;
import se.stegvis.processdag.policy.LikeWithLike;

/**
 * Sets days that are over beside each other, like with like. A handful of queries, however many days and insatser there are.
 * What the group answered about the day itself is no theme of the insats and is left out. Not for views: it asks
 * nobody's leave.
 */
@Component
@Transactional(readOnly = true)
class TrendReader {

    private final HeldThemes held;
    private final Ballot ballot;
    private final PaperDays paperDays;

    TrendReader(HeldThemes held, Ballot ballot, PaperDays paperDays) {
        this.held = held;
        this.ballot = ballot;
        this.paperDays = paperDays;
    }

    /** A scored theme of a day that is over, with what it came to. */
    record Scored(WorkshopEntity day, ThemeEntity theme, ThemeFigures figures) {

        String themeIdentity() {
            return LikeWithLike.theme(theme.themeKey(), theme.name());
        }

        boolean asksTheSameAs(Scored other) {
            return LikeWithLike.sameQuestion(
                    theme.questionKey(), theme.scaleQuestion(), other.theme.questionKey(), other.theme.scaleQuestion());
        }
    }

    /** The scored themes of some insatser's days that are over, the earliest day first and each in the day's order. */
    List<Scored> scored(AssociationId association, Collection<InitiativeId> initiatives) {
        List<Held> all = held
                .of(association.value(), initiatives.stream().map(InitiativeId::value).toList())
                .stream()
                .filter(one -> !WorkshopTheme.ABOUT_THE_DAY.equals(one.theme().themeKey()))
                .toList();
        Map<UUID, ThemeFigures> figures = figures(all);
        return all.stream()
                .filter(one -> figures.containsKey(one.theme().id()))
                .map(one -> new Scored(one.day(), one.theme(), Objects.requireNonNull(figures.get(one.theme().id()))))
                .toList();
    }

    /** One insats's themes from day to day, in the order of its latest days. */
    List<ThemeTrend> of(AssociationId association, InitiativeId initiative) {
        Map<String, List<Scored>> themes = new LinkedHashMap<>();
        // From the latest day backwards, so that what is asked now comes first.
        List<Scored> all = scored(association, List.of(initiative));
        days(all).reversed().forEach(day -> day.forEach(one -> themes.put(one.themeIdentity(), new ArrayList<>())));
        all.forEach(one -> Objects.requireNonNull(themes.get(one.themeIdentity())).add(one));
        return themes.values().stream().map(TrendReader::toTrend).toList();
    }

    /** The template's questions over several insatser, in the order of the latest day. */
    List<AssociationTrend> over(AssociationId association, Map<InitiativeId, String> names) {
        List<Scored> all = scored(association, names.keySet()).stream()
                .filter(one -> one.theme().questionKey() != null)
                .toList();
        Map<String, List<Scored>> questions = new LinkedHashMap<>();
        days(all).reversed().forEach(day -> day.forEach(one -> questions.put(question(one), new ArrayList<>())));
        all.forEach(one -> Objects.requireNonNull(questions.get(question(one))).add(one));
        return questions.values().stream().map(asked -> toTrend(asked, names)).toList();
    }

    private static String question(Scored one) {
        return one.theme().themeKey() + " " + one.theme().questionKey();
    }

    private static List<List<Scored>> days(List<Scored> all) {
        return List.copyOf(all.stream()
                .collect(Collectors.groupingBy(one -> one.day().id(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static ThemeTrend toTrend(List<Scored> theme) {
        List<ThemeTrend.Point> points = new ArrayList<>();
        @Nullable Scored before = null;
        for (Scored one : theme) {
            points.add(new ThemeTrend.Point(
                    new WorkshopId(one.day().id()),
                    one.day().name(),
                    one.day().heldOn(),
                    Objects.requireNonNullElse(one.theme().scaleQuestion(), ""),
                    one.figures(),
                    before != null && !one.asksTheSameAs(before)));
            before = one;
        }
        return new ThemeTrend(theme.getLast().theme().name(), points);
    }

    private static AssociationTrend toTrend(List<Scored> asked, Map<InitiativeId, String> names) {
        TreeMap<Integer, Map<UUID, Scored>> years = new TreeMap<>();
        Map<UUID, Scored> latest = new HashMap<>();
        for (Scored one : asked) {
            // The earliest comes first, so what is left is the latest of the year, and of all.
            years.computeIfAbsent(one.day().heldOn().getYear(), year -> new HashMap<>()).put(one.day().initiativeId(), one);
            latest.put(one.day().initiativeId(), one);
        }
        ThemeEntity last = asked.getLast().theme();
        return new AssociationTrend(
                last.name(),
                Objects.requireNonNullElse(last.scaleQuestion(), ""),
                years.entrySet().stream()
                        .map(year -> new AssociationTrend.Year(
                                year.getKey(),
                                year.getValue().size(),
                                ThemeFigures.together(
                                        year.getValue().values().stream().map(Scored::figures).toList())))
                        .toList(),
                latest.values().stream()
                        .map(one -> toLatest(one, names))
                        .sorted(Comparator.comparing(AssociationTrend.Latest::name, SwedishOrder.INSTANCE))
                        .toList());
    }

    private static AssociationTrend.Latest toLatest(Scored one, Map<InitiativeId, String> names) {
        InitiativeId initiative = new InitiativeId(one.day().initiativeId());
        return new AssociationTrend.Latest(
                initiative,
                names.getOrDefault(initiative, one.day().initiativeName()),
                new WorkshopId(one.day().id()),
                one.day().heldOn(),
                one.figures());
    }

    /** What themes came to, each in its latest round that was shown; those that never were are left out. */
    private Map<UUID, ThemeFigures> figures(List<Held> all) {
        List<UUID> themes = all.stream().map(one -> one.theme().id()).toList();
        Map<UUID, SortedMap<Integer, List<BigDecimal>>> rounds = ballot.revealed(themes);
        Map<UUID, PaperDays.Known> known = paperDays.figures(themes);
        Set<UUID> onPaper = paperDays
                .leaders(all.stream().map(one -> one.day().id()).distinct().toList())
                .keySet();
        Map<UUID, ThemeFigures> figures = new HashMap<>();
        for (Held one : all) {
            UUID theme = one.theme().id();
            SortedMap<Integer, List<BigDecimal>> scores = rounds.get(theme);
            PaperDays.Known figuresAlone = known.get(theme);
            if (scores != null) {
                figures.put(theme, ThemeFigures.of(ScoreSummary.of(last(scores)), onPaper.contains(one.day().id())));
            } else if (figuresAlone != null) {
                figures.put(
                        theme,
                        ThemeFigures.onPaper(
                                figuresAlone.highest(), figuresAlone.mean(), figuresAlone.lowest(), figuresAlone.answers()));
            }
        }
        return figures;
    }

    private static List<BigDecimal> last(SortedMap<Integer, List<BigDecimal>> rounds) {
        return rounds.getOrDefault(rounds.lastKey(), List.of());
    }
}
