/** The förbund, its members, who holds which role, and its settings. */
@NullMarked
package se.stegvis.association;

import org.jspecify.annotations.NullMarked;
