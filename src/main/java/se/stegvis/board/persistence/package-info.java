/** What is stored of cases, meetings, jäv, decisions and minutes. */
@NullMarked
package se.stegvis.board.persistence;

import org.jspecify.annotations.NullMarked;
