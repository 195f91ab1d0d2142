/** From submitted application to decision: beredning, proposal, meeting, jäv, decision, minutes. */
@NullMarked
package se.stegvis.board;

import org.jspecify.annotations.NullMarked;
