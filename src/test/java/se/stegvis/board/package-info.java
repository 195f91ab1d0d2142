/** The board's work, tried as its people do it. */
@NullMarked
package se.stegvis.board;

import org.jspecify.annotations.NullMarked;
