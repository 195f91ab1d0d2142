/** What is stored of calculations: counts, steps and what they came to. */
@NullMarked
package se.stegvis.calculation.persistence;

import org.jspecify.annotations.NullMarked;
