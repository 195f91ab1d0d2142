/** Pages of beredningsgruppen, förbundschefen and the board. */
@NullMarked
package se.stegvis.board.ui;

import org.jspecify.annotations.NullMarked;
