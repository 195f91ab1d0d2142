package se.stegvis.goal.language;

import java.util.Set;
import se.stegvis.goal.TextSpan;

/**
 * A word of a text.
 *
 * @param form as written, in lower case
 * @param lemmas every base form it can come from; a compound keeps its first part ("rehabmässor": "rehabmässa")
 * @param tags the dictionary's tags of those base forms, part of speech first
 */
record Word(String form, Set<String> lemmas, Set<String> tags, TextSpan span) implements Token {

    boolean isNoun() {
        return tags.stream().anyMatch(tag -> tag.startsWith("NN"));
    }
}
