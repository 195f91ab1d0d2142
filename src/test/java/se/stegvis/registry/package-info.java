/** Tests of the module registry. */
@NullMarked
package se.stegvis.registry;

import org.jspecify.annotations.NullMarked;
