/** Telling open pages and waiting phones that there is something new to read: a number, never contents. */
@NullMarked
package se.stegvis.announcement;

import org.jspecify.annotations.NullMarked;
