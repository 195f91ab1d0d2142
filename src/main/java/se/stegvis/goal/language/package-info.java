/** Reading Swedish goal sentences: words with their base forms, cues, quantities and times, each with its place. */
@NullMarked
package se.stegvis.goal.language;

import org.jspecify.annotations.NullMarked;
