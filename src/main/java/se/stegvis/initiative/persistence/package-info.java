/** How insatser are stored. */
@NullMarked
package se.stegvis.initiative.persistence;

import org.jspecify.annotations.NullMarked;
