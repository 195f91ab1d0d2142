package se.stegvis.funding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.Message;

/**
 * Something that has to be mended before an application can be submitted, and where.
 *
 * @param rule the rule's name, which stays the same for as long as the rule exists
 * @param section where it is mended
 * @param field key of the field; empty where it is a row or the section as a whole
 * @param scope which of the field's answers, as in {@link AnswerKey}
 * @param row id of the partner, goal, chain row or budget row; null where it is none
 * @param missing true when something is not filled in yet, false when what is filled in does not hold
 * @param message what to do
 */
public record Shortcoming(
        String rule, Section section, String field, String scope, @Nullable UUID row, boolean missing, Message message) {

    /** Name of the rule that a party has to sign; it is done once all else is, and apart from the form. */
    public static final String SIGNATURE_MISSING = "signature-missing";

    /** Stands for the field of {@link #SIGNATURE_MISSING}; its scope is the party. */
    public static final String SIGNATURE = "signering";

    /** Whether it is a signature that is missing, and not something in the form. */
    public boolean isSignature() {
        return rule.equals(SIGNATURE_MISSING);
    }
}
