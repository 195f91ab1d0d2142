/** Who did what and when, before and after: written with the change itself, never changed afterwards. */
@NullMarked
package se.stegvis.audit;

import org.jspecify.annotations.NullMarked;
