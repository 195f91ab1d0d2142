package se.stegvis.funding;

/**
 * Which answer.
 *
 * @param field the field's key
 * @param scope empty for a field answered once; otherwise which of its answers it is
 */
public record AnswerKey(String field, String scope) {

    /** The scope under which a {@link FieldType#YES_NO_WITH_REASON} field keeps its reason. */
    public static final String REASON = "reason";

    public static AnswerKey of(String field) {
        return new AnswerKey(field, "");
    }
}
