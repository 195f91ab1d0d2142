/** How applications, their answers and rows, and submitted versions are stored. */
@NullMarked
package se.stegvis.funding.persistence;

import org.jspecify.annotations.NullMarked;
