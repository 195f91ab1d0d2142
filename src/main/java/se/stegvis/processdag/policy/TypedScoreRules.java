package se.stegvis.processdag.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Verdict;

/** What somebody may type who has read the answers off paper or counted hands. */
public final class TypedScoreRules {

    /** More answers than the largest room gives. */
    public static final int MOST = 1000;

    private static final Pattern ONE = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?)(?:[x×*](\\d{1,4}))?");

    private TypedScoreRules() {}

    /**
     * Reads answers as people write them down: {@code 7 8 6,5}, one for each person, or {@code 8×3} for three who showed eight.
     *
     * @throws InvalidInputException at {@code typed} for what is no answer on the scale, or more answers than a room gives
     */
    public static List<BigDecimal> read(String typed, BigDecimal step) {
        List<BigDecimal> scores = new ArrayList<>();
        for (String word : typed.strip().split("[\\s;]+|,(?=\\s|$)")) {
            if (!word.isEmpty()) {
                scores.addAll(one(word, step));
            }
            if (scores.size() > MOST) {
                throw InvalidInputException.at("typed", "processdagroom.error.tooManyTyped", MOST);
            }
        }
        return scores;
    }

    private static List<BigDecimal> one(String word, BigDecimal step) {
        Matcher matcher = ONE.matcher(word);
        if (!matcher.matches()) {
            throw InvalidInputException.at("typed", "processdagroom.error.typed", word);
        }
        BigDecimal score = new BigDecimal(matcher.group(1).replace(',', '.'));
        if (ScaleRules.isScore(score, step) instanceof Verdict.Rejection(Message reason)) {
            throw new InvalidInputException(List.of(new InvalidInputException.Fault("typed", reason)));
        }
        String times = matcher.group(2);
        return Collections.nCopies(times == null ? 1 : Math.min(Integer.parseInt(times), MOST + 1), score);
    }

    /**
     * Whoever has typed answers knows them, and could take them away from what is shown: those given on phones must be none or so many
     * that they can hide behind each other.
     */
    public static Verdict mayBeRevealed(int onPhones, int typed, int fewest) {
        return typed == 0 || onPhones == 0 || onPhones >= fewest
                ? Verdict.allow()
                : Verdict.reject("processdagroom.error.tooFewOnPhones", onPhones, fewest);
    }
}
