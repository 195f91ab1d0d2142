package se.stegvis.goal.language;

import java.util.Set;
import se.stegvis.goal.TextSpan;

/**
 * A word of a text.
 *
 * @param form as written, in lower case
 * @param capitalised whether it begins with a capital letter
 * @param lemmas every base form it can come from; a compound keeps its first part ("rehabmässor": "rehabmässa")
 * @param tags the dictionary's tags of those base forms, part of speech first
 */
record Word(String form, boolean capitalised, Set<String> lemmas, Set<String> tags, TextSpan span) implements Token {

    /** Whether no dictionary has it: a name, an abbreviation, another language. */
    boolean isUnknown() {
        return tags.isEmpty();
    }

    /** A comparative, "tydligare", or another adjective. */
    boolean isAdjective() {
        return hasTag("JJ") && !isNoun();
    }

    boolean isNoun() {
        return hasTag("NN");
    }

    boolean isPlural() {
        return tags.stream().anyMatch(tag -> tag.startsWith("NN") && tag.contains(":PLU"));
    }

    boolean isDefinite() {
        return tags.stream().anyMatch(tag -> tag.startsWith("NN:BF"));
    }

    boolean isGenitive() {
        return isNoun() && tags.stream().allMatch(tag -> tag.contains(":GEN"));
    }

    boolean isVerb() {
        return hasTag("VB");
    }

    boolean isFinite() {
        return hasTag("VB:PRS") || hasTag("VB:PRT");
    }

    boolean isSupine() {
        return hasTag("VB:SUP");
    }

    /** An adjective or a participle, whatever else it is. */
    boolean isAdjectiveLike() {
        return hasTag("JJ") || hasTag("VB:PPC");
    }

    boolean isInfinitive() {
        return hasTag("VB:INF");
    }

    boolean isPassive() {
        return tags.stream().anyMatch(tag -> tag.startsWith("VB") && tag.endsWith(":PF"));
    }

    boolean isPreposition() {
        return hasTag("PP");
    }

    private boolean hasTag(String beginning) {
        return tags.stream().anyMatch(tag -> tag.startsWith(beginning));
    }
}
