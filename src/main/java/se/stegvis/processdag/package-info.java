/** Processdagar: a group looks at its insats, scores in silence, sees the spread and agrees on what to do. */
@NullMarked
package se.stegvis.processdag;

import org.jspecify.annotations.NullMarked;
