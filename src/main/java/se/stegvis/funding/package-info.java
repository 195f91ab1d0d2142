/** Ansökan: form, goals, partners and budget, from the first draft to a version that is fixed for ever. */
@NullMarked
package se.stegvis.funding;

import org.jspecify.annotations.NullMarked;
