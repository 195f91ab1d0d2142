/** The rules of the board, one by one. */
@NullMarked
package se.stegvis.board.policy;

import org.jspecify.annotations.NullMarked;
