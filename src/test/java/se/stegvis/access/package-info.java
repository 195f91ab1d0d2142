/** The permission table, made from the code and tried against it. */
@NullMarked
package se.stegvis.access;

import org.jspecify.annotations.NullMarked;
