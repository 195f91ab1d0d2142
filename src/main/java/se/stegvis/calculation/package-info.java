/**
 * Beräkningar: what an insats gives, worked out with the open model of {@code benefit}, shown, printed and compared. Every figure comes
 * with its range and opens to its formula, its inputs and its sources.
 */
@NullMarked
package se.stegvis.calculation;

import org.jspecify.annotations.NullMarked;
