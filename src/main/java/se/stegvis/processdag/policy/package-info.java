/** When a processdag may take which step, and which scores count. */
@NullMarked
package se.stegvis.processdag.policy;

import org.jspecify.annotations.NullMarked;
