/** Pages and panels for calculations: the result with its charts, what each figure consists of, and several side by side. */
@NullMarked
package se.stegvis.calculation.ui;

import org.jspecify.annotations.NullMarked;
