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
            var year = tokens.year(at);
            if (year.isPresent()) {
                add(Sort.CALENDAR, year, at, at);
            } else if (isIsoDate(at)) {
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
            boolean counted = sort == Sort.PERIOD && tokens.is(Cue.PERSON_TIME, mention.last() + 1);
            add(counted ? Sort.PER_PERSON : sort, OptionalInt.empty(), mention.first(), mention.last());
        }
    }

    private boolean isDuration(int at) {
        return tokens.number(at) != null && tokens.is(Cue.TIME_UNIT, at + 1);
    }

    /** "Inom sex månader" and "om tre år" end for everybody, unless counted from each person's own start or exit. */
    private void duration(int at) {
        boolean fromPersonsOwnDay = tokens.is(Cue.PERSON_TIME, at + 2) || tokens.is(Cue.PERSON_TIME, at + 3);
        if (tokens.isWord(at - 1, "efter")) {
            add(Sort.PER_PERSON, OptionalInt.empty(), at - 1, at + 1);
        } else if (tokens.isWord(at - 1, "inom", "om")) {
            add(fromPersonsOwnDay ? Sort.PER_PERSON : Sort.PERIOD, OptionalInt.empty(), at - 1, at + 1);
        }
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
