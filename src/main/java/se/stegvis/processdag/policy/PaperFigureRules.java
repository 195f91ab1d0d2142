package se.stegvis.processdag.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Message;

/** What figures read from paper must be to be believed: on the scale, with one decimal at the most, and agreeing with each other. */
public final class PaperFigureRules {

    /** More answers than any day has had; more is a slip of the finger. */
    public static final int MOST_ANSWERS = 500;

    private static final BigDecimal LOWEST = BigDecimal.ONE;
    private static final BigDecimal HIGHEST = BigDecimal.TEN;
    /** How far a mean that is written with one decimal can be from the exact one. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private static final Pattern SCORE = Pattern.compile("\\d{1,2}([.,]\\d)?");

    private PaperFigureRules() {}

    /**
     * Whether there are so many scores that nobody is pointed out, and no more than any day has had.
     *
     * @throws InvalidInputException at {@code typed}, where {@link TypedScoreRules} has read them
     */
    public static void requireEnough(List<BigDecimal> scores, int fewest) {
        if (scores.size() < fewest || scores.size() > MOST_ANSWERS) {
            throw InvalidInputException.at("typed", "processdagpaper.error.answers", fewest, MOST_ANSWERS);
        }
    }

    /**
     * Reads one figure of a theme; null where nothing is written.
     *
     * @throws InvalidInputException when it is no figure on the scale
     */
    public static @Nullable BigDecimal figure(String field, String typed) {
        String word = typed.strip();
        if (word.isEmpty()) {
            return null;
        }
        if (!SCORE.matcher(word).matches() || !isOnScale(new BigDecimal(word.replace(',', '.')))) {
            throw InvalidInputException.at(field, "processdagpaper.error.score", word);
        }
        return new BigDecimal(word.replace(',', '.')).setScale(1);
    }

    /**
     * Whether the figures of a theme can be true together: the mean lies between lowest and highest, and somebody gave each of these
     * two, so that with few answers it cannot be just anything between.
     *
     * @param fewest how many answers there must be for nobody to be pointed out
     * @throws InvalidInputException naming the figures that cannot be right
     */
    public static void requireAgreement(
            BigDecimal highest, BigDecimal mean, BigDecimal lowest, @Nullable Integer answers, int fewest) {
        List<Fault> faults = new ArrayList<>();
        boolean enough = answers != null && answers >= fewest && answers <= MOST_ANSWERS;
        if (!enough) {
            faults.add(new Fault("answers", Message.of("processdagpaper.error.answers", fewest, MOST_ANSWERS)));
        }
        if (lowest.compareTo(highest) > 0) {
            faults.add(new Fault("highest", Message.of("processdagpaper.error.order")));
        } else if (answers != null && enough && !isPossible(highest, mean, lowest, answers)) {
            faults.add(new Fault("mean", Message.of("processdagpaper.error.mean")));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    /** With n answers the sum is at least highest + (n−1)·lowest and at most lowest + (n−1)·highest. */
    private static boolean isPossible(BigDecimal highest, BigDecimal mean, BigDecimal lowest, int answers) {
        BigDecimal others = BigDecimal.valueOf(answers - 1L);
        BigDecimal least = answers == 1 ? highest : highest.add(others.multiply(lowest));
        BigDecimal most = answers == 1 ? lowest : lowest.add(others.multiply(highest));
        BigDecimal count = BigDecimal.valueOf(answers);
        return mean.add(ROUNDING).multiply(count).compareTo(least) >= 0
                && mean.subtract(ROUNDING).multiply(count).compareTo(most) <= 0;
    }

    private static boolean isOnScale(BigDecimal score) {
        return score.compareTo(LOWEST) >= 0 && score.compareTo(HIGHEST) <= 0;
    }
}
