package se.stegvis.goal.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.stegvis.goal.TextSpan;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.TimeMention.Sort;

/** Reads what a text says about time, and whether that is the same day for everybody. */
final class TimeReader {

    private static final int LONGEST_PLAN = 12;

    private final TokenMap tokens;
    private final Map<Cue, List<Mention>> mentions;
    private final List<TimeMention> times = new ArrayList<>();

    TimeReader(List<Token> tokens, Map<Cue, List<Mention>> mentions) {
        this.tokens = new TokenMap(tokens, mentions);
        this.mentions = mentions;
    }

    List<TimeMention> read() {
        phrases(Cue.VAGUE_TIME, Sort.VAGUE);
        phrases(Cue.PERSON_TIME, Sort.PER_PERSON);
        phrases(Cue.CALENDAR, Sort.CALENDAR);
        phrases(Cue.FREQUENCY, Sort.FREQUENCY);
        phrases(Cue.PERIOD, Sort.PERIOD);
        for (int at = 0; at < tokens.size(); at++) {
            // "25 personer/år"
            if (tokens.isSign(at, '/') && tokens.is(Cue.TIME_UNIT, at + 1)) {
                add(Sort.FREQUENCY, OptionalInt.empty(), at, at + 1);
            }
            var year = tokens.year(at);
            if (year.isPresent()) {
                // "Jämfört med 2024" tells what is compared with, not when.
                if (!tokens.is(Cue.COMPARISON, at - 1)
                        && !tokens.isWord(at - 1, "än", "agenda", "vision", "lag")) {
                    add(Sort.CALENDAR, year, at, at);
                }
            } else if (isIsoDate(at) || isDayAndMonth(at) || isNumberedTime(at)) {
                add(Sort.CALENDAR, OptionalInt.empty(), at, at);
            } else if (isDuration(at)) {
                duration(at);
            }
        }
        return times.stream()
                .sorted(Comparator.comparingInt(time -> time.span().start()))
                .toList();
    }

    /** "Under året efter insatsen" is counted from each person's own day, and sets no time. */
    private void phrases(Cue cue, Sort sort) {
        for (var mention : mentions.getOrDefault(cue, List.of())) {
            if (isExtent(mention) || isAfterProject(mention)) {
                continue;
            }
            boolean counted = sort == Sort.PERIOD && tokens.is(Cue.PERSON_TIME, mention.last() + 1);
            add(counted ? Sort.PER_PERSON : sort, OptionalInt.empty(), mention.first(), mention.last());
        }
    }

    /** "Två dagar per vecka" says how much is done, not when something is reached. */
    private boolean isExtent(Mention mention) {
        return mention.cue() == Cue.FREQUENCY
                && tokens.is(Cue.SHORT_UNIT, mention.first() - 1)
                && tokens.isWord(mention.last(), "vecka", "veckan", "dag", "dagen");
    }

    /** "Efter projektets slut" begins on a day and never ends; "tre månader efter projektets slut" is a day. */
    private boolean isAfterProject(Mention mention) {
        return mention.cue() == Cue.PERIOD
                && tokens.isWord(mention.first() - 1, "efter")
                && !tokens.is(Cue.TIME_UNIT, mention.first() - 2);
    }

    /** "30/6", "1/9 2027". */
    private boolean isDayAndMonth(int at) {
        return isWithin(at, 31)
                && tokens.isSign(at + 1, '/')
                && isWithin(at + 2, 12)
                && (tokens.year(at + 3).isPresent() || tokens.isWord(at - 1, "den", "senast", "till", "före", "med", "vid"));
    }

    private boolean isWithin(int at, int most) {
        var number = tokens.number(at);
        return number != null && number.signum() > 0 && number.intValue() <= most;
    }

    /** "Vecka 35", "kvartal 3", "q4", "projektår 2". */
    private boolean isNumberedTime(int at) {
        boolean yearOfPlan = tokens.isWord(at - 1, "år") && isWithin(at, LONGEST_PLAN);
        return yearOfPlan || tokens.number(at) != null && tokens.isWord(at - 1, "vecka", "v", "kvartal", "q", "tertial", "projektår");
    }

    private boolean isDuration(int at) {
        boolean number = tokens.number(at) != null
                || (tokens.isWord(at, "en", "ett") && tokens.isWord(at - 1, "inom", "om"));
        return number && tokens.is(Cue.TIME_UNIT, at + 1);
    }

    /** "Inom sex månader" and "om tre år" end for everybody, unless counted from each person's own start or exit. */
    private void duration(int at) {
        // Only people have a start of their own: "inom fem år efter start" is one day where none are named.
        boolean fromPersonsOwnDay = (tokens.is(Cue.PERSON_TIME, at + 2) || tokens.is(Cue.PERSON_TIME, at + 3))
                && (mentions.containsKey(Cue.PERSON) || !tokens.isWord(at + 3, "start"));
        if (tokens.isWord(at - 1, "efter")) {
            add(Sort.PER_PERSON, OptionalInt.empty(), at - 1, at + 1);
        } else if (isSpan(at)) {
            add(fromPersonsOwnDay ? Sort.PER_PERSON : Sort.PERIOD, OptionalInt.empty(), at - 1, at + 1);
        }
    }

    /** "Inom ett år", "över fyra år"; days and weeks are a standard for each case, "under 25 år" is an age. */
    private boolean isSpan(int at) {
        if (tokens.isWord(at - 1, "om")) {
            return true;
        }
        return !tokens.is(Cue.SHORT_UNIT, at + 1)
                && (tokens.isWord(at - 1, "inom")
                        || (tokens.isWord(at - 1, "under", "över", "de", "kommande", "närmaste", "första") && isWithin(at, LONGEST_PLAN)));
    }

    private boolean isIsoDate(int at) {
        return tokens.number(at) != null
                && tokens.isSign(at + 1, '-', '/')
                && tokens.number(at + 2) != null
                && tokens.isSign(at + 3, '-', '/')
                && tokens.number(at + 4) != null;
    }

    private void add(Sort sort, OptionalInt year, int first, int last) {
        TextSpan span = tokens.at(first).span().through(tokens.at(last).span());
        times.add(new TimeMention(sort, year, span));
    }
}
