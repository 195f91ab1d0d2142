/** The command as other programs meet it. */
@NullMarked
package se.stegvis.benefit.calculate;

import org.jspecify.annotations.NullMarked;
