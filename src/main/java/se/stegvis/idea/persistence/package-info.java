/** Stored ideas and what has been said on them. */
@NullMarked
package se.stegvis.idea.persistence;

import org.jspecify.annotations.NullMarked;
