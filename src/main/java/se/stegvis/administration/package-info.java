/** Pages for signing in, one's account, and running an installation and a förbund. What they show belongs to the ground modules. */
@NullMarked
package se.stegvis.administration;

import org.jspecify.annotations.NullMarked;
