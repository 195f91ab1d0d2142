/** The granted insats: the same goals and amounts as were decided. */
@NullMarked
package se.stegvis.initiative;

import org.jspecify.annotations.NullMarked;
