package se.stegvis.goal.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.goal.language.GoalText.Mention;
import se.stegvis.goal.language.Quantity.Role;

/** Reads the numbers of a text, in digits, words, shares and fractions, and tells what each is there for. */
final class QuantityReader {

    private final TokenMap tokens;
    private final List<Quantity> quantities = new ArrayList<>();

    private final Clauses clauses;

    QuantityReader(List<Token> tokens, Map<Cue, List<Mention>> mentions, Clauses clauses) {
        this.tokens = new TokenMap(tokens, mentions);
        this.clauses = clauses;
    }

    List<Quantity> read() {
        int at = 0;
        while (at < tokens.size()) {
            at = readAt(at) + 1;
        }
        return List.copyOf(quantities);
    }

    /** Reads the quantity that begins at this token, if any, and returns the index of its last token. */
    private int readAt(int at) {
        var value = tokens.number(at);
        if (value == null) {
            return fraction(at);
        }
        int of = tokens.isWord(at + 2, "de", "dem") ? at + 3 : at + 2;
        var whole = tokens.isWord(at + 1, "av") ? tokens.number(of) : null;
        if (whole != null && value.compareTo(whole) <= 0) {
            return add(Share.of(value, whole), Role.SHARE, at, of);
        }
        return add(value, role(at), at, isPerCent(at + 1) ? at + 1 : at);
    }

    private int fraction(int at) {
        if (!(tokens.at(at) instanceof Word word)) {
            return at;
        }
        var fraction = Numerals.fraction(word.form());
        if (clauses.isInRelativeClause(at)) {
            return at;
        }
        if (fraction != null && !tokens.is(Cue.TIME_UNIT, at + 1)) {
            return add(fraction, Role.SHARE, at, at);
        }
        if (isEveryone(at)) {
            return add(BigDecimal.valueOf(100), Role.SHARE, at, at);
        }
        var oneIn = tokens.isWord(at, "var", "varje") ? ordinal(at + 1) : null;
        return oneIn != null ? add(oneIn, Role.SHARE, at, at + 1) : at;
    }

    /** "Varje deltagare ska" promises all of them something; "i alla beslut" and "varje tisdag" do not. */
    private boolean isEveryone(int at) {
        if (!tokens.isWord(at, "alla", "varje", "varenda") || !tokens.isNoun(at + 1) || tokens.is(Cue.FREQUENCY, at)) {
            return false;
        }
        boolean place = tokens.isWord(at - 1, "i", "hos", "på") && tokens.is(Cue.ORGANISATION, at + 1);
        return place || (clauses.hasMainVerb() && !clauses.isAfterMainVerb(at) && !clauses.isLeading(at));
    }

    private @Nullable BigDecimal ordinal(int at) {
        return at < tokens.size() && tokens.at(at) instanceof Word word ? Numerals.oneIn(word.form()) : null;
    }

    private Role role(int at) {
        if (isName(at)) {
            return Role.NAME;
        }
        if (clauses.isDescribing(at) || isExtentOfWork(at)) {
            return Role.DESCRIPTION;
        }
        if (isScaleEnd(at)) {
            return Role.SCALE_END;
        }
        if (isAge(at)) {
            return Role.AGE;
        }
        if (isPerCent(at + 1)) {
            return Role.SHARE;
        }
        if (tokens.is(Cue.TIME_UNIT, at + 1) && !tokens.year(at + 2).isPresent()) {
            return isLongestTime(at) ? Role.DURATION : Role.TIME;
        }
        return isDate(at) ? Role.TIME : Role.COUNT;
    }

    /** "Högst 14 dagar", "till under tre dagar", "inom fem arbetsdagar", "från 210 till 120 dagar". */
    private boolean isLongestTime(int at) {
        boolean bounded = tokens.is(Cue.BOUND, at - 1)
                || (tokens.isWord(at - 1, "under", "över") && tokens.isWord(at - 2, "till", "ligga", "vara"))
                || (tokens.isWord(at - 1, "till") && tokens.number(at - 2) != null);
        return bounded || (tokens.isWord(at - 1, "inom") && tokens.is(Cue.SHORT_UNIT, at + 1));
    }

    private boolean isName(int at) {
        return tokens.isPointed(at)
                || isPartOfWord(at)
                || tokens.isSign(at + 1, '§')
                || tokens.isSign(at - 1, '§')
                || tokens.isJoined(at, ':')
                || (at >= 2 && tokens.isJoined(at - 2, ':'))
                || tokens.isWord(at + 1, "kap")
                || tokens.is(Cue.NUMBERED, at - 1);
    }

    /** "Arbeta minst 25 %", "arbete på halvtid (50 %)": how much one works, not how many do. */
    private boolean isExtentOfWork(int at) {
        int before = at - 1;
        boolean to = false;
        while (before > at - 4 && (tokens.is(Cue.BOUND, before) || tokens.isWord(before, "på", "till", "upp"))) {
            to |= tokens.isWord(before, "på");
            before--;
        }
        return isPerCent(at + 1)
                && (tokens.isWord(before, "arbeta", "arbetar", "jobba", "jobbar", "arbetat")
                        || (to && tokens.is(Cue.WORK, before)));
    }

    /** "18-åringar", "24-timmarsvård": a number written into a word. */
    private boolean isPartOfWord(int at) {
        return tokens.isSign(at + 1, '-')
                && tokens.isWordAfter(at + 1)
                && tokens.at(at).span().end() == tokens.at(at + 1).span().start();
    }

    private boolean isScaleEnd(int at) {
        return tokens.is(Cue.SCALE, at - 1)
                || (tokens.isDash(at + 1) && tokens.is(Cue.SCALE, at - 2))
                || (tokens.isDash(at - 1) && (tokens.is(Cue.SCALE, at - 3) || tokens.is(Cue.SCALE, at - 4)))
                || (tokens.isWord(at - 1, "från") && tokens.is(Cue.SCALE, at - 2));
    }

    private boolean isAge(int at) {
        boolean rangeOfYears = (joinsRange(at + 1) && isYears(at + 3))
                || (joinsRange(at - 1) && isYears(at + 1) && tokens.number(at - 2) != null);
        boolean olderOrYounger =
                tokens.isWord(at + 1, "år", "års") && tokens.isWord(at - 1, "över", "under", "mellan");
        return rangeOfYears
                || olderOrYounger
                || tokens.is(Cue.AGE, at - 1)
                || (joinsRange(at - 1) && tokens.is(Cue.AGE, at - 3))
                || isBracketedRange(at)
                || isBracketedRange(at - 2)
                || tokens.isWord(at + 1, "åringar", "åring")
                || (tokens.isWord(at + 1, "år") && tokens.isWord(at + 2, "gammal", "gamla"));
    }

    /** "60 år 2027" is sixty in the year 2027. */
    private boolean isYears(int at) {
        return tokens.isWord(at, "år", "åringar") && tokens.year(at + 1).isEmpty();
    }

    /** "Unga (15–29)": a range in brackets behind people is their age. */
    private boolean isBracketedRange(int at) {
        return tokens.isSign(at - 1, '(')
                && (tokens.is(Cue.PERSON, at - 2) || tokens.is(Cue.POPULATION, at - 2))
                && tokens.isDash(at + 1)
                && tokens.isSign(at + 3, ')');
    }

    /** "16–24", "16 till 24", "mellan 16 och 24". */
    private boolean joinsRange(int at) {
        return tokens.isDash(at) || (tokens.isWord(at, "och") && tokens.isWord(at - 2, "mellan"));
    }

    private boolean isDate(int at) {
        return tokens.year(at).isPresent()
                || tokens.is(Cue.CALENDAR, at + 1)
                || tokens.isWord(at - 1, "kvartal", "den")
                || isPartOfIsoDate(at);
    }

    private boolean isPartOfIsoDate(int at) {
        return (tokens.year(at - 2).isPresent() && tokens.isSign(at - 1, '-', '/'))
                || (tokens.year(at - 4).isPresent()
                        && tokens.isSign(at - 3, '-', '/')
                        && tokens.isSign(at - 1, '-', '/'));
    }

    private boolean isPerCent(int at) {
        return tokens.isSign(at, '%') || tokens.isWord(at, "procent", "procentenheter", "proc");
    }

    private int add(BigDecimal value, Role role, int first, int last) {
        var span = tokens.at(first).span().through(tokens.at(last).span());
        quantities.add(new Quantity(value, role, span, tokens.at(first) instanceof Word));
        return last;
    }
}
