/**
 * The open calculation of what an insats gives: pure Java that knows neither Spring, database nor screen. Rules of each year are data
 * files with source, date and status; people come in counts, never as persons; money is {@link java.math.BigDecimal} kronor and exact.
 * The model is written out in docs/benefit.md.
 */
@NullMarked
package se.stegvis.benefit;

import org.jspecify.annotations.NullMarked;
