/** How reports of faults in accessibility are stored. */
@NullMarked
package se.stegvis.administration.persistence;

import org.jspecify.annotations.NullMarked;
