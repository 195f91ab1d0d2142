/** Stored indicators. */
@NullMarked
package se.stegvis.goal.persistence;

import org.jspecify.annotations.NullMarked;
