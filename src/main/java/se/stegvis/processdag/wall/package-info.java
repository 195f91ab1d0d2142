/** The page on the wall of the room, and what it asks the server: docs/phone-protocol.md. */
@NullMarked
package se.stegvis.processdag.wall;

import org.jspecify.annotations.NullMarked;
