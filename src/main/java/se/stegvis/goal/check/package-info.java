/** The SMART check: pure rules over a goal, its context and the evidence; open to other modules. */
@NamedInterface("check")
@NullMarked
package se.stegvis.goal.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
