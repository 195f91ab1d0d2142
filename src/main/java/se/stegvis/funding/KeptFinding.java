package se.stegvis.funding;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import se.stegvis.goal.check.Finding;

/**
 * Advice that the applicant has read and goes against ("behåll ändå"). It answers one finding: when the words or figures that the
 * advice was about are others, it falls silent until they are back.
 *
 * @param rule name of the rule that gave the advice
 * @param about the words in the goal, or else the figures, that the advice was about
 * @param reason why the goal is kept as it is
 * @param by who wrote the reason
 */
public record KeptFinding(String rule, String about, String reason, String by, Instant at) {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 1000;

    private static final int LONGEST_ABOUT = 2000;

    /** Whether the reason answers this finding in a goal with this text. */
    public boolean answers(Finding finding, String text) {
        return rule.equals(finding.rule()) && about.equals(about(finding, text));
    }

    /** What a finding is about. */
    static String about(Finding finding, String text) {
        String words = finding.spans().isEmpty()
                ? finding.reason().arguments().stream().map(Object::toString).collect(Collectors.joining(" · "))
                : finding.spans().stream()
                        .filter(span -> span.end() <= text.length())
                        .map(span -> span.of(text).strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" · "));
        return words.length() <= LONGEST_ABOUT ? words : words.substring(0, LONGEST_ABOUT);
    }
}
