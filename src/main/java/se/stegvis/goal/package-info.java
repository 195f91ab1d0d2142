/** Goals as they are written, and everything the SMART check needs to know about them; no Spring, no database. */
@NullMarked
package se.stegvis.goal;

import org.jspecify.annotations.NullMarked;
