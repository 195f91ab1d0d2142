/** Calculations, tried as people make and read them. */
@NullMarked
package se.stegvis.calculation;

import org.jspecify.annotations.NullMarked;
