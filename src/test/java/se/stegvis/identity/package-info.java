/** Tests of the module identity. */
@NullMarked
package se.stegvis.identity;

import org.jspecify.annotations.NullMarked;
