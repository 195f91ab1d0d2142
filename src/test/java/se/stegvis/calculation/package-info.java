/** Calculations as they are shown, printed and compared. */
@NullMarked
package se.stegvis.calculation;

import org.jspecify.annotations.NullMarked;
