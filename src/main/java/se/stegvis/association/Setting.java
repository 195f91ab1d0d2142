package se.stegvis.association;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a förbund may decide for itself. Each has a default from domain practice; values are numbers within limits, whole unless
 * said otherwise, or one of named choices.
 */
public enum Setting {
    /** Fewest members in an application, huvudman included. */
    FEWEST_PARTIES("2", 1, 20),
    /** Days before its meeting that beredningsgruppen gets its papers. */
    PREPARATION_PAPERS_DAYS("7", 1, 60),
    /** Days from beredningsgruppens meeting to förbundschefens förslag. */
    PROPOSAL_DAYS("14", 1, 90),
    /** Days before the meeting that the board gets kallelse and papers. */
    SUMMONS_DAYS("7", 1, 60),
    /** Days within which minutes are to be justerade; never more than the law's 14 (kommunallagen 5:69). */
    ADJUSTMENT_DAYS("14", 1, 14),
    /** Whether § numbers of minutes start anew each year or run on. */
    PARAGRAPH_NUMBERING(List.of("YEARLY", "RUNNING")),
    /** Eget kapital at the most, as per cent of the year's contributions. */
    EQUITY_PERCENT("20", 0, 100),
    /** Processdagar a year for each insats. */
    PROCESSDAGAR_PER_YEAR("1", 0, 12),
    /** Step of the 1–10 scale in a new processdag. */
    SCALE_STEP(List.of("0.5", "1", "0.1")),
    /** Fewest answers before a theme may be revealed. */
    FEWEST_ANSWERS("3", 1, 50),
    /** Fewest people in a group that is shown by party. */
    FEWEST_IN_GROUP("5", 3, 50),
    /** Phones in one processdag at the most: more than the largest room, few enough that a code that gets about does no harm. */
    MOST_PHONES("300", 10, 1000),
    /** Counts below this are not shown outside the team. */
    FEWEST_IN_CELL("5", 2, 50),
    /** Months within which an insats should have paid itself back. */
    PAYBACK_MONTHS("34", 1, 240),
    /** Most kronor that a small grant ("fria medel") may be. */
    SMALL_GRANT_LIMIT("100000", 0, 100_000_000),
    /** Whether a partner's missing acceptance of a goal stops submission. */
    ACCEPTANCE_REQUIRED(List.of("NO", "YES")),
    /** Whose signatures an application needs before it is submitted: every party's, huvudman's alone, or nobody's. */
    SIGNATURES_REQUIRED(List.of("ALL", "LEAD", "NONE")),
    /** Megabytes that one attached file may be at the most. */
    ATTACHMENT_MEGABYTES("10", 1, 50),
    /** Files attached to one application at the most. */
    ATTACHMENTS_MOST("20", 1, 100),
    /** Overhead at the most, as per cent of an application's other costs. */
    OVERHEAD_PERCENT("10", 0, 100),
    /**
     * Social fees in per cent of a salary, what a new calculation begins with. By default the arbetsgivaravgifter of socialavgiftslagen
     * (2000:980) 2 kap. and allmän löneavgift (1994:1920), whose rates are set by the year: 31.42 together.
     */
    SOCIAL_FEES_PERCENT("31.42", 0, 100, 2),
    /** Days that an applicant gets to complete an application, unless whoever asks says another day. */
    COMPLETION_DAYS("14", 1, 180),
    /** Days before the last day that a completion is reminded of; 0 for no reminder before it. */
    COMPLETION_REMINDER_DAYS("3", 0, 60),
    /** Days before its date that who answers for an action of a processdag is reminded; 0 for no reminder before it. */
    ACTION_REMINDER_DAYS("7", 0, 60);

    private final String defaultValue;
    private final int lowest;
    private final int highest;
    private final int decimals;
    private final List<String> choices;

    Setting(String defaultValue, int lowest, int highest) {
        this(defaultValue, lowest, highest, 0);
    }

    Setting(String defaultValue, int lowest, int highest, int decimals) {
        this.defaultValue = defaultValue;
        this.lowest = lowest;
        this.highest = highest;
        this.decimals = decimals;
        this.choices = List.of();
    }

    Setting(List<String> choices) {
        this.defaultValue = choices.getFirst();
        this.lowest = 0;
        this.highest = 0;
        this.decimals = 0;
        this.choices = choices;
    }

    public String defaultValue() {
        return defaultValue;
    }

    /** Lowest number allowed; without meaning for a choice. */
    public int lowest() {
        return lowest;
    }

    /** Highest number allowed; without meaning for a choice. */
    public int highest() {
        return highest;
    }

    /** The values to choose among, the default first; empty when the setting is a number. */
    public List<String> choices() {
        return choices;
    }

    /** How many decimals a number may have; 0 for whole numbers and choices. */
    public int decimals() {
        return decimals;
    }

    /** A value as it is stored: with a point before the decimals, however it was written. */
    public String stored(String written) {
        return decimals == 0 ? written.strip() : written.strip().replace(',', '.');
    }

    /** Whether a value may be stored. */
    public boolean accepts(String value) {
        if (!choices.isEmpty()) {
            return choices.contains(value);
        }
        if (!value.matches(decimals == 0 ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1," + decimals + "})?")) {
            return false;
        }
        BigDecimal number = new BigDecimal(value);
        return number.compareTo(BigDecimal.valueOf(lowest)) >= 0 && number.compareTo(BigDecimal.valueOf(highest)) <= 0;
    }
}
