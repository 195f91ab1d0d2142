/** The rules of the board, as functions of what they need to know and nothing else. */
@NullMarked
package se.stegvis.board.policy;

import org.jspecify.annotations.NullMarked;
