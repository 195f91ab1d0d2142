/** Reading Swedish goal sentences: words with their lemmas, cues, quantities and times, each with its place in the text. */
@NullMarked
package se.stegvis.goal.language;

import org.jspecify.annotations.NullMarked;
