/** Tests of the module association. */
@NullMarked
package se.stegvis.association;

import org.jspecify.annotations.NullMarked;
